//! The crate for JavaScript: thin wrappers, one file for each noun. `types.d.ts` is the contract.

#[cfg(any(feature = "preparation", feature = "engagement"))]
mod acts;
mod care;
#[cfg(any(feature = "preparation", feature = "engagement"))]
mod chance;
mod characters;
#[cfg(feature = "engagement")]
mod engagement;
mod error;
#[cfg(feature = "fhir")]
mod fhir;
mod kept;
#[cfg(feature = "preparation")]
mod preparation;
mod storage;
mod value;
#[cfg(feature = "fhir")]
mod zone;

pub(crate) use characters::characters;
use error::CareError;
use value::{document, from_js, optional, to_js};

/// What a call gives JavaScript, or the `CareError` it throws.
type Thrown<T> = Result<T, CareError>;

/// A third of the code of Rust's own allocator for wasm, and faster. What is given back is wiped: no copy of what a
/// person wrote stays in the WebAssembly's memory.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<talc::wasm::WasmDynamicTalc> =
    zeroizing_alloc::ZeroAlloc(talc::wasm::new_wasm_dynamic_allocator());
