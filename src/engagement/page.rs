//! Pages: the statements in short lots, one context at a time.

use super::Assessment;
use serde::Serialize;

/// The most statements on one page.
const MOST_ON_PAGE: usize = 4;

/// How many statements are answered in a minute.
const IN_A_MINUTE: usize = 4;

/// About how many minutes so many statements take.
pub(super) fn minutes(statements: usize) -> usize {
    statements.div_ceil(IN_A_MINUTE)
}

/// One page of statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// One sentence about the context.
    pub about: String,
    /// What is asked.
    pub statements: Vec<PageStatement>,
    /// About how many minutes are left, with this page.
    pub minutes_left: usize,
    /// The levels that can be wished for are asked on this page: the last one of its context.
    pub last: bool,
}

/// A statement and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageStatement {
    /// The statement's id.
    pub id: String,
    /// As it is said to the respondent.
    pub text: String,
    /// The answer's id.
    pub answer: Option<String>,
    /// What the person wrote beside it; may be empty.
    pub comment: String,
}

impl Assessment {
    /// The statements in the order of contexts and levels, on pages of nearly equal length.
    ///
    /// A statement that counts for several contexts is asked once, with the first of them.
    #[must_use]
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        let mut asked_before: Vec<usize> = Vec::new();
        for (context, known) in self.chosen() {
            let asked: Vec<_> = self.asked(context).filter(|(place, _)| !asked_before.contains(place)).collect();
            asked_before.extend(asked.iter().map(|(place, _)| *place));
            let count = asked.len().div_ceil(MOST_ON_PAGE).max(1);
            let long = asked.len().div_ceil(count).max(1);
            for (index, lot) in asked.chunks(long).enumerate() {
                let statements = lot.iter().map(|(place, statement)| PageStatement {
                    id: statement.id.clone(),
                    text: statement.text.to(self.draft.respondent).to_owned(),
                    answer: self.answer_id(*place),
                    comment: self.comment_at(*place).to_owned(),
                });
                pages.push(Page {
                    context: known.named.id.clone(),
                    label: known.named.label.clone(),
                    about: known.named.about.clone(),
                    statements: statements.collect(),
                    minutes_left: 0,
                    last: (index + 1) * long >= asked.len(),
                });
            }
        }
        let mut left = 0;
        for page in pages.iter_mut().rev() {
            left += page.statements.len();
            page.minutes_left = minutes(left);
        }
        pages
    }

    pub(super) fn answer_id(&self, place: usize) -> Option<String> {
        let option = self.instrument.scale.options.get(self.answer_at(place)?)?;
        Some(option.id.clone())
    }
}
