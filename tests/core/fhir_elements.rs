//! Nothing of a response is dropped in silence, an empty group is nothing, another version is treated as such.

use std::sync::Arc;

use care_partnership::engagement::Assessment;
use care_partnership::fhir::Authored;
use care_partnership::preparation::Preparation;
use care_partnership::record::AssessmentRecord;
use care_partnership::value::{Map, Value};
use care_partnership::when::When;

use crate::replay::{close, replay};
use crate::support::{content, file, instruments, json, text};

/// What may be added to any element of a resource.
const MORE: [(&str, &str); 26] = [
    ("id", r#""7""#),
    ("extension", r#"[{"url":"https://a.example","valueString":"x"}]"#),
    ("modifierExtension", r#"[{"url":"https://a.example","valueBoolean":true}]"#),
    ("implicitRules", r#""https://a.example""#),
    ("meta", r#"{"lastUpdated":"2026-11-24T10:00:00Z"}"#),
    ("language", r#""de""#),
    ("text", r#""Another text""#),
    ("_text", r#"{"extension":[{"url":"https://a.example","valueString":"x"}]}"#),
    ("_linkId", r#"{"id":"a"}"#),
    ("contained", r#"[{"resourceType":"Basic"}]"#),
    ("identifier", r#"{"value":"7"}"#),
    ("basedOn", r#"[{"reference":"ServiceRequest/1"}]"#),
    ("subject", r#"{"reference":"Patient/1"}"#),
    ("author", r#"{"reference":"Patient/1"}"#),
    ("source", r#"{"reference":"Patient/1"}"#),
    ("definition", r#""https://a.example""#),
    ("item", r#"[{"linkId":"more","answer":[{"valueString":"x"}]}]"#),
    ("answer", r#"[{"valueString":"x"}]"#),
    ("valueString", r#""x""#),
    ("_valueDate", r#"{"extension":[{"url":"https://a.example","valueCode":"unknown"}]}"#),
    ("_valueCoding", r#"{"id":"a"}"#),
    ("version", r#""2""#),
    ("userSelected", "true"),
    ("display", r#""Another""#),
    ("system", r#""https://a.example""#),
    ("anything", "1"),
];

/// The paths of all objects in a value.
fn objects(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(path.to_owned());
            for (name, value) in fields {
                objects(value, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, found);
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                objects(value, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

/// The object at a path.
fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Map<String, Value> {
    let mut found = value;
    for part in path.split(['.', '[']).filter(|part| !part.is_empty()) {
        found = match found {
            Value::Array(values) => &mut values[part.trim_end_matches(']').parse::<usize>().unwrap()],
            Value::Object(fields) => fields.get_mut(part).unwrap(),
            _ => panic!("{path}"),
        };
    }
    let Value::Object(fields) = found else { panic!("{path}") };
    fields
}

/// Without some elements, wherever they stand.
fn stripped(value: &Value, names: &[&str]) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            (fields.iter().filter(|(name, _)| !names.contains(&name.as_ref())))
                .map(|(name, value)| (name.clone(), stripped(value, names)))
                .collect(),
        ),
        Value::Array(values) => Value::Array(values.iter().map(|value| stripped(value, names)).collect()),
        one => one.clone(),
    }
}

/// What a reading makes of a resource: what was taken, as a response again, and what was left aside.
type Made<'a> = &'a dyn Fn(&Value) -> Result<(Box<dyn Fn() -> Value>, Vec<String>), care_partnership::Error>;

fn everything_counts(resource: &Value, read: Made) {
    let (plain, aside) = read(resource).unwrap();
    assert_eq!(aside, Vec::<String>::new(), "all of what we write is known");
    let plain = plain();
    let mut places = Vec::new();
    objects(resource, "", &mut places);
    let mut tried = 0;
    for place in places {
        for (name, more) in MORE {
            let mut changed = resource.clone();
            let fields = at(&mut changed, &place);
            if fields.iter().any(|(known, _)| known == name) {
                continue;
            }
            fields.insert(name.into(), json(more));
            let path = if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
            match read(&changed) {
                Err(error) => assert!(error.to_string().contains(&place), "{path}: {error}"),
                Ok((made, ignored)) => {
                    let said = ignored.iter().any(|aside| path.starts_with(aside.as_str()));
                    assert!(said || made() != plain, "{path} is dropped in silence");
                }
            }
            tried += 1;
        }
    }
    assert!(tried > 500);
}

const LABELS: [&str; 6] = ["text", "display", "system", "author", "source", "language"];

#[test]
fn nothing_of_a_response_for_a_preparation_is_dropped_in_silence() {
    let example = file("content/examples/rare-disease.en.json");
    let (mut visit, ids) = replay("en", &example);
    close(&mut visit, &ids, &example);
    let content = content("en");
    let read = |resource: &Value| {
        let taken = Preparation::from_fhir(Arc::clone(&content), resource)?;
        let made: Box<dyn Fn() -> Value> = Box::new(move || taken.taken.to_fhir(Authored::default()));
        Ok((made, taken.ignored))
    };
    let response = visit.to_fhir(Authored::default());
    everything_counts(&response, &read);
    everything_counts(&stripped(&response, &LABELS), &read);
}

#[test]
fn nothing_of_a_response_for_an_assessment_is_dropped_in_silence() {
    let instruments = instruments("en");
    let saved = file("content/examples/assessments/patient-care.en.json");
    let assessment = AssessmentRecord::read(&saved).unwrap().open(Arc::clone(&instruments)).unwrap();
    let read = |resource: &Value| {
        let taken = Assessment::from_fhir(Arc::clone(&instruments), resource, &|_| 60)?;
        let made: Box<dyn Fn() -> Value> = Box::new(move || taken.taken.to_fhir(Authored::default()));
        Ok((made, taken.ignored))
    };
    let response = assessment.to_fhir(Authored::default());
    everything_counts(&response, &read);
    everything_counts(&stripped(&response, &LABELS), &read);
}

/// A response for a preparation, with these items.
fn response(items: &str) -> Value {
    json(&format!(
        r#"{{"resourceType":"QuestionnaireResponse","questionnaire":"urn:care-partnership/Questionnaire/preparation-fr|3","status":"completed","item":[{items}]}}"#
    ))
}

fn read(items: &str) -> Result<(Preparation, Vec<String>), String> {
    let taken = Preparation::from_fhir(content("fr"), &response(items)).map_err(|error| error.to_string())?;
    Ok((taken.taken, taken.ignored))
}

#[test]
fn an_empty_group_is_nothing() {
    for group in ["visit", "companion", "entry", "note", "person", "life", "closing", "closing.step"] {
        let first = if group == "companion" { "companion.name" } else { "" };
        for group in [
            format!(r#"{{"linkId":"{group}"}}"#),
            format!(r#"{{"linkId":"{group}","text":"","item":[]}}"#),
            match group {
                "life" | "closing.step" => continue,
                "companion" => format!(r#"{{"linkId":"{group}","item":[{{"linkId":"{first}"}}]}}"#),
                "entry" => r#"{"linkId":"entry","item":[{"linkId":"entry.title","answer":[]},{"linkId":"entry.must","answer":[{"valueBoolean":false}]}]}"#.to_owned(),
                "note" => r#"{"linkId":"note","item":[{"linkId":"note.date","answer":[{"_valueDate":{"extension":[]}}]}]}"#.to_owned(),
                "person" => r#"{"linkId":"person","item":[{"linkId":"person.name","answer":[{"valueString":""}]}]}"#.to_owned(),
                "closing" => r#"{"linkId":"closing","item":[{"linkId":"closing.step","item":[]}]}"#.to_owned(),
                _ => format!(r#"{{"linkId":"{group}","item":[]}}"#),
            },
        ] {
            if group.contains("closing.step\"}") || group.contains("closing.step\",\"text") {
                continue;
            }
            let (visit, _) = read(&group).unwrap_or_else(|error| panic!("{group}: {error}"));
            assert!(visit.is_empty(), "{group}");
            assert!(visit.companion().is_none() && visit.entries().is_empty(), "{group}");
        }
    }
    let (visit, _) = read(
        r#"{"linkId":"visit"},{"linkId":"visit","item":[{"linkId":"visit.with","answer":[{"valueString":"Dr A"}]}]}"#,
    )
    .unwrap();
    assert_eq!(visit.encounter().with, "Dr A");
    // A group that says something still has to say what it must.
    let half = r#"{"linkId":"person","item":[{"linkId":"person.note","answer":[{"valueString":"x"}]}]}"#;
    assert!(read(half).unwrap_err().contains("item[0].person.name is missing"));
}

#[test]
fn an_answer_that_only_says_why_there_is_none_is_left_aside() {
    let unknown = r#"{"linkId":"visit","item":[{"linkId":"visit.date","answer":[{"_valueDate":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}}]}]}"#;
    let (visit, ignored) = read(unknown).unwrap();
    assert_eq!(visit.encounter().when, None);
    assert_eq!(ignored, ["item[0].item[0].answer[0]._valueDate"]);
    let step = r#"{"linkId":"closing","item":[{"linkId":"closing.step","item":[{"linkId":"closing.step.who","answer":[{"valueString":"x"}]}]}]}"#;
    assert_eq!(read(step).unwrap_err(), "item[0].item[0].closing.step.what is missing");
    let nothing = r#"{"linkId":"visit","item":[{"linkId":"visit.date","answer":[{}]}]}"#;
    assert_eq!(read(nothing).unwrap_err(), "item[0].item[0].answer[0].valueDate is missing");
    let under = r#"{"linkId":"visit","item":[{"linkId":"visit.with","answer":[{"valueString":"A","item":[{"linkId":"visit.mode"}]}]}]}"#;
    assert_eq!(read(under).unwrap_err(), "item[0].item[0].answer[0].item is not possible here");
}

#[test]
fn a_date_that_cannot_be_read_is_never_another_date() {
    let visit = |date: &str| {
        read(&format!(r#"{{"linkId":"visit","item":[{{"linkId":"visit.date","answer":[{{"valueDate":{date}}}]}}]}}"#))
            .map(|(visit, _)| visit.encounter().when)
    };
    for date in [
        r#""2026""#,
        r#""2026-12""#,
        r#""2026-13-01""#,
        r#""0000-01-01""#,
        r#""2026-12-10T10:00:00Z""#,
        r#""""#,
        "null",
        "2026",
    ] {
        let error = visit(date).unwrap_err();
        assert!(error.starts_with("item[0].item[0].answer[0].valueDate "), "{date}: {error}");
    }
    let time = r#"{"linkId":"visit","item":[{"linkId":"visit.time","answer":[{"valueTime":"14:30:00"}]}]}"#;
    assert_eq!(read(time).unwrap_err(), "visit.date is missing");

    let instruments = instruments("en");
    let saved = file("content/examples/assessments/patient-care.en.json");
    let assessment = AssessmentRecord::read(&saved).unwrap().open(Arc::clone(&instruments)).unwrap();
    let sound = text(&stripped(&assessment.to_fhir(Authored::default()), &["authored"]));
    let given = |authored: &str| {
        let resource = sound.replacen('{', &format!(r#"{{"authored":{authored},"#), 1);
        let taken = Assessment::from_fhir(Arc::clone(&instruments), &json(&resource), &|_| 60);
        taken.map(|taken| (taken.taken.draft().date, taken.ignored)).map_err(|error| error.to_string())
    };
    let day = |day: &str| Ok((When::parse(day).ok(), Vec::new()));
    assert_eq!(given(r#""2026-12-10""#), day("2026-12-10"));
    assert_eq!(given(r#""2026-12-10T10:00:00Z""#), day("2026-12-10"));
    assert_eq!(given(r#""2026-12-10T23:30:00Z""#), day("2026-12-11"), "the day at the person's place");
    assert_eq!(given(r#""2026-12-10T23:30:00.123+01:00""#), day("2026-12-10"));
    for partial in [r#""2026""#, r#""2026-12""#] {
        assert_eq!(given(partial), Ok((None, vec!["authored".to_owned()])), "{partial}");
    }
    for wrong in [r#""0000""#, r#""2026-13""#, r#""2026-12-10T10:00""#, r#""2026-12-10T10:00:00""#, r#""now""#, r#""""#]
    {
        assert_eq!(given(wrong), Err("authored is not a date in the form asked for".to_owned()), "{wrong}");
    }
    assert_eq!(given("2026"), Err("authored has another type than the one asked for".to_owned()));
    let of_preparation = text(&response("")).replacen('{', r#"{"authored":"2026-13","#, 1).replace(r#","item":[]"#, "");
    let refused = Preparation::from_fhir(content("fr"), &json(&of_preparation)).unwrap_err();
    assert_eq!(refused.to_string(), "authored is not a date in the form asked for");
}

#[test]
fn a_response_to_another_version_is_treated_as_a_saved_form_of_it() {
    let of = |canonical: &str| {
        let resource = text(&response("")).replace("preparation-fr|3", canonical).replace(r#","item":[]"#, "");
        Preparation::from_fhir(content("fr"), &json(&resource)).map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(of("preparation-fr|3"), Ok(()));
    for older in ["preparation-fr|1", "preparation-fr|2"] {
        assert_eq!(of(older), Ok(()), "what is older is still read");
    }
    assert_eq!(of("preparation-fr|4"), Err("questionnaire is newer than 3, the newest known here".to_owned()));
    for none in ["preparation-fr", "preparation-fr|", "preparation-fr|0", "preparation-fr|one", "preparation-fr|2|3"] {
        assert_eq!(of(none), Err("questionnaire is not in a form that can be read here".to_owned()), "{none}");
    }
    let instruments = instruments("en");
    let saved = file("content/examples/assessments/patient-care.en.json");
    let assessment = AssessmentRecord::read(&saved).unwrap().open(Arc::clone(&instruments)).unwrap();
    let sound = text(&assessment.to_fhir(Authored::default()));
    let of = |version: &str| {
        let resource = sound.replace("continuum-patient-en|2", &format!("continuum-patient-en{version}"));
        Assessment::from_fhir(Arc::clone(&instruments), &json(&resource), &|_| 0)
            .map(|_| ())
            .map_err(|error| error.to_string())
    };
    assert_eq!(of("|2"), Ok(()));
    assert_eq!(of("|3"), Err("questionnaire is newer than 2, the newest known here".to_owned()));
    assert_eq!(of(""), Err("questionnaire is not in a form that can be read here".to_owned()));
}

#[test]
fn a_step_that_is_there_twice_is_refused() {
    let instruments = instruments("en");
    let group = r#"{"linkId":"steps","item":[{"linkId":"steps.step","answer":[{"valueCoding":{"code":"care.information.words"}}]}]}"#;
    let resource = format!(
        r#"{{"resourceType":"QuestionnaireResponse","questionnaire":"urn:care-partnership/Questionnaire/continuum-patient-en|1","status":"completed","item":[{group},{group}]}}"#
    );
    let error = Assessment::from_fhir(instruments, &json(&resource), &|_| 0).unwrap_err();
    assert_eq!(error.to_string(), "steps[1].step is there already");
}
