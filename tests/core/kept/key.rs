//! Whose draft it is.

use care_partnership::record::{KeptDraft, KeptDraftOptions, Place};

use super::Window;

fn key(name: &str, owner: Option<&str>, id: &str) -> Result<String, String> {
    let (name, owner, id) = (name.to_owned(), owner.map(str::to_owned), id.to_owned());
    let options = KeptDraftOptions { name, owner, id, place: Place::Device };
    KeptDraft::new(&options, Window::default()).map(|draft| draft.key().to_owned()).map_err(|error| error.to_string())
}

#[test]
fn what_people_have_kept_is_found_under_its_key() {
    assert_eq!(key("care-preparation", None, "tool").unwrap(), "care-preparation:tool");
    assert_eq!(key("care-engagement", None, "").unwrap(), "care-engagement:");
    assert_eq!(key("care-preparation", Some("a"), "part").unwrap(), r#"care-preparation@["a","part"]"#);
    assert_eq!(key("care-preparation", Some(""), "part").unwrap(), "care-preparation:part");
}

#[test]
fn no_owner_and_id_are_taken_for_others() {
    let odd = [r#"a","b"#, "a", r#"b"],["a"#, "a\\", "\"", "ä🩺", "a\n", "a\u{7}"];
    let mut keys: Vec<_> = odd.iter().flat_map(|owner| odd.map(|id| key("x", Some(owner), id).unwrap())).collect();
    keys.extend(odd.map(|id| key("x", None, id).unwrap()));
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all);
}

#[test]
fn half_of_a_character_is_no_owner_and_a_name_has_no_sign_of_the_key() {
    assert_eq!(key("x", Some("a\u{fffd}"), "").unwrap_err(), "owner has another type than the one asked for");
    for name in ["", "a:b", "a@b"] {
        assert_eq!(key(name, None, "").unwrap_err(), "name is not possible here");
    }
}

#[test]
fn what_one_keeps_is_found_by_nobody_else() {
    let window = Window::default();
    let mut mine = window.draft_of(Some("a"), "part", Place::Device);
    mine.keep("mine");
    for (owner, id) in [(Some("b"), "part"), (None, "part"), (Some("a"), "other")] {
        let mut other = window.draft_of(owner, id, Place::Device);
        assert_eq!(other.find(None), None);
        assert!(other.erase());
    }
    assert_eq!(window.draft_of(Some("a"), "part", Place::Device).find(None).unwrap(), "mine");
}
