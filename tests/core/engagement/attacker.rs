//! The attacker's program: it sees what is shown of groups, as often as it likes, and tries to count back what is not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent};
use care_partnership::engagement::{Assessment, GroupContext, GroupView, Overview};
use proptest::collection::vec;
use proptest::prelude::*;

use super::group::{REACHING, shown, standing, wishing};
use super::rules::{levels, sign};
use crate::support::instruments_with;

const WHO: [Respondent; 3] = [Respondent::Patient, Respondent::Relative, Respondent::Professional];

/// Three kinds of respondents, two contexts, four levels of two statements each.
fn instruments(threshold: usize) -> Arc<Instruments> {
    let (mut statements, mut texts) = (Vec::new(), Vec::new());
    for context in ["here", "there"] {
        for level in ["a", "b", "c", "d"] {
            for number in 0..2 {
                let id = format!("{context}-{level}{number}");
                statements
                    .push(format!(r#"{{"id":"{id}","contexts":["{context}"],"level":"{level}","source":"our own"}}"#));
                texts.push(format!(r#""statement.{id}":"Says it.","step.{id}":"Do it""#));
            }
        }
    }
    let respondents = r#"["patient","relative","professional"]"#;
    let settings = format!(
        r#"{{"groupThreshold":{threshold},"instruments":[{{"id":"wide","rule":"levels","scale":"frequency",
        "levels":["a","b","c","d"],"statements":[{}],
        "contexts":[{{"id":"here","respondents":{respondents}}},{{"id":"there","respondents":{respondents}}}],
        "texts":{{"title":"Wide","about":"Wide.","context.here":"Here","context.there":"There","level.a":"A",
        "level.b":"B","level.c":"C","level.d":"D",{}}}}}]}}"#,
        statements.join(","),
        texts.join(",")
    );
    instruments_with("en", &settings).unwrap()
}

/// Who answers, at which level here and there: 5 is not enough answers, and there may be nothing at all there; and the
/// level that is wished for.
type Person = (usize, usize, Option<usize>, Option<usize>);

fn people(most: usize) -> impl Strategy<Value = Vec<Person>> {
    // Most are of one kind, so that some groups are small and others not.
    let who = prop_oneof![6 => Just(0_usize), 1 => Just(1), 1 => Just(2)];
    vec((who, 0_usize..6, prop::option::of(0_usize..6), prop::option::of(0_usize..4)), 0..most)
}

fn result(instruments: &Arc<Instruments>, number: usize, (who, here, there, wish): Person) -> Assessment {
    let contexts = if there.is_some() { vec!["here", "there"] } else { vec!["here"] };
    let options = care_partnership::engagement::AssessmentOptions {
        instrument: Some("wide".to_owned()),
        respondent: Some(WHO[who]),
        contexts: Some(contexts.into_iter().map(str::to_owned).collect()),
        ..Default::default()
    };
    let mut result = Assessment::new(Arc::clone(instruments), options).unwrap();
    result.set_id(&format!("p{number}")).unwrap();
    for (context, level) in [("here", Some(here)), ("there", there)] {
        result.set_desired(context, wish.map(|wish| ["a", "b", "c", "d"][wish])).unwrap();
        let Some(signs) = level.and_then(|level| REACHING.get(level)) else { continue };
        for (level, group) in ["a", "b", "c", "d"].iter().zip(signs.split(' ')) {
            for (number, answer) in group.chars().enumerate() {
                result.answer(&format!("{context}-{level}{number}"), sign(answer)).unwrap();
            }
        }
    }
    result
}

fn view(overview: &Overview) -> Option<GroupView> {
    overview.views().into_iter().next()
}

/// From how many to how many people a group can have, by what is said of it alone.
fn between(context: &GroupContext, threshold: usize) -> (usize, usize) {
    (context.people, context.people + threshold - 1)
}

/// What a total gives away: from how many to how many people each respondent can have, all else being as it could be.
fn counted_back(view: &GroupView, threshold: usize) -> Vec<(Respondent, usize, usize)> {
    let Some(results) = view.results else { return Vec::new() };
    let alone: Vec<(Respondent, usize, usize)> = WHO
        .into_iter()
        .map(|who| {
            let theirs = view.contexts.iter().filter(|context| context.respondent == who);
            let (least, most) =
                theirs.map(|context| between(context, threshold)).fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
            (who, least, most)
        })
        .collect();
    let (least, most): (usize, usize) = alone.iter().fold((0, 0), |sum, one| (sum.0 + one.1, sum.1 + one.2));
    let back = |(who, low, high): &(Respondent, usize, usize)| {
        ((*who), (*low).max(results.saturating_sub(most - high)), (*high).min(results.saturating_sub(least - low)))
    };
    alone.iter().map(back).collect()
}

/// Two views of what may have grown in between: no group that they differ by is smaller than the threshold.
fn differ_by_whole_lots(before: &GroupView, after: &GroupView, threshold: usize) {
    assert_eq!(before.contexts.len(), after.contexts.len(), "that a group begins is not shown");
    for (one, other) in before.contexts.iter().zip(&after.contexts) {
        let more = other.people - one.people;
        assert!(more == 0 || more >= threshold, "{more} people stand out: {one:?} {other:?}");
        if more == 0 {
            assert_eq!(one.counts, other.counts, "nobody took the place of somebody");
        }
        let silent = other.unreported.abs_diff(one.unreported);
        assert!(silent == 0 || silent >= threshold);
        let wishing = other.wishing - one.wishing;
        assert!(wishing == 0 || wishing >= threshold, "{wishing} wishes stand out: {one:?} {other:?}");
        if wishing == 0 {
            assert_eq!(one.wished, other.wished, "nobody's wish took the place of somebody's");
        }
        no_small_wishes(other, threshold);
    }
}

/// Wishes are shown of whole lots, of nobody but the people who are shown, and no level of one or two alone.
fn no_small_wishes(context: &GroupContext, threshold: usize) {
    assert_eq!(context.wished.iter().map(|cell| cell.people).sum::<usize>(), context.wishing);
    assert_eq!(context.wished.is_empty(), context.wishing == 0);
    assert_eq!(context.wishing % threshold, 0);
    assert!(context.wishing <= context.people, "the wishes tell of more people than the levels: {context:?}");
    assert!(context.wished.iter().all(|cell| cell.people == 0 || cell.people >= 3), "{context:?}");
}

#[test]
fn which_levels_are_held_by_one_or_two_people_cannot_be_told() {
    let instruments = levels(2);
    let mut by_view: BTreeMap<String, Vec<[usize; 5]>> = BTreeMap::new();
    let mut all = Vec::new();
    for code in 0..11_usize.pow(4) {
        let four = [code % 11, code / 11 % 11, code / 121 % 11, code / 1331];
        if let Some(rest) = 10_usize.checked_sub(four.iter().sum()) {
            all.push([four[0], four[1], four[2], four[3], rest]);
        }
    }
    for people in all {
        let view = standing(&instruments, people).view();
        let cells = &view.contexts[0].counts;
        assert_eq!(cells.iter().map(|cell| cell.people).sum::<usize>(), 10);
        assert!(cells.iter().all(|cell| cell.people == 0 || cell.people >= 3), "{people:?}: {cells:?}");
        by_view.entry(shown(&view)[0].clone()).or_default().push(people);
    }
    assert!(by_view.len() > 100, "much is told");
    for (view, possible) in by_view {
        for level in 0..5 {
            let held: BTreeSet<usize> = possible.iter().map(|people| people[level]).collect();
            assert!(held.len() > 1 || !(1..3).contains(held.first().unwrap()), "{view}: level {level} is told");
        }
    }
}

#[test]
fn which_levels_one_or_two_people_wish_for_cannot_be_told() {
    let instruments = levels(2);
    let mut by_view: BTreeMap<Vec<(String, usize)>, Vec<[usize; 4]>> = BTreeMap::new();
    for code in 0..11_usize.pow(3) {
        let three = [code % 11, code / 11 % 11, code / 121];
        let Some(rest) = 10_usize.checked_sub(three.iter().sum()) else { continue };
        let people = [three[0], three[1], three[2], rest];
        let view = wishing(&instruments, people).view();
        no_small_wishes(&view.contexts[0], 10);
        let cells = view.contexts[0].wished.iter().map(|cell| (cell.result.clone(), cell.people)).collect();
        by_view.entry(cells).or_default().push(people);
    }
    assert!(by_view.len() > 50, "much is told");
    for (view, possible) in by_view {
        for level in 0..4 {
            let held: BTreeSet<usize> = possible.iter().map(|people| people[level]).collect();
            assert!(held.len() > 1 || !(1..3).contains(held.first().unwrap()), "{view:?}: level {level} is told");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn no_total_tells_the_size_of_a_withheld_group(people in people(60), threshold in prop::sample::select(vec![5_usize, 10])) {
        let instruments = instruments(threshold);
        let mut overview = Overview::new(Arc::clone(&instruments));
        for (number, person) in people.iter().enumerate() {
            overview.add(&result(&instruments, number, *person)).unwrap();
            let Some(view) = view(&overview) else { continue };
            for (who, least, most) in counted_back(&view, threshold) {
                let hidden = view.contexts.iter().filter(|context| context.respondent == who).all(|context| context.withheld);
                prop_assert!(!hidden || (least, most) == (0, threshold - 1), "{who:?} are {least} to {most}: {view:?}");
            }
            // What is said to whoever gives the files is no more than that, unless there is nothing beside it.
            if let Some(said) = overview.counted() {
                let shown = view.contexts.iter().any(|context| !context.withheld);
                let withheld = |who: usize, place: &str| {
                    let theirs = |context: &&GroupContext| context.respondent == WHO[who] && context.context == place;
                    view.contexts.iter().find(theirs).is_some_and(|context| context.withheld)
                };
                let hidden = people[..=number].iter().any(|(who, _, there, _)| {
                    withheld(*who, "here") || there.is_some() && withheld(*who, "there")
                });
                prop_assert!(view.results == Some(said) || !shown || !hidden);
            }
        }
    }

    #[test]
    fn exports_of_a_growing_group_differ_by_lots_of_people(
        people in people(45), threshold in prop::sample::select(vec![5_usize, 10]), looks in vec(any::<bool>(), 45)
    ) {
        let instruments = instruments(threshold);
        let mut one = Overview::new(Arc::clone(&instruments));
        let mut results = Vec::new();
        let mut seen: Vec<(GroupView, GroupView)> = Vec::new();
        for (number, person) in people.into_iter().enumerate() {
            results.push(result(&instruments, number, person));
            one.add(&results[number]).unwrap();
            // Somebody else reads all of them anew each time.
            let mut anew = Overview::new(Arc::clone(&instruments));
            for result in &results {
                anew.add(result).unwrap();
            }
            if looks[number] {
                seen.extend(view(&one).zip(view(&anew)));
            }
        }
        for (place, (before, anew_before)) in seen.iter().enumerate() {
            for (after, anew_after) in &seen[place..] {
                differ_by_whole_lots(before, after, threshold);
                differ_by_whole_lots(anew_before, anew_after, threshold);
            }
        }
    }

    #[test]
    fn who_merges_learns_no_more_than_who_counts(people in people(40), cut in 0_usize..40, twice in 0_usize..40) {
        let instruments = instruments(5);
        let results: Vec<Assessment> =
            people.into_iter().enumerate().map(|(number, person)| result(&instruments, number, person)).collect();
        let counted = |results: &[Assessment]| {
            let mut overview = Overview::new(Arc::clone(&instruments));
            for result in results {
                overview.add(result).unwrap();
            }
            overview
        };
        let (cut, twice) = (cut.min(results.len()), twice.min(results.len()));
        let mut merged = counted(&results[..cut]);
        let before = view(&merged);
        // Some are in both.
        merged.merge(&counted(&results[cut.min(twice)..])).unwrap();
        let after = view(&merged);
        prop_assert_eq!(merged.counted().is_some(), counted(&results).counted().is_some());
        if let (Some(before), Some(after)) = (&before, &after) {
            differ_by_whole_lots(before, after, 5);
        }
        merged.merge(&merged.clone()).unwrap();
        prop_assert_eq!(view(&merged), after);
    }
}
