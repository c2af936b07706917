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

use super::care::Care;
use super::chance::fresh_id;
use super::{Thrown, from_js, optional, to_js};
use crate::content::Values;
use crate::error::Within;
use crate::preparation::{Catalogue, When};

/// A preparation; see `types.d.ts`.
#[wasm_bindgen]
pub struct Preparation {
    pub(super) inner: crate::preparation::Preparation,
}

impl From<crate::preparation::Preparation> for Preparation {
    /// What has no id yet gets one.
    fn from(mut inner: crate::preparation::Preparation) -> Self {
        if let (None, Some(id)) = (inner.id(), fresh_id()) {
            // An id of ours is one that is taken.
            let _ = inner.set_id(&id);
        }
        Self { inner }
    }
}

#[wasm_bindgen]
impl Preparation {
    /// What tells this preparation from all others.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> Option<String> {
        self.inner.id().map(str::to_owned)
    }

    /// The encounter that is prepared.
    pub fn encounter(&self) -> JsValue {
        to_js(self.inner.encounter())
    }

    /// Changes the encounter.
    #[wasm_bindgen(js_name = setEncounter)]
    pub fn set_encounter(&mut self, change: JsValue) -> Thrown<()> {
        Ok(self.inner.set_encounter(from_js(&change, "")?)?)
    }

    /// Takes what a system says of the visit; true where it stands in the place of what was there.
    #[wasm_bindgen(js_name = takeVisit)]
    pub fn take_visit(&mut self, told: JsValue) -> Thrown<bool> {
        Ok(self.inner.take_visit(from_js(&told, "")?)?)
    }

    /// Goes on in another language or with other settings.
    pub fn speak(&mut self, care: &Care) -> Thrown<()> {
        Ok(self.inner.speak(care.content()?.clone())?)
    }

    /// Says anew which visit the portal means.
    pub fn offer(&mut self, options: JsValue) -> Thrown<()> {
        Ok(self.inner.offer(optional(&options, "")?)?)
    }

    /// The guided path.
    pub fn steps(&self) -> JsValue {
        to_js(&self.inner.steps())
    }

    /// The path as it is seen from a step.
    pub fn path(&self, step: &str, today: Option<String>) -> Thrown<JsValue> {
        let today = today.map(|today| When::parse(&today).within("today")).transpose()?;
        Ok(to_js(&self.inner.path(step, today)))
    }

    /// What is asked of the visit.
    pub fn facts(&self) -> JsValue {
        to_js(&self.inner.facts())
    }

    /// The name under which one adds to another person's list.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.inner.name().to_owned()
    }

    /// Gives that name.
    #[wasm_bindgen(js_name = setName)]
    pub fn set_name(&mut self, name: &str) -> Thrown<()> {
        Ok(self.inner.set_name(name)?)
    }

    /// A text in the words of this encounter.
    pub fn text(&self, id: &str, values: JsValue) -> Thrown<String> {
        let values: Values = optional(&values, "values")?;
        Ok(self.inner.text(id, &values))
    }

    /// Whether nothing was written yet.
    #[wasm_bindgen(js_name = isEmpty)]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    /// Whether nothing of it is the person's.
    #[wasm_bindgen(js_name = isUntouched)]
    pub fn is_untouched(&self) -> bool {
        self.inner.is_untouched()
    }
}

#[wasm_bindgen]
impl Care {
    /// All there is to choose from.
    pub fn catalogue(&self) -> Thrown<JsValue> {
        Ok(to_js(&Catalogue::new(self.content()?)))
    }

    /// An empty preparation.
    pub fn preparation(&self, options: JsValue) -> Thrown<Preparation> {
        Ok(crate::preparation::Preparation::new(self.content()?.clone(), optional(&options, "")?)?.into())
    }
}
