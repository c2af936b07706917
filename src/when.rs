//! When something is: a local date, or a local date and time of day.

use std::fmt;

use crate::error::{Code, Error};
use crate::value::{Read, Value, Write};
use jiff::civil::{Date, Time};

/// A local date, with or without a time of day; written `2026-12-03` or `2026-12-03T14:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The day.
    pub date: Date,
    /// The time, to the minute.
    pub time: Option<Time>,
}

impl When {
    /// Reads the written form.
    ///
    /// # Errors
    /// `invalid-date`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| Error::new(Code::InvalidDate, ""))
    }

    fn read(text: &str) -> Option<Self> {
        let (day, clock) = match text.split_once('T') {
            Some((day, clock)) => (day, Some(clock)),
            None => (text, None),
        };
        let mut parts = day.split('-');
        let date = Date::new(digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?).ok()?;
        let time = match clock {
            Some(clock) => {
                let (hour, rest) = clock.split_once(':')?;
                // Seconds, where a browser or a portal gives them, are of no use here.
                let minute = rest.split(':').next()?;
                Some(Time::new(digits(hour, 2)?, digits(minute, 2)?, 0, 0).ok()?)
            }
            None => None,
        };
        parts.next().is_none().then_some(Self { date, time })
    }
}

fn digits<T: std::str::FromStr>(text: &str, count: usize) -> Option<T> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl fmt::Display for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date;
        write!(formatter, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())?;
        if let Some(time) = self.time {
            write!(formatter, "T{:02}:{:02}", time.hour(), time.minute())?;
        }
        Ok(())
    }
}

impl Read for When {
    fn blank() -> Self {
        Self { date: Date::ZERO, time: None }
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = Self::parse(&String::read(value)?)?;
        Ok(())
    }
}

impl Write for When {
    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}
