//! What a portal sets.

use std::sync::LazyLock;

use care_partnership::content::{EncounterKind, SMALLEST_GROUP};
use care_partnership::preparation::{Catalogue, EncounterOptions, Preparation};
use care_partnership::value::{Value, Write};

use super::care::{content_of, instruments_of, json, shipped, unanswered};
use super::invariants::{of_assessment, of_preparation};
use super::preparation::written_in;

static FILES: LazyLock<Value> = LazyLock::new(shipped);
static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let instrument = json(include_str!("../../../tests/package/instrument.json"));
    let own = serde_json::json!({ "instruments": [instrument] });
    vec![json(include_str!("settings.json")), own, json("{}")]
});

pub fn bases() -> &'static [Value] {
    &BASES
}

/// Settings are taken whole, and hold; or refused at a place in them.
pub fn check(settings: &Value) {
    match content_of(&FILES, settings) {
        Err(error) => assert!(error.path().starts_with("settings"), "the fault is in the settings: {error}"),
        Ok(content) => {
            let catalogue = Catalogue::new(&content);
            assert!(catalogue.encounter_kinds.iter().all(|kind| (5..=240).contains(&kind.minutes)));
            assert!(catalogue.routes.iter().all(|route| !route.id.is_empty() && safe(route.url.as_deref())));
            let preparation = written_in(&content);
            let limits = preparation.limits();
            for limit in [limits.topics, limits.questions, limits.wishes] {
                assert!((1..=50).contains(&limit));
            }
            assert!(preparation.resources().iter().all(|resource| safe(resource.url.as_deref())));
            of_preparation(&preparation);
            for kind in EncounterKind::ALL {
                let visit =
                    Preparation::new(content.clone(), EncounterOptions::of(*kind)).expect("a visit of each kind");
                let _ = (visit.suggestions().write(), visit.checklist().write(), visit.steps().write());
            }
        }
    }
    match instruments_of(&FILES, settings) {
        Err(error) => assert!(error.path().starts_with("settings"), "the fault is in the settings: {error}"),
        Ok(instruments) => {
            assert!(instruments.group_threshold() >= SMALLEST_GROUP);
            for instrument in instruments.all().iter().filter(|instrument| instrument.own) {
                of_assessment(&unanswered(&instruments, &instrument.id));
            }
        }
    }
}

/// An address that a page may link to.
fn safe(url: Option<&str>) -> bool {
    let Some(url) = url else { return true };
    let url = url.to_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
        || (url.starts_with('/') && !url.starts_with("//") && !url.contains('\\'))
}
