//! serde's way into plain data, with the crate's own errors: a code, a path, what is known there.

mod inside;
mod refused;

use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde_json::Value;

use self::inside::{Fields, Items};
pub(super) use self::refused::Refused;
use crate::error::{Code, Error};

/// Whole numbers up to here are exact in JavaScript.
const EXACT: f64 = 9e15;

/// The text of what is blank: a day, as no other text of ours needs a form.
const BLANK: &str = "2000-01-01";

/// A value at its path.
///
/// Where a fault is known, there is none: reading goes on with the smallest value of the type that is asked for.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'p> {
    value: Option<&'a Value>,
    path: &'p Path<'p>,
    /// The paths of the faults that are known already.
    known: &'p [String],
}

/// Where a value stands, from the inside out: written down only where it is asked for.
pub(super) struct Path<'p> {
    step: &'p str,
    within: Option<&'p Path<'p>>,
}

impl Path<'_> {
    pub(super) const ROOT: Self = Self { step: "", within: None };

    /// As an error says it.
    fn written(&self) -> String {
        let mut error = Error::new(Code::InvalidType, self.step);
        let mut within = self.within;
        while let Some(path) = within {
            if !path.step.is_empty() {
                error = error.within(path.step);
            }
            within = path.within;
        }
        error.path().to_owned()
    }
}

impl<'a, 'p> Reader<'a, 'p> {
    pub(super) fn new(value: &'a Value, known: &'p [String]) -> Self {
        Self { value: Some(value), path: &Path::ROOT, known }
    }

    /// What stands inside, at a path.
    #[inline(never)]
    fn inside<'i>(&self, value: Option<&'a Value>, path: &'i Path<'i>) -> Reader<'a, 'i>
    where
        'p: 'i,
    {
        Reader { value: value.filter(|_| !self.knows(path)), path, known: self.known }
    }

    /// Whether what stands at a path is at fault, as is known already.
    fn knows(&self, path: &Path) -> bool {
        !self.known.is_empty() && self.known.contains(&path.written())
    }
}

/// How types are read that are the value as it is; and what stands in for them.
macro_rules! as_it_is {
    ($($blank:ident $value:expr => $($method:ident)+;)+) => {
        $($(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            if self.value.is_none() { visitor.$blank($value) } else { self.deserialize_any(visitor) }
        })+)+
    };
}

impl<'de> Deserializer<'de> for Reader<'de, '_> {
    type Error = Refused;

    as_it_is! {
        visit_bool false => deserialize_bool;
        visit_u64 0 => deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8
            deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64;
        visit_str BLANK => deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
            deserialize_identifier;
    }

    /// A number past either end is the end: what has a range refuses both, and says which numbers there are.
    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let number = self.value.and_then(Value::as_f64);
        match number.filter(|number| number.fract() == 0.0) {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole, and past the ends the end"
            )]
            Some(number) => visitor.visit_u16(number as u16),
            None => self.deserialize_u32(visitor),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.value.is_none() { visitor.visit_unit() } else { self.deserialize_any(visitor) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.value {
            None => visitor.visit_str(BLANK),
            Some(Value::Null) => visitor.visit_unit(),
            Some(Value::Bool(truth)) => visitor.visit_bool(*truth),
            Some(Value::Number(number)) => match (number.as_i64(), number.as_f64().unwrap_or_default()) {
                (Some(whole), _) => visitor.visit_i64(whole),
                #[allow(clippy::cast_possible_truncation, reason = "whole and exact, as checked")]
                (None, number) if number.fract() == 0.0 && number.abs() < EXACT => visitor.visit_i64(number as i64),
                (None, number) => visitor.visit_f64(number),
            },
            Some(Value::String(text)) => visitor.visit_borrowed_str(text),
            Some(Value::Array(_)) => self.deserialize_seq(visitor),
            Some(Value::Object(_)) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.value {
            None => visitor.visit_seq(Items { reader: &self, values: &[], next: 0, blank: 0 }),
            Some(Value::Array(values)) => visitor.visit_seq(Items { reader: &self, values, next: 0, blank: 0 }),
            Some(_) => Err(other_type()),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Refused> {
        match self.value {
            None => visitor.visit_seq(Items { reader: &self, values: &[], next: 0, blank: length }),
            Some(Value::Array(values)) if values.len() == length => self.deserialize_seq(visitor),
            Some(_) => Err(other_type()),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let fields = match self.value {
            None => None,
            Some(Value::Object(fields)) => Some(fields),
            Some(_) => return Err(other_type()),
        };
        visitor.visit_map(Fields::of(&self, fields, names))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let word = match self.value {
            None => words.first().copied().unwrap_or_default(),
            Some(Value::String(word)) => word,
            Some(_) => return Err(other_type()),
        };
        visitor.visit_enum(word.into_deserializer())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.value.is_none_or(Value::is_null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_unit(visitor)
    }
}

fn other_type() -> Refused {
    Refused(Error::new(Code::InvalidType, ""))
}
