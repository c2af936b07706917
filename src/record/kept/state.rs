//! What is known of one draft.

use std::hash::{DefaultHasher, Hasher};

use super::Denied;

/// What became of keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is kept, and the person asked for nothing.
    Off,
    /// What was found was given out, and nobody said yet whether it could be opened.
    Found,
    /// Kept.
    On,
    /// Something else is kept than what is on screen: another window's, or what was there before.
    Elsewhere,
    /// There is no room left; what was kept before is still there.
    Full,
    /// The browser lets nothing be kept here.
    Blocked,
    /// What is kept cannot be opened: broken, or of a newer version.
    Refused,
    /// The page took the words from the screen; what is kept is still there.
    Reset,
}

/// A text that was read or written, known again by its digest: no copy of a person's words stays in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known(u64);

impl Known {
    pub(super) fn of(text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(text.as_bytes());
        Self(hasher.finish())
    }
}

impl From<Denied> for Kept {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Full => Self::Full,
            Denied::Blocked => Self::Blocked,
        }
    }
}

impl Kept {
    /// The id as texts and JavaScript know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Found => "found",
            Self::On => "on",
            Self::Elsewhere => "elsewhere",
            Self::Full => "full",
            Self::Blocked => "blocked",
            Self::Refused => "refused",
            Self::Reset => "reset",
        }
    }
}
