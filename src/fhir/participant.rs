//! With whom an appointment is: the professional who comes, by whatever kind of reference.

use super::reading::{Reading, said};
use crate::error::{Error, Within};
use crate::text;
use crate::value::{Value, optional};
use serde::Deserialize;

/// How surely somebody comes, from the surest down; who declined does not.
const STATUSES: [&str; 4] = ["accepted", "tentative", "needs-action", "declined"];
const DECLINED: usize = 3;
/// What is said where nothing is.
const UNSAID: usize = 2;
/// Who leads a visit, in HL7's `v3-ParticipationType`.
const LEADS: [&str; 2] = ["PPRF", "ATND"];

/// The professional who comes.
pub(super) struct Comes {
    pub(super) name: String,
    /// The name stands in a contained resource.
    pub(super) contained: bool,
}

/// A professional, as far as an appointment names one.
struct Candidate {
    index: usize,
    /// The surest first, then who leads.
    place: (usize, bool),
    comes: Comes,
}

/// The professional who comes; other participants are left aside, but for the patient, who is the person.
pub(super) fn who_comes(resource: &Value, reading: &mut Reading) -> Option<Comes> {
    let participants: Vec<Value> = reading.optional(resource, "participant", "")?;
    let contained: Vec<Value> = reading.optional(resource, "contained", "").unwrap_or_default();
    let mut all: Vec<Candidate> = Vec::new();
    let mut aside = Vec::new();
    for (index, participant) in participants.iter().enumerate() {
        let path = path(index);
        let read = Participant::read(participant).within(&path);
        let Some(participant) = reading.faults.note(read) else { continue };
        let comes = participant.professional(&contained);
        if comes.is_some() || participant.kind(&contained).as_deref() != Some("Patient") {
            aside.push(index);
        }
        if let Some(mut comes) = comes.filter(|_| participant.status != DECLINED && !participant.only_told) {
            let name = text::line(&comes.name, text::TITLE, "actor.display").within(&path);
            comes.name = reading.faults.note(name)?;
            if !comes.name.is_empty() {
                all.push(Candidate { index, place: (participant.status, !participant.leads), comes });
            }
        }
    }
    // Of several as sure, the first.
    let found = all.into_iter().min_by_key(|candidate| candidate.place);
    for (index, participant) in participants.iter().enumerate() {
        if found.as_ref().is_some_and(|found| found.index == index) || !aside.contains(&index) {
            reading.rest(participant, &["actor", "status", "required", "type"], &path(index));
            if let Ok(Some(actor)) = optional::<Value>(participant, "actor") {
                let known = ["reference", "type", "display", "identifier"];
                reading.rest(&actor, &known, &[&path(index), ".actor"].concat());
            }
        } else {
            reading.aside(path(index));
        }
    }
    found.map(|found| found.comes)
}

fn path(index: usize) -> String {
    format!("participant[{index}]")
}

/// What is looked at in a participant.
struct Participant {
    actor: Actor,
    /// Place among [`STATUSES`].
    status: usize,
    leads: bool,
    /// Does not take part.
    only_told: bool,
}

impl Participant {
    fn read(value: &Value) -> Result<Self, Error> {
        let actor = optional::<Option<Actor>>(value, "actor")?.flatten().unwrap_or_default();
        let mut place = UNSAID;
        if let Some(status) = optional::<Option<String>>(value, "status")?.flatten() {
            let known = STATUSES.iter().position(|known| *known == status);
            place = known.ok_or_else(|| Error::unknown("status", &STATUSES))?;
        }
        let only_told = optional::<Option<String>>(value, "required")?.flatten().as_deref() == Some("information-only");
        let mut leads = false;
        let types: Vec<Value> = optional(value, "type")?.unwrap_or_default();
        for (index, kind) in types.iter().enumerate() {
            let codings: Vec<Value> = optional(kind, "coding").within(&format!("type[{index}]"))?.unwrap_or_default();
            leads |= codings.iter().any(|coding| LEADS.iter().any(|lead| said(coding, "code") == Some(lead)));
        }
        Ok(Self { actor, status: place, leads, only_told })
    }
}

#[derive(Default, Deserialize)]
struct Actor {
    reference: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    display: Option<String>,
}

impl Actor {
    fn reference(&self) -> &str {
        self.reference.as_deref().unwrap_or_default()
    }
}

impl Participant {
    /// What it is: as it is said, as its reference says, or as the contained resource does.
    fn kind(&self, contained: &[Value]) -> Option<String> {
        if let Some(kind) = self.actor.kind.as_deref().filter(|kind| !kind.is_empty()) {
            return kind.rsplit('/').next().map(str::to_owned);
        }
        let reference = self.actor.reference();
        match reference.strip_prefix('#') {
            Some(id) => said(within(contained, id)?, "resourceType").map(str::to_owned),
            None => kind_of(reference).map(str::to_owned),
        }
    }

    /// A professional, with the name that is told.
    fn professional(&self, contained: &[Value]) -> Option<Comes> {
        let kind = self.kind(contained)?;
        if kind != "Practitioner" && kind != "PractitionerRole" {
            return None;
        }
        let told = self.actor.display.as_deref().unwrap_or_default().trim();
        let inside = || {
            let resource = within(contained, self.actor.reference().strip_prefix('#')?)?;
            name_of(resource, contained)
        };
        let name = if told.is_empty() { inside() } else { Some(told.to_owned()) };
        Some(Comes { name: name.unwrap_or_default(), contained: self.actor.reference().starts_with('#') })
    }
}

/// The kind of resource that an address leads to: `Practitioner/2`, `https://a.example/fhir/Practitioner/2/_history/1`,
/// `Practitioner?identifier=3`.
fn kind_of(reference: &str) -> Option<&str> {
    if let Some((address, _)) = reference.split_once('?') {
        return address.rsplit('/').next();
    }
    let current = reference.split("/_history/").next()?;
    current.rsplit('/').nth(1)
}

/// A contained resource.
fn within<'a>(contained: &'a [Value], id: &str) -> Option<&'a Value> {
    contained.iter().find(|resource| said(resource, "id") == Some(id))
}

/// The name in a contained Practitioner, or in the one a contained `PractitionerRole` is of.
fn name_of(resource: &Value, contained: &[Value]) -> Option<String> {
    if let Some(practitioner) = resource.get("practitioner") {
        let of = || said(practitioner, "reference")?.strip_prefix('#').and_then(|id| within(contained, id));
        return said(practitioner, "display").map(str::to_owned).or_else(|| human_name(of()?));
    }
    human_name(resource)
}

/// The first name: as it is written, or put together from its parts.
fn human_name(resource: &Value) -> Option<String> {
    let name = resource.get("name")?.as_array()?.first()?;
    if let Some(whole) = said(name, "text") {
        return Some(whole.to_owned());
    }
    let parts = |part: &str| match name.get(part) {
        Some(Value::Array(parts)) => parts.clone(),
        Some(one) => vec![one.clone()],
        None => Vec::new(),
    };
    let parts = ["prefix", "given", "family", "suffix"].into_iter().flat_map(parts);
    let words = parts.filter_map(|part| if let Value::String(word) = part { Some(word) } else { None });
    Some(words.collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty())
}
