//! The content: complete in both languages, and written as agreed.

use std::collections::{BTreeMap, BTreeSet};

use care_partnership::content::{Common, EncounterKind, PreparationData, Reader, Text, Texts};
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation};
use care_partnership::value::Read;
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{LANGUAGES, content, file};

fn texts(language: &str) -> BTreeMap<String, Text> {
    let common = Common::read(&file(&format!("content/locales/{language}/common.json"))).unwrap();
    let tool = Texts::read(&file(&format!("content/locales/{language}/preparation.json"))).unwrap();
    common.texts.into_iter().chain(tool.texts).collect()
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
fn every_id_has_its_text_in_both_languages_with_the_same_places() {
    let (french, english) = (texts("fr"), texts("en"));
    // A language may need a voice of its own where another says the same to everybody.
    let ids = |texts: &BTreeMap<String, Text>| texts.keys().filter(|id| !id.contains('@')).cloned().collect::<Vec<_>>();
    assert_eq!(ids(&french), ids(&english));
    for texts in [&french, &english] {
        for (id, text) in texts {
            let usual = id.split('@').next().unwrap();
            assert_eq!(places(text), places(&texts[usual]), "{id}");
        }
    }
    for (id, text) in french.iter().filter(|(id, _)| !id.contains('@')) {
        assert_eq!(places(text), places(&english[id]), "{id}");
        assert!(forms(text).iter().chain(&forms(&english[id])).all(|form| !form.trim().is_empty()), "{id}");
    }
}

#[test]
fn a_question_is_short_enough_to_be_a_title_in_every_voice() {
    for language in LANGUAGES {
        for (id, text) in texts(language).into_iter().filter(|(id, _)| id.starts_with("question.")) {
            assert!(forms(&text)[0].graphemes(true).count() <= 80, "{id}: {text:?}");
        }
    }
}

#[test]
fn texts_are_plain_and_set_as_the_language_sets_them() {
    for language in LANGUAGES {
        for (id, text) in texts(language) {
            for form in forms(&text) {
                assert!(!form.contains(['<', '>', '\'']), "{language} {id}: {form}");
                let file_name = id.starts_with("ui.file.");
                let mut before = ' ';
                // An address has its own signs.
                for character in form.replace("https://", "").chars() {
                    let needs = matches!(character, ':' | ';' | '?' | '!' | '»') && language == "fr" && !file_name;
                    assert!(!needs || before == '\u{a0}' || before == '\u{202f}', "{id}: {form}");
                    before = character;
                }
            }
        }
    }
}

#[test]
fn an_opening_line_is_never_longer_than_thirty_words() {
    for language in LANGUAGES {
        let options = EncounterOptions { minutes: Some(240), ..EncounterOptions::default() };
        for (topics, questions) in [(1, 0), (1, 40), (0, 40), (50, 50)] {
            let mut preparation = Preparation::new(content(language), options.clone()).unwrap();
            let many =
                care_partnership::preparation::LimitsPatch { topics: Some(50), questions: Some(50), wishes: None };
            preparation.set_limits(many).unwrap();
            for _ in 0..topics {
                preparation.add(NewEntry::topic(&"a ".repeat(40))).unwrap();
            }
            for _ in 0..questions {
                preparation.add(NewEntry::question(&"b ".repeat(40))).unwrap();
            }
            let opening = preparation.agenda().opening.unwrap();
            let words = opening.text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
            assert!(words <= 30 && opening.words as usize == words, "{language}: {}", opening.text);
            assert_eq!(opening.seconds, opening.words.div_ceil(3), "three words a second");
        }
    }
}

#[test]
fn content_that_does_not_hold_together_is_refused() {
    let refused = |change: &dyn Fn(&mut PreparationData, &mut Texts)| {
        let mut data = PreparationData::read(&file("content/preparation.json")).unwrap();
        let mut tool = Texts::read(&file("content/locales/en/preparation.json")).unwrap();
        let common = Common::read(&file("content/locales/en/common.json")).unwrap();
        change(&mut data, &mut tool);
        let settings = care_partnership::content::Settings::default();
        care_partnership::content::Content::new(data, common, tool, settings).unwrap_err().to_string()
    };
    assert_eq!(refused(&|data, _| data.themes.push("treatment".into())), "content.themes[13] is there already");
    let theme = refused(&|data, _| data.questions[4].theme = "x".into());
    assert!(theme.starts_with("content.questions[4].theme must be one of understanding, examinations, "), "{theme}");
    let kinds = PreparationData::read(&file("content/preparation.json")).unwrap().encounter_kinds;
    let meeting = kinds.iter().position(|kind| kind.id == EncounterKind::PartnerMeeting).unwrap();
    let at_meeting = |fault: &str| format!("content.encounterKinds[{meeting}].share {fault}");
    for (at, minutes, share, wanted) in [
        (0, 4, None, "content.encounterKinds[0].minutes must be from 5 to 240".to_owned()),
        (1, 241, None, "content.encounterKinds[1].minutes must be from 5 to 240".to_owned()),
        (2, 30, Some(15), "content.encounterKinds[2].share is not possible here".to_owned()),
        (meeting, 90, None, at_meeting("is missing")),
        (meeting, 90, Some(91), at_meeting("must be from 1 to 90")),
        (meeting, 90, Some(0), at_meeting("must be from 1 to 90")),
    ] {
        let found = refused(&|data, _| {
            data.encounter_kinds[at].minutes = minutes;
            data.encounter_kinds[at].share = share;
        });
        assert_eq!(found, wanted);
    }
    let first = refused(&|data, _| data.encounter_kinds[1].first.push("x".into()));
    assert_eq!(first, "content.encounterKinds[1].first[6] is not known here");
    assert_eq!(
        refused(&|data, _| data.sheets.retain(|sheet| sheet.reader != Reader::Relative)),
        "content.sheets.relative is missing"
    );
    let fewer = refused(&|data, _| data.encounter_kinds.retain(|kind| kind.id != EncounterKind::PartnerMeeting));
    assert_eq!(fewer, "content.encounterKinds.partner-meeting is missing");
    assert_eq!(refused(&|_, tool| tool.texts.retain(|(id, _)| id != "welcome")), "content.welcome has no text");
    assert_eq!(refused(&|data, _| data.routes.truncate(1)), "content.routes is not possible here");
}
