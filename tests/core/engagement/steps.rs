//! Next steps: from the unmet statements of the next level, up to three, and into a preparation.

use care_partnership::content::{EncounterKind, EntryKind};
use care_partnership::engagement::{Assessment, NewChosenStep};
use care_partnership::preparation::{NewEntry, Reader};
use care_partnership::when::When;

use super::rules::{answered, options};
use crate::support::{instruments, preparation, said};

fn proposed(signs: &str, desired: Option<&str>) -> Vec<String> {
    let mut assessment = answered(signs);
    assessment.set_desired("here", desired).unwrap();
    assessment.proposals().into_iter().map(|proposal| proposal.step).collect()
}

#[test]
fn steps_come_from_the_unmet_statements_of_the_next_level() {
    for (signs, desired, wanted) in [
        ("+++ ~-~ --- ---", None, vec!["b1", "b0", "b2"]),
        ("~-+ +++ --- ---", None, vec!["a1", "a0"]),
        // What was not answered is not unmet, and what does not apply even less.
        ("+++ ~?x ~~~ ~~~", None, vec!["b0"]),
        ("+++ xxx ~~~ ~~~", None, vec!["c0", "c1", "c2"]),
        ("+++ +++ +++ +++", None, vec![]),
        ("??? ??? ??? ???", None, vec![]),
        // A higher level is not always better: no step past what is wished for.
        ("+++ ~~~ ~~~ ~~~", Some("a"), vec![]),
        ("+++ ~~~ ~~~ ~~~", Some("b"), vec!["b0", "b1", "b2"]),
        ("+++ ~~~ ~~~ ~~~", Some("d"), vec!["b0", "b1", "b2"]),
    ] {
        assert_eq!(proposed(signs, desired), wanted, "{signs} {desired:?}");
    }
}

#[test]
fn three_steps_at_most_with_whom_and_when() {
    let mut assessment = answered("+++ ~~~ ~~~ ~~~");
    let step = |step: &str| NewChosenStep {
        step: step.to_owned(),
        with: "The nurse".to_owned(),
        by: When::parse("2026-12-01").ok(),
    };
    for id in ["b0", "b1", "b2"] {
        assessment.put_step(step(id)).unwrap();
    }
    assert_eq!(assessment.put_step(step("c0")).unwrap_err().to_string(), "steps must have at most 3 items");
    assert_eq!(assessment.put_step(step("nothing")).unwrap_err().to_string(), "step is not known here");
    let long = NewChosenStep { with: "x".repeat(81), ..step("b0") };
    assert_eq!(assessment.put_step(long).unwrap_err().to_string(), "with must have at most 80 characters");
    assessment.put_step(NewChosenStep { with: "My sister".to_owned(), ..step("b1") }).unwrap();
    let steps = assessment.steps();
    assert_eq!(
        steps.iter().map(|step| step.with.as_str()).collect::<Vec<_>>(),
        ["The nurse", "My sister", "The nurse"]
    );
    assert!(steps[1].line.contains("Do b1") && steps[1].line.contains("My sister"));
    assert!(assessment.proposals().iter().all(|proposal| proposal.chosen));
    assessment.remove_step("b1").unwrap();
    assert_eq!(assessment.remove_step("b1").unwrap_err().to_string(), "step is not known here");
    assert!(assessment.profile().text.contains("Do b0"));
}

#[test]
fn a_chosen_step_becomes_an_entry_of_a_preparation() {
    let mut assessment = answered("+++ ~~~ ~~~ ~~~");
    assessment.put_step(NewChosenStep { step: "b0".to_owned(), with: String::new(), by: None }).unwrap();
    let step = assessment.steps().remove(0);
    let mut visit = preparation(EncounterKind::Specialist, 20);
    visit.add(NewEntry { details: step.details.clone(), ..NewEntry::new(step.kind, &step.title) }).unwrap();
    let sheet = visit.sheet(Reader::Person).text;
    assert_eq!((step.kind, step.act.as_str()), (EntryKind::Wish, "Do b0"));
    assert!(sheet.contains("I would like to do b0") && sheet.contains("Says b0."), "{sheet}");
}

#[test]
fn somebody_tired_is_pushed_towards_nothing() {
    let answered = |answer: &str| {
        let mut assessment = Assessment::new(instruments("en"), options("partner-profile", None)).unwrap();
        for page in assessment.pages() {
            for statement in page.statements {
                assessment.answer(&statement.id, Some(answer)).unwrap();
            }
        }
        assessment
    };
    let none = answered("not-me");
    assert_eq!(none.profile().remark, said("engagement", "result.fit.none", &[]));
    assert!(none.profile().text.contains(&none.profile().remark), "on paper too");
    assert_eq!(none.proposals(), []);
    // Somebody who could help a little, from home.
    let mut little = answered("partly-me");
    for statement in little.instrument().statements.clone() {
        if statement.id.starts_with("interest.") || statement.id == "time.home" {
            little.answer(&statement.id, Some("like-me")).unwrap();
        }
    }
    assert_eq!(little.profile().remark, "");
    let acts: Vec<String> = little.proposals().into_iter().map(|proposal| proposal.act).collect();
    assert!(!acts.is_empty());
}
