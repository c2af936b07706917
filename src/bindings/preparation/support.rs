//! People, resources, companion and what to bring.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, to_js};

#[wasm_bindgen]
impl Preparation {
    /// People around the care.
    pub fn people(&self) -> JsValue {
        to_js(&self.inner.people())
    }

    /// The roles that somebody can have here.
    #[wasm_bindgen(js_name = personRoles)]
    pub fn person_roles(&self) -> JsValue {
        to_js(&self.inner.person_roles())
    }

    /// Adds or changes somebody and returns the id.
    #[wasm_bindgen(js_name = putPerson)]
    pub fn put_person(&mut self, person: JsValue) -> Thrown<String> {
        Ok(self.inner.put_person(from_js(&person, "")?)?)
    }

    /// Takes somebody out.
    #[wasm_bindgen(js_name = removePerson)]
    pub fn remove_person(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_person(id)?)
    }

    /// The portal's resources and the person's own.
    pub fn resources(&self) -> JsValue {
        to_js(&self.inner.resources())
    }

    /// Adds or changes a resource and returns its id.
    #[wasm_bindgen(js_name = putResource)]
    pub fn put_resource(&mut self, resource: JsValue) -> Thrown<String> {
        Ok(self.inner.put_resource(from_js(&resource, "")?)?)
    }

    /// Takes a resource of the person's own out.
    #[wasm_bindgen(js_name = removeResource)]
    pub fn remove_resource(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_resource(id)?)
    }

    /// Puts a resource on the person's page, or takes it off.
    #[wasm_bindgen(js_name = keepResource)]
    pub fn keep_resource(&mut self, id: &str, kept: bool) -> Thrown<()> {
        Ok(self.inner.keep_resource(id, kept)?)
    }

    /// What to bring, or to see to.
    pub fn checklist(&self) -> JsValue {
        to_js(&self.inner.checklist())
    }

    /// Ticks a line, or unticks it.
    pub fn tick(&mut self, id: &str, done: bool) -> Thrown<()> {
        Ok(self.inner.tick(id, done)?)
    }

    /// Adds a line and returns its id.
    #[wasm_bindgen(js_name = addChecklistItem)]
    pub fn add_checklist_item(&mut self, text: &str) -> Thrown<String> {
        Ok(self.inner.add_checklist_item(text)?)
    }

    /// Takes a line of the person's own out.
    #[wasm_bindgen(js_name = removeChecklistItem)]
    pub fn remove_checklist_item(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.remove_checklist_item(id)?)
    }

    /// Who comes along.
    pub fn companion(&self) -> JsValue {
        to_js(&self.inner.companion())
    }

    /// Says who comes along and what they do.
    #[wasm_bindgen(js_name = setCompanion)]
    pub fn set_companion(&mut self, companion: JsValue) -> Thrown<()> {
        Ok(self.inner.set_companion(from_js(&companion, "")?)?)
    }
}
