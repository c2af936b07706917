//! Every response that we write is one to the questionnaire that we write: item by item, type by type.

use std::sync::Arc;

use care_partnership::content::{EncounterKind, Respondent};
use care_partnership::engagement::{Assessment, AssessmentOptions, NewChosenStep};
use care_partnership::fhir::Authored;
use care_partnership::preparation::EncounterOptions;
use care_partnership::value::{Change, Value, Write};
use care_partnership::when::When;

use crate::replay::{close, replay};
use crate::support::{INSTRUMENTS, LANGUAGES, field, file, instruments, list, preparation, string, text};

/// FHIR's value of an answer to an item of a type.
fn value_of(kind: &str) -> &str {
    match kind {
        "string" | "text" => "valueString",
        "boolean" => "valueBoolean",
        "integer" => "valueInteger",
        "date" => "valueDate",
        "time" => "valueTime",
        "choice" => "valueCoding",
        _ => panic!("{kind}"),
    }
}

/// FHIR has nothing empty.
fn nothing_empty(value: &Value) {
    match value {
        Value::Null => panic!("null"),
        Value::String(text) => assert!(!text.is_empty()),
        Value::Array(values) => {
            assert!(!values.is_empty());
            values.iter().for_each(nothing_empty);
        }
        Value::Object(fields) => {
            assert!(!fields.is_empty());
            for (_, value) in fields {
                nothing_empty(value);
            }
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Items of a response against those of the questionnaire, in its order; counts the answers.
fn fits(asked: &[Value], answered: &[Value], path: &str) -> usize {
    let (mut last, mut answers) = (0, 0);
    for item in answered {
        let link = string(item, "linkId").unwrap();
        let path = format!("{path}/{link}");
        let place = asked.iter().position(|known| string(known, "linkId") == Some(link)).expect(&path);
        let known = &asked[place];
        let repeats = field(known, "repeats") == Some(&Value::Bool(true));
        let kind = string(known, "type").unwrap();
        assert!(place > last || place == 0 || (place == last && repeats && kind == "group"), "{path} in order");
        last = place;
        assert_eq!(string(item, "text"), string(known, "text"), "{path}");
        if kind == "group" {
            assert!(field(item, "answer").is_none() && !list(item, "item").is_empty(), "{path}");
            answers += fits(list(known, "item"), list(item, "item"), &path);
            for required in list(known, "item").iter().filter(|one| field(one, "required").is_some()) {
                let there = list(item, "item").iter().any(|one| string(one, "linkId") == string(required, "linkId"));
                assert!(there, "{path}: {:?}", string(required, "linkId"));
            }
            continue;
        }
        assert!(field(item, "item").is_none(), "{path}");
        let given = list(item, "answer");
        assert!(given.len() == 1 || (given.len() > 1 && repeats), "{path}");
        for answer in given {
            let Value::Object(fields) = answer else { panic!("{path}") };
            let [(name, value)] = fields.iter().collect::<Vec<_>>()[..] else { panic!("{path}: one value") };
            assert_eq!(name, value_of(kind), "{path}");
            match kind {
                "choice" => {
                    let offered = list(known, "answerOption");
                    assert!(offered.iter().any(|option| field(option, "valueCoding") == Some(value)), "{path}");
                    let coding = ["system", "code", "display"].map(|part| string(value, part));
                    assert!(coding.iter().all(Option::is_some), "{path}");
                }
                "boolean" => assert_eq!(value, &Value::Bool(true), "{path}: what is false is not said"),
                "integer" => assert!(value.is_u64(), "{path}"),
                "date" => assert_eq!(string(answer, name).map(str::len), Some(10), "{path}"),
                "time" => assert!(string(answer, name).is_some_and(|time| time.len() == 8), "{path}"),
                _ => assert!(string(answer, name).is_some(), "{path}"),
            }
            answers += 1;
        }
    }
    answers
}

/// The links of all items are told once, and choices have something to choose from.
fn sound(items: &[Value], seen: &mut Vec<String>) {
    for item in items {
        let link = string(item, "linkId").unwrap();
        assert!(!seen.contains(&link.to_owned()), "{link} once");
        seen.push(link.to_owned());
        let kind = string(item, "type").unwrap();
        assert_eq!(kind == "choice", field(item, "answerOption").is_some(), "{link}");
        assert_eq!(kind == "group", field(item, "item").is_some(), "{link}");
        sound(list(item, "item"), seen);
    }
}

fn answered(questionnaire: &Value, response: &Value) -> usize {
    nothing_empty(questionnaire);
    nothing_empty(response);
    sound(list(questionnaire, "item"), &mut Vec::new());
    assert_eq!(string(questionnaire, "resourceType"), Some("Questionnaire"));
    let [id, url, version] = ["id", "url", "version"].map(|name| string(questionnaire, name).unwrap());
    assert_eq!(url, format!("urn:care-partnership/Questionnaire/{id}"));
    let name = string(questionnaire, "name").unwrap();
    assert!(name.starts_with(|first: char| first.is_ascii_uppercase()) && name.chars().all(char::is_alphanumeric));
    assert_eq!(string(response, "questionnaire").unwrap(), format!("{url}|{version}"));
    assert_eq!(string(response, "language"), string(questionnaire, "language"));
    assert_eq!(string(response, "status"), Some("completed"));
    fits(list(questionnaire, "item"), list(response, "item"), "")
}

fn at(when: &str) -> Authored {
    Authored { when: Some(When::parse(when).unwrap()) }
}

#[test]
fn a_preparation_answers_its_questionnaire() {
    for language in LANGUAGES {
        for id in crate::examples::EXAMPLES {
            let example = file(&format!("content/examples/{id}.{language}.json"));
            let (mut visit, ids) = replay(language, &example);
            close(&mut visit, &ids, &example);
            let response = visit.to_fhir(at("2026-11-24T18:30"));
            assert!(answered(&visit.questionnaire(), &response) > 40, "{id}");
            assert_eq!(string(&response, "authored"), Some("2026-11-24"), "a time needs a zone, which nobody told");
            let who = if id == "helping-a-parent" { "RelatedPerson" } else { "Patient" };
            for name in ["author", "source"] {
                assert_eq!(string(field(&response, name).unwrap(), "type"), Some(who));
            }
            assert_eq!(string(&visit.questionnaire(), "id").unwrap(), format!("preparation-{language}"));
        }
    }
}

#[test]
fn an_empty_preparation_says_its_visit_and_nothing_else() {
    let visit = preparation(EncounterKind::Specialist, 20);
    let response = visit.to_fhir(Authored::default());
    assert_eq!(answered(&visit.questionnaire(), &response), 3, "kind, mode, minutes");
    assert!(field(&response, "authored").is_none());
    let links: Vec<_> = list(&response, "item").iter().filter_map(|item| string(item, "linkId")).collect();
    assert_eq!(links, ["visit"]);
}

#[test]
fn a_visits_time_is_a_time_of_day() {
    let mut visit = preparation(EncounterKind::Specialist, 20);
    let when = Change::Set(When::parse("2026-12-10T14:30").unwrap());
    visit.set_encounter(EncounterOptions { when, ..EncounterOptions::default() }).unwrap();
    let response = text(&visit.to_fhir(Authored::default()));
    assert!(response.contains(r#""valueDate":"2026-12-10""#) && response.contains(r#""valueTime":"14:30:00""#));
}

#[test]
fn an_assessment_answers_its_questionnaire() {
    let references = [
        (Respondent::Patient, "Patient"),
        (Respondent::Relative, "RelatedPerson"),
        (Respondent::Professional, "Practitioner"),
        (Respondent::UsersCommittee, "Organization"),
        (Respondent::Manager, "PractitionerRole"),
    ];
    let all = instruments("fr");
    for id in INSTRUMENTS {
        let instrument = all.find(id).unwrap();
        for (respondent, reference) in references {
            let places = instrument.contexts_of(respondent);
            if places.is_empty() {
                continue;
            }
            let contexts: Vec<String> =
                places.iter().map(|place| instrument.contexts[*place].named.id.clone()).collect();
            let mut assessment = Assessment::new(
                Arc::clone(&all),
                AssessmentOptions {
                    instrument: Some(id.to_owned()),
                    respondent: Some(respondent),
                    contexts: Some(contexts.clone()),
                    subject: Some("Ici".to_owned()),
                    date: Change::Set(When::parse("2026-11-20T10:00").unwrap()),
                },
            )
            .unwrap();
            let asked: Vec<_> =
                instrument.statements.iter().filter(|one| one.respondents.contains(&respondent)).collect();
            for (place, statement) in asked.iter().enumerate() {
                let option = &instrument.scale.options[place % instrument.scale.options.len()].id;
                assessment.answer(&statement.id, Some(option)).unwrap();
            }
            let levels = &instrument.levels;
            for (context, level) in contexts.iter().zip(levels.iter().cycle()) {
                assessment.set_desired(context, Some(&level.id)).unwrap();
            }
            let by = When::parse("2026-12-20T10:00").ok();
            let step = NewChosenStep { step: asked[0].id.clone(), with: "Claire".to_owned(), by };
            assessment.put_step(step).unwrap();

            let response = assessment.to_fhir(Authored::default());
            let desired = if levels.is_empty() { 0 } else { contexts.len() };
            let count = answered(&assessment.questionnaire(), &response);
            // The subject; a step with whom and by when.
            assert_eq!(count, asked.len() + desired + 1 + 3, "{id} {reference}");
            assert_eq!(string(&response, "authored"), Some("2026-11-20"), "the day of the answers");
            assert_eq!(string(&assessment.to_fhir(at("2026-11-25")), "authored"), Some("2026-11-25"));
            assert_eq!(string(field(&response, "author").unwrap(), "type"), Some(reference));
            let source = field(&response, "source").and_then(|source| string(source, "type"));
            assert_eq!(
                source,
                Some(reference).filter(|_| respondent != Respondent::UsersCommittee),
                "no source is one"
            );
            let word = text(&respondent.write());
            let wanted = format!("{id}-{}-fr", word.trim_matches('"'));
            assert_eq!(string(&assessment.questionnaire(), "id"), Some(wanted.as_str()));
        }
    }
}
