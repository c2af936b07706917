//! Fields by name.

use std::borrow::Cow;

use super::{Read, Value, invalid};
use crate::error::{Code, Error, Faults, Within};

/// A value that has fields, and the faults found while reading them.
///
/// Reading goes on after a fault, with blanks that nobody sees: an early return after every field would have to drop
/// what was read before it, which made half of the crate's wasm.
pub(crate) struct Object<'a> {
    fields: &'a [(Cow<'static, str>, Value)],
    faults: Faults,
}

impl<'a> Object<'a> {
    /// The fields of a value; refuses other names than `only` these, where they are given.
    pub(crate) fn of(value: &'a Value, only: Option<&[&str]>) -> Result<Self, Error> {
        let Value::Fields(fields) = value else { return Err(invalid()) };
        let mut object = Self { fields, faults: Faults::default() };
        for (name, _) in object.iter().filter(|(name, _)| only.is_some_and(|names| !names.contains(name))) {
            object.faults.add(Error::new(Code::UnknownField, name));
        }
        Ok(object)
    }

    /// All names with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        self.fields.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// A field; one that is absent is a fault, unless its type says what stands for it.
    pub(crate) fn field<T: Read>(&mut self, name: &str) -> T {
        self.optional(name).or_else(T::absent).unwrap_or_else(|| {
            self.faults.add(Error::new(Code::MissingField, name));
            T::blank()
        })
    }

    /// A field that may be absent.
    pub(crate) fn optional<T: Read>(&mut self, name: &str) -> Option<T> {
        Some(match T::read(self.find(name)?).within(name) {
            Ok(value) => value,
            Err(error) => {
                self.faults.add(error);
                T::blank()
            }
        })
    }

    /// What was read, or all that is wrong.
    pub(crate) fn done<T>(self, read: T) -> Result<T, Error> {
        self.faults.done(read)
    }

    fn find(&self, name: &str) -> Option<&'a Value> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
