//! One body for each way in: what it takes must hold together, what it refuses must leave everything as it was.

mod assessment;
mod calls;
pub mod care;
mod content;
mod document;
mod fhir;
mod instruments;
mod invariants;
mod preparation;
mod settings;
mod steps;
mod texts;

use care_partnership::value::Value;

/// A way in: its name, documents to start from, and what must hold.
struct Body {
    name: &'static str,
    bases: fn() -> &'static [Value],
    check: fn(&Value),
}

const BODIES: [Body; 12] = [
    Body { name: "settings", bases: settings::bases, check: settings::check },
    Body { name: "content", bases: content::bases, check: content::check },
    Body { name: "instruments", bases: instruments::bases, check: instruments::check },
    Body { name: "preparation", bases: preparation::bases, check: preparation::check },
    Body { name: "assessment", bases: assessment::bases, check: assessment::check },
    Body { name: "contribution", bases: preparation::contributions, check: preparation::check_contribution },
    Body { name: "group", bases: assessment::groups, check: assessment::check_group },
    Body { name: "fhir_preparation", bases: fhir::preparations, check: fhir::check_preparation },
    Body { name: "fhir_assessment", bases: fhir::assessments, check: fhir::check_assessment },
    Body { name: "appointment", bases: fhir::appointments, check: fhir::check_appointment },
    Body { name: "texts", bases: texts::bases, check: texts::check },
    Body { name: "calls", bases: calls::bases, check: calls::check },
];

/// The names of the bodies.
pub fn names() -> impl Iterator<Item = &'static str> {
    BODIES.iter().map(|body| body.name)
}

/// The documents that a body starts from.
#[allow(dead_code, reason = "only what mutates asks for it")]
pub fn bases(name: &str) -> &'static [Value] {
    BODIES.iter().find(|body| body.name == name).map_or(&[], |body| (body.bases)())
}

/// Runs a body on one input; panics where something does not hold.
pub fn run(name: &str, data: &[u8]) {
    let body = BODIES.iter().find(|body| body.name == name).expect("a body of this name");
    if let Some(document) = document::read(data, (body.bases)()) {
        (body.check)(&document);
    }
}
