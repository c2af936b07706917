//! Resources together: to be kept, or to be sent to a server so that sending them twice changes nothing.

use uuid::Uuid;

use super::reading::said;
use super::{object, text};
use crate::error::{Code, Error};
use crate::value::Value;

/// A collection of resources, each under an address of its own.
#[must_use]
pub fn bundle(resources: Vec<Value>) -> Value {
    let entries = addressed(resources)
        .into_iter()
        .map(|(address, resource)| object([("fullUrl", text(&address)), ("resource", resource)]));
    of_type("collection", entries.collect())
}

/// A transaction that can be sent again without doubling anything. What has an identifier replaces what has the same
/// one (a conditional update); a questionnaire is created where its version is not there yet.
///
/// # Errors
/// `missing-field` with the path, where a resource has nothing that tells it from others.
pub fn transaction(resources: Vec<Value>) -> Result<Value, Error> {
    let requests: Vec<Value> = (resources.iter().enumerate())
        .map(|(index, resource)| request(resource).map_err(|error| error.within(&format!("[{index}]"))))
        .collect::<Result<_, _>>()?;
    let entries = addressed(resources).into_iter().zip(requests).map(|((address, resource), request)| {
        object([("fullUrl", text(&address)), ("resource", resource), ("request", request)])
    });
    Ok(of_type("transaction", entries.collect()))
}

fn of_type(kind: &str, entries: Vec<Value>) -> Value {
    object([("resourceType", text("Bundle")), ("type", text(kind)), ("entry", Value::Array(entries))])
}

/// What a server is asked to do with a resource.
fn request(resource: &Value) -> Result<Value, Error> {
    let of = |field: &str| said(resource, field).ok_or_else(|| Error::new(Code::MissingField, field.to_owned()));
    let kind = of("resourceType")?;
    if kind == "Questionnaire" {
        let there = format!("url={}&version={}", searched(of("url")?), searched(of("version")?));
        return Ok(object([("method", text("POST")), ("url", text(kind)), ("ifNoneExist", text(&there))]));
    }
    // A task is the portal's, and stays where it is.
    if let ("Task", Some(id)) = (kind, said(resource, "id")) {
        return Ok(object([("method", text("PUT")), ("url", text(&[kind, "/", id].concat()))]));
    }
    // What takes another's place stands beside it, and must not be written over it.
    let master = || {
        let master = resource.get("masterIdentifier")?;
        Some((said(master, "system")?, said(master, "value")?))
    };
    if let (true, Some((system, value))) = (resource.get("relatesTo").is_some(), master()) {
        let there = format!("identifier={}%7C{}", searched(system), searched(value));
        return Ok(object([("method", text("POST")), ("url", text(kind)), ("ifNoneExist", text(&there))]));
    }
    let (system, value) = identifier(resource).ok_or_else(|| Error::new(Code::MissingField, "identifier"))?;
    let url = format!("{kind}?identifier={}%7C{}", searched(system), searched(value));
    Ok(object([("method", text("PUT")), ("url", text(&url))]))
}

/// The first identifier with a system and a value: a response has one, most resources have a list.
fn identifier(resource: &Value) -> Option<(&str, &str)> {
    let whole = |identifier| Some((said(identifier, "system")?, said(identifier, "value")?));
    match resource.get("identifier")? {
        Value::Array(list) => list.iter().find_map(whole),
        one => whole(one),
    }
}

/// A text as the value of a search: what parts values there is escaped, what parts an address is encoded.
fn searched(value: &str) -> String {
    let mut searched = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' => {
                searched.push(char::from(byte));
            }
            b',' | b'|' | b'$' | b'\\' => searched.extend(["%5C%", &format!("{byte:02X}")]),
            _ => searched.extend(["%", &format!("{byte:02X}")]),
        }
    }
    searched
}

/// Each resource with an address of its own.
fn addressed(resources: Vec<Value>) -> Vec<(String, Value)> {
    let mut found: Vec<(String, Value)> = Vec::new();
    for resource in resources {
        let mut spelled = String::new();
        spell(&resource, &mut spelled);
        let mut address = address(&spelled);
        // A resource that is there twice is two entries.
        while found.iter().any(|(known, _)| *known == address) {
            spelled.push('+');
            address = self::address(&spelled);
        }
        found.push((address, resource));
    }
    found
}

/// The core knows no chance: what a resource says is what tells it from all others.
fn address(spelled: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, spelled.as_bytes()).urn().to_string()
}

/// Everything in a value, so that no two spell alike.
fn spell(value: &Value, spelled: &mut String) {
    let mut word = |mark: char, word: &str| {
        spelled.push(mark);
        spelled.push_str(&word.len().to_string());
        spelled.push(':');
        spelled.push_str(word);
    };
    match value {
        Value::Null => word('n', ""),
        Value::Bool(truth) => word('b', if *truth { "1" } else { "" }),
        Value::Number(number) => word('d', &number.to_string()),
        Value::String(text) => word('t', text),
        Value::Array(values) => {
            word('l', &values.len().to_string());
            for value in values {
                spell(value, spelled);
            }
        }
        Value::Object(fields) => {
            word('f', &fields.len().to_string());
            for (name, value) in fields {
                spell(&Value::String(name.clone()), spelled);
                spell(value, spelled);
            }
        }
    }
}
