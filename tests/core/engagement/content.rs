//! The five instruments: complete in both languages, and written as agreed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use care_partnership::content::{Instrument, Respondent, Rule};
use care_partnership::engagement::Assessment;
use care_partnership::value::Value;
use unicode_segmentation::UnicodeSegmentation;

use super::rules::options;
use crate::support::{INSTRUMENTS, LANGUAGES, field, file, instruments, list, string};

/// Whether a text is of a statement that only earlier versions asked.
fn is_former(instrument: &str, key: &str) -> bool {
    let data = file(&format!("content/instruments/{instrument}.json"));
    let (_, rest) = key.split_once('.').unwrap();
    let of = |former: &Value| {
        rest.strip_prefix(string(former, "id").unwrap()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    list(&data, "former").iter().any(of)
}

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
fn nobody_is_asked_more_than_twelve_statements_about_care_or_ten_about_anything_else() {
    for id in INSTRUMENTS {
        for ((respondent, context), levels) in combinations(&instruments("fr").find(id).unwrap()) {
            let most = if context == "care" { 12 } else { 10 };
            assert!(levels.iter().sum::<usize>() <= most, "{id} {respondent:?} {context}: {levels:?}");
        }
    }
}

#[test]
fn an_instrument_is_answered_in_ten_minutes_one_area_at_a_time_where_there_are_levels() {
    let instruments = instruments("fr");
    for id in INSTRUMENTS {
        for respondent in instruments.find(id).unwrap().respondents() {
            let assessment = Assessment::new(Arc::clone(&instruments), options(id, Some(respondent))).unwrap();
            let minutes = assessment.pages()[0].minutes_left;
            assert!((1..=10).contains(&minutes), "{id} {respondent:?}: {minutes} minutes");
        }
    }
}

#[test]
fn i_do_not_know_can_be_said_of_what_others_see() {
    for id in ["continuum", "practices", "organisation"] {
        let scale = &instruments("fr").find(id).unwrap().scale;
        let unknown = scale.options.iter().find(|option| option.id == "unknown").unwrap();
        assert_eq!(unknown.aside, Some(care_partnership::content::Aside::Open), "{id}: it applies, and is no evidence");
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
    let asks = benefits.context("asks").unwrap();
    for respondent in [Respondent::Patient, Respondent::Relative, Respondent::Professional] {
        let contexts = benefits.contexts_of(respondent);
        assert!(
            contexts.len() == 4 && contexts.contains(&asks),
            "{respondent:?}: three things it brings, what it asks"
        );
        assert!(benefits.asked(asks, respondent).count() >= 4, "{respondent:?}: time, money or hours, strength, a no");
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
                // What is no longer asked may have led to the same act.
                let known = seen.insert((text.clone(), key.starts_with("step.") && is_former(id, &key)));
                assert!(known, "said twice, {at}");
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

/// The texts of the tool and those that both tools share; of plural forms the one for many.
fn shared(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for name in ["common", "engagement"] {
        let file = file(&format!("content/locales/{language}/{name}.json"));
        let Some(Value::Object(texts)) = field(&file, "texts") else { panic!("{name} has texts") };
        for (id, text) in texts {
            let text = text.as_str().or_else(|| string(text, "other")).unwrap();
            found.insert(id.clone(), text.to_owned());
        }
    }
    found
}

/// All that is written in the sources that paint or compose texts.
fn sources(folder: &str, all: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        let read = ["ts", "rs", "txt"].iter().any(|ending| name.ends_with(&format!(".{ending}")));
        if path.is_dir() && !name.ends_with("wasm") {
            sources(&name, all);
        } else if read {
            all.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn no_text_of_the_screens_is_without_use() {
    let mut code = String::new();
    sources("pkg/src", &mut code);
    sources("src", &mut code);
    // Put together from an id: a code, an option, a respondent, a source, a word, a file, an area to keep in, a call.
    let composed =
        ["act.", "error.", "answer.", "respondent.", "source.", "word.", "ui.file.", "ui.store.", "ui.field.half."];
    for id in shared("fr").keys().filter(|id| !composed.iter().any(|prefix| id.starts_with(prefix))) {
        let named = |id: &str| ['"', '`', '\n'].iter().any(|sign| code.contains(&format!("{sign}{id}")));
        assert!(named(id) || named(id.trim_start_matches("ui.")), "nobody says {id}");
    }
}
