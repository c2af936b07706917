//! Plain data as a response to a questionnaire.

use std::borrow::Cow;

use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use super::{object, text};
use crate::value::Value;
use crate::when::When;

impl Questionnaire {
    /// The response that says what `data` says.
    pub(super) fn answered(&self, data: &Value, authored: Option<When>, author: Value, source: Value) -> Value {
        object([
            ("resourceType", text("QuestionnaireResponse")),
            ("language", text(&self.language)),
            ("questionnaire", text(&self.canonical())),
            ("status", text("completed")),
            // A time of day would need a time zone, which nobody told.
            ("authored", authored.map_or(Value::Null, |when| text(&When { time: None, ..when }.to_string()))),
            ("author", author),
            ("source", source),
            ("item", Value::List(self.items_of(&self.items, data))),
        ])
    }

    fn items_of(&self, items: &[Item], data: &Value) -> Vec<Value> {
        items.iter().flat_map(|item| self.item_of(item, field(data, &item.name))).collect()
    }

    fn item_of(&self, item: &Item, value: &Value) -> Vec<Value> {
        let values = match value {
            Value::List(values) if item.repeats => values.as_slice(),
            one => std::slice::from_ref(one),
        };
        let start = |answer: Vec<Value>, items: Vec<Value>| {
            object([
                ("linkId", text(&item.link)),
                ("text", text(&item.text)),
                ("answer", Value::List(answer)),
                ("item", Value::List(items)),
            ])
        };
        if item.kind == Kind::Group {
            let groups = values.iter().map(|value| self.items_of(&item.items, value)).filter(|items| !items.is_empty());
            return groups.map(|items| start(Vec::new(), items)).collect();
        }
        let answers: Vec<Value> = values.iter().filter_map(|value| self.answer_of(item, value)).collect();
        if answers.is_empty() { Vec::new() } else { vec![start(answers, Vec::new())] }
    }

    fn answer_of(&self, item: &Item, value: &Value) -> Option<Value> {
        let value = match (item.kind, value) {
            (_, Value::Null) | (Kind::Boolean, Value::Bool(false)) => return None,
            (_, Value::Text(text)) if text.is_empty() => return None,
            (Kind::Choice, Value::Text(code)) => {
                let (_, display) = item.options.iter().find(|(known, _)| known == code)?;
                self.coding(item, code, display)
            }
            (Kind::Time, Value::Text(time)) => text(&[time, ":00"].concat()),
            (_, value) => value.clone(),
        };
        Some(object([(item.kind.value(), value)]))
    }
}

/// A field of plain data; nothing where there is none.
fn field<'a>(data: &'a Value, name: &str) -> &'a Value {
    match data {
        Value::Fields(fields) => {
            fields.iter().find(|(known, _)| known == name).map_or(&Value::Null, |(_, value)| value)
        }
        _ => &Value::Null,
    }
}

/// Plain data from names and values.
pub(super) fn fields(fields: Vec<(String, Value)>) -> Value {
    Value::Fields(fields.into_iter().map(|(name, value)| (Cow::Owned(name), value)).collect())
}
