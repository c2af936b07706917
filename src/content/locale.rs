//! One language: its texts, how it counts and how it writes dates.

use super::separator::Separator;
use crate::error::{Code, Error, Within};
use crate::value::{Object, Read, Value, readable, words};
use jiff::civil::{Date, Time};

/// The most characters of a language tag: every program has room for as many, says BCP 47.
const TAG: usize = 35;

/// What both tools need of a language: the file `locales/<lang>/common.json`.
#[derive(Debug, Clone)]
pub struct Common {
    /// BCP 47 tag.
    pub locale: String,
    /// Which way the language is written.
    pub direction: Direction,
    /// For each plural category other than `other`, the inclusive ranges of counts that take it.
    pub plural: Vec<(String, Vec<(u32, u32)>)>,
    /// How dates are written.
    pub dates: Dates,
    /// What spreadsheets of the language expect between columns.
    pub separator: Separator,
    /// Texts by id.
    pub texts: Vec<(String, Text)>,
}

readable!(Common {
    locale: "locale",
    direction: "direction" = Direction::Ltr,
    plural: "plural" = Vec::new(),
    dates: "dates",
    separator: "separator" = Separator::Comma,
    texts: "texts"
});

/// The texts of one tool: the file `locales/<lang>/preparation.json`.
#[derive(Debug, Clone)]
pub struct Texts {
    /// Texts by id.
    pub texts: Vec<(String, Text)>,
}

readable!(Texts { texts: "texts" });

/// Which way a language is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

words!(Direction { Ltr = "ltr", Rtl = "rtl" });

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

/// How a language writes dates: names and patterns with `{places}`.
#[derive(Debug, Clone)]
pub struct Dates {
    /// Seven names, Monday first.
    pub weekdays: Vec<String>,
    /// Twelve names.
    pub months: Vec<String>,
    /// Before and after noon, where the language counts so.
    pub periods: Vec<String>,
    /// The first of a month, where it is written in its own way.
    pub first_day: Option<String>,
    /// From `{weekday}`, `{day}`, `{month}`, `{year}`.
    pub date: String,
    /// From `{date}` and `{time}`.
    pub date_time: String,
    /// From `{hour}`, `{hour12}`, `{minute}`, `{period}`.
    pub time: String,
}

readable!(Dates {
    weekdays: "weekdays",
    months: "months",
    periods: "periods" = Vec::new(),
    first_day: "firstDay",
    date: "date",
    date_time: "dateTime",
    time: "time"
});

/// A text: one, or one for each plural category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same whatever the count.
    One(String),
    /// By plural category; `other` is always there.
    Plural(Vec<(String, String)>),
}

impl Read for Text {
    fn blank() -> Self {
        Self::One(String::new())
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = if let Value::Text(text) = value {
            Self::One(text.clone())
        } else {
            let forms = Vec::<(String, String)>::read(value)?;
            if forms.iter().all(|(category, _)| category != "other") {
                return Err(Error::new(Code::MissingField, "other"));
            }
            Self::Plural(forms)
        };
        Ok(())
    }
}

/// What fills the places of a text, by name; `count` chooses its plural form.
#[derive(Debug, Clone, Default)]
pub struct Values {
    /// The count, where there is one.
    pub count: Option<u32>,
    texts: Vec<(String, String)>,
}

impl Values {
    /// Names with what stands for them.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
    }
}

impl Read for Values {
    fn blank() -> Self {
        Self::default()
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        for (name, value) in Object::of(value)?.iter() {
            let text = match value {
                Value::Text(text) => text.clone(),
                number => u32::read(number).within(name)?.to_string(),
            };
            if name == "count" {
                self.count = Some(u32::read(value).within(name)?);
            }
            self.texts.push((name.to_owned(), text));
        }
        Ok(())
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

    /// A text with its `{places}` filled once, so that braces in a value stay what they are.
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
        fill(template, &|place| {
            let given = values.iter().find(|(name, _)| *name == place).map(|(_, value)| *value);
            given.or_else(|| counted.as_deref().filter(|_| place == "count"))
        })
    }

    fn category(&self, count: u32) -> &str {
        let fits = |ranges: &[(u32, u32)]| ranges.iter().any(|(from, to)| (*from..=*to).contains(&count));
        let found = self.common.plural.iter().find(|(_, ranges)| fits(ranges));
        found.map_or("other", |(category, _)| category)
    }

    /// A date, with the time of day where there is one, as the language writes it.
    #[must_use]
    pub fn when(&self, date: Date, time: Option<Time>) -> String {
        time.map_or_else(|| self.date(date), |time| self.date_time(date, time))
    }

    fn date(&self, date: Date) -> String {
        let dates = &self.common.dates;
        let name = |names: &[String], one_based: i8| {
            let index = usize::try_from(one_based - 1).unwrap_or_default();
            names.get(index).cloned().unwrap_or_default()
        };
        let weekday = name(&dates.weekdays, date.weekday().to_monday_one_offset());
        let month = name(&dates.months, date.month());
        let first = dates.first_day.clone().filter(|_| date.day() == 1);
        let day = first.unwrap_or_else(|| date.day().to_string());
        let year = date.year().to_string();
        fill(&dates.date, &|place| match place {
            "weekday" => Some(&weekday),
            "day" => Some(&day),
            "month" => Some(&month),
            "year" => Some(&year),
            _ => None,
        })
    }

    fn date_time(&self, date: Date, time: Time) -> String {
        let dates = &self.common.dates;
        let hour = time.hour().to_string();
        let hour12 = ((time.hour() + 11) % 12 + 1).to_string();
        let minute = [(time.minute() / 10).to_string(), (time.minute() % 10).to_string()].concat();
        let period = dates.periods.get(usize::from(time.hour() >= 12)).map_or("", String::as_str);
        let time = fill(&dates.time, &|place| match place {
            "hour" => Some(&hour),
            "hour12" => Some(&hour12),
            "minute" => Some(&minute),
            "period" => Some(period),
            _ => None,
        });
        let date = self.date(date);
        fill(&dates.date_time, &|place| match place {
            "date" => Some(&date),
            "time" => Some(&time),
            _ => None,
        })
    }
}

/// One pass over a template; a place nobody knows stays as it is written.
fn fill<'a>(template: &str, value: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| Some((value(name)?, after)));
        if let Some((value, after)) = place {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}
