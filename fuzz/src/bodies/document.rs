//! How an input becomes a document: JSON as it is, or `{"base": n, "edits": [[path, value], [path], …]}`.
//!
//! Edits keep an input short where what is read is long. A path is names and places with `/` between them; an edit
//! without a value takes away what stands there.

use std::borrow::Cow;

use care_partnership::value::Value;

use super::care::{field, list};

/// The document that an input says, if it says one.
pub fn read(data: &[u8], bases: &[Value]) -> Option<Value> {
    let value: Value = serde_json::from_slice(data).ok()?;
    let Some(Value::List(edits)) = field(&value, "edits") else { return Some(value) };
    let base = match field(&value, "base") {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any place will do")]
        Some(Value::Number(base)) => *base as usize,
        _ => 0,
    };
    let mut document = bases.get(base % bases.len().max(1)).cloned().unwrap_or_default();
    for edit in edits {
        match list(edit) {
            [Value::Text(path)] => put(&mut document, path, None),
            [Value::Text(path), value] => put(&mut document, path, Some(value)),
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
        Value::Fields(fields) => {
            let place = fields.iter().position(|(known, _)| known == name);
            match (place, rest, value) {
                (Some(place), Some(rest), _) => put(&mut fields[place].1, rest, value),
                (Some(place), None, Some(value)) => fields[place].1 = value.clone(),
                (Some(place), None, None) => {
                    fields.remove(place);
                }
                (None, None, Some(value)) => fields.push((Cow::Owned(name.to_owned()), value.clone())),
                (None, _, _) => {}
            }
        }
        Value::List(values) => {
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
