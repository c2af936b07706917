//! An act, as it is told when it is taken back or done again.

use serde::Serialize;

/// An act that was taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Act {
    /// The call that did it, by its name in JavaScript.
    pub call: &'static str,
    /// The id that it was about; empty where it was about no single one.
    pub id: String,
    /// What it was about, to be told to the person.
    pub what: String,
    /// Whether a text was written: what is written on there is the same act.
    #[serde(skip)]
    written: bool,
}

impl Act {
    /// An act by a call.
    pub(crate) fn of(call: &'static str) -> Self {
        Self::on(call, "")
    }

    /// An act by a call on what has this id.
    pub(crate) fn on(call: &'static str, id: &str) -> Self {
        Self { call, id: id.to_owned(), what: String::new(), written: false }
    }

    /// The act, where a text is written by many calls, letter by letter.
    pub(crate) fn written(self, written: bool) -> Self {
        Self { written, ..self }
    }

    /// Whether this one goes on with what the last one wrote.
    pub(super) fn goes_on(&self, last: &Self) -> bool {
        self.written && last.written && self.call == last.call && self.id == last.id
    }

    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + self.id.len()
    }
}
