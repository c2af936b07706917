//! One assessment, and many of them.

use wasm_bindgen::prelude::*;

use super::care::Care;
use super::chance::fresh_id;
use super::value::{from_text, to_text};
use super::{Thrown, document, from_js, optional, to_js};
use crate::content::Separator;
use crate::engagement::{AssessmentOptions, EngagementCatalogue};
use crate::error::Within;
use crate::record::{AssessmentRecord, KeptAssessment, LevelsRecord, ResultRecord, together};
use crate::value::{Read, Value};
use crate::when::When;

/// An assessment; see `types.d.ts`.
#[wasm_bindgen]
pub struct Assessment {
    pub(super) inner: crate::engagement::Assessment,
}

impl From<crate::engagement::Assessment> for Assessment {
    /// What has no id yet gets one.
    fn from(mut inner: crate::engagement::Assessment) -> Self {
        if let (None, Some(id)) = (inner.id(), fresh_id()) {
            // An id of ours is one that is taken.
            let _ = inner.set_id(&id);
        }
        Self { inner }
    }
}

#[wasm_bindgen]
impl Assessment {
    /// What tells these answers from all others.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> Option<String> {
        self.inner.id().map(str::to_owned)
    }

    /// Who answers, about what.
    pub fn options(&self) -> JsValue {
        to_js(&self.inner.options())
    }

    /// Changes who answers and about what.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&mut self, options: JsValue) -> Thrown<()> {
        Ok(self.inner.set_options(from_js(&options, "")?)?)
    }

    /// Goes on in another language or with other settings.
    pub fn speak(&mut self, care: &Care) -> Thrown<()> {
        Ok(self.inner.speak(care.instruments()?.clone())?)
    }

    /// Says anew who the portal means.
    pub fn offer(&mut self, options: JsValue) -> Thrown<()> {
        Ok(self.inner.offer(optional(&options, "")?)?)
    }

    /// The statements, page by page.
    pub fn pages(&self) -> JsValue {
        to_js(&self.inner.pages())
    }

    /// Answers a statement.
    pub fn answer(&mut self, statement: &str, answer: Option<String>) -> Thrown<()> {
        Ok(self.inner.answer(statement, answer.as_deref())?)
    }

    /// Writes beside a statement.
    pub fn comment(&mut self, statement: &str, text: &str) -> Thrown<()> {
        Ok(self.inner.comment(statement, text)?)
    }

    /// Says whether comments go with a FHIR response.
    #[wasm_bindgen(js_name = shareComments)]
    pub fn share_comments(&mut self, shared: bool) {
        self.inner.share_comments(shared);
    }

    /// Whether they do.
    #[wasm_bindgen(js_name = sharesComments)]
    pub fn shares_comments(&self) -> bool {
        self.inner.shares_comments()
    }

    /// Says which level is wished for.
    #[wasm_bindgen(js_name = setDesired)]
    pub fn set_desired(&mut self, context: &str, level: Option<String>) -> Thrown<()> {
        Ok(self.inner.set_desired(context, level.as_deref())?)
    }

    /// Whether there are answers of another day.
    #[wasm_bindgen(js_name = isOfAnotherDay)]
    pub fn is_of_another_day(&self, today: &str) -> Thrown<bool> {
        Ok(self.inner.is_of_another_day(When::parse(today).within("today")?))
    }

    /// New answers by the same respondent about the same.
    pub fn anew(&self, today: &str) -> Thrown<Assessment> {
        Ok(self.inner.anew(When::parse(today).within("today")?).into())
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

    /// Whether nothing of it is the person's.
    #[wasm_bindgen(js_name = isUntouched)]
    pub fn is_untouched(&self) -> bool {
        self.inner.is_untouched()
    }

    /// All that was answered, as text.
    pub fn save(&self) -> String {
        to_text(&AssessmentRecord::new(&self.inner))
    }

    /// What an overview counts of it, and nothing else, as text.
    #[wasm_bindgen(js_name = saveLevels)]
    pub fn save_levels(&self) -> Thrown<String> {
        Ok(to_text(&LevelsRecord::new(&self.inner)?))
    }

    /// Replaces this assessment by a saved one; returns what was changed in it.
    pub fn open(&mut self, saved: &str) -> Thrown<JsValue> {
        let (opened, changed) = AssessmentRecord::read(&from_text(saved)?)?.open_in_part(self.inner.instruments())?;
        self.inner.replace(Self::from(opened).inner);
        Ok(to_js(&changed))
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
    /// Counts a saved result, or its levels alone; false where it is there already.
    pub fn add(&mut self, saved: &str) -> Thrown<bool> {
        Ok(ResultRecord::read(&from_text(saved)?)?.count(&mut self.inner)?)
    }

    /// Goes on in another language or with other settings.
    pub fn speak(&mut self, care: &Care) -> Thrown<()> {
        Ok(self.inner.speak(care.instruments()?.clone())?)
    }

    /// Takes in another overview.
    pub fn merge(&mut self, other: &Overview) -> Thrown<()> {
        Ok(self.inner.merge(&other.inner)?)
    }

    /// How many results were counted.
    pub fn counted(&self) -> Option<usize> {
        self.inner.counted()
    }

    /// What may be shown.
    pub fn views(&self) -> JsValue {
        to_js(&self.inner.views())
    }

    /// The same as lines of columns.
    pub fn table(&self, separator: Option<String>) -> Thrown<String> {
        let separator = separator.map(|text| Separator::read(&Value::String(text)).within("separator")).transpose()?;
        Ok(self.inner.table(separator))
    }

    /// The table as a file for a spreadsheet.
    pub fn file(&self) -> String {
        self.inner.file()
    }
}

#[wasm_bindgen]
impl Care {
    /// The instruments there are to choose from.
    #[wasm_bindgen(js_name = engagementCatalogue)]
    pub fn engagement_catalogue(&self) -> Thrown<JsValue> {
        Ok(to_js(&EngagementCatalogue::new(self.instruments()?)))
    }

    /// Which instrument a saved assessment answers, whether it is at hand or not.
    #[wasm_bindgen(js_name = instrumentOf)]
    #[allow(clippy::unused_self, reason = "it stands with what else there is of instruments")]
    pub fn instrument_of(&self, saved: &str) -> Thrown<String> {
        Ok(AssessmentRecord::read(&from_text(saved)?)?.instrument().to_owned())
    }

    /// The saved assessments in a text that was kept.
    #[wasm_bindgen(js_name = keptAssessments)]
    #[allow(clippy::unused_self, reason = "it stands with what else there is of instruments")]
    pub fn kept_assessments(&self, kept: &str) -> Thrown<JsValue> {
        Ok(to_js(&KeptAssessment::all(&from_text(kept)?)?))
    }

    /// Saved assessments to several instruments as one text to keep.
    #[wasm_bindgen(js_name = keptTogether)]
    #[allow(clippy::unused_self, reason = "it stands with what else there is of instruments")]
    pub fn kept_together(&self, saved: JsValue) -> Thrown<String> {
        Ok(together(&from_js::<Vec<String>>(&saved, "saved")?))
    }

    /// Whether an instrument of the portal's own is sound; throws with all that is wrong.
    #[wasm_bindgen(js_name = checkInstrument)]
    pub fn check_instrument(&self, instrument: JsValue) -> Thrown<()> {
        self.instruments()?.own(&document(&instrument)?)?;
        Ok(())
    }

    /// An assessment without answers.
    pub fn assessment(&self, options: JsValue) -> Thrown<Assessment> {
        let options: AssessmentOptions = optional(&options, "")?;
        Ok(crate::engagement::Assessment::new(self.instruments()?.clone(), options)?.into())
    }

    /// An overview of nobody.
    pub fn overview(&self) -> Thrown<Overview> {
        Ok(crate::engagement::Overview::new(self.instruments()?.clone()).into())
    }
}
