//! A task of the portal, "please prepare": what it asks for, and how it is given back as done.

use super::appointment::{appointment, visit};
use super::instant::{Instant, Offset, day};
use super::reading::{Reading, is, said};
use super::reference::{checked, referred};
use super::{Taken, object, text};
use crate::error::{Code, Error, Faults, Within};
use crate::preparation::EncounterOptions;
use crate::value::{Map, Value, field, optional};
use crate::when::When;
use serde::{Deserialize, Serialize, Serializer};

/// Statuses of a task that is still to be done.
const OPEN: [&str; 6] = ["draft", "requested", "received", "accepted", "ready", "in-progress"];
/// Statuses of one that is not, or not by this person now.
const CLOSED: [&str; 6] = ["completed", "cancelled", "rejected", "failed", "entered-in-error", "on-hold"];

/// What a task asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// What to set on a preparation.
    pub encounter: EncounterOptions,
    /// The day by which it is wished for.
    pub by: Option<When>,
}

/// What a task is given back with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskOutput {
    /// Where the portal has it: `DocumentReference/1`, or an address.
    pub reference: String,
}

/// What a Task of the portal asks for: the visit, where its focus is an Appointment that it contains, and the day by
/// which it is wished for. All else in it is left aside, and said.
///
/// # Errors
/// `not-this-format` for another resource; `not-allowed` for a task that is done or taken back, or for elements that
/// change the meaning; `unknown-id` for its status; `missing-field` for a focus that it does not contain; `invalid-date`;
/// and those of [`appointment`], within `contained`. Each with its path.
pub fn task(resource: &Value, offset: Offset) -> Result<Taken<Asked>, Error> {
    let mut reading = Reading::of(resource, "Task")?;
    match reading.field::<String>(resource, "status", "").as_deref() {
        Some(status) if CLOSED.contains(&status) => reading.fault(Code::NotAllowed, "status".to_owned()),
        Some(status) if !OPEN.contains(&status) => reading.faults.add(Error::unknown("status", &OPEN)),
        _ => {}
    }
    let mut asked = Asked { by: reading.by(resource, offset), ..Asked::default() };
    let mut known = vec!["resourceType", "id", "identifier", "status", "intent", "restriction"];
    let focus: Option<Value> = reading.optional(resource, "focus", "");
    let inside = focus.as_ref().and_then(|focus| said(focus, "reference")?.strip_prefix('#'));
    if let Some(id) = inside {
        known.push("focus");
        let contained: Vec<Value> = reading.optional(resource, "contained", "").unwrap_or_default();
        let place = contained.iter().position(|inner| said(inner, "id") == Some(id));
        match place.and_then(|place| contained.get(place).map(|inner| (place, inner))) {
            None => reading.fault(Code::MissingField, "contained".to_owned()),
            Some((place, inner)) => {
                known.push("contained");
                let path = format!("contained[{place}]");
                if let Some(visit) = reading.faults.note(appointment(inner, offset).within(&path)) {
                    asked.encounter = visit.taken;
                    let aside = visit.ignored.into_iter().filter(|name| name != "id");
                    aside.for_each(|name| reading.aside([&path, ".", &name].concat()));
                }
                for other in (0..contained.len()).filter(|other| *other != place) {
                    reading.aside(format!("contained[{other}]"));
                }
            }
        }
    }
    reading.rest(resource, &known, "");
    reading.done(asked)
}

impl Reading {
    /// The day by which a task is wished for.
    fn by(&mut self, resource: &Value, offset: Offset) -> Option<When> {
        let restriction: Value = self.optional(resource, "restriction", "")?;
        self.rest(&restriction, &["period"], "restriction");
        let period: Value = self.optional(&restriction, "period", "restriction")?;
        self.rest(&period, &["end"], "restriction.period");
        let end: String = self.optional(&period, "end", "restriction.period")?;
        let by = self.faults.note(day(&end, offset).within("restriction.period.end"))?;
        if by.is_none() {
            self.aside("restriction.period.end".to_owned());
        }
        by
    }
}

/// The same task, done: `completed`, with what came of it as its outputs. All else stays as it is.
///
/// `modified` is when that was, FHIR's `instant`.
///
/// # Errors
/// `not-this-format` for another resource; `not-allowed` for a task that is done or taken back; `empty`, `too-long` or
/// `not-allowed` for a reference; `invalid-date`; `empty` where there is no output. Each with its path.
pub fn done(task: &Value, outputs: &[TaskOutput], modified: Option<&str>) -> Result<Value, Error> {
    is(task, "Task")?;
    let mut faults = Faults::default();
    let status: String = field(task, "status")?;
    if !OPEN.contains(&status.as_str()) {
        faults.add(Error::new(Code::NotAllowed, "status"));
    }
    if let Some(modified) = modified {
        faults.note(Instant::parse(modified).within("modified"));
    }
    if outputs.is_empty() {
        faults.add(Error::new(Code::Empty, "outputs"));
    }
    for (index, output) in outputs.iter().enumerate() {
        faults.note(checked(&output.reference).within(&format!("outputs[{index}].reference")));
    }
    let mut done: Map<String, Value> = task.as_object().cloned().unwrap_or_default();
    let mut all: Vec<Value> = optional::<Vec<Value>>(task, "output")?.unwrap_or_default();
    all.extend(outputs.iter().map(|output| {
        let kind = object([("text", text(referred(&output.reference)))]);
        object([("type", kind), ("valueReference", object([("reference", text(&output.reference))]))])
    }));
    done.insert("status".to_owned(), text("completed"));
    done.insert("output".to_owned(), Value::Array(all));
    if let Some(modified) = modified {
        done.insert("lastModified".to_owned(), text(modified));
    }
    faults.done(Value::Object(done))
}

/// What to set on a preparation, by when it is wished for, and what was left aside.
impl Serialize for Taken<Asked> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Read<'a, V> {
            encounter: V,
            by: Option<&'a When>,
            ignored: &'a [String],
        }
        let Asked { encounter, by } = &self.taken;
        Read { encounter: visit(encounter), by: by.as_ref(), ignored: &self.ignored }.serialize(serializer)
    }
}
