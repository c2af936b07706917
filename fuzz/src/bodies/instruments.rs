//! Instruments: a hospital may bring its own.

use std::sync::LazyLock;

use care_partnership::engagement::{AssessmentOptions, EngagementCatalogue};
use care_partnership::value::{Value, Write};

use super::care::{INSTRUMENTS, field, instruments, instruments_of, json, shipped, string, unanswered};
use super::invariants::of_assessment;

static FILES: LazyLock<Value> = LazyLock::new(shipped);
/// The shipped instruments as a portal would write them, under names of their own.
static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let own = INSTRUMENTS.iter().map(|(data, words)| {
        let (Value::Object(mut fields), words) = (json(data), json(words)) else { unreachable!() };
        let id = format!("own-{}", string(field(&Value::Object(fields.clone()), "id")));
        fields.insert("id".into(), Value::String(id));
        fields.insert("texts".into(), field(&words, "texts").cloned().unwrap_or_default());
        Value::Object(fields)
    });
    std::iter::once(json(include_str!("../../../tests/package/instrument.json"))).chain(own).collect()
});

pub fn bases() -> &'static [Value] {
    &BASES
}

/// An instrument is taken, and can be answered, read and kept; or refused with the place of the fault.
pub fn check(instrument: &Value) {
    let shipped = instruments();
    let proved = shipped.own(instrument);
    let settings = serde_json::json!({ "instruments": [instrument] });
    let set = instruments_of(&FILES, &settings);
    let Ok(proved) = proved else {
        let error = set.expect_err("what is refused alone is refused in settings");
        assert!(error.path().starts_with("settings.instruments[0]"), "{error}");
        return;
    };
    if proved.id == "practices" {
        assert_eq!(set.expect_err("an id that is there").path(), "settings.instruments[0].id");
        return;
    }
    let instruments = set.expect("what is proved sound is taken");
    let _ = EngagementCatalogue::new(&instruments).write();
    let mut assessment = unanswered(&instruments, &proved.id);
    for respondent in proved.respondents() {
        let contexts = proved.contexts_of(respondent).into_iter();
        let contexts = contexts.filter_map(|place| proved.contexts.get(place)).map(|context| context.named.id.clone());
        let options = AssessmentOptions {
            respondent: Some(respondent),
            contexts: Some(contexts.collect()),
            ..AssessmentOptions::default()
        };
        assessment.set_options(options).expect("who is asked can answer");
        of_assessment(&assessment);
        let asked = proved.statements.iter().filter(|statement| statement.respondents.contains(&respondent));
        for (place, statement) in asked.enumerate() {
            let options = &proved.scale.options;
            assessment
                .answer(&statement.id, Some(&options[place % options.len()].id))
                .expect("what is asked can be answered");
        }
        of_assessment(&assessment);
        for statement in proved.statements.iter().filter(|statement| statement.respondents.contains(&respondent)) {
            let best = proved.scale.options.iter().rev().find(|option| option.met).expect("an answer that counts");
            assessment.answer(&statement.id, Some(&best.id)).expect("what is asked can be answered");
        }
        of_assessment(&assessment);
        assert!(!assessment.pages().is_empty());
    }
}
