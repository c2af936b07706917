//! Reading: a value is of the type asked for, or the error says where it is not.

use super::{Change, Object, Value};
use crate::error::{Code, Error, Faults, Within};

/// A type that can be read from plain data.
pub trait Read {
    /// What a reading starts from.
    #[must_use]
    fn blank() -> Self
    where
        Self: Sized;

    /// Takes over what a value says. After a fault, what was taken is good for nothing.
    ///
    /// # Errors
    /// `invalid-type`, `missing-field`, `unknown-field`, `out-of-range`, `unknown-id` or `invalid-date`, with the path.
    fn take(&mut self, value: &Value) -> Result<(), Error>;

    /// Whether a field of this type may be absent: it stays blank then.
    #[must_use]
    fn may_be_absent(&self) -> bool {
        false
    }

    /// Reads it.
    ///
    /// # Errors
    /// Those of [`Read::take`].
    fn read(value: &Value) -> Result<Self, Error>
    where
        Self: Sized,
    {
        let mut read = Self::blank();
        read.take(value)?;
        Ok(read)
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

/// Which of these words a text is.
pub(crate) fn word(value: &Value, words: &[&str]) -> Result<usize, Error> {
    let Value::Text(text) = value else { return Err(invalid()) };
    words.iter().position(|word| word == text).ok_or_else(|| Error::unknown("", words))
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

/// The same for the values of fields.
fn each_field(value: &Value, take: &mut dyn FnMut(&str, &Value) -> Result<(), Error>) -> Result<(), Error> {
    let mut faults = Faults::default();
    for (name, value) in Object::of(value)?.iter() {
        faults.note(take(name, value).within(name));
    }
    faults.done(())
}

impl Read for Value {
    fn blank() -> Self {
        Self::Null
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        self.clone_from(value);
        Ok(())
    }
}

impl Read for String {
    fn blank() -> Self {
        Self::new()
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        let Value::Text(text) = value else { return Err(invalid()) };
        self.clone_from(text);
        Ok(())
    }
}

impl Read for bool {
    fn blank() -> Self {
        false
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        let Value::Bool(truth) = value else { return Err(invalid()) };
        *self = *truth;
        Ok(())
    }
}

impl Read for u32 {
    fn blank() -> Self {
        0
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        let Value::Number(number) = value else { return Err(invalid()) };
        if number.fract() != 0.0 {
            return Err(invalid());
        }
        if *number < 0.0 || *number > f64::from(Self::MAX) {
            return Err(Error::new(Code::OutOfRange, ""));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range, as checked")]
        {
            *self = *number as Self;
        }
        Ok(())
    }
}

impl Read for u16 {
    fn blank() -> Self {
        0
    }

    /// A number past either end is the end: what has a range refuses both, and says which numbers there are.
    fn take(&mut self, value: &Value) -> Result<(), Error> {
        let Value::Number(number) = value else { return Err(invalid()) };
        if number.fract() != 0.0 {
            return Err(invalid());
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and past the ends the end")]
        {
            *self = *number as Self;
        }
        Ok(())
    }
}

impl Read for usize {
    fn blank() -> Self {
        0
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = u32::read(value)? as Self;
        Ok(())
    }
}

/// An inclusive range, written as a list of two.
impl Read for (u32, u32) {
    fn blank() -> Self {
        (0, 0)
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        let [from, to] = list(value)? else { return Err(invalid()) };
        self.0.take(from)?;
        self.1.take(to)
    }
}

impl<T: Read> Read for Option<T> {
    fn blank() -> Self {
        None
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = None;
        if *value != Value::Null {
            self.insert(T::blank()).take(value)?;
        }
        Ok(())
    }

    fn may_be_absent(&self) -> bool {
        true
    }
}

impl<T: Read> Read for Change<T> {
    fn blank() -> Self {
        Self::Keep
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = Option::read(value)?.map_or(Self::Clear, Self::Set);
        Ok(())
    }

    fn may_be_absent(&self) -> bool {
        true
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        self.clear();
        each(value, &mut |value| {
            self.push(T::blank());
            self.last_mut().map_or(Ok(()), |last| last.take(value))
        })
    }
}

/// Values by any name.
impl<T: Read> Read for Vec<(String, T)> {
    fn blank() -> Self {
        Self::new()
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        self.clear();
        each_field(value, &mut |name, value| {
            self.push((name.to_owned(), T::blank()));
            self.last_mut().map_or(Ok(()), |(_, last)| last.take(value))
        })
    }
}
