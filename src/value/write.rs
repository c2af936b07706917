//! Writing: every result is plain data.

use super::Value;

/// A type that can be written as plain data.
pub trait Write {
    /// Writes it.
    fn write(&self) -> Value;
}

impl Write for Value {
    fn write(&self) -> Value {
        self.clone()
    }
}

impl Write for String {
    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Write for &'static str {
    fn write(&self) -> Value {
        Value::Text((*self).to_owned())
    }
}

impl Write for bool {
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Write for u8 {
    fn write(&self) -> Value {
        Value::Number((*self).into())
    }
}

impl Write for u16 {
    fn write(&self) -> Value {
        Value::Number((*self).into())
    }
}

impl Write for u32 {
    fn write(&self) -> Value {
        Value::Number((*self).into())
    }
}

impl Write for usize {
    fn write(&self) -> Value {
        u32::try_from(*self).unwrap_or(u32::MAX).write()
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Value {
        self.as_slice().write()
    }
}

impl<T: Write> Write for [T] {
    fn write(&self) -> Value {
        let mut written = Vec::new();
        for one in self {
            written.push(one.write());
        }
        Value::List(written)
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self) -> Value {
        (*self).write()
    }
}

/// Values by any name.
impl<T: Write> Write for Vec<(String, T)> {
    fn write(&self) -> Value {
        Value::Fields(self.iter().map(|(name, value)| (name.clone().into(), value.write())).collect())
    }
}
