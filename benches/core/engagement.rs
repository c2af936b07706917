//! A self-assessment of 20 to 160 statements, and group views of 100 to 100,000 results.

use std::sync::Arc;

use care_partnership::content::Instruments;
use care_partnership::engagement::{Assessment, AssessmentOptions, Group};
use care_partnership::fhir::Authored;
use care_partnership::record::AssessmentRecord;
use care_partnership::value::{Read, Value};
use criterion::Criterion;
use serde_json::json;

use super::content::{file, instruments};
use super::over;

const STATEMENTS: [usize; 4] = [20, 40, 80, 160];
const RESULTS: [usize; 4] = [100, 1_000, 10_000, 100_000];
const LEVELS: [&str; 4] = ["information", "consultation", "collaboration", "partnership"];

/// A portal's own instrument, twenty statements a context.
fn own(count: usize) -> Value {
    let ids: Vec<String> = (0..count).map(|number| format!("s{number}")).collect();
    let contexts: Vec<String> = (0..count / 20).map(|number| format!("c{number}")).collect();
    let statement = |(number, id): (usize, &String)| json!({ "id": id, "contexts": [contexts[number / 20]], "level": LEVELS[number % 4], "source": "Our ward" });
    let mut texts = json!({ "title": "Our ward", "about": "How our ward welcomes people." });
    let mut say = |id: String, text: &str| texts[id] = text.into();
    for id in &ids {
        say(format!("statement.{id}"), "Everybody on the ward says their name.");
        say(format!("step.{id}"), "Ask the next person for their name");
    }
    contexts.iter().for_each(|id| say(format!("context.{id}"), "A part of the ward"));
    LEVELS.iter().for_each(|id| say(format!("level.{id}"), "A level"));
    let instrument = json!({
        "id": "own", "rule": "levels", "scale": "frequency", "levels": LEVELS,
        "contexts": contexts.iter().map(|id| json!({ "id": id, "respondents": ["patient"] })).collect::<Vec<_>>(),
        "statements": ids.iter().enumerate().map(statement).collect::<Vec<_>>(),
        "texts": texts,
    });
    serde_json::from_value(json!({ "instruments": [instrument] })).unwrap()
}

fn answered(count: usize, answers: [&str; 3]) -> Assessment {
    let instruments = instruments("en", &own(count));
    let contexts = (0..count / 20).map(|number| format!("c{number}")).collect();
    let options = AssessmentOptions {
        instrument: Some("own".to_owned()),
        contexts: Some(contexts),
        ..AssessmentOptions::default()
    };
    let mut assessment = Assessment::new(instruments, options).unwrap();
    for number in 0..count {
        assessment.answer(&format!("s{number}"), Some(answers[number % 3])).unwrap();
    }
    assessment
}

const PATIENT: [&str; 3] = ["often", "always", "sometimes"];
const OTHER: [&str; 3] = ["never", "sometimes", "always"];

pub fn all(criterion: &mut Criterion) {
    let made = |count| answered(count, PATIENT);
    over(criterion, "profile", STATEMENTS, made, Assessment::profile);
    let pair = |count| {
        let first = made(count);
        let second = AssessmentRecord::new(&answered(count, OTHER)).open(Arc::clone(first.instruments())).unwrap();
        (first, second)
    };
    over(criterion, "comparison", STATEMENTS, pair, |(first, second)| first.compare(second).unwrap());
    over(criterion, "assessment to FHIR", STATEMENTS, made, |assessment| assessment.to_fhir(Authored::default()));
    let response = |count| {
        let assessment = made(count);
        (Arc::clone(assessment.instruments()), assessment.to_fhir(Authored::default()))
    };
    over(criterion, "assessment from FHIR", STATEMENTS, response, |(instruments, response)| {
        Assessment::from_fhir(Arc::clone(instruments), response, &|_| 60).unwrap()
    });

    let instruments = instruments("en", &Value::Null);
    let results = Vec::read(&file("content/examples/assessments/group.json")).unwrap();
    over(criterion, "group view", RESULTS, |count| count, |count| group(&instruments, &results, *count));
}

/// Saved results, opened and counted one after the other, as they come.
fn group(instruments: &Arc<Instruments>, results: &[Value], count: usize) -> Group {
    let mut group = Group::new(Arc::clone(instruments), "continuum").unwrap();
    for (number, result) in results.iter().cycle().take(count).enumerate() {
        let mut result = AssessmentRecord::read(result).unwrap().open(Arc::clone(instruments)).unwrap();
        // Each counts once.
        result.set_id(&format!("r{number}")).unwrap();
        group.add(&result).unwrap();
    }
    let _ = group.view();
    group
}
