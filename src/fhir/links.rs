//! The `linkId`s of an instrument's questionnaire: no two of them meet, whatever ids a portal chose.

use super::item::written;
use crate::content::Instrument;

/// Statements have their own ids as `linkId`s; the other items give way to them.
pub(super) struct Links {
    pub(super) subject: String,
    pub(super) steps: String,
    pub(super) step: String,
    pub(super) with: String,
    pub(super) by: String,
    pub(super) comments: String,
    pub(super) statement: String,
    pub(super) text: String,
    /// For each context, that of its group and that of the level wished for.
    pub(super) contexts: Vec<(String, String)>,
}

impl Links {
    /// The same for every respondent.
    pub(super) fn of(instrument: &Instrument) -> Self {
        let mut taken: Vec<String> = instrument.statements.iter().map(|statement| written(&statement.id)).collect();
        let mut free = |wanted: &str| {
            let mut link = wanted.to_owned();
            while taken.contains(&link) {
                link.insert_str(0, "item.");
            }
            taken.push(link.clone());
            link
        };
        Self {
            subject: free("subject"),
            steps: free("steps"),
            step: free("steps.step"),
            with: free("steps.with"),
            by: free("steps.by"),
            contexts: (instrument.contexts.iter())
                .map(|context| {
                    let id = written(&context.named.id);
                    (free(&id), free(&[&id, ".desired"].concat()))
                })
                .collect(),
            comments: free("comments"),
            statement: free("comments.statement"),
            text: free("comments.text"),
        }
    }
}
