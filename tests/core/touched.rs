//! Whatever the person has put in is theirs, and is not thrown away as nothing; what the portal says is not.

use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::value::Read;

use crate::support::{content, instruments, json, usual};

/// An act, and what it puts in.
type Act<T> = (&'static str, fn(&mut T));

fn of<T: Read>(value: &str) -> T {
    T::read(&json(value)).unwrap()
}

#[test]
fn whatever_the_person_puts_into_a_preparation_is_something() {
    let acts: [Act<Preparation>; 8] = [
        ("whom one sees", |at| at.set_encounter(of(r#"{"with":"Dr Lemaire"}"#)).unwrap()),
        ("the day", |at| at.set_encounter(of(r#"{"when":"2026-12-10"}"#)).unwrap()),
        ("one's name", |at| at.set_name("Ana").unwrap()),
        ("who helps", |at| drop(at.put_contributor(of(r#"{"role":"relative"}"#)).unwrap())),
        ("a theme", |at| at.choose_themes(vec!["daily-life".to_owned()]).unwrap()),
        ("a tick", |at| at.tick("this-sheet", true).unwrap()),
        ("a line to bring", |at| drop(at.add_checklist_item("My glasses").unwrap())),
        ("a point", |at| drop(at.write_main("My knee", None).unwrap())),
    ];
    for (name, act) in acts {
        let mut at = usual();
        assert!(at.is_untouched());
        act(&mut at);
        assert!(!at.is_untouched(), "{name}");
        at.undo().unwrap();
        assert!(at.is_untouched(), "{name}, taken back");
        act(&mut at);
        let mut other = usual();
        other.replace(at);
        assert!(!other.is_untouched(), "{name}, opened");
    }
}

#[test]
fn who_opens_another_draft_has_back_what_little_was_there() {
    let mut at = usual();
    at.set_encounter(of(r#"{"with":"Dr Lemaire"}"#)).unwrap();
    at.replace(usual());
    assert_eq!(at.undo().unwrap().unwrap().call, "open");
    assert_eq!(at.encounter().with, "Dr Lemaire");
}

#[test]
fn what_the_portal_says_of_the_visit_is_nothing_of_the_persons() {
    let visit: EncounterOptions = of(r#"{"with":"Dr Lemaire","when":"2026-12-10"}"#);
    let mut at = Preparation::new(content("en"), visit.clone()).unwrap();
    assert!(at.is_untouched(), "from the start");
    at.offer(of(r#"{"with":"Dr Martin","minutes":30}"#)).unwrap();
    assert!(at.is_untouched(), "said anew");
    at.set_encounter(of(r#"{"with":"Dr Lemaire, again"}"#)).unwrap();
    assert!(!at.is_untouched());
    let mut at = usual();
    assert!(!at.take_visit(visit).unwrap(), "by an appointment");
    assert!(at.is_untouched());
    at.offer(of(r#"{"minutes":40}"#)).unwrap();
    assert!(at.is_untouched(), "and a length that comes late");
    at.set_encounter(of(r#"{"when":"2026-12-11"}"#)).unwrap();
    assert!(!at.is_untouched());
}

#[test]
fn whatever_the_person_puts_into_an_assessment_is_something() {
    let acts: [Act<Assessment>; 4] = [
        ("an answer", |at| at.answer("care.information.words", Some("never")).unwrap()),
        ("own words", |at| at.comment("care.information.words", "Yesterday").unwrap()),
        ("whom it is about", |at| at.set_options(of(r#"{"subject":"The ward"}"#)).unwrap()),
        ("a wish", |at| at.set_desired("care", Some("partnership")).unwrap()),
    ];
    for (name, act) in acts {
        let options = AssessmentOptions { instrument: Some("continuum".to_owned()), ..AssessmentOptions::default() };
        let mut at = Assessment::new(instruments("en"), options).unwrap();
        assert!(at.is_untouched());
        act(&mut at);
        assert!(!at.is_untouched(), "{name}");
        at.undo().unwrap();
        assert!(at.is_untouched(), "{name}, taken back");
    }
}
