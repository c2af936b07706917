//! An appointment of another system, as the visit to prepare.

use super::Taken;
use super::instant::{Instant, Offset};
use super::participant::who_comes;
use super::reading::Reading;
use crate::content::{LONGEST, SHORTEST, range};
use crate::error::{Code, Error, Within};
use crate::preparation::EncounterOptions;
use crate::value::{Change, Value};
use crate::when::When;
use serde::{Serialize, Serializer};

/// Statuses of an appointment that takes place.
const TAKES_PLACE: [&str; 5] = ["pending", "booked", "arrived", "fulfilled", "checked-in"];
/// Statuses of one that does not, or whose time nobody has agreed to yet.
const DOES_NOT: [&str; 5] = ["cancelled", "noshow", "entered-in-error", "proposed", "waitlist"];

/// The visit that an Appointment says: when, how long, with whom. All else in it is left aside, and said.
///
/// The time is the one at the person's place, which `offset` tells.
///
/// # Errors
/// `not-this-format` for another resource; `not-allowed` for one that does not take place, or for elements that change
/// the meaning; `invalid-date`, `out-of-range`, `too-long`, `unknown-id`, `invalid-type`. Each with its path.
pub fn appointment(resource: &Value, offset: Offset) -> Result<Taken<EncounterOptions>, Error> {
    let mut reading = Reading::of(resource, "Appointment")?;
    match reading.optional::<String>(resource, "status", "").as_deref() {
        Some(status) if DOES_NOT.contains(&status) => reading.fault(Code::NotAllowed, "status".to_owned()),
        Some(status) if !TAKES_PLACE.contains(&status) => reading.faults.add(Error::unknown("status", &TAKES_PLACE)),
        _ => {}
    }
    let start = reading.instant(resource, "start");
    let end = reading.instant(resource, "end");
    let when = start.and_then(|start| reading.faults.note(start.at(offset).within("start")));
    let minutes = reading.optional::<u16>(resource, "minutesDuration", "");
    let minutes = minutes.or_else(|| reading.lasts(start, end));
    let minutes = minutes.filter(|minutes| {
        let checked = range(*minutes, SHORTEST, LONGEST, "minutesDuration");
        reading.faults.note(checked).is_some()
    });
    let comes = who_comes(resource, &mut reading);
    let mut known = vec!["resourceType", "status", "start", "end", "minutesDuration", "participant"];
    known.extend(comes.as_ref().filter(|comes| comes.contained).map(|_| "contained"));
    reading.rest(resource, &known, "");
    reading.done(EncounterOptions {
        when: when.map_or(Change::Keep, Change::Set),
        minutes,
        with: comes.map(|comes| comes.name),
        ..EncounterOptions::default()
    })
}

impl Reading {
    fn instant(&mut self, resource: &Value, name: &str) -> Option<Instant> {
        let written: String = self.optional(resource, name, "")?;
        self.faults.note(Instant::parse(&written).within(name))
    }

    /// The minutes from start to end. An end that makes no visit of it is left aside.
    fn lasts(&mut self, start: Option<Instant>, end: Option<Instant>) -> Option<u16> {
        let end = end?;
        let minutes = start.and_then(|start| u16::try_from(start.minutes_to(end)).ok());
        let lasts = minutes.filter(|minutes| (SHORTEST..=LONGEST).contains(minutes));
        if lasts.is_none() {
            self.aside("end".to_owned());
        }
        lasts
    }
}

/// What to set on a preparation, and what was left aside.
impl Serialize for Taken<EncounterOptions> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Visit<'a> {
            encounter: Set<'a>,
            ignored: &'a [String],
        }
        Visit { encounter: visit(&self.taken), ignored: &self.ignored }.serialize(serializer)
    }
}

/// What to set of a visit: what is absent stays as it is; null would take it away.
#[derive(Serialize)]
pub(super) struct Set<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'a When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<&'a str>,
}

pub(super) fn visit(options: &EncounterOptions) -> Set<'_> {
    let EncounterOptions { when, minutes, with, .. } = options;
    Set { when: when.set(), minutes: *minutes, with: with.as_deref() }
}
