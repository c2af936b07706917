//! What the tests share: content, a preparation, plain data.

use std::fs;
use std::sync::Arc;

use care_partnership::content::{Content, ContentFiles, EncounterKind, EngagementFiles, Instruments};
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::value::Value;

pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The folder of a language: what is not shipped is kept with the tests.
pub fn folder(language: &str) -> String {
    let home = if LANGUAGES.contains(&language) { "content" } else { "tests" };
    format!("{home}/locales/{language}")
}

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
pub fn content_with(language: &str, settings: &str) -> Result<Arc<Content>, care_partnership::Error> {
    let locale = |name: &str| file(&format!("{}/{name}.json", folder(language)));
    let content =
        Content::read(&file("content/preparation.json"), &locale("common"), &locale("preparation"), &json(settings))?;
    Ok(Arc::new(content))
}

pub fn content(language: &str) -> Arc<Content> {
    content_with(language, "null").unwrap()
}

thread_local! {
    static FRENCH: Arc<Content> = content("fr");
}

/// An empty preparation in French.
pub fn preparation(kind: EncounterKind, minutes: u16) -> Preparation {
    let options = EncounterOptions { minutes: Some(minutes), ..EncounterOptions::of(kind) };
    FRENCH.with(|content| Preparation::new(Arc::clone(content), options).unwrap())
}

/// The usual visit: general practice, 15 minutes.
pub fn usual() -> Preparation {
    preparation(EncounterKind::GeneralPractice, 15)
}

/// A field of an object.
pub fn field<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.get(name)
}

/// An object without some of its fields.
pub fn without(value: &Value, names: &[&str]) -> Value {
    let mut rest = value.clone();
    if let Value::Object(fields) = &mut rest {
        fields.retain(|name, _| !names.contains(&name.as_str()));
    }
    rest
}

pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    match field(value, name) {
        Some(Value::Array(values)) => values,
        _ => &[],
    }
}

pub fn string<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    match field(value, name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// The shipped instruments, in the order they are offered.
pub const INSTRUMENTS: [&str; 5] = ["continuum", "practices", "organisation", "benefits", "partner-profile"];

/// The instruments of a language with a portal's settings.
pub fn instruments_with(language: &str, settings: &str) -> Result<Arc<Instruments>, care_partnership::Error> {
    let locale = |name: &str| file(&format!("content/locales/{language}/{name}.json"));
    let shipped = INSTRUMENTS.map(|id| ContentFiles {
        data: file(&format!("content/instruments/{id}.json")),
        texts: locale(&format!("instruments/{id}")),
    });
    let files = EngagementFiles {
        data: file("content/engagement.json"),
        texts: locale("engagement"),
        instruments: shipped.into(),
    };
    Ok(Arc::new(Instruments::read(&locale("common"), &files, &json(settings))?))
}

/// The same as they are shipped.
pub fn instruments(language: &str) -> Arc<Instruments> {
    instruments_with(language, "null").unwrap()
}

/// A text of the English content, one of its forms where it has some (`id/one`), with its places filled.
pub fn said(file_name: &str, id: &str, places: &[(&str, &str)]) -> String {
    let content = file(&format!("content/locales/en/{file_name}.json"));
    let texts = field(&content, "texts").unwrap();
    let text = match id.split_once('/') {
        Some((id, form)) => string(field(texts, id).unwrap(), form),
        None => string(texts, id),
    };
    places.iter().fold(text.unwrap_or_else(|| panic!("no text {id}")).to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}
