//! What is found: it is shown where nothing else is, and stays as it is where it cannot be opened.

use care_partnership::record::{Kept, Place, Shelf};

use super::Window;

#[test]
fn nothing_is_kept_before_the_person_asks_and_then_every_change_is() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    assert_eq!(draft.find(None), None);
    assert!(!draft.write("one"));
    assert_eq!((draft.kept(), window.at(Shelf::Device)), (Kept::Off, None));
    assert!(draft.keep("one") && draft.is_on());
    assert!(draft.write("two"));
    assert_eq!(window.at(Shelf::Device).unwrap(), "two");
    let mut again = window.draft(Place::Device);
    assert_eq!(again.find(None).unwrap(), "two");
    again.taken();
    assert!(again.write("three"));
    assert_eq!((again.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::On, "three"));
}

#[test]
fn what_was_found_is_not_written_over_before_it_is_said_that_it_could_be_opened() {
    let window = Window::default();
    window.put(Shelf::Device, "theirs");
    let mut draft = window.draft(Place::Device);
    assert_eq!(draft.find(None).unwrap(), "theirs");
    assert_eq!(draft.kept(), Kept::Found);
    assert!(!draft.write("mine") && !draft.keep("mine"), "nobody opened it");
    assert_eq!((draft.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::Elsewhere, "theirs"));
}

#[test]
fn what_cannot_be_opened_stays_until_the_person_says_otherwise() {
    let window = Window::default();
    window.put(Shelf::Device, "{{{");
    let mut draft = window.draft(Place::Device);
    draft.find(None).unwrap();
    draft.refuse();
    assert_eq!((draft.kept(), draft.is_on()), (Kept::Refused, false));
    draft.taken();
    assert_eq!(draft.kept(), Kept::Refused);
    assert!(!draft.write("mine"));
    assert!(!draft.keep("mine"), "what was not seen is asked about first");
    assert_eq!((draft.kept(), draft.peek().unwrap().as_str()), (Kept::Elsewhere, "{{{"));
    assert!(draft.replace("mine"));
    assert_eq!((draft.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::On, "mine"));
}

#[test]
fn what_is_on_screen_is_never_replaced_by_what_is_kept() {
    let window = Window::default();
    window.put(Shelf::Device, "kept");
    let mut same = window.draft(Place::Device);
    assert_eq!((same.find(Some("kept")), same.kept()), (None, Kept::On));
    assert!(same.write("more"));
    let mut other = window.draft(Place::Device);
    assert_eq!((other.find(Some("mine")), other.kept()), (None, Kept::Elsewhere));
    assert!(!other.write("mine"));
    assert_eq!(window.at(Shelf::Device).unwrap(), "more");
    assert_eq!(other.find(None).unwrap(), "more", "the person chooses the other's");
}

#[test]
fn where_the_page_takes_the_words_away_what_is_kept_waits_for_the_person() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.pause();
    assert_eq!(draft.kept(), Kept::Off, "nothing was kept");
    draft.keep("one");
    draft.pause();
    assert_eq!(draft.kept(), Kept::Reset);
    assert!(!draft.write("two"));
    assert_eq!(window.at(Shelf::Device).unwrap(), "one");
    assert!(draft.replace("two"));
    assert_eq!(window.at(Shelf::Device).unwrap(), "two");
}

#[test]
fn erased_it_is_nowhere_and_nothing_more_is_kept() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    window.put(Shelf::Session, "older");
    assert!(draft.erase());
    assert_eq!((window.keys().len(), draft.kept(), draft.left()), (0, Kept::Off, None));
    assert!(!draft.write("two"));
    assert!(draft.keep("two"), "asked for again, it is kept again");
}
