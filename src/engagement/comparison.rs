//! Two results of one instrument side by side: the level of each, where they differ, and no average.

use super::Assessment;
use super::profile::Decided;
use crate::content::Respondent;
use crate::error::{Code, Error};
use crate::when::When;
use serde::Serialize;

/// How far two answers must be apart to be shown.
const FAR: usize = 2;

/// Two results side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Who answered first.
    pub first: Side,
    /// Who answered second.
    pub second: Side,
    /// The contexts both speak of.
    pub contexts: Vec<ContextComparison>,
}

/// One of two results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Who answered.
    pub respondent: Respondent,
    /// Who answered, in words.
    pub label: String,
    /// About what, in the respondent's words.
    pub subject: String,
    /// The day of the answers.
    pub date: Option<When>,
    /// That the answers are to an earlier version, as a sentence; empty where they are not.
    pub older: String,
}

/// One context in both results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContextComparison {
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// What the first shows; nothing where it is not reported.
    pub first: Option<String>,
    /// The same in a few words.
    pub first_label: String,
    /// What the second shows.
    pub second: Option<String>,
    /// The same in a few words.
    pub second_label: String,
    /// How many statements both have answered about the same fact.
    pub common: usize,
    /// Those of them with answers at least two grades apart.
    pub differing: Vec<Differing>,
}

/// A statement that two respondents see differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// The statement's id.
    pub statement: String,
    /// As the first saw it.
    pub first: Decided,
    /// As the second saw it.
    pub second: Decided,
}

impl Assessment {
    /// Puts another result of the same instrument beside this one. Of another version, statements are found by their
    /// ids, and each result is the one of its own version.
    ///
    /// # Errors
    /// `other-instrument` for another instrument, or a version that is not known here.
    pub fn compare(&self, other: &Self) -> Result<Comparison, Error> {
        let version = self.instrument.id == other.instrument.id && self.instruments.same(&other.instrument).is_ok();
        if !version && !self.instrument.is_same(&other.instrument) {
            return Err(Error::new(Code::OtherInstrument, "instrument"));
        }
        let (first, second) = (self.profile(), other.profile());
        let mut contexts = Vec::new();
        for context in &first.contexts {
            let beside = second.contexts.iter().find(|beside| beside.context == context.context);
            if let (Some(beside), Some(place)) = (beside, self.instrument.context(&context.context)) {
                let (common, differing) = self.differing(other, place);
                contexts.push(ContextComparison {
                    context: context.context.clone(),
                    label: context.label.clone(),
                    first: context.result.clone(),
                    first_label: context.result_label.clone(),
                    second: beside.result.clone(),
                    second_label: beside.result_label.clone(),
                    common,
                    differing,
                });
            }
        }
        Ok(Comparison { first: self.side(), second: other.side(), contexts })
    }

    fn side(&self) -> Side {
        let locale = self.instruments.locale();
        Side {
            respondent: self.draft.respondent,
            label: locale.text(&["respondent.", self.draft.respondent.id()].concat()),
            subject: self.draft.subject.clone(),
            date: self.draft.date,
            older: self.older(),
        }
    }

    /// How many statements of a context both have answered about the same fact, and those they see differently.
    fn differing(&self, other: &Self, context: usize) -> (usize, Vec<Differing>) {
        let grades = self.instrument.scale.grades();
        let grade = |assessment: &Self, place: usize| assessment.answer_at(place).filter(|answer| *answer < grades);
        let (one, two) = (self.draft.respondent, other.draft.respondent);
        let (mut common, mut differing) = (0, Vec::new());
        for (place, statement) in self.asked(context).filter(|(_, statement)| statement.is_one_fact(one, two)) {
            let theirs = other.instrument.statement(&statement.id);
            let theirs = theirs.and_then(|place| Some((place, other.instrument.statements.get(place)?)));
            let asked = theirs.filter(|(_, theirs)| theirs.respondents.contains(&two) && theirs.is_one_fact(one, two));
            let Some((there, theirs)) = asked else { continue };
            let (Some(first), Some(second)) = (grade(self, place), grade(other, there)) else { continue };
            common += 1;
            if first.abs_diff(second) >= FAR {
                differing.push(Differing {
                    statement: statement.id.clone(),
                    first: self.decided(place, statement),
                    second: other.decided(there, theirs),
                });
            }
        }
        (common, differing)
    }
}
