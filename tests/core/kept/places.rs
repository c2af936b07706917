//! Where a draft is kept, as far as the portal allows it.

use care_partnership::record::{Kept, Place, Shelf};

use super::Window;

#[test]
fn each_place_is_a_storage_of_its_own() {
    for (place, shelf) in [(Place::Session, Shelf::Session), (Place::Device, Shelf::Device)] {
        let window = Window::default();
        let mut draft = window.draft(place);
        assert!(draft.keep("one"));
        assert_eq!(window.at(shelf).unwrap(), "one");
        assert_eq!((window.keys().len(), draft.place().as_str()), (1, shelf.as_str()));
    }
    let window = Window::default();
    let mut draft = window.draft(Place::None);
    assert!(!draft.keep("one"));
    assert!(window.keys().is_empty());
}

#[test]
fn this_windows_own_comes_first_and_moves_to_the_device_when_the_person_asks() {
    let window = Window::default();
    window.put(Shelf::Session, "mine");
    let mut draft = window.draft(Place::Device);
    assert_eq!(draft.find(None).unwrap(), "mine");
    draft.taken();
    assert!(!draft.is_on(), "the device is what is offered");
    assert!(draft.write("mine again"));
    assert_eq!(window.at(Shelf::Device), None);
    assert!(draft.keep("mine again") && draft.is_on());
    assert_eq!((window.at(Shelf::Session), window.at(Shelf::Device).unwrap().as_str()), (None, "mine again"));
}

#[test]
fn what_the_portal_allows_no_more_is_left_for_the_person_to_decide() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    assert_eq!(draft.allow(Place::None, Some("one")), None);
    assert_eq!(
        (draft.kept(), draft.left(), draft.peek_left().as_deref()),
        (Kept::Off, Some(Shelf::Device), Some("one"))
    );
    assert!(!draft.write("two"));
    assert!(draft.erase_left());
    assert_eq!((window.at(Shelf::Device), draft.left()), (None, None));
    assert!(draft.erase_left(), "there is nothing left");
}

#[test]
fn it_is_nowhere_only_where_nothing_is_kept_in_any_place() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    assert!(draft.is_nowhere());
    draft.keep("one");
    assert!(!draft.is_nowhere());
    draft.allow(Place::None, None);
    draft.leave();
    assert!(!draft.is_nowhere(), "what was left is still there");
    draft.erase();
    assert!(draft.is_nowhere());
    draft.allow(Place::Device, None);
    window.0.borrow_mut().blocked = true;
    assert!(!draft.keep("one") && !draft.is_nowhere(), "it was said that it is blocked");
}

#[test]
fn what_is_left_may_stay() {
    let window = Window::default();
    window.put(Shelf::Device, "one");
    let mut draft = window.draft(Place::Session);
    assert_eq!(draft.find(None), None);
    assert_eq!((draft.kept(), draft.left()), (Kept::Off, Some(Shelf::Device)));
    draft.leave();
    assert_eq!((draft.left(), draft.peek_left(), window.at(Shelf::Device).unwrap().as_str()), (None, None, "one"));
}

#[test]
fn a_place_that_is_allowed_later_shows_what_is_kept_there() {
    let window = Window::default();
    window.put(Shelf::Device, "kept");
    let mut empty = window.draft(Place::None);
    empty.find(None);
    assert_eq!(empty.allow(Place::Device, None).unwrap(), "kept");
    empty.taken();
    assert_eq!((empty.kept(), empty.left()), (Kept::On, None));
    let mut written = window.draft(Place::None);
    written.find(Some("mine"));
    assert_eq!((written.allow(Place::Device, Some("mine")), written.kept()), (None, Kept::Elsewhere));
}

#[test]
fn a_place_taken_away_and_given_back_goes_on_with_what_this_window_wrote() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.keep("one");
    draft.allow(Place::None, Some("two"));
    assert_eq!((draft.allow(Place::Device, Some("two")), draft.kept()), (None, Kept::On));
    assert!(draft.write("two"));
    draft.allow(Place::Session, Some("two"));
    assert_eq!((draft.kept(), draft.left()), (Kept::Off, Some(Shelf::Device)));
    assert_eq!(draft.allow(Place::Session, None), None, "nothing new is allowed");
}

#[test]
fn a_wider_place_changes_nothing_of_what_is_kept_already() {
    let window = Window::default();
    let mut draft = window.draft(Place::Session);
    draft.keep("one");
    assert_eq!(draft.allow(Place::Device, Some("one")), None);
    assert!(draft.write("two") && !draft.is_on());
    assert_eq!(window.at(Shelf::Session).unwrap(), "two");
}
