//! A further language is content alone: Arabic, written from the right, with the shipped rules. It is kept with the
//! tests, and out of the package until people who speak it have reviewed it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use care_partnership::content::{
    Common, ContentFiles, Direction, EncounterKind, EngagementFiles, Instruments, Reader, Respondent, Text, Texts,
    Values,
};
use care_partnership::engagement::Assessment;
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};
use care_partnership::value::Read;
use unicode_segmentation::UnicodeSegmentation;

use crate::engagement::rules::options;
use crate::support::{content, file, folder};

/// Texts that came after the translation; whoever speaks Arabic writes them and shortens this list.
const LATER: &[&str] = &[];

/// Files of both languages by name. Of the instruments one is translated.
const FILES: [&str; 4] = ["common", "preparation", "engagement", "instruments/partner-profile"];

fn texts(language: &str, name: &str) -> BTreeMap<String, Text> {
    let file = file(&format!("{}/{name}.json", folder(language)));
    let texts = if name == "common" { Common::read(&file).unwrap().texts } else { Texts::read(&file).unwrap().texts };
    texts.into_iter().collect()
}

fn forms(text: &Text) -> Vec<&str> {
    match text {
        Text::One(one) => vec![one],
        Text::Plural(forms) => forms.iter().map(|(_, form)| form.as_str()).collect(),
    }
}

fn places(text: &Text) -> BTreeSet<&str> {
    forms(text).iter().flat_map(|form| form.split('{').skip(1).filter_map(|rest| rest.split('}').next())).collect()
}

#[test]
fn no_text_is_missing_and_none_is_too_many() {
    for name in FILES {
        let (french, arabic) = (texts("fr", name), texts("ar", name));
        let usual = |texts: &BTreeMap<String, Text>| -> BTreeSet<String> {
            texts.keys().filter(|id| !id.contains('@')).cloned().collect()
        };
        let later: BTreeSet<String> = LATER.iter().map(|id| (*id).to_owned()).collect();
        let (wanted, found) = (usual(&french), usual(&arabic));
        let missing: Vec<&String> = wanted.difference(&found).filter(|id| !later.contains(*id)).collect();
        assert!(missing.is_empty(), "{name}: write these in Arabic, or name them in LATER: {missing:?}");
        assert!(found.is_subset(&wanted), "{name}: {:?}", found.difference(&wanted));
        assert!(later.is_disjoint(&found), "{name}: these are no longer missing: {:?}", later.intersection(&found));
        for (id, text) in &arabic {
            let usual = id.split('@').next().unwrap();
            assert_eq!(places(text), places(&french[usual]), "{id}");
        }
    }
}

#[test]
fn nothing_is_left_in_another_language() {
    // Names, and what is written in Latin letters everywhere.
    let names = ["A4", "CSV", "King", "Fund", "https"];
    for name in FILES {
        for (id, text) in texts("ar", name) {
            if id.starts_with("source.") || id.starts_with("ui.file.") {
                continue;
            }
            for form in forms(&text) {
                let plain: String =
                    form.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
                let latin = plain.split(|sign: char| !sign.is_ascii_alphanumeric());
                let other: Vec<&str> = latin.filter(|word| word.len() > 1 && !names.contains(word)).collect();
                assert!(other.iter().all(|word| word.parse::<u32>().is_ok()), "{id}: {other:?}");
                assert!(
                    !form.contains(['?', ',', ';', '<', '>', '\'', '"']),
                    "signs of another language, {id}: {form}"
                );
            }
            let question = id.starts_with("question.");
            assert!(!question || forms(&text)[0].graphemes(true).count() <= 80, "{id} is too long for a title");
        }
    }
}

#[test]
fn the_six_ways_of_arabic_to_count_are_told_apart() {
    let content = content("ar");
    let locale = content.locale();
    let left = |count: u32| locale.fill("ui.field.left", Some(count), &[]);
    assert_eq!(left(1), "بقي حرف واحد.");
    assert_eq!(left(2), "بقي حرفان.");
    for (counts, form) in [(vec![3, 7, 10, 103, 110], "أحرف"), (vec![11, 26, 99, 111, 199], "حرفا")] {
        assert!(counts.iter().all(|count| left(*count).ends_with(&format!("{count} {form}."))), "{form}");
    }
    for count in [0, 100, 101, 102, 200, 1000] {
        assert_eq!(left(count), format!("بقي {count} حرف."), "{count}");
    }
}

#[test]
fn a_visit_is_prepared_in_it_from_the_first_word_to_the_sheet() {
    let content = content("ar");
    assert_eq!(content.locale().direction(), Direction::Rtl);
    for kind in EncounterKind::ALL {
        let mut visit = Preparation::new(Arc::clone(&content), EncounterOptions::of(*kind)).unwrap();
        visit.add(NewEntry::topic("التعب منذ الصيف")).unwrap();
        let top = visit.suggestions().top;
        assert_eq!(top.len(), 3);
        visit.add_question(&top[0].id).unwrap();
        let opening = visit.agenda().opening.unwrap();
        assert!(opening.words <= 30 && opening.text.contains("التعب منذ الصيف"), "{}", opening.text);
        for reader in visit.readers() {
            let sheet = visit.sheet(Reader::ALL.iter().copied().find(|known| known.id() == reader.id).unwrap());
            let latin = sheet.text.chars().filter(char::is_ascii_alphabetic).count();
            assert_eq!(latin, 0, "an id stands for a text: {}", sheet.text);
        }
    }
    let visit = Preparation::new(content, EncounterOptions::default()).unwrap();
    assert_eq!(visit.text("ui.undo", &Values::default()), "تراجع");
}

#[test]
fn an_instrument_is_answered_in_it() {
    let locale = |name: &str| file(&format!("{}/{name}.json", folder("ar")));
    let profile = ContentFiles {
        data: file("content/instruments/partner-profile.json"),
        texts: locale("instruments/partner-profile"),
    };
    let files = EngagementFiles {
        data: file("content/engagement.json"),
        texts: locale("engagement"),
        instruments: vec![profile],
    };
    let instruments = Instruments::read(&locale("common"), &files, &crate::support::json("null")).unwrap();
    let asked = options("partner-profile", Some(Respondent::Patient));
    let mut assessment = Assessment::new(Arc::new(instruments), asked).unwrap();
    for page in assessment.pages() {
        for statement in page.statements {
            assessment.answer(&statement.id, Some("like-me")).unwrap();
        }
    }
    let results = assessment.profile().contexts;
    assert!(results.iter().all(|context| context.result_label == "يناسبكم جيدا"), "{results:?}");
}
