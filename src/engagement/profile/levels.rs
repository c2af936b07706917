//! The rule of ordered levels: the highest that is evidenced, with all below it.

use super::{Outcome, Reported};

/// What is shown where not even the first level is evidenced.
pub(super) const NONE: &str = "none";

/// The level that is reached: evidenced, with all below it but those that are passed over.
pub(super) fn reached(evidenced: &[Option<bool>]) -> Option<usize> {
    let unbroken = evidenced.iter().enumerate().take_while(|(_, known)| **known != Some(false));
    unbroken.filter(|(_, known)| **known == Some(true)).last().map(|(level, _)| level)
}

/// Levels evidenced above a gap, and the levels of that gap.
pub(super) struct Uneven {
    pub(super) above: Vec<usize>,
    pub(super) gap: Vec<usize>,
}

pub(super) fn uneven(outcome: &Outcome) -> Uneven {
    let levels = |wanted: bool| {
        let known = outcome.evidenced.iter().enumerate();
        known.filter(move |(_, known)| **known == Some(wanted)).map(|(level, _)| level)
    };
    let first_gap = levels(false).next();
    let above: Vec<usize> = match (outcome.reported, first_gap) {
        (Reported::Yes, Some(gap)) => levels(true).filter(|level| *level > gap).collect(),
        _ => Vec::new(),
    };
    let gap = levels(false).filter(|level| above.last().is_some_and(|highest| level < highest)).collect();
    Uneven { above, gap }
}
