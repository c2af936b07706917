//! The most important point, and the first screen that writes it.

use care_partnership::content::EntryKind;
use care_partnership::preparation::{EntryPatch, MAIN_MINUTES, NewEntry, Preparation};

use crate::support::usual;

#[test]
fn what_was_begun_on_an_entry_stays_with_it_whatever_became_the_main_point() {
    let mut preparation = usual();
    let sleep = preparation.add(NewEntry::topic("Sleep")).unwrap();
    let knee = preparation.add(NewEntry::topic("Knee")).unwrap();
    preparation.name_main(&knee).unwrap();
    assert_eq!(preparation.write_main("Sleeping badly", Some(&sleep)).unwrap(), sleep);
    assert_eq!(preparation.main_point().unwrap().id, sleep);
    preparation.remove(&sleep).unwrap();
    let other = preparation.write_main("My neck", Some(&sleep)).unwrap();
    assert_eq!(preparation.write_main("My neck hurts", Some(&other)).unwrap(), other);
    let titles: Vec<&str> = preparation.entries().iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Knee", "My neck hurts"], "no other entry loses its words");
    assert_eq!(preparation.main_point().unwrap().id, other);
}

fn main_title(preparation: &Preparation) -> &str {
    preparation.main_point().map_or("", |entry| entry.title.as_str())
}

#[test]
fn what_matters_most_keeps_its_minutes_and_the_opening_line_whatever_must_be_said_today() {
    let mut preparation = usual();
    preparation.write_main("La fatigue", None).unwrap();
    let knee = preparation.add(NewEntry { must: true, ..NewEntry::topic("Le genou") }).unwrap();
    let sleep = preparation.add(NewEntry::topic("Le sommeil")).unwrap();
    preparation.update(&sleep, EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
    preparation.move_to(&knee, 0).unwrap();
    let agenda = preparation.agenda();
    assert_eq!(main_title(&preparation), "La fatigue");
    let first = agenda.topics.first().unwrap();
    assert_eq!((first.title.as_str(), first.minutes, first.main), ("La fatigue", MAIN_MINUTES, true));
    assert!(agenda.opening.unwrap().text.contains("La fatigue"));
    preparation.name_main(&knee).unwrap();
    assert_eq!(main_title(&preparation), "Le genou");
    assert!(preparation.agenda().opening.unwrap().text.contains("Le genou"));
}

#[test]
fn a_step_of_an_assessment_is_neither_the_main_point_nor_the_opening_line() {
    let mut preparation = usual();
    preparation.add(NewEntry { must: true, ..NewEntry::new(EntryKind::Wish, "J’aimerais relire le plan") }).unwrap();
    assert_eq!(main_title(&preparation), "");
    assert_eq!(preparation.agenda().opening, None);
    preparation.add(NewEntry::new(EntryKind::Question, "Qui appeler ?")).unwrap();
    assert!(preparation.agenda().opening.unwrap().text.contains("Qui appeler ?"));
    preparation.write_main("La fatigue", None).unwrap();
    assert_eq!(main_title(&preparation), "La fatigue");
    assert!(preparation.agenda().opening.unwrap().text.contains("La fatigue"));
}
