//! An entry to add, and what to change in one.

use super::visibility::Visibility;
use crate::content::EntryKind;
use crate::value::Change;
use serde::Deserialize;

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
    /// Whether it changes what is written, letter by letter, and nothing that is chosen.
    pub(super) fn writes(&self) -> bool {
        let Self { kind, theme, must, main, visibility, title: _, details: _, minutes: _ } = self;
        kind.is_none() && *theme == Change::Keep && must.or(*main).is_none() && visibility.is_none()
    }
}
