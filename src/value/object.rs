//! Fields by name.

use std::borrow::Cow;

use super::{Read, Value, invalid};
use crate::error::{Code, Error, Faults, Within};

/// A value that has fields, and the faults found while reading them.
///
/// Reading goes on after a fault, so that all faults are told at once. Fields are filled through one function for all
/// types: code made for each type anew was a tenth of the crate's wasm.
pub(crate) struct Object<'a> {
    fields: &'a [(Cow<'static, str>, Value)],
    faults: Faults,
}

impl<'a> Object<'a> {
    /// The fields of a value.
    pub(crate) fn of(value: &'a Value) -> Result<Self, Error> {
        let Value::Fields(fields) = value else { return Err(invalid()) };
        Ok(Self { fields, faults: Faults::default() })
    }

    /// Refuses other names than these.
    pub(crate) fn only(&mut self, names: &[&str]) {
        for (name, _) in self.iter().filter(|(name, _)| !names.contains(name)) {
            self.faults.add(Error::new(Code::UnknownField, name).with_known(names));
        }
    }

    /// All names with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        self.fields.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Fills in what a field says; one that is absent is a fault, unless it `may_be_absent` here or by its type.
    pub(crate) fn fill(&mut self, name: &str, field: &mut dyn Read, may_be_absent: bool) {
        let read = match self.find(name) {
            Some(value) => field.take(value).within(name),
            None if may_be_absent || field.may_be_absent() => Ok(()),
            None => Err(Error::new(Code::MissingField, name)),
        };
        self.faults.note(read);
    }

    /// What was read, or all that is wrong.
    pub(crate) fn done<T>(self, read: T) -> Result<T, Error> {
        self.faults.done(read)
    }

    /// A field as it is, where it is there.
    pub(crate) fn find(&self, name: &str) -> Option<&'a Value> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// One field of a value; one that is absent is a fault, unless its type says that it may be.
pub(crate) fn field<T: Read>(value: &Value, name: &str) -> Result<T, Error> {
    let mut object = Object::of(value)?;
    let mut field = T::blank();
    object.fill(name, &mut field, false);
    object.done(field)
}

/// One field of a value, where it is there.
pub(crate) fn optional<T: Read>(value: &Value, name: &str) -> Result<Option<T>, Error> {
    match Object::of(value)?.find(name) {
        Some(_) => field(value, name).map(Some),
        None => Ok(None),
    }
}
