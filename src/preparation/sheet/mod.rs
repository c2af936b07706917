//! The sheets: one preparation, one page for each reader. Which parts each has is content.

mod also;
mod code;
mod items;
mod parts;
mod plain;

use std::sync::Arc;

use super::{Choice, Preparation};
use crate::content::{Content, Reader};
use crate::error::{Code, Error};
use crate::history::History;
use serde::{Deserialize, Serialize};

pub use code::CodeText;

/// A sheet as data and as plain text. Only-me entries are in none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// For whom it is.
    pub reader: Reader,
    /// Its title.
    pub title: String,
    /// What is left to be written by hand at the top: the name, and what is not known yet of the visit.
    pub blanks: Vec<String>,
    /// With whom, when, how.
    pub lines: Vec<String>,
    /// What stands on it; no section is empty.
    pub sections: Vec<SheetSection>,
    /// The last line.
    pub footer: String,
    /// The same in a second language, where one was asked for.
    pub also: Option<SheetAlso>,
    /// The whole sheet as plain text.
    pub text: String,
}

/// What stands around the sections, in the second language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetAlso {
    /// BCP 47 tag.
    pub locale: String,
    /// Which way it is written.
    pub direction: &'static str,
    /// The title.
    pub title: String,
    /// One for each blank.
    pub blanks: Vec<String>,
    /// One for each line.
    pub lines: Vec<String>,
    /// The last line.
    pub footer: String,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetSection {
    /// Which part.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// The heading in the second language.
    pub also: Option<String>,
    /// What stands in it.
    pub items: Vec<SheetItem>,
    /// Lines left for handwriting.
    pub blank_lines: u16,
    /// Lines left for handwriting under each item, where the page has room for them.
    pub room: u16,
}

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetItem {
    /// What it says.
    pub text: String,
    /// The same in the second language, where it is not in somebody's own words.
    pub also: Option<String>,
    /// More of it, in the person's own lines; may be empty.
    pub details: String,
    /// Who wrote it, how long, which way to go; may be empty.
    pub note: String,
    /// The note in the second language.
    pub note_also: Option<String>,
    /// Ticked or not; `None` where there is nothing to tick.
    pub checked: Option<bool>,
    /// Its place among the points of its section, counted from 1; `None` for what is no point.
    pub number: Option<usize>,
    /// The person's mark.
    pub mark: Option<Mark>,
    /// What it stands under with others, where a section has several such.
    pub group: Option<String>,
    /// The same in the second language.
    pub group_also: Option<String>,
    /// Whose words the line has.
    #[serde(skip)]
    words: Words,
}

/// What the person said of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It is the main point.
    Main,
    /// It must be said today.
    Must,
}

/// Whose words a line has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Words {
    /// The content's or the portal's, a name or a date.
    Ours,
    /// Somebody's own.
    Own,
    /// A question of the bank, as long as nobody changed it.
    Bank(String),
}

impl SheetItem {
    fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            also: None,
            details: String::new(),
            note: String::new(),
            note_also: None,
            checked: None,
            number: None,
            mark: None,
            group: None,
            group_also: None,
            words: Words::Ours,
        }
    }

    fn own(text: impl Into<String>) -> Self {
        Self { words: Words::Own, ..Self::new(text) }
    }
}

/// How a sheet is made.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetOptions {
    /// The tag of a second language, one of those that were loaded with the first.
    pub also: Option<String>,
}

impl Preparation {
    /// The sheet for a reader.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let mut sheet = self.composed(reader, false);
        sheet.text = plain::text(&sheet, self.content.locale());
        sheet
    }

    /// The sheet for a reader, in a second language too where `options` names one.
    ///
    /// # Errors
    /// `not-loaded` for a language that was not loaded with the first.
    pub fn sheet_with(&self, reader: Reader, options: &SheetOptions) -> Result<Sheet, Error> {
        let Some(tag) = options.also.as_deref().filter(|tag| *tag != self.content.locale().tag()) else {
            return Ok(self.sheet(reader));
        };
        let other = self.content.also().iter().find(|content| content.locale().tag() == tag);
        let other = other.ok_or_else(|| Error::new(Code::NotLoaded, "also"))?;
        let mut sheet = self.in_both(reader, other);
        sheet.text = plain::text(&sheet, self.content.locale());
        Ok(sheet)
    }

    /// The readers that a sheet is offered for in this encounter.
    #[must_use]
    pub fn readers(&self) -> Vec<Choice> {
        let suits = |kinds| self.draft.encounter.suits(kinds, None, None);
        let sheets = self.content.data().sheets.iter().filter(|sheet| suits(sheet.kinds.as_ref()));
        sheets.map(|sheet| self.words().choice("reader.", sheet.reader.id())).collect()
    }

    /// The sheet without its plain text; `both` says that a second language comes beside it.
    fn composed(&self, reader: Reader, both: bool) -> Sheet {
        let words = self.words();
        let text = |of: &str| words.text(&["sheet.", reader.id(), of].concat());
        Sheet {
            reader,
            title: text(".title"),
            blanks: self.sheet_blanks(reader),
            lines: self.sheet_lines(reader, both),
            sections: self.sections(reader).into_iter().filter(SheetSection::says_something).collect(),
            footer: text(".footer"),
            also: None,
            text: String::new(),
        }
    }

    /// The same draft in the words of another content.
    fn spoken(&self, content: &Arc<Content>) -> Self {
        let (content, draft) = (Arc::clone(content), self.draft.clone());
        Self {
            content,
            draft,
            history: History::default(),
            last_id: self.last_id,
            offered: None,
            given: Vec::new(),
            said: None,
        }
    }
}

impl SheetSection {
    fn says_something(&self) -> bool {
        !self.items.is_empty() || self.blank_lines > 0
    }
}
