//! How an input becomes a document: JSON as it is, or `{"base": n, "edits": [[path, value], [path], …]}`.
//!
//! Edits keep an input short where what is read is long. A path is names and places with `/` between them; an edit
//! without a value takes away what stands there.

use care_partnership::value::Value;

use super::care::{field, list};

/// The document that an input says, if it says one.
pub fn read(data: &[u8], bases: &[Value]) -> Option<Value> {
    let value: Value = serde_json::from_slice(data).ok()?;
    let Some(Value::Array(edits)) = field(&value, "edits") else { return Some(value) };
    let base = field(&value, "base").and_then(Value::as_u64).and_then(|base| usize::try_from(base).ok());
    let base = base.unwrap_or_default();
    let mut document = bases.get(base % bases.len().max(1)).cloned().unwrap_or_default();
    for edit in edits {
        match list(edit) {
            [Value::String(path)] => put(&mut document, path, None),
            [Value::String(path), value] => put(&mut document, path, Some(value)),
            _ => {}
        }
    }
    Some(document)
}

fn put(document: &mut Value, path: &str, value: Option<&Value>) {
    let (name, rest) = match path.split_once('/') {
        Some((name, rest)) => (name, Some(rest)),
        None => (path, None),
    };
    if path.is_empty() {
        *document = value.cloned().unwrap_or_default();
        return;
    }
    match document {
        Value::Object(fields) => match (fields.get_mut(name), rest, value) {
            (Some(found), Some(rest), _) => put(found, rest, value),
            (_, None, Some(value)) => {
                fields.insert(name.to_owned(), value.clone());
            }
            (Some(_), None, None) => {
                fields.shift_remove(name);
            }
            (None, _, _) => {}
        },
        Value::Array(values) => {
            let Ok(place) = name.parse::<usize>() else { return };
            match (values.get_mut(place), rest, value) {
                (Some(found), Some(rest), _) => put(found, rest, value),
                (Some(found), None, Some(value)) => *found = value.clone(),
                (Some(_), None, None) => {
                    values.remove(place);
                }
                (None, None, Some(value)) => values.push(value.clone()),
                (None, _, _) => {}
            }
        }
        _ => {}
    }
}
