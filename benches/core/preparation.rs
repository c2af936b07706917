//! A visit with 25 to 200 entries, the most there may be.

use std::sync::Arc;

use care_partnership::content::{Content, EncounterKind};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};
use criterion::Criterion;

use super::over;

const ENTRIES: [usize; 4] = [25, 50, 100, 200];

/// Half of them musts, and the main topic last: the most that the rules look at.
fn prepared(content: &Arc<Content>, count: usize) -> Preparation {
    let options = EncounterOptions { minutes: Some(20), ..EncounterOptions::of(EncounterKind::Specialist) };
    let mut preparation = Preparation::new(Arc::clone(content), options).unwrap();
    for number in 1..=count {
        let title = format!("Something that matters, number {number}");
        let entry = if number == count { NewEntry::topic(&title) } else { NewEntry::question(&title) };
        preparation.add(NewEntry { must: number % 2 == 0, ..entry }).unwrap();
    }
    preparation
}

pub fn all(criterion: &mut Criterion) {
    let content = super::content::preparation("en");
    let made = |count| prepared(&content, count);
    over(criterion, "agenda", ENTRIES, made, Preparation::agenda);
    over(criterion, "preparation to FHIR", ENTRIES, made, |preparation| preparation.to_fhir(Authored::default()));
    let response = |count| made(count).to_fhir(Authored::default());
    over(criterion, "preparation from FHIR", ENTRIES, response, |response| {
        Preparation::from_fhir(Arc::clone(&content), response).unwrap()
    });
}
