//! Storages that are full, out of reach, or not what they say.

use care_partnership::record::{Kept, Place, Shelf};

use super::Window;

#[test]
fn a_full_storage_loses_nothing_and_is_tried_again() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    window.0.borrow_mut().room = Some(5);
    assert!(!draft.write("much longer"));
    assert_eq!((draft.kept(), draft.is_on(), window.at(Shelf::Device).unwrap().as_str()), (Kept::Full, true, "one"));
    window.0.borrow_mut().room = None;
    assert!(draft.write("much longer"));
    assert_eq!((draft.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::On, "much longer"));
}

#[test]
fn a_storage_that_is_full_from_the_start_keeps_nothing_and_says_so() {
    let window = Window::default();
    window.0.borrow_mut().room = Some(0);
    let mut draft = window.draft(Place::Session);
    assert!(!draft.keep("one"));
    assert_eq!((draft.kept(), window.at(Shelf::Session)), (Kept::Full, None));
    draft.pause();
    assert_eq!(draft.kept(), Kept::Reset);
}

#[test]
fn a_blocked_storage_is_said_where_the_portal_offers_it_and_nowhere_else() {
    let window = Window::default();
    window.0.borrow_mut().blocked = true;
    for (place, kept) in [(Place::None, Kept::Off), (Place::Session, Kept::Blocked), (Place::Device, Kept::Blocked)] {
        let mut draft = window.draft(place);
        assert_eq!((draft.find(None), draft.kept(), draft.peek(), draft.peek_left()), (None, kept, None, None));
        assert!(!draft.write("a") && !draft.keep("a") && !draft.replace("a") && !draft.is_on());
        assert!(!draft.erase(), "it cannot be said that nothing is there");
        assert_eq!(draft.kept(), kept);
    }
}

#[test]
fn a_storage_that_is_blocked_meanwhile_is_said_at_the_next_word() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    window.0.borrow_mut().blocked = true;
    assert!(!draft.write("two"));
    assert_eq!(draft.kept(), Kept::Blocked);
    window.0.borrow_mut().blocked = false;
    assert_eq!(window.at(Shelf::Device).unwrap(), "one");
}

#[test]
fn what_a_page_pretends_to_keep_is_not_called_kept() {
    let window = Window::default();
    window.0.borrow_mut().deaf.push("set");
    let mut draft = window.draft(Place::Device);
    assert!(!draft.keep("one"));
    assert_eq!(draft.kept(), Kept::Blocked);
}

#[test]
fn what_a_page_pretends_to_remove_is_not_called_erased() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    window.0.borrow_mut().deaf.push("remove");
    assert!(!draft.erase());
    assert_eq!(draft.kept(), Kept::Blocked);
}

#[test]
fn one_storage_that_refuses_does_not_hold_back_erasing_the_other() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    window.0.borrow_mut().locked.push(Shelf::Session);
    assert!(!draft.erase());
    assert_eq!(window.at(Shelf::Device), None);
}

#[test]
fn a_copy_that_cannot_be_removed_is_not_left_behind_in_silence() {
    let window = Window::default();
    window.put(Shelf::Session, "older");
    let mut draft = window.draft(Place::Device);
    draft.find(None);
    draft.taken();
    window.0.borrow_mut().locked.push(Shelf::Session);
    assert!(!draft.keep("newer"));
    assert_eq!(draft.kept(), Kept::Blocked);
}
