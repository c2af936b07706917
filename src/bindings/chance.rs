//! Ids by chance, which the core does not know.

use wasm_bindgen::prelude::*;
use web_sys::Crypto;

#[wasm_bindgen]
extern "C" {
    /// In windows, workers and Node; `randomUUID` would be missing from pages without https.
    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    static CRYPTO: Option<Crypto>;
}

/// An id that nothing else has; none where the platform has no chance to offer.
pub(super) fn fresh_id() -> Option<String> {
    let mut bytes = [0_u8; 16];
    let crypto = CRYPTO.with(Clone::clone)?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    Some(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
}
