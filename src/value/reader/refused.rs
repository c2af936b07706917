//! What a value is refused for, as serde reports it: the crate's own errors.

use std::fmt;

use serde::de::{self, Deserialize, IntoDeserializer};

use crate::error::{Code, Error};

/// What was refused.
pub(in crate::value) struct Refused(pub(super) Error);

impl Refused {
    #[inline(never)]
    pub(super) fn at(self, step: &str) -> Self {
        Self(self.0.within(step))
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        refused.0
    }
}

impl fmt::Debug for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    /// Types that read themselves say a code.
    fn custom<T: fmt::Display>(said: T) -> Self {
        let said = said.to_string();
        let code: Result<Code, Self> = Code::deserialize(said.as_str().into_deserializer());
        Self(Error::new(code.unwrap_or(Code::InvalidType), ""))
    }

    /// A whole number that is too large for any of ours is of the type that was asked for.
    fn invalid_type(found: de::Unexpected, _: &dyn de::Expected) -> Self {
        let large = matches!(found, de::Unexpected::Float(number) if number.fract() == 0.0);
        Self(Error::new(if large { Code::OutOfRange } else { Code::InvalidType }, ""))
    }

    fn invalid_value(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Self(Error::new(Code::OutOfRange, ""))
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self(Error::new(Code::InvalidType, ""))
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self(Error::unknown("", known))
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self(Error::new(Code::UnknownField, name).with_known(known))
    }

    fn missing_field(name: &'static str) -> Self {
        Self(Error::new(Code::MissingField, name))
    }
}
