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
    /// The statements both answered, at least two grades apart.
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
    /// Puts another result of the same instrument beside this one.
    ///
    /// # Errors
    /// `other-instrument` for another instrument, or another version of it.
    pub fn compare(&self, other: &Self) -> Result<Comparison, Error> {
        if !self.instrument.is_same(&other.instrument) {
            return Err(Error::new(Code::OtherInstrument, "instrument"));
        }
        let (first, second) = (self.profile(), other.profile());
        let mut contexts = Vec::new();
        for context in &first.contexts {
            let beside = second.contexts.iter().find(|beside| beside.context == context.context);
            if let (Some(beside), Some(place)) = (beside, self.instrument.context(&context.context)) {
                contexts.push(ContextComparison {
                    context: context.context.clone(),
                    label: context.label.clone(),
                    first: context.result.clone(),
                    first_label: context.result_label.clone(),
                    second: beside.result.clone(),
                    second_label: beside.result_label.clone(),
                    differing: self.differing(other, place),
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
        }
    }

    fn differing(&self, other: &Self, context: usize) -> Vec<Differing> {
        let grades = self.instrument.scale.grades();
        let grade = |assessment: &Self, place: usize| assessment.answer_at(place).filter(|answer| *answer < grades);
        let both = self.asked(context).filter(|(_, statement)| statement.respondents.contains(&other.draft.respondent));
        let far = both.filter(|(place, _)| match (grade(self, *place), grade(other, *place)) {
            (Some(first), Some(second)) => first.abs_diff(second) >= FAR,
            _ => false,
        });
        far.map(|(place, statement)| Differing {
            statement: statement.id.clone(),
            first: self.decided(place, statement),
            second: other.decided(place, statement),
        })
        .collect()
    }
}
