//! What holds for all answers.

use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent};
use care_partnership::engagement::{Assessment, ContextProfile, Group, Reported};
use care_partnership::record::AssessmentRecord;
use care_partnership::value::Write;
use proptest::collection::vec;
use proptest::prelude::*;

use super::rules::{levels, options, sign};
use crate::support::{json, text};

const PER: usize = 3;
const SIGNS: [char; 6] = ['-', '~', '+', '*', 'x', '?'];

thread_local! {
    static SMALL: Arc<Instruments> = levels(PER);
}

fn answers() -> impl Strategy<Value = Vec<char>> {
    vec(prop::sample::select(SIGNS.to_vec()), PER * 4)
}

fn id(place: usize) -> String {
    format!("{}{}", ["a", "b", "c", "d"][place / PER], place % PER)
}

fn assessment(respondent: Respondent, answers: &[char]) -> Assessment {
    let mut assessment =
        SMALL.with(|small| Assessment::new(Arc::clone(small), options("mine", Some(respondent))).unwrap());
    for (place, answer) in answers.iter().enumerate() {
        assessment.answer(&id(place), sign(*answer)).unwrap();
    }
    assessment
}

fn profile(answers: &[char]) -> ContextProfile {
    assessment(Respondent::Patient, answers).profile().contexts.remove(0)
}

/// The height of a result; nothing where it is not reported.
fn height(profile: &ContextProfile) -> Option<usize> {
    let known = ["none", "a", "b", "c", "d"];
    profile.result.as_ref().map(|result| known.iter().position(|word| word == result).unwrap())
}

fn group(people: &[(bool, Vec<char>)], first: usize) -> Group {
    let mut group = SMALL.with(|small| Group::new(Arc::clone(small), "mine").unwrap());
    for (place, (professional, answers)) in people.iter().enumerate() {
        let respondent = if *professional { Respondent::Professional } else { Respondent::Patient };
        let mut result = assessment(respondent, answers);
        result.set_id(&format!("{first}-{place}")).unwrap();
        group.add(&result).unwrap();
    }
    group
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn the_order_of_answering_never_matters(answers in answers(), order in Just((0..PER * 4).collect::<Vec<_>>()).prop_shuffle()) {
        let mut shuffled = assessment(Respondent::Patient, &[]);
        for place in order {
            shuffled.answer(&id(place), Some("never")).unwrap();
            shuffled.answer(&id(place), sign(answers[place])).unwrap();
        }
        let straight = assessment(Respondent::Patient, &answers);
        prop_assert_eq!(shuffled.profile(), straight.profile());
        prop_assert_eq!(shuffled.draft(), straight.draft());
    }

    #[test]
    fn raising_an_answer_never_lowers_a_level(mut answers in answers(), place in 0..PER * 4, grade in 0_usize..3) {
        let grades = ['-', '~', '+', '*'];
        answers[place] = grades[grade];
        let mut raised = answers.clone();
        raised[place] = grades[grade + 1];
        let (before, after) = (profile(&answers), profile(&raised));
        prop_assert_eq!(before.reported, after.reported);
        prop_assert!(height(&after) >= height(&before), "{:?}", answers);
    }

    #[test]
    fn nothing_is_imputed(answers in answers()) {
        let shown = profile(&answers);
        let count = |signs: &str| answers.iter().filter(|answer| signs.contains(**answer)).count();
        prop_assert_eq!(shown.applicable, count("-~+*?"));
        prop_assert_eq!(shown.answered, count("-~+*"));
        let met: usize = shown.parts.iter().map(|part| part.met).sum();
        prop_assert_eq!(met, count("+*"));
        let enough = shown.answered >= 4 && shown.answered * 3 >= shown.applicable * 2;
        prop_assert_eq!(shown.reported == Reported::Yes, enough && shown.applicable > 0);
        prop_assert_eq!(shown.result.is_some(), shown.reported == Reported::Yes);
    }

    #[test]
    fn comparison_is_symmetric(mine in answers(), theirs in answers()) {
        let mine = assessment(Respondent::Patient, &mine);
        let theirs = assessment(Respondent::Professional, &theirs);
        let (one, other) = (mine.compare(&theirs).unwrap(), theirs.compare(&mine).unwrap());
        prop_assert_eq!((&one.first, &one.second), (&other.second, &other.first));
        for (here, there) in one.contexts.iter().zip(&other.contexts) {
            prop_assert_eq!((&here.first, &here.second), (&there.second, &there.first));
            let mirrored = |context: &care_partnership::engagement::ContextComparison, turned: bool| {
                context.differing.iter().map(|differing| if turned { (differing.second.clone(), differing.first.clone()) } else { (differing.first.clone(), differing.second.clone()) }).collect::<Vec<_>>()
            };
            prop_assert_eq!(mirrored(here, false), mirrored(there, true));
        }
    }

    #[test]
    fn merged_groups_are_the_group_of_all(one in vec((any::<bool>(), answers()), 0..25), other in vec((any::<bool>(), answers()), 0..25)) {
        let mut merged = group(&one, 1);
        merged.merge(&group(&other, 2)).unwrap();
        merged.merge(&group(&one, 1)).unwrap();
        let mut all = group(&one, 1);
        for (place, (professional, answers)) in other.iter().enumerate() {
            let respondent = if *professional { Respondent::Professional } else { Respondent::Patient };
            let mut result = assessment(respondent, answers);
            result.set_id(&format!("2-{place}")).unwrap();
            all.add(&result).unwrap();
        }
        prop_assert_eq!(all.view(), merged.view());
    }

    #[test]
    fn saved_and_opened_is_identity(answers in answers(), desired in prop::option::of(prop::sample::select(vec!["a", "b", "c", "d"]))) {
        let mut before = assessment(Respondent::Professional, &answers);
        before.set_desired("here", desired).unwrap();
        let saved = text(&AssessmentRecord::new(&before).write());
        let record = AssessmentRecord::read(&json(&saved)).unwrap();
        let after = record.open(Arc::clone(before.instruments())).unwrap();
        prop_assert_eq!(after.draft(), before.draft());
        prop_assert_eq!(after.profile(), before.profile());
    }
}
