//! What was done, taken back and done again, exactly; bounded, and not saved. Random calls: `fuzz/src/bodies/calls.rs`.

use care_partnership::content::{ContributorRole, EntryKind};
use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::preparation::{
    ClosingPatch, ContributedEntry, Contribution, EncounterOptions, EntryPatch, NewEntry, Preparation,
};
use care_partnership::record::{AssessmentRecord, PreparationRecord};
use care_partnership::value::{Value, Write};
use proptest::prelude::*;

use crate::corpus::bodies;
use crate::support::{instruments, json, text, usual};

fn titled(title: &str) -> EntryPatch {
    EntryPatch { title: Some(title.to_owned()), ..EntryPatch::default() }
}

fn undone(visit: &mut Preparation) -> (&'static str, String) {
    let act = visit.undo().unwrap().unwrap();
    (act.call, act.what)
}

#[test]
fn an_act_says_what_it_was_about() {
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("My knee")).unwrap();
    visit.remove(&id).unwrap();
    visit.tick("this-sheet", true).unwrap();
    visit.set_life("burden", "The way there").unwrap();
    visit.set_encounter(EncounterOptions { minutes: Some(20), ..EncounterOptions::default() }).unwrap();
    let line = visit.checklist().into_iter().find(|line| line.id == "this-sheet").unwrap().text;
    assert_eq!(undone(&mut visit), ("setEncounter", "ce qui est prévu".to_owned()));
    assert_eq!(undone(&mut visit), ("setLife", "Le poids des soins".to_owned()));
    assert_eq!(undone(&mut visit), ("tick", line));
    assert_eq!(undone(&mut visit), ("remove", "My knee".to_owned()));
    let act = visit.redo().unwrap().unwrap();
    assert_eq!((act.call, act.what.as_str(), act.id), ("remove", "My knee", id), "it is told though it is gone");
}

#[test]
fn what_is_written_letter_by_letter_is_one_act_until_the_field_is_left() {
    let mut visit = usual();
    let mut id = String::new();
    for title in ["M", "My", "My k", "My knee"] {
        id = visit.write_main(title, None).unwrap();
    }
    visit.leave_field();
    for title in ["My knees", "My knees hurt"] {
        visit.write_main(title, None).unwrap();
    }
    let titles = |visit: &Preparation| visit.entries().iter().map(|entry| entry.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&visit), ["My knees hurt"]);
    visit.undo().unwrap();
    assert_eq!(titles(&visit), ["My knee"]);
    visit.undo().unwrap();
    assert!(titles(&visit).is_empty() && !visit.can_undo());
    visit.redo().unwrap();
    assert_eq!(titles(&visit), ["My knee"]);
    visit.update(&id, titled("My elbow")).unwrap();
    assert!(!visit.can_redo(), "a new act leaves nothing to do again");
    visit.undo().unwrap();
    assert_eq!(titles(&visit), ["My knee"]);
}

#[test]
fn texts_of_two_fields_are_two_acts_and_so_is_what_was_written_and_emptied() {
    let mut visit = usual();
    let write = |visit: &mut Preparation, tell: Option<&str>, learned: Option<&str>| {
        let own = |text: Option<&str>| text.map(str::to_owned);
        visit.set_closing(ClosingPatch { tell: own(tell), learned: own(learned), understood: None }).unwrap();
    };
    for letters in ["A", "An", "Ana"] {
        write(&mut visit, Some(letters), None);
    }
    for letters in ["T", "To", "To ask"] {
        write(&mut visit, None, Some(letters));
    }
    write(&mut visit, None, Some(""));
    visit.undo().unwrap();
    assert_eq!(visit.closing().learned, "To ask");
    visit.undo().unwrap();
    assert_eq!((visit.closing().learned.as_str(), visit.closing().tell.as_str()), ("", "Ana"));
    visit.undo().unwrap();
    assert!(visit.closing().tell.is_empty() && !visit.can_undo());
}

#[test]
fn what_changes_nothing_is_no_act_and_keeps_what_can_be_done_again() {
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("My knee")).unwrap();
    visit.remove(&id).unwrap();
    visit.undo().unwrap();
    visit.update(&id, titled(" My knee ")).unwrap();
    visit.move_to(&id, 7).unwrap();
    visit.set_limits(care_partnership::preparation::LimitsPatch::default()).unwrap();
    assert!(visit.update(&id, titled("")).is_err());
    assert_eq!(visit.redo().unwrap().unwrap().call, "remove");
}

#[test]
fn what_others_bring_is_one_act() {
    let mut visit = usual();
    let entries = ["Sleep", "Food"].map(|title| ContributedEntry {
        kind: EntryKind::Topic,
        title: title.to_owned(),
        details: String::new(),
        theme: None,
    });
    let list = Contribution { role: ContributorRole::Relative, name: "Ana".to_owned(), entries: entries.to_vec() };
    let before = visit.draft().clone();
    visit.receive(list).unwrap();
    let after = visit.draft().clone();
    assert_eq!(undone(&mut visit), ("receive", "Ana".to_owned()));
    assert_eq!(visit.draft(), &before);
    visit.redo().unwrap();
    assert_eq!(visit.draft(), &after);
}

#[test]
fn what_was_opened_goes_and_comes_back_with_its_own_id_and_number() {
    let mut visit = usual();
    visit.set_id("mine").unwrap();
    visit.replace(usual());
    assert!(!visit.can_undo(), "there was nothing");
    let mut visit = usual();
    visit.set_id("mine").unwrap();
    visit.add(NewEntry::topic("My knee")).unwrap();
    let mut other = usual();
    other.set_id("theirs").unwrap();
    other.add(NewEntry::topic("Their knee")).unwrap();
    visit.replace(other);
    visit.set_encounter(serde_json::from_str(r#"{"when":"2026-12-10"}"#).unwrap()).unwrap();
    visit.calendar(care_partnership::preparation::Moment::parse("2026-12-01T09:00").unwrap()).unwrap();
    let sequence = visit.draft().sequence;
    visit.undo().unwrap();
    assert_eq!((visit.id(), visit.draft().sequence), (Some("theirs"), sequence), "a calendar has it already");
    assert_eq!(visit.undo().unwrap().unwrap().call, "open");
    assert_eq!((visit.id(), visit.draft().sequence, visit.entries()[0].title.as_str()), (Some("mine"), 0, "My knee"));
    visit.redo().unwrap();
    assert_eq!((visit.id(), visit.draft().sequence), (Some("theirs"), sequence));
    assert_eq!(visit.entries()[0].title, "Their knee");
}

#[test]
fn what_the_portal_says_stays_whatever_is_taken_back() {
    let mut visit = usual();
    visit.add(NewEntry::topic("My knee")).unwrap();
    visit.offer(EncounterOptions { minutes: Some(35), ..EncounterOptions::default() }).unwrap();
    visit.add(NewEntry::topic("My elbow")).unwrap();
    while visit.undo().unwrap().is_some() {}
    assert_eq!((visit.encounter().minutes, visit.entries().len()), (35, 0));
    visit.offer(EncounterOptions { minutes: Some(40), ..EncounterOptions::default() }).unwrap();
    while visit.redo().unwrap().is_some() {}
    assert_eq!((visit.encounter().minutes, visit.entries().len()), (40, 2));
}

#[test]
fn a_hundred_acts_are_kept_and_no_more_bytes_than_there_may_be() {
    let mut visit = usual();
    for number in 0..150 {
        visit.add(NewEntry::topic(&format!("Point {number}"))).unwrap();
    }
    let acts = |visit: &mut Preparation| std::iter::from_fn(|| visit.undo().unwrap()).count();
    assert_eq!((acts(&mut visit), visit.entries().len()), (100, 50));
    let long = "é".repeat(2_000);
    let mut visit = usual();
    for number in 0..100 {
        let details = format!("{number} {}", &long[..3_900]);
        visit.add(NewEntry { details, ..NewEntry::topic("Long") }).unwrap();
    }
    // Each turns the whole list over: some 800 kB differ.
    for _ in 0..6 {
        let last = visit.entries()[99].id.clone();
        visit.move_to(&last, 0).unwrap();
    }
    let kept = acts(&mut visit);
    assert!((1..=4).contains(&kept), "{kept} acts of 800 kB or more in 2 MB");
}

#[test]
fn nothing_of_it_is_saved_and_all_of_it_is_forgotten() {
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("Zyrkel")).unwrap();
    visit.remove(&id).unwrap();
    assert!(!text(&PreparationRecord::new(&visit).write()).contains("Zyrkel"));
    assert!(format!("{visit:?}").contains("Zyrkel"), "it can come back");
    visit.forget();
    assert!(!format!("{visit:?}").contains("Zyrkel") && !visit.can_undo() && !visit.can_redo());
}

#[test]
fn answers_wishes_remarks_and_steps_come_back() {
    let options = || AssessmentOptions { instrument: Some("continuum".to_owned()), ..AssessmentOptions::default() };
    let mut answers = Assessment::new(instruments("fr"), options()).unwrap();
    answers.answer("care.information.words", Some("always")).unwrap();
    answers.set_desired("care", Some("partnership")).unwrap();
    answers.comment("care.information.words", "Yesterday").unwrap();
    let patient = answers.draft();
    let relative = json(r#"{"respondent":"relative"}"#);
    answers.set_options(care_partnership::value::Read::read(&relative).unwrap()).unwrap();
    answers.speak(instruments("en")).unwrap();
    let told = |answers: &mut Assessment| answers.undo().unwrap().map(|act| (act.call, act.what));
    assert_eq!(told(&mut answers), Some(("setOptions", "who answers, and about what".to_owned())));
    assert_eq!(answers.draft(), patient);
    assert_eq!(told(&mut answers).unwrap().0, "comment");
    let care = answers.profile().contexts[0].label.clone();
    assert_eq!(told(&mut answers), Some(("setDesired", care)));
    assert_eq!(told(&mut answers).unwrap().0, "answer");
    assert!(answers.is_empty() && told(&mut answers).is_none());
    while answers.redo().unwrap().is_some() {}
    assert_eq!(answers.options().respondent.id(), "relative");
    let mut other = options();
    other.instrument = Some("practices".to_owned());
    let before = AssessmentRecord::new(&answers);
    answers.answer("care.information.words", None).ok();
    answers.undo().unwrap();
    answers.replace(Assessment::new(instruments("en"), other).unwrap());
    assert_eq!(answers.options().instrument, "practices");
    answers.undo().unwrap();
    assert_eq!(AssessmentRecord::new(&answers), before, "another instrument's answers too");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn any_sequence_of_acts_goes_back_and_on_again(picks in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 1..60)) {
        let base = bodies::bases("calls")[0].as_array().unwrap();
        let call = |(pick, turn): &(prop::sample::Index, u8)| match turn {
            0 => json(r#"["undo"]"#),
            1 => json(r#"["redo"]"#),
            _ => base[pick.index(base.len())].clone(),
        };
        bodies::run("calls", text(&Value::Array(picks.iter().map(call).collect())).as_bytes());
    }
}
