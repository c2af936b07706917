//! Both tools in FHIR R4, in and out.

use wasm_bindgen::prelude::*;

use super::care::Care;
use super::engagement::Assessment;
use super::preparation::Preparation;
use super::value::{data, to_document};
use super::zone::Zone;
use super::{Thrown, document, from_js, optional, to_js};
use crate::content::Reader;
use crate::error::{Code, Error, Within};
use crate::fhir::{Authored, DocumentOptions, TaskOutput, appointment, done, task};
use crate::value::{Read, Value};

#[wasm_bindgen]
impl Care {
    /// A FHIR Bundle of resources.
    #[allow(clippy::unused_self, reason = "called where the resources come from")]
    pub fn bundle(&self, resources: JsValue) -> Thrown<JsValue> {
        Ok(to_document(&crate::fhir::bundle(listed(&resources)?)))
    }

    /// A FHIR Bundle to be sent, once or again.
    #[allow(clippy::unused_self, reason = "called where the resources come from")]
    pub fn transaction(&self, resources: JsValue) -> Thrown<JsValue> {
        Ok(to_document(&crate::fhir::transaction(listed(&resources)?)?))
    }

    /// What to set on a preparation from a FHIR Appointment, and what was left aside.
    #[wasm_bindgen(js_name = readAppointment)]
    #[allow(clippy::unused_self, reason = "called where the visit comes from")]
    pub fn read_appointment(&self, resource: JsValue, place: JsValue) -> Thrown<JsValue> {
        let zone = Zone::of(&place)?;
        Ok(to_js(&appointment(&document(&resource)?, &|instant| zone.offset(instant))?))
    }
}

#[wasm_bindgen]
impl Care {
    /// What a FHIR Task of the portal asks for, and what was left aside.
    #[wasm_bindgen(js_name = readTask)]
    #[allow(clippy::unused_self, reason = "called where the task comes from")]
    pub fn read_task(&self, resource: JsValue, place: JsValue) -> Thrown<JsValue> {
        let zone = Zone::of(&place)?;
        Ok(to_js(&task(&document(&resource)?, &|instant| zone.offset(instant))?))
    }

    /// The same task, done.
    #[wasm_bindgen(js_name = completeTask)]
    #[allow(clippy::unused_self, reason = "called where the task comes from")]
    pub fn complete_task(&self, resource: JsValue, outputs: JsValue, modified: Option<String>) -> Thrown<JsValue> {
        let outputs: Vec<TaskOutput> = from_js(&outputs, "outputs")?;
        Ok(to_document(&done(&document(&resource)?, &outputs, modified.as_deref())?))
    }
}

/// Resources as they are: a document's reader may round the last digit of a number that is not whole.
fn listed(resources: &JsValue) -> Thrown<Vec<Value>> {
    match data(resources)? {
        Value::Array(resources) => Ok(resources),
        _ => Err(Error::new(Code::InvalidType, "").into()),
    }
}

#[wasm_bindgen]
impl Preparation {
    /// The FHIR Questionnaire.
    pub fn questionnaire(&self) -> JsValue {
        to_document(&self.inner.questionnaire())
    }

    /// What was prepared as a FHIR resource.
    #[wasm_bindgen(js_name = toFhir)]
    pub fn to_fhir(&self, authored: JsValue) -> Thrown<JsValue> {
        let when = from_js(&authored, "authored")?;
        Ok(to_document(&self.inner.to_fhir(Authored { when })))
    }

    /// What the FHIR resource would say, to be read before it goes.
    #[wasm_bindgen(js_name = fhirContents)]
    pub fn fhir_contents(&self) -> JsValue {
        to_js(&self.inner.fhir_contents())
    }

    /// Replaces this preparation by what a resource says; returns what was left aside.
    #[wasm_bindgen(js_name = fromFhir)]
    pub fn read_fhir(&mut self, resource: JsValue) -> Thrown<JsValue> {
        let taken = crate::preparation::Preparation::from_fhir(self.inner.content().clone(), &document(&resource)?)?;
        self.inner.replace(Self::from(taken.taken).inner);
        Ok(to_js(&taken.ignored))
    }

    /// A sheet as a FHIR document of a record.
    pub fn document(&self, reader: &str, options: JsValue) -> Thrown<JsValue> {
        let reader = Reader::read(&Value::String(reader.to_owned())).within("reader")?;
        let options: DocumentOptions = optional(&options, "options")?;
        Ok(to_document(&self.inner.document(reader, &options)?))
    }

    /// Who wrote what of the FHIR response, by role.
    pub fn provenance(&self, recorded: &str) -> Thrown<JsValue> {
        Ok(to_document(&Value::Array(self.inner.provenance(recorded)?)))
    }

    /// Takes when, how long and with whom from a FHIR Appointment; returns what was left aside.
    #[wasm_bindgen(js_name = readAppointment)]
    pub fn read_appointment(&mut self, resource: JsValue, place: JsValue) -> Thrown<JsValue> {
        let zone = Zone::of(&place)?;
        let taken = appointment(&document(&resource)?, &|instant| zone.offset(instant))?;
        self.inner.set_encounter(taken.taken)?;
        Ok(to_js(&taken.ignored))
    }
}

#[wasm_bindgen]
impl Assessment {
    /// The FHIR Questionnaire, as this respondent is asked.
    pub fn questionnaire(&self) -> JsValue {
        to_document(&self.inner.questionnaire())
    }

    /// The answers as a FHIR resource.
    #[wasm_bindgen(js_name = toFhir)]
    pub fn to_fhir(&self, authored: JsValue) -> Thrown<JsValue> {
        let when = from_js(&authored, "authored")?;
        Ok(to_document(&self.inner.to_fhir(Authored { when })))
    }

    /// What the FHIR resource would say, to be read before it goes.
    #[wasm_bindgen(js_name = fhirContents)]
    pub fn fhir_contents(&self) -> JsValue {
        to_js(&self.inner.fhir_contents())
    }

    /// Replaces this assessment by what a resource says; returns what was left aside.
    #[wasm_bindgen(js_name = fromFhir)]
    pub fn read_fhir(&mut self, resource: JsValue, place: JsValue) -> Thrown<JsValue> {
        let (instruments, zone) = (self.inner.instruments().clone(), Zone::of(&place)?);
        let offset = |instant: i64| zone.offset(instant);
        let taken = crate::engagement::Assessment::from_fhir(instruments, &document(&resource)?, &offset)?;
        self.inner.replace(Self::from(taken.taken).inner);
        Ok(to_js(&taken.ignored))
    }
}
