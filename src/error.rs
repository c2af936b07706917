//! The one error of the crate.

use std::fmt;

use serde::Deserialize;

/// A call that could not be carried out; nothing was changed.
///
/// It is one pointer wide: nearly every call can fail, and the wasm is a tenth smaller for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Fault>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Fault {
    code: Code,
    path: String,
    limit: Option<u32>,
    /// The least and the most that are possible.
    range: Option<(u32, u32)>,
    /// What would be known there, for the message.
    known: String,
    /// What else is wrong with the same value.
    others: Vec<Error>,
}

/// More faults than anybody reads at once.
pub(crate) const MOST_FAULTS: usize = 100;

/// Why a call could not be carried out: a closed set, for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// A value of another type than the one asked for.
    InvalidType,
    /// A field that must be there is not.
    MissingField,
    /// A field that is not known here.
    UnknownField,
    /// A text that must say something is empty.
    Empty,
    /// A text with more characters than the limit.
    TooLong,
    /// A file or a saved form with more bytes than any of ours can have.
    TooLarge,
    /// One more than the limit allows.
    TooMany,
    /// A number outside its range.
    OutOfRange,
    /// An id, or a word of a closed list, that is not known here.
    UnknownId,
    /// An id that is there already.
    DuplicateId,
    /// Not a date of the calendar, or not in the form asked for.
    InvalidDate,
    /// Not an address that starts with `https:`, `http:`, `mailto:` or `tel:`, nor one of the same site.
    InvalidUrl,
    /// Not possible for this encounter, contributor or entry.
    NotAllowed,
    /// The content names something that has no text.
    MissingText,
    /// A saved form of something else.
    NotThisFormat,
    /// A saved form from a newer version of this crate.
    NewerVersion,
    /// An answer to another instrument, or to one that is not known here.
    OtherInstrument,
    /// A tool whose content was not loaded.
    NotLoaded,
}

impl Code {
    /// The code as JavaScript and the texts `error.<code>` know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidType => "invalid-type",
            Self::MissingField => "missing-field",
            Self::UnknownField => "unknown-field",
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::OutOfRange => "out-of-range",
            Self::UnknownId => "unknown-id",
            Self::DuplicateId => "duplicate-id",
            Self::InvalidDate => "invalid-date",
            Self::InvalidUrl => "invalid-url",
            Self::NotAllowed => "not-allowed",
            Self::MissingText => "missing-text",
            Self::NotThisFormat => "not-this-format",
            Self::NewerVersion => "newer-version",
            Self::OtherInstrument => "other-instrument",
            Self::NotLoaded => "not-loaded",
        }
    }
}

impl Code {
    /// What is said of a value that has the fault, where there is nothing more to say.
    const fn predicate(self) -> &'static str {
        match self {
            Self::InvalidType => " has another type than the one asked for",
            Self::MissingField => " is missing",
            Self::UnknownField => " is no field here",
            Self::Empty => " must not be empty",
            Self::TooLong => " is too long",
            Self::TooLarge => " is too large",
            Self::TooMany => " has too many items",
            Self::OutOfRange => " is out of range",
            Self::UnknownId => " is not known here",
            Self::DuplicateId => " is there already",
            Self::InvalidDate => " is not a date in the form asked for",
            Self::InvalidUrl => " is not an address that may be used",
            Self::NotAllowed => " is not possible here",
            Self::MissingText => " has no text",
            Self::NotThisFormat => " is not in a form that can be read here",
            Self::NewerVersion => " is from a newer version",
            Self::OtherInstrument => " belongs to another instrument",
            Self::NotLoaded => " needs a tool that was not loaded",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Error {
    /// An error at `path`, as in `entries[3].title`; an empty path is the value as a whole.
    pub fn new(code: Code, path: impl Into<String>) -> Self {
        Self(Box::new(Fault {
            code,
            path: path.into(),
            limit: None,
            range: None,
            known: String::new(),
            others: Vec::new(),
        }))
    }

    /// An `unknown-id` at `path`; the message says which ids are known there.
    pub(crate) fn unknown(path: impl Into<String>, known: &[&str]) -> Self {
        Self::new(Code::UnknownId, path).with_known(known)
    }

    /// The same with what would be known there.
    pub(crate) fn with_known(mut self, known: &[&str]) -> Self {
        self.0.known = known.join(", ");
        self
    }

    /// The same with the limit that was passed.
    #[must_use]
    pub fn with_limit(mut self, limit: u32) -> Self {
        self.0.limit = Some(limit);
        self
    }

    /// The same with the least and the most that are possible; the limit is the one of them that was passed.
    #[must_use]
    pub(crate) fn with_range(mut self, least: u32, most: u32) -> Self {
        self.0.range = Some((least, most));
        self
    }

    /// The same, seen from outside: `within("entries[3]")` puts that before the path.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.0.path = match self.0.path.as_str() {
            "" => outer.to_owned(),
            path if path.starts_with('[') => [outer, path].concat(),
            path => [outer, ".", path].concat(),
        };
        let others = std::mem::take(&mut self.0.others);
        self.0.others = others.into_iter().map(|other| other.within(outer)).collect();
        self
    }

    /// What else is wrong with the same value, in the order it was found; the first hundred.
    #[must_use]
    pub fn others(&self) -> &[Error] {
        &self.0.others
    }

    /// Why.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// Where the offending value stands.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The least and the most that are possible, where there are both.
    #[must_use]
    pub fn range(&self) -> Option<(u32, u32)> {
        self.0.range
    }

    /// The limit that was passed, where there is one.
    #[must_use]
    pub fn limit(&self) -> Option<u32> {
        self.0.limit
    }
}

impl fmt::Display for Error {
    /// One sentence for each fault, with the path as its subject.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fault = &*self.0;
        formatter.write_str(if fault.path.is_empty() { "the value" } else { &fault.path })?;
        match (fault.code, fault.range, fault.limit) {
            (_, Some((least, most)), _) => write!(formatter, " must be from {least} to {most}")?,
            (Code::TooLong, _, Some(limit)) => write!(formatter, " must have at most {limit} characters")?,
            (Code::TooLarge, _, Some(limit)) => write!(formatter, " must have at most {limit} bytes")?,
            (Code::TooMany, _, Some(limit)) => write!(formatter, " must have at most {limit} items")?,
            (Code::NewerVersion, _, Some(limit)) => write!(formatter, " is newer than {limit}, the newest known here")?,
            (Code::UnknownField, ..) if !fault.known.is_empty() => {
                write!(formatter, " is no field here: the fields are {}", fault.known)?;
            }
            _ if !fault.known.is_empty() => write!(formatter, " must be one of {}", fault.known)?,
            (code, _, limit) => {
                formatter.write_str(code.predicate())?;
                if let Some(limit) = limit {
                    write!(formatter, " (limit {limit})")?;
                }
            }
        }
        for other in self.others() {
            write!(formatter, "; {other}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// Gathers faults, so that all of them are told at once.
#[derive(Default)]
pub(crate) struct Faults(Option<Error>);

impl Faults {
    /// Keeps a fault.
    pub(crate) fn add(&mut self, mut error: Error) {
        let Some(first) = &mut self.0 else {
            self.0 = Some(error);
            return;
        };
        let more = std::mem::take(&mut error.0.others);
        for fault in std::iter::once(error).chain(more) {
            if first.0.others.len() + 1 < MOST_FAULTS {
                first.0.others.push(fault);
            }
        }
    }

    /// The value of a result, or nothing and one fault more.
    pub(crate) fn note<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// What was made, or all that is wrong.
    pub(crate) fn done<T>(self, made: T) -> Result<T, Error> {
        self.0.map_or(Ok(made), Err)
    }
}

/// Puts the place of the value before the path of an error.
pub(crate) trait Within {
    /// See [`Error::within`].
    fn within(self, outer: &str) -> Self;
}

impl<T> Within for Result<T, Error> {
    fn within(self, outer: &str) -> Self {
        self.map_err(|error| error.within(outer))
    }
}
