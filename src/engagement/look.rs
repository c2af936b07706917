//! What somebody can look at, each as one card: a context where there are levels, else an instrument.

use super::page::minutes;
use crate::content::{Instrument, Instruments, Respondent, Rule};
use serde::Serialize;

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Tells it from the others of the same respondent.
    pub id: String,
    /// Who answers.
    pub respondent: Respondent,
    /// The instrument's id.
    pub instrument: String,
    /// About which contexts.
    pub contexts: Vec<String>,
    /// What it is called.
    pub label: String,
    /// One sentence more; may be empty.
    pub about: String,
    /// How many statements there are.
    pub statements: usize,
    /// About how many minutes they take.
    pub minutes: usize,
}

impl Look {
    /// All there is to look at, in the order of respondents, instruments and contexts.
    pub(super) fn all(instruments: &Instruments) -> Vec<Self> {
        let of = |respondent: &Respondent| {
            let respondent = *respondent;
            instruments.all().iter().flat_map(move |instrument| looks(instrument, respondent)).collect::<Vec<_>>()
        };
        Respondent::ALL.iter().flat_map(of).collect()
    }
}

fn looks(instrument: &Instrument, respondent: Respondent) -> Vec<Look> {
    let asked = instrument.contexts_of(respondent);
    let look = |id: String, label: &str, about: &str, places: &[usize]| {
        let mut statements: Vec<usize> = places
            .iter()
            .flat_map(|place| instrument.asked(*place, respondent).map(|(statement, _)| statement).collect::<Vec<_>>())
            .collect();
        // One that counts for several contexts is asked once.
        statements.sort_unstable();
        statements.dedup();
        let contexts = places.iter().filter_map(|place| instrument.contexts.get(*place));
        Look {
            id,
            respondent,
            instrument: instrument.id.clone(),
            contexts: contexts.map(|context| context.named.id.clone()).collect(),
            label: label.to_owned(),
            about: about.to_owned(),
            statements: statements.len(),
            minutes: minutes(statements.len()),
        }
    };
    if instrument.rule == Rule::Levels {
        let one = |place: &usize| {
            let named = &instrument.contexts.get(*place)?.named;
            Some(look([&instrument.id, "-", &named.id].concat(), &named.label, &named.about, &[*place]))
        };
        asked.iter().filter_map(one).collect()
    } else if asked.is_empty() {
        Vec::new()
    } else {
        vec![look(instrument.id.clone(), &instrument.title, &instrument.about, &asked)]
    }
}
