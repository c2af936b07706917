//! A resource being read: what is wrong with it, and what of it is left aside. Nothing of it is dropped in silence.

use super::Taken;
use crate::error::{Code, Error, Faults, Within};
use crate::value::{Map, Read, Value, field, fields, optional};

/// Elements that change what the ones around them mean; who does not know them must not read on.
const CHANGES_MEANING: [&str; 2] = ["modifierExtension", "implicitRules"];

/// What was found so far.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) faults: Faults,
    ignored: Vec<String>,
}

impl Reading {
    /// The reading of a resource of a kind, in which nothing changes the meaning of the rest.
    pub(super) fn of(resource: &Value, kind: &str) -> Result<Self, Error> {
        is(resource, kind)?;
        let mut reading = Self::default();
        reading.refuse_changed_meaning(resource, "");
        Ok(reading)
    }

    fn refuse_changed_meaning(&mut self, value: &Value, path: &str) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let at = join(path, name);
                    if CHANGES_MEANING.contains(&name.as_str()) {
                        self.fault(Code::NotAllowed, at);
                    } else {
                        self.refuse_changed_meaning(value, &at);
                    }
                }
            }
            Value::Array(values) => {
                for (index, value) in values.iter().enumerate() {
                    self.refuse_changed_meaning(value, &format!("{path}[{index}]"));
                }
            }
            _ => {}
        }
    }

    pub(super) fn fault(&mut self, code: Code, path: String) {
        self.faults.add(Error::new(code, path));
    }

    /// Something is left aside.
    pub(super) fn aside(&mut self, path: String) {
        self.ignored.push(path);
    }

    /// All but these elements is left aside.
    pub(super) fn rest(&mut self, value: &Value, known: &[&str], path: &str) {
        for name in value.as_object().into_iter().flat_map(Map::keys) {
            if !known.contains(&name.as_str()) && !CHANGES_MEANING.contains(&name.as_str()) {
                self.aside(join(path, name));
            }
        }
    }

    /// An element; one that is absent, or cannot be read, is a fault.
    pub(super) fn field<T: Read>(&mut self, value: &Value, name: &str, path: &str) -> Option<T> {
        self.faults.note(within(field(value, name), path))
    }

    /// An element that may be absent; one that cannot be read is a fault.
    pub(super) fn optional<T: Read>(&mut self, value: &Value, name: &str, path: &str) -> Option<T> {
        self.faults.note(within(optional::<Option<T>>(value, name), path)).flatten().flatten()
    }

    /// What was read, or all that is wrong.
    pub(super) fn done<T>(self, taken: T) -> Result<Taken<T>, Error> {
        self.faults.done(Taken { taken, ignored: self.ignored })
    }
}

/// What a resource of another kind, or one that is no object, is told.
pub(super) fn is(resource: &Value, kind: &str) -> Result<(), Error> {
    fields(resource)?;
    let found = said(resource, "resourceType") == Some(kind);
    if found { Ok(()) } else { Err(Error::new(Code::NotThisFormat, "resourceType")) }
}

/// The path of an element.
pub(super) fn join(path: &str, name: &str) -> String {
    [path, if path.is_empty() { "" } else { "." }, name].concat()
}

fn within<T>(read: Result<T, Error>, path: &str) -> Result<T, Error> {
    if path.is_empty() { read } else { read.within(path) }
}

/// The text of an element, where it is one.
pub(super) fn said<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}
