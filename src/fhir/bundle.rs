//! Resources together.

use uuid::Uuid;

use super::{object, text};
use crate::value::Value;

/// A collection of resources, each under an address of its own.
#[must_use]
pub fn bundle(resources: Vec<Value>) -> Value {
    let mut entries: Vec<Value> = Vec::new();
    let mut addresses: Vec<String> = Vec::new();
    for resource in resources {
        let mut spelled = String::new();
        spell(&resource, &mut spelled);
        let mut address = address(&spelled);
        // A resource that is there twice is two entries.
        while addresses.contains(&address) {
            spelled.push('+');
            address = self::address(&spelled);
        }
        entries.push(object([("fullUrl", text(&address)), ("resource", resource)]));
        addresses.push(address);
    }
    object([("resourceType", text("Bundle")), ("type", text("collection")), ("entry", Value::Array(entries))])
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
