//! Answers of one day, and what becomes of them on another.

use std::sync::Arc;

use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::value::Change;
use care_partnership::when::When;

use super::rules::options;
use crate::support::instruments;

fn day(text: &str) -> When {
    When::parse(text).unwrap()
}

/// Answers of January.
fn january() -> Assessment {
    let mut assessment = Assessment::new(instruments("fr"), options("continuum", None)).unwrap();
    let date = Change::Set(day("2026-01-15"));
    let about = AssessmentOptions { date, subject: Some("Ici".to_owned()), ..AssessmentOptions::default() };
    assessment.set_options(about).unwrap();
    assessment.set_id("january").unwrap();
    assessment
}

#[test]
fn answers_of_another_day_are_told_from_those_of_today() {
    let mut assessment = january();
    let today = day("2026-11-26");
    assert!(!assessment.is_of_another_day(today), "there are none yet");
    assessment.answer("care.information.words", Some("often")).unwrap();
    assert!(assessment.is_of_another_day(today));
    assert!(!assessment.is_of_another_day(day("2026-01-15T23:59")), "the hour is of no matter");
    assessment.set_options(AssessmentOptions { date: Change::Set(today), ..AssessmentOptions::default() }).unwrap();
    assert!(!assessment.is_of_another_day(today), "who goes on has them dated today");
    assessment.set_options(AssessmentOptions { date: Change::Clear, ..AssessmentOptions::default() }).unwrap();
    assert!(!assessment.is_of_another_day(today), "without a date, nobody knows");
}

#[test]
fn who_begins_anew_answers_the_same_without_the_answers_of_before() {
    let mut before = january();
    before.answer("care.information.words", Some("often")).unwrap();
    before.set_desired("care", Some("partnership")).unwrap();
    let draft = before.draft();
    let anew = before.anew(day("2026-11-26T09:00"));
    assert_eq!(before.draft(), draft, "those of before stay");
    assert!(anew.is_empty());
    let new = anew.draft();
    assert_eq!((new.id, new.date), (None, Some(day("2026-11-26"))));
    assert_eq!((new.instrument, new.respondent, new.contexts), (draft.instrument, draft.respondent, draft.contexts));
    assert_eq!((new.subject, new.desired, new.steps), (draft.subject, Vec::new(), Vec::new()));
    assert!(anew.compare(&before).is_ok(), "they can be put side by side");
    assert!(Arc::ptr_eq(anew.instruments(), before.instruments()));
}
