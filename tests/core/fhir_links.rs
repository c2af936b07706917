//! Instruments of a portal's own, with whatever ids: no two `linkId`s meet, and every answer comes back.

use std::sync::Arc;

use care_partnership::content::Respondent;
use care_partnership::engagement::{Assessment, AssessmentOptions, NewChosenStep};
use care_partnership::fhir::Authored;
use care_partnership::value::Value;

use crate::support::{INSTRUMENTS, field, instruments, instruments_with, list, string, text};

fn links(value: &Value, found: &mut Vec<String>) {
    for item in list(value, "item") {
        found.extend(string(item, "linkId").map(str::to_owned));
        links(item, found);
    }
}

/// An instrument with levels, its contexts and statements named so.
fn settings(contexts: &[&str], statements: &[(&str, &str, &str)], levels: [&str; 2]) -> String {
    let quoted = |text: &str| text_of(text);
    let of: Vec<String> =
        contexts.iter().map(|id| format!(r#"{{"id":{},"respondents":["patient"]}}"#, quoted(id))).collect();
    let asked: Vec<String> = (statements.iter())
        .map(|(id, context, level)| {
            format!(
                r#"{{"id":{},"contexts":[{}],"level":{},"source":"Ours"}}"#,
                quoted(id),
                quoted(context),
                quoted(level)
            )
        })
        .collect();
    let mut texts = vec![r#""title":"Own","about":"Own""#.to_owned()];
    texts.extend(levels.iter().map(|id| format!("{}:\"Level\"", quoted(&format!("level.{id}")))));
    texts.extend(contexts.iter().map(|id| format!("{}:\"Context\"", quoted(&format!("context.{id}")))));
    for (id, ..) in statements {
        texts.push(format!("{}:\"Statement\"", quoted(&format!("statement.{id}"))));
        texts.push(format!("{}:\"Step\"", quoted(&format!("step.{id}"))));
    }
    format!(
        r#"{{"instruments":[{{"id":"own","version":1,"rule":"levels","scale":"frequency","minimum":2,"levels":[{}],"contexts":[{}],"statements":[{}],"texts":{{{}}}}}]}}"#,
        levels.map(quoted).join(","),
        of.join(","),
        asked.join(","),
        texts.join(",")
    )
}

fn text_of(raw: &str) -> String {
    text(&Value::String(raw.to_owned()))
}

fn comes_back(contexts: &[&str], statements: &[(&str, &str, &str)], levels: [&str; 2]) -> Vec<String> {
    let all = instruments_with("en", &settings(contexts, statements, levels)).unwrap();
    let options = AssessmentOptions {
        instrument: Some("own".to_owned()),
        respondent: Some(Respondent::Patient),
        contexts: Some(contexts.iter().map(|id| (*id).to_owned()).collect()),
        subject: Some("Here".to_owned()),
        ..AssessmentOptions::default()
    };
    let mut assessment = Assessment::new(Arc::clone(&all), options).unwrap();
    for (place, (id, ..)) in statements.iter().enumerate() {
        assessment.answer(id, Some(["never", "always", "often"][place % 3])).unwrap();
    }
    for context in contexts {
        assessment.set_desired(context, Some(levels[1])).unwrap();
    }
    for (id, ..) in statements.iter().take(2) {
        assessment.put_step(NewChosenStep { step: (*id).to_owned(), with: "Ana".to_owned(), by: None }).unwrap();
    }
    let mut asked = Vec::new();
    links(&assessment.questionnaire(), &mut asked);
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), asked.len(), "{asked:?}");
    for link in &asked {
        assert!(!link.contains(|sign: char| sign.is_whitespace()) && !link.is_empty(), "{link:?}");
    }
    let response = assessment.to_fhir(Authored::default());
    let back = Assessment::from_fhir(all, &response, &|_| 0).unwrap();
    assert_eq!(back.taken.draft(), assessment.draft());
    assert_eq!(back.ignored, Vec::<String>::new());
    asked
}

#[test]
fn ids_of_a_portal_meet_neither_each_other_nor_ours() {
    let levels = ["low", "high"];
    for (contexts, statements) in [
        (vec!["subject"], vec![("a", "subject", "low"), ("b", "subject", "high")]),
        (vec!["steps"], vec![("steps.step", "steps", "low"), ("steps.with", "steps", "high")]),
        (vec!["care"], vec![("care", "care", "low"), ("desired", "care", "high")]),
        (vec!["care"], vec![("care.desired", "care", "low"), ("subject", "care", "high")]),
        (
            vec!["care", "care.desired"],
            vec![
                ("care", "care", "low"),
                ("item.care", "care", "high"),
                ("steps", "care.desired", "low"),
                ("item.care.desired", "care.desired", "high"),
            ],
        ),
        (vec!["desired"], vec![("desired.desired", "desired", "low"), ("with", "desired", "high")]),
        (
            vec!["a b", "a%20b"],
            vec![
                ("a b ", "a b", "low"),
                (" a  b", "a b", "high"),
                ("a\u{a0}b", "a%20b", "low"),
                ("a%C2%A0b", "a%20b", "high"),
            ],
        ),
        (vec!["x"], vec![("item", "x", "low"), ("statement.item", "x", "high")]),
    ] {
        comes_back(&contexts, &statements, levels);
    }
    comes_back(&["c"], &[("a", "c", " low"), ("b", "c", "high\u{2003}")], [" low", "high\u{2003}"]);
}

#[test]
fn statements_of_the_shipped_instruments_keep_their_ids() {
    let all = instruments("fr");
    for id in INSTRUMENTS {
        let instrument = all.find(id).unwrap();
        for respondent in instrument.respondents() {
            let options = crate::engagement::rules::options(id, Some(respondent));
            let questionnaire = Assessment::new(Arc::clone(&all), options).unwrap().questionnaire();
            let mut found = Vec::new();
            links(&questionnaire, &mut found);
            assert_eq!(found.first().map(String::as_str), Some("subject"));
            for statement in instrument.statements.iter().filter(|one| one.respondents.contains(&respondent)) {
                assert!(found.contains(&statement.id), "{id}: {}", statement.id);
            }
            assert!(!found.iter().any(|link| link.starts_with("item.")), "nothing had to give way");
            assert!(field(&questionnaire, "item").is_some());
        }
    }
}

#[test]
fn an_answer_that_counts_for_a_chosen_way_goes_along() {
    let all = instruments("en");
    let mut assessment = Assessment::new(
        Arc::clone(&all),
        AssessmentOptions {
            instrument: Some("partner-profile".to_owned()),
            contexts: Some(vec!["co-researcher".to_owned()]),
            ..AssessmentOptions::default()
        },
    )
    .unwrap();
    let instrument = all.find("partner-profile").unwrap();
    for page in assessment.pages() {
        for statement in page.statements {
            assessment.answer(&statement.id, Some(&instrument.scale.options[0].id)).unwrap();
        }
    }
    let given = assessment.draft().answers;
    assert!(!given.is_empty());
    let back = Assessment::from_fhir(all, &assessment.to_fhir(Authored::default()), &|_| 0).unwrap().taken;
    assert_eq!(back.draft().answers, given);
}
