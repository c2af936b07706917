//! Reading plain data: serde describes the types, and all that is wrong is told at once.

use care_partnership::Error;
use care_partnership::content::{InstrumentData, Settings};
use care_partnership::preparation::{EncounterOptions, EntryPatch, NewEntry, NewNote};
use care_partnership::value::{Change, Read, Write};

use crate::support::{json, usual};

/// Every fault, as `code path`.
fn faults<T: Read>(text: &str) -> Vec<String> {
    let Err(error) = T::read(&json(text)) else { panic!("taken: {text}") };
    let one = |error: &Error| format!("{} {}", error.code(), error.path());
    std::iter::once(one(&error)).chain(error.others().iter().map(one)).collect()
}

/// The same in the order of the alphabet.
fn sorted<T: Read>(text: &str) -> Vec<String> {
    let mut faults = faults::<T>(text);
    faults.sort_unstable();
    faults
}

#[test]
fn all_faults_of_a_value_are_told_at_once_each_with_its_path() {
    let settings = r#"{
        "minutes": { "general.practice": "long", "half": 1.5 },
        "limits": { "topics": true, "toppics": 3 },
        "resources": [{ "id": "a", "title": 5, "kinds": ["specialist", "speciallist"] }, { "detail": 1 }, 7],
        "emergency": null,
        "texts": { "ui.next": { "one": "a" }, "ui.back": 3 },
        "weclome": "?"
    }"#;
    let expected = [
        "invalid-type emergency",
        "invalid-type limits.topics",
        "invalid-type minutes.general.practice",
        "invalid-type minutes.half",
        "invalid-type resources[0].title",
        "invalid-type resources[1].detail",
        "invalid-type resources[2]",
        "invalid-type texts.ui.back",
        "missing-field resources[1].id",
        "missing-field resources[1].title",
        "missing-field texts.ui.next.other",
        "unknown-field limits.toppics",
        "unknown-field weclome",
        "unknown-id resources[0].kinds[1]",
    ];
    assert_eq!(sorted::<Settings>(settings), expected);
}

#[test]
fn what_could_stand_there_is_said() {
    let said = |error: Error| error.to_string();
    let kind = NewEntry::read(&json(r#"{ "kind": "idea", "title": "a" }"#)).unwrap_err();
    assert!(said(kind).contains("topic, question, wish"));
    let field = NewEntry::read(&json(r#"{ "kind": "topic", "titel": "a" }"#)).unwrap_err();
    assert!(said(field).contains("title"));
}

#[test]
fn a_day_that_is_none_hides_no_other_fault() {
    let two =
        r#"[{ "date": "2026-02-30" }, { "date": "soon", "happened": 1 }, { "date": "2026-03-01", "changed": [] }]"#;
    let expected =
        ["invalid-date [0].date", "invalid-date [1].date", "invalid-type [1].happened", "invalid-type [2].changed"];
    assert_eq!(sorted::<Vec<NewNote>>(two), expected);
}

#[test]
fn more_faults_than_anybody_reads_are_not_looked_for() {
    let many = format!("[{}]", vec!["1"; 5_000].join(","));
    assert_eq!(faults::<Vec<String>>(&many).len(), 100);
}

#[test]
fn a_value_that_is_wrong_as_a_whole_has_an_empty_path() {
    for wrong in ["null", "[]", "\"a\"", "3"] {
        assert_eq!(faults::<InstrumentData>(wrong), ["invalid-type "], "{wrong}");
    }
}

#[test]
fn absent_null_and_set_are_three_things_in_a_change() {
    let read = |text: &str| EntryPatch::read(&json(text)).unwrap().minutes;
    assert_eq!(read("{}"), Change::Keep);
    assert_eq!(read(r#"{ "minutes": null }"#), Change::Clear);
    assert_eq!(read(r#"{ "minutes": 4.0 }"#), Change::Set(4));
    assert_eq!(EncounterOptions::read(&json("{}")).unwrap().when, Change::Keep);
}

#[test]
fn a_rust_program_writes_what_it_gets_with_any_format_of_serdes() {
    let mut preparation = usual();
    preparation.add(NewEntry::topic("Mon genou")).unwrap();
    let agenda = preparation.agenda();
    let text = serde_json::to_string(&agenda).unwrap();
    assert!(text.contains(r#""title":"Mon genou""#), "{text}");
    assert_eq!(json(&text), agenda.write());
}
