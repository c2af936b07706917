//! Limits, each at and just past it, and what a wrong value is called.

use care_partnership::content::{EncounterKind, Mode};
use care_partnership::preparation::{
    ClosingPatch, EncounterOptions, EntryPatch, LimitsPatch, NewEntry, NewNote, NewPerson, NewResource, Preparation,
    Reader, When,
};
use care_partnership::value::{Change, Read};
use care_partnership::{Code, Error};

use crate::support::{content_with, json, preparation, usual};

fn fault<T: std::fmt::Debug>(result: Result<T, Error>) -> (&'static str, String, Option<u32>) {
    let error = result.unwrap_err();
    (error.code().as_str(), error.path().to_owned(), error.limit())
}

/// The call fails as said, and the preparation is as it was.
fn refused<T: std::fmt::Debug>(
    preparation: &mut Preparation,
    call: impl FnOnce(&mut Preparation) -> Result<T, Error>,
    wanted: (&'static str, &str, Option<u32>),
) {
    let before = preparation.draft().clone();
    let found = fault(call(preparation));
    assert_eq!((found.0, found.1.as_str(), found.2), wanted);
    assert_eq!(preparation.draft(), &before);
}

#[test]
fn two_hundred_entries_and_a_thousand_notes() {
    let mut visit = usual();
    for number in 0..200 {
        visit.add(NewEntry::topic(&format!("Point {number}"))).unwrap();
    }
    refused(&mut visit, |visit| visit.add(NewEntry::topic("One more")), ("too-many", "entries", Some(200)));
    let note = |day: i32| NewNote {
        id: None,
        date: When::parse("2026-11-02").ok(),
        happened: format!("Day {day}"),
        changed: String::new(),
    };
    for day in 0..1_000 {
        visit.put_note(note(day)).unwrap();
    }
    refused(&mut visit, |visit| visit.put_note(note(0)), ("too-many", "notes", Some(1_000)));
    // What stands in the place of something is taken back before that comes back: no list is ever too long.
    let id = visit.entries()[0].id.clone();
    visit.remove(&id).unwrap();
    visit.add(NewEntry::topic("In its place")).unwrap();
    assert_eq!(visit.undo().unwrap().unwrap().call, "add");
    assert_eq!(visit.undo().unwrap().unwrap().call, "remove");
    assert_eq!((visit.entries().len(), &visit.entries()[0].id), (200, &id));
}

#[test]
fn texts_are_counted_as_a_person_sees_them() {
    let mut visit = usual();
    let family = "👩‍👩‍👧‍👦";
    visit.add(NewEntry::topic(&family.repeat(80))).unwrap();
    refused(&mut visit, |visit| visit.add(NewEntry::topic(&family.repeat(81))), ("too-long", "title", Some(80)));
    let id = visit.entries()[0].id.clone();
    let details = |length: usize| EntryPatch { details: Some("é".repeat(length)), ..EntryPatch::default() };
    visit.update(&id, details(2_000)).unwrap();
    refused(&mut visit, |visit| visit.update(&id, details(2_001)), ("too-long", "details", Some(2_000)));
    refused(&mut visit, |visit| visit.add(NewEntry::topic(" \u{7}\n ")), ("empty", "title", None));
    refused(
        &mut visit,
        |visit| visit.set_closing(ClosingPatch { understood: Some("x".repeat(2_001)), ..ClosingPatch::default() }),
        ("too-long", "understood", Some(2_000)),
    );
    refused(&mut visit, |visit| visit.set_life("body", &"x".repeat(2_001)), ("too-long", "text", Some(2_000)));
}

#[test]
fn numbers_have_ranges() {
    let mut visit = usual();
    let minutes = |minutes| EncounterOptions { minutes: Some(minutes), ..EncounterOptions::default() };
    for ends in [5, 240] {
        visit.set_encounter(minutes(ends)).unwrap();
    }
    refused(&mut visit, |visit| visit.set_encounter(minutes(4)), ("out-of-range", "minutes", Some(5)));
    refused(&mut visit, |visit| visit.set_encounter(minutes(241)), ("out-of-range", "minutes", Some(240)));
    let topics = |topics| LimitsPatch { topics: Some(topics), ..LimitsPatch::default() };
    refused(&mut visit, |visit| visit.set_limits(topics(0)), ("out-of-range", "topics", Some(1)));
    refused(&mut visit, |visit| visit.set_limits(topics(51)), ("out-of-range", "topics", Some(50)));
    let estimate = NewEntry { minutes: Some(0), ..NewEntry::topic("A") };
    refused(&mut visit, |visit| visit.add(estimate), ("out-of-range", "minutes", Some(1)));
}

#[test]
fn unknown_ids_are_said() {
    let mut visit = usual();
    let theme = NewEntry { theme: Some("nothing".to_owned()), ..NewEntry::topic("A") };
    refused(&mut visit, |visit| visit.add(theme), ("unknown-id", "theme", None));
    let author = NewEntry { author: Some("nobody".to_owned()), ..NewEntry::topic("A") };
    refused(&mut visit, |visit| visit.add(author), ("unknown-id", "author", None));
    refused(&mut visit, |visit| visit.remove("e1"), ("unknown-id", "id", None));
    refused(&mut visit, |visit| visit.tick("nothing", true), ("unknown-id", "id", None));
    refused(&mut visit, |visit| visit.set_life("nothing", ""), ("unknown-id", "reality", None));
    refused(&mut visit, |visit| visit.add_question("nothing"), ("unknown-id", "question", None));
    refused(&mut visit, |visit| visit.choose_themes(vec!["nothing".to_owned()]), ("unknown-id", "[0]", None));
    let person = NewPerson::read(&json(r#"{"name":"A","role":"nothing"}"#)).unwrap();
    refused(&mut visit, |visit| visit.put_person(person), ("unknown-id", "role", None));
}

#[test]
fn only_a_partner_meeting_has_sides_and_shares() {
    let mut visit = usual();
    let side = EncounterOptions::read(&json(r#"{"side":"organiser"}"#)).unwrap();
    refused(&mut visit, |visit| visit.set_encounter(side), ("not-allowed", "side", None));
    let share = EncounterOptions { share: Change::Set(5), ..EncounterOptions::default() };
    refused(&mut visit, |visit| visit.set_encounter(share), ("not-allowed", "share", None));
    let mut meeting = preparation(EncounterKind::PartnerMeeting, 90);
    let share = EncounterOptions { share: Change::Set(91), ..EncounterOptions::default() };
    refused(&mut meeting, |meeting| meeting.set_encounter(share), ("out-of-range", "share", Some(90)));
    let kind = EncounterOptions { mode: Some(Mode::Video), ..EncounterOptions::of(EncounterKind::Specialist) };
    meeting.set_encounter(kind).unwrap();
    assert_eq!((meeting.encounter().minutes, meeting.encounter().share), (20, None), "the usual of the new kind");
    let short = EncounterOptions {
        minutes: Some(10),
        share: Change::Set(4),
        ..EncounterOptions::of(EncounterKind::PartnerMeeting)
    };
    meeting.set_encounter(short).unwrap();
    meeting.set_encounter(EncounterOptions { share: Change::Clear, ..EncounterOptions::default() }).unwrap();
    assert_eq!(meeting.encounter().share, Some(10), "the usual fifteen are longer than the meeting");
}

#[test]
fn wrong_shapes_are_named_with_their_path() {
    let entry = |text: &str| {
        let found = fault(NewEntry::read(&json(text)));
        (found.0, found.1)
    };
    assert_eq!(entry(r#"{"kind":"topic"}"#), ("missing-field", "title".to_owned()));
    assert_eq!(entry(r#"{"kind":"other","title":"A"}"#), ("unknown-id", "kind".to_owned()));
    assert_eq!(entry(r#"{"kind":"topic","title":1}"#), ("invalid-type", "title".to_owned()));
    assert_eq!(entry(r#"{"kind":"topic","title":"A","minutes":1.5}"#), ("invalid-type", "minutes".to_owned()));
    assert_eq!(entry("[]"), ("invalid-type", String::new()));
    for date in ["2026-02-30", "2026-1-1", "02/03/2026", "2026-11-02T25:00", "2026-11-02T9:00", ""] {
        assert_eq!(When::parse(date).unwrap_err().code(), Code::InvalidDate, "{date}");
    }
}

#[test]
fn settings_are_checked_as_a_whole() {
    let settings = |text: &str| {
        let found = fault(content_with("fr", text));
        (found.0, found.1)
    };
    for (text, code, path) in [
        (r#"{"minuts":{}}"#, "unknown-field", "settings.minuts"),
        (r#"{"minutes":{"specialist":4}}"#, "out-of-range", "settings.minutes.specialist"),
        (r#"{"minutes":{"other":20}}"#, "unknown-id", "settings.minutes.other"),
        (r#"{"limits":{"topics":0}}"#, "out-of-range", "settings.limits.topics"),
        (r#"{"daysBefore":31}"#, "out-of-range", "settings.daysBefore"),
        (r#"{"routes":[]}"#, "empty", "settings.routes"),
        (r#"{"routes":[{"id":"mine"}]}"#, "missing-field", "settings.routes[0].label"),
        (r#"{"routes":[{"id":"message"},{"id":"message"}]}"#, "duplicate-id", "settings.routes[1]"),
        (r#"{"resources":[{"id":"a","title":"A","url":"javascript:1"}]}"#, "invalid-url", "settings.resources[0].url"),
        (
            r#"{"resources":[{"id":"a","title":"A","url":"//evil.example"}]}"#,
            "invalid-url",
            "settings.resources[0].url",
        ),
        (r#"{"resources":[{"id":"a","title":""}]}"#, "empty", "settings.resources[0].title"),
        (r#"{"questions":[{"id":"q","theme":"x","text":"Q"}]}"#, "unknown-id", "settings.questions[0].theme"),
        (r#"{"texts":{"welcome":3}}"#, "invalid-type", "settings.texts.welcome"),
        (r#"{"emergency":{"nummer":"15"}}"#, "unknown-field", "settings.emergency.nummer"),
    ] {
        assert_eq!(settings(text), (code, path.to_owned()), "{text}");
    }
}

#[test]
fn settings_reach_the_preparation() {
    let settings = r#"{
        "minutes": {"general-practice": 25}, "limits": {"topics": 1},
        "routes": [{"id": "desk", "label": "Le guichet"}],
        "resources": [{"id": "group", "title": "Groupe", "themes": ["relatives"]}, {"id": "other", "title": "Autre"}],
        "questions": [{"id": "own", "theme": "understanding", "text": "Que dit l’équipe ?"}],
        "checklist": [{"id": "badge", "text": "Mon badge"}],
        "emergency": {"number": "144"}
    }"#;
    let content = content_with("fr", settings).unwrap();
    let catalogue = care_partnership::preparation::Catalogue::new(&content);
    assert!(catalogue.emergency.contains("144"));
    let mut visit = Preparation::new(content, EncounterOptions::default()).unwrap();
    assert_eq!(visit.encounter().minutes, 25);
    visit.add(NewEntry::topic("A")).unwrap();
    visit.add(NewEntry::topic("B")).unwrap();
    let agenda = visit.agenda();
    assert_eq!(agenda.parked.iter().map(|item| item.route.label.as_str()).collect::<Vec<_>>(), ["Le guichet"]);
    visit.add_question("own").unwrap();
    assert!(visit.checklist().iter().any(|item| item.id == "badge"));
    visit.choose_themes(vec!["relatives".to_owned()]).unwrap();
    assert_eq!(visit.resources()[0].id, "group", "what helps with a chosen theme comes first");
    visit.keep_resource("group", true).unwrap();
    let own = NewResource { id: None, title: "Ma voisine".to_owned(), detail: String::new(), url: None };
    visit.put_resource(own).unwrap();
    let sheet = visit.sheet(Reader::Person).text;
    assert!(sheet.contains("Groupe") && sheet.contains("Ma voisine") && !sheet.contains("Autre\n"));
}

#[test]
fn odd_texts_reach_every_sheet_unharmed() {
    let mut visit = usual();
    let title = "عندي سؤال 👩‍👩‍👧‍👦 {title} <b>&amp;</b> \u{202e}x\u{202c}";
    visit.add(NewEntry::topic(&format!("\u{0}{title}\u{7f}"))).unwrap();
    visit.add(NewEntry::question("two\nlines\r\nand\ta tab\u{b}of a\u{c}word processor")).unwrap();
    let note = r#"{"date":"2026-11-02","happened":"one\r\ntwo\u2028three\u000bfour\u000cfive"}"#;
    visit.put_note(NewNote::read(&json(note)).unwrap()).unwrap();
    assert_eq!(visit.entries()[0].title, title);
    assert_eq!(visit.entries()[1].title, "two lines  and a tab of a word processor");
    assert_eq!(visit.notes()[0].happened, "one\ntwo\nthree\nfour\nfive");
    for reader in [Reader::Person, Reader::Clinician] {
        assert!(visit.sheet(reader).text.contains(title), "{reader:?}");
    }
}

#[test]
fn a_number_out_of_its_range_is_told_both_ends_however_far_off_it_is() {
    let said = |error: Error| (error.to_string(), error.range());
    for number in ["-70000", "-1", "0", "70000", "4294967296", "1e300"] {
        let read = |name: &str| json(&format!(r#"{{ "{name}": {number} }}"#));
        let mut visit = usual();
        let id = visit.add(NewEntry::topic("Fatigue")).unwrap();
        let before = visit.draft().clone();
        let encounter = EncounterOptions::read(&read("minutes")).and_then(|options| visit.set_encounter(options));
        assert_eq!(said(encounter.unwrap_err()), ("minutes must be from 5 to 240".to_owned(), Some((5, 240))));
        let entry = EntryPatch::read(&read("minutes")).and_then(|patch| visit.update(&id, patch));
        assert_eq!(said(entry.unwrap_err()), ("minutes must be from 1 to 240".to_owned(), Some((1, 240))));
        let limits = LimitsPatch::read(&read("questions")).and_then(|patch| visit.set_limits(patch));
        assert_eq!(said(limits.unwrap_err()), ("questions must be from 1 to 50".to_owned(), Some((1, 50))));
        assert_eq!(visit.draft(), &before);
        let settings = content_with("fr", &format!(r#"{{ "daysBefore": {number} }}"#));
        assert_eq!(settings.unwrap_err().range(), Some((1, 30)), "{number}");
    }
}
