//! What earlier versions saved, as the current one saves it: a step for each version.

use std::borrow::Cow;

use crate::value::Value;

/// A record of an earlier version with what has come since.
pub(super) fn current(record: &Value, version: u32) -> Cow<'_, Value> {
    if version >= 2 { Cow::Borrowed(record) } else { Cow::Owned(second(record.clone())) }
}

/// Version 2: the person can name one entry the most important, and calendar files count. Nothing was named before, and
/// no file counted.
fn second(mut record: Value) -> Value {
    if let Some(draft) = field(&mut record, "draft") {
        put(draft, "sequence", Value::Number(0.0));
        if let Some(Value::List(entries)) = field(draft, "entries") {
            for entry in entries {
                put(entry, "main", Value::Bool(false));
            }
        }
    }
    record
}

fn put(value: &mut Value, name: &'static str, new: Value) {
    if let Value::Fields(fields) = value {
        fields.retain(|(known, _)| known != name);
        fields.push((Cow::Borrowed(name), new));
    }
}

fn field<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let Value::Fields(fields) = value else { return None };
    fields.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
}
