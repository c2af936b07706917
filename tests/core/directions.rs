//! Words that are written the other way than the language turn nothing around them. Judged by an independent reader of
//! the rules (UAX 9).

use care_partnership::content::{Common, Locale, Texts};
use care_partnership::fhir::Authored;
use care_partnership::preparation::{
    EncounterOptions, NewEntry, NewNextStep, NewPerson, NewResource, Preparation, Reader,
};
use care_partnership::record::PreparationRecord;
use care_partnership::value::{Read, Write};
use proptest::prelude::*;
use unicode_bidi::{BidiInfo, Level};

use crate::support::{LANGUAGES, file, json, text, usual};

/// A language with texts of its own that is written from right to left.
fn from_right(texts: &str) -> Locale {
    let common = json(&format!(
        r#"{{ "locale": "he", "direction": "rtl", "texts": {texts},
              "dates": {{ "weekdays": ["א","ב","ג","ד","ה","ו","ש"],
                "months": ["א","ב","ג","ד","ה","ו","ז","ח","ט","י","כ","ל"],
                "date": "{{day}}/{{month}}/{{year}}", "dateTime": "{{date}} {{time}}",
                "time": "{{hour}}:{{minute}}" }} }}"#
    ));
    let none = Texts::read(&json(r#"{ "texts": {} }"#)).unwrap();
    Locale::new(Common::read(&common).unwrap(), none, Vec::new()).unwrap()
}

/// The letters and digits of a line that do not go the way of the line.
fn turned(line: &str, from_right: bool, ours: impl Fn(usize, char) -> bool) -> String {
    let way = if from_right { Level::rtl() } else { Level::ltr() };
    let read = BidiInfo::new(line, Some(way));
    let astray = line.char_indices().filter(|(place, sign)| sign.is_alphanumeric() && ours(*place, *sign));
    // Numbers have a level of their own among letters from the right.
    astray
        .filter(|(place, sign)| read.levels[*place] != way && !(from_right && sign.is_numeric()))
        .map(|(_, sign)| sign)
        .collect()
}

/// All texts with places, of both tools.
fn texts_with_places(language: &str) -> (Locale, Vec<(String, Vec<String>)>) {
    let read = |name: &str| file(&format!("content/locales/{language}/{name}.json"));
    let common = Common::read(&read("common")).unwrap();
    let mut tools = Texts::read(&read("preparation")).unwrap();
    tools.texts.extend(Texts::read(&read("engagement")).unwrap().texts);
    let mut found = Vec::new();
    for (id, text) in &tools.texts {
        let shown = format!("{text:?}");
        let places = shown.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned());
        let places: Vec<String> = places.filter(|name| name.chars().all(char::is_alphabetic)).collect();
        if !places.is_empty() {
            found.push((id.clone(), places));
        }
    }
    (Locale::new(common, tools, Vec::new()).unwrap(), found)
}

fn filled(locale: &Locale, id: &str, places: &[String], words: &str) -> String {
    let values: Vec<(&str, &str)> = places.iter().map(|place| (place.as_str(), words)).collect();
    locale.fill(id, Some(2), &values)
}

proptest! {
    #[test]
    fn no_words_turn_a_sentence_of_ours(
        words in "[אבגשתעسدق][אבגשתعسدق٣a-z0-9 .!:()\u{200f}\u{202b}\u{202e}\u{202c}\u{2067}\u{2069}]{0,12}"
    ) {
        for language in LANGUAGES {
            let (locale, texts) = texts_with_places(language);
            for (id, places) in texts {
                let line = filled(&locale, &id, &places, &words);
                // What of the words is left: marks that close nothing are not.
                let kept = locale.isolated(&words).trim_matches(['\u{2068}', '\u{2069}']).to_owned();
                let theirs: Vec<_> = line.match_indices(&kept).map(|(place, _)| place..place + kept.len()).collect();
                let ours = |place: usize, _| theirs.iter().all(|range| !range.contains(&place));
                prop_assert_eq!(turned(&line, false, ours), "", "{}: {:?}", id, line);
            }
        }
    }

    #[test]
    fn no_words_turn_a_sentence_from_the_right(
        words in "[a-zé][a-zéאב0-9 .!:()\u{200e}\u{202a}\u{202d}\u{202c}]{0,12}"
    ) {
        let texts = r#"{ "said": "הוספנו {title} לפני {place} מתוך {total} נקודות", "only": "{title}: {place}" }"#;
        let locale = from_right(texts);
        for id in ["said", "only"] {
            let line = locale.fill(id, None, &[("title", &words), ("place", "3"), ("total", "12")]);
            let kept = locale.isolated(&words).trim_matches(['\u{2068}', '\u{2069}']).to_owned();
            let theirs = line.find(&kept).map_or(0..0, |place| place..place + kept.len());
            prop_assert_eq!(turned(&line, true, |place, _| !theirs.contains(&place)), "", "{:?}", line);
        }
    }
}

#[test]
fn words_written_as_the_language_is_gain_no_marks() {
    let marked = |line: &str| line.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']);
    for language in LANGUAGES {
        let (locale, texts) = texts_with_places(language);
        for (id, places) in texts {
            for words in ["La fatigue depuis l’été", "3", "06 12-34", "Приём, Άλφα, 疲れ", "👩‍👩‍👧 5/10", "14:30"]
            {
                assert!(!marked(&filled(&locale, &id, &places, words)), "{id}: {words}");
            }
        }
    }
    let locale = from_right(r#"{ "said": "הוספנו {title}" }"#);
    let said = |words: &str| locale.fill("said", None, &[("title", words)]);
    for words in ["כאבי ראש", "12", "3/12/2026", "14:30", "ألم"] {
        assert!(!marked(&said(words)), "{words}");
    }
    // Groups of digits would change places.
    assert_eq!(said("0800 12-34"), "הוספנו \u{2068}0800 12-34\u{2069}");
    assert_eq!(said("MRI"), "הוספנו \u{2068}MRI\u{2069}");
}

#[test]
fn what_is_marked_off_already_is_not_marked_twice() {
    let (locale, _) = texts_with_places("en");
    let once = locale.fill("sheet.with", None, &[("with", "ד״ר כהן")]);
    assert_eq!(once, "With: \u{2068}ד״ר כהן\u{2069}");
    assert_eq!(locale.isolated(&once), once);
    let several = locale.joined(&["ד״ר כהן", "", "Ms Levy"], ", ");
    assert_eq!(several, "\u{2068}ד״ר כהן\u{2069}, Ms Levy");
    // Lines of their own have nothing beside them.
    let lines = locale.fill("sheet.changed", None, &[("text", "כאב\nשינה\nlast")]);
    assert_eq!(lines, "In my daily life: \u{2068}כאב\u{2069}\nשינה\nlast");
}

/// A visit in French or English whose every word of the person's is Hebrew.
fn in_hebrew() -> Preparation {
    let mut visit = usual();
    let encounter = EncounterOptions { with: Some("ד״ר כהן".to_owned()), ..EncounterOptions::default() };
    visit.set_encounter(encounter).unwrap();
    for title in ["כאבי ראש (חזקים).", "שינה", "עייפות", "תרופות!"] {
        visit.add(NewEntry::topic(title)).unwrap();
    }
    visit.add(NewEntry::question("מה עושים?")).unwrap();
    let person = r#"{ "name": "דנה", "role": "nurse", "contact": "רחוב", "note": "ביום שני" }"#;
    visit.put_person(NewPerson::read(&json(person)).unwrap()).unwrap();
    let (title, detail) = ("עמותה".to_owned(), "קבוצה".to_owned());
    let url = Some("https://hospital.example/3".to_owned());
    visit.put_resource(NewResource { id: None, title, detail, url }).unwrap();
    let step = r#"{ "what": "בדיקה", "who": "דנה", "by": "2026-12-10" }"#;
    visit.put_next_step(NewNextStep::read(&json(step)).unwrap()).unwrap();
    visit
}

#[test]
fn a_sheet_with_words_from_the_right_keeps_its_own_lines_in_order() {
    let visit = in_hebrew();
    let agenda = visit.agenda();
    let mut lines = vec![agenda.opening.unwrap().text];
    for reader in [Reader::Person, Reader::Clinician] {
        lines.extend(visit.sheet(reader).text.lines().map(str::to_owned));
    }
    let ours = |_, sign: char| sign.is_ascii();
    for line in lines {
        // What is the person's alone is as it was written.
        let astray = if line.chars().any(|sign| sign.is_ascii_alphabetic()) {
            turned(&line, false, ours)
        } else {
            String::new()
        };
        assert_eq!(astray, "", "{line:?}");
    }
}

#[test]
fn what_leaves_as_data_has_the_words_as_they_were_written() {
    let visit = in_hebrew();
    let marked = |text: &str| text.contains(['\u{2068}', '\u{2069}']);
    assert!(!marked(&text(&PreparationRecord::new(&visit).write())));
    assert!(!marked(&text(&visit.to_fhir(Authored { when: None }))));
    let sheet = visit.sheet(Reader::Person);
    let titles: Vec<_> = sheet.sections.iter().flat_map(|section| &section.items).map(|item| &item.text).collect();
    for title in ["כאבי ראש (חזקים).", "שינה", "מה עושים?", "דנה", "עמותה", "בדיקה"]
    {
        assert!(titles.iter().any(|written| *written == title), "{title}");
    }
}
