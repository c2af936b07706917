//! No text is kept that nothing says.

use std::fs;
use std::path::Path;

use care_partnership::content::{Common, Texts};
use care_partnership::value::Read;

use crate::support::file;

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
    for (id, _) in tool.iter().chain(&common) {
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
