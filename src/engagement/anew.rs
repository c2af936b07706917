//! Answering on another day: the same answers go on, or others begin beside them.

use std::sync::Arc;

use super::Assessment;
use super::about::{contexts_of, usual};
use super::draft::AssessmentDraft;
use crate::when::When;

impl Assessment {
    /// Whether there are answers of another day than this one; where the day of the answers is not known, they are not.
    #[must_use]
    pub fn is_of_another_day(&self, today: When) -> bool {
        !self.is_empty() && self.draft.date.is_some_and(|date| date.date != today.date)
    }

    /// New answers by the same respondent, to the instrument as it is now, about the same; these ones stay as they are.
    #[must_use]
    pub fn anew(&self, today: When) -> Self {
        let current = self.instruments.find(&self.instrument.id).unwrap_or_else(|_| Arc::clone(&self.instrument));
        let asked = contexts_of(&current, self.draft.respondent);
        let same: Vec<String> = asked.into_iter().filter(|context| self.draft.contexts.contains(context)).collect();
        let draft = AssessmentDraft {
            id: None,
            instrument_version: current.version,
            contexts: if same.is_empty() { usual(&current, self.draft.respondent) } else { same },
            date: Some(When { time: None, ..today }),
            answers: Vec::new(),
            desired: Vec::new(),
            steps: Vec::new(),
            comments: Vec::new(),
            comments_shared: false,
            ..self.draft.clone()
        };
        let mut anew = Self {
            draft,
            answers: vec![None; current.statements.len()],
            comments: vec![String::new(); current.statements.len()],
            instrument: current,
            ..self.clone()
        };
        anew.forget();
        anew
    }
}
