//! Nothing is written twice: what two places say, one id says, but where two things happen to have one name.

use std::collections::BTreeMap;

use care_partnership::value::Value;

use crate::support::{INSTRUMENTS, LANGUAGES, field, file, list, string};

/// Ids that may say the same, in one language or in both: the same person in several lists, a heading and what stands
/// below it, a button and its field, a word and what it is the name of, options of two scales.
const MEANT: &[&[&str]] = &[
    &["kind.general-practice", "person-role.general-practitioner", "word.family-doctor"],
    &["kind.specialist", "person-role.specialist"],
    &["contributor.relative", "person-role.relative", "respondent.relative"],
    &["contributor.association", "person-role.association"],
    &["contributor.professional", "respondent.professional"],
    &["respondent.users-committee", "word.users-committee"],
    &["person-role.physiotherapist", "word.physiotherapist"],
    &["person-role.occupational-therapist", "word.occupational-therapist"],
    &["person-role.speech-therapist", "word.speech-therapist"],
    &["theme.digital", "word.digital-tools"],
    &["entry-kind.topic", "ui.agenda.topics"],
    &["entry-kind.question", "ui.agenda.questions"],
    &["visit.title", "ui.visit.facts"],
    &["sheet.section.topics", "ui.add.topic"],
    &["step.since", "sheet.section.since"],
    &["sheet.section.wishes", "ui.add.wish"],
    &["sheet.section.bring", "step.bring", "ui.bring.legend"],
    &["step.send", "ui.send.share"],
    &["checklist-group.afterwards", "step.after"],
    &["sheet.section.organise", "ui.organise.legend"],
    &["sheet.section.notes", "ui.since.list"],
    &["sheet.section.people", "ui.help.people"],
    &["sheet.section.tell", "ui.after.tell"],
    &["sheet.section.understood", "ui.after.understood"],
    &["reader.person", "sheet.person.title", "step.sheets"],
    &["reader.general-practitioner", "sheet.general-practitioner.title"],
    &["sheet.item-minutes", "ui.minutes"],
    &["ui.visit.main.example", "ui.add.topic.example"],
    &["ui.add.kind", "ui.edit.kind"],
    &["ui.add.button", "ui.after.step.add"],
    &["ui.entry.edit-one", "ui.edit.label"],
    &["ui.entry.only-me", "ui.edit.only-me"],
    &["ui.entry.carried", "ui.since.previous"],
    &["ui.contributor.name", "ui.companion.name"],
    &["ui.after.step.by", "ui.e.steps.by"],
    &["ui.e.result", "ui.e.first"],
    &["outcome.partly", "answer.a-little"],
    &["answer.partly-in-place", "answer.partly-me", "result.share.some.label"],
    &["answer.not-noticed", "answer.not-me"],
    &["answer.noticed", "answer.like-me"],
];

/// All texts of a language by `file id`; of plural forms the one for many.
fn texts(language: &str) -> Vec<(String, String)> {
    let names = ["common", "preparation", "engagement", "smart"].map(str::to_owned).into_iter();
    let mut found = Vec::new();
    for name in names.chain(INSTRUMENTS.map(|id| format!("instruments/{id}"))) {
        let file = file(&format!("content/locales/{language}/{name}.json"));
        let Some(Value::Object(texts)) = field(&file, "texts") else { panic!("{name} has texts") };
        for (id, text) in texts {
            let text = text.as_str().or_else(|| string(text, "other")).unwrap();
            found.push((format!("{name} {id}"), text.to_owned()));
        }
    }
    found
}

/// Whether these may say the same.
fn meant(ids: &[&str]) -> bool {
    let usual: Vec<&str> =
        ids.iter().map(|id| id.split_once(' ').map_or(*id, |(_, id)| id).split('@').next().unwrap()).collect();
    MEANT.iter().any(|group| usual.iter().all(|id| group.contains(id)))
}

/// The act of a statement that is no longer asked may be that of its successor.
fn is_former_step(named: &str) -> bool {
    let Some((name, rest)) = named.split_once(" step.") else { return false };
    let data = file(&format!("content/{name}.json"));
    list(&data, "former").iter().any(|former| {
        let id = string(former, "id").unwrap();
        rest.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

#[test]
fn no_text_stands_under_two_ids_but_where_it_is_meant() {
    for language in LANGUAGES {
        let all = texts(language);
        let mut said: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, text) in all.iter().filter(|(id, _)| !is_former_step(id)) {
            said.entry(text).or_default().push(id);
        }
        let twice: Vec<_> = said.into_iter().filter(|(_, ids)| ids.len() > 1 && !meant(ids)).collect();
        assert!(twice.is_empty(), "{language}: {twice:#?}");
    }
}

#[test]
fn what_may_be_said_twice_is_there_and_named_once() {
    let ids: Vec<String> =
        texts("fr").into_iter().map(|(id, _)| id.split_once(' ').map(|(_, id)| id.to_owned()).unwrap()).collect();
    let mut seen = Vec::new();
    for id in MEANT.iter().copied().flatten() {
        assert!(ids.iter().any(|known| known == id), "{id} is no more: take it from the list");
        assert!(!seen.contains(id), "{id} stands in two groups");
        seen.push(*id);
    }
}
