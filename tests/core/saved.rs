//! The saved form: what was saved opens as it was, and what is wrong is refused whole.

use care_partnership::preparation::{NewContributor, NewEntry};
use care_partnership::record::{AssessmentRecord, ContributionRecord, PreparationRecord};
use care_partnership::value::{Read, Write};

use crate::support::{content, file, instruments, json, text, usual};

/// A saved preparation with one text replaced in it, and why it is refused.
fn refusal(from: &str, to: &str) -> String {
    let mut visit = usual();
    visit.add(NewEntry::topic("A")).unwrap();
    visit.add(NewEntry::topic("B")).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write());
    assert!(saved.contains(from), "{from} in {saved}");
    let changed = json(&saved.replacen(from, to, 1));
    let opened = PreparationRecord::read(&changed).and_then(|record| record.open(visit.content().clone()));
    opened.unwrap_err().to_string()
}

#[test]
fn what_is_wrong_is_refused_with_its_path() {
    for (from, to, wanted) in [
        (r#""format":"care-partnership/preparation""#, r#""format":"other""#, "not-this-format at format"),
        (r#""version":1"#, r#""version":2"#, "newer-version at version (limit 1)"),
        (r#""version":1"#, r#""version":0"#, "not-this-format at format"),
        (r#""id":"e2""#, r#""id":"e1""#, "duplicate-id at draft.entries[1].id"),
        (r#""author":"patient""#, r#""author":"nobody""#, "unknown-id at draft.entries[0].author"),
        (r#""title":"B""#, r#""title":"""#, "empty at draft.entries[1].title"),
        (r#""title":"B""#, r#""title":null"#, "invalid-type at draft.entries[1].title"),
        (
            r#""status":"accepted""#,
            r#""status":"maybe""#,
            "unknown-id at draft.entries[0].status (one of accepted, proposed, declined)",
        ),
        (r#""minutes":15"#, r#""minutes":1500"#, "out-of-range at draft.encounter.minutes (limit 240)"),
        (r#""limits":"#, r#""limit":"#, "missing-field at draft.limits"),
        (r#""id":"patient""#, r#""id":"someone""#, "not-allowed at draft.contributors[0].role"),
        (
            r#""notes":[]"#,
            r#""notes":[{"id":"n1","date":"tomorrow"}]"#,
            "invalid-date at draft.notes[0].date; missing-field at draft.notes[0].happened; missing-field at draft.notes[0].changed",
        ),
        (r#""draft":{"#, r#""draft":[],"old":{"#, "invalid-type at draft"),
    ] {
        assert_eq!(refusal(from, to), wanted, "{from} → {to}");
    }
}

#[test]
fn new_ids_differ_from_opened_ones() {
    let mut visit = usual();
    for title in ["A", "B", "C"] {
        visit.add(NewEntry::topic(title)).unwrap();
    }
    let saved = json(&text(&PreparationRecord::new(&visit).write()));
    let mut opened = PreparationRecord::read(&saved).unwrap().open(visit.content().clone()).unwrap();
    let id = opened.add(NewEntry::topic("D")).unwrap();
    assert_eq!(opened.entries().iter().filter(|entry| entry.id == id).count(), 1);
}

#[test]
fn what_a_portal_no_longer_offers_is_kept() {
    let mut visit = usual();
    visit.add(NewEntry::topic("A")).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write());
    let other = saved.replace(r#""theme":null"#, r#""theme":"gone""#).replace(r#""ticked":[]"#, r#""ticked":["gone"]"#);
    let opened = PreparationRecord::read(&json(&other)).unwrap().open(visit.content().clone()).unwrap();
    assert_eq!(text(&PreparationRecord::new(&opened).write()), other);
    assert_eq!(opened.agenda().topics.len(), 1);
}

#[test]
fn a_list_passes_from_one_device_to_another_and_waits() {
    let mut theirs = usual();
    let new =
        NewContributor { id: None, role: care_partnership::content::ContributorRole::Relative, name: "Claire".into() };
    let claire = theirs.put_contributor(new).unwrap();
    for title in ["First", "Second"] {
        theirs.add(NewEntry { author: Some(claire.clone()), ..NewEntry::topic(title) }).unwrap();
    }
    theirs.rank(&theirs.entries()[1].id.clone(), 0).unwrap();
    let sent = text(&ContributionRecord::new(theirs.contribution(&claire).unwrap()).write());

    let mut mine = usual();
    mine.add(NewEntry::topic("Mine")).unwrap();
    let receive = |mine: &mut care_partnership::preparation::Preparation| {
        mine.receive(ContributionRecord::read(&json(&sent)).unwrap().open()).unwrap()
    };
    assert_eq!(receive(&mut mine), 2);
    assert_eq!(
        mine.entries().iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>(),
        ["Mine", "Second", "First"]
    );
    assert_eq!(mine.agenda().topics.len(), 1, "what came waits to be accepted");
    assert_eq!(mine.contributors().len(), 2);
    assert_eq!(receive(&mut mine), 0, "the same list twice brings nothing new");
    assert_eq!(mine.contributors().len(), 2);
}

/// Files that released versions wrote; they are never changed, and every later version opens them.
#[test]
fn files_of_every_version_open() {
    let read = |name: &str| file(&format!("tests/fixtures/v1/{name}.json"));
    let visit = PreparationRecord::read(&read("preparation")).unwrap().open(content("fr")).unwrap();
    assert_eq!(visit.entries().len(), 12);
    assert_eq!(visit.closing().next_steps.len(), 2);
    let list = ContributionRecord::read(&read("contribution")).unwrap().open();
    assert_eq!(list.entries.len(), 2);
    let assessment = AssessmentRecord::read(&read("assessment")).unwrap().open(instruments("fr")).unwrap();
    assert_eq!(assessment.profile().contexts[0].result.as_deref(), Some("consultation"));
}
