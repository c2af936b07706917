//! Plain data as a response to a questionnaire.

use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use super::{label, object, text};
use crate::value::Value;
use crate::when::When;

/// How answers were given.
pub(super) struct Given<'a> {
    /// What tells them from all others, so that a response that is sent twice counts once.
    pub(super) id: Option<&'a str>,
    pub(super) authored: Option<When>,
    pub(super) author: Value,
    pub(super) source: Value,
}

impl Questionnaire {
    /// The response that says what `data` says.
    pub(super) fn answered(&self, data: &Value, given: Given) -> Value {
        let Given { id, authored, author, source } = given;
        object([
            ("resourceType", text("QuestionnaireResponse")),
            ("identifier", id.map_or(Value::Null, |id| self.identifier(id))),
            ("language", text(&self.language)),
            ("questionnaire", text(&self.canonical())),
            ("status", text("completed")),
            // A time of day would need a time zone, which nobody told.
            ("authored", authored.map_or(Value::Null, |when| text(&When { time: None, ..when }.to_string()))),
            ("author", author),
            ("source", source),
            ("item", Value::Array(self.items_of(&self.items, data))),
        ])
    }

    fn identifier(&self, id: &str) -> Value {
        object([("system", text(&self.naming())), ("value", text(id))])
    }

    fn items_of(&self, items: &[Item], data: &Value) -> Vec<Value> {
        items.iter().flat_map(|item| self.item_of(item, field(data, &item.name))).collect()
    }

    fn item_of(&self, item: &Item, value: &Value) -> Vec<Value> {
        let values = item.each(value);
        let start = |answer: Vec<Value>, items: Vec<Value>| {
            object([
                ("linkId", text(&item.link)),
                ("text", label(&item.text)),
                ("answer", Value::Array(answer)),
                ("item", Value::Array(items)),
            ])
        };
        if item.kind == Kind::Group {
            let groups = values.iter().map(|value| (value, self.items_of(&item.items, value)));
            let there = groups.filter(|(value, items)| item.is_there(value, items.is_empty()));
            return there.map(|(_, items)| start(Vec::new(), items)).collect();
        }
        let answers: Vec<Value> = values.iter().filter_map(|value| self.answer_of(item, value)).collect();
        if answers.is_empty() { Vec::new() } else { vec![start(answers, Vec::new())] }
    }

    fn answer_of(&self, item: &Item, value: &Value) -> Option<Value> {
        if !item.says(value) {
            return None;
        }
        let value = match (item.kind, value) {
            (Kind::Choice, Value::String(code)) => self.coding(item, code, item.display(code)?),
            (Kind::Time, Value::String(time)) => text(&[time, ":00"].concat()),
            (_, value) => value.clone(),
        };
        Some(object([(item.kind.value(), value)]))
    }
}

/// A field of plain data; nothing where there is none.
pub(super) fn field<'a>(data: &'a Value, name: &str) -> &'a Value {
    data.get(name).unwrap_or(&Value::Null)
}

/// Plain data from names and values.
pub(super) fn fields(fields: Vec<(String, Value)>) -> Value {
    Value::Object(fields.into_iter().collect())
}
