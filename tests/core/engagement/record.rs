//! Saved assessments: what is wrong is refused with its path, and nothing half opened.

use std::sync::Arc;

use care_partnership::engagement::Assessment;
use care_partnership::record::AssessmentRecord;
use care_partnership::value::Write;

use super::rules::options;
use crate::support::{instruments, json, text};

fn refusal(saved: &str) -> String {
    let Ok(value) = serde_json::from_str(saved) else { return "no json".to_owned() };
    let opened = AssessmentRecord::read(&value).and_then(|record| record.open(instruments("fr")));
    opened.map_or_else(|error| error.to_string(), |_| "opened".to_owned())
}

#[test]
fn twenty_broken_files_are_refused_with_their_reason() {
    let instruments = instruments("fr");
    let mut assessment = Assessment::new(Arc::clone(&instruments), options("continuum", None)).unwrap();
    let statement = assessment.pages()[0].statements[0].id.clone();
    assessment.answer(&statement, Some("often")).unwrap();
    assessment.set_desired("care", Some("partnership")).unwrap();
    let step =
        care_partnership::engagement::NewChosenStep { step: statement.clone(), with: "Moi".to_owned(), by: None };
    assessment.put_step(step).unwrap();
    let saved = text(&AssessmentRecord::new(&assessment).write());
    assert_eq!(refusal(&saved), "opened");
    for (from, to, wanted) in [
        (
            r#""format":"care-partnership/assessment""#,
            r#""format":"care-partnership/preparation""#,
            "not-this-format at format",
        ),
        (r#""format":"#, r#""from":"#, "not-this-format at format"),
        (r#""version":3"#, r#""version":4"#, "newer-version at version (limit 3)"),
        (r#""version":3"#, r#""version":0"#, "not-this-format at format"),
        (r#""instrument":"continuum""#, r#""instrument":"gone""#, "other-instrument at assessment.instrument"),
        (
            r#""instrumentVersion":2"#,
            r#""instrumentVersion":3"#,
            "newer-version at assessment.instrumentVersion (limit 2)",
        ),
        (
            r#""instrumentVersion":2"#,
            r#""instrumentVersion":0"#,
            "not-allowed at assessment.instrumentVersion (limit 2)",
        ),
        (
            r#""respondent":"patient""#,
            r#""respondent":"doctor""#,
            "unknown-id at assessment.respondent (one of patient, relative, professional, users-committee, manager)",
        ),
        (r#""respondent":"patient","#, "", "missing-field at assessment.respondent"),
        (
            r#""contexts":["care"]"#,
            r#""contexts":["cure"]"#,
            "unknown-id at assessment.contexts[0] (one of care, organisation, governance, teaching, research)",
        ),
        (r#""contexts":["care"]"#, r#""contexts":[]"#, "empty at assessment.contexts"),
        (r#""assessment":{"id":null"#, r#""assessment":{"id":"é""#, "not-allowed at assessment.id"),
        (r#""subject":"""#, r#""subject":7"#, "invalid-type at assessment.subject"),
        (r#""date":null"#, r#""date":"2026-02-30""#, "invalid-date at assessment.date"),
        (r#"":"often""#, r#"":"rarely""#, "unknown-id at assessment.answers.STATEMENT"),
        (r#"":"often""#, r#"":3"#, "invalid-type at assessment.answers.STATEMENT"),
        (r#""answers":{""#, r#""answers":{"not-there":"often",""#, "unknown-id at assessment.answers.not-there"),
        (
            r#""desired":{"care":"partnership"}"#,
            r#""desired":{"care":"friendship"}"#,
            "unknown-id at assessment.desired.care",
        ),
        (
            r#""desired":{"care":"partnership"}"#,
            r#""desired":{"cure":"partnership"}"#,
            "unknown-id at assessment.desired.cure",
        ),
        (r#""desired":{"care":"partnership"}"#, r#""desired":[]"#, "invalid-type at assessment.desired"),
        (r#""with":"Moi""#, r#""with":null"#, "invalid-type at assessment.steps[0].with"),
        (r#""steps":[{"step":""#, r#""steps":[{"step":"x"#, "unknown-id at assessment.steps[0].step"),
        (r#""steps":["#, r#""steps":[3,"#, "invalid-type at assessment.steps[0]"),
    ] {
        assert!(saved.contains(from), "{from} in {saved}");
        assert_eq!(refusal(&saved.replacen(from, to, 1)), wanted.replace("STATEMENT", &statement), "{from} → {to}");
    }
    assert_eq!(refusal("[]"), "invalid-type");
    assert_eq!(json("null"), care_partnership::value::Value::Null);
}

#[test]
fn every_fault_of_a_file_is_told() {
    let saved = r#"{"format":"care-partnership/assessment","version":1,"assessment":{"instrument":"practices","instrumentVersion":1,"respondent":"patient","contexts":["CONTEXT"],"subject":"","date":null,"answers":{"a":"often","b":"often"},"desired":{},"steps":[]}}"#;
    let context = instruments("fr").find("practices").unwrap().contexts[0].named.id.clone();
    assert_eq!(
        refusal(&saved.replace("CONTEXT", &context)),
        "unknown-id at assessment.answers.a; unknown-id at assessment.answers.b"
    );
}
