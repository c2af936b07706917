//! One preparation of one encounter.

mod agenda;
mod closing;
mod contributor;
mod entry;
mod journal;
mod question;
mod saved;
mod support;

use wasm_bindgen::prelude::*;

use super::{Thrown, from_js, to_js};

/// A preparation; see `types.d.ts`.
#[wasm_bindgen]
pub struct Preparation {
    inner: crate::preparation::Preparation,
}

impl From<crate::preparation::Preparation> for Preparation {
    fn from(inner: crate::preparation::Preparation) -> Self {
        Self { inner }
    }
}

#[wasm_bindgen]
impl Preparation {
    /// The encounter that is prepared.
    pub fn encounter(&self) -> JsValue {
        to_js(self.inner.encounter())
    }

    /// Changes the encounter.
    #[wasm_bindgen(js_name = setEncounter)]
    pub fn set_encounter(&mut self, change: JsValue) -> Thrown<()> {
        Ok(self.inner.set_encounter(from_js(&change, "")?)?)
    }

    /// The guided path.
    pub fn steps(&self) -> JsValue {
        to_js(&self.inner.steps())
    }

    /// Whether nothing was written yet.
    #[wasm_bindgen(js_name = isEmpty)]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }
}
