//! FHIR R4, both ways: a questionnaire for the preparation and for each instrument, and responses to them.
//!
//! A questionnaire is one for each language: a page has one language's words at hand, and systems that read the
//! translation extension are rare. The `linkId`s are the same in every language, so that a response goes with any.
//! There is no score and no Observation: what the answers show is the person's, not a measurement.

mod answer;
mod appointment;
mod assessment;
mod bundle;
mod contents;
mod header;
mod instant;
mod item;
mod links;
mod participant;
mod preparation;
mod questionnaire;
mod read;
mod reading;
mod reference;
mod task;

pub use appointment::appointment;
pub use bundle::{bundle, transaction};
pub use contents::{ResponseLine, ResponsePart};
pub use instant::Offset;
pub use preparation::DocumentOptions;
pub use task::{Asked, TaskOutput, done, task};

use crate::content::Respondent;
use crate::value::Value;
use crate::when::When;

/// What a resource brought in, and what of it was left aside.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken<T> {
    /// What it brought.
    pub taken: T,
    /// The paths of elements that are not known here, or have no place.
    pub ignored: Vec<String>,
}

/// How a response is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Authored {
    /// When it was given.
    pub when: Option<When>,
}

/// Who gave the answers, as FHIR's references tell them apart; nobody is named.
fn reference(respondent: Respondent, label: &str) -> Value {
    object([("type", text(kind(respondent))), ("display", self::label(label))])
}

/// What a respondent is in FHIR.
fn kind(respondent: Respondent) -> &'static str {
    match respondent {
        Respondent::Patient => "Patient",
        Respondent::Relative => "RelatedPerson",
        Respondent::Professional => "Practitioner",
        Respondent::UsersCommittee => "Organization",
        Respondent::Manager => "PractitionerRole",
    }
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// A text of ours with plain spaces alone: validators in JavaScript refuse others, as R4's schema is written.
fn label(label: &str) -> Value {
    let plain = |sign: char| if sign.is_whitespace() && !sign.is_ascii() { ' ' } else { sign };
    Value::String(label.chars().filter(|sign| *sign != '\u{feff}').map(plain).collect())
}

/// An object without the fields that hold nothing: FHIR has no empty ones.
fn object<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    let holds = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(values) => !values.is_empty(),
        _ => true,
    };
    Value::Object(
        fields.into_iter().filter(|(_, value)| holds(value)).map(|(name, value)| (name.to_owned(), value)).collect(),
    )
}
