//! What to say and what to ask.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, to_js};

#[wasm_bindgen]
impl Preparation {
    /// Adds an entry and returns its id.
    pub fn add(&mut self, entry: JsValue) -> Thrown<String> {
        Ok(self.inner.add(from_js(&entry, "")?)?)
    }

    /// The lines of a text that are points of their own.
    pub fn lines(&self, text: &str) -> JsValue {
        to_js(&self.inner.lines(text))
    }

    /// Adds an entry for each line of the title and returns their ids.
    #[wasm_bindgen(js_name = addLines)]
    pub fn add_lines(&mut self, entry: JsValue, on: Option<String>) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.add_lines(from_js(&entry, "")?, on.as_deref())?))
    }

    /// Whether a text is too long for a title, and can go on in the details.
    #[wasm_bindgen(js_name = goesOn)]
    pub fn goes_on(&self, text: &str) -> bool {
        self.inner.goes_on(text)
    }

    /// Adds an entry whose title goes on in its details and returns its id.
    #[wasm_bindgen(js_name = addWithDetails)]
    pub fn add_with_details(&mut self, entry: JsValue, on: Option<String>) -> Thrown<String> {
        Ok(self.inner.add_with_details(from_js(&entry, "")?, on.as_deref())?)
    }

    /// Changes an entry.
    pub fn update(&mut self, id: &str, change: JsValue) -> Thrown<()> {
        Ok(self.inner.update(id, from_js(&change, "")?)?)
    }

    /// The id of the main point, if there is one.
    #[wasm_bindgen(js_name = mainPoint)]
    pub fn main_point(&self) -> Option<String> {
        self.inner.main_point().map(|entry| entry.id.clone())
    }

    /// Writes what matters most and returns the entry's id.
    #[wasm_bindgen(js_name = writeMain)]
    pub fn write_main(&mut self, title: &str, on: Option<String>) -> Thrown<String> {
        Ok(self.inner.write_main(title, on.as_deref())?)
    }

    /// Names an entry the most important.
    #[wasm_bindgen(js_name = nameMain)]
    pub fn name_main(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.name_main(id)?)
    }

    /// Takes an entry out.
    pub fn remove(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove(id)?)
    }

    /// Moves an entry in the person's order.
    #[wasm_bindgen(js_name = move)]
    pub fn move_to(&mut self, id: &str, to: JsValue) -> Thrown<()> {
        Ok(self.inner.move_to(id, from_js(&to, "to")?)?)
    }

    /// All entries in the person's order.
    pub fn entries(&self) -> JsValue {
        to_js(&self.inner.entries())
    }
}
