//! Languages under test, each a folder of `tests/locales`: content alone, with the shipped rules. They are out of the
//! package until people who speak them have reviewed them. `docs/translating.md` sends translators here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use care_partnership::content::{
    Common, ContentFiles, EncounterKind, EngagementFiles, Instruments, Reader, Text, Texts,
};
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};
use care_partnership::value::Read;
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{INSTRUMENTS, content, file, folder, json};

/// Texts that came after the translations; whoever speaks one of the languages writes them and shortens this list.
const LATER: &[&str] = &[];

pub fn under_test() -> Vec<String> {
    let folders = fs::read_dir("tests/locales").unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// The files of a language by name: of the instruments those that are translated.
pub fn files(language: &str) -> Vec<String> {
    let translated = INSTRUMENTS.iter().map(|id| format!("instruments/{id}"));
    let there = translated.filter(|name| fs::exists(format!("{}/{name}.json", folder(language))).unwrap());
    ["common", "preparation", "engagement", "smart"].map(str::to_owned).into_iter().chain(there).collect()
}

pub fn texts(language: &str, name: &str) -> BTreeMap<String, Text> {
    let file = file(&format!("{}/{name}.json", folder(language)));
    let texts = if name == "common" { Common::read(&file).unwrap().texts } else { Texts::read(&file).unwrap().texts };
    texts.into_iter().collect()
}

pub fn forms(text: &Text) -> Vec<&str> {
    match text {
        Text::One(one) => vec![one],
        Text::Plural(forms) => forms.iter().map(|(_, form)| form.as_str()).collect(),
    }
}

fn places(text: &Text) -> BTreeSet<&str> {
    forms(text).iter().flat_map(|form| form.split('{').skip(1).filter_map(|rest| rest.split('}').next())).collect()
}

/// What the translated instruments make with the shipped rules.
pub fn instruments(language: &str) -> Arc<Instruments> {
    let locale = |name: &str| file(&format!("{}/{name}.json", folder(language)));
    let names = files(language).into_iter().filter(|name| name.starts_with("instruments/"));
    let translated =
        names.map(|name| ContentFiles { data: file(&format!("content/{name}.json")), texts: locale(&name) });
    let files = EngagementFiles {
        data: file("content/engagement.json"),
        texts: locale("engagement"),
        instruments: translated.collect(),
    };
    Arc::new(Instruments::read(&locale("common"), &files, &json("null")).unwrap())
}

#[test]
fn no_text_is_missing_none_is_too_many_and_no_place_is_lost() {
    for language in under_test() {
        for name in files(&language) {
            let (french, found) = (texts("fr", &name), texts(&language, &name));
            let usual = |texts: &BTreeMap<String, Text>| -> BTreeSet<String> {
                texts.keys().filter(|id| !id.contains('@')).cloned().collect()
            };
            let (wanted, ids) = (usual(&french), usual(&found));
            let missing: Vec<&String> = wanted.difference(&ids).filter(|id| !LATER.contains(&id.as_str())).collect();
            assert!(missing.is_empty(), "{language} {name}: write these, or name them in LATER: {missing:?}");
            assert!(ids.is_subset(&wanted), "{language} {name}: of nothing: {:?}", ids.difference(&wanted));
            for (id, text) in &found {
                let usual = id.split('@').next().unwrap();
                assert_eq!(places(text), places(&french[usual]), "{language} {id}");
                assert!(forms(text).iter().all(|form| !form.trim().is_empty()), "{language} {id} says nothing");
                assert!(!forms(text).iter().any(|form| form.contains(['<', '>'])), "{language} {id}: no markup");
                let title = id.starts_with("question.");
                assert!(!title || forms(text)[0].graphemes(true).count() <= 80, "{language} {id} is too long");
            }
        }
    }
}

#[test]
fn what_is_said_to_be_translated_later_is_missing_somewhere() {
    let languages = under_test();
    let has = |language: &String, id: &str| files(language).iter().any(|name| texts(language, name).contains_key(id));
    for id in LATER {
        assert!(languages.iter().any(|language| !has(language, id)), "{id} is translated: take it from LATER");
    }
}

#[test]
fn a_visit_is_prepared_in_it_from_the_first_word_to_the_sheet() {
    for language in under_test() {
        let content = content(&language);
        for kind in EncounterKind::ALL {
            let mut visit = Preparation::new(Arc::clone(&content), EncounterOptions::of(*kind)).unwrap();
            visit.add(NewEntry::topic("•")).unwrap();
            visit.add(NewEntry::topic("•")).unwrap();
            let top = visit.suggestions().top;
            assert_eq!(top.len(), 3, "{language} {kind:?}");
            visit.add_question(&top[0].id).unwrap();
            let opening = visit.agenda().opening.unwrap();
            let words = opening.text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
            assert!(words <= 16 && opening.text.contains('•'), "{language}: {}", opening.text);
            for reader in Reader::ALL {
                let text = visit.sheet(*reader).text;
                assert!(!text.contains("sheet.") && !text.contains("checklist."), "an id stands for a text: {text}");
            }
        }
    }
}

#[test]
fn the_translated_instruments_load_with_the_shipped_rules() {
    for language in under_test() {
        let translated = files(&language).iter().filter(|name| name.starts_with("instruments/")).count();
        assert_eq!(instruments(&language).all().len(), translated, "{language}");
    }
}
