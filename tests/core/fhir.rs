//! FHIR R4, both ways: what goes out comes back whole, and what comes from elsewhere is checked.

use std::sync::Arc;

use care_partnership::content::ContributorRole;
use care_partnership::engagement::{Assessment, AssessmentOptions, NewChosenStep};
use care_partnership::fhir::{Authored, bundle};
use care_partnership::preparation::{EncounterOptions, NewContributor, NewEntry, Preparation, Reader, Visibility};
use care_partnership::record::AssessmentRecord;
use care_partnership::value::{Read, Value};
use care_partnership::when::When;

use crate::replay::{close, replay};
use crate::support::{
    INSTRUMENTS, LANGUAGES, content, content_with, field, file, instruments, json, list, string, text, usual,
};

fn today() -> Authored {
    Authored { when: When::parse("2026-11-24").ok() }
}

/// All linkIds of a resource, in order.
fn links(resource: &Value) -> Vec<String> {
    let mut found: Vec<String> = string(resource, "linkId").map(str::to_owned).into_iter().collect();
    for item in list(resource, "item") {
        found.extend(links(item));
    }
    found
}

#[test]
fn the_examples_come_back_whole() {
    for language in LANGUAGES {
        for id in crate::examples::EXAMPLES {
            let example = file(&format!("content/examples/{id}.{language}.json"));
            let (mut visit, ids) = replay(language, &example);
            close(&mut visit, &ids, &example);
            let response = visit.to_fhir(today());
            assert_eq!(string(&response, "authored"), Some("2026-11-24"));
            let taken = Preparation::from_fhir(content(language), &response).unwrap();
            assert!(taken.ignored.is_empty());
            assert_eq!(taken.taken.to_fhir(today()), response, "{id} {language}");
            assert_eq!(taken.taken.agenda().topics.len(), visit.agenda().topics.len());
            // The same response goes with the questionnaire of the other language.
            let other = if language == "fr" { "en" } else { "fr" };
            let there = Preparation::from_fhir(content(other), &response).unwrap().taken;
            assert_eq!(links(&there.to_fhir(today())), links(&response));
        }
    }
}

#[test]
fn what_is_only_the_persons_or_not_taken_in_never_goes_out() {
    for language in LANGUAGES {
        let (visit, _) = replay(language, &file(&format!("content/examples/rare-disease.{language}.json")));
        let response = text(&visit.to_fhir(today()));
        for entry in visit.entries() {
            let out = entry.visibility == Visibility::Sheet
                && entry.status == care_partnership::preparation::Status::Accepted;
            assert_eq!(response.contains(&json_text(&entry.title)), out, "{}", entry.title);
        }
    }
}

fn json_text(raw: &str) -> String {
    text(&Value::String(raw.to_owned())).trim_matches('"').to_owned()
}

#[test]
fn link_ids_are_unique_and_the_same_in_each_language() {
    let of = |language| Preparation::new(content(language), EncounterOptions::default()).unwrap().questionnaire();
    let (french, english) = (of("fr"), of("en"));
    assert_eq!(links(&french), links(&english));
    let mut once = links(&french);
    once.sort();
    once.dedup();
    assert_eq!(once.len(), links(&french).len());
    assert_eq!(string(&french, "url"), Some("urn:care-partnership/Questionnaire/preparation-fr"));
    let own = content_with("fr", r#"{"canonical":"https://hospital.example/fhir/"}"#).unwrap();
    let own = Preparation::new(own, EncounterOptions::default()).unwrap().questionnaire();
    assert_eq!(string(&own, "url"), Some("https://hospital.example/fhir/Questionnaire/preparation-fr"));
}

#[test]
fn every_instrument_and_respondent_comes_back_whole() {
    let instruments = instruments("fr");
    for id in INSTRUMENTS {
        let instrument = instruments.find(id).unwrap();
        for respondent in instrument.respondents() {
            let options = crate::engagement::rules::options(id, Some(respondent));
            let mut assessment = Assessment::new(Arc::clone(&instruments), options).unwrap();
            let all: Vec<String> = instrument
                .contexts_of(respondent)
                .into_iter()
                .map(|place| instrument.contexts[place].named.id.clone())
                .collect();
            assessment
                .set_options(care_partnership::engagement::AssessmentOptions {
                    contexts: Some(all.clone()),
                    ..Default::default()
                })
                .unwrap();
            for (place, page) in assessment.pages().into_iter().enumerate() {
                for (number, statement) in page.statements.iter().enumerate() {
                    let options = &instrument.scale.options;
                    assessment.answer(&statement.id, Some(&options[(place + number) % options.len()].id)).unwrap();
                }
            }
            if !instrument.levels.is_empty() {
                assessment.set_desired(&all[0], Some("partnership")).unwrap();
            }
            for proposal in assessment.proposals().into_iter().take(3) {
                let by = When::parse("2026-12-01").ok();
                assessment.put_step(NewChosenStep { step: proposal.step, with: "Ma sœur".to_owned(), by }).unwrap();
            }
            let response = assessment.to_fhir(today());
            let back = Assessment::from_fhir(Arc::clone(&instruments), &response, &|_| 60).unwrap();
            assert_eq!(back.taken.to_fhir(today()), response, "{id} {respondent:?}");
            assert_eq!(back.taken.draft().answers, assessment.draft().answers, "{id} {respondent:?}");
            assert_eq!(back.taken.profile().contexts, assessment.profile().contexts, "{id} {respondent:?}");
            let text = text(&response);
            assert!(!text.contains("score") && !text.contains("Observation"));
        }
    }
}

#[test]
fn who_answered_is_told_apart() {
    let instruments = instruments("en");
    for (respondent, author, source) in [
        ("patient", "Patient", Some("Patient")),
        ("relative", "RelatedPerson", Some("RelatedPerson")),
        ("professional", "Practitioner", Some("Practitioner")),
        ("users-committee", "Organization", None),
        ("manager", "PractitionerRole", Some("PractitionerRole")),
    ] {
        let respondent = Read::read(&Value::String(respondent.to_owned())).unwrap();
        let assessment =
            Assessment::new(Arc::clone(&instruments), crate::engagement::rules::options("continuum", Some(respondent)))
                .unwrap();
        let response = assessment.to_fhir(today());
        assert_eq!(string(field(&response, "author").unwrap(), "type"), Some(author));
        assert_eq!(field(&response, "source").map(|source| string(source, "type").unwrap()), source);
    }
}

/// A small response with one thing changed.
fn refused(from: &str, to: &str) -> String {
    let sound = r#"{"resourceType":"QuestionnaireResponse","questionnaire":"urn:care-partnership/Questionnaire/preparation-fr|1","status":"completed","item":[{"linkId":"visit","item":[{"linkId":"visit.kind","answer":[{"valueCoding":{"code":"specialist"}}]},{"linkId":"visit.minutes","answer":[{"valueInteger":20}]},{"linkId":"visit.date","answer":[{"valueDate":"2026-12-10"}]}]},{"linkId":"entry","item":[{"linkId":"entry.kind","answer":[{"valueCoding":{"system":"urn:care-partnership/CodeSystem/entry-kind","code":"topic"}}]},{"linkId":"entry.title","answer":[{"valueString":"A"}]}]}]}"#;
    assert!(sound.contains(from), "{from}");
    let resource = json(&sound.replacen(from, to, 1));
    match Preparation::from_fhir(content("fr"), &resource) {
        Ok(taken) => format!("taken, ignored {}", taken.ignored.join(" ")),
        Err(error) => error.to_string(),
    }
}

#[test]
fn what_is_wrong_with_a_response_is_told_by_its_path() {
    for (from, to, wanted) in [
        ("QuestionnaireResponse", "QuestionnaireResponse", "taken, ignored "),
        (
            r#""resourceType":"QuestionnaireResponse""#,
            r#""resourceType":"Observation""#,
            "resourceType is not in a form that can be read here",
        ),
        ("preparation-fr|1", "other-fr|1", "questionnaire is not in a form that can be read here"),
        (r#""questionnaire":"urn:care-partnership/Questionnaire/preparation-fr|1","#, "", "questionnaire is missing"),
        (r#""status":"completed""#, r#""status":"entered-in-error""#, "status is not possible here"),
        (r#""status":"completed""#, r#""status":"done""#, "status is not known here"),
        (r#""status":"completed","#, "", "status is missing"),
        (r#""linkId":"visit.minutes""#, r#""linkId":"visit.length""#, "item[0].item[1].linkId is not known here"),
        (
            r#""linkId":"visit.minutes""#,
            r#""linkId":"visit.kind""#,
            "item[0].item[1].answer[0].valueInteger has another type than the one asked for; item[0].item[1].linkId is there already",
        ),
        (
            r#"{"valueInteger":20}"#,
            r#"{"valueString":"20"}"#,
            "item[0].item[1].answer[0].valueString has another type than the one asked for",
        ),
        (
            r#"{"valueInteger":20}"#,
            r#"{"valueInteger":20.5}"#,
            "item[0].item[1].answer[0].valueInteger has another type than the one asked for",
        ),
        (r#"{"valueInteger":20}"#, r#"{"valueInteger":900}"#, "visit.minutes must be from 5 to 240"),
        (
            r#"{"valueInteger":20}"#,
            r#"{"valueInteger":20},{"valueInteger":30}"#,
            "item[0].item[1].answer must have at most 1 items",
        ),
        ("2026-12-10", "2026-02-30", "item[0].item[2].answer[0].valueDate is not a date in the form asked for"),
        (
            r#""code":"specialist""#,
            r#""code":"dentist""#,
            "item[0].item[0].answer[0].valueCoding.code is not known here",
        ),
        ("CodeSystem/entry-kind", "CodeSystem/other", "item[1].item[0].answer[0].valueCoding.system is not known here"),
        (r#",{"linkId":"entry.title","answer":[{"valueString":"A"}]}"#, "", "item[1].entry.title is missing"),
        (r#"{"valueString":"A"}"#, r#"{"valueString":" "}"#, "entry[0].title must not be empty"),
        (
            r#""linkId":"visit","item""#,
            r#""linkId":"visit","answer":[{"valueString":"x"}],"item""#,
            "item[0].answer is not possible here",
        ),
        (r#""status""#, r#""modifierExtension":[{"url":"x"}],"status""#, "modifierExtension is not possible here"),
        (r#""status""#, r#""extension":[{"url":"x"}],"status""#, "taken, ignored extension"),
        (
            r#"{"valueInteger":20}"#,
            r#"{"valueInteger":20,"extension":[]}"#,
            "taken, ignored item[0].item[1].answer[0].extension",
        ),
    ] {
        assert_eq!(refused(from, to), wanted, "{from} → {to}");
    }
}

#[test]
fn an_assessment_from_elsewhere_is_checked() {
    let instruments = instruments("en");
    let saved = file("content/examples/assessments/patient-care.en.json");
    let assessment = AssessmentRecord::read(&saved).unwrap().open(Arc::clone(&instruments)).unwrap();
    let response = text(&assessment.to_fhir(Authored::default()));
    let taken = |text: &str| {
        let taken = Assessment::from_fhir(Arc::clone(&instruments), &json(text), &|_| 60);
        taken.map_or_else(|error| error.to_string(), |taken| format!("taken {}", taken.taken.draft().answers.len()))
    };
    assert_eq!(taken(&response), "taken 12");
    assert_eq!(taken(&response.replace("continuum-patient-en", "continuum-manager-en")), {
        let all = taken(&response.replace("continuum-patient-en", "continuum-manager-en"));
        assert!(all.starts_with("item[1].linkId is not known here"), "{all}");
        all
    });
    assert_eq!(
        taken(&response.replace("continuum-patient-en", "barometer-patient-en")),
        "questionnaire belongs to another instrument"
    );
    assert!(taken(&response.replace(r#""code":"always""#, r#""code":"rarely""#)).starts_with("item["));
}

#[test]
fn hostile_words_come_back_as_they_are() {
    let mut visit = usual();
    for title in
        ["<img src=x onerror=alert(1)>", "{{constructor}}", "=1+1", "\u{202e}abc\u{202c}", "a\u{200b}b", "عندي 👩‍👩‍👧‍👦"]
    {
        visit.add(NewEntry::topic(title)).unwrap();
    }
    let back = Preparation::from_fhir(content("fr"), &visit.to_fhir(today())).unwrap().taken;
    let titles = |visit: &Preparation| visit.entries().iter().map(|entry| entry.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&back), titles(&visit));
    let all = bundle(vec![visit.questionnaire(), visit.to_fhir(today())]);
    assert_eq!(list(&all, "entry").len(), 2);
}

#[test]
fn two_relatives_stay_two_and_an_estimate_stays() {
    let mut visit = usual();
    for (name, minutes) in [("Ana", 3), ("Luc", 7)] {
        let relative = NewContributor { id: None, role: ContributorRole::Relative, name: name.to_owned() };
        let author = Some(visit.put_contributor(relative).unwrap());
        let id =
            visit.add(NewEntry { author, minutes: Some(minutes), ..NewEntry::topic(&format!("{name} says")) }).unwrap();
        visit.accept(&id).unwrap();
    }
    let back = Preparation::from_fhir(content("fr"), &visit.to_fhir(today())).unwrap().taken;
    let entries = |visit: &Preparation| {
        let name = |id: &str| visit.contributors().iter().find(|known| known.id == id).unwrap().name.clone();
        let entries = visit.entries().iter();
        entries.map(|entry| (entry.title.clone(), name(&entry.author), entry.minutes)).collect::<Vec<_>>()
    };
    let wanted = [("Ana", 3), ("Luc", 7)];
    assert_eq!(entries(&back), wanted.map(|(name, minutes)| (format!("{name} says"), name.to_owned(), Some(minutes))));
}

#[test]
fn what_to_bring_is_what_is_ticked_of_the_shipped_list() {
    let settings = r#"{"checklist":[{"id":"own-line","text":"Our own line"}]}"#;
    let ours = content_with("fr", settings).unwrap();
    let mut visit = Preparation::new(ours, EncounterOptions::default()).unwrap();
    let list_of = visit.checklist();
    let (own, shipped): (Vec<_>, Vec<_>) = list_of.into_iter().partition(|item| item.own);
    for item in own.iter().chain(&shipped[..2]) {
        visit.tick(&item.id, true).unwrap();
    }
    let response = visit.to_fhir(today());
    let bring = list(&response, "item").iter().find(|item| string(item, "linkId") == Some("bring")).unwrap();
    let code = |answer: &Value| string(field(answer, "valueCoding").unwrap(), "code").unwrap().to_owned();
    let codes: Vec<String> = list(bring, "answer").iter().map(code).collect();
    assert_eq!(codes, [shipped[0].id.clone(), shipped[1].id.clone()]);
}

#[test]
fn answers_to_one_question_stand_in_one_item() {
    let mut visit = usual();
    for item in &visit.checklist()[..2] {
        visit.tick(&item.id, true).unwrap();
    }
    let sound = text(&visit.to_fhir(today()));
    assert!(Preparation::from_fhir(content("fr"), &json(&sound)).is_ok());
    let (before, bring) = sound.split_once(r#"{"linkId":"bring""#).unwrap();
    let bring = [r#"{"linkId":"bring""#, bring].concat();
    let (answers, after) = bring.split_at(bring.find("]}").unwrap() + 2);
    let twice = [before, answers, ",", answers, after].concat();
    let error = Preparation::from_fhir(content("fr"), &json(&twice)).unwrap_err();
    assert_eq!(error.code(), care_partnership::Code::DuplicateId, "{error}");
}

#[test]
fn a_step_with_nobody_and_no_day_comes_back() {
    let mut assessment = Assessment::new(instruments("en"), AssessmentOptions::default()).unwrap();
    let first = assessment.pages()[0].statements[0].id.clone();
    assessment.answer(&first, Some("never")).unwrap();
    assessment.put_step(NewChosenStep { step: first.clone(), with: String::new(), by: None }).unwrap();
    let back = Assessment::from_fhir(instruments("en"), &assessment.to_fhir(today()), &|_| 60).unwrap().taken;
    assert_eq!(back.steps(), assessment.steps());
}

#[test]
fn a_note_without_a_day_stays_without_one_on_the_sheet_and_through_fhir() {
    let mut visit = usual();
    for note in [r#"{"happened":"Undated"}"#, r#"{"date":"2026-11-02","happened":"Dated"}"#] {
        visit.put_note(Read::read(&json(note)).unwrap()).unwrap();
    }
    let happened = |visit: &Preparation| -> Vec<(String, bool)> {
        visit.notes().into_iter().map(|note| (note.happened.clone(), note.date.is_some())).collect()
    };
    let wanted = [("Dated".to_owned(), true), ("Undated".to_owned(), false)];
    assert_eq!(happened(&visit), wanted, "those without a day come last");
    assert!(visit.sheet(Reader::Person).text.contains("Sans date"));
    let back = Preparation::from_fhir(content("fr"), &visit.to_fhir(today())).unwrap().taken;
    assert_eq!(happened(&back), wanted);
}
