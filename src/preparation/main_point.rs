//! The main point: the one that the person named as the most important; nothing but the person changes it.

use super::entry::{Entry, EntryPatch, NewEntry};
use super::list::find;
use super::status::Status;
use super::{Draft, Preparation};
use crate::content::EntryKind;
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};

impl Draft {
    /// The entry that was named the most important, whoever may see it.
    pub(super) fn named(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.main)
    }

    /// Takes the mark from the one that has it, and gives it to this entry where it is there.
    pub(super) fn name(&mut self, id: Option<&str>) {
        for entry in &mut self.entries {
            entry.main = id == Some(entry.id.as_str());
        }
    }
}

impl Preparation {
    /// The main point: the one named as the most important, where it goes on the sheets; else the first topic, what must
    /// be said before the rest.
    #[must_use]
    pub fn main_point(&self) -> Option<&Entry> {
        let topics = || self.shared_entries().filter(|entry| entry.kind == EntryKind::Topic);
        let named = self.draft.named().filter(|entry| entry.is_shared());
        named.or_else(|| topics().find(|entry| entry.must)).or_else(|| topics().next())
    }

    /// Names an entry the most important, in the place of the one that was; [`undo`](Self::undo) takes it back.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for an entry that the patient did not take in.
    pub fn name_main(&mut self, id: &str) -> Result<(), Error> {
        if find(&self.draft.entries, id)?.status != Status::Accepted {
            return Err(Error::new(Code::NotAllowed, "id"));
        }
        self.draft.name(Some(id));
        self.did(Act::on("nameMain", id));
        Ok(())
    }

    /// Writes what matters most and returns the entry's id: the main point gets this title and keeps the rest; where
    /// there is none, a topic is added. Either is the one named as the most important from then on.
    ///
    /// `on` is the entry that was the main point when the person began to write: it stays the one that is meant, whatever
    /// became the main point in the meantime. Where it is gone, a topic is added, and no other entry loses its words.
    ///
    /// # Errors
    /// `empty`, `too-long`; `too-many` where there is no room for one more.
    pub fn write_main(&mut self, title: &str, on: Option<&str>) -> Result<String, Error> {
        let meant = match on {
            Some(id) => self.draft.entries.iter().find(|entry| entry.id == id && entry.status == Status::Accepted),
            None => self.main_point(),
        };
        let id = if let Some(id) = meant.map(|entry| entry.id.clone()) {
            let change = EntryPatch { title: Some(title.to_owned()), main: Some(true), ..EntryPatch::default() };
            self.change(&id, change)?;
            id
        } else {
            self.insert(NewEntry { main: true, ..NewEntry::topic(title) }, None)?
        };
        self.did(Act::on("writeMain", &id).written(true));
        Ok(id)
    }
}
