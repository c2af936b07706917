//! Characters as a person counts them, by the tables that every browser has.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "care-partnership/characters")]
extern "C" {
    /// How many characters a person sees in a text, counted no further than past `most`; the elements count by the same
    /// function while one types.
    pub fn characters(text: &str, most: usize) -> usize;
}
