//! Reading: a value is of the type asked for, or the error says where it is not.

use super::{Change, Object, Value};
use crate::error::{Code, Error, Faults, Within};

/// A type that can be read from plain data.
pub trait Read: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// `invalid-type`, `missing-field`, `unknown-field`, `out-of-range`, `unknown-id` or `invalid-date`, with the path.
    fn read(value: &Value) -> Result<Self, Error>;

    /// Anything, to go on with until a fault is told.
    #[must_use]
    fn blank() -> Self;

    /// What stands for a field that is absent, if anything.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
}

/// The error of a value of another type.
pub(crate) fn invalid() -> Error {
    Error::new(Code::InvalidType, "")
}

/// The values of a list.
pub(crate) fn list(value: &Value) -> Result<&[Value], Error> {
    match value {
        Value::List(values) => Ok(values),
        _ => Err(invalid()),
    }
}

/// Takes the values of a list one by one; the error says which were refused.
fn each(value: &Value, take: &mut dyn FnMut(&Value) -> Result<(), Error>) -> Result<(), Error> {
    let mut faults = Faults::default();
    for (index, value) in list(value)?.iter().enumerate() {
        if let Err(error) = take(value) {
            faults.add(error.within(&format!("[{index}]")));
        }
    }
    faults.done(())
}

impl Read for Value {
    fn read(value: &Value) -> Result<Self, Error> {
        Ok(value.clone())
    }

    fn blank() -> Self {
        Self::Null
    }
}

impl Read for String {
    fn read(value: &Value) -> Result<Self, Error> {
        match value {
            Value::Text(text) => Ok(text.clone()),
            _ => Err(invalid()),
        }
    }

    fn blank() -> Self {
        Self::new()
    }
}

impl Read for bool {
    fn read(value: &Value) -> Result<Self, Error> {
        match value {
            Value::Bool(truth) => Ok(*truth),
            _ => Err(invalid()),
        }
    }

    fn blank() -> Self {
        false
    }
}

impl Read for u32 {
    fn read(value: &Value) -> Result<Self, Error> {
        let Value::Number(number) = value else { return Err(invalid()) };
        if number.fract() != 0.0 {
            return Err(invalid());
        }
        if *number < 0.0 || *number > f64::from(Self::MAX) {
            return Err(Error::new(Code::OutOfRange, ""));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range, as checked")]
        Ok(*number as Self)
    }

    fn blank() -> Self {
        0
    }
}

impl Read for u16 {
    fn read(value: &Value) -> Result<Self, Error> {
        Self::try_from(u32::read(value)?).map_err(|_| Error::new(Code::OutOfRange, ""))
    }

    fn blank() -> Self {
        0
    }
}

impl Read for usize {
    fn read(value: &Value) -> Result<Self, Error> {
        Ok(u32::read(value)? as Self)
    }

    fn blank() -> Self {
        0
    }
}

/// An inclusive range, written as a list of two.
impl Read for (u32, u32) {
    fn read(value: &Value) -> Result<Self, Error> {
        match list(value)? {
            [from, to] => Ok((u32::read(from)?, u32::read(to)?)),
            _ => Err(invalid()),
        }
    }

    fn blank() -> Self {
        (0, 0)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Result<Self, Error> {
        match value {
            Value::Null => Ok(None),
            value => T::read(value).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn blank() -> Self {
        None
    }
}

impl<T: Read> Read for Change<T> {
    fn read(value: &Value) -> Result<Self, Error> {
        match value {
            Value::Null => Ok(Self::Clear),
            value => T::read(value).map(Self::Set),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Keep)
    }

    fn blank() -> Self {
        Self::Keep
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Result<Self, Error> {
        let mut read = Self::new();
        each(value, &mut |value| {
            read.push(T::read(value)?);
            Ok(())
        })?;
        Ok(read)
    }

    fn blank() -> Self {
        Self::new()
    }
}

/// Values by any name.
impl<T: Read> Read for Vec<(String, T)> {
    fn read(value: &Value) -> Result<Self, Error> {
        let (mut read, mut faults) = (Self::new(), Faults::default());
        for (name, value) in Object::of(value, None)?.iter() {
            if let Some(value) = faults.note(T::read(value).within(name)) {
                read.push((name.to_owned(), value));
            }
        }
        faults.done(read)
    }

    fn blank() -> Self {
        Self::new()
    }
}
