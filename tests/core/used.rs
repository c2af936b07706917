//! No text is kept that nothing says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use care_partnership::content::{
    Common, CompanionRole, ContributorRole, EncounterKind, EntryKind, ForWhom, Mode, Outcome, PreparationData, Reader,
    Side, Texts,
};
use care_partnership::value::{Read, Value};

use crate::support::{LANGUAGES, field, file};

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // What the build made of other sources.
        if path.ends_with("wasm") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "ts" || end == "rs" || end == "txt") {
            found.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[test]
fn every_label_of_the_screen_is_said_somewhere() {
    let mut said = String::new();
    sources(Path::new("pkg/src"), &mut said);
    sources(Path::new("src"), &mut said);
    let tool = Texts::read(&file("content/locales/fr/preparation.json")).unwrap().texts;
    let common = Common::read(&file("content/locales/fr/common.json")).unwrap().texts;
    let smart = Texts::read(&file("content/locales/fr/smart.json")).unwrap().texts;
    for (id, _) in tool.iter().chain(&common).chain(&smart) {
        let id = id.split('@').next().unwrap();
        let Some(label) = id.strip_prefix("ui.") else { continue };
        let whole = ["\"", "`"].iter().any(|quote| said.contains(&format!("{quote}{label}{quote}")));
        // `after.${key}.hint`: what is put together begins with one of the parts of the id.
        let composed = label.match_indices('.').any(|(end, _)| said.contains(&format!("`{}.${{", &label[..end])));
        assert!(whole || composed || said.contains(&format!("\"{id}\"")), "nobody says {id}");
    }
}

/// Limits stand in Rust: a field says what kind of text it takes, and asks for its length.
#[test]
fn no_limit_of_a_text_stands_in_the_elements() {
    let mut code = String::new();
    sources(Path::new("pkg/src"), &mut code);
    let care_partnership::Lengths { title, contact, details } = care_partnership::LENGTHS;
    let bound = |number: &usize| {
        let number = number.to_string();
        code.split(&number).zip(code.split(&number).skip(1)).any(|(before, after)| {
            let stands_alone = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() && sign != '.');
            stands_alone(before.chars().next_back()) && stands_alone(after.chars().next())
        })
    };
    let found: Vec<usize> = [title, contact, details].into_iter().filter(bound).collect();
    assert!(found.is_empty(), "{found:?} stand in pkg/src");
}

/// The texts that rules and lists of the preparation ask for, without what is said more of each.
fn asked_for() -> BTreeSet<String> {
    let data = PreparationData::read(&file("content/preparation.json")).unwrap();
    let terms: [(&str, Vec<&str>); 9] = [
        ("kind", EncounterKind::ALL.iter().map(|term| term.id()).collect()),
        ("mode", Mode::ALL.iter().map(|term| term.id()).collect()),
        ("side", Side::ALL.iter().map(|term| term.id()).collect()),
        ("for-whom", ForWhom::ALL.iter().map(|term| term.id()).collect()),
        ("entry-kind", EntryKind::ALL.iter().map(|term| term.id()).collect()),
        ("contributor", ContributorRole::ALL.iter().map(|term| term.id()).collect()),
        ("companion", CompanionRole::ALL.iter().map(|term| term.id()).collect()),
        ("outcome", Outcome::ALL.iter().map(|term| term.id()).collect()),
        ("reader", Reader::ALL.iter().map(|term| term.id()).collect()),
    ];
    let lists: [(&str, Vec<&str>); 8] = [
        ("theme", data.themes.iter().map(String::as_str).collect()),
        ("question", data.questions.iter().map(|question| question.id.as_str()).collect()),
        ("reality", data.realities.iter().map(String::as_str).collect()),
        ("checklist", data.checklist.iter().map(|item| item.id.as_str()).collect()),
        ("checklist-group", data.checklist.iter().filter_map(|item| item.group.as_deref()).collect()),
        ("route", data.routes.iter().map(|route| route.id.as_str()).collect()),
        ("person-role", data.person_roles.iter().map(|role| role.id.as_str()).collect()),
        ("step", data.steps.iter().map(|step| step.id.as_str()).collect()),
    ];
    let named =
        |(prefix, ids): &(&str, Vec<&str>)| -> Vec<String> { ids.iter().map(|id| format!("{prefix}.{id}")).collect() };
    let mut all: BTreeSet<String> = terms.iter().chain(&lists).flat_map(named).collect();
    all.extend(Reader::ALL.iter().map(|reader| format!("sheet.{}", reader.id())));
    all.extend(explained("preparation"));
    all.extend(explained("engagement"));
    all
}

/// The words that a tool explains somewhere.
fn explained(tool: &str) -> Vec<String> {
    let data = file(&format!("content/{tool}.json"));
    let Some(Value::Object(places)) = field(&data, "words") else { panic!("{tool} explains words") };
    let words = places.iter().flat_map(|(_, words)| words.as_array().unwrap());
    words.map(|word| format!("word.{}", word.as_str().unwrap())).collect()
}

#[test]
fn every_other_text_of_the_preparation_is_of_something_that_there_is() {
    let mut said = String::new();
    sources(Path::new("src"), &mut said);
    let asked = asked_for();
    let more = [".hint", ".prompt", ".reason", ".detail", ".title", ".footer", ".meaning"];
    for language in LANGUAGES {
        let tool = Texts::read(&file(&format!("content/locales/{language}/preparation.json"))).unwrap().texts;
        let common = Common::read(&file(&format!("content/locales/{language}/common.json"))).unwrap().texts;
        for (id, _) in tool.iter().chain(&common) {
            let id = id.split('@').next().unwrap();
            if ["ui.", "error."].iter().any(|prefix| id.starts_with(prefix)) {
                continue;
            }
            let of = more.iter().find_map(|more| id.strip_suffix(more)).unwrap_or(id);
            // A part of a sheet, or an act: the id is put together.
            let part = ["sheet.section.", "sheet.blank.", "act."].iter().find_map(|prefix| id.strip_prefix(prefix));
            let named = |id: &str| said.contains(&format!("\"{id}\"")) || said.lines().any(|line| line == id);
            assert!(asked.contains(of) || asked.contains(id) || named(part.unwrap_or(id)), "nothing asks for {id}");
        }
    }
}

#[test]
fn every_fault_that_is_told_can_happen() {
    let mut said = String::new();
    sources(Path::new("pkg/src"), &mut said);
    sources(Path::new("src"), &mut said);
    for (id, _) in Common::read(&file("content/locales/fr/common.json")).unwrap().texts {
        let Some(code) = id.strip_prefix("error.") else { continue };
        let code = code.split('.').next().unwrap();
        assert!(said.contains(&format!("\"{code}\"")), "no error is {code}");
    }
}
