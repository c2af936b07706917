//! What stands between the columns of a table.

use crate::value::words;

/// What stands between two columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Separator {
    /// As in RFC 4180.
    #[default]
    Comma,
    /// As spreadsheets expect where the comma stands in numbers.
    Semicolon,
    /// As spreadsheets expect what is pasted.
    Tab,
}

words!(Separator { Comma = ",", Semicolon = ";", Tab = "\t" });

impl Separator {
    /// The separator itself.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
        }
    }
}
