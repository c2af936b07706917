//! A questionnaire as a resource.

use super::item::{Item, written};
use super::{label, object, text};
use crate::value::Value;

/// A questionnaire.
#[derive(Debug, Clone)]
pub(super) struct Questionnaire {
    /// The portal's base address.
    pub(super) base: String,
    /// The last part of its address.
    pub(super) id: String,
    pub(super) version: String,
    pub(super) language: String,
    pub(super) title: String,
    /// Whom it is about.
    pub(super) subject: &'static str,
    /// Whether a portal may fill in what it knows.
    pub(super) launch: bool,
    pub(super) description: String,
    pub(super) items: Vec<Item>,
}

impl Questionnaire {
    /// Its address with its version.
    pub(super) fn canonical(&self) -> String {
        [&self.url(), "|", &self.version].concat()
    }

    fn url(&self) -> String {
        [&self.base, "/Questionnaire/", &self.id].concat()
    }

    /// The address of a code system.
    pub(super) fn system(&self, name: &str) -> String {
        [&self.base, "/CodeSystem/", name].concat()
    }

    /// The address of the system in which responses have their identifiers.
    pub(super) fn naming(&self) -> String {
        [&self.base, "/NamingSystem/response"].concat()
    }

    pub(super) fn resource(&self) -> Value {
        let name: String = self.id.split(|sign: char| !sign.is_ascii_alphanumeric()).map(capital).collect();
        object([
            ("resourceType", text("Questionnaire")),
            ("id", text(&self.id)),
            ("language", text(&self.language)),
            ("extension", Value::Array(if self.launch { launched() } else { Vec::new() })),
            ("url", text(&self.url())),
            ("version", text(&self.version)),
            ("name", text(&name)),
            ("title", label(&self.title)),
            ("status", text("active")),
            ("subjectType", Value::Array(vec![text(self.subject)])),
            ("description", label(&self.description)),
            ("item", Value::Array(self.items.iter().map(|item| self.item(item)).collect())),
        ])
    }

    fn item(&self, item: &Item) -> Value {
        let option = |(code, display): &(String, String)| object([("valueCoding", self.coding(item, code, display))]);
        let flag = |flag: bool| if flag { Value::Bool(true) } else { Value::Null };
        object([
            ("extension", Value::Array(initially(item).into_iter().collect())),
            ("linkId", text(&item.link)),
            ("text", label(&item.text)),
            ("type", text(item.kind.word())),
            ("required", flag(item.required)),
            ("repeats", flag(item.repeats)),
            ("maxLength", if item.most > 0 { item.most.into() } else { Value::Null }),
            ("answerOption", Value::Array(item.options.iter().map(option).collect())),
            ("item", Value::Array(item.items.iter().map(|item| self.item(item)).collect())),
        ])
    }

    pub(super) fn coding(&self, item: &Item, code: &str, display: &str) -> Value {
        object([
            ("system", text(&self.system(&item.system))),
            ("code", text(&written(code))),
            ("display", label(display)),
        ])
    }
}

const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

/// What a portal gives to fill in the form: the patient, and the visit.
fn launched() -> Vec<Value> {
    let one = |code: &str, display: &str, kind: &str| {
        let system = "http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext";
        let name = object([("system", text(system)), ("code", text(code)), ("display", text(display))]);
        let parts = vec![
            object([("url", text("name")), ("valueCoding", name)]),
            object([("url", text("type")), ("valueCode", text(kind))]),
        ];
        object([("url", text(&[SDC, "launchContext"].concat())), ("extension", Value::Array(parts))])
    };
    vec![one("patient", "Patient", "Patient"), one("encounter", "Encounter", "Encounter")]
}

/// What an item has at first.
fn initially(item: &Item) -> Option<Value> {
    let expression = object([("language", text("text/fhirpath")), ("expression", text(item.initial))]);
    let url = text(&[SDC, "initialExpression"].concat());
    (!item.initial.is_empty()).then(|| object([("url", url), ("valueExpression", expression)]))
}

fn capital(part: &str) -> String {
    let mut signs = part.chars();
    signs.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(signs).collect()
}
