//! Saved preparations and contributors' lists.

use std::sync::Arc;
use std::sync::LazyLock;

use care_partnership::content::{Content, EntryKind};
use care_partnership::preparation::{NewEntry, Preparation, Status, Visibility};
use care_partnership::record::{Arrived, ContributionRecord, InvitationRecord};
use care_partnership::value::Value;

use super::care::{content, empty, json, opened};
use super::invariants::of_preparation;

static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json(include_str!("../../../tests/fixtures/v1/preparation.json")),
        super::care::saved(&written_in(&content())),
        super::care::saved(&empty(&content())),
        json(include_str!("../../../tests/fixtures/v2/preparation.json")),
    ]
});
static LISTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json(include_str!("../../../tests/fixtures/v1/contribution.json")),
        json(
            r#"{"format":"care-partnership/invitation","version":3,
            "invitation":{"kind":"specialist","mode":"video","with":"Dr Lemaire","when":"2026-12-10T14:30"}}"#,
        ),
    ]
});

pub fn bases() -> &'static [Value] {
    &BASES
}

pub fn contributions() -> &'static [Value] {
    &LISTS
}

/// A preparation with an entry of each kind, more than fit, one for the person alone.
pub fn written_in(content: &Arc<Content>) -> Preparation {
    let mut preparation = empty(content);
    for kind in [EntryKind::Wish, EntryKind::Question, EntryKind::Topic] {
        for number in 0..5 {
            let visibility = if number == 1 { Visibility::OnlyMe } else { Visibility::Sheet };
            let new = NewEntry { must: number == 2, visibility, ..NewEntry::new(kind, &format!("Point {number}")) };
            preparation.add(new).expect("a plain entry");
        }
    }
    if let Some(question) = preparation.suggestions().top.first() {
        preparation.add_question(&question.id).expect("what is suggested");
    }
    preparation
}

/// What is opened holds and is saved as it is; what is refused makes nothing.
pub fn check(saved: &Value) {
    if let Ok(mut preparation) = opened(&content(), saved) {
        of_preparation(&preparation);
        assert!(preparation.undo().expect("nothing to take back").is_none());
        let before = preparation.draft().clone();
        let fresh = preparation.add(NewEntry::topic("One more"));
        if let Ok(id) = fresh {
            assert!(before.entries.iter().all(|entry| entry.id != id), "a new id is new");
            preparation.remove(&id).expect("it is there");
            assert!(preparation.undo().expect("as it was").is_some());
        }
    }
}

/// A list comes in once and waits to be accepted; one that is refused changes nothing. What has arrived is told and
/// changes nothing; a list that is joined is given up by taking it back.
pub fn check_contribution(saved: &Value) {
    let mut preparation = written_in(&content());
    let before = preparation.draft().clone();
    let told = Arrived::read(saved).and_then(|arrived| arrived.told(&preparation));
    assert_eq!(preparation.draft(), &before, "what is told is not taken");
    if let Ok(record) = InvitationRecord::read(saved) {
        let joined = preparation.join_list(record.open(), None);
        assert_eq!(joined.as_ref().ok(), told.as_ref().ok().map(|told| &told.open), "it is as it was told");
        if joined.is_ok_and(|joined| joined) {
            assert!(preparation.undo().expect("as it was").is_some());
        }
        assert_eq!(preparation.draft().entries, before.entries);
    }
    let Ok(record) = ContributionRecord::read(saved) else { return };
    let list = record.open();
    match preparation.receive(list.clone()) {
        Err(_) => assert_eq!(preparation.draft(), &before, "what is refused changes nothing"),
        Ok(came) => {
            let new: Vec<_> = preparation.entries().iter().skip(before.entries.len()).collect();
            assert_eq!(new.len(), came as usize);
            assert!(new.iter().all(|entry| entry.status == Status::Proposed), "all of it waits");
            assert_eq!(preparation.entries()[..before.entries.len()], before.entries[..]);
            of_preparation(&preparation);
            let after = preparation.draft().clone();
            assert_eq!(preparation.receive(list).expect("a second time"), 0, "what is there already is left out");
            assert_eq!(preparation.draft(), &after);
        }
    }
}
