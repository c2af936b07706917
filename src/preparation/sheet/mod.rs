//! The sheets: one preparation, one page for each reader.

mod blank;
mod clinician;
mod parts;
mod person;
mod plain;

use super::Preparation;
use crate::content::Side;
use serde::{Deserialize, Serialize};

/// For whom a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reader {
    /// The person's own page.
    Person,
    /// A half page for the professional.
    Clinician,
    /// A page to fill in by hand.
    Blank,
}

/// A sheet as data and as plain text. Only-me entries are in none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// For whom it is.
    pub reader: Reader,
    /// Its title.
    pub title: String,
    /// With whom, when, how.
    pub lines: Vec<String>,
    /// What stands on it; no section is empty.
    pub sections: Vec<SheetSection>,
    /// The last line.
    pub footer: String,
    /// The whole sheet as plain text.
    pub text: String,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetSection {
    /// Which part.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub items: Vec<SheetItem>,
    /// Lines left for handwriting.
    pub blank_lines: u8,
}

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetItem {
    /// What it says.
    pub text: String,
    /// More of it, in the person's own lines; may be empty.
    pub details: String,
    /// Who wrote it, how long, which way to go; may be empty.
    pub note: String,
    /// Ticked or not; `None` where there is nothing to tick.
    pub checked: Option<bool>,
}

impl SheetItem {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), details: String::new(), note: String::new(), checked: None }
    }
}

impl Preparation {
    /// The sheet for a reader.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let sections = match reader {
            Reader::Person => self.person_sections(),
            Reader::Clinician => self.clinician_sections(),
            Reader::Blank => self.blank_sections(),
        };
        let locale = self.content.locale();
        let (title, footer) = match reader {
            Reader::Person if self.draft.encounter.side == Side::Organiser => ("sheet.organiser.title", "person"),
            Reader::Person => ("sheet.person.title", "person"),
            Reader::Clinician => ("sheet.clinician.title", "clinician"),
            Reader::Blank => ("sheet.blank.title", "blank"),
        };
        let mut sheet = Sheet {
            reader,
            title: locale.text(title),
            lines: self.sheet_lines(reader),
            sections: sections.into_iter().filter(SheetSection::says_something).collect(),
            footer: locale.text(&["sheet.footer.", footer].concat()),
            text: String::new(),
        };
        sheet.text = plain::text(&sheet, locale);
        sheet
    }
}

impl SheetSection {
    fn says_something(&self) -> bool {
        !self.items.is_empty() || self.blank_lines > 0
    }
}
