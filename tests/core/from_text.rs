//! Several points from one text: a list that was pasted, or dictated line by line.

use care_partnership::LENGTHS;
use care_partnership::preparation::{NewEntry, Preparation};

use crate::support::usual;

fn titles(visit: &Preparation) -> Vec<&str> {
    visit.entries().iter().map(|entry| entry.title.as_str()).collect()
}

#[test]
fn a_line_is_a_point_without_the_sign_that_made_it_a_line() {
    let visit = usual();
    for (text, points) in [
        ("Je dors mal", vec!["Je dors mal"]),
        ("Je dors mal\nLe travail", vec!["Je dors mal", "Le travail"]),
        ("Je dors mal\r\n\r\n  Le travail \u{2028}\u{a0}\n\u{200b}\n", vec!["Je dors mal", "Le travail"]),
        (
            "- Un\n– Deux\n—\tTrois\n* Quatre\n• Cinq\n•Six\n☐ Sept",
            vec!["Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept"],
        ),
        ("1. Un\n2) Deux\n(3) Trois\n12. Douze\n1. - Un", vec!["Un", "Deux", "Trois", "Douze", "Un"]),
        (
            "-5 kg\n1.5 mg\n3 questions\n2024. Rien\n*le soir*",
            vec!["-5 kg", "1.5 mg", "3 questions", "2024. Rien", "*le soir*"],
        ),
        ("Un\tdeux\nTrois", vec!["Un\tdeux", "Trois"]),
        ("-\n1.\n•\n", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(visit.lines(text), points, "{text:?}");
    }
}

#[test]
fn several_lines_are_added_in_one_act_in_their_order() {
    let mut visit = usual();
    visit.add(NewEntry::topic("Before")).unwrap();
    let ids = visit.add_lines(NewEntry { main: true, must: true, ..NewEntry::topic("1. One\n2. Two\n3. Three") }, None);
    assert_eq!(ids.unwrap().len(), 3);
    assert_eq!(titles(&visit), ["Before", "One", "Two", "Three"]);
    assert_eq!(visit.entries().iter().map(|entry| entry.main).collect::<Vec<_>>(), [false, true, false, false]);
    assert!(visit.entries().iter().skip(1).all(|entry| entry.must));
    let act = visit.undo().unwrap().unwrap();
    assert_eq!((act.call, act.what.as_str()), ("addLines", "les points ajoutés"));
    assert_eq!(titles(&visit), ["Before"]);
    visit.redo().unwrap();
    assert_eq!(titles(&visit), ["Before", "One", "Two", "Three"]);
}

#[test]
fn the_point_in_which_they_were_written_takes_the_first_and_keeps_the_rest() {
    let mut visit = usual();
    let one = NewEntry { details: "Since May".to_owned(), ..NewEntry::topic("One Two") };
    let id = visit.add(one).unwrap();
    let ids = visit.add_lines(NewEntry::topic("One\nTwo"), Some(&id)).unwrap();
    assert_eq!((ids.len(), &ids[0]), (2, &id));
    assert_eq!(titles(&visit), ["One", "Two"]);
    assert_eq!(visit.entries()[0].details, "Since May");
    visit.undo().unwrap();
    assert_eq!(titles(&visit), ["One Two"]);
    assert_eq!(
        visit.add_lines(NewEntry::topic("One\nTwo"), Some("e99")).unwrap_err().to_string(),
        "id is not known here"
    );
}

#[test]
fn where_one_line_is_refused_none_is_added() {
    let mut visit = usual();
    let long = "x".repeat(LENGTHS.title + 1);
    for (text, fault) in [
        (format!("One\n{long}"), "title must have at most 80 characters"),
        ("\n - \n".to_owned(), "title must not be empty"),
        ("x\n".repeat(201), "entries must have at most 200 items"),
    ] {
        let before = visit.draft().clone();
        let refused = visit.add_lines(NewEntry::topic(&text), None).unwrap_err();
        assert_eq!(refused.to_string(), fault);
        assert_eq!(visit.draft(), &before);
    }
    assert!(!visit.can_undo());
}

#[test]
fn what_is_too_long_for_a_title_goes_on_in_the_details() {
    let mut visit = usual();
    let (long, cut) = ("x".repeat(81), format!("{}…", "x".repeat(79)));
    for (said, title, details) in [
        (
            "Je dors mal depuis mai. Je me réveille plusieurs fois par nuit et je suis fatiguée toute la journée.",
            "Je dors mal depuis mai.",
            "Je me réveille plusieurs fois par nuit et je suis fatiguée toute la journée.",
        ),
        (
            "Depuis que j’ai changé de traitement au printemps je me réveille sans cesse la nuit et je suis épuisée",
            "Depuis que j’ai changé de traitement au printemps je me réveille sans cesse la…",
            "nuit et je suis épuisée",
        ),
        (&long, &cut, &long),
    ] {
        assert!(visit.goes_on(said));
        let id = visit.add_with_details(NewEntry::topic(said), None).unwrap();
        let entry = visit.entries().last().unwrap();
        assert_eq!((entry.id.as_str(), entry.title.as_str(), entry.details.as_str()), (id.as_str(), title, details));
        visit.undo().unwrap();
        assert!(visit.entries().is_empty(), "one act");
    }
    let one = NewEntry { details: "Since May".to_owned(), ..NewEntry::topic("One") };
    let there = visit.add(one).unwrap();
    let said = format!("Two. {}", "three ".repeat(20));
    visit.add_with_details(NewEntry { main: true, ..NewEntry::topic(&said) }, Some(&there)).unwrap();
    let entry = &visit.entries()[0];
    assert_eq!((entry.title.as_str(), entry.main), ("Two.", true));
    assert!(entry.details.starts_with("three three") && entry.details.ends_with("\nSince May"));
    for short in ["", "Je dors mal. Le travail", &"x".repeat(80), &"x".repeat(5_000)] {
        assert!(!visit.goes_on(short));
    }
}
