//! After the visit, and the next one.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, optional, to_js};

#[wasm_bindgen]
impl Preparation {
    /// What the visit brought.
    pub fn closing(&self) -> JsValue {
        to_js(&self.inner.closing())
    }

    /// Says what became of a point.
    #[wasm_bindgen(js_name = setOutcome)]
    pub fn set_outcome(&mut self, entry: &str, outcome: JsValue) -> Thrown<()> {
        Ok(self.inner.set_outcome(entry, from_js(&outcome, "outcome")?)?)
    }

    /// Writes what was understood, whom to tell, what was learned.
    #[wasm_bindgen(js_name = setClosing)]
    pub fn set_closing(&mut self, change: JsValue) -> Thrown<()> {
        Ok(self.inner.set_closing(from_js(&change, "")?)?)
    }

    /// Adds or changes an agreed step and returns its id.
    #[wasm_bindgen(js_name = putNextStep)]
    pub fn put_next_step(&mut self, step: JsValue) -> Thrown<String> {
        Ok(self.inner.put_next_step(from_js(&step, "")?)?)
    }

    /// Takes an agreed step out.
    #[wasm_bindgen(js_name = removeNextStep)]
    pub fn remove_next_step(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_next_step(id)?)
    }

    /// What was learned, as text on its own.
    pub fn learned(&self) -> String {
        self.inner.learned()
    }

    /// What the visit before left.
    pub fn previous(&self) -> JsValue {
        to_js(&self.inner.previous())
    }

    /// A new preparation from what was not covered.
    pub fn next(&self, options: JsValue) -> Thrown<Preparation> {
        Ok(self.inner.next(optional(&options, "")?)?.into())
    }
}
