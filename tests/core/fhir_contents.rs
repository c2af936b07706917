//! What goes in a response is what stands on a sheet, and it can be read before it goes.

use care_partnership::content::CompanionRole;
use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{
    ClosingPatch, CompanionPatch, EncounterOptions, NewEntry, NewNextStep, NewNote, NewPerson, Preparation, Reader,
    Visibility,
};
use care_partnership::value::{Value, Write};
use care_partnership::when::When;

use crate::replay::{close, replay};
use crate::support::{INSTRUMENTS, LANGUAGES, content, field, file, instruments, list, string, text, usual};

/// The person's words in a response, wherever they stand.
fn words(value: &Value, found: &mut Vec<String>) {
    for item in list(value, "item") {
        words(item, found);
        for answer in list(item, "answer") {
            found.extend(string(answer, "valueString").map(str::to_owned));
        }
    }
}

/// A preparation in which every place where words can be written has some.
fn full() -> Preparation {
    let mut visit = usual();
    let entry = |title: &str| NewEntry { details: format!("{title}, in detail"), ..NewEntry::topic(title) };
    for title in ["One", "Two", "Three", "Four", "Five"] {
        visit.add(entry(title)).unwrap();
    }
    visit.add(NewEntry { visibility: Visibility::OnlyMe, ..entry("Only mine") }).unwrap();
    for day in 1..=6 {
        let date = When::parse(&format!("2026-11-0{day}")).unwrap();
        let (happened, changed) = (format!("Day {day}"), format!("Change {day}"));
        visit.put_note(NewNote { id: None, date: Some(date), happened, changed }).unwrap();
    }
    let life = visit.life()[0].reality.clone();
    visit.set_life(&life, "My garden").unwrap();
    let role = visit.content().data().person_roles[0].id.clone();
    let (name, contact, note) = ("Paul".to_owned(), "paul@a.example".to_owned(), "Drives me".to_owned());
    visit.put_person(NewPerson { id: None, name, role, contact, note }).unwrap();
    let companion = CompanionPatch {
        name: Some("Ana".to_owned()),
        roles: Some(vec![CompanionRole::Speak]),
        speak_on: Some("The night".to_owned()),
    };
    visit.set_companion(Some(companion)).unwrap();
    visit.choose_themes(visit.content().data().themes[..3].to_vec()).unwrap();
    let [understood, tell, learned] = ["Understood", "Tell my son", "Learned"].map(|text| Some(text.to_owned()));
    visit.set_closing(ClosingPatch { understood, tell, learned }).unwrap();
    let (who, what) = ("Dr A".to_owned(), "Blood test".to_owned());
    visit.put_next_step(NewNextStep { id: None, who, what, by: None }).unwrap();
    visit
}

#[test]
fn every_word_of_a_response_stands_on_a_sheet() {
    let mut visits = vec![full()];
    for language in LANGUAGES {
        for id in crate::examples::EXAMPLES {
            let example = file(&format!("content/examples/{id}.{language}.json"));
            let (mut visit, ids) = replay(language, &example);
            close(&mut visit, &ids, &example);
            visits.push(visit);
        }
    }
    for visit in visits {
        let sheets = [Reader::Person, Reader::Clinician].map(|reader| text(&visit.sheet(reader).write())).concat();
        let mut found = Vec::new();
        words(&visit.to_fhir(Authored::default()), &mut found);
        assert!(found.len() > 5);
        for word in found {
            for line in word.lines() {
                let written = text(&Value::String(line.to_owned()));
                assert!(sheets.contains(written.trim_matches('"')), "on no sheet: {line}");
            }
        }
    }
}

#[test]
fn what_is_on_no_sheet_stays() {
    let response = text(&full().to_fhir(Authored::default()));
    for stays in ["Only mine", "paul@a.example", "Learned", "Four, in detail", r#""linkId":"themes""#] {
        assert!(!response.contains(stays), "{stays}");
    }
    for goes in ["One, in detail", "Four", "Day 1", "My garden", "Paul", "Drives me", "Ana", "The night", "Understood"]
    {
        assert!(response.contains(goes), "{goes}");
    }
    // Somebody speaks about what was agreed, and about nothing that was crossed out.
    let mut visit = full();
    let patch = CompanionPatch { roles: Some(vec![CompanionRole::TakeNotes]), ..CompanionPatch::default() };
    visit.set_companion(Some(patch)).unwrap();
    assert!(!text(&visit.to_fhir(Authored::default())).contains("The night"));
}

#[test]
fn what_goes_can_be_read_before_it_goes() {
    for language in LANGUAGES {
        let example = file(&format!("content/examples/rare-disease.{language}.json"));
        let (mut visit, ids) = replay(language, &example);
        close(&mut visit, &ids, &example);
        let listed = text(&visit.fhir_contents().write());
        let response = visit.to_fhir(Authored::default());
        let mut found = Vec::new();
        words(&response, &mut found);
        for word in found {
            assert!(listed.contains(text(&Value::String(word.clone())).trim_matches('"')), "not listed: {word}");
        }
        // The words of what was chosen, not codes; days as the language writes them.
        assert!(!listed.contains("\"topic\"") && !listed.contains("2026-"), "{listed}");
    }
    let parts = full().fhir_contents();
    assert_eq!(parts.iter().flat_map(|part| &part.lines).filter(|line| line.label.is_empty()).count(), 0);
    let empty: Vec<_> = usual().fhir_contents().iter().map(|part| part.lines.len()).collect();
    assert_eq!(empty, [3], "kind, mode, minutes");
}

/// All `text`s of a questionnaire's items, and what is displayed of their options.
fn labels(value: &Value, found: &mut Vec<String>) {
    for item in list(value, "item") {
        found.extend(string(item, "text").map(str::to_owned));
        for option in list(item, "answerOption") {
            found.extend(field(option, "valueCoding").and_then(|coding| string(coding, "display")).map(str::to_owned));
        }
        labels(item, found);
    }
}

#[test]
fn no_id_stands_for_a_text() {
    let is_id =
        |text: &&String| text.contains('.') && text.bytes().all(|sign| b"abcdefghijklmnopqrstuvwxyz-.".contains(&sign));
    for language in LANGUAGES {
        let visit = Preparation::new(content(language), EncounterOptions::default()).unwrap();
        let mut found = Vec::new();
        labels(&visit.questionnaire(), &mut found);
        for instrument in INSTRUMENTS {
            let options = AssessmentOptions { instrument: Some(instrument.to_owned()), ..AssessmentOptions::default() };
            labels(&Assessment::new(instruments(language), options).unwrap().questionnaire(), &mut found);
        }
        assert!(found.len() > 300, "{}", found.len());
        assert_eq!(found.iter().filter(is_id).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}");
    }
}

fn answers(value: &Value) -> usize {
    list(value, "item").iter().map(|item| list(item, "answer").len() + answers(item)).sum()
}

#[test]
fn an_assessments_answers_can_be_read_before_they_go() {
    let saved = file("content/examples/assessments/patient-care.en.json");
    let record = care_partnership::record::AssessmentRecord::read(&saved).unwrap();
    let assessment = record.open(instruments("en")).unwrap();
    let lines: Vec<_> = assessment.fhir_contents().into_iter().flat_map(|part| part.lines).collect();
    let response = assessment.to_fhir(Authored::default());
    assert_eq!(lines.iter().map(|line| line.answers.len()).sum::<usize>(), answers(&response));
    assert!(lines.iter().any(|line| line.answers == ["always"] || line.answers == ["Always"]), "{lines:?}");
}

#[test]
fn the_most_important_goes_along_both_ways() {
    let mut visit = full();
    let third = visit.entries()[2].id.clone();
    visit.name_main(&third).unwrap();
    let response = visit.to_fhir(Authored::default());
    let mut back = Preparation::from_fhir(content("fr"), &response).unwrap().taken;
    assert_eq!(back.main_point().map(|entry| entry.title.as_str()), Some("Three"));
    assert_eq!(back.agenda().opening, visit.agenda().opening);
    assert!(back.undo().unwrap().is_none(), "what is taken in leaves nothing to take back");
    let twice = text(&response).replace(
        r#"{"valueString":"One"}]}"#,
        r#"{"valueString":"One"}]},{"linkId":"entry.main","answer":[{"valueBoolean":true}]}"#,
    );
    let refused = Preparation::from_fhir(content("fr"), &crate::support::json(&twice)).unwrap_err();
    assert_eq!(refused.to_string(), "entry[2].main is not possible here");
}

#[test]
fn a_response_that_is_sent_twice_is_known_by_its_identifier() {
    let mut visit = full();
    assert!(field(&visit.to_fhir(Authored::default()), "identifier").is_none());
    visit.set_id("a1-b2").unwrap();
    let response = visit.to_fhir(Authored::default());
    let identifier = field(&response, "identifier").unwrap();
    assert_eq!(string(identifier, "system"), Some("urn:care-partnership/NamingSystem/response"));
    assert_eq!(string(identifier, "value"), Some("a1-b2"));
    let back = |text: &str| Preparation::from_fhir(content("fr"), &crate::support::json(text));
    let written = text(&response);
    assert_eq!(back(&written).unwrap().taken.id(), Some("a1-b2"));
    let other = back(&written.replace("NamingSystem/response", "NamingSystem/other")).unwrap();
    assert_eq!((other.taken.id(), other.ignored), (None, vec!["identifier".to_owned()]));
    assert_eq!(
        back(&written.replace("a1-b2", "a b")).unwrap_err().to_string(),
        "identifier.value is not possible here"
    );
}
