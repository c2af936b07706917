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
            ("url", text(&self.url())),
            ("version", text(&self.version)),
            ("name", text(&name)),
            ("title", label(&self.title)),
            ("status", text("active")),
            ("description", label(&self.description)),
            ("item", Value::Array(self.items.iter().map(|item| self.item(item)).collect())),
        ])
    }

    fn item(&self, item: &Item) -> Value {
        let option = |(code, display): &(String, String)| object([("valueCoding", self.coding(item, code, display))]);
        let flag = |flag: bool| if flag { Value::Bool(true) } else { Value::Null };
        object([
            ("linkId", text(&item.link)),
            ("text", label(&item.text)),
            ("type", text(item.kind.word())),
            ("required", flag(item.required)),
            ("repeats", flag(item.repeats)),
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

fn capital(part: &str) -> String {
    let mut signs = part.chars();
    signs.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(signs).collect()
}
