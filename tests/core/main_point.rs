//! The most important point, and the first screen that writes it.

use care_partnership::preparation::NewEntry;

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
    assert_eq!(preparation.write_main("My knee", Some(&sleep)).unwrap(), knee);
    let titles: Vec<&str> = preparation.entries().iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["My knee"]);
}
