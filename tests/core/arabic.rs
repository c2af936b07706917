//! Arabic, the language that proves it: written from the right, counted in six ways.

use care_partnership::content::{Direction, EncounterKind, Respondent, Values};
use care_partnership::engagement::Assessment;
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};

use crate::engagement::rules::options;
use crate::further::{files, forms, instruments, texts, under_test};
use crate::support::content;

#[test]
fn it_is_under_test_with_the_whole_preparation_and_an_instrument() {
    assert_eq!(under_test(), ["ar"]);
    assert!(files("ar").contains(&"instruments/partner-profile".to_owned()));
    assert_eq!(content("ar").locale().direction(), Direction::Rtl);
}

#[test]
fn nothing_is_left_in_another_language() {
    // Names, and what is written in Latin letters everywhere.
    let names = ["A4", "CSV", "King", "Fund", "https"];
    for name in files("ar") {
        for (id, text) in texts("ar", &name) {
            if id.starts_with("source.") || id.starts_with("ui.file.") {
                continue;
            }
            for form in forms(&text) {
                let plain: String =
                    form.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
                let latin = plain.split(|sign: char| !sign.is_ascii_alphanumeric());
                let other: Vec<&str> = latin.filter(|word| word.len() > 1 && !names.contains(word)).collect();
                assert!(other.iter().all(|word| word.parse::<u32>().is_ok()), "{id}: {other:?}");
                assert!(!form.contains(['?', ',', ';', '\'', '"']), "signs of another language, {id}: {form}");
            }
        }
    }
}

#[test]
fn its_six_ways_to_count_are_told_apart() {
    let content = content("ar");
    let locale = content.locale();
    let left = |count: u32| locale.fill("ui.field.left", Some(count), &[]);
    assert_eq!(left(1), "بقي حرف واحد.");
    assert_eq!(left(2), "بقي حرفان.");
    for (counts, form) in [(vec![3, 7, 10, 103, 110], "أحرف"), (vec![11, 26, 99, 111, 199], "حرفا")] {
        assert!(counts.iter().all(|count| left(*count).ends_with(&format!("{count}\u{a0}{form}."))), "{form}");
    }
    for count in [0, 100, 101, 102, 200, 1000] {
        assert_eq!(left(count), format!("بقي {count}\u{a0}حرف."), "{count}");
    }
}

#[test]
fn a_sheet_in_it_has_no_letter_of_another() {
    for kind in EncounterKind::ALL {
        let mut visit = Preparation::new(content("ar"), EncounterOptions::of(*kind)).unwrap();
        visit.add(NewEntry::topic("التعب منذ الصيف")).unwrap();
        for reader in care_partnership::content::Reader::ALL {
            let text = visit.sheet(*reader).text;
            assert_eq!(text.chars().filter(char::is_ascii_alphabetic).count(), 0, "{text}");
        }
        assert_eq!(visit.text("ui.undo", &Values::default()), "تراجع");
    }
}

#[test]
fn an_instrument_is_answered_in_it() {
    let asked = options("partner-profile", Some(Respondent::Patient));
    let mut assessment = Assessment::new(instruments("ar"), asked).unwrap();
    for page in assessment.pages() {
        for statement in page.statements {
            assessment.answer(&statement.id, Some("like-me")).unwrap();
        }
    }
    let results = assessment.profile().contexts;
    assert!(results.iter().all(|context| context.result_label == "يناسبكم جيدا"), "{results:?}");
}
