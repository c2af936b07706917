//! Where a line may not break: between a number and what it counts, and inside a date.

use care_partnership::content::Common;
use care_partnership::value::Read;

use crate::further::{files, forms, texts, under_test};
use crate::support::{LANGUAGES, file, folder};

/// The places of texts that are filled with a number.
const NUMBERS: &[&str] =
    &["count", "minutes", "main", "other", "speaking", "statements", "applicable", "met", "answered", "limit"];

/// What goes on after a number without being counted: it may begin a line.
const JOINING: &str = "sur of من dans in من في ou or at au على from instead and et to more vous";

fn all_languages() -> Vec<String> {
    LANGUAGES.iter().map(|language| (*language).to_owned()).chain(under_test()).collect()
}

/// The word after a space that a line could break at.
fn loose(after: &str) -> Option<&str> {
    let word = after.strip_prefix(' ')?.split(|letter: char| !letter.is_alphabetic()).next()?;
    (!word.is_empty() && JOINING.split(' ').all(|joining| joining != word)).then_some(word)
}

#[test]
fn no_line_breaks_between_a_number_and_what_it_counts() {
    for language in all_languages() {
        for (name, (id, text)) in
            files(&language).iter().flat_map(|name| texts(&language, name).into_iter().map(move |text| (name, text)))
        {
            for form in forms(&text) {
                for number in NUMBERS {
                    let place = ["{", number, "}"].concat();
                    let parted = form.split(&place).skip(1).find_map(loose);
                    assert_eq!(parted, None, "{language} {name} {id}: {form}");
                }
            }
        }
    }
}

#[test]
fn no_line_breaks_inside_a_number() {
    for language in all_languages() {
        for name in files(&language) {
            for (id, text) in texts(&language, &name) {
                for form in forms(&text) {
                    let letters: Vec<char> = form.chars().collect();
                    let parted = letters.windows(3).any(|three| {
                        matches!(three, [before, ' ', after] if before.is_ascii_digit() && after.is_ascii_digit())
                    });
                    assert!(!parted, "{language} {name} {id}: {form}");
                }
            }
        }
    }
}

#[test]
fn the_day_stands_with_its_month_and_an_hour_with_what_it_says() {
    for language in all_languages() {
        let dates = Common::read(&file(&format!("{}/common.json", folder(&language)))).unwrap().dates;
        assert!(dates.date.contains("{day}\u{a0}{month}"), "{language}: {}", dates.date);
        assert!(!dates.time.contains(' '), "{language}: {}", dates.time);
    }
}

#[test]
fn a_dash_never_begins_a_line() {
    let begins = |form: &str| form.contains(" –") || form.contains(" —");
    for language in all_languages() {
        for name in files(&language) {
            for (id, text) in texts(&language, &name) {
                assert!(!forms(&text).into_iter().any(begins), "{language} {name} {id}");
            }
        }
    }
}
