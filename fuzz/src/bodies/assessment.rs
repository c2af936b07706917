//! Saved assessments, and many of them as a group.

use std::sync::LazyLock;

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
    vec![Value::List(list(&group).iter().take(12).cloned().collect()), Value::List(BASES.clone())]
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
            (Value::Number(times), Some(last)) if (0.0..20.0).contains(times) => {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small, as just seen")]
                let more = vec![last.clone(); *times as usize];
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
    let mut merged = counted(second);
    merged.merge(&counted(first));
    assert_eq!(all.views(), merged.views(), "the order of counting does not matter");
    let table = all.table();
    for view in all.views() {
        let of = |result: &&Assessment| result.instrument().id == view.instrument;
        assert_eq!(view.results as usize, results.iter().filter(of).count());
        for context in &view.contexts {
            let sum: u32 = context.counts.iter().map(|count| count.people).sum();
            assert_eq!(sum, context.people);
            assert_eq!(context.withheld, context.people < u32::from(view.threshold));
            assert!(!context.withheld || (context.people, context.unreported, context.counts.len()) == (0, 0, 0));
            assert!(context.withheld != context.why.is_empty());
        }
        let lines = table.lines().filter(|line| line.starts_with(&format!("{},", view.instrument)));
        let wanted: usize =
            view.contexts.iter().map(|context| context.counts.len().max(usize::from(context.withheld))).sum();
        assert_eq!(lines.count(), wanted);
    }
}
