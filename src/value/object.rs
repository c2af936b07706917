//! Fields by name.

use std::borrow::Cow;

use super::{Read, Value, invalid};
use crate::error::{Code, Error, Within};

/// A value that has fields, and the first fault found while reading them.
///
/// Reading goes on after a fault, with blanks that nobody sees: an early return after every field would have to drop
/// what was read before it, which made half of the crate's wasm.
pub(crate) struct Object<'a> {
    fields: &'a [(Cow<'static, str>, Value)],
    fault: Option<Error>,
}

impl<'a> Object<'a> {
    /// The fields of a value; refuses other names than `only` these, where they are given.
    pub(crate) fn of(value: &'a Value, only: Option<&[&str]>) -> Result<Self, Error> {
        let Value::Fields(fields) = value else { return Err(invalid()) };
        let object = Self { fields, fault: None };
        match only.and_then(|names| object.iter().find(|(name, _)| !names.contains(name))) {
            Some((name, _)) => Err(Error::new(Code::UnknownField, name)),
            None => Ok(object),
        }
    }

    /// All names with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.fields.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// A field; one that is absent is a fault, unless its type says what stands for it.
    pub(crate) fn field<T: Read>(&mut self, name: &str) -> T {
        self.optional(name).or_else(T::absent).unwrap_or_else(|| {
            self.fault(Error::new(Code::MissingField, name));
            T::blank()
        })
    }

    /// A field that may be absent.
    pub(crate) fn optional<T: Read>(&mut self, name: &str) -> Option<T> {
        Some(match T::read(self.find(name)?).within(name) {
            Ok(value) => value,
            Err(error) => {
                self.fault(error);
                T::blank()
            }
        })
    }

    /// What was read, or the first fault.
    pub(crate) fn done<T>(self, read: T) -> Result<T, Error> {
        self.fault.map_or(Ok(read), Err)
    }

    fn fault(&mut self, error: Error) {
        self.fault.get_or_insert(error);
    }

    fn find(&self, name: &str) -> Option<&'a Value> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
