//! One assessment, and many of them.

use wasm_bindgen::prelude::*;

use super::value::{from_text, given, to_text};
use super::{Thrown, from_js, plain, to_js};
use crate::fhir::Authored;
use crate::record::AssessmentRecord;
use crate::value::Read;

/// An assessment; see `types.d.ts`.
#[wasm_bindgen]
pub struct Assessment {
    inner: crate::engagement::Assessment,
}

impl From<crate::engagement::Assessment> for Assessment {
    fn from(inner: crate::engagement::Assessment) -> Self {
        Self { inner }
    }
}

#[wasm_bindgen]
impl Assessment {
    /// Who answers, about what.
    pub fn options(&self) -> JsValue {
        to_js(&self.inner.options())
    }

    /// Changes who answers and about what.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&mut self, options: JsValue) -> Thrown<()> {
        Ok(self.inner.set_options(from_js(&options, "")?)?)
    }

    /// The statements, page by page.
    pub fn pages(&self) -> JsValue {
        to_js(&self.inner.pages())
    }

    /// Answers a statement.
    pub fn answer(&mut self, statement: &str, answer: Option<String>) -> Thrown<()> {
        Ok(self.inner.answer(statement, answer.as_deref())?)
    }

    /// Says which level is wished for.
    #[wasm_bindgen(js_name = setDesired)]
    pub fn set_desired(&mut self, context: &str, level: Option<String>) -> Thrown<()> {
        Ok(self.inner.set_desired(context, level.as_deref())?)
    }

    /// What the answers show.
    pub fn profile(&self) -> JsValue {
        to_js(&self.inner.profile())
    }

    /// Acts that could be next.
    pub fn proposals(&self) -> JsValue {
        to_js(&self.inner.proposals())
    }

    /// The chosen steps.
    pub fn steps(&self) -> JsValue {
        to_js(&self.inner.steps())
    }

    /// Chooses a step, or changes it.
    #[wasm_bindgen(js_name = putStep)]
    pub fn put_step(&mut self, step: JsValue) -> Thrown<()> {
        Ok(self.inner.put_step(from_js(&step, "")?)?)
    }

    /// Takes a step back.
    #[wasm_bindgen(js_name = removeStep)]
    pub fn remove_step(&mut self, step: &str) -> Thrown<()> {
        Ok(self.inner.remove_step(step)?)
    }

    /// Puts a saved result beside this one.
    pub fn compare(&self, saved: &str) -> Thrown<JsValue> {
        let other = AssessmentRecord::read(&from_text(saved)?)?.open(self.inner.instruments().clone())?;
        Ok(to_js(&self.inner.compare(&other)?))
    }

    /// Whether nothing was answered yet.
    #[wasm_bindgen(js_name = isEmpty)]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    /// All that was answered, as text.
    pub fn save(&self) -> String {
        to_text(&AssessmentRecord::new(&self.inner))
    }

    /// The FHIR Questionnaire, as this respondent is asked.
    pub fn questionnaire(&self) -> JsValue {
        given(&self.inner.questionnaire())
    }

    /// The answers as a FHIR resource.
    #[wasm_bindgen(js_name = toFhir)]
    pub fn to_fhir(&self, authored: JsValue) -> Thrown<JsValue> {
        let when = from_js(&authored, "authored")?;
        Ok(given(&self.inner.to_fhir(Authored { when })))
    }

    /// Replaces this assessment by what a resource says; returns what was left aside.
    #[wasm_bindgen(js_name = fromFhir)]
    pub fn read_fhir(&mut self, resource: JsValue) -> Thrown<JsValue> {
        let instruments = self.inner.instruments().clone();
        let taken = crate::engagement::Assessment::from_fhir(instruments, &plain(&resource)?)?;
        self.inner = taken.taken;
        Ok(to_js(&taken.ignored))
    }

    /// Replaces this assessment by a saved one.
    pub fn open(&mut self, saved: &str) -> Thrown<()> {
        self.inner = AssessmentRecord::read(&from_text(saved)?)?.open(self.inner.instruments().clone())?;
        Ok(())
    }
}

/// Many results; see `types.d.ts`.
#[wasm_bindgen]
pub struct Overview {
    inner: crate::engagement::Overview,
}

impl From<crate::engagement::Overview> for Overview {
    fn from(inner: crate::engagement::Overview) -> Self {
        Self { inner }
    }
}

#[wasm_bindgen]
impl Overview {
    /// Counts a saved result.
    pub fn add(&mut self, saved: &str) -> Thrown<()> {
        let assessment = AssessmentRecord::read(&from_text(saved)?)?.open(self.inner.instruments().clone())?;
        Ok(self.inner.add(&assessment)?)
    }

    /// Takes in another overview.
    pub fn merge(&mut self, other: &Overview) {
        self.inner.merge(&other.inner);
    }

    /// What may be shown.
    pub fn views(&self) -> JsValue {
        to_js(&self.inner.views())
    }

    /// The same as comma-separated values.
    pub fn table(&self) -> String {
        self.inner.table()
    }
}
