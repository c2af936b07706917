//! How many entries of each kind the agenda takes.

use super::Preparation;
use crate::content::{Content, EntryKind, range};
use crate::error::Error;
use crate::history::{Act, Recorded};
use serde::{Deserialize, Serialize};

/// The highest limit.
pub(super) const MOST_OF_A_KIND: u16 = 50;

/// How many entries of each kind the agenda takes, 1 to 50 each; what must be said is never held back by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Topics, the main one among them.
    pub topics: u16,
    /// Questions.
    pub questions: u16,
    /// Wishes.
    pub wishes: u16,
}

/// Limits to change; an absent one stays.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitsPatch {
    /// Topics.
    pub topics: Option<u16>,
    /// Questions.
    pub questions: Option<u16>,
    /// Wishes.
    pub wishes: Option<u16>,
}

impl Limits {
    pub(super) fn usual(content: &Content) -> Self {
        let [topics, questions, wishes] = content.limits();
        Self { topics, questions, wishes }
    }

    /// The limit for one kind.
    #[must_use]
    pub fn of(&self, kind: EntryKind) -> u16 {
        match kind {
            EntryKind::Topic => self.topics,
            EntryKind::Question => self.questions,
            EntryKind::Wish => self.wishes,
        }
    }

    /// The limit for one kind, to change it.
    pub(super) fn of_mut(&mut self, kind: EntryKind) -> &mut u16 {
        match kind {
            EntryKind::Topic => &mut self.topics,
            EntryKind::Question => &mut self.questions,
            EntryKind::Wish => &mut self.wishes,
        }
    }

    pub(crate) fn checked(self) -> Result<Self, Error> {
        range(self.topics, 1, MOST_OF_A_KIND, "topics")?;
        range(self.questions, 1, MOST_OF_A_KIND, "questions")?;
        range(self.wishes, 1, MOST_OF_A_KIND, "wishes")?;
        Ok(self)
    }
}

impl Preparation {
    /// How many entries of each kind the agenda takes.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.draft.limits
    }

    /// Changes the limits.
    ///
    /// # Errors
    /// `out-of-range`.
    pub fn set_limits(&mut self, change: LimitsPatch) -> Result<(), Error> {
        let now = self.draft.limits;
        self.draft.limits = Limits {
            topics: change.topics.unwrap_or(now.topics),
            questions: change.questions.unwrap_or(now.questions),
            wishes: change.wishes.unwrap_or(now.wishes),
        }
        .checked()?;
        self.did(Act::of("setLimits"));
        Ok(())
    }
}
