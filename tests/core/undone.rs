//! Whatever a tool can be asked to change comes back, and is done again, to the letter of what is saved.

use std::collections::BTreeSet;
use std::fs;

use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::preparation::{Contribution, EncounterOptions, Invitation, Preparation};
use care_partnership::record::{AssessmentRecord, PreparationRecord};
use care_partnership::value::{Read, Write};
use care_partnership::when::Moment;

use crate::support::{instruments, json, text, usual};

/// A value of any type, as JavaScript would hand it over.
fn of<T: Read>(value: &str) -> T {
    T::read(&json(value)).unwrap_or_else(|error| panic!("{error}: {value}"))
}

type Call<T> = (&'static str, fn(&mut T));

/// Calls that are no acts of the person: what each does is said in the core's own documents, and tested elsewhere.
const NO_ACTS: [&str; 9] = ["undo", "redo", "leave_field", "forget", "speak", "offer", "set_id", "calendar", "replace"];

/// A preparation with something of everything; its ids: c1, e2 to e6, then the rest in their order.
fn visit() -> Preparation {
    let mut at = usual();
    at.put_contributor(of(r#"{"role":"relative","name":"Claire"}"#)).unwrap();
    for entry in [
        r#"{"kind":"topic","title":"My knee","details":"Since summer","must":true}"#,
        r#"{"kind":"topic","title":"Sleep"}"#,
        r#"{"kind":"question","title":"And then?","author":"c1"}"#,
        r#"{"kind":"question","title":"How long?","author":"c1"}"#,
        r#"{"kind":"topic","title":"The way here","author":"c1"}"#,
        r#"{"kind":"topic","title":"Food"}"#,
        r#"{"kind":"topic","title":"Work"}"#,
    ] {
        at.add(of(entry)).unwrap();
    }
    at.decline("e6").unwrap();
    at.put_contributor(of(r#"{"role":"relative","name":"Ana"}"#)).unwrap();
    at.put_note(of(r#"{"date":"2026-11-20","happened":"A fall","changed":""}"#)).unwrap();
    at.put_person(of(r#"{"name":"Dr Lemaire","role":"specialist"}"#)).unwrap();
    at.put_resource(of(r#"{"title":"The group","url":"https://a.example"}"#)).unwrap();
    at.add_checklist_item("My glasses").unwrap();
    at.put_next_step(of(r#"{"who":"me","what":"Call","by":null}"#)).unwrap();
    at.set_life("burden", "The way").unwrap();
    at
}

/// The id of the first that has this title, name or text.
fn id(at: &Preparation, called: &str) -> String {
    let saved = text(&PreparationRecord::new(at).write());
    let place = saved.find(&format!("\"{called}\"")).unwrap_or_else(|| panic!("{called} in {saved}"));
    let object = &saved[saved[..place].rfind('{').unwrap()..];
    object.split("\"id\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn preparing() -> Vec<Call<Preparation>> {
    vec![
        ("set_encounter", |at| at.set_encounter(of(r#"{"kind":"specialist","when":"2026-12-10T14:30"}"#)).unwrap()),
        ("take_visit", |at| {
            at.set_encounter(of(r#"{"when":"2026-12-09"}"#)).unwrap();
            at.forget();
            assert!(at.take_visit(of(r#"{"when":"2026-12-10T14:30"}"#)).unwrap());
        }),
        ("set_limits", |at| at.set_limits(of(r#"{"topics":5}"#)).unwrap()),
        ("add", |at| drop(at.add(of(r#"{"kind":"wish","title":"Walk"}"#)).unwrap())),
        ("add_lines", |at| drop(at.add_lines(of(r#"{"kind":"wish","title":"Walk\nSwim"}"#), Some("e2")).unwrap())),
        ("add_with_details", |at| {
            drop(at.add_with_details(of(r#"{"kind":"wish","title":"Walk. Then swim"}"#), Some("e2")).unwrap());
        }),
        ("update", |at| at.update("e2", of(r#"{"title":"Both knees","must":false,"minutes":7}"#)).unwrap()),
        ("remove", |at| at.remove("e2").unwrap()),
        ("move_to", |at| at.move_to("e3", 0).unwrap()),
        ("place", |at| drop(at.place("e3", 9).unwrap())),
        ("bring_in", |at| {
            let parked = at.agenda().parked[0].entry.clone();
            at.set_limits(of(r#"{"topics":2}"#)).unwrap();
            at.forget();
            assert!(at.bring_in(&parked).unwrap().is_some());
        }),
        ("add_all_the_same", |at| {
            at.set_encounter(of(r#"{"minutes":60}"#)).unwrap();
            at.forget();
            let parked = at.agenda().parked[0].entry.clone();
            at.add_all_the_same(&parked).unwrap();
        }),
        ("name_main", |at| at.name_main("e3").unwrap()),
        ("write_main", |at| drop(at.write_main("Both knees", None).unwrap())),
        ("set_name", |at| at.set_name("Ana").unwrap()),
        ("put_contributor", |at| drop(at.put_contributor(of(r#"{"role":"professional","name":"Dr X"}"#)).unwrap())),
        ("remove_contributor", |at| at.remove_contributor(&id(at, "Ana")).unwrap()),
        ("accept", |at| at.accept("e4").unwrap()),
        ("decline", |at| at.decline("e4").unwrap()),
        ("remove_declined", |at| assert_eq!(at.remove_declined(), 1)),
        ("rank", |at| at.rank("e5", 0).unwrap()),
        ("receive", |at| {
            let list: Contribution = of(r#"{"role":"relative","name":"Ana",
                "entries":[{"kind":"topic","title":"La nuit","details":"","theme":null}]}"#);
            assert_eq!(at.receive(list).unwrap(), 1);
        }),
        ("join_list", |at| {
            let asked: Invitation = of(r#"{"kind":"specialist","mode":"video","with":"Dr Lemaire","when":null}"#);
            assert!(at.join_list(asked, None).unwrap());
        }),
        ("choose_themes", |at| at.choose_themes(vec!["daily-life".to_owned()]).unwrap()),
        ("add_question", |at| drop(at.add_question("understanding-what-is-it").unwrap())),
        ("put_note", |at| drop(at.put_note(of(r#"{"date":"2026-11-21","happened":"","changed":"Less"}"#)).unwrap())),
        ("remove_note", |at| at.remove_note(&id(at, "A fall")).unwrap()),
        ("set_life", |at| at.set_life("burden", "").unwrap()),
        ("set_life_visibility", |at| at.set_life_visibility("burden", of(r#""only-me""#)).unwrap()),
        ("put_person", |at| drop(at.put_person(of(r#"{"name":"Ana","role":"relative"}"#)).unwrap())),
        ("remove_person", |at| at.remove_person(&id(at, "Dr Lemaire")).unwrap()),
        ("put_resource", |at| drop(at.put_resource(of(r#"{"title":"Another"}"#)).unwrap())),
        ("remove_resource", |at| at.remove_resource(&id(at, "The group")).unwrap()),
        ("keep_resource", |at| at.keep_resource(&id(at, "The group"), false).unwrap()),
        ("tick", |at| at.tick("this-sheet", true).unwrap()),
        ("add_checklist_item", |at| drop(at.add_checklist_item("My letter").unwrap())),
        ("remove_checklist_item", |at| at.remove_checklist_item(&id(at, "My glasses")).unwrap()),
        ("set_companion", |at| at.set_companion(of(r#"{"name":"Claire","roles":["remind"]}"#)).unwrap()),
        ("set_route", |at| {
            let parked = at.agenda().parked[0].entry.clone();
            at.set_route(&parked, Some("message".to_owned())).unwrap();
        }),
        ("set_outcome", |at| at.set_outcome("e2", of(r#""partly""#)).unwrap()),
        ("set_closing", |at| at.set_closing(of(r#"{"learned":"To ask"}"#)).unwrap()),
        ("put_next_step", |at| drop(at.put_next_step(of(r#"{"who":"","what":"Wait","by":null}"#)).unwrap())),
        ("remove_next_step", |at| at.remove_next_step(&id(at, "Call")).unwrap()),
    ]
}

fn answering() -> Vec<Call<Assessment>> {
    vec![
        ("set_options", |at| at.set_options(of(r#"{"respondent":"relative","subject":"Here"}"#)).unwrap()),
        ("answer", |at| at.answer("care.information.words", None).unwrap()),
        ("set_desired", |at| at.set_desired("care", Some("partnership")).unwrap()),
        ("comment", |at| at.comment("care.information.words", "Yesterday").unwrap()),
        ("share_comments", |at| at.share_comments(true)),
        ("put_step", |at| at.put_step(of(r#"{"step":"care.information.next","with":"Ana","by":null}"#)).unwrap()),
        ("remove_step", |at| at.remove_step("care.information.words").unwrap()),
    ]
}

fn assessment() -> Assessment {
    let options = AssessmentOptions { instrument: Some("continuum".to_owned()), ..AssessmentOptions::default() };
    let mut at = Assessment::new(instruments("en"), options).unwrap();
    at.answer("care.information.words", Some("never")).unwrap();
    at.put_step(of(r#"{"step":"care.information.words"}"#)).unwrap();
    at
}

/// Plays each call alone: back as it was, on as it became, back once more.
fn each<T>(calls: Vec<Call<T>>, begin: fn() -> T, saved: fn(&T) -> String, go: fn(&mut T, bool) -> Option<String>) {
    for (name, call) in calls {
        let mut at = begin();
        call(&mut at);
        let after = saved(&at);
        assert!(go(&mut at, false).is_some(), "{name} can be taken back");
        let before = saved(&at);
        assert_ne!(after, before, "{name} changes what is saved");
        assert!(go(&mut at, true).is_some(), "{name} can be done again");
        assert_eq!(saved(&at), after, "{name}, done again");
        go(&mut at, false);
        assert_eq!(saved(&at), before, "{name}, taken back twice");
    }
}

#[test]
fn whatever_was_done_to_a_preparation_is_taken_back_and_done_again() {
    let begin = || {
        let mut at = visit();
        at.forget();
        at
    };
    let saved = |at: &Preparation| text(&PreparationRecord::new(at).write());
    each(preparing(), begin, saved, |at, on| if on { at.redo() } else { at.undo() }.unwrap().map(|act| act.what));
}

#[test]
fn a_single_act_is_one_step_back_to_what_was_saved_before() {
    for (name, call) in preparing() {
        // What these do first is an act of its own.
        if ["take_visit", "bring_in", "add_all_the_same"].contains(&name) {
            continue;
        }
        let mut at = visit();
        at.leave_field();
        let before = text(&PreparationRecord::new(&at).write());
        call(&mut at);
        at.undo().unwrap();
        assert_eq!(text(&PreparationRecord::new(&at).write()), before, "{name}");
    }
    for (name, call) in answering() {
        let mut at = assessment();
        at.leave_field();
        let before = text(&AssessmentRecord::new(&at).write());
        call(&mut at);
        at.undo().unwrap();
        assert_eq!(text(&AssessmentRecord::new(&at).write()), before, "{name}");
    }
}

#[test]
fn whatever_was_answered_is_taken_back_and_done_again() {
    let begin = || {
        let mut at = assessment();
        at.forget();
        at
    };
    let saved = |at: &Assessment| text(&AssessmentRecord::new(at).write());
    each(answering(), begin, saved, |at, on| if on { at.redo() } else { at.undo() }.unwrap().map(|act| act.what));
}

#[test]
fn a_calendar_file_is_no_act_and_keeps_its_number() {
    let mut at = visit();
    at.set_encounter(EncounterOptions { when: of(r#""2026-12-10T14:30""#), ..EncounterOptions::default() }).unwrap();
    let acts = |at: &mut Preparation| std::iter::from_fn(|| at.undo().unwrap()).count();
    let mut other = at.clone();
    at.calendar(Moment::parse("2026-12-01T09:00").unwrap()).unwrap();
    let number = at.draft().sequence;
    assert_eq!((acts(&mut at), at.draft().sequence), (acts(&mut other), number));
}

/// The calls of the source that change something.
fn changing(folder: &str, owner: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(changing(path.to_str().unwrap(), owner));
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for part in source.split("\nimpl ").filter(|part| part.starts_with(&format!("{owner} {{"))) {
            let part = part.split("\n}").next().unwrap();
            names.extend(
                part.split("\n    pub fn ")
                    .skip(1)
                    .map(|function| function.split_once('(').unwrap())
                    .filter(|(_, rest)| rest.trim_start().starts_with("&mut self"))
                    .map(|(name, _)| name.to_owned()),
            );
        }
    }
    names
}

#[test]
fn no_call_that_changes_something_is_left_out_here() {
    let told = |names: Vec<&'static str>| names.into_iter().chain(NO_ACTS).map(str::to_owned).collect::<BTreeSet<_>>();
    let missing = |folder: &str, owner: &str, names: Vec<&'static str>| {
        let all = changing(folder, owner);
        assert!(all.len() > 10, "{all:?}");
        all.difference(&told(names)).cloned().collect::<Vec<_>>()
    };
    let names = preparing().into_iter().map(|(name, _)| name).collect();
    assert_eq!(missing("src/preparation", "Preparation", names), [""; 0]);
    let names = answering().into_iter().map(|(name, _)| name).collect();
    assert_eq!(missing("src/engagement", "Assessment", names), [""; 0]);
}
