//! A list shows what will happen: what fits, what is for later, what stays with the person; and moves as it is seen.

use care_partnership::content::EntryKind;
use care_partnership::preparation::{EntryPatch, NewEntry, PointPart, Preparation, Visibility};

use crate::support::{preparation, usual};

fn visit(titles: &[&str]) -> (Preparation, Vec<String>) {
    let mut visit = usual();
    let ids = titles.iter().map(|title| visit.add(NewEntry::topic(title)).unwrap()).collect();
    (visit, ids)
}

fn shown(visit: &Preparation) -> Vec<(String, PointPart)> {
    let title = |id: &str| visit.entries().iter().find(|entry| entry.id == id).unwrap().title.clone();
    visit.points(EntryKind::Topic).into_iter().map(|point| (title(&point.entry), point.part)).collect()
}

fn titles(visit: &Preparation) -> String {
    shown(visit).into_iter().map(|(title, _)| title).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_fits_comes_first_then_what_waits_then_what_is_for_the_person_alone() {
    let (mut visit, _) = visit(&["A", "B", "C", "D"]);
    visit.add(NewEntry { visibility: Visibility::OnlyMe, ..NewEntry::topic("E") }).unwrap();
    visit.add(NewEntry::new(EntryKind::Question, "F ?")).unwrap();
    let parts: Vec<PointPart> = shown(&visit).into_iter().map(|(_, part)| part).collect();
    assert_eq!(titles(&visit), "A B C D E");
    assert_eq!(parts, [PointPart::Now, PointPart::Now, PointPart::Now, PointPart::Later, PointPart::OnlyMe]);
    let minutes: Vec<Option<u16>> = visit.points(EntryKind::Topic).iter().map(|point| point.minutes).collect();
    assert_eq!(minutes, [Some(5), Some(1), Some(1), Some(1), None]);
    assert_eq!(visit.points(EntryKind::Question).len(), 1);
}

#[test]
fn the_list_is_in_the_order_of_the_agenda() {
    let (mut visit, ids) = visit(&["A", "B", "C", "D"]);
    visit.update(&ids[3], EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
    visit.name_main(&ids[2]).unwrap();
    let agenda: Vec<String> = visit.agenda().topics.into_iter().map(|item| item.title).collect();
    assert_eq!(titles(&visit), "C D A B");
    assert_eq!(agenda.join(" "), "C D A");
}

#[test]
fn an_entry_goes_where_it_is_put_among_those_that_are_alike() {
    let (mut visit, ids) = visit(&["A", "B", "C"]);
    assert_eq!(visit.place(&ids[2], 0).unwrap(), Some(Vec::new()));
    assert_eq!(titles(&visit), "C A B");
    visit.undo().unwrap();
    assert_eq!(titles(&visit), "A B C");
    // Past the end is the end, and a place that the marks do not allow is the nearest that they do.
    visit.place(&ids[0], 9).unwrap();
    assert_eq!(titles(&visit), "B C A");
    visit.update(&ids[0], EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
    assert_eq!(titles(&visit), "A B C");
    visit.place(&ids[2], 0).unwrap();
    assert_eq!(titles(&visit), "A C B");
    visit.name_main(&ids[1]).unwrap();
    let main = visit.points(EntryKind::Topic).remove(0);
    assert_eq!((main.entry.as_str(), main.first, main.last), (ids[1].as_str(), 0, 0));
}

#[test]
fn what_waits_is_brought_in_over_the_line_and_another_waits_in_its_stead() {
    let (mut visit, ids) = visit(&["A", "B", "C", "D", "E"]);
    let last = visit.points(EntryKind::Topic).remove(4);
    assert_eq!((last.first, last.last), (2, 4));
    assert_eq!(visit.place(&ids[4], 0).unwrap(), Some(vec![ids[2].clone()]));
    assert_eq!(titles(&visit), "A B E C D");
    assert_eq!(shown(&visit)[2].1, PointPart::Now);
    // Among those that wait, the order is the person's too.
    visit.place(&ids[3], 3).unwrap();
    assert_eq!(titles(&visit), "A B E D C");
}

#[test]
fn what_stands_above_the_line_goes_below_it_where_the_next_one_takes_its_place() {
    let (mut visit, ids) = visit(&["A", "B", "C", "D", "E"]);
    let lasts = |visit: &Preparation| visit.points(EntryKind::Topic).iter().map(|point| point.last).collect::<Vec<_>>();
    assert_eq!(lasts(&visit), [2, 2, 3, 4, 4]);
    // From further up it may go at once, as when it is drawn there.
    assert_eq!(visit.place(&ids[0], 4).unwrap(), Some(vec![ids[0].clone()]));
    assert_eq!(titles(&visit), "B C D A E");
    visit.undo().unwrap();
    assert_eq!(titles(&visit), "A B C D E");
    // Step by step it comes to the line first.
    assert_eq!(visit.place(&ids[0], 2).unwrap(), Some(Vec::new()));
    assert_eq!(titles(&visit), "B C A D E");
    assert_eq!(visit.place(&ids[0], 3).unwrap(), Some(vec![ids[0].clone()]));
    assert_eq!(titles(&visit), "B C D A E");
    assert_eq!(shown(&visit)[3].1, PointPart::Later);
    // The way back is one move too.
    assert_eq!(visit.place(&ids[0], 2).unwrap(), Some(vec![ids[3].clone()]));
    assert_eq!(titles(&visit), "B C A D E");
    // A point that must be said today stays above.
    visit.update(&ids[0], EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
    assert_eq!(titles(&visit), "A B C D E");
    assert_eq!(lasts(&visit), [0, 2, 3, 4, 4]);
}

#[test]
fn where_the_next_one_is_too_long_for_the_place_the_line_is_the_end() {
    let mut visit = preparation(care_partnership::content::EncounterKind::GeneralPractice, 15);
    let named = visit.add(NewEntry::topic("M")).unwrap();
    visit.name_main(&named).unwrap();
    let short = visit.add(NewEntry::topic("A")).unwrap();
    let long = visit.add(NewEntry { minutes: Some(60), ..NewEntry::topic("B") }).unwrap();
    let points = visit.points(EntryKind::Topic);
    let parts: Vec<_> = points.iter().map(|point| (point.entry.as_str(), point.part, point.last)).collect();
    assert_eq!(parts, [(named.as_str(), PointPart::Now, 0), (&short, PointPart::Now, 1), (&long, PointPart::Later, 2)]);
    let before = visit.entries().to_vec();
    visit.place(&short, 2).unwrap();
    assert_eq!(visit.entries(), before);
}

#[test]
fn where_no_place_makes_room_nothing_moves() {
    let mut visit = preparation(care_partnership::content::EncounterKind::GeneralPractice, 15);
    for title in ["A", "B"] {
        visit.add(NewEntry::topic(title)).unwrap();
    }
    let long = visit.add(NewEntry { minutes: Some(60), ..NewEntry::new(EntryKind::Wish, "Z") }).unwrap();
    let first = visit.add(NewEntry::new(EntryKind::Wish, "Y")).unwrap();
    let before = visit.entries().to_vec();
    assert_eq!(visit.points(EntryKind::Wish)[0].entry, first);
    assert_eq!(visit.place(&long, 0).unwrap(), None);
    assert_eq!(visit.entries(), before);
}

#[test]
fn the_bank_keeps_what_was_taken_in_its_place() {
    let mut visit = usual();
    let before = visit.bank();
    let question = &before[0].questions[1];
    let entry = visit.add_question(&question.id).unwrap();
    let after = visit.bank();
    assert_eq!(after[0].questions[1].entry.as_ref(), Some(&entry));
    let ids = |bank: &[care_partnership::preparation::ThemeQuestions]| -> Vec<String> {
        bank.iter().flat_map(|theme| theme.questions.iter().map(|one| one.id.clone())).collect()
    };
    assert_eq!(ids(&before), ids(&after));
    visit.remove(&entry).unwrap();
    assert_eq!(visit.bank(), before);
    let last = before.last().unwrap().theme.id.clone();
    visit.choose_themes(vec![last.clone()]).unwrap();
    assert_eq!((&visit.bank()[0].theme.id, visit.bank()[0].chosen), (&last, true));
}
