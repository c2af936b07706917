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
            "format is not in a form that can be read here",
        ),
        (r#""format":"#, r#""from":"#, "format is not in a form that can be read here"),
        (r#""version":3"#, r#""version":4"#, "version is newer than 3, the newest known here"),
        (r#""version":3"#, r#""version":0"#, "format is not in a form that can be read here"),
        (
            r#""instrument":"continuum""#,
            r#""instrument":"gone""#,
            "assessment.instrument belongs to another instrument",
        ),
        (
            r#""instrumentVersion":2"#,
            r#""instrumentVersion":3"#,
            "assessment.instrumentVersion is newer than 2, the newest known here",
        ),
        (
            r#""instrumentVersion":2"#,
            r#""instrumentVersion":0"#,
            "assessment.instrumentVersion is not possible here (limit 2)",
        ),
        (
            r#""respondent":"patient""#,
            r#""respondent":"doctor""#,
            "assessment.respondent must be one of patient, relative, professional, users-committee, manager",
        ),
        (r#""respondent":"patient","#, "", "assessment.respondent is missing"),
        (
            r#""contexts":["care"]"#,
            r#""contexts":["cure"]"#,
            "assessment.contexts[0] must be one of care, organisation, governance, teaching, research",
        ),
        (r#""contexts":["care"]"#, r#""contexts":[]"#, "assessment.contexts must not be empty"),
        (r#""assessment":{"id":null"#, r#""assessment":{"id":"é""#, "assessment.id is not possible here"),
        (r#""subject":"""#, r#""subject":7"#, "assessment.subject has another type than the one asked for"),
        (r#""date":null"#, r#""date":"2026-02-30""#, "assessment.date is not a date in the form asked for"),
        (r#"":"often""#, r#"":"rarely""#, "assessment.answers.STATEMENT is not known here"),
        (r#"":"often""#, r#"":3"#, "assessment.answers.STATEMENT has another type than the one asked for"),
        (r#""answers":{""#, r#""answers":{"not-there":"often",""#, "assessment.answers.not-there is not known here"),
        (
            r#""desired":{"care":"partnership"}"#,
            r#""desired":{"care":"friendship"}"#,
            "assessment.desired.care is not known here",
        ),
        (
            r#""desired":{"care":"partnership"}"#,
            r#""desired":{"cure":"partnership"}"#,
            "assessment.desired.cure is not known here",
        ),
        (
            r#""desired":{"care":"partnership"}"#,
            r#""desired":[]"#,
            "assessment.desired has another type than the one asked for",
        ),
        (r#""with":"Moi""#, r#""with":null"#, "assessment.steps[0].with has another type than the one asked for"),
        (r#""steps":[{"step":""#, r#""steps":[{"step":"x"#, "assessment.steps[0].step is not known here"),
        (r#""steps":["#, r#""steps":[3,"#, "assessment.steps[0] has another type than the one asked for"),
    ] {
        assert!(saved.contains(from), "{from} in {saved}");
        assert_eq!(refusal(&saved.replacen(from, to, 1)), wanted.replace("STATEMENT", &statement), "{from} → {to}");
    }
    assert_eq!(refusal("[]"), "the value has another type than the one asked for");
    assert_eq!(json("null"), care_partnership::value::Value::Null);
}

#[test]
fn every_fault_of_a_file_is_told() {
    let saved = r#"{"format":"care-partnership/assessment","version":1,"assessment":{"instrument":"practices","instrumentVersion":1,"respondent":"patient","contexts":["CONTEXT"],"subject":"","date":null,"answers":{"a":"often","b":"often"},"desired":{},"steps":[]}}"#;
    let context = instruments("fr").find("practices").unwrap().contexts[0].named.id.clone();
    assert_eq!(
        refusal(&saved.replace("CONTEXT", &context)),
        "assessment.answers.a is not known here; assessment.answers.b is not known here"
    );
}
