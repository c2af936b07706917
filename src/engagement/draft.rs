//! All that was answered, as it is saved.

use std::sync::Arc;

use super::comment::Comment;
use super::step::ChosenStep;
use super::{Assessment, AssessmentOptions};
use crate::content::{Instruments, Respondent};
use crate::error::{Error, Faults, Within};
use crate::history::History;
use crate::value::{Change, pairs};
use crate::when::When;
use serde::{Deserialize, Serialize};

/// The answers of one respondent to one instrument, as plain data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentDraft {
    /// What tells these answers from all others, where the caller gave it; see [`Assessment::set_id`].
    pub id: Option<String>,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub instrument_version: u32,
    /// Who answered.
    pub respondent: Respondent,
    /// About which contexts.
    pub contexts: Vec<String>,
    /// The relationship or the service, in the respondent's words.
    pub subject: String,
    /// The day of the answers.
    pub date: Option<When>,
    /// Statement and answer, in the instrument's order.
    #[serde(with = "pairs")]
    pub answers: Vec<(String, String)>,
    /// Context and level.
    #[serde(with = "pairs")]
    pub desired: Vec<(String, String)>,
    /// The next steps that were chosen.
    pub steps: Vec<ChosenStep>,
    /// What the person wrote beside statements, in the instrument's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// The person lets the comments go with a FHIR response.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub comments_shared: bool,
}

impl Assessment {
    /// All that was answered.
    #[must_use]
    pub fn draft(&self) -> AssessmentDraft {
        let mut draft = self.draft.clone();
        for (statement, answer) in self.given() {
            if let Some(option) = self.instrument.scale.options.get(answer) {
                draft.answers.push((statement.id.clone(), option.id.clone()));
            }
        }
        draft.comments = self.commented().collect();
        draft
    }

    /// The assessment that was saved.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path. `other-instrument` for one that is not there, `newer-version`
    /// for a later version of it, `not-allowed` for one too old to open.
    pub fn from_draft(instruments: Arc<Instruments>, draft: AssessmentDraft) -> Result<Self, Error> {
        let instrument = instruments.saved(&draft.instrument, draft.instrument_version)?;
        let options = AssessmentOptions {
            instrument: Some(draft.instrument),
            respondent: Some(draft.respondent),
            contexts: Some(draft.contexts),
            subject: Some(draft.subject),
            date: draft.date.map_or(Change::Clear, Change::Set),
        };
        let mut opened = Self::of(instruments, instrument, options)?;
        opened.offered = None;
        opened.history = History::default();
        let mut faults = Faults::default();
        faults.note(draft.id.map_or(Ok(()), |id| opened.set_id(&id)));
        for (statement, answer) in &draft.answers {
            faults.note(opened.answer(statement, Some(answer)).map_err(|error| named(&error, "answers", statement)));
        }
        for (context, level) in &draft.desired {
            faults.note(opened.set_desired(context, Some(level)).map_err(|error| named(&error, "desired", context)));
        }
        for (index, Comment { statement, text }) in draft.comments.iter().enumerate() {
            faults.note(opened.comment(statement, text).within(&format!("comments[{index}]")));
        }
        opened.draft.comments_shared = draft.comments_shared;
        for (index, step) in draft.steps.into_iter().enumerate() {
            let new = step.into();
            faults.note(opened.put_step(new).within(&format!("steps[{index}]")));
        }
        opened.forget();
        faults.done(opened)
    }
}

/// The fault of a field that stands under its own name.
fn named(error: &Error, map: &str, name: &str) -> Error {
    Error::new(error.code(), [map, ".", name].concat())
}
