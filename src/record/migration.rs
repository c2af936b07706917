//! What earlier versions saved, as the current one saves it: a step for each version.

use std::borrow::Cow;

use crate::value::Value;

/// A record of an earlier version with what has come since.
pub(super) fn current(record: &Value, version: u32) -> Cow<'_, Value> {
    if version >= 2 { Cow::Borrowed(record) } else { Cow::Owned(with_main(record.clone())) }
}

/// Version 2: the person can name one entry the most important. Nobody had done so before.
fn with_main(mut record: Value) -> Value {
    if let Some(Value::List(entries)) = field(&mut record, "draft").and_then(|draft| field(draft, "entries")) {
        for entry in entries {
            if let Value::Fields(fields) = entry {
                fields.retain(|(name, _)| name != "main");
                fields.push((Cow::Borrowed("main"), Value::Bool(false)));
            }
        }
    }
    record
}

fn field<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let Value::Fields(fields) = value else { return None };
    fields.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
}
