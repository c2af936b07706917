//! What others propose, what the patient declines, and their own order.

use care_partnership::content::{ContributorRole, EntryKind};
use care_partnership::preparation::{
    ContributedEntry, Contribution, EntryPatch, NewContributor, NewEntry, Preparation, Status, Visibility,
};
use care_partnership::record::PreparationRecord;
use care_partnership::value::Write;

use crate::support::{json, text, usual};

/// A relative's list of so many points.
fn list(name: &str, count: usize) -> Contribution {
    let entry = |number: usize| ContributedEntry {
        kind: EntryKind::Topic,
        title: format!("{name} {number}"),
        details: String::new(),
        theme: None,
    };
    let entries = (0..count).map(entry).collect();
    Contribution { role: ContributorRole::Relative, name: name.to_owned(), entries }
}

fn ids(preparation: &Preparation, status: Status) -> Vec<String> {
    let of = preparation.entries().iter().filter(|entry| entry.status == status);
    of.map(|entry| entry.id.clone()).collect()
}

fn decline_all(preparation: &mut Preparation) {
    for id in ids(preparation, Status::Proposed) {
        preparation.decline(&id).unwrap();
    }
}

#[test]
fn two_hundred_declined_points_take_nobodys_place() {
    let mut visit = usual();
    assert_eq!(visit.receive(list("Claire", 200)).unwrap(), 200);
    let full = visit.add(NewEntry::topic("Mine")).unwrap_err();
    assert_eq!(full.to_string(), "entries must have at most 200 items", "what waits has a place");
    decline_all(&mut visit);
    let mine = visit.add(NewEntry::topic("Mine")).unwrap();
    assert_eq!(visit.receive(list("Luc", 199)).unwrap(), 199);
    assert_eq!(visit.receive(list("Claire", 200)).unwrap(), 0, "what was declined is not proposed again");

    let declined = ids(&visit, Status::Declined);
    let refused = visit.accept(&declined[7]).unwrap_err();
    assert_eq!(refused.to_string(), "entries must have at most 200 items", "two hundred are there");
    visit.remove(&mine).unwrap();
    visit.accept(&declined[7]).unwrap();
    assert!(visit.agenda().topics.iter().any(|item| item.title == "Claire 7"), "a no can become a yes");

    let saved = text(&PreparationRecord::new(&visit).write());
    let opened = PreparationRecord::read(&json(&saved)).unwrap().open(visit.content().clone()).unwrap();
    assert_eq!(opened.draft(), visit.draft());
}

#[test]
fn what_was_declined_can_be_forgotten_and_brought_back() {
    let mut visit = usual();
    visit.receive(list("Claire", 4)).unwrap();
    visit.add(NewEntry::topic("Mine")).unwrap();
    for place in [0, 2] {
        let id = visit.entries()[place].id.clone();
        visit.decline(&id).unwrap();
    }
    let before = visit.draft().clone();
    assert_eq!(visit.remove_declined(), 2);
    assert!(ids(&visit, Status::Declined).is_empty());
    assert_eq!(visit.entries().len(), 3);
    assert!(visit.undo().unwrap().is_some());
    assert_eq!(visit.draft(), &before);
    let one = ids(&visit, Status::Declined)[0].clone();
    visit.remove(&one).unwrap();
    assert_eq!(ids(&visit, Status::Declined).len(), 1);
    assert_eq!(visit.remove_declined(), 1);
    assert_eq!(visit.remove_declined(), 0, "nothing is left");
}

#[test]
fn a_thousand_declined_points_are_kept_and_no_saved_form_holds_more() {
    let mut visit = usual();
    for round in 0..5 {
        visit.receive(list(&format!("Round {round}"), 200)).unwrap();
        decline_all(&mut visit);
    }
    visit.receive(list("Late", 1)).unwrap();
    let late = ids(&visit, Status::Proposed)[0].clone();
    assert_eq!(visit.decline(&late).unwrap_err().to_string(), "entries must have at most 1000 items");
    assert_eq!(visit.remove_declined(), 1_000);
    visit.decline(&late).unwrap();
    assert_eq!(visit.undo().err(), None);
    assert_eq!(visit.undo().err(), None, "the thousand come back");
    let saved = text(&PreparationRecord::new(&visit).write());
    let open = |saved: &str| {
        let opened = PreparationRecord::read(&json(saved)).unwrap().open(visit.content().clone());
        opened.map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(open(&saved), Ok(()));
    let more = saved.replace(r#""status":"proposed""#, r#""status":"declined""#);
    assert_eq!(open(&more).unwrap_err(), "draft.entries must have at most 1000 items");
    let accepted = saved.replace(r#""status":"declined""#, r#""status":"accepted""#);
    assert_eq!(open(&accepted).unwrap_err(), "draft.entries must have at most 200 items");
}

#[test]
fn who_helps_sees_their_points_in_their_own_order() {
    let mut visit = usual();
    visit.receive(list("Claire", 3)).unwrap();
    visit.add(NewEntry::topic("Mine")).unwrap();
    let claire = visit.contributors()[1].id.clone();
    let titles =
        |visit: &Preparation| visit.view(&claire).unwrap().iter().map(|entry| entry.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&visit), ["Claire 0", "Claire 1", "Claire 2", "Mine"]);
    let last = visit.entries()[2].id.clone();
    visit.rank(&last, 0).unwrap();
    assert_eq!(titles(&visit), ["Claire 2", "Claire 0", "Claire 1", "Mine"]);
    assert_eq!(visit.entries()[2].id, last, "the person's order is left alone");
    visit.undo().unwrap();
    assert_eq!(titles(&visit), ["Claire 0", "Claire 1", "Claire 2", "Mine"]);
}

#[test]
fn a_contributors_point_moves_past_what_is_on_screen_and_past_nothing_else() {
    for hidden in ["declined", "only-me"] {
        let mut visit = usual();
        let ana = visit
            .put_contributor(NewContributor { id: None, role: ContributorRole::Relative, name: "Ana".to_owned() })
            .unwrap();
        let add = |visit: &mut Preparation, title: &str| {
            visit.add(NewEntry { author: Some(ana.clone()), ..NewEntry::topic(title) }).unwrap()
        };
        let first = add(&mut visit, "First");
        let middle = add(&mut visit, "Middle");
        add(&mut visit, "Last");
        if hidden == "declined" {
            visit.decline(&middle).unwrap();
        } else {
            let patch = EntryPatch { visibility: Some(Visibility::OnlyMe), ..EntryPatch::default() };
            visit.update(&middle, patch).unwrap();
        }
        let seen = |visit: &Preparation| -> Vec<String> {
            visit
                .view(&ana)
                .unwrap()
                .into_iter()
                .filter(|entry| entry.author == ana)
                .map(|entry| entry.title.clone())
                .collect()
        };
        let before = seen(&visit);
        visit.rank(&first, 1).unwrap();
        let mut wanted = before.clone();
        wanted.swap(0, 1);
        assert_eq!(seen(&visit), wanted, "{hidden}");
        assert!(visit.undo().unwrap().is_some());
        assert_eq!(seen(&visit), before, "{hidden}");
    }
}
