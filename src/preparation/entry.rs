//! Entries: what to say, what to ask, what is hoped for.

use super::list::{find, find_mut, listed, position, shift};
use super::new_entry::{EntryPatch, NewEntry};
use super::status::Status;
use super::visibility::Visibility;
use super::{PATIENT, Preparation, full};
use crate::content::{EntryKind, Outcome, range};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;
use serde::{Deserialize, Serialize};

/// One point, in the words and at the place the person gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Given by the preparation.
    pub id: String,
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// 1 to 80 characters.
    pub title: String,
    /// At most 2,000 characters.
    pub details: String,
    /// One of the content's themes.
    pub theme: Option<String>,
    /// The id of the contributor who wrote it.
    pub author: String,
    /// "Must be said today", the person's own mark.
    pub must: bool,
    /// "The most important", the person's own mark, on one entry at most.
    pub main: bool,
    /// The person's own estimate in minutes, 1 to 240.
    pub minutes: Option<u16>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether the patient took it in.
    pub status: Status,
    /// The question of the bank it was made from.
    pub question: Option<String>,
    /// How the last visit left it, when it was carried over.
    pub carried: Option<Carried>,
    /// Its place among its author's own entries, where the author is not the patient.
    pub rank: u16,
    /// The way to go that the person chose for it, should it be parked.
    pub route: Option<String>,
    /// What became of it in the visit.
    pub outcome: Option<Outcome>,
}

/// How the last visit left a carried-over entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carried {
    /// Dealt with in part.
    Partly,
    /// On the agenda, but not dealt with.
    NotCovered,
    /// Not on the agenda of that visit.
    Parked,
}

listed!(Entry, title);

impl Entry {
    /// Whether it goes on the agenda and the sheets.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.status == Status::Accepted && self.visibility == Visibility::Sheet
    }

    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.title = text::title(&self.title, text::TITLE, "title")?;
        self.details = text::paragraphs(&self.details, "details")?;
        if let Some(minutes) = self.minutes {
            range(minutes, 1, 240, "minutes")?;
        }
        Ok(self)
    }
}

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
        let author = new.author.unwrap_or_else(|| PATIENT.to_owned());
        find(&self.draft.contributors, &author).map_err(|error| Error::new(error.code(), "author"))?;
        self.check_theme(new.theme.as_deref())?;
        if new.main && author != PATIENT {
            return Err(Error::new(Code::NotAllowed, "main"));
        }
        let own = self.draft.entries.iter().filter(|entry| entry.author == author);
        let rank = own.map(|entry| entry.rank.saturating_add(1)).max().unwrap_or_default();
        let entry = Entry {
            id: String::new(),
            kind: new.kind,
            title: new.title,
            details: new.details,
            theme: new.theme,
            status: if author == PATIENT { Status::Accepted } else { Status::Proposed },
            author,
            must: new.must,
            main: new.main && self.draft.named().is_none(),
            minutes: new.minutes,
            visibility: new.visibility,
            question,
            carried: None,
            rank,
            route: None,
            outcome: None,
        };
        let entry = Entry { id: self.fresh_id("e"), ..entry.cleaned()? };
        let id = entry.id.clone();
        self.draft.entries.push(entry);
        if new.main {
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
        let now = entry.clone();
        let was_main = now.main;
        *entry = Entry {
            kind: change.kind.unwrap_or(now.kind),
            title: change.title.unwrap_or(now.title),
            details: change.details.unwrap_or(now.details),
            theme: change.theme.of(now.theme),
            must: change.must.unwrap_or(now.must),
            minutes: change.minutes.of(now.minutes),
            visibility: change.visibility.unwrap_or(now.visibility),
            ..now
        }
        .cleaned()?;
        if let Some(main) = change.main.filter(|main| *main != was_main) {
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
