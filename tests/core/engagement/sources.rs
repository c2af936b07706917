//! Where each statement and step comes from: a source with a few words by which its passage is found, or our own wording.
//!
//! The sources belong to others and stay outside the repository. `tests/core/sources.txt` holds a fingerprint of each:
//! a number for every three words in a row. Words of which all threes are in it stand in the source, in that order.
//! Where the sources are at hand (`CARE_SOURCES` names the folder, or `../shared/seeds` is there), the fingerprint is
//! made anew and must be the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs};

use crate::support::{INSTRUMENTS, LANGUAGES, field, file, instruments, list, string};

const FINGERPRINTS: &str = "tests/core/sources.txt";
const OWN: &str = "own";
/// Fewer words find too much.
const FEWEST: usize = 3;

/// A text as its words, without signs, capitals and line breaks.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// A number for every three words in a row: FNV-1a, folded to 32 bits.
fn threes(text: &str) -> BTreeSet<u32> {
    let number = |three: &[String]| {
        let hash = three
            .join(" ")
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        u32::try_from((hash >> 32) ^ (hash & 0xffff_ffff)).unwrap()
    };
    words(text).windows(FEWEST).map(number).collect()
}

fn fingerprints() -> BTreeMap<String, BTreeSet<u32>> {
    let written = fs::read_to_string(FINGERPRINTS).unwrap();
    let line = |line: &str| {
        let (source, numbers) = line.split_once(' ').unwrap();
        (source.to_owned(), numbers.split(' ').map(|number| u32::from_str_radix(number, 36).unwrap()).collect())
    };
    written.lines().map(line).collect()
}

fn written(fingerprints: &BTreeMap<String, BTreeSet<u32>>) -> String {
    let number = |number: &u32| {
        let (mut rest, mut digits) = (*number, Vec::new());
        while rest > 0 || digits.is_empty() {
            digits.push(char::from_digit(rest % 36, 36).unwrap());
            rest /= 36;
        }
        digits.iter().rev().collect::<String>()
    };
    let line = |(source, numbers): (&String, &BTreeSet<u32>)| {
        format!("{source} {}\n", numbers.iter().map(number).collect::<Vec<_>>().join(" "))
    };
    fingerprints.iter().map(line).collect()
}

/// The folder with the sources, where they are at hand.
fn folder() -> Option<PathBuf> {
    let named = env::var_os("CARE_SOURCES").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from("../shared/seeds")).filter(|folder| folder.is_dir()))
}

#[test]
fn every_statement_stands_on_words_of_its_source_or_is_our_own() {
    let fingerprints = fingerprints();
    for id in INSTRUMENTS {
        let data = file(&format!("content/instruments/{id}.json"));
        assert_eq!(string(&data, "steps"), Some(OWN), "{id}: no source says what to do next in our words");
        for statement in list(&data, "statements").iter().chain(list(&data, "former")) {
            let [statement_id, source] = ["id", "source"].map(|name| string(statement, name).unwrap());
            let passage = string(statement, "passage").unwrap_or_default();
            if source == OWN {
                assert_eq!(passage, "", "{id} {statement_id}");
                continue;
            }
            let known = fingerprints.get(source).unwrap_or_else(|| panic!("{id} {statement_id}: what is {source}?"));
            assert!((FEWEST..=12).contains(&words(passage).len()), "{id} {statement_id}: a few words of {source}");
            assert!(threes(passage).is_subset(known), "{id} {statement_id}: {source} does not say “{passage}”");
        }
    }
}

#[test]
fn the_fingerprints_are_those_of_the_sources_at_hand() {
    let known = fingerprints();
    assert_eq!(known.len(), 5);
    assert!(known.values().all(|threes| threes.len() > 300), "of whole texts");
    // Words that stand in none of them, and words of one in another order, are found in none.
    for other in ["the quick brown fox", "clinique leadership un"] {
        assert!(known.values().all(|source| !threes(other).is_subset(source)), "{other}");
    }
    let Some(folder) = folder() else { return };
    let made: BTreeMap<String, BTreeSet<u32>> = known
        .keys()
        .map(|source| {
            let path = folder.join(format!("{source}.txt"));
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (source.clone(), threes(&text))
        })
        .collect();
    assert_eq!(written(&made), fs::read_to_string(FINGERPRINTS).unwrap(), "made anew from {}", folder.display());
}

#[test]
fn the_screen_names_the_source_that_the_data_names() {
    for language in LANGUAGES {
        let texts = file(&format!("content/locales/{language}/engagement.json"));
        let texts = field(&texts, "texts").unwrap();
        for id in INSTRUMENTS {
            let instrument = instruments(language).find(id).unwrap();
            let data = file(&format!("content/instruments/{id}.json"));
            for statement in list(&data, "statements") {
                let said = string(texts, &format!("source.{}", string(statement, "source").unwrap())).unwrap();
                let place = instrument.statement(string(statement, "id").unwrap()).unwrap();
                assert_eq!(instrument.statements[place].source, said, "{language} {id}");
            }
            assert_eq!(instrument.step_source, string(texts, "source.own").unwrap());
        }
    }
}
