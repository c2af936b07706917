//! FHIR resources from elsewhere.

use std::sync::LazyLock;

use care_partnership::engagement::Assessment;
use care_partnership::fhir::{Authored, appointment};
use care_partnership::preparation::Preparation;
use care_partnership::value::Value;

use super::care::{content, empty, instruments, json, opened, opened_assessment, through_text};
use super::invariants::{of_assessment, of_preparation};
use super::{assessment, preparation};

static PREPARATIONS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let of = |saved: &Value| through_text(&opened(&content(), saved).expect("ours").to_fhir(Authored::default()));
    preparation::bases().iter().map(of).collect()
});
static ASSESSMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let of = |saved: &Value| {
        through_text(&opened_assessment(&instruments(), saved).expect("ours").to_fhir(Authored::default()))
    };
    assessment::bases().iter().map(of).collect()
});
static APPOINTMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| vec![json(include_str!("appointment.json"))]);

pub fn preparations() -> &'static [Value] {
    &PREPARATIONS
}

pub fn assessments() -> &'static [Value] {
    &ASSESSMENTS
}

pub fn appointments() -> &'static [Value] {
    &APPOINTMENTS
}

/// A response is taken, holds, and says the same again; or it is refused.
pub fn check_preparation(resource: &Value) {
    if let Ok(read) = Preparation::from_fhir(content(), resource) {
        of_preparation(&read.taken);
    }
}

/// The same of an assessment.
pub fn check_assessment(resource: &Value) {
    if let Ok(read) = Assessment::from_fhir(instruments(), resource, &|_| 60) {
        of_assessment(&read.taken);
    }
}

/// An appointment says a visit that can be prepared; or the preparation stays as it was.
pub fn check_appointment(resource: &Value) {
    let Ok(read) = appointment(resource, &|_| 60) else { return };
    let mut preparation = empty(&content());
    let before = preparation.draft().clone();
    if preparation.set_encounter(read.taken.clone()).is_err() {
        assert_eq!(preparation.draft(), &before, "what is refused changes nothing");
        return;
    }
    let encounter = preparation.encounter();
    assert!((5..=240).contains(&encounter.minutes));
    assert_eq!(encounter.minutes, read.taken.minutes.unwrap_or(before.encounter.minutes));
    of_preparation(&preparation);
}
