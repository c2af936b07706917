//! What the tests share: content, a preparation, plain data.

use std::fs;
use std::rc::Rc;

use care_partnership::content::{Content, EncounterKind};
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::value::Value;

pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// A file of the repository as plain data.
pub fn file(path: &str) -> Value {
    json(&fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}")))
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

pub fn text(value: &Value) -> String {
    serde_json::to_string(value).unwrap()
}

/// The content of a language with a portal's settings.
pub fn content_with(language: &str, settings: &str) -> Result<Rc<Content>, care_partnership::Error> {
    let locale = |name: &str| file(&format!("content/locales/{language}/{name}.json"));
    let content =
        Content::read(&file("content/preparation.json"), &locale("common"), &locale("preparation"), &json(settings))?;
    Ok(Rc::new(content))
}

pub fn content(language: &str) -> Rc<Content> {
    content_with(language, "null").unwrap()
}

thread_local! {
    static FRENCH: Rc<Content> = content("fr");
}

/// An empty preparation in French.
pub fn preparation(kind: EncounterKind, minutes: u16) -> Preparation {
    let options = EncounterOptions { minutes: Some(minutes), ..EncounterOptions::of(kind) };
    FRENCH.with(|content| Preparation::new(Rc::clone(content), options).unwrap())
}

/// The usual visit: general practice, 15 minutes.
pub fn usual() -> Preparation {
    preparation(EncounterKind::GeneralPractice, 15)
}

/// A field of an object.
pub fn field<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let Value::Fields(fields) = value else { return None };
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    match field(value, name) {
        Some(Value::List(values)) => values,
        _ => &[],
    }
}

pub fn string<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    match field(value, name) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}
