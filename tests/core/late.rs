//! What a portal says late, while the person is already writing: words, usual lengths, the visit and who it means.

use std::sync::Arc;

use care_partnership::content::{EncounterKind, Instruments, Respondent, Side};
use care_partnership::engagement::{Assessment, AssessmentOptions, Overview};
use care_partnership::error::Code;
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::record::PreparationRecord;
use care_partnership::value::Read;

use crate::support::{content, content_with, file, instruments, instruments_with, json, text, usual};

fn visit(kind: EncounterKind, minutes: Option<u16>) -> EncounterOptions {
    EncounterOptions { minutes, ..EncounterOptions::of(kind) }
}

fn stands(preparation: &Preparation) -> (EncounterKind, u16) {
    (preparation.encounter().kind, preparation.encounter().minutes)
}

#[test]
fn in_another_language_the_points_stay_and_what_was_removed_comes_back() {
    let mut preparation = usual();
    let kept = preparation.add(Read::read(&json(r#"{"kind":"topic","title":"Mon genou"}"#)).unwrap()).unwrap();
    let gone = preparation.add(Read::read(&json(r#"{"kind":"topic","title":"Je dors mal"}"#)).unwrap()).unwrap();
    preparation.remove(&gone).unwrap();
    let before = preparation.draft().clone();
    preparation.speak(content("en")).unwrap();
    assert_eq!(*preparation.draft(), before);
    let opening = preparation.agenda().opening.unwrap().text;
    assert!(opening.contains("Mon genou") && !opening.contains("Je"), "{opening}");
    assert!(preparation.undo().unwrap().is_some());
    let ids: Vec<_> = preparation.draft().entries.iter().map(|entry| entry.id.clone()).collect();
    assert_eq!(ids, [kept, gone]);
}

#[test]
fn a_visit_that_the_portal_says_late_is_the_visit_where_the_person_changed_nothing() {
    let mut preparation = usual();
    preparation.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!(stands(&preparation), (EncounterKind::Specialist, 20));
    preparation.offer(visit(EncounterKind::Specialist, Some(25))).unwrap();
    assert_eq!(stands(&preparation), (EncounterKind::Specialist, 25));
    preparation.offer(EncounterOptions::default()).unwrap();
    assert_eq!(stands(&preparation), (EncounterKind::GeneralPractice, 15));
    preparation.offer(visit(EncounterKind::PartnerMeeting, None)).unwrap();
    assert_eq!((stands(&preparation).1, preparation.encounter().share), (90, Some(15)));
    preparation.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!((stands(&preparation).1, preparation.encounter().share), (20, None));
}

#[test]
fn usual_lengths_that_come_late_hold_where_the_person_changed_nothing() {
    let mut preparation = Preparation::new(content("fr"), EncounterOptions::default()).unwrap();
    preparation.speak(content_with("fr", r#"{"minutes":{"general-practice":25}}"#).unwrap()).unwrap();
    preparation.offer(EncounterOptions::default()).unwrap();
    assert_eq!(stands(&preparation).1, 25);
}

#[test]
fn what_the_person_set_stays_whatever_the_portal_says_later() {
    let mut minutes = usual();
    minutes.set_encounter(EncounterOptions { minutes: Some(40), ..EncounterOptions::default() }).unwrap();
    minutes.offer(visit(EncounterKind::Specialist, Some(20))).unwrap();
    assert_eq!(stands(&minutes), (EncounterKind::Specialist, 40));

    let mut kind = usual();
    kind.set_encounter(visit(EncounterKind::Multidisciplinary, None)).unwrap();
    kind.offer(visit(EncounterKind::Specialist, Some(25))).unwrap();
    assert_eq!(stands(&kind), (EncounterKind::Multidisciplinary, 30));

    let mut side = Preparation::new(content("fr"), visit(EncounterKind::PartnerMeeting, None)).unwrap();
    side.set_encounter(EncounterOptions { side: Some(Side::Organiser), ..EncounterOptions::default() }).unwrap();
    side.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!(side.encounter().kind, EncounterKind::PartnerMeeting);

    let mut with = usual();
    let whom = EncounterOptions { with: Some("Dr Martin".to_owned()), ..EncounterOptions::default() };
    with.set_encounter(whom).unwrap();
    with.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!((with.encounter().with.as_str(), stands(&with).1), ("Dr Martin", 20));
}

#[test]
fn a_draft_that_was_opened_keeps_its_visit() {
    let mut saved = Preparation::new(content("fr"), visit(EncounterKind::Multidisciplinary, None)).unwrap();
    saved.add(Read::read(&json(r#"{"kind":"topic","title":"Mon genou"}"#)).unwrap()).unwrap();
    let mut preparation = usual();
    preparation.replace(PreparationRecord::new(&saved).open(content("fr")).unwrap());
    preparation.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!(stands(&preparation), (EncounterKind::Multidisciplinary, 30));
}

#[test]
fn a_refused_offer_changes_nothing() {
    let mut preparation = usual();
    let error = preparation.offer(visit(EncounterKind::Specialist, Some(3))).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::OutOfRange, "minutes"));
    assert_eq!(stands(&preparation), (EncounterKind::GeneralPractice, 15));
    preparation.offer(visit(EncounterKind::Specialist, None)).unwrap();
    assert_eq!(stands(&preparation), (EncounterKind::Specialist, 20));
}

/// With an instrument of the portal's own.
fn with_a_ward() -> Arc<Instruments> {
    let own = file("tests/package/instrument.json");
    instruments_with("en", &format!(r#"{{"instruments":[{}]}}"#, text(&own))).unwrap()
}

fn continuum(language: &str, respondent: Respondent) -> Assessment {
    let options = AssessmentOptions {
        instrument: Some("continuum".to_owned()),
        respondent: Some(respondent),
        ..AssessmentOptions::default()
    };
    Assessment::new(instruments(language), options).unwrap()
}

fn first(assessment: &Assessment) -> String {
    assessment.pages()[0].statements[0].id.clone()
}

#[test]
fn in_another_language_the_answers_stay_those_of_who_answered_before_too() {
    let mut assessment = continuum("fr", Respondent::Patient);
    let statements = &assessment.instrument().statements;
    let alone = statements
        .iter()
        .find(|statement| {
            statement.respondents.contains(&Respondent::Patient)
                && !statement.respondents.contains(&Respondent::Professional)
        })
        .unwrap();
    let patient = alone.id.clone();
    assessment.answer(&patient, Some("often")).unwrap();
    let professional = AssessmentOptions { respondent: Some(Respondent::Professional), ..AssessmentOptions::default() };
    assessment.set_options(professional).unwrap();
    assessment.answer(&first(&assessment), Some("never")).unwrap();
    let before = assessment.draft();
    assessment.speak(instruments("en")).unwrap();
    assert_eq!(assessment.draft(), before);
    let patient_again = AssessmentOptions { respondent: Some(Respondent::Patient), ..AssessmentOptions::default() };
    assessment.set_options(patient_again).unwrap();
    assert!(assessment.draft().answers.contains(&(patient, "often".to_owned())));
}

#[test]
fn where_the_instrument_is_not_there_nothing_changes() {
    let options = AssessmentOptions { instrument: Some("ward".to_owned()), ..AssessmentOptions::default() };
    let mut assessment = Assessment::new(with_a_ward(), options).unwrap();
    assessment.answer("names", Some("in-place")).unwrap();
    let error = assessment.speak(instruments("en")).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::OtherInstrument, "instrument"));
    assert_eq!(assessment.draft().answers.len(), 1);
    assert_eq!(assessment.instrument().title, "Our ward");
}

#[test]
fn who_the_portal_means_late_answers_unless_somebody_began() {
    let professional =
        || AssessmentOptions { respondent: Some(Respondent::Professional), ..AssessmentOptions::default() };
    let mut untouched = continuum("fr", Respondent::Patient);
    untouched.offer(professional()).unwrap();
    assert_eq!(untouched.respondent(), Respondent::Professional);

    let mut begun = continuum("fr", Respondent::Patient);
    begun.answer(&first(&begun), Some("often")).unwrap();
    begun.offer(professional()).unwrap();
    assert_eq!(begun.respondent(), Respondent::Patient);

    let mut chosen = continuum("fr", Respondent::Patient);
    let relative = AssessmentOptions { respondent: Some(Respondent::Relative), ..AssessmentOptions::default() };
    chosen.set_options(relative).unwrap();
    chosen.offer(professional()).unwrap();
    assert_eq!(chosen.respondent(), Respondent::Relative);
}

#[test]
fn results_of_an_instrument_that_goes_and_comes_back_are_still_counted() {
    let with = with_a_ward();
    let mut overview = Overview::new(Arc::clone(&with));
    let options = AssessmentOptions { instrument: Some("ward".to_owned()), ..AssessmentOptions::default() };
    overview.add(&Assessment::new(Arc::clone(&with), options).unwrap()).unwrap();
    let before = overview.views();
    assert_eq!(before.len(), 1);
    overview.speak(instruments("en")).unwrap();
    assert_eq!(overview.views(), []);
    overview.speak(with).unwrap();
    assert_eq!(overview.views(), before);
}
