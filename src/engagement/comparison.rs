//! Two results of one instrument side by side: the level of each, where they differ, and no average.

use super::Assessment;
use super::profile::Decided;
use crate::content::{EntryKind, Respondent, Statement};
use crate::error::{Code, Error};
use crate::text;
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
    /// These statements, in the instrument's order.
    pub statements: Vec<Compared>,
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

/// A statement that both have answered, with the places of both answers on the scale, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// The statement's id.
    pub statement: String,
    /// As the first saw it.
    pub first: Decided,
    /// As the second saw it.
    pub second: Decided,
    /// Where the first answer stands.
    pub first_grade: usize,
    /// Where the second answer stands.
    pub second_grade: usize,
    /// A question to ask about it, where the answers are at least two grades apart.
    pub talk: Option<Talk>,
}

/// What two see differently, as an entry for a consultation preparation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Talk {
    /// Something to ask.
    pub kind: EntryKind,
    /// The title of the entry.
    pub title: String,
    /// The statement with both answers, as its details.
    pub details: String,
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
                let statements = self.in_common(other, place);
                let far = statements.iter().filter(|compared| compared.talk.is_some());
                let differing = far.map(|compared| Differing {
                    statement: compared.statement.clone(),
                    first: compared.first.clone(),
                    second: compared.second.clone(),
                });
                let differing = differing.collect();
                contexts.push(ContextComparison {
                    context: context.context.clone(),
                    label: context.label.clone(),
                    first: context.result.clone(),
                    first_label: context.result_label.clone(),
                    second: beside.result.clone(),
                    second_label: beside.result_label.clone(),
                    common: statements.len(),
                    statements,
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

    /// The statements of a context that both have answered about the same fact.
    fn in_common(&self, other: &Self, context: usize) -> Vec<Compared> {
        let grades = self.instrument.scale.grades();
        let grade = |assessment: &Self, place: usize| assessment.answer_at(place).filter(|answer| *answer < grades);
        let (one, two) = (self.draft.respondent, other.draft.respondent);
        let beside = |(place, statement): (usize, &Statement)| {
            let there = other.instrument.statement(&statement.id)?;
            let theirs = other.instrument.statements.get(there)?;
            if !theirs.respondents.contains(&two) || !theirs.is_one_fact(one, two) {
                return None;
            }
            let (first_grade, second_grade) = (grade(self, place)?, grade(other, there)?);
            let (first, second) = (self.decided(place, statement), other.decided(there, theirs));
            let far = first_grade.abs_diff(second_grade) >= FAR;
            let talk = far.then(|| self.talk(&first, &second));
            Some(Compared { statement: statement.id.clone(), first, second, first_grade, second_grade, talk })
        };
        let asked = self.asked(context).filter(|(_, statement)| statement.is_one_fact(one, two));
        asked.filter_map(beside).collect()
    }

    /// What to ask where two answers are far apart. A statement that is too long for a title stands in the details.
    fn talk(&self, first: &Decided, second: &Decided) -> Talk {
        let locale = self.instruments.locale();
        let fits = |title: &String| text::line(title, text::TITLE, "title").is_ok();
        let title = Some(locale.fill("compare.talk", None, &[("statement", &first.text)])).filter(fits);
        let answers = [("first", first.answer_label.as_str()), ("second", second.answer_label.as_str())];
        Talk {
            kind: EntryKind::Question,
            title: title.unwrap_or_else(|| locale.text("compare.talk.long")),
            details: [
                locale.fill("step.from", None, &[("statement", &first.text)]),
                locale.fill("compare.talk.answers", None, &answers),
            ]
            .join("\n"),
        }
    }
}
