//! Many results: distributions, and small groups withheld.

use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent, Separator};
use care_partnership::engagement::{Assessment, Group, GroupView, Overview};

use super::rules::{levels, options, sign};
use crate::support::{instruments, instruments_with, said};

/// Somebody's result of the small instrument, with an id of its own.
pub fn person(instruments: &Arc<Instruments>, respondent: Respondent, signs: &str, id: &str) -> Assessment {
    let mut assessment = Assessment::new(Arc::clone(instruments), options("mine", Some(respondent))).unwrap();
    for (level, group) in ["a", "b", "c", "d"].iter().zip(signs.split(' ')) {
        for (number, answer) in group.chars().enumerate() {
            assessment.answer(&format!("{level}{number}"), sign(answer)).unwrap();
        }
    }
    if !id.is_empty() {
        assessment.set_id(id).unwrap();
    }
    assessment
}

/// Answers that reach a level, from none (0) to the highest (4).
pub const REACHING: [&str; 5] = ["-- -- -- --", "++ -- -- --", "++ ++ -- --", "++ ++ ++ --", "++ ++ ++ ++"];

/// So many people at each level, in a group of their own.
pub fn standing(instruments: &Arc<Instruments>, people: [usize; 5]) -> Group {
    let mut group = Group::new(Arc::clone(instruments), "mine").unwrap();
    for (level, people) in people.into_iter().enumerate() {
        for number in 0..people {
            let id = format!("{level}-{number}");
            group.add(&person(instruments, Respondent::Patient, REACHING[level], &id)).unwrap();
        }
    }
    group
}

/// So many people who wish for each level, all of them at the first one, in a group of their own.
pub fn wishing(instruments: &Arc<Instruments>, people: [usize; 4]) -> Group {
    let mut group = Group::new(Arc::clone(instruments), "mine").unwrap();
    for (level, people) in people.into_iter().enumerate() {
        for number in 0..people {
            group.add(&wisher(instruments, Some(level), &format!("{level}-{number}"))).unwrap();
        }
    }
    group
}

/// Somebody at the first level who wishes for another one.
fn wisher(instruments: &Arc<Instruments>, level: Option<usize>, id: &str) -> Assessment {
    let mut result = person(instruments, Respondent::Patient, REACHING[1], id);
    result.set_desired("here", level.map(|level| ["a", "b", "c", "d"][level])).unwrap();
    result
}

fn wished(view: &GroupView) -> Vec<String> {
    view.contexts[0].wished.iter().map(|count| format!("{} {}", count.result, count.people)).collect()
}

pub fn shown(view: &GroupView) -> Vec<String> {
    view.contexts
        .iter()
        .map(|context| {
            let counts: Vec<String> =
                context.counts.iter().map(|count| format!("{} {}", count.result, count.people)).collect();
            let who = context.respondent.id();
            if context.withheld {
                assert!(context.people == 0 && context.unreported == 0 && !context.why.is_empty());
                format!("{who} withheld")
            } else {
                format!("{who} {}: {}", context.people, counts.join(", "))
            }
        })
        .collect()
}

fn table(group: &Group) -> String {
    let mut table = String::new();
    group.rows(&mut table, Separator::Comma);
    table
}

#[test]
fn a_group_of_nine_is_withheld_and_one_of_ten_is_shown() {
    let instruments = levels(2);
    let mut group = standing(&instruments, [0, 4, 5, 0, 0]);
    for number in 0..9 {
        group.add(&person(&instruments, Respondent::Professional, REACHING[4], &format!("pro-{number}"))).unwrap();
    }
    assert_eq!(shown(&group.view()), ["patient withheld", "professional withheld"]);
    assert_eq!(table(&group), "mine,patient,here,,,true\r\nmine,professional,here,,,true\r\n");
    // Somebody without enough answers makes the group no larger.
    group.add(&person(&instruments, Respondent::Patient, "?? ?? ?? ??", "silent")).unwrap();
    assert_eq!(shown(&group.view())[0], "patient withheld");
    group.add(&person(&instruments, Respondent::Patient, REACHING[0], "tenth")).unwrap();
    assert_eq!(shown(&group.view()), ["patient 10: none+a 5, b 5, c 0, d 0", "professional withheld"]);
    assert!(table(&group).contains("mine,patient,here,none+a,5,false\r\n"));
    assert_eq!(group.view().contexts[0].counts[0].label, "Not yet at “A” or A");
}

#[test]
fn a_context_that_nobody_speaks_of_looks_like_one_that_few_speak_of() {
    let instruments = levels(2);
    let mut group = standing(&instruments, [0, 5, 5, 0, 0]);
    let before = group.view();
    group.add(&person(&instruments, Respondent::Professional, REACHING[1], "one")).unwrap();
    assert_eq!(group.view(), before);
}

#[test]
fn a_level_with_one_or_two_people_is_shown_with_its_neighbour() {
    let instruments = levels(2);
    for (people, wanted) in [
        ([0, 0, 10, 0, 0], "none 0, a 0, b 10, c 0, d 0"),
        ([3, 4, 3, 0, 0], "none 3, a 4, b 3, c 0, d 0"),
        ([1, 4, 5, 0, 0], "none+a 5, b 5, c 0, d 0"),
        ([2, 0, 0, 8, 0], "none+a+b+c 10, d 0"),
        ([2, 2, 2, 2, 2], "none+a 4, b+c+d 6"),
        ([4, 5, 0, 0, 1], "none 4, a+b+c+d 6"),
        ([0, 9, 1, 0, 0], "none 0, a+b+c+d 10"),
    ] {
        assert_eq!(shown(&standing(&instruments, people).view())[0], format!("patient 10: {wanted}"));
    }
}

#[test]
fn people_are_shown_by_whole_lots() {
    let instruments = levels(2);
    let mut group = standing(&instruments, [0, 6, 4, 0, 0]);
    assert_eq!(shown(&group.view())[0], "patient 10: none 0, a 6, b 4, c 0, d 0");
    for number in 0..9 {
        group.add(&person(&instruments, Respondent::Patient, REACHING[4], &format!("late-{number}"))).unwrap();
        assert_eq!(shown(&group.view())[0], "patient 10: none 0, a 6, b 4, c 0, d 0");
    }
    group.add(&person(&instruments, Respondent::Patient, REACHING[4], "late-9")).unwrap();
    assert_eq!(shown(&group.view())[0], "patient 20: none 0, a 6, b 4, c 0, d 10");
}

#[test]
fn people_without_enough_answers_are_said_by_whole_lots_too() {
    let instruments = levels(2);
    let mut group = standing(&instruments, [0, 6, 4, 0, 0]);
    for number in 0..12 {
        let unreported = group.view().contexts[0].unreported;
        assert_eq!(unreported, if number < 10 { 0 } else { 10 });
        group.add(&person(&instruments, Respondent::Patient, "?? ?? ?? ??", &format!("silent-{number}"))).unwrap();
    }
    assert!(table(&group).contains("mine,patient,here,unreported,10,false\r\n"));
}

#[test]
fn nine_wishes_are_withheld_and_ten_are_shown_with_no_level_of_one_or_two() {
    let instruments = levels(2);
    let mut group = wishing(&instruments, [0, 0, 8, 1]);
    for number in 0..3 {
        group.add(&wisher(&instruments, None, &format!("silent-{number}"))).unwrap();
    }
    let view = group.view();
    assert_eq!((view.contexts[0].people, view.contexts[0].wishing, wished(&view)), (10, 0, vec![]));
    assert_eq!(view.contexts[0].wished_why, said("engagement", "group.wished.few", &[]));
    assert_eq!(view.contexts[1].wished_why, "", "of a group that is withheld nothing is said");
    assert!(!table(&group).contains("wished"));

    let mut group = wishing(&instruments, [0, 1, 8, 1]);
    assert_eq!(wished(&group.view()), ["a 0", "b+c+d 10"]);
    assert!(table(&group).contains("mine,patient,here,wished:b+c+d,10,false\r\n"));
    // Neither who has not enough answers nor who waits for the next lot is told of.
    for number in 0..9 {
        let silent = person(&instruments, Respondent::Patient, "?? ?? ?? ??", &format!("silent-{number}"));
        let mut silent = silent;
        silent.set_desired("here", Some("a")).unwrap();
        group.add(&silent).unwrap();
        group.add(&wisher(&instruments, Some(0), &format!("later-{number}"))).unwrap();
    }
    assert_eq!(wished(&group.view()), ["a 0", "b+c+d 10"]);
    group.add(&wisher(&instruments, Some(0), "later-9")).unwrap();
    assert_eq!(wished(&group.view()), ["a 10", "b+c+d 10"]);
}

#[test]
fn the_same_result_given_again_counts_once() {
    let instruments = levels(2);
    let mut group = Group::new(Arc::clone(&instruments), "mine").unwrap();
    for time in 0..3 {
        for number in 0..5 {
            let id = format!("r{number}");
            let new = group.add(&person(&instruments, Respondent::Patient, REACHING[number % 5], &id)).unwrap();
            assert_eq!(new, time == 0);
        }
    }
    assert_eq!((group.results(), shown(&group.view())[0].as_str()), (5, "patient withheld"));
}

#[test]
fn of_a_result_that_was_gone_on_with_the_later_day_counts() {
    let instruments = levels(2);
    let at = |signs: &str, date: &str| {
        let mut result = person(&instruments, Respondent::Patient, signs, "same");
        let date = care_partnership::when::When::parse(date).unwrap();
        let options = care_partnership::engagement::AssessmentOptions {
            date: care_partnership::value::Change::Set(date),
            ..Default::default()
        };
        result.set_options(options).unwrap();
        result
    };
    for turned in [false, true] {
        let mut group = standing(&instruments, [0, 0, 0, 0, 9]);
        let mut both = [at(REACHING[0], "2026-01-10"), at(REACHING[4], "2026-06-10")];
        if turned {
            both.reverse();
        }
        for result in &both {
            group.add(result).unwrap();
        }
        assert_eq!(shown(&group.view())[0], "patient 10: none 0, a 0, b 0, c 0, d 10");
        // What was seen is not turned round under the eyes of who compares.
        group.add(&at(REACHING[0], "2026-09-10")).unwrap();
        assert_eq!(shown(&group.view())[0], "patient 10: none 0, a 0, b 0, c 0, d 10");
    }
}

#[test]
fn results_of_before_there_were_ids_count_once_where_they_say_the_same() {
    let instruments = levels(2);
    let mut group = Group::new(Arc::clone(&instruments), "mine").unwrap();
    assert!(group.add(&person(&instruments, Respondent::Patient, REACHING[1], "")).unwrap());
    assert!(!group.add(&person(&instruments, Respondent::Patient, REACHING[1], "")).unwrap());
    assert!(group.add(&person(&instruments, Respondent::Patient, REACHING[2], "")).unwrap());
    assert!(group.add(&person(&instruments, Respondent::Professional, REACHING[1], "")).unwrap());
    assert!(group.add(&person(&instruments, Respondent::Patient, REACHING[1], "with-an-id")).unwrap());
    assert_eq!(group.results(), 4);
}

#[test]
fn a_portal_may_raise_the_threshold_and_never_lower_it_under_five() {
    assert_eq!(instruments("fr").group_threshold(), 10);
    assert_eq!(instruments_with("fr", r#"{"groupThreshold":30}"#).unwrap().group_threshold(), 30);
    assert_eq!(instruments_with("fr", r#"{"groupThreshold":5}"#).unwrap().group_threshold(), 5);
    let error = instruments_with("fr", r#"{"groupThreshold":4}"#).unwrap_err();
    assert_eq!(error.to_string(), "settings.groupThreshold must be from 5 to 1000");
}

#[test]
fn results_of_another_instrument_are_refused() {
    let instruments = levels(2);
    let mut group = Group::new(Arc::clone(&instruments), "mine").unwrap();
    let other = Assessment::new(Arc::clone(&instruments), options("practices", None)).unwrap();
    assert_eq!(group.add(&other).unwrap_err().to_string(), "instrument belongs to another instrument");
    assert_eq!(group.results(), 0);
}

/// An instrument of two statements; what a portal changes of it without a word.
fn changed(version: u32, first: &str, second: &str) -> Arc<Instruments> {
    let statement = |id: &str| format!(r#"{{"id":"{id}","contexts":["here"],"source":"our own"}}"#);
    let texts = |id: &str| format!(r#""statement.{id}":"Says {id}.","step.{id}":"Do {id}""#);
    let settings = format!(
        r#"{{"instruments":[{{"id":"two","version":{version},"rule":"share","scale":"frequency","minimum":2,
        "contexts":[{{"id":"here","respondents":["patient"]}}],"statements":[{},{}],
        "texts":{{"title":"Two","about":"Two.","context.here":"Here",{},{}}}}}]}}"#,
        statement(first),
        statement(second),
        texts(first),
        texts(second)
    );
    instruments_with("en", &settings).unwrap()
}

#[test]
fn an_instrument_that_was_changed_is_another_for_groups_overviews_and_comparisons() {
    let result = |instruments: &Arc<Instruments>| {
        let mut result = Assessment::new(Arc::clone(instruments), options("two", None)).unwrap();
        result.answer("rest", Some("always")).unwrap();
        result.answer("talk", Some("never")).unwrap();
        result
    };
    let before = changed(1, "rest", "talk");
    let mut mine = Overview::new(Arc::clone(&before));
    mine.add(&result(&before)).unwrap();
    for after in [changed(2, "rest", "talk"), changed(1, "talk", "rest")] {
        let mut theirs = Overview::new(Arc::clone(&after));
        theirs.add(&result(&after)).unwrap();
        assert_eq!(mine.merge(&theirs).unwrap_err().to_string(), "instrument belongs to another instrument");
        assert_eq!(
            mine.clone().speak(Arc::clone(&after)).unwrap_err().to_string(),
            "instrument belongs to another instrument"
        );
        assert_eq!(mine.add(&result(&after)).unwrap_err().to_string(), "instrument belongs to another instrument");
        assert_eq!(mine.counted(), Some(1));
        let error = result(&before).compare(&result(&after)).unwrap_err();
        assert_eq!(error.to_string(), "instrument belongs to another instrument");
    }
}

#[test]
fn results_of_an_instrument_that_goes_away_are_there_when_it_comes_back() {
    let (with, without) = (levels(2), instruments("fr"));
    let mut overview = Overview::new(Arc::clone(&with));
    overview.add(&person(&with, Respondent::Patient, REACHING[1], "one")).unwrap();
    let views = overview.views();
    overview.speak(Arc::clone(&without)).unwrap();
    assert_eq!((overview.views().len(), overview.counted()), (0, Some(0)));
    let mut other = Overview::new(without);
    other.merge(&overview).unwrap();
    other.speak(with).unwrap();
    assert_eq!(other.views(), views);
}

#[test]
fn a_level_called_like_no_level_is_no_other_level() {
    let own = |level: &str| {
        let statements: Vec<String> = (0..4)
            .map(|place| {
                let level = ["low", level][place / 2];
                format!(r#"{{"id":"s{place}","contexts":["here"],"level":"{level}","source":"our own"}}"#)
            })
            .collect();
        let texts: Vec<String> =
            (0..4).map(|place| format!(r#""statement.s{place}":"Says.","step.s{place}":"Do""#)).collect();
        instruments_with(
            "en",
            &format!(
                r#"{{"instruments":[{{"id":"own","rule":"levels","scale":"frequency","levels":["low","{level}"],
                "contexts":[{{"id":"here","respondents":["patient"]}}],"statements":[{}],
                "texts":{{"title":"Own","about":"Own.","context.here":"Here","level.low":"Low","level.{level}":"High",{}}}}}]}}"#,
                statements.join(","),
                texts.join(",")
            ),
        )
    };
    assert!(own("high").is_ok());
    assert_eq!(own("none").unwrap_err().to_string(), "settings.instruments[0].levels[1] is not possible here");
}
