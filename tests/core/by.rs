//! Who wrote a point, in a sentence: by name, and in kind words where no name was given.

use care_partnership::preparation::{NewContributor, NewEntry, Preparation, Reader};
use care_partnership::value::Read;

use crate::support::{json, usual};

fn by(visit: &Preparation, id: &str) -> String {
    visit.by(id).unwrap()
}

#[test]
fn a_point_without_a_name_is_by_somebody_and_not_by_a_role() {
    let mut visit = usual();
    for (role, unnamed) in [
        ("relative", "Écrit par une personne proche"),
        ("association", "Écrit avec une association ou un groupe d’entraide"),
        ("professional", "Écrit par quelqu’un de l’équipe"),
    ] {
        let new = |name: &str| -> NewContributor {
            NewContributor::read(&json(&format!(r#"{{"role":"{role}","name":"{name}"}}"#))).unwrap()
        };
        let named = visit.put_contributor(new("Claire")).unwrap();
        assert_eq!(by(&visit, &named), "Écrit par Claire");
        visit.put_contributor(NewContributor { id: Some(named.clone()), ..new("") }).unwrap();
        assert_eq!(by(&visit, &named), unnamed);
        let point = visit.add(NewEntry { author: Some(named), ..NewEntry::topic(role) }).unwrap();
        visit.accept(&point).unwrap();
        assert!(visit.sheet(Reader::Person).text.contains(unnamed), "{role}");
    }
    assert_eq!(visit.by("c99").unwrap_err().to_string(), "id is not known here");
}
