//! Answering on another day: the same answers go on, or others begin beside them.

use super::Assessment;
use super::draft::AssessmentDraft;
use crate::when::When;

impl Assessment {
    /// Whether there are answers of another day than this one; where the day of the answers is not known, they are not.
    #[must_use]
    pub fn is_of_another_day(&self, today: When) -> bool {
        !self.is_empty() && self.draft.date.is_some_and(|date| date.date != today.date)
    }

    /// New answers by the same respondent, to the same instrument, about the same; these ones stay as they are.
    #[must_use]
    pub fn anew(&self, today: When) -> Self {
        let draft = AssessmentDraft {
            id: None,
            date: Some(When { time: None, ..today }),
            answers: Vec::new(),
            desired: Vec::new(),
            steps: Vec::new(),
            ..self.draft.clone()
        };
        Self { draft, answers: vec![None; self.answers.len()], ..self.clone() }
    }
}
