//! The kit for translators names what there is: files, commands, tests, attributes, and every group of ids.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use care_partnership::value::Value;

use crate::support::{INSTRUMENTS, field, file};

fn kit() -> String {
    fs::read_to_string("docs/translating.md").unwrap()
}

/// What stands between backticks.
fn named(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_files_and_links_it_names_are_there() {
    let kit = kit();
    let homes = ["content/", "tests/", "docs/", "xtask/", "pkg/"];
    let mut found = 0;
    for path in named(&kit).into_iter().filter(|name| homes.iter().any(|home| name.starts_with(home))) {
        // A folder that the translator makes, or files by pattern: what stands before them.
        let known = path.split(['<', '*']).next().unwrap();
        assert!(Path::new(known).exists(), "{path}");
        found += 1;
    }
    assert!(found >= 5, "{found}");
    for link in kit.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        let (path, heading) = link.split_once('#').unwrap_or((link, ""));
        let text = fs::read_to_string(Path::new("docs").join(path)).unwrap_or_else(|_| panic!("{link}"));
        let slug = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        let is_there = text.lines().filter(|line| line.starts_with('#')).any(|line| slug(line) == heading);
        assert!(heading.is_empty() || is_there, "{link}");
    }
}

#[test]
fn the_commands_tests_and_attributes_it_names_are_there() {
    let kit = kit();
    let commands = fs::read_to_string("xtask/src/main.rs").unwrap();
    for command in named(&kit).into_iter().filter_map(|name| name.strip_prefix("cargo xtask ")) {
        assert!(commands.contains(&format!("[\"{command}\"")), "cargo xtask {command}");
    }
    let tests: Vec<&str> =
        named(&kit).into_iter().filter_map(|name| name.strip_prefix("cargo nextest run --test core ")).collect();
    assert!(!tests.is_empty());
    for test in tests {
        assert!(Path::new(&format!("tests/core/{test}.rs")).exists(), "{test}");
    }
    let readme = fs::read_to_string("README.md").unwrap();
    for attribute in ["lang", "content-url", "also", "instrument"] {
        assert!(kit.contains(&format!("{attribute}=\"")) && readme.contains(&format!("`{attribute}`")), "{attribute}");
    }
    let instrument = kit.split("instrument=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(INSTRUMENTS.contains(&instrument));
    assert!(fs::exists(format!("tests/locales/ar/instruments/{instrument}.json")).unwrap());
}

#[test]
fn every_text_is_in_a_group_that_it_explains_and_every_group_has_texts() {
    let kit = kit();
    let table = kit.split("## What each text is for").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let groups: BTreeSet<&str> = rows.flat_map(|row| named(row.split('|').nth(1).unwrap())).collect();
    assert!(groups.len() >= 40, "{groups:?}");
    let mut ids = Vec::new();
    let names = ["common", "preparation", "engagement", "smart"].map(str::to_owned).into_iter();
    for name in names.chain(INSTRUMENTS.map(|id| format!("instruments/{id}"))) {
        let file = file(&format!("content/locales/en/{name}.json"));
        let Some(Value::Object(texts)) = field(&file, "texts") else { panic!("{name} has texts") };
        ids.extend(texts.keys().cloned());
    }
    let of = |id: &str, group: &str| id == group || id.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'));
    for id in ids.iter().map(|id| id.split('@').next().unwrap()) {
        assert!(groups.iter().any(|group| of(id, group)), "the kit says nothing of {id}");
    }
    for group in groups {
        assert!(ids.iter().any(|id| of(id, group)), "{group} has no texts");
    }
}
