//! Two windows, or two versions, at one draft.

use care_partnership::record::{Kept, Place, Shelf};

use super::Window;

#[test]
fn two_windows_do_not_write_over_each_other_silently() {
    let window = Window::default();
    let mut first = window.draft(Place::Device);
    first.keep("dizzy");
    let mut second = window.draft(Place::Device);
    assert_eq!(second.find(None).unwrap(), "dizzy");
    second.taken();
    assert!(second.write("knee"));
    assert!(!first.write("dizzy in the evening"));
    assert_eq!((first.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::Elsewhere, "knee"));
    assert!(!first.write("more"), "nothing is written until the person chooses");
    assert!(first.replace("dizzy in the evening"));
    assert!(!second.write("left knee"));
    assert_eq!(second.find(None).unwrap(), "dizzy in the evening");
    second.taken();
    assert!(second.write("both"));
}

#[test]
fn what_another_window_erased_is_not_written_again_unasked() {
    let window = Window::default();
    let mut first = window.draft(Place::Device);
    first.keep("dizzy");
    window.draft(Place::Device).erase();
    assert!(!first.write("dizzy again"));
    assert_eq!((first.kept(), window.at(Shelf::Device)), (Kept::Elsewhere, None));
    assert_eq!((first.find(None), first.kept()), (None, Kept::Off));
}

#[test]
fn the_same_words_in_both_windows_are_no_conflict() {
    let window = Window::default();
    let mut first = window.draft(Place::Device);
    let mut second = window.draft(Place::Device);
    assert!(first.keep("dizzy") && second.keep("dizzy"));
    assert!(first.write("knee"));
    assert!(second.write("knee"));
    assert!(first.write("back"));
}

#[test]
fn who_asks_to_keep_where_something_is_kept_already_is_asked_first() {
    let window = Window::default();
    let mut draft = window.draft(Place::Device);
    draft.find(None);
    window.put(Shelf::Device, "theirs");
    assert!(!draft.keep("mine"));
    assert_eq!((draft.kept(), window.at(Shelf::Device).unwrap().as_str()), (Kept::Elsewhere, "theirs"));
}
