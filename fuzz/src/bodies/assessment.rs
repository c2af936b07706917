//! Saved assessments, and many of them as a group.

use std::sync::LazyLock;

use care_partnership::content::Separator;
use care_partnership::engagement::{Assessment, Overview};
use care_partnership::value::Value;

use super::care::{instruments, json, list, opened_assessment};
use super::invariants::of_assessment;

static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json(include_str!("../../../tests/fixtures/v1/assessment.json")),
        json(include_str!("../../../content/examples/assessments/manager-organisation.fr.json")),
        json(include_str!("../../../content/examples/assessments/service-professional.fr.json")),
        json(include_str!("../../../tests/fixtures/v2/assessment.json")),
    ]
});
/// Results of several instruments; edits multiply them: a number in a list stands for so many more of the one before.
static GROUPS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let group = json(include_str!("../../../content/examples/assessments/group.json"));
    vec![Value::Array(list(&group).iter().take(12).cloned().collect()), Value::Array(BASES.clone())]
});

pub fn bases() -> &'static [Value] {
    &BASES
}

pub fn groups() -> &'static [Value] {
    &GROUPS
}

/// What is opened holds and is saved as it is.
pub fn check(saved: &Value) {
    if let Ok(assessment) = opened_assessment(&instruments(), saved) {
        of_assessment(&assessment);
    }
}

/// A group counts everybody once, shows no small group, and is the same whoever is counted first.
pub fn check_group(saved: &Value) {
    let instruments = instruments();
    let mut results: Vec<Assessment> = Vec::new();
    for one in list(saved).iter().take(64) {
        match (one, results.last()) {
            (Value::Number(times), Some(last)) if times.as_u64().is_some_and(|times| times < 20) => {
                let more = (0..times.as_u64().unwrap_or_default()).map(|time| {
                    let mut other = last.clone();
                    other.set_id(&format!("{}-{time}", results.len())).expect("an id");
                    other
                });
                let more: Vec<Assessment> = more.collect();
                results.extend(more);
            }
            _ => results.extend(opened_assessment(&instruments, one)),
        }
    }
    let counted = |results: &[Assessment]| {
        let mut overview = Overview::new(instruments.clone());
        for result in results {
            overview.add(result).expect("an instrument that is there");
        }
        overview
    };
    let all = counted(&results);
    let (first, second) = results.split_at(results.len() / 2);
    let mut merged = counted(first);
    merged.merge(&counted(second)).expect("the same instruments");
    merged.merge(&all).expect("the same instruments");
    assert_eq!(all.views(), merged.views(), "each counts once, wherever it was counted before");
    let table = all.table(Some(Separator::Comma));
    for view in all.views() {
        let of = |result: &&Assessment| result.instrument().id == view.instrument;
        assert!(view.results.is_none_or(|counted| counted <= results.iter().filter(of).count()));
        let lot = usize::from(view.threshold);
        for context in &view.contexts {
            let sum: usize = context.counts.iter().map(|count| count.people).sum();
            assert_eq!(sum, context.people);
            assert!(context.people % lot == 0 && context.unreported % lot == 0, "whole lots");
            assert!(context.counts.iter().all(|count| !(1..3).contains(&count.people)), "no cell of one or two");
            assert_eq!(context.withheld, context.people < lot);
            assert!(!context.withheld || (context.people, context.unreported, context.counts.len()) == (0, 0, 0));
            assert!(context.withheld != context.why.is_empty());
        }
        // An earlier version is written as FHIR writes it.
        let older = format!("{}|{}", view.instrument, view.version);
        let instrument = if view.older.is_empty() { &view.instrument } else { &older };
        let lines = table.lines().filter(|line| line.starts_with(&format!("{instrument},")));
        let wanted: usize = view
            .contexts
            .iter()
            .map(|context| {
                let unreported = usize::from(context.unreported > 0);
                (context.counts.len() + unreported + context.wished.len()).max(usize::from(context.withheld))
            })
            .sum();
        assert_eq!(lines.count(), wanted);
    }
}
