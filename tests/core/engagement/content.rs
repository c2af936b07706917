//! The five instruments: complete in both languages, and written as agreed.

use std::collections::{BTreeMap, BTreeSet};

use care_partnership::content::{Instrument, Respondent, Rule};
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{INSTRUMENTS, LANGUAGES, field, file, instruments, list, string};

fn texts(language: &str, id: &str) -> BTreeMap<String, String> {
    use care_partnership::value::Read;
    let file = file(&format!("content/locales/{language}/instruments/{id}.json"));
    Read::read(field(&file, "texts").unwrap()).unwrap()
}

#[test]
fn every_instrument_is_sound_in_each_language() {
    for language in LANGUAGES {
        let instruments = instruments(language);
        let ids: Vec<&str> = instruments.all().iter().map(|instrument| instrument.id.as_str()).collect();
        assert_eq!(ids, INSTRUMENTS);
        let data = file("content/engagement.json");
        let listed: Vec<&str> = list(&data, "instruments")
            .iter()
            .map(|id| match id {
                care_partnership::value::Value::String(id) => id.as_str(),
                _ => panic!("an id is a text"),
            })
            .collect();
        assert_eq!(listed, INSTRUMENTS);
    }
}

#[test]
fn every_id_has_its_text_in_both_languages() {
    for id in INSTRUMENTS {
        assert_eq!(texts("fr", id).keys().collect::<Vec<_>>(), texts("en", id).keys().collect::<Vec<_>>(), "{id}");
    }
}

/// (respondent, context) of an instrument with the number of statements at each level.
fn combinations(instrument: &Instrument) -> BTreeMap<(Respondent, String), Vec<usize>> {
    let mut found = BTreeMap::new();
    for (place, context) in instrument.contexts.iter().enumerate() {
        for respondent in &context.respondents {
            let mut levels = vec![0; instrument.levels.len().max(1)];
            for (_, statement) in instrument.asked(place, *respondent) {
                levels[statement.level.unwrap_or(0)] += 1;
            }
            found.insert((*respondent, context.named.id.clone()), levels);
        }
    }
    found
}

#[test]
fn the_continuum_has_eighteen_combinations_of_four_levels() {
    let continuum = instruments("fr").find("continuum").unwrap();
    let levels: Vec<&str> = continuum.levels.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, ["information", "consultation", "collaboration", "partnership"]);
    let combinations = combinations(&continuum);
    assert_eq!(combinations.len(), 18);
    assert_eq!(continuum.respondents(), Respondent::ALL);
    for ((respondent, context), levels) in combinations {
        let least = if context == "care" { 3 } else { 2 };
        assert!(levels.iter().all(|count| *count >= least), "{respondent:?} {context}: {levels:?}");
    }
}

#[test]
fn the_others_ask_what_the_specification_says() {
    let instruments = instruments("fr");
    let practices = instruments.find("practices").unwrap();
    assert_eq!(practices.contexts.len(), 5);
    assert!(combinations(&practices).values().all(|levels| levels == &[3]));
    let organisation = instruments.find("organisation").unwrap();
    assert_eq!(organisation.contexts.len(), 5, "conditions, actions, meetings, recruitment, recognition");
    assert_eq!(organisation.scale.options.len(), 4);
    let benefits = instruments.find("benefits").unwrap();
    for (respondent, count) in [(Respondent::Patient, 3), (Respondent::Relative, 3), (Respondent::Professional, 3)] {
        assert_eq!(benefits.contexts_of(respondent).len(), count, "{respondent:?}");
    }
    let profile = instruments.find("partner-profile").unwrap();
    assert_eq!(profile.rule, Rule::Fit);
    assert_eq!(profile.contexts.len(), 3, "trainer, resource, co-researcher");
}

#[test]
fn statements_and_steps_are_short_plain_and_said_once() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for id in INSTRUMENTS {
            for (key, text) in texts(language, id) {
                let at = format!("{language} {id} {key}: {text}");
                let length = text.graphemes(true).count();
                let limit = if key.rsplit('.').next() == Some("about") { 200 } else { 120 };
                assert!(length <= if key.starts_with("step.") { 80 } else { limit }, "{at}");
                assert!(!text.contains(['<', '>', '\'']), "{at}");
                // A context may have the name that another instrument gives to one of its own.
                assert!(seen.insert(text.clone()) || key.starts_with("context."), "said twice, {at}");
                assert!(!key.starts_with("statement.") || text.ends_with('.'), "{at}");
                let mut before = ' ';
                for character in text.chars() {
                    let needs = language == "fr" && matches!(character, ':' | ';' | '?' | '!' | '»');
                    assert!(!needs || before == '\u{a0}', "{at}");
                    before = character;
                }
            }
        }
    }
}

#[test]
fn every_statement_names_a_source_in_words() {
    for id in INSTRUMENTS {
        let data = file(&format!("content/instruments/{id}.json"));
        let seeds = [
            "approche-de-partenariat-2022",
            "atelier-maladies-rares-2022",
            "coproduction-des-soins-2023",
            "direction-partenariat-patient-montreal",
            "kings-fund-patients-as-partners",
        ];
        for statement in list(&data, "statements") {
            assert!(seeds.contains(&string(statement, "source").unwrap()), "{id} {statement:?}");
        }
        for statement in &instruments("en").find(id).unwrap().statements {
            assert!(statement.source.contains(' '), "{}: the source is named, not only its id", statement.id);
        }
    }
}
