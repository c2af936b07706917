//! Who writes, who sees what, and what the patient takes in.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, to_js};

#[wasm_bindgen]
impl Preparation {
    /// Who contributes, the patient first.
    pub fn contributors(&self) -> JsValue {
        to_js(&self.inner.contributors())
    }

    /// Who wrote something, in a sentence.
    pub fn by(&self, contributor: &str) -> Thrown<String> {
        Ok(self.inner.by(contributor)?)
    }

    /// Adds or changes a contributor and returns the id.
    #[wasm_bindgen(js_name = putContributor)]
    pub fn put_contributor(&mut self, contributor: JsValue) -> Thrown<String> {
        Ok(self.inner.put_contributor(from_js(&contributor, "")?)?)
    }

    /// Takes a contributor out.
    #[wasm_bindgen(js_name = removeContributor)]
    pub fn remove_contributor(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_contributor(id)?)
    }

    /// The patient takes in what was proposed.
    pub fn accept(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.accept(id)?)
    }

    /// The patient leaves out what was proposed.
    pub fn decline(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.decline(id)?)
    }

    /// Forgets all that was declined; returns how many entries that were.
    #[wasm_bindgen(js_name = removeDeclined)]
    pub fn remove_declined(&mut self) -> usize {
        self.inner.remove_declined()
    }

    /// Moves an entry within its author's own order.
    pub fn rank(&mut self, id: &str, to: JsValue) -> Thrown<()> {
        Ok(self.inner.rank(id, from_js(&to, "to")?)?)
    }

    /// Where contributors put the same themes in another order.
    pub fn differences(&self) -> JsValue {
        to_js(&self.inner.differences())
    }

    /// What a contributor may see.
    pub fn view(&self, contributor: &str) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.view(contributor)?))
    }
}
