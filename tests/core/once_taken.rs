//! What an earlier version took and this one refuses: all the rest of a draft opens, and what was changed is told.

use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::preparation::{NewEntry, NewNote, NewPerson, Preparation};
use care_partnership::record::{AssessmentRecord, PreparationRecord};
use care_partnership::value::{Read, Write};

use crate::support::{content, instruments, json, text, usual};

const PILE: usize = 6_000;

/// A preparation with a text in each of its places, each a word of its own.
fn written() -> Preparation {
    let mut visit = usual();
    visit.add(NewEntry { details: "DETAILS".into(), ..NewEntry::topic("TITLE") }).unwrap();
    visit.add(NewEntry::question("OTHER")).unwrap();
    visit.put_note(NewNote::read(&json(r#"{"date":"2026-11-02","happened":"HAPPENED"}"#)).unwrap()).unwrap();
    let person = json(r#"{"name":"PERSON","role":"relative","note":"REMARK"}"#);
    visit.put_person(NewPerson::read(&person).unwrap()).unwrap();
    visit.add_checklist_item("ITEM").unwrap();
    visit
}

fn opened(saved: &str) -> (String, Vec<String>) {
    let record = PreparationRecord::read(&json(saved)).unwrap();
    let (opened, left) = record.open_in_part(content("fr")).unwrap();
    (text(&PreparationRecord::new(&opened).write()), left)
}

const PLACES: [(&str, &str); 6] = [
    ("TITLE", "draft.entries[0].title"),
    ("DETAILS", "draft.entries[0].details"),
    ("HAPPENED", "draft.notes[0].happened"),
    ("PERSON", "draft.people[0].name"),
    ("REMARK", "draft.people[0].note"),
    ("ITEM", "draft.items[0].text"),
];

#[test]
fn a_text_with_marks_without_end_loses_these_and_all_else_is_as_it_was() {
    let saved = text(&PreparationRecord::new(&written()).write());
    for (word, path) in PLACES {
        for mark in ['\u{301}', '\u{20dd}', '\u{5b0}', '\u{64e}', '\u{fe0f}'] {
            let pile: String = std::iter::repeat_n(mark, PILE).collect();
            let (now, left) = opened(&saved.replacen(word, &[word, &pile].concat(), 1));
            assert_eq!(left, [path], "{mark:?}");
            assert_eq!(now.replace(mark, ""), saved, "{path}: all else is there");
        }
    }
}

#[test]
fn a_name_of_signs_that_nobody_sees_is_told_by_dots_and_all_else_is_as_it_was() {
    let saved = text(&PreparationRecord::new(&written()).write());
    for (word, path) in PLACES.into_iter().filter(|(word, _)| !["DETAILS", "REMARK"].contains(word)) {
        for nothing in ["\u{200b}", "\u{2060}\u{ad}", " \u{feff} "] {
            let (now, left) = opened(&saved.replacen(word, nothing, 1));
            assert_eq!(left, [path], "{nothing:?}");
            assert_eq!(now, saved.replacen(word, "…", 1), "{path}: all else is there");
        }
    }
}

#[test]
fn what_was_never_taken_is_refused_whole_as_ever() {
    let saved = text(&PreparationRecord::new(&written()).write());
    for (word, wrong, fault) in [
        ("TITLE", "", "draft.entries[0].title must not be empty"),
        ("TITLE", "   ", "draft.entries[0].title must not be empty"),
        ("TITLE", &"x".repeat(81), "draft.entries[0].title must have at most 80 characters"),
        ("DETAILS", &"x".repeat(2_001), "draft.entries[0].details must have at most 2000 characters"),
    ] {
        let record = PreparationRecord::read(&json(&saved.replacen(word, wrong, 1))).unwrap();
        assert_eq!(record.open_in_part(content("fr")).unwrap_err().to_string(), fault);
    }
}

#[test]
fn marks_that_a_writing_has_stay_where_another_text_loses_its_pile() {
    let saved = text(&PreparationRecord::new(&written()).write());
    let pile: String = std::iter::repeat_n('\u{301}', PILE).collect();
    let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
    let spoilt = saved.replacen("TITLE", &["x", &pile].concat(), 1);
    for words in ["Việt Nam e\u{302}\u{301}", "👩\u{200d}👩\u{200d}👧\u{200d}👦", flag, "שָׁלוֹם", "مُحَمَّد"]
    {
        let (now, left) = opened(&spoilt.replacen("OTHER", words, 1));
        assert_eq!(left, ["draft.entries[0].title"]);
        assert!(now.contains(words), "{words}");
    }
}

#[test]
fn answers_come_back_too() {
    let options = AssessmentOptions {
        instrument: Some("continuum".into()),
        subject: Some("SUBJECT".into()),
        ..AssessmentOptions::default()
    };
    let answers = Assessment::new(instruments("fr"), options).unwrap();
    let saved = text(&AssessmentRecord::new(&answers).write());
    let pile: String = std::iter::repeat_n('\u{301}', PILE).collect();
    let record = AssessmentRecord::read(&json(&saved.replacen("SUBJECT", &["SUBJECT", &pile].concat(), 1))).unwrap();
    let (opened, changed) = record.open_in_part(&instruments("fr")).unwrap();
    assert_eq!(changed, ["assessment.subject"]);
    assert_eq!(text(&AssessmentRecord::new(&opened).write()).replace('\u{301}', ""), saved);
}
