//! An entry: what to say, what to ask, what is hoped for; one to add, and what to change in one.

use super::PATIENT;
use super::list::listed;
use super::status::Status;
use super::visibility::Visibility;
use crate::content::{EntryKind, Outcome, range};
use crate::error::Error;
use crate::text;
use crate::value::Change;
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

/// An entry to add.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// 1 to 80 characters.
    pub title: String,
    /// At most 2,000 characters.
    #[serde(default)]
    pub details: String,
    /// One of the content's themes.
    pub theme: Option<String>,
    /// Who writes it; the patient where absent.
    pub author: Option<String>,
    /// Must be said today.
    #[serde(default)]
    pub must: bool,
    /// The most important, for an entry of the patient: the mark is taken from the one that had it.
    #[serde(default)]
    pub main: bool,
    /// The person's own estimate in minutes.
    pub minutes: Option<u16>,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

impl NewEntry {
    /// An entry of this kind by the patient, the rest as usual.
    #[must_use]
    pub fn new(kind: EntryKind, title: &str) -> Self {
        Self {
            kind,
            title: title.to_owned(),
            details: String::new(),
            theme: None,
            author: None,
            must: false,
            main: false,
            minutes: None,
            visibility: Visibility::Sheet,
        }
    }

    /// Something to say.
    #[must_use]
    pub fn topic(title: &str) -> Self {
        Self::new(EntryKind::Topic, title)
    }

    /// Something to ask.
    #[must_use]
    pub fn question(title: &str) -> Self {
        Self::new(EntryKind::Question, title)
    }

    /// Something hoped for.
    #[must_use]
    pub fn wish(title: &str) -> Self {
        Self::new(EntryKind::Wish, title)
    }

    /// The entry that it will be, with no id and no place yet; by somebody else than the patient it waits.
    pub(super) fn entry(self) -> Entry {
        let author = self.author.unwrap_or_else(|| PATIENT.to_owned());
        Entry {
            id: String::new(),
            kind: self.kind,
            title: self.title,
            details: self.details,
            theme: self.theme,
            status: if author == PATIENT { Status::Accepted } else { Status::Proposed },
            author,
            must: self.must,
            main: self.main,
            minutes: self.minutes,
            visibility: self.visibility,
            question: None,
            carried: None,
            rank: 0,
            route: None,
            outcome: None,
        }
    }
}

/// What to change in an entry; an absent field stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryPatch {
    /// Something to say, to ask, or hoped for.
    pub kind: Option<EntryKind>,
    /// 1 to 80 characters.
    pub title: Option<String>,
    /// At most 2,000 characters.
    pub details: Option<String>,
    /// The theme.
    #[serde(default)]
    pub theme: Change<String>,
    /// Must be said today.
    pub must: Option<bool>,
    /// The most important; set, the mark is taken from the one that had it.
    pub main: Option<bool>,
    /// The person's own estimate; cleared, it is the usual one.
    #[serde(default)]
    pub minutes: Change<u16>,
    /// Who may see it.
    pub visibility: Option<Visibility>,
}

impl EntryPatch {
    /// The entry with what is changed, but for the most important: that mark is taken from another.
    pub(super) fn on(self, now: Entry) -> Entry {
        Entry {
            kind: self.kind.unwrap_or(now.kind),
            title: self.title.unwrap_or(now.title),
            details: self.details.unwrap_or(now.details),
            theme: self.theme.of(now.theme),
            must: self.must.unwrap_or(now.must),
            minutes: self.minutes.of(now.minutes),
            visibility: self.visibility.unwrap_or(now.visibility),
            ..now
        }
    }

    /// Whether it changes what is written, letter by letter, and nothing that is chosen.
    pub(super) fn writes(&self) -> bool {
        let Self { kind, theme, must, main, visibility, title: _, details: _, minutes: _ } = self;
        kind.is_none() && *theme == Change::Keep && must.or(*main).is_none() && visibility.is_none()
    }
}
