//! The list of entries in the person's order: added to, changed, taken from, moved in.

use super::entry::{Entry, EntryPatch, NewEntry};
use super::list::{find, find_mut, position, shift};
use super::status::Status;
use super::{PATIENT, Preparation, full};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};

impl Preparation {
    /// All entries in the person's order, those that wait or were declined among them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.draft.entries
    }

    /// Adds an entry at the end of the person's order and returns its id; by somebody else it waits.
    ///
    /// # Errors
    /// `too-many` past [`MOST_ENTRIES`](super::MOST_ENTRIES); `empty`, `too-long`, `out-of-range`; `unknown-id` for a theme or an author;
    /// `not-allowed` for the most important by somebody else.
    pub fn add(&mut self, new: NewEntry) -> Result<String, Error> {
        let id = self.insert(new, None)?;
        self.did(Act::on("add", &id));
        Ok(id)
    }

    pub(super) fn insert(&mut self, new: NewEntry, question: Option<String>) -> Result<String, Error> {
        full::room_for(self.draft.entries.iter().map(|entry| entry.status), Status::Proposed)?;
        let named = new.main;
        let entry = Entry { question, ..new.entry() };
        find(&self.draft.contributors, &entry.author).map_err(|error| Error::new(error.code(), "author"))?;
        self.check_theme(entry.theme.as_deref())?;
        if named && entry.author != PATIENT {
            return Err(Error::new(Code::NotAllowed, "main"));
        }
        let own = self.draft.entries.iter().filter(|own| own.author == entry.author);
        let rank = own.map(|own| own.rank.saturating_add(1)).max().unwrap_or_default();
        let main = named && self.draft.named().is_none();
        let entry = Entry { main, rank, ..entry };
        let entry = Entry { id: self.fresh_id("e"), ..entry.cleaned()? };
        let id = entry.id.clone();
        self.draft.entries.push(entry);
        if named {
            self.draft.name(Some(&id));
        }
        Ok(id)
    }

    /// Changes an entry.
    ///
    /// # Errors
    /// `unknown-id` for the entry or a theme; `empty`, `too-long`, `out-of-range`; `not-allowed` for the most important
    /// where the patient did not take the entry in.
    pub fn update(&mut self, id: &str, change: EntryPatch) -> Result<(), Error> {
        let act = Act::on("update", id).written(change.writes());
        self.change(id, change)?;
        self.did(act);
        Ok(())
    }

    pub(super) fn change(&mut self, id: &str, change: EntryPatch) -> Result<(), Error> {
        self.check_theme(change.theme.set().map(String::as_str))?;
        let entry = find_mut(&mut self.draft.entries, id)?;
        if change.main == Some(true) && entry.status != Status::Accepted {
            return Err(Error::new(Code::NotAllowed, "main"));
        }
        let (was_main, main) = (entry.main, change.main);
        *entry = change.on(entry.clone()).cleaned()?;
        if let Some(main) = main.filter(|main| *main != was_main) {
            self.draft.name(main.then_some(id));
        }
        Ok(())
    }

    /// Takes an entry out; [`undo`](Self::undo) brings it back to its place.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.entries, id)?;
        self.draft.entries.remove(index);
        self.did(Act::on("remove", id));
        Ok(())
    }

    /// Moves an entry to place `to` of the person's order, counted from 0; past the end is the end.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn move_to(&mut self, id: &str, to: usize) -> Result<(), Error> {
        position(&self.draft.entries, id)?;
        shift(&mut self.draft.entries, id, to);
        self.did(Act::on("move", id));
        Ok(())
    }

    fn check_theme(&self, theme: Option<&str>) -> Result<(), Error> {
        theme.map_or(Ok(()), |theme| self.content.known_theme(theme, "theme"))
    }
}
