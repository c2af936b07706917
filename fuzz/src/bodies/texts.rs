//! Words, wherever a person or a portal can put them: an input is a list of them.

use std::sync::LazyLock;

use care_partnership::preparation::{
    ClosingPatch, CompanionPatch, EncounterOptions, NewContributor, NewEntry, NewNextStep, NewNote, NewPerson,
    NewResource, Preparation, Reader,
};
use care_partnership::value::{Change, Read, Value};
use care_partnership::when::{Moment, When};
use unicode_segmentation::UnicodeSegmentation;

use super::care::{content, content_of, empty, json, list, shipped};
use super::invariants::of_preparation;

static FILES: LazyLock<Value> = LazyLock::new(shipped);
static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| vec![json(include_str!("texts.json"))]);

pub fn bases() -> &'static [Value] {
    &BASES
}

/// Words are kept as they are, but for what nobody can see; or refused, and nothing changes.
pub fn check(words: &Value) {
    let mut preparation = empty(&content());
    let when = When::parse("2026-12-10T14:30").expect("a date");
    let visit = EncounterOptions { when: Change::Set(when), ..EncounterOptions::default() };
    preparation.set_encounter(visit).expect("a date");
    for words in list(words).iter().take(6) {
        let Value::String(words) = words else { continue };
        everywhere(&mut preparation, words);
    }
    replaced(list(words));
    let now = Moment::parse("2026-11-24T09:00").expect("an instant");
    let calendar = preparation.calendar(now).expect("it has a date");
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "every line ends as the format says");
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), calendar.matches("END:VEVENT\r\n").count());
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "no line is longer than the format allows");
    of_preparation(&preparation);
}

type Call<'a> = Box<dyn Fn(&mut Preparation) -> bool + 'a>;

/// Writes words in every place, one call after the other.
fn everywhere(preparation: &mut Preparation, words: &str) {
    let own = || words.to_owned();
    let date = When::parse("2026-11-20").expect("a date");
    let person = NewPerson::read(&json(r#"{"name":"N","role":"nurse"}"#)).expect("a person");
    let calls: [Call; 12] = [
        Box::new(|at| {
            let added = at.add(NewEntry { details: own(), must: true, ..NewEntry::topic(words) });
            if let Ok(id) = &added {
                let entry = at.entries().iter().find(|entry| entry.id == *id).expect("just added");
                assert!(visible(&entry.title, false) && visible(&entry.details, true));
                assert!((1..=80).contains(&entry.title.graphemes(true).count()));
                assert!(entry.details.graphemes(true).count() <= 2_000);
                assert!(at.sheet(Reader::Person).text.contains(&entry.title));
            }
            added.is_ok()
        }),
        Box::new(|at| at.add(NewEntry::question(words)).is_ok()),
        Box::new(|at| {
            let with = EncounterOptions { with: Some(own()), ..EncounterOptions::default() };
            at.set_encounter(with).is_ok()
        }),
        Box::new(|at| at.put_note(NewNote { id: None, date: Some(date), happened: own(), changed: own() }).is_ok()),
        Box::new(|at| at.set_life("burden", words).is_ok()),
        Box::new(|at| at.put_person(NewPerson { name: own(), note: own(), contact: own(), ..person.clone() }).is_ok()),
        Box::new(|at| at.put_resource(NewResource { id: None, title: own(), detail: own(), url: Some(own()) }).is_ok()),
        Box::new(|at| at.add_checklist_item(words).is_ok()),
        Box::new(|at| {
            let patch = CompanionPatch { name: Some(own()), roles: None, speak_on: Some(own()) };
            at.set_companion(Some(patch)).is_ok()
        }),
        Box::new(|at| {
            let patch = ClosingPatch { understood: Some(own()), tell: Some(own()), learned: Some(own()) };
            at.set_closing(patch).is_ok()
        }),
        Box::new(|at| at.put_next_step(NewNextStep { id: None, who: own(), what: own(), by: Some(date) }).is_ok()),
        Box::new(|at| {
            let role = care_partnership::content::ContributorRole::Relative;
            at.put_contributor(NewContributor { id: None, role, name: own() }).is_ok()
        }),
    ];
    for call in &calls {
        let before = preparation.draft().clone();
        if !call(preparation) {
            assert_eq!(preparation.draft(), &before, "what is refused changes nothing");
        }
    }
}

/// Words that a portal puts in the place of ours.
fn replaced(words: &[Value]) {
    let ids = ["agenda.over", "opening.main-others", "sheet.person.title", "question.understanding-what-is-it"];
    let texts = ids.iter().zip(words).map(|(id, words)| ((*id).into(), words.clone()));
    let texts: serde_json::Map<_, _> = texts.collect();
    let settings = serde_json::json!({ "texts": texts });
    match content_of(&FILES, &settings) {
        Err(error) => assert!(error.path().starts_with("settings"), "{error}"),
        Ok(content) => of_preparation(&super::preparation::written_in(&content)),
    }
}

/// Nothing that cannot be seen: no control characters, breaks only where there are lines.
fn visible(text: &str, lines: bool) -> bool {
    text.trim() == text && text.chars().all(|one| !one.is_control() || (lines && matches!(one, '\n' | '\t')))
}
