//! Where a draft may be kept, and what the core asks of the storages there.

use serde::Deserialize;

/// The furthest place where the portal lets a person choose to keep a draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Nowhere.
    #[default]
    None,
    /// For this window.
    Session,
    /// On the device.
    Device,
}

/// One of the two storages of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// This window's own.
    Session,
    /// The one that all windows of the device share.
    Device,
}

/// Why a storage did not do what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// There is no room left.
    Full,
    /// It cannot be reached, or does not do what it says.
    Blocked,
}

/// The two storages, each a list of texts by key.
pub trait Storages {
    /// Returns the text under a key.
    ///
    /// # Errors
    /// Where the storage cannot be reached.
    fn get(&mut self, at: Shelf, key: &str) -> Result<Option<String>, Denied>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where there is no room, or the storage cannot be reached.
    fn set(&mut self, at: Shelf, key: &str, text: &str) -> Result<(), Denied>;

    /// Removes what is under a key.
    ///
    /// # Errors
    /// Where the storage cannot be reached.
    fn remove(&mut self, at: Shelf, key: &str) -> Result<(), Denied>;
}

impl Place {
    /// The id as settings and texts know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Session => Shelf::Session.as_str(),
            Self::Device => Shelf::Device.as_str(),
        }
    }

    /// Where a person may have chosen to keep a draft; this window's own comes first.
    pub(super) const fn shelves(self) -> &'static [Shelf] {
        match self {
            Self::None => &[],
            Self::Session => &[Shelf::Session],
            Self::Device => &[Shelf::Session, Shelf::Device],
        }
    }

    /// The storage that is offered to the person.
    pub(super) const fn offered(self) -> Option<Shelf> {
        match self {
            Self::None => None,
            Self::Session => Some(Shelf::Session),
            Self::Device => Some(Shelf::Device),
        }
    }
}

impl Shelf {
    /// The id of the place.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Device => "device",
        }
    }
}
