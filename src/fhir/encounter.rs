//! An appointment of another system, as the visit to prepare.

use super::Taken;
use super::read::is;
use crate::error::{Code, Error, Within};
use crate::preparation::EncounterOptions;
use crate::value::{Change, Object, Read, Value, readable};
use crate::when::When;

/// What is looked at in an appointment.
struct Appointment {
    start: Option<String>,
    end: Option<String>,
    minutes: Option<u16>,
    participants: Vec<Participant>,
}

readable!(Appointment {
    start: "start",
    end: "end",
    minutes: "minutesDuration",
    participants: "participant" = Vec::new()
});

struct Participant {
    actor: Option<Actor>,
}

readable!(Participant { actor: "actor" });

struct Actor {
    reference: String,
    kind: String,
    display: String,
}

readable!(Actor {
    reference: "reference" = String::new(),
    kind: "type" = String::new(),
    display: "display" = String::new()
});

/// The visit that an Appointment says: when, how long, with whom. The rest of it is not looked at.
///
/// The time is the one written: local where the appointment was made.
///
/// # Errors
/// `not-this-format` for another resource; `invalid-date`, `out-of-range`, `invalid-type`, each with its path.
pub fn appointment(resource: &Value) -> Result<Taken<EncounterOptions>, Error> {
    is(resource, "Appointment")?;
    let Appointment { start, end, minutes, participants } = Appointment::read(resource)?;
    let local = |instant: Option<String>, name: &str| instant.map(|instant| local(&instant).within(name)).transpose();
    let (start, end) = (local(start, "start")?, local(end, "end")?);
    let lasts = start.zip(end).and_then(|(start, end)| between(start, end));
    let practitioner = |actor: &&Actor| {
        ["Practitioner", "PractitionerRole"]
            .iter()
            .any(|kind| actor.kind == *kind || actor.reference.starts_with(&[kind, "/"].concat()))
    };
    let actors = participants.iter().filter_map(|participant| participant.actor.as_ref());
    let with = actors.clone().find(|actor| practitioner(actor) && !actor.display.is_empty());
    let options = EncounterOptions {
        when: start.map_or(Change::Keep, Change::Set),
        minutes: minutes.or(lasts),
        with: with.map(|actor| actor.display.clone()),
        ..EncounterOptions::default()
    };
    let has_extension = Object::of(resource)?.iter().any(|(name, _)| name == "extension");
    Ok(Taken { taken: options, ignored: has_extension.then(|| "extension".to_owned()).into_iter().collect() })
}

/// The minutes from one time to a later one of the same day.
fn between(start: When, end: When) -> Option<u16> {
    let minutes = |when: When| when.time.map(|time| i32::from(time.hour()) * 60 + i32::from(time.minute()));
    let lasts = minutes(end)? - minutes(start)?;
    (start.date == end.date && lasts > 0).then(|| u16::try_from(lasts).ok()).flatten()
}

/// The date and time of an instant as they are written, without its time zone.
fn local(instant: &str) -> Result<When, Error> {
    let (date, time) = instant.split_once('T').ok_or_else(|| Error::new(Code::InvalidDate, ""))?;
    let clock = time.get(..5).ok_or_else(|| Error::new(Code::InvalidDate, ""))?;
    When::parse(&[date, "T", clock].concat())
}
