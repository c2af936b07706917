//! Plain data as it comes from JSON or JavaScript and goes back: one shape, read and written without generic code.
//!
//! Deriving serde for every type made 165 kB (brotli) of wasm; `fields!` makes a small part of that, and gives every
//! fault its code and path. serde meets the crate in [`Value`] alone, so that any format it knows can be read natively.

mod object;
mod read;
#[cfg(not(target_family = "wasm"))]
mod serde;
mod write;

use std::borrow::Cow;

pub(crate) use object::{Object, field, optional};
pub use read::Read;
use read::invalid;
pub(crate) use read::word;
pub use write::Write;

/// Plain data.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Values by name, in order.
    Fields(Vec<(Cow<'static, str>, Value)>),
}

/// A field of a change: absent, null, or set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Change<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// There is none any more.
    Clear,
    /// It becomes this.
    Set(T),
}

impl<T> Change<T> {
    /// What becomes of `now`.
    pub fn of(self, now: Option<T>) -> Option<T> {
        match self {
            Self::Keep => now,
            Self::Clear => None,
            Self::Set(value) => Some(value),
        }
    }

    /// What is set, if anything.
    pub fn set(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }
}

/// How a type is read: `field: "name"`, with `= default` where the field may be absent. `strict` refuses other names.
macro_rules! readable {
    (strict $type:ident { $($field:ident : $name:literal $(= $default:expr)?),+ $(,)? }) => {
        $crate::value::readable!(@ (&[$($name),+]), $type { $($field : $name $(= $default)?),+ });
    };
    ($type:ident { $($field:ident : $name:literal $(= $default:expr)?),+ $(,)? }) => {
        $crate::value::readable!(@ (), $type { $($field : $name $(= $default)?),+ });
    };
    (@ ($($only:expr)?), $type:ident { $($field:ident : $name:literal $(= $default:expr)?),+ }) => {
        impl $crate::value::Read for $type {
            fn blank() -> Self {
                Self { $($field: $crate::value::readable!(@blank $($default)?)),+ }
            }

            fn take(&mut self, value: &$crate::value::Value) -> Result<(), $crate::error::Error> {
                let mut object = $crate::value::Object::of(value)?;
                $(object.only($only);)?
                $(object.fill($name, &mut self.$field, $crate::value::readable!(@may_be_absent $($default)?));)+
                object.done(())
            }
        }
    };
    (@blank) => { $crate::value::Read::blank() };
    (@blank $default:expr) => { $default };
    (@may_be_absent) => { false };
    (@may_be_absent $default:expr) => { true };
}

/// How a type is written: `field: "name"`.
macro_rules! writable {
    ($type:ident { $($field:ident : $name:literal),+ $(,)? }) => {
        impl $crate::value::Write for $type {
            fn write(&self) -> $crate::value::Value {
                let mut fields = Vec::new();
                $($crate::value::put(&mut fields, $name, &self.$field);)+
                $crate::value::Value::Fields(fields)
            }
        }
    };
}

/// How a type is read and written: `field: "name"`.
macro_rules! fields {
    ($type:ident { $($field:ident : $name:literal),+ $(,)? }) => {
        $crate::value::readable!($type { $($field : $name),+ });
        $crate::value::writable!($type { $($field : $name),+ });
    };
}

/// How a closed list of words is read and written.
macro_rules! words {
    ($type:ident { $($item:ident = $word:literal),+ $(,)? }) => {
        impl $crate::value::Read for $type {
            fn blank() -> Self {
                let [first, ..] = [$(Self::$item),+];
                first
            }

            fn take(&mut self, value: &$crate::value::Value) -> Result<(), $crate::error::Error> {
                let place = $crate::value::word(value, &[$($word),+])?;
                if let Some(item) = [$(Self::$item),+].into_iter().nth(place) {
                    *self = item;
                }
                Ok(())
            }
        }

        impl $crate::value::Write for $type {
            fn write(&self) -> $crate::value::Value {
                let word = match self {
                    $(Self::$item => $word,)+
                };
                $crate::value::Value::Text(word.to_owned())
            }
        }
    };
}

pub(crate) use {fields, readable, words, writable};

pub(crate) fn put(fields: &mut Vec<(Cow<'static, str>, Value)>, name: &'static str, value: &dyn Write) {
    fields.push((Cow::Borrowed(name), value.write()));
}
