//! The one place where the bodies meet the crate: content as it is shipped, saving and opening.

use std::sync::Arc;
use std::sync::LazyLock;

use care_partnership::Error;
use care_partnership::content::{Content, ContentFiles, EngagementFiles, Instruments};
use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::record::{AssessmentRecord, PreparationRecord};
use care_partnership::value::{Value, Write};

/// The shipped files, as a document each: what is asked, and what is said in French.
pub const FILES: [(&str, &str); 5] = [
    ("preparation", include_str!("../../../content/preparation.json")),
    ("common", include_str!("../../../content/locales/fr/common.json")),
    ("preparation-texts", include_str!("../../../content/locales/fr/preparation.json")),
    ("engagement", include_str!("../../../content/engagement.json")),
    ("engagement-texts", include_str!("../../../content/locales/fr/engagement.json")),
];

/// The shipped instruments with their French words.
pub const INSTRUMENTS: [(&str, &str); 5] = [
    (
        include_str!("../../../content/instruments/continuum.json"),
        include_str!("../../../content/locales/fr/instruments/continuum.json"),
    ),
    (
        include_str!("../../../content/instruments/practices.json"),
        include_str!("../../../content/locales/fr/instruments/practices.json"),
    ),
    (
        include_str!("../../../content/instruments/organisation.json"),
        include_str!("../../../content/locales/fr/instruments/organisation.json"),
    ),
    (
        include_str!("../../../content/instruments/benefits.json"),
        include_str!("../../../content/locales/fr/instruments/benefits.json"),
    ),
    (
        include_str!("../../../content/instruments/partner-profile.json"),
        include_str!("../../../content/locales/fr/instruments/partner-profile.json"),
    ),
];

static PARSED: LazyLock<Vec<ContentFiles>> =
    LazyLock::new(|| INSTRUMENTS.map(|(data, texts)| ContentFiles { data: json(data), texts: json(texts) }).into());

thread_local! {
    static CONTENT: Arc<Content> = content_of(&shipped(), &Value::Null).expect("as it is shipped");
    static ALL: Arc<Instruments> = instruments_with(&PARSED, &shipped(), &Value::Null).expect("as it is shipped");
}

/// JSON that is ours.
pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON of ours")
}

/// The shipped files by name.
pub fn shipped() -> Value {
    Value::Object(FILES.iter().map(|(name, text)| ((*name).into(), json(text))).collect())
}

/// The content of files like the shipped ones, with a portal's settings.
pub fn content_of(files: &Value, settings: &Value) -> Result<Arc<Content>, Error> {
    let file = |name: &str| field(files, name).unwrap_or(&Value::Null);
    Content::read(file("preparation"), file("common"), file("preparation-texts"), settings).map(Arc::new)
}

/// One shipped instrument by files like the shipped ones, and those of a portal's settings.
pub fn instruments_of(files: &Value, settings: &Value) -> Result<Arc<Instruments>, Error> {
    instruments_with(&PARSED[1..2], files, settings)
}

fn instruments_with(shipped: &[ContentFiles], files: &Value, settings: &Value) -> Result<Arc<Instruments>, Error> {
    let file = |name: &str| field(files, name).cloned().unwrap_or_default();
    let engagement =
        EngagementFiles { data: file("engagement"), texts: file("engagement-texts"), instruments: shipped.to_vec() };
    Instruments::read(&file("common"), &engagement, settings).map(Arc::new)
}

/// The shipped content.
pub fn content() -> Arc<Content> {
    CONTENT.with(Arc::clone)
}

/// The shipped instruments.
pub fn instruments() -> Arc<Instruments> {
    ALL.with(Arc::clone)
}

/// An empty preparation, as usual.
pub fn empty(content: &Arc<Content>) -> Preparation {
    Preparation::new(Arc::clone(content), EncounterOptions::default()).expect("the usual visit")
}

/// An assessment by an instrument without answers.
pub fn unanswered(instruments: &Arc<Instruments>, instrument: &str) -> Assessment {
    let options = AssessmentOptions { instrument: Some(instrument.to_owned()), ..AssessmentOptions::default() };
    Assessment::new(Arc::clone(instruments), options).expect("an instrument that is there")
}

/// A preparation as it is saved, through text and back.
pub fn saved(preparation: &Preparation) -> Value {
    through_text(&PreparationRecord::new(preparation).write())
}

/// A saved preparation.
pub fn opened(content: &Arc<Content>, saved: &Value) -> Result<Preparation, Error> {
    PreparationRecord::read(saved)?.open(Arc::clone(content))
}

/// An assessment as it is saved.
pub fn saved_assessment(assessment: &Assessment) -> Value {
    through_text(&AssessmentRecord::new(assessment).write())
}

/// A saved assessment.
pub fn opened_assessment(instruments: &Arc<Instruments>, saved: &Value) -> Result<Assessment, Error> {
    AssessmentRecord::read(saved)?.open(Arc::clone(instruments))
}

/// What is left of a value that went through JSON.
pub fn through_text(value: &Value) -> Value {
    json(&text(value))
}

/// A value as JSON.
pub fn text(value: &Value) -> String {
    serde_json::to_string(value).expect("plain data")
}

/// A field of an object.
pub fn field<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.get(name)
}

/// The values of a list; none where it is no list.
pub fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        _ => &[],
    }
}

/// The words of a text; empty where it is none.
pub fn string(value: Option<&Value>) -> &str {
    match value {
        Some(Value::String(text)) => text,
        _ => "",
    }
}
