//! Instants, and the day and hour they are at a place.

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::error::{Code, Error};
use crate::when::When;

/// The minutes by which a place is ahead of UTC at an instant, given in seconds since 1970: the core has no time zones.
pub type Offset<'a> = &'a dyn Fn(i64) -> i32;

const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
/// The last second of a minute; a leap second is counted with it.
const LAST_SECOND: i64 = 59;
/// The farthest that a place is from UTC, in minutes.
const FARTHEST: i64 = 14 * 60;

/// FHIR's `instant`, to the second.
#[derive(Debug, Clone, Copy)]
pub(super) struct Instant(i64);

impl Instant {
    /// Reads a date and time with its zone; without one, nobody knows when it is.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(invalid)
    }

    fn read(text: &str) -> Option<Self> {
        let (written, offset) = if let Some(written) = text.strip_suffix('Z') {
            (written, 0)
        } else {
            let (written, zone) = text.split_at_checked(text.len().checked_sub(6)?)?;
            (written, offset(zone)?)
        };
        let when = When::parse(written).ok()?;
        let seconds: i64 = written.get(17..19).and_then(|seconds| seconds.parse().ok()).unwrap_or_default();
        let there = when.date.to_datetime(when.time?).duration_since(EPOCH).as_secs();
        Some(Self(there + seconds.min(LAST_SECOND) - offset * 60))
    }

    /// The day and the hour at a place.
    pub(super) fn at(self, offset: Offset) -> Result<When, Error> {
        let local = SignedDuration::from_secs(self.0 + i64::from(offset(self.0)) * 60);
        let local = EPOCH.checked_add(local).map_err(|_| invalid())?;
        Ok(When { date: local.date(), time: Some(local.time().with().second(0).build().unwrap_or_default()) })
    }

    /// The minutes to another one, rounded.
    pub(super) fn minutes_to(self, later: Self) -> i64 {
        (later.0 - self.0 + 30).div_euclid(60)
    }
}

/// The day of FHIR's `dateTime` at a place; nothing where only a year or a month is known.
pub(super) fn day(text: &str, offset: Offset) -> Result<Option<When>, Error> {
    match text.len() {
        4 => When::parse(&[text, "-01-01"].concat()).map(|_| None),
        7 => When::parse(&[text, "-01"].concat()).map(|_| None),
        10 => When::parse(text).map(Some),
        _ => Ok(Some(When { time: None, ..Instant::parse(text)?.at(offset)? })),
    }
}

/// Minutes of a written offset, as in `+01:00`.
fn offset(zone: &str) -> Option<i64> {
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let plain = |digits: &str| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |digits: &str| if plain(digits) { digits.parse::<i64>().ok() } else { None };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let offset = hours * 60 + minutes;
    (minutes < 60 && offset <= FARTHEST).then_some(sign * offset)
}

fn invalid() -> Error {
    Error::new(Code::InvalidDate, "")
}
