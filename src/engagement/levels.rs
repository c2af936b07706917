//! What a group counts of a result, and nothing else of it.

use super::Assessment;
use crate::content::{Instrument, Respondent, Rule};
use crate::error::{Code, Error};
use serde::{Deserialize, Serialize};

/// The levels of an assessment alone: no answer, no word of anybody, no day. Its id is there by chance, so that a group
/// counts it once, also beside the whole assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Levels {
    /// What tells the assessment from all others.
    pub id: String,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub instrument_version: u32,
    /// Who answered.
    pub respondent: Respondent,
    /// One for each chosen context, in the instrument's order.
    pub contexts: Vec<ContextLevel>,
}

/// Where a chosen context stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextLevel {
    /// The context's id.
    pub context: String,
    /// A level or `none`, for other rules `few`, `some`, `most`; nothing where it is not reported.
    pub result: Option<String>,
    /// The level that is wished for.
    pub desired: Option<String>,
}

impl Assessment {
    /// What an overview counts of it, and nothing else: see [`Overview::add_levels`](super::Overview::add_levels).
    ///
    /// # Errors
    /// `missing-field` for the id: without one, nothing tells these levels from the same ones of somebody else.
    pub fn levels(&self) -> Result<Levels, Error> {
        let id = self.id().ok_or_else(|| Error::new(Code::MissingField, "id"))?;
        let level = |level: usize| self.instrument.levels.get(level).map(|level| level.id.clone());
        let contexts = self.chosen().map(|(place, context)| ContextLevel {
            context: context.named.id.clone(),
            result: self.outcome(place).result(self).map(str::to_owned),
            desired: self.desired(&context.named.id).and_then(level),
        });
        Ok(Levels {
            id: id.to_owned(),
            instrument: self.instrument.id.clone(),
            instrument_version: self.instrument.version,
            respondent: self.draft.respondent,
            contexts: contexts.collect(),
        })
    }
}

/// What there can be to wish for, from the lowest up.
pub(super) fn wishes(instrument: &Instrument) -> Vec<&str> {
    instrument.levels.iter().map(|level| level.id.as_str()).collect()
}

/// What there can be to show, from the lowest up.
pub(super) fn words(instrument: &Instrument) -> Vec<&str> {
    if instrument.rule == Rule::Levels {
        std::iter::once("none").chain(wishes(instrument)).collect()
    } else {
        vec!["few", "some", "most"]
    }
}
