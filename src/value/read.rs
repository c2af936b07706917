//! Reading a type from plain data, with all that is wrong told at once; and writing it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::reader::Reader;
use crate::error::{Code, Error, Faults, MOST_FAULTS};

/// A type that is read from plain data: every one that serde can deserialize.
pub trait Read: DeserializeOwned {
    /// Reads it.
    ///
    /// Reading stops at a fault; so it is done again with something blank in the place of each fault that was found,
    /// until nothing else is wrong.
    ///
    /// # Errors
    /// All that is wrong, each with its path: `invalid-type`, `missing-field`, `unknown-field`, `out-of-range`,
    /// `unknown-id` or `invalid-date`.
    fn read(value: &Value) -> Result<Self, Error> {
        let (mut faults, mut known) = (Faults::default(), Vec::new());
        while known.len() < MOST_FAULTS {
            match Self::deserialize(Reader::new(value, &known)) {
                Ok(read) => return faults.done(read),
                Err(refused) => {
                    let error = Error::from(refused);
                    let mut place = error.path().to_owned();
                    if !known.contains(&place) {
                        faults.add(error);
                    }
                    // Where nothing blank can stand in, all that is around it is blank.
                    while known.contains(&place) && !place.is_empty() {
                        let around = place.rfind(['.', '[']).and_then(|end| place.get(..end));
                        place = String::from(around.unwrap_or_default());
                    }
                    if place.is_empty() {
                        break;
                    }
                    known.push(place);
                }
            }
        }
        faults.done(()).and(Err(invalid()))
    }
}

impl<T: DeserializeOwned> Read for T {}

/// A type that is written as plain data: every one that serde can serialize.
pub trait Write: Serialize {
    /// Writes it.
    fn write(&self) -> Value;
}

impl<T: Serialize + ?Sized> Write for T {
    fn write(&self) -> Value {
        // No type of ours has a name that is no text, or refuses to be written.
        serde_json::to_value(self).unwrap_or_default()
    }
}

fn invalid() -> Error {
    Error::new(Code::InvalidType, "")
}

/// Returns the fields of a value.
pub(crate) fn fields(value: &Value) -> Result<&Map<String, Value>, Error> {
    value.as_object().ok_or_else(invalid)
}

/// Reads one field of a value; one that is absent is a fault, unless its type says that it may be.
pub(crate) fn field<T: Read>(value: &Value, name: &str) -> Result<T, Error> {
    let found = fields(value)?.get(name);
    let absent = || Error::new(Code::MissingField, name);
    found.map_or_else(
        || T::read(&Value::Null).map_err(|_| absent()),
        |found| T::read(found).map_err(|error| error.within(name)),
    )
}

/// Reads one field of a value, where it is there.
pub(crate) fn optional<T: Read>(value: &Value, name: &str) -> Result<Option<T>, Error> {
    if fields(value)?.contains_key(name) { field(value, name).map(Some) } else { Ok(None) }
}
