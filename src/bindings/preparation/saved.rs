//! The saved forms, as text.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::value::{from_text, given, to_text};
use crate::bindings::{Thrown, from_js, plain, to_js};
use crate::fhir::{Authored, appointment};
use crate::record::{ContributionRecord, PreparationRecord};
use crate::value::Read;

#[wasm_bindgen]
impl Preparation {
    /// All that was written, as text.
    pub fn save(&self) -> String {
        to_text(&PreparationRecord::new(&self.inner))
    }

    /// Replaces this preparation by a saved one.
    pub fn open(&mut self, saved: &str) -> Thrown<()> {
        let saved = from_text(saved)?;
        self.inner = PreparationRecord::read(&saved)?.open(self.inner.content().clone())?;
        Ok(())
    }

    /// The FHIR Questionnaire.
    pub fn questionnaire(&self) -> JsValue {
        given(&self.inner.questionnaire())
    }

    /// What was prepared as a FHIR resource.
    #[wasm_bindgen(js_name = toFhir)]
    pub fn to_fhir(&self, authored: JsValue) -> Thrown<JsValue> {
        let when = from_js(&authored, "authored")?;
        Ok(given(&self.inner.to_fhir(Authored { when })))
    }

    /// Replaces this preparation by what a resource says; returns what was left aside.
    #[wasm_bindgen(js_name = fromFhir)]
    pub fn read_fhir(&mut self, resource: JsValue) -> Thrown<JsValue> {
        let taken = crate::preparation::Preparation::from_fhir(self.inner.content().clone(), &plain(&resource)?)?;
        self.inner = taken.taken;
        Ok(to_js(&taken.ignored))
    }

    /// Takes when, how long and with whom from a FHIR Appointment; returns what was left aside.
    #[wasm_bindgen(js_name = readAppointment)]
    pub fn read_appointment(&mut self, resource: JsValue) -> Thrown<JsValue> {
        let taken = appointment(&plain(&resource)?)?;
        self.inner.set_encounter(taken.taken)?;
        Ok(to_js(&taken.ignored))
    }

    /// A contributor's own list, as text.
    pub fn contribution(&self, contributor: &str) -> Thrown<String> {
        Ok(to_text(&ContributionRecord::new(self.inner.contribution(contributor)?)))
    }

    /// Takes in somebody's list.
    pub fn receive(&mut self, contribution: &str) -> Thrown<u32> {
        let saved = from_text(contribution)?;
        Ok(self.inner.receive(ContributionRecord::read(&saved)?.open())?)
    }
}
