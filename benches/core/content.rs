//! The content as the files of the repository have it, for what runs natively.

use std::fs;
use std::sync::Arc;

use care_partnership::content::{Content, ContentFiles, EngagementFiles, Instruments};
use care_partnership::value::Value;

/// A file of the repository as plain data.
pub fn file(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn texts(language: &str, name: &str) -> Value {
    file(&format!("content/locales/{language}/{name}.json"))
}

/// The continuum in a language, with a portal's settings.
pub fn instruments(language: &str, settings: &Value) -> Arc<Instruments> {
    let continuum = ContentFiles {
        data: file("content/instruments/continuum.json"),
        texts: texts(language, "instruments/continuum"),
    };
    let files = EngagementFiles {
        data: file("content/engagement.json"),
        texts: texts(language, "engagement"),
        instruments: vec![continuum],
    };
    Arc::new(Instruments::read(&texts(language, "common"), &files, settings).unwrap())
}

/// What the preparation asks and says in a language.
#[allow(dead_code, reason = "not everything that runs natively prepares a visit")]
pub fn preparation(language: &str) -> Arc<Content> {
    let (common, words) = (texts(language, "common"), texts(language, "preparation"));
    Arc::new(Content::read(&file("content/preparation.json"), &common, &words, &Value::Null).unwrap())
}
