//! The words that are explained: each has its texts in each language, and a place where it is shown.

use std::collections::BTreeSet;

use care_partnership::value::Value;

use crate::support::{INSTRUMENTS, LANGUAGES, field, file, list, string};

/// The places where words are explained, each with a word.
fn explained(path: &str) -> Vec<(String, String)> {
    let Value::Object(places) = field(&file(path), "words").unwrap().clone() else { panic!("by place") };
    let word = |word: &Value| match word {
        Value::String(word) => word.clone(),
        _ => panic!("an id is a text"),
    };
    let mut found = Vec::new();
    for (place, words) in places {
        let Value::Array(words) = words else { panic!("{place} has a list") };
        found.extend(words.iter().map(|id| (place.clone(), word(id))));
    }
    found
}

/// The words that a file of a language has texts for.
fn worded(language: &str, name: &str) -> BTreeSet<String> {
    let file = file(&format!("content/locales/{language}/{name}.json"));
    let Some(Value::Object(texts)) = field(&file, "texts") else { panic!("{name} has texts") };
    let ids: BTreeSet<&str> = texts.iter().filter_map(|(id, _)| id.strip_prefix("word.")).collect();
    let (meanings, words): (BTreeSet<&str>, BTreeSet<&str>) = ids.iter().partition(|id| id.ends_with(".meaning"));
    let meant: BTreeSet<String> = words.iter().map(|word| format!("{word}.meaning")).collect();
    assert_eq!(meanings, meant.iter().map(String::as_str).collect(), "{language} {name}");
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn each_word_has_its_texts_and_is_explained_somewhere() {
    let tools = ["preparation", "engagement"].map(|tool| (tool, explained(&format!("content/{tool}.json"))));
    for language in LANGUAGES {
        let common = worded(language, "common");
        let mut used = BTreeSet::new();
        for (tool, explained) in &tools {
            let own = worded(language, tool);
            assert!(own.is_disjoint(&common), "{language} {tool}");
            let shown: BTreeSet<String> = explained.iter().map(|(_, word)| word.clone()).collect();
            for (place, word) in explained {
                assert!(own.contains(word) || common.contains(word), "{language} {tool} {place}: {word} has no text");
            }
            assert!(own.is_subset(&shown), "{language} {tool}: {own:?} are not all shown");
            used.extend(shown);
        }
        assert!(common.is_subset(&used), "{language}: {common:?} are not all shown");
    }
}

#[test]
fn words_are_explained_at_places_there_are() {
    let preparation = file("content/preparation.json");
    let mut known: BTreeSet<String> =
        list(&preparation, "steps").iter().map(|step| string(step, "id").unwrap().to_owned()).collect();
    known.extend(list(&preparation, "themes").iter().map(|theme| match theme {
        Value::String(theme) => theme.clone(),
        _ => panic!("an id is a text"),
    }));
    known.extend(
        list(&preparation, "personRoles").iter().map(|role| format!("person-role.{}", string(role, "id").unwrap())),
    );
    for (place, word) in explained("content/preparation.json") {
        assert!(known.contains(&place), "{word}: {place}");
    }
    let mut known: BTreeSet<String> = INSTRUMENTS.map(str::to_owned).into();
    for instrument in INSTRUMENTS {
        for context in list(&file(&format!("content/instruments/{instrument}.json")), "contexts") {
            known.insert(format!("{instrument}.{}", string(context, "id").unwrap()));
        }
    }
    for (place, word) in explained("content/engagement.json") {
        assert!(known.contains(&place), "{word}: {place}");
    }
}
