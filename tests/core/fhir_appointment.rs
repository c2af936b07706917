//! An appointment of another system: the hour at the person's place, the one who comes, or a refusal with the path.

use care_partnership::content::EncounterKind;
use care_partnership::fhir::appointment;
use care_partnership::value::Write;

use crate::support::{json, preparation, text};

/// Paris in winter.
const PARIS: fn(i64) -> i32 = |_| 60;

fn with(rest: &str) -> care_partnership::value::Value {
    json(&format!(r#"{{"resourceType":"Appointment","status":"booked"{rest}}}"#))
}

/// When, how long, with whom, what is left aside.
type Read = (Option<String>, Option<u16>, Option<String>, Vec<String>);

fn read_at(rest: &str, offset: &dyn Fn(i64) -> i32) -> Result<Read, String> {
    let read = appointment(&with(rest), offset).map_err(|error| error.to_string())?;
    Ok((read.taken.when.set().map(ToString::to_string), read.taken.minutes, read.taken.with, read.ignored))
}

fn read(rest: &str) -> Result<Read, String> {
    read_at(rest, &PARIS)
}

fn start_at(start: &str, offset: i32) -> Result<String, String> {
    Ok(read_at(&format!(r#","start":"{start}""#), &|_| offset)?.0.unwrap())
}

#[test]
fn the_hour_is_the_one_at_the_persons_place() {
    for (start, offset, wanted) in [
        ("2026-12-10T13:30:00Z", 60, "2026-12-10T14:30"),
        ("2026-12-10T14:30:00+01:00", 60, "2026-12-10T14:30"),
        ("2026-12-10T14:30:00+01:00", 0, "2026-12-10T13:30"),
        ("2026-12-10T23:30:00Z", 60, "2026-12-11T00:30"),
        ("2026-12-31T23:30:00Z", 60, "2027-01-01T00:30"),
        ("2026-12-10T00:15:00+01:00", -300, "2026-12-09T18:15"),
        ("2026-12-10T13:30:00Z", -210, "2026-12-10T10:00"),
        ("2026-12-10T13:30:00Z", 345, "2026-12-10T19:15"),
        ("2026-12-10T13:30:00+14:00", 840, "2026-12-10T13:30"),
        ("2026-12-10T13:30:00-12:00", 0, "2026-12-11T01:30"),
        ("2026-12-10T13:30:59.999999Z", 0, "2026-12-10T13:30"),
        ("2026-12-31T23:59:60Z", 0, "2026-12-31T23:59"),
        ("2028-02-28T23:30:00Z", 60, "2028-02-29T00:30"),
    ] {
        assert_eq!(start_at(start, offset).as_deref(), Ok(wanted), "{start} {offset}");
    }
}

#[test]
fn the_place_is_asked_about_the_instant_itself() {
    // Clocks change on 25 October 2026 at 01:00 UTC.
    let change = 1_792_890_000;
    let paris = |instant: i64| if instant < change { 120 } else { 60 };
    for (start, wanted) in [
        ("2026-10-25T00:59:59Z", "2026-10-25T02:59"),
        ("2026-10-25T01:00:00Z", "2026-10-25T02:00"),
        ("2026-10-25T03:30:00+02:00", "2026-10-25T02:30"),
    ] {
        let found = read_at(&format!(r#","start":"{start}""#), &paris).unwrap().0;
        assert_eq!(found.as_deref(), Some(wanted), "{start}");
    }
}

#[test]
fn a_start_that_is_no_instant_is_refused() {
    for start in [
        "tomorrow",
        "2026",
        "2026-12",
        "2026-12-10",
        "2026-12-10T1",
        "2026-12-10T14:30:00",
        "2026-12-10T14:30:00+15:00",
        "2026-12-10T14:30:00+14:30",
        "2026-12-10T14:30:00+0100",
        "2026-12-10T14:30:00+1:00",
        "2026-12-10T14:30:00+01:60",
        "2026-12-10T14:30:00 01:00",
        "2026-12-10T14:30:00Europe",
        "2026-12-10T14:30:61Z",
        "2026-12-10T14:30:00.Z",
        "2026-12-10T24:00:00Z",
        "2026-02-30T14:30:00Z",
        "0000-12-10T14:30:00Z",
        "2026-12-10T14:30:00é0:00",
        "Z",
        "",
    ] {
        assert_eq!(start_at(start, 60), Err("start is not a date in the form asked for".to_owned()), "{start}");
    }
    assert_eq!(read(r#","end":"soon""#), Err("end is not a date in the form asked for".to_owned()));
    assert_eq!(
        start_at("9999-12-31T23:30:00Z", 60),
        Err("start is not a date in the form asked for".to_owned()),
        "past the last day"
    );
}

#[test]
fn the_length_is_from_instant_to_instant() {
    let lasts = |end: &str| {
        let (when, minutes, _, aside) =
            read(&format!(r#","start":"2026-12-10T14:30:00+01:00","end":"{end}""#)).unwrap();
        assert_eq!(when.as_deref(), Some("2026-12-10T14:30"));
        (minutes, aside.join(" "))
    };
    let taken = |minutes| (Some(minutes), String::new());
    assert_eq!(lasts("2026-12-10T14:50:00+01:00"), taken(20));
    assert_eq!(lasts("2026-12-10T13:50:00Z"), taken(20), "another offset");
    assert_eq!(lasts("2026-12-10T19:15:00+05:30"), taken(15));
    assert_eq!(lasts("2026-12-10T13:49:59.999Z"), taken(20), "up to the last second");
    // What can be no visit's length is left aside.
    for end in ["2026-12-10T13:30:00Z", "2026-12-10T13:00:00Z", "2026-12-11T14:50:00Z", "2026-12-10T13:32:00Z"] {
        assert_eq!(lasts(end), (None, "end".to_owned()), "{end}");
    }
    let midnight = r#","start":"2026-12-10T23:50:00+01:00","end":"2026-12-11T00:10:00+01:00""#;
    assert_eq!(read(midnight).unwrap().1, Some(20));
    assert_eq!(read(r#","end":"2026-12-10T15:10:00Z""#), Ok((None, None, None, vec!["end".to_owned()])));
    let both = r#","start":"2026-12-10T14:30:00Z","end":"2026-12-10T15:10:00Z","minutesDuration":25"#;
    assert_eq!(read(both).unwrap().1, Some(25), "the length that is told");
    for minutes in [0, 4, 241] {
        let wanted = "minutesDuration must be from 5 to 240".to_owned();
        assert_eq!(read(&format!(r#","minutesDuration":{minutes}"#)), Err(wanted));
    }
}

#[test]
fn one_that_does_not_take_place_is_refused() {
    for status in ["cancelled", "noshow", "entered-in-error", "proposed", "waitlist"] {
        let resource = json(&format!(r#"{{"resourceType":"Appointment","status":"{status}"}}"#));
        assert_eq!(appointment(&resource, &PARIS).unwrap_err().to_string(), "status is not possible here", "{status}");
    }
    for status in ["pending", "booked", "arrived", "fulfilled", "checked-in"] {
        assert!(
            appointment(&json(&format!(r#"{{"resourceType":"Appointment","status":"{status}"}}"#)), &PARIS).is_ok()
        );
    }
    let odd = appointment(&json(r#"{"resourceType":"Appointment","status":"maybe"}"#), &PARIS).unwrap_err();
    assert!(odd.to_string().starts_with("status must be one of "));
    for (changed, path) in [
        (r#","modifierExtension":[{"url":"x"}]"#, "modifierExtension"),
        (r#","implicitRules":"https://a.example""#, "implicitRules"),
        (
            r#","participant":[{"modifierExtension":[{"url":"x"}],"status":"accepted"}]"#,
            "participant[0].modifierExtension",
        ),
        (r#","reasonCode":[{"coding":[{"modifierExtension":[]}]}]"#, "reasonCode[0].coding[0].modifierExtension"),
    ] {
        assert_eq!(read(changed), Err(format!("{path} is not possible here")));
    }
    let broken = json(r#"{"resourceType":"Encounter"}"#);
    assert_eq!(
        appointment(&broken, &PARIS).unwrap_err().to_string(),
        "resourceType is not in a form that can be read here"
    );
    assert_eq!(
        read(r#","minutesDuration":"20""#),
        Err("minutesDuration has another type than the one asked for".to_owned())
    );
    assert_eq!(read(r#","participant":{}"#), Err("participant has another type than the one asked for".to_owned()));
}

/// Who comes, of participants with these fields.
fn who(participants: &[&str]) -> Option<String> {
    let list: Vec<String> = participants.iter().map(|one| format!("{{{one}}}")).collect();
    read(&format!(r#","participant":[{}]"#, list.join(","))).unwrap().2
}

#[test]
fn a_professional_is_known_by_any_kind_of_reference() {
    let patient = r#""actor":{"reference":"Patient/1","display":"Me"},"status":"accepted""#;
    assert_eq!(who(&[patient]), None);
    for reference in [
        r#""reference":"Practitioner/2""#,
        r#""reference":"PractitionerRole/2""#,
        r#""reference":"Practitioner/2/_history/4""#,
        r#""reference":"https://a.example/fhir/Practitioner/2""#,
        r#""reference":"https://a.example/fhir/PractitionerRole/2/_history/1""#,
        r#""reference":"Practitioner?identifier=https://a.example/ids|7""#,
        r#""reference":"https://a.example/fhir/Practitioner?identifier=a/b|7""#,
        r##""reference":"#doctor""##,
        r#""type":"Practitioner","reference":"urn:uuid:8408f40a-fd47-56fe-b15f-85c45e74bf48""#,
        r#""type":"PractitionerRole","identifier":{"value":"7"}"#,
        r#""type":"http://hl7.org/fhir/StructureDefinition/Practitioner","identifier":{"value":"7"}"#,
        r#""type":"Practitioner""#,
    ] {
        let actor = format!(r#""actor":{{{reference},"display":"Dr Lemaire"}},"status":"accepted""#);
        let contained = r#","contained":[{"resourceType":"Practitioner","id":"doctor"}]"#;
        let resource = format!(r#"{contained},"participant":[{{{patient}}},{{{actor}}}]"#);
        assert_eq!(read(&resource).unwrap().2.as_deref(), Some("Dr Lemaire"), "{reference}");
    }
    for reference in
        ["Practitioners/2", "Patient/Practitioner", "https://a.example/Practitioner/Location/3", "Practitioner"]
    {
        let actor = format!(r#""actor":{{"reference":"{reference}","display":"No doctor"}},"status":"accepted""#);
        assert_eq!(who(&[&actor]), None, "{reference}");
    }
}

#[test]
fn a_name_may_stand_in_the_resource_itself() {
    for (contained, wanted) in [
        (r#"{"resourceType":"Practitioner","id":"a","name":[{"text":"Dr Ana Lemaire"}]}"#, Some("Dr Ana Lemaire")),
        (
            r#"{"resourceType":"Practitioner","id":"a","name":[{"prefix":["Dr"],"given":["Ana"],"family":"Lemaire"}]}"#,
            Some("Dr Ana Lemaire"),
        ),
        (r#"{"resourceType":"PractitionerRole","id":"a","practitioner":{"display":"Dr B"}}"#, Some("Dr B")),
        (
            r##"{"resourceType":"PractitionerRole","id":"a","practitioner":{"reference":"#b"}},{"resourceType":"Practitioner","id":"b","name":[{"text":"Dr C"}]}"##,
            Some("Dr C"),
        ),
        (r#"{"resourceType":"Practitioner","id":"a"}"#, None),
        (r#"{"resourceType":"Practitioner","id":"other","name":[{"text":"Dr D"}]}"#, None),
    ] {
        let rest = format!(r##","contained":[{contained}],"participant":[{{"actor":{{"reference":"#a"}}}}]"##);
        assert_eq!(read(&rest).unwrap().2.as_deref(), wanted, "{contained}");
    }
}

#[test]
fn it_is_the_one_who_comes() {
    let one =
        |name: &str, more: &str| format!(r#""actor":{{"reference":"Practitioner/{name}","display":"{name}"}}{more}"#);
    let said = |name: &str, status: &str| one(name, &format!(r#","status":"{status}""#));
    let who = |all: &[String]| who(&all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(who(&[said("No", "declined"), said("Yes", "accepted")]).as_deref(), Some("Yes"));
    assert_eq!(who(&[said("Perhaps", "tentative"), said("Yes", "accepted")]).as_deref(), Some("Yes"));
    assert_eq!(who(&[said("Asked", "needs-action"), said("Perhaps", "tentative")]).as_deref(), Some("Perhaps"));
    assert_eq!(who(&[said("First", "accepted"), said("Second", "accepted")]).as_deref(), Some("First"));
    assert_eq!(who(&[said("No", "declined")]), None);
    assert_eq!(who(&[one("Unsaid", ""), said("No", "declined")]).as_deref(), Some("Unsaid"));
    let told = one("Told", r#","status":"accepted","required":"information-only""#);
    assert_eq!(who(&[told, said("Yes", "accepted")]).as_deref(), Some("Yes"));
    let leads = one("Leads", r#","status":"accepted","type":[{"coding":[{"code":"PPRF"}]}]"#);
    let refers = one("Refers", r#","status":"accepted","type":[{"coding":[{"code":"REF"}]}]"#);
    assert_eq!(who(&[refers, leads]).as_deref(), Some("Leads"));
    let nameless = r#""actor":{"reference":"Practitioner/1"},"status":"accepted""#.to_owned();
    assert_eq!(who(&[nameless, said("Named", "accepted")]).as_deref(), Some("Named"));
}

#[test]
fn a_name_that_is_too_long_is_told_by_its_path() {
    let long = "é".repeat(81);
    let rest = format!(r#","participant":[{{"actor":{{"reference":"Practitioner/1","display":"{long}"}}}}]"#);
    assert_eq!(read(&rest), Err("participant[0].actor.display must have at most 80 characters".to_owned()));
    let odd = r#","participant":[{"status":"perhaps"}]"#;
    assert!(read(odd).unwrap_err().starts_with("participant[0].status must be one of "));
}

#[test]
fn nothing_of_an_appointment_is_dropped_in_silence() {
    let doctor = r#"{"actor":{"reference":"Practitioner/1","display":"Dr A"},"status":"accepted"}"#;
    let patient = r#"{"actor":{"reference":"Patient/1"},"status":"accepted"}"#;
    let aside = |rest: &str| read(rest).unwrap().3.join(" ");
    assert_eq!(aside(&format!(r#","participant":[{patient},{doctor}]"#)), "");
    assert_eq!(aside(r#","id":"7","patientInstruction":"Come without breakfast""#), "id patientInstruction");
    assert_eq!(aside(r#","extension":[]"#), "extension");
    assert_eq!(aside(r#","_start":{"extension":[{"url":"x"}]}"#), "_start");
    assert_eq!(aside(r#","contained":[{"resourceType":"Basic"}]"#), "contained");
    let second = doctor.replace("Dr A", "Dr B");
    let place = r#"{"actor":{"reference":"Location/1","display":"Room 4"},"status":"accepted"}"#;
    assert_eq!(aside(&format!(r#","participant":[{doctor},{second},{place}]"#)), "participant[1] participant[2]");
    let more = doctor.replace(r#""display""#, r#""_display":{"id":"a"},"display""#);
    assert_eq!(aside(&format!(r#","participant":[{more}]"#)), "participant[0].actor._display");
}

#[test]
fn an_appointment_sets_the_visit_and_leaves_the_rest() {
    let mut visit = preparation(EncounterKind::Specialist, 20);
    let rest = r#","start":"2026-12-10T13:30:00Z","minutesDuration":25,"participant":[{"actor":{"reference":"Practitioner/2","display":"Dr Lemaire"},"status":"accepted"}]"#;
    let read = appointment(&with(rest), &PARIS).unwrap();
    let written = r#"{"encounter":{"when":"2026-12-10T14:30","minutes":25,"with":"Dr Lemaire"},"ignored":[]}"#;
    assert_eq!(text(&read.write()), written);
    visit.set_encounter(read.taken).unwrap();
    let encounter = visit.encounter();
    assert_eq!(
        (encounter.kind, encounter.minutes, encounter.with.as_str()),
        (EncounterKind::Specialist, 25, "Dr Lemaire")
    );
    assert_eq!(encounter.when.unwrap().to_string(), "2026-12-10T14:30");
    // What an appointment does not say stays as it is.
    let nothing = appointment(&with(""), &PARIS).unwrap();
    assert_eq!(text(&nothing.write()), r#"{"encounter":{},"ignored":[]}"#);
    let before = encounter.clone();
    visit.set_encounter(nothing.taken).unwrap();
    assert_eq!(visit.encounter(), &before);
}
