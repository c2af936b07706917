//! What an assessment is about: who answers, about which contexts, of which day.

use super::Assessment;
use crate::content::{Instrument, Respondent, Rule, known};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;
use crate::value::{Change, pairs};
use crate::when::When;
use serde::{Deserialize, Serialize};

/// What an assessment is about; what is absent stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessmentOptions {
    /// Which instrument, for a new assessment alone; the first one by default.
    pub instrument: Option<String>,
    /// Who answers; the first who is asked by default.
    pub respondent: Option<Respondent>,
    /// About which contexts; by default the first the respondent is asked about where there are levels, else all.
    pub contexts: Option<Vec<String>>,
    /// The relationship or the service, in the respondent's words; at most 80 characters.
    pub subject: Option<String>,
    /// The day of the answers.
    #[serde(default)]
    pub date: Change<When>,
}

/// What an assessment is about, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    /// Which instrument.
    pub instrument: String,
    /// Who answers.
    pub respondent: Respondent,
    /// About which contexts.
    pub contexts: Vec<String>,
    /// The relationship or the service.
    pub subject: String,
    /// The day of the answers.
    pub date: Option<When>,
    /// The levels that are wished for, by context.
    #[serde(with = "pairs")]
    pub desired: Vec<(String, String)>,
}

impl Assessment {
    /// Changes who answers and about what. Answers to what both are asked stay; the others count and are saved no more,
    /// and are found again when the respondent is the one before.
    ///
    /// # Errors
    /// `not-allowed` for the instrument, and for a respondent it does not ask; `unknown-id` or `empty` for contexts;
    /// `too-long`.
    pub fn set_options(&mut self, options: AssessmentOptions) -> Result<(), Error> {
        let AssessmentOptions { instrument, respondent, contexts, subject, date } = options;
        if instrument.is_some_and(|id| id != self.instrument.id) {
            return Err(Error::new(Code::NotAllowed, "instrument"));
        }
        let written = !(respondent.is_some() || contexts.is_some() || date != Change::Keep);
        let respondent = respondent.unwrap_or(self.draft.respondent);
        let asked = contexts_of(&self.instrument, respondent);
        if asked.is_empty() {
            return Err(Error::new(Code::NotAllowed, "respondent"));
        }
        let contexts = match contexts {
            Some(wanted) => chosen(&asked, &wanted)?,
            None if respondent == self.draft.respondent => self.draft.contexts.clone(),
            None => usual(&self.instrument, respondent),
        };
        let subject = subject.map_or(Ok(self.draft.subject.clone()), |raw| text::line(&raw, text::TITLE, "subject"))?;
        self.draft.date = date.of(self.draft.date);
        self.draft.respondent = respondent;
        self.draft.contexts = contexts;
        self.draft.subject = subject;
        self.did(Act::of("setOptions").written(written));
        Ok(())
    }

    /// Who answers, about what.
    #[must_use]
    pub fn options(&self) -> About {
        let draft = self.draft.clone();
        About {
            instrument: draft.instrument,
            respondent: draft.respondent,
            contexts: draft.contexts,
            subject: draft.subject,
            date: draft.date,
            desired: draft.desired,
        }
    }
}

pub(super) fn contexts_of(instrument: &Instrument, respondent: Respondent) -> Vec<String> {
    let id = |place: usize| instrument.contexts.get(place).map(|context| context.named.id.clone());
    instrument.contexts_of(respondent).into_iter().filter_map(id).collect()
}

/// One context is enough to begin with where each has many statements.
pub(super) fn usual(instrument: &Instrument, respondent: Respondent) -> Vec<String> {
    let mut contexts = contexts_of(instrument, respondent);
    if instrument.rule == Rule::Levels {
        contexts.truncate(1);
    }
    contexts
}

/// The wanted contexts in the instrument's order; each must be one that is asked.
fn chosen(asked: &[String], wanted: &[String]) -> Result<Vec<String>, Error> {
    for (index, context) in wanted.iter().enumerate() {
        known(asked, context, &format!("contexts[{index}]"))?;
    }
    if wanted.is_empty() {
        return Err(Error::new(Code::Empty, "contexts"));
    }
    Ok(asked.iter().filter(|context| wanted.contains(context)).cloned().collect())
}
