//! What was done, taken back and done again, in both tools.

use wasm_bindgen::prelude::*;

#[cfg(feature = "engagement")]
use super::engagement::Assessment;
#[cfg(feature = "preparation")]
use super::preparation::Preparation;
use super::{Thrown, to_js};

#[cfg(feature = "preparation")]
#[wasm_bindgen]
impl Preparation {
    /// Takes back the last act and returns it.
    pub fn undo(&mut self) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.undo()?))
    }

    /// Does again what was taken back last and returns it.
    pub fn redo(&mut self) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.redo()?))
    }

    /// Whether there is an act to be taken back.
    #[wasm_bindgen(getter, js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        self.inner.can_undo()
    }

    /// Whether there is an act to be done again.
    #[wasm_bindgen(getter, js_name = canRedo)]
    pub fn can_redo(&self) -> bool {
        self.inner.can_redo()
    }

    /// What is written next is an act of its own.
    #[wasm_bindgen(js_name = leaveField)]
    pub fn leave_field(&mut self) {
        self.inner.leave_field();
    }

    /// Forgets what could be taken back or done again.
    pub fn forget(&mut self) {
        self.inner.forget();
    }
}

#[cfg(feature = "engagement")]
#[wasm_bindgen]
impl Assessment {
    /// Takes back the last act and returns it.
    pub fn undo(&mut self) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.undo()?))
    }

    /// Does again what was taken back last and returns it.
    pub fn redo(&mut self) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.redo()?))
    }

    /// Whether there is an act to be taken back.
    #[wasm_bindgen(getter, js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        self.inner.can_undo()
    }

    /// Whether there is an act to be done again.
    #[wasm_bindgen(getter, js_name = canRedo)]
    pub fn can_redo(&self) -> bool {
        self.inner.can_redo()
    }

    /// What is written next is an act of its own.
    #[wasm_bindgen(js_name = leaveField)]
    pub fn leave_field(&mut self) {
        self.inner.leave_field();
    }

    /// Forgets what could be taken back or done again.
    pub fn forget(&mut self) {
        self.inner.forget();
    }
}
