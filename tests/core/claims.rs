//! What is claimed to those who have to say yes stands on tests and commands that there are.

use std::fs;

/// The documents that claim something, and how many tests they name at least.
const DOCUMENTS: [(&str, usize); 4] = [
    ("docs/officer.md", 20),
    ("docs/purpose.md", 0),
    ("docs/templates/data-protection.md", 0),
    ("docs/templates/accessibility-declaration.md", 0),
];

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between backquotes, with what follows it.
fn quoted(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts: Vec<&str> = text.split('`').collect();
    let pairs: Vec<(&str, &str)> = parts.windows(2).skip(1).step_by(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter()
}

#[test]
fn each_claim_names_a_test_that_there_is() {
    for (document, least) in DOCUMENTS {
        let text = read(document);
        let mut named = 0;
        for (path, rest) in quoted(&text).filter(|(quoted, _)| quoted.starts_with("tests/")) {
            if path == "tests/core/claims.rs" {
                continue;
            }
            let named_test = rest.strip_prefix(" \"").and_then(|rest| rest.split('"').next());
            let named_test = named_test.unwrap_or_else(|| panic!("{document}: {path} without the name of a test"));
            assert!(named_test.len() > 10, "{document}: {path} {named_test:?} could be anything");
            assert!(read(path).contains(named_test), "{document}: {path} has no named_test {named_test:?}");
            named += 1;
        }
        assert!(named >= least, "{document} names {named} tests");
    }
}

#[test]
fn each_claim_names_a_command_that_there_is() {
    let commands = read("xtask/src/main.rs");
    for (document, _) in DOCUMENTS {
        for (command, _) in quoted(&read(document)).filter(|(quoted, _)| quoted.starts_with("cargo xtask ")) {
            let name = command.trim_start_matches("cargo xtask ");
            assert!(commands.contains(&format!("[\"{name}\"")), "{document}: {command}");
        }
    }
}

#[test]
fn no_link_leads_nowhere() {
    for document in DOCUMENTS.map(|(document, _)| document).into_iter().chain(["SECURITY.md"]) {
        let folder = document.rsplit_once('/').map_or(".", |(folder, _)| folder);
        for link in read(document).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            if path.is_empty() || path.contains("://") {
                continue;
            }
            let path = format!("{folder}/{path}");
            assert!(fs::exists(&path).unwrap(), "{document}: {link}");
            let heading = anchor.replace('-', "");
            let letters = |line: &str| line.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
            let there = || read(&path).lines().any(|line| letters(&line.to_lowercase()) == heading);
            assert!(anchor.is_empty() || there(), "{document}: {link}");
        }
    }
}
