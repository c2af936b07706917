//! Since the last visit: what happened and what it changed, in the person's own words.

use super::Preparation;
use super::list::{listed, position, put};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::order::ordered;
use crate::text;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// The most notes of one preparation.
pub const MOST_NOTES: usize = 1_000;

/// A note, with its day or without; at least one of the two texts says something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Given by the preparation.
    pub id: String,
    /// The day, where the person gave one.
    pub date: Option<When>,
    /// What happened; at most 2,000 characters.
    pub happened: String,
    /// What it changed in daily life; at most 2,000 characters.
    pub changed: String,
}

/// A note to add, or with an `id` to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// Absent for a new one.
    pub id: Option<String>,
    /// The day; may be left out.
    #[serde(default)]
    pub date: Option<When>,
    /// What happened.
    #[serde(default)]
    pub happened: String,
    /// What it changed in daily life.
    #[serde(default)]
    pub changed: String,
}

listed!(Note, happened);

impl Note {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.date = self.date.map(|day| When { time: None, ..day });
        self.happened = text::paragraphs(&self.happened, "happened")?;
        self.changed = text::paragraphs(&self.changed, "changed")?;
        if self.happened.is_empty() && self.changed.is_empty() {
            return Err(Error::new(Code::Empty, "happened"));
        }
        Ok(self)
    }
}

impl Preparation {
    /// The notes, oldest first, then those without a day; those of one day in the order written.
    #[must_use]
    pub fn notes(&self) -> Vec<&Note> {
        ordered(self.draft.notes.iter(), |note| (note.date.is_none(), note.date))
    }

    /// The notes that go on sheets: none in an encounter without that step.
    pub(crate) fn shown_notes(&self) -> Vec<&Note> {
        if self.walks("since") { self.notes() } else { Vec::new() }
    }

    /// Adds a note, or changes the one with the given id; returns the id.
    ///
    /// # Errors
    /// `too-many` past [`MOST_NOTES`]; `empty` where it says nothing; `too-long`; `unknown-id`.
    pub fn put_note(&mut self, new: NewNote) -> Result<String, Error> {
        let written = new.id.is_some();
        let NewNote { id, date, happened, changed } = new;
        let note = Note { id: id.unwrap_or_default(), date, happened, changed }.cleaned()?;
        let fresh = self.fresh_id("n");
        let id = put(&mut self.draft.notes, note, fresh, MOST_NOTES, "notes")?;
        self.did(Act::on("putNote", &id).written(written));
        Ok(id)
    }

    /// Takes a note out; [`undo`](Self::undo) brings it back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_note(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.notes, id)?;
        self.draft.notes.remove(index);
        self.did(Act::on("removeNote", id));
        Ok(())
    }
}
