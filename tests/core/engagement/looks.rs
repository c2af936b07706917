//! What there is to look at: one card each, and nothing that is not asked.

use std::collections::BTreeSet;

use care_partnership::content::Respondent;
use care_partnership::engagement::{Assessment, AssessmentOptions, EngagementCatalogue};

use super::rules::levels;
use crate::support::instruments;

#[test]
fn each_look_begins_an_assessment_with_just_as_many_statements() {
    let instruments = instruments("fr");
    let catalogue = EngagementCatalogue::new(&instruments);
    let mut ids = BTreeSet::new();
    for look in &catalogue.looks {
        let options = AssessmentOptions {
            instrument: Some(look.instrument.clone()),
            respondent: Some(look.respondent),
            contexts: Some(look.contexts.clone()),
            ..Default::default()
        };
        let pages = Assessment::new(instruments.clone(), options).unwrap().pages();
        let asked: usize = pages.iter().map(|page| page.statements.len()).sum();
        assert_eq!((look.statements, look.minutes), (asked, pages[0].minutes_left), "{look:?}");
        assert!(ids.insert((look.respondent, look.id.clone())), "told apart: {look:?}");
    }
}

#[test]
fn where_there_are_levels_each_context_is_one_else_the_instrument_is() {
    let of = |respondent: Respondent| {
        let looks = EngagementCatalogue::new(&instruments("fr")).looks;
        looks.into_iter().filter(|look| look.respondent == respondent).map(|look| look.id).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Respondent::Patient),
        [
            "continuum-care",
            "continuum-organisation",
            "continuum-governance",
            "continuum-teaching",
            "continuum-research",
            "practices",
            "organisation",
            "benefits",
            "partner-profile"
        ]
    );
    assert_eq!(
        of(Respondent::Manager),
        ["continuum-organisation", "continuum-governance", "practices", "organisation"]
    );
    let own = EngagementCatalogue::new(&levels(2)).looks;
    let mine = own.iter().find(|look| look.instrument == "mine").unwrap();
    assert_eq!((mine.label.as_str(), mine.statements, mine.minutes), ("Here", 8, 2));
}
