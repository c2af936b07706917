//! What stands between the columns of a table.

use serde::{Deserialize, Serialize};

/// What stands between two columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Separator {
    /// As in RFC 4180.
    #[default]
    #[serde(rename = ",")]
    Comma,
    /// As spreadsheets expect where the comma stands in numbers.
    #[serde(rename = ";")]
    Semicolon,
    /// As spreadsheets expect what is pasted.
    #[serde(rename = "\t")]
    Tab,
}

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
