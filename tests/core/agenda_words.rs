//! What the agenda says about itself: the sentence that the content has for the case, with its places filled.

use std::sync::Arc;

use care_partnership::content::EncounterKind;
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation, Visibility};
use care_partnership::value::Change;

use crate::support::{self, content};

fn said(id: &str, places: &[(&str, &str)]) -> String {
    support::said("preparation", id, places)
}

fn visit(kind: EncounterKind, minutes: u16, share: Option<u16>) -> Preparation {
    let share = share.map_or(Change::Keep, Change::Set);
    let options = EncounterOptions { minutes: Some(minutes), share, ..EncounterOptions::of(kind) };
    Preparation::new(Arc::clone(&content("en")), options).unwrap()
}

fn must(title: &str, minutes: u16) -> NewEntry {
    NewEntry { must: true, minutes: Some(minutes), ..NewEntry::topic(title) }
}

#[test]
fn each_entry_says_why_it_stands_where_it_stands() {
    let mut preparation = visit(EncounterKind::GeneralPractice, 15, None);
    for entry in [NewEntry::topic("A"), must("B", 2), NewEntry::topic("C")] {
        preparation.add(entry).unwrap();
    }
    let whys = |preparation: &Preparation| {
        let topics = preparation.agenda().topics.into_iter();
        topics.map(|item| (item.title, item.reason, item.why)).collect::<Vec<_>>()
    };
    let row = |title: &str, reason: &'static str, why: String| (title.to_owned(), reason, why);
    assert_eq!(
        whys(&preparation),
        [
            // The first must is the main topic; its own estimate is what it wants, and it has that.
            row("B", "main", said("agenda.why.main", &[])),
            row("A", "order", said("agenda.why.order", &[])),
            row("C", "order", said("agenda.why.order", &[])),
        ]
    );
    preparation.add(must("D", 2)).unwrap();
    assert_eq!(whys(&preparation)[1], row("D", "must", said("agenda.why.must", &[])));

    // A visit of five minutes leaves three: the main topic, which takes five, gets three of them.
    let mut short = visit(EncounterKind::GeneralPractice, 5, None);
    short.add(NewEntry::topic("A")).unwrap();
    let shortened = said("agenda.why.main-shortened", &[("minutes", "3"), ("wanted", "5")]);
    assert_eq!(whys(&short), [row("A", "main", shortened)]);
}

#[test]
fn only_what_exceeds_the_time_is_said_and_comes_with_offers() {
    let mut preparation = visit(EncounterKind::GeneralPractice, 15, None);
    let offers = |preparation: &Preparation| {
        let agenda = preparation.agenda();
        let offers = agenda.offers.into_iter().map(|offer| (offer.id, offer.text)).collect::<Vec<_>>();
        (agenda.over, agenda.over_sentence, offers)
    };
    assert_eq!(offers(&preparation), (0, None, Vec::new()));
    // Ten minutes to speak: exactly full is not over.
    preparation.add(must("A", 10)).unwrap();
    assert_eq!(offers(&preparation), (0, None, Vec::new()));
    for (more, over, form) in [(1, 1, "one"), (3, 4, "other")] {
        preparation.add(must(&format!("more {more}"), more)).unwrap();
        let offer = |id| (id, said(&format!("agenda.offer.{id}"), &[]));
        let all = ["longer-visit", "second-visit", "choose"].map(offer).to_vec();
        let sentence = said(&format!("agenda.over/{form}"), &[("count", &over.to_string())]);
        assert_eq!(offers(&preparation), (over, Some(sentence), all));
    }
}

#[test]
fn what_is_only_for_the_person_is_listed_apart() {
    let mut preparation = visit(EncounterKind::GeneralPractice, 15, None);
    let shared = preparation.add(NewEntry::topic("A")).unwrap();
    let own = preparation.add(NewEntry { visibility: Visibility::OnlyMe, ..NewEntry::topic("B") }).unwrap();
    let agenda = preparation.agenda();
    assert_eq!(agenda.only_me, [own]);
    assert_eq!(agenda.topics.iter().map(|item| &item.entry).collect::<Vec<_>>(), [&shared]);
}

#[test]
fn the_time_is_explained_as_a_visit_or_as_a_share_of_a_meeting() {
    for (preparation, id, minutes, speaking) in [
        (visit(EncounterKind::GeneralPractice, 15, None), "agenda.explanation", "15", "10"),
        (visit(EncounterKind::PartnerMeeting, 90, None), "agenda.explanation-share", "15", "10"),
        (visit(EncounterKind::PartnerMeeting, 90, Some(30)), "agenda.explanation-share", "30", "20"),
        // Who has the whole meeting still has a share of it.
        (visit(EncounterKind::PartnerMeeting, 30, Some(30)), "agenda.explanation-share", "30", "20"),
    ] {
        let places = [("minutes", minutes), ("speaking", speaking), ("main", "5"), ("other", "1")];
        assert_eq!(preparation.agenda().explanation, said(id, &places));
    }
}
