//! What earlier versions saved, as the current one saves it: a step for each version.

use std::borrow::Cow;

use crate::value::Value;

/// A record of an earlier version with what has come since.
///
/// Version 3: for whom one prepares, and what of one's life one keeps for oneself. Where they are absent, one prepared
/// for oneself and kept nothing, so that version 2 is read as it is; an earlier build would print what is kept.
pub(super) fn current(record: &Value, version: u32) -> Cow<'_, Value> {
    if version >= 2 { Cow::Borrowed(record) } else { Cow::Owned(second(record.clone())) }
}

/// Version 2: the person can name one entry the most important, and calendar files count. Nothing was named before, and
/// no file counted.
fn second(mut record: Value) -> Value {
    if let Some(Value::Object(draft)) = record.get_mut("draft") {
        draft.insert("sequence".to_owned(), 0.into());
        for entry in draft.get_mut("entries").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Value::Object(entry) = entry {
                entry.insert("main".to_owned(), false.into());
            }
        }
    }
    record
}
