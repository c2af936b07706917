//! The question bank and the themes that matter.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, to_js};

#[wasm_bindgen]
impl Preparation {
    /// The themes chosen.
    pub fn themes(&self) -> JsValue {
        to_js(&self.inner.themes())
    }

    /// Chooses themes.
    #[wasm_bindgen(js_name = chooseThemes)]
    pub fn choose_themes(&mut self, themes: JsValue) -> Thrown<()> {
        Ok(self.inner.choose_themes(from_js(&themes, "")?)?)
    }

    /// The themes that have questions for this encounter.
    #[wasm_bindgen(js_name = offeredThemes)]
    pub fn offered_themes(&self) -> JsValue {
        to_js(&self.inner.offered_themes())
    }

    /// Questions that fit, three on top.
    pub fn suggestions(&self) -> JsValue {
        to_js(&self.inner.suggestions())
    }

    /// The bank for this encounter, theme by theme.
    pub fn bank(&self) -> JsValue {
        to_js(&self.inner.bank())
    }

    /// Adds a question of the bank and returns the entry's id.
    #[wasm_bindgen(js_name = addQuestion)]
    pub fn add_question(&mut self, question: &str) -> Thrown<String> {
        Ok(self.inner.add_question(question)?)
    }
}
