//! Levels alone: what an overview counts of a result, and no word of it.

use std::sync::Arc;

use care_partnership::content::Respondent;
use care_partnership::engagement::{AssessmentOptions, ContextLevel, Levels, Overview};
use care_partnership::error::Error;
use care_partnership::record::{AssessmentRecord, LevelsRecord, ResultRecord};
use care_partnership::value::{Change, Value, Write};
use care_partnership::when::When;

use super::group::{REACHING, person};
use super::rules::levels;

/// Every fault by its code and path.
fn faults(error: &Error) -> Vec<String> {
    let one = |error: &Error| format!("{} {}", error.code().as_str(), error.path());
    std::iter::once(one(error)).chain(error.others().iter().map(one)).collect()
}

#[test]
fn levels_alone_are_counted_as_the_whole_result_is() {
    let instruments = levels(2);
    let (mut whole, mut alone) = (Overview::new(Arc::clone(&instruments)), Overview::new(Arc::clone(&instruments)));
    for number in 0..23 {
        let mut result = person(&instruments, Respondent::Patient, REACHING[number % 5], &format!("p{number}"));
        result.set_desired("here", Some(["a", "b", "c", "d"][number % 4])).unwrap();
        assert!(ResultRecord::read(&AssessmentRecord::new(&result).write()).unwrap().count(&mut whole).unwrap());
        let saved = LevelsRecord::new(&result).unwrap().write();
        assert!(ResultRecord::read(&saved).unwrap().count(&mut alone).unwrap());
        assert!(!ResultRecord::read(&saved).unwrap().count(&mut whole).unwrap(), "the same person, once");
    }
    assert_eq!(alone.views(), whole.views());
    assert_eq!(alone.table(None), whole.table(None));
}

#[test]
fn levels_alone_have_no_answer_no_word_and_no_day() {
    let instruments = levels(2);
    let mut result = person(&instruments, Respondent::Patient, REACHING[2], "one");
    let options = AssessmentOptions {
        subject: Some("SECRET subject".to_owned()),
        date: Change::Set(When::parse("2026-11-24").unwrap()),
        ..AssessmentOptions::default()
    };
    result.set_options(options).unwrap();
    result.comment("a0", "SECRET comment").unwrap();
    result.set_desired("here", Some("d")).unwrap();
    let saved = LevelsRecord::new(&result).unwrap().write();
    assert_eq!(
        saved.to_string(),
        r#"{"format":"care-partnership/levels","version":3,"levels":{"id":"one","instrument":"mine","#.to_owned()
            + r#""instrumentVersion":1,"respondent":"patient","#
            + r#""contexts":[{"context":"here","result":"b","desired":"d"}]}}"#
    );
    let unreported = person(&instruments, Respondent::Patient, "?? ?? ?? ??", "two");
    let nothing = ContextLevel { context: "here".to_owned(), result: None, desired: None };
    assert_eq!(unreported.levels().unwrap().contexts, [nothing]);
}

#[test]
fn without_an_id_there_are_no_levels_alone() {
    let result = person(&levels(2), Respondent::Patient, REACHING[2], "");
    assert_eq!(faults(&result.levels().unwrap_err()), ["missing-field id"]);
}

#[test]
fn levels_from_anywhere_are_refused_with_all_that_is_wrong() {
    let instruments = levels(2);
    let sound = person(&instruments, Respondent::Patient, REACHING[2], "one").levels().unwrap();
    let mut overview = Overview::new(Arc::clone(&instruments));
    let mut refused = |levels: Levels| faults(&overview.add_levels(&levels).unwrap_err());
    let of = |context: &str, result: &str, desired: &str| ContextLevel {
        context: context.to_owned(),
        result: Some(result.to_owned()),
        desired: Some(desired.to_owned()),
    };
    assert_eq!(refused(Levels { instrument: "other".to_owned(), ..sound.clone() }), ["other-instrument instrument"]);
    assert_eq!(refused(Levels { instrument_version: 9, ..sound.clone() }), ["newer-version instrumentVersion"]);
    assert_eq!(refused(Levels { id: "a b".to_owned(), ..sound.clone() }), ["not-allowed id"]);
    let contexts = vec![of("here", "b", "none"), of("here", "most", "a"), of("nowhere", "a", "a")];
    assert_eq!(
        refused(Levels { contexts, ..sound.clone() }),
        ["unknown-id contexts[0].desired", "unknown-id contexts[1].result", "unknown-id contexts[2].context"]
    );
    let contexts = vec![of("here", "b", "a"), of("here", "a", "a")];
    assert_eq!(refused(Levels { contexts, ..sound.clone() }), ["duplicate-id contexts[1].context"]);
    assert_eq!(refused(Levels { respondent: Respondent::Manager, ..sound }), ["not-allowed contexts[0].context"]);
    assert_eq!(overview.counted(), Some(0));
}

#[test]
fn another_format_is_told_as_a_whole_result_is() {
    let read = |text: &str| faults(&ResultRecord::read(&text.parse::<Value>().unwrap()).unwrap_err());
    assert_eq!(read(r#"{"format":"care-partnership/preparation","version":1}"#), ["not-this-format format"]);
    assert_eq!(read(r#"{"format":"care-partnership/levels","version":99}"#), ["newer-version version"]);
    assert_eq!(read(r#"{"format":"care-partnership/levels","version":3}"#), ["missing-field levels"]);
    assert_eq!(read("{}"), ["not-this-format format"]);
}

/// Files of both kinds come in one after the other: what was shown before is shown again, and a whole lot more.
#[test]
fn what_comes_without_a_day_stands_after_what_was_given_before_it() {
    let instruments = levels(2);
    let mut saved = Vec::new();
    for number in 0..40 {
        let mut result = person(&instruments, Respondent::Patient, REACHING[(number * 7) % 5], &format!("p{number}"));
        let day = When::parse(&format!("2026-11-{:02}", 1 + number / 2)).unwrap();
        result.set_options(AssessmentOptions { date: Change::Set(day), ..AssessmentOptions::default() }).unwrap();
        saved.push(if number % 3 == 0 {
            LevelsRecord::new(&result).unwrap().write()
        } else {
            AssessmentRecord::new(&result).write()
        });
    }
    let mut before = String::new();
    for given in 1..=saved.len() {
        let mut overview = Overview::new(Arc::clone(&instruments));
        for record in &saved[..given] {
            ResultRecord::read(record).unwrap().count(&mut overview).unwrap();
        }
        let table = overview.table(None);
        assert!(table == before || given == 1 || given % 10 == 0, "a person alone is seen at {given}");
        before = table;
    }
}
