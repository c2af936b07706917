//! When something is: a local date, or a local date and time of day.

use std::borrow::Cow;
use std::fmt;

use crate::error::{Code, Error};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A year before is one that is half typed: browsers give 0002, 0020 and 0202 on the way to 2026.
const FIRST_YEAR: i16 = 1900;
const MINUTES_OF_A_DAY: i32 = 24 * 60;

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
        let year = digits(parts.next()?, 4).filter(|year| *year >= FIRST_YEAR)?;
        let date = Date::new(year, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?).ok()?;
        let time = match clock {
            Some(clock) => {
                let (hour, rest) = clock.split_once(':')?;
                let (minute, second) = rest.split_once(':').unwrap_or((rest, "00"));
                // Seconds, where a browser or a portal gives them, are of no use here; but an offset would be lost.
                seconds(second)?;
                Some(Time::new(digits(hour, 2)?, digits(minute, 2)?, 0, 0).ok()?)
            }
            None => None,
        };
        parts.next().is_none().then_some(Self { date, time })
    }
}

/// An instant, and the day that it is where the person is; written `2026-12-03T14:30:05+01:00`, in UTC where no offset
/// is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The date and the time of day in UTC, to the second.
    pub utc: (Date, Time),
    /// The day at the place.
    pub today: Date,
}

impl Moment {
    /// Reads the written form; fractions of a second are left out.
    ///
    /// # Errors
    /// `invalid-date`.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| Error::new(Code::InvalidDate, ""))
    }

    fn read(text: &str) -> Option<Self> {
        let (day, rest) = text.split_once('T')?;
        let end = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
        let (clock, offset) = rest.split_at_checked(end)?;
        let local = When::read(&[day, "T", clock].concat())?;
        let time = local.time?;
        let second = clock.splitn(3, ':').nth(2).map_or(Some(0), seconds)?;
        let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute()) - offset_minutes(offset)?;
        let date = match minutes.div_euclid(MINUTES_OF_A_DAY) {
            0 => local.date,
            1 => local.date.tomorrow().ok()?,
            _ => local.date.yesterday().ok()?,
        };
        let of_day = minutes.rem_euclid(MINUTES_OF_A_DAY);
        let (hour, minute) = (i8::try_from(of_day / 60).ok()?, i8::try_from(of_day % 60).ok()?);
        Some(Self { utc: (date, Time::new(hour, minute, second, 0).ok()?), today: local.date })
    }
}

/// Whole seconds of a minute; a leap second is the one before it.
fn seconds(text: &str) -> Option<i8> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let plain = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let second = digits::<i8>(whole, 2).filter(|second| plain && *second <= 60)?;
    Some(second.min(59))
}

/// How many minutes a place is ahead of UTC.
fn offset_minutes(text: &str) -> Option<i32> {
    if matches!(text, "" | "Z") {
        return Some(0);
    }
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes) = (digits::<i32>(hours, 2)?, digits::<i32>(minutes, 2)?);
    let sum = (hours <= 18 && minutes <= 59).then_some(hours * 60 + minutes)?;
    Some(if text.starts_with('-') { -sum } else { sum })
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

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(|error| de::Error::custom(error.code()))
    }
}
