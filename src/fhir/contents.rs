//! What a response holds, in the person's language: to be read before it goes.

use super::answer::field;
use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use crate::content::Locale;
use crate::value::Value;
use crate::when::When;
use serde::Serialize;

/// A part of a response: a point, a note, somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResponsePart {
    /// What it is.
    pub heading: String,
    /// What is said of it.
    pub lines: Vec<ResponseLine>,
}

/// What was asked, and what a response says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResponseLine {
    /// What was asked.
    pub label: String,
    /// What is said; nothing for a mark, which its label says.
    pub answers: Vec<String>,
}

impl Questionnaire {
    /// All that the response to `data` says, in its order.
    pub(super) fn contents(&self, data: &Value, locale: &Locale) -> Vec<ResponsePart> {
        let mut parts = Vec::new();
        for item in &self.items {
            add(item, field(data, &item.name), locale, &mut parts);
        }
        parts
    }
}

fn add(item: &Item, value: &Value, locale: &Locale, parts: &mut Vec<ResponsePart>) {
    if item.kind != Kind::Group {
        let lines: Vec<ResponseLine> = line(item, value, locale).into_iter().collect();
        if !lines.is_empty() {
            parts.push(ResponsePart { heading: item.text.clone(), lines });
        }
        return;
    }
    for group in item.each(value) {
        let of = |inner: &Item| line(inner, field(group, &inner.name), locale);
        let lines: Vec<ResponseLine> = item.items.iter().filter_map(of).collect();
        if item.is_there(group, lines.is_empty()) {
            parts.push(ResponsePart { heading: item.text.clone(), lines });
        }
        for inner in item.items.iter().filter(|inner| inner.kind == Kind::Group) {
            add(inner, field(group, &inner.name), locale, parts);
        }
    }
}

/// A line, where a response says something of it.
fn line(item: &Item, value: &Value, locale: &Locale) -> Option<ResponseLine> {
    let said: Vec<&Value> = item.each(value).iter().filter(|value| item.says(value)).collect();
    let answers = said.iter().filter_map(|value| words(item, value, locale)).collect();
    (item.kind != Kind::Group && !said.is_empty()).then(|| ResponseLine { label: item.text.clone(), answers })
}

fn words(item: &Item, value: &Value, locale: &Locale) -> Option<String> {
    match (item.kind, value) {
        (Kind::Date, Value::String(date)) => When::parse(date).ok().map(|when| locale.when(when.date, None)),
        (Kind::Choice, Value::String(code)) => item.display(code).map(str::to_owned),
        (_, Value::String(text)) => Some(text.clone()),
        (_, Value::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}
