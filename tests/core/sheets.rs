//! What stands on a sheet: numbered points, room for the hand, what is ticked, who comes along.

use care_partnership::content::{EncounterKind, Side};
use care_partnership::preparation::{
    CompanionPatch, EncounterOptions, EntryPatch, Mark, NewEntry, Preparation, Reader, SheetSection,
};

use crate::support::{preparation, usual};

fn section(visit: &Preparation, reader: Reader, id: &str) -> Option<SheetSection> {
    visit.sheet(reader).sections.into_iter().find(|section| section.id == id)
}

#[test]
fn points_are_numbered_with_the_marks_of_the_person_and_room_to_write() {
    let mut visit = usual();
    let ids: Vec<String> = ["A", "B", "C"].iter().map(|title| visit.add(NewEntry::topic(title)).unwrap()).collect();
    visit.update(&ids[1], EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
    visit.name_main(&ids[2]).unwrap();
    let topics = section(&visit, Reader::Person, "topics").unwrap();
    let points: Vec<(&str, Option<usize>, Option<Mark>)> =
        topics.items.iter().map(|item| (item.text.as_str(), item.number, item.mark)).collect();
    assert_eq!(points, [("C", Some(1), Some(Mark::Main)), ("B", Some(2), Some(Mark::Must)), ("A", Some(3), None)]);
    assert_eq!(topics.room, 1);
    assert_eq!(section(&visit, Reader::Clinician, "topics").unwrap().room, 0);
}

#[test]
fn only_what_is_ticked_is_brought() {
    let mut visit = usual();
    assert_eq!(section(&visit, Reader::Person, "bring"), None);
    visit.tick("medicines", true).unwrap();
    let bring = section(&visit, Reader::Person, "bring").unwrap();
    assert_eq!(bring.items.len(), 1);
    assert_eq!(bring.items[0].checked, Some(true));
    assert!(section(&visit, Reader::Blank, "bring").unwrap().items.len() > 5, "by hand, all can be ticked");
}

#[test]
fn an_organiser_has_all_that_is_to_be_seen_to_in_its_groups() {
    let mut visit = preparation(EncounterKind::PartnerMeeting, 90);
    visit.set_encounter(EncounterOptions { side: Some(Side::Organiser), ..EncounterOptions::default() }).unwrap();
    let organise = section(&visit, Reader::Person, "organise").unwrap();
    let mut groups: Vec<String> = organise.items.iter().filter_map(|item| item.group.clone()).collect();
    assert_eq!(groups.len(), organise.items.len());
    groups.dedup();
    let mut once = groups.clone();
    once.sort();
    once.dedup();
    assert_eq!(groups.len(), once.len(), "each group stands together");
    let text = visit.sheet(Reader::Person).text;
    assert!(groups.iter().all(|group| text.contains(&format!("\n{group}\n"))));
}

#[test]
fn who_comes_along_is_on_the_sheet_named_or_not() {
    let mut visit = usual();
    assert_eq!(section(&visit, Reader::Clinician, "companion"), None);
    visit.set_companion(Some(CompanionPatch::default())).unwrap();
    assert_eq!(section(&visit, Reader::Clinician, "companion").unwrap().items[0].text, "Quelqu’un vient avec moi");
    visit.set_companion(Some(CompanionPatch { name: Some("Ana".into()), ..CompanionPatch::default() })).unwrap();
    assert_eq!(section(&visit, Reader::Person, "companion").unwrap().items[0].text, "Ana");
}

#[test]
fn the_name_is_left_to_the_hand_and_on_the_blank_page_what_is_open_of_the_visit() {
    let mut visit = usual();
    assert_eq!(visit.sheet(Reader::Person).blanks, ["Nom\u{a0}:"]);
    assert_eq!(visit.sheet(Reader::Blank).blanks, ["Nom\u{a0}:", "Avec\u{a0}:", "Quand\u{a0}:"]);
    visit.set_encounter(EncounterOptions { with: Some("Dr Diaz".into()), ..EncounterOptions::default() }).unwrap();
    assert_eq!(visit.sheet(Reader::Blank).blanks, ["Nom\u{a0}:", "Quand\u{a0}:"]);
    assert!(visit.sheet(Reader::Blank).text.contains("Quand\u{a0}: ____"));
    assert!(!visit.sheet(Reader::Person).text.contains("Nom"), "a message needs no line to write on");
}
