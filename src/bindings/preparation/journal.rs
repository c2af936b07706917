//! Since the last visit, and my life.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, to_js};

#[wasm_bindgen]
impl Preparation {
    /// The notes, oldest first.
    pub fn notes(&self) -> JsValue {
        to_js(&self.inner.notes())
    }

    /// Adds or changes a note and returns its id.
    #[wasm_bindgen(js_name = putNote)]
    pub fn put_note(&mut self, note: JsValue) -> Thrown<String> {
        Ok(self.inner.put_note(from_js(&note, "")?)?)
    }

    /// Takes a note out.
    #[wasm_bindgen(js_name = removeNote)]
    pub fn remove_note(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_note(id)?)
    }

    /// The seven realities with what was written.
    pub fn life(&self) -> JsValue {
        to_js(&self.inner.life())
    }

    /// Writes about a reality.
    #[wasm_bindgen(js_name = setLife)]
    pub fn set_life(&mut self, reality: &str, text: &str) -> Thrown<()> {
        Ok(self.inner.set_life(reality, text)?)
    }

    /// Keeps what is written about a reality for the person alone, or puts it on the sheets again.
    #[wasm_bindgen(js_name = setLifeVisibility)]
    pub fn set_life_visibility(&mut self, reality: &str, visibility: JsValue) -> Thrown<()> {
        Ok(self.inner.set_life_visibility(reality, from_js(&visibility, "visibility")?)?)
    }
}
