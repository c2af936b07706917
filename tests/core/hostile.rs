//! Hostile words, everywhere a person or another system can put them: they come out as words, everywhere.

use care_partnership::content::{CompanionRole, EncounterKind};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{
    ClosingPatch, CompanionPatch, EncounterOptions, NewEntry, NewNextStep, NewNote, NewPerson, NewResource,
    Preparation, Reader,
};
use care_partnership::record::PreparationRecord;
use care_partnership::value::{Change, Read, Write};
use care_partnership::when::{Moment, When};

use crate::support::{content, json, preparation, text};

const CORPUS: [&str; 10] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "{{constructor.constructor('alert(1)')()}} ${1+1}",
    "=HYPERLINK(\"https://x.example\")",
    "BEGIN:VEVENT\\nSUMMARY:x;ENCODING=x",
    "\u{202e}txet desrever\u{202c}",
    "zero\u{200b}width\u{200d}joiner",
    "مرحبا 👩‍👩‍👧‍👦 ✔️",
    "{title} {count} {minutes}",
];

/// A preparation with the words in every place.
fn filled(words: &str) -> Preparation {
    let mut visit = preparation(EncounterKind::Specialist, 20);
    let when = When::parse("2026-12-10T14:30").unwrap();
    let options =
        EncounterOptions { with: Some(words.to_owned()), when: Change::Set(when), ..EncounterOptions::default() };
    visit.set_encounter(options).unwrap();
    visit.add(NewEntry { details: words.to_owned(), must: true, ..NewEntry::topic(words) }).unwrap();
    visit.add(NewEntry::question(words)).unwrap();
    visit.add(NewEntry::wish(words)).unwrap();
    let note = NewNote { id: None, date: Some(when), happened: words.to_owned(), changed: words.to_owned() };
    visit.put_note(NewNote { date: Some(When { time: None, ..when }), ..note }).unwrap();
    visit.set_life("burden", words).unwrap();
    let person = r#"{"name":"N","role":"nurse"}"#;
    let person =
        NewPerson { name: words.to_owned(), note: words.to_owned(), ..NewPerson::read(&json(person)).unwrap() };
    visit.put_person(person).unwrap();
    let resource = NewResource { id: None, title: words.to_owned(), detail: words.to_owned(), url: None };
    visit.put_resource(resource).unwrap();
    visit.add_checklist_item(words).unwrap();
    let companion = CompanionPatch {
        name: Some(words.to_owned()),
        roles: Some(vec![CompanionRole::Speak]),
        speak_on: Some(words.to_owned()),
    };
    visit.set_companion(Some(companion)).unwrap();
    let closing = ClosingPatch {
        understood: Some(words.to_owned()),
        tell: Some(words.to_owned()),
        learned: Some(words.to_owned()),
    };
    visit.set_closing(closing).unwrap();
    let step = NewNextStep { id: None, who: words.to_owned(), what: words.to_owned(), by: None };
    visit.put_next_step(step).unwrap();
    visit
}

#[test]
fn they_reach_every_sheet_and_every_saved_form_as_they_are() {
    for words in CORPUS {
        let visit = filled(words);
        for reader in [Reader::Person, Reader::Clinician] {
            let sheet = visit.sheet(reader).text;
            assert!(sheet.matches(words).count() >= 5, "{words} on {reader:?}: {sheet}");
        }
        assert!(visit.learned().contains(words));
        let saved = text(&PreparationRecord::new(&visit).write());
        let opened = PreparationRecord::read(&json(&saved)).unwrap().open(content("fr")).unwrap();
        assert_eq!(opened.draft(), visit.draft(), "{words}");
        let response = text(&visit.to_fhir(Authored::default()));
        let back = Preparation::from_fhir(content("fr"), &json(&response)).unwrap().taken;
        assert_eq!(text(&back.to_fhir(Authored::default())), response, "{words}");
    }
}

#[test]
fn they_make_no_line_of_their_own_in_a_calendar() {
    let now = Moment::parse("2026-11-24T09:00").unwrap();
    let lines = |words: &str| {
        let file = filled(words).calendar(now).unwrap();
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "{words}: every line ends as the format says");
        // Long lines go on behind a space.
        let joined = file.replace("\r\n ", "");
        joined.lines().map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let plain = lines("Words");
    for words in CORPUS {
        assert_eq!(lines(words), plain, "{words}");
    }
}

#[test]
fn a_line_of_100_000_characters_is_refused_and_nothing_changes() {
    let long = "x".repeat(100_000);
    let mut visit = preparation(EncounterKind::Specialist, 20);
    let before = visit.draft().clone();
    assert_eq!(visit.add(NewEntry::topic(&long)).unwrap_err().to_string(), "title must have at most 80 characters");
    assert!(visit.set_life("burden", &long).is_err());
    assert!(visit.add_checklist_item(&long).is_err());
    assert_eq!(visit.draft(), &before);
    let saved = text(&PreparationRecord::new(&filled("Words")).write()).replace("Words", &long);
    assert!(PreparationRecord::read(&json(&saved)).unwrap().open(content("fr")).is_err());
}
