//! How plain the words are: two indices for each screen, statement set and question theme, in both languages.
//!
//! What is counted:
//! - A sentence ends at `.`, `?`, `!` or `…` and has three words or more. A statement and a next step of an instrument
//!   are sentences too, although a step has no full stop.
//! - All else is a label: buttons, headings, names of fields. It is no sentence, so that short labels cannot make the
//!   sentences look short; its words count with the others where the length of words is measured.
//! - A word is what stands between spaces; "l’équipe" and "rendez-vous" are one. A number is no word.
//! - A `{place}` is filled with one usual word of two syllables. Of plural forms the one for many is read.
//! - File names and the references of sources are not measured: nobody reads them as sentences.
//!
//! French: Kandel-Moles and LIX. English: Flesch-Kincaid grade and LIX. In LIX a word of several parts is as long as the
//! longest of them. Limits, and which text stands on which screen where its id does not tell, are in `readability.json`.

mod english;
mod french;
mod index;
mod limits;
pub mod numbers;
mod sentence;
mod sets;

use anyhow::{Result, bail};

use index::{Language, Measure};
use limits::Limits;
use sets::Set;

/// How many of the hardest sentences are shown for each set.
const SHOWN: usize = 2;

/// Prints all that is measured, then what exceeds a limit.
pub fn run() -> Result<()> {
    report(true)
}

/// Prints the medians and what exceeds a limit.
pub fn keep() -> Result<()> {
    report(false)
}

fn report(whole: bool) -> Result<()> {
    let limits = Limits::read()?;
    let mut faults = Vec::new();
    for language in Language::ALL {
        let sets = sets::of(language)?;
        if whole {
            print(language, &sets);
        }
        let measured: Vec<(&str, Measure)> =
            sets.iter().filter_map(|set| Some((set.name.as_str(), set.measure(language)?))).collect();
        faults.extend(limits.check(language, &measured));
    }
    if !faults.is_empty() {
        bail!("the words are harder than agreed:\n  {}", faults.join("\n  "));
    }
    Ok(())
}

fn print(language: Language, sets: &[Set]) {
    let [first, second] = language.indices();
    println!("{:<32} {:>9} {:>6} {:>15} {:>5}", language.tag(), "sentences", "words", first, second);
    for set in sets {
        let Some(Measure { sentences, words, indices: [first, second] }) = set.measure(language) else {
            println!("{:<32} no sentences", set.name);
            continue;
        };
        println!("{:<32} {sentences:>9} {words:>6} {first:>15.1} {second:>5.1}", set.name);
        for sentence in set.hardest(language).iter().take(SHOWN) {
            println!("    {}", sentence.text);
        }
    }
    println!();
}
