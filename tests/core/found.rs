//! What fuzzing and random sequences of calls have found, each once.

use std::sync::Arc;

use care_partnership::content::{ContributorRole, PreparationData};
use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{Contribution, NewContributor, NewEntry, NewPerson, NewResource, Preparation};
use care_partnership::record::{ContributionRecord, PreparationRecord};
use care_partnership::value::{Read, Write};

use crate::support::{content, content_with, instruments_with, json, text, usual};

fn reopened(preparation: &Preparation) -> Preparation {
    let saved = text(&PreparationRecord::new(preparation).write());
    PreparationRecord::read(&json(&saved)).unwrap().open(Arc::clone(preparation.content())).unwrap()
}

/// A list with one entry; the name and the title as they stand in JSON.
fn list(name: &str, title: &str) -> Contribution {
    let entry = format!(r#"{{"kind":"question","title":"{title}","details":"","theme":null}}"#);
    let list = format!(r#"{{"role":"relative","name":"{name}","entries":[{entry}]}}"#);
    let saved = format!(r#"{{"format":"care-partnership/contribution","version":1,"contribution":{list}}}"#);
    ContributionRecord::read(&json(&saved)).unwrap().open()
}

#[test]
fn a_list_comes_in_once_also_where_its_words_are_cleaned() {
    for (name, title) in
        [("Claire\\tB", "Why?"), ("Claire", "Why\\tnow?"), ("Cla\\u0000ire", "Why\\u0000?"), (" C ", " W ")]
    {
        let mut visit = usual();
        assert_eq!(visit.receive(list(name, title)).unwrap(), 1, "{name} {title}");
        assert_eq!(visit.receive(list(name, title)).unwrap(), 0, "{name} {title}: it is there already");
        assert_eq!(visit.contributors().len(), 2, "{name} {title}: nobody stands twice");
    }
}

#[test]
fn a_list_that_is_refused_says_where() {
    let mut visit = usual();
    let refused = visit.receive(list("Claire", " ")).unwrap_err();
    assert_eq!(refused.to_string(), "entries[0].title must not be empty");
    let refused = visit.receive(list(&"e".repeat(81), "Why?")).unwrap_err();
    assert_eq!(refused.to_string(), "name must have at most 80 characters");
    assert_eq!(visit.contributors().len(), 1);
}

#[test]
fn what_is_new_takes_no_mark_of_what_was_taken_out() {
    let mut visit = usual();
    let id = visit.add_checklist_item("My glasses").unwrap();
    visit.tick(&id, false).unwrap();
    visit.remove_checklist_item(&id).unwrap();
    let resource = || NewResource { id: None, title: "The group".to_owned(), detail: String::new(), url: None };
    let id = visit.put_resource(resource()).unwrap();
    visit.keep_resource(&id, false).unwrap();
    visit.remove_resource(&id).unwrap();

    let mut visit = reopened(&visit);
    let id = visit.add_checklist_item("My keys").unwrap();
    assert!(visit.checklist().iter().any(|item| item.id == id && item.done), "a new line is to be brought");
    let id = visit.put_resource(resource()).unwrap();
    assert!(visit.resources().iter().any(|resource| resource.id == id && resource.kept), "a new one is kept at once");
}

#[test]
fn a_new_id_is_new_also_beside_the_longest_number() {
    let mut visit = usual();
    visit.add(NewEntry::topic("One")).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write()).replace("\"e1\"", "\"e999999999\"");
    let mut visit = PreparationRecord::read(&json(&saved)).unwrap().open(content("fr")).unwrap();
    visit.add(NewEntry::topic("Two")).unwrap();
    let mut visit = reopened(&visit);
    visit.add(NewEntry::topic("Three")).unwrap();
    assert_eq!(reopened(&visit).draft(), visit.draft(), "what is saved can be opened");
}

#[test]
fn the_names_of_those_who_wrote_come_back_from_fhir() {
    let mut visit = usual();
    let name =
        |id: Option<&str>, role, name: &str| NewContributor { id: id.map(str::to_owned), role, name: name.to_owned() };
    visit.put_contributor(name(Some("patient"), ContributorRole::Patient, "Anna")).unwrap();
    let claire = visit.put_contributor(name(None, ContributorRole::Relative, "Claire B")).unwrap();
    visit.add(NewEntry::topic("Mine")).unwrap();
    for title in ["One", "Two"] {
        let id = visit.add(NewEntry { author: Some(claire.clone()), ..NewEntry::question(title) }).unwrap();
        visit.accept(&id).unwrap();
    }
    let response = text(&visit.to_fhir(Authored::default()));
    let names = |response: &str| {
        let read = Preparation::from_fhir(content("fr"), &json(response)).unwrap().taken;
        read.contributors().iter().map(|one| one.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&response), ["Anna", "Claire B"]);
    // A name that has to be cleaned is still one person's.
    assert_eq!(names(&response.replace("Claire B", "Claire\\tB")), ["Anna", "Claire B"]);
}

#[test]
fn somebody_whose_role_is_no_longer_offered_is_somebody_else() {
    let mut visit = usual();
    let person = json(r#"{"name":"Paul","role":"nurse","contact":"","note":""}"#);
    visit.put_person(NewPerson::read(&person).unwrap()).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write()).replace("\"nurse\"", "\"healer\"");
    let opened = PreparationRecord::read(&json(&saved)).unwrap().open(content("fr")).unwrap();
    let response = opened.to_fhir(Authored::default());
    let read = Preparation::from_fhir(content("fr"), &response).unwrap().taken;
    let people: Vec<_> = read.people().iter().map(|person| (person.name.as_str(), person.role.as_str())).collect();
    assert_eq!(people, [("Paul", "other")]);
}

/// The settings of a portal with the instrument of the package tests under another id.
fn own(id: &str) -> String {
    let instrument = std::fs::read_to_string("tests/package/instrument.json").unwrap();
    format!(r#"{{"instruments":[{}]}}"#, instrument.replacen("\"ward\"", &format!("\"{id}\""), 1))
}

#[test]
fn an_instrument_is_found_by_its_whole_name() {
    let instruments = instruments_with("fr", &own("continuum-patient")).unwrap();
    let options =
        AssessmentOptions { instrument: Some("continuum-patient".to_owned()), ..AssessmentOptions::default() };
    let mut assessment = Assessment::new(Arc::clone(&instruments), options).unwrap();
    assessment.answer("names", Some("in-place")).unwrap();
    let read = Assessment::from_fhir(instruments, &assessment.to_fhir(Authored::default()), &|_| 60).unwrap().taken;
    assert_eq!(read.draft(), assessment.draft());
}

#[test]
fn the_id_of_an_instrument_can_stand_in_an_address() {
    assert!(instruments_with("fr", &own("Our.ward-2")).is_ok());
    for id in ["our ward", "a/b", "a|b", "https://a.example", "été", "our_ward"] {
        let refused = instruments_with("fr", &own(id)).unwrap_err();
        assert_eq!(refused.to_string(), "settings.instruments[0].id is not possible here", "{id}");
    }
    let refused = instruments_with("fr", &own(&"a".repeat(41))).unwrap_err();
    assert_eq!(refused.to_string(), "settings.instruments[0].id must have at most 40 characters");
}

#[test]
fn a_theme_that_was_saved_twice_is_chosen_once() {
    let mut visit = usual();
    visit.choose_themes(vec!["daily-life".to_owned(), "deciding".to_owned()]).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write());
    let twice = saved.replace(r#"["daily-life","deciding"]"#, r#"["daily-life","deciding","deciding"]"#);
    let opened = PreparationRecord::read(&json(&twice)).unwrap().open(content("fr")).unwrap();
    assert!(saved != twice && opened.draft() == visit.draft());
}

#[test]
fn a_fault_is_told_where_it_is() {
    let long = "e".repeat(81);
    for (settings, fault) in [
        (format!(r#"{{"texts":{{"question.understanding-what-is-it":"{long}"}}}}"#), "too-long"),
        (r#"{"texts":{"question.understanding-what-is-it":" "}}"#.to_owned(), "empty"),
        (r#"{"texts":{"question.understanding-what-is-it":{"one":"x","other":""}}}"#.to_owned(), "empty"),
    ] {
        let refused = content_with("fr", &settings).unwrap_err();
        assert_eq!(refused.code().as_str(), fault);
        assert_eq!(refused.path(), "settings.texts.question.understanding-what-is-it");
    }
}

#[test]
fn a_language_has_a_tag() {
    let files = ["preparation.json", "locales/fr/common.json", "locales/fr/preparation.json"];
    let [data, common, texts] = files.map(|path| crate::support::file(&format!("content/{path}")));
    let read = |tag: &str| {
        let common = json(&text(&common).replacen(r#""locale":"fr""#, &format!(r#""locale":"{tag}""#), 1));
        let read = care_partnership::content::Content::read(&data, &common, &texts, &json("null"));
        read.map(|content| content.locale().tag().to_owned()).map_err(|error| error.to_string())
    };
    for tag in ["fr", "fr-CA", "zh-Hant-TW"] {
        assert_eq!(read(tag), Ok(tag.to_owned()));
    }
    for tag in ["", "-", "frhttps://a.example", "fr_CA", "français", "7", "abcdefghijklmnopqrstuvwxyzabcdefghij"] {
        assert_eq!(read(tag), Err("common.locale is not possible here".to_owned()), "{tag}");
    }
}

#[test]
fn an_id_that_the_content_has_twice_is_no_fault_of_the_settings() {
    let files = ["preparation.json", "locales/fr/common.json", "locales/fr/preparation.json"];
    let [data, common, texts] = files.map(|path| crate::support::file(&format!("content/{path}")));
    let serious = "understanding-serious";
    let twice = json(&text(&data).replacen(serious, "understanding-what-is-it", 1));
    assert!(twice != data, "the bank has that question");
    let read = care_partnership::content::Content::read(&twice, &common, &texts, &json("null"));
    let refused = read.unwrap_err();
    let place = PreparationData::read(&data).unwrap().questions.iter().position(|known| known.id == serious).unwrap();
    assert_eq!((refused.code().as_str(), refused.path()), ("duplicate-id", &*format!("content.questions[{place}]")));
}
