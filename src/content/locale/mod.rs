//! One language: its texts, how it counts and how it writes dates.

mod dates;
mod text;

pub use dates::Dates;
pub use text::{Text, Values};

use super::separator::Separator;
use crate::error::{Code, Error};
use crate::value::pairs;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The most characters of a language tag: every program has room for as many, says BCP 47.
const TAG: usize = 35;

/// What both tools need of a language: the file `locales/<lang>/common.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct Common {
    /// BCP 47 tag.
    pub locale: String,
    /// Which way the language is written.
    #[serde(default)]
    pub direction: Direction,
    /// For each plural category other than `other`, the inclusive ranges of counts that take it.
    #[serde(default, with = "pairs")]
    pub plural: Vec<(String, Vec<(u32, u32)>)>,
    /// How dates are written.
    pub dates: Dates,
    /// What spreadsheets of the language expect between columns.
    #[serde(default)]
    pub separator: Separator,
    /// Texts by id.
    #[serde(with = "pairs")]
    pub texts: Vec<(String, Text)>,
}

/// The texts of one tool: the file `locales/<lang>/preparation.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct Texts {
    /// Texts by id.
    #[serde(with = "pairs")]
    pub texts: Vec<(String, Text)>,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// One language, complete.
#[derive(Debug, Clone)]
pub struct Locale {
    common: Common,
    /// By id, in the order of the ids.
    texts: Vec<(String, Text)>,
}

impl Locale {
    /// Puts the texts of a tool beside the common ones; `replaced` wins over both.
    ///
    /// # Errors
    /// `out-of-range` where a list of names has not the right length; `not-allowed` where the tag is none.
    pub fn new(mut common: Common, tool: Texts, replaced: Vec<(String, Text)>) -> Result<Self, Error> {
        // The tag becomes part of the ids and addresses of FHIR resources.
        let tag = &common.locale;
        let letters = tag.starts_with(|first: char| first.is_ascii_alphabetic());
        if !letters || tag.len() > TAG || tag.contains(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-') {
            return Err(Error::new(Code::NotAllowed, "locale"));
        }
        let dates = &common.dates;
        for (names, wanted, path) in [(&dates.weekdays, 7, "dates.weekdays"), (&dates.months, 12, "dates.months")] {
            if names.len() != wanted {
                return Err(Error::new(Code::OutOfRange, path));
            }
        }
        let shared = std::mem::take(&mut common.texts);
        let mut locale = Self { common, texts: Vec::with_capacity(shared.len() + tool.texts.len()) };
        for (id, text) in shared.into_iter().chain(tool.texts).chain(replaced) {
            match locale.place(&id) {
                Ok(place) => {
                    if let Some((_, replaced)) = locale.texts.get_mut(place) {
                        *replaced = text;
                    }
                }
                Err(place) => locale.texts.insert(place, (id, text)),
            }
        }
        Ok(locale)
    }

    /// Where a text is, or where it would go.
    fn place(&self, id: &str) -> Result<usize, usize> {
        self.texts.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    fn find(&self, id: &str) -> Option<&Text> {
        self.texts.get(self.place(id).ok()?).map(|(_, text)| text)
    }

    /// BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.common.locale
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.common.direction
    }

    /// What spreadsheets of the language expect between columns.
    #[must_use]
    pub fn separator(&self) -> Separator {
        self.common.separator
    }

    /// Whether there is a text with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// A text without places; the id itself where there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.fill(id, None, &[])
    }

    /// A text with its `{places}` filled once, so that braces in a value stay what they are. What is written the other
    /// way than the language turns nothing around it.
    #[must_use]
    pub fn fill(&self, id: &str, count: Option<u32>, values: &[(&str, &str)]) -> String {
        let template = match self.find(id) {
            Some(Text::One(text)) => text,
            Some(Text::Plural(forms)) => {
                let category = self.category(count.unwrap_or_default());
                let form =
                    |wanted: &str| forms.iter().find(|(known, _)| known == wanted).map(|(_, form)| form.as_str());
                form(category).or_else(|| form("other")).unwrap_or(id)
            }
            None => id,
        };
        let counted = count.map(|count| count.to_string());
        text::fill(template, &|place| {
            let given = values.iter().find(|(name, _)| *name == place).map(|(_, value)| self.isolated(value));
            given.or_else(|| counted.as_deref().filter(|_| place == "count").map(Cow::Borrowed))
        })
    }

    /// A text with its places filled by values that a caller gave.
    #[must_use]
    pub fn filled(&self, id: &str, values: &Values) -> String {
        let texts: Vec<String> = values.texts.iter().map(|(_, texts)| self.joined(texts, ", ")).collect();
        let names = values.texts.iter().map(|(name, _)| name.as_str());
        self.fill(id, values.count, &names.zip(texts.iter().map(String::as_str)).collect::<Vec<_>>())
    }

    /// Somebody's words as they can stand in a line of the language: marked off where they are written the other way.
    #[must_use]
    pub fn isolated<'a>(&self, words: &'a str) -> Cow<'a, str> {
        crate::text::isolated(words, self.direction() == Direction::Rtl)
    }

    /// Several words in one line, without the empty ones, each as [`isolated`](Self::isolated).
    #[must_use]
    pub fn joined(&self, texts: &[impl AsRef<str>], joint: &str) -> String {
        let said = texts.iter().map(AsRef::as_ref).filter(|text| !text.is_empty());
        said.map(|text| self.isolated(text)).collect::<Vec<_>>().join(joint)
    }

    fn category(&self, count: u32) -> &str {
        let fits = |ranges: &[(u32, u32)]| ranges.iter().any(|(from, to)| (*from..=*to).contains(&count));
        let found = self.common.plural.iter().find(|(_, ranges)| fits(ranges));
        found.map_or("other", |(category, _)| category)
    }
}
