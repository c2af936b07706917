//! Which texts are read together: by the beginnings of their ids, and by what the content says of themes and sides.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use super::index::{Language, Measure};
use super::limits;
use super::sentence::{Sentence, cut};
use crate::files::below;

/// What is read together: a screen, the statements of a context, the questions of a theme.
pub struct Set {
    pub name: String,
    /// How many texts it holds.
    pub texts: usize,
    pub sentences: Vec<Sentence>,
}

impl Set {
    /// Its indices.
    pub fn measure(&self, language: Language) -> Option<Measure> {
        language.measure(&self.sentences)
    }

    /// Its sentences, the hardest first: those with the most syllables, long ones of long words.
    pub fn hardest(&self, language: Language) -> Vec<&Sentence> {
        let syllables = |sentence: &Sentence| sentence.words.iter().map(|word| language.syllables(word)).sum::<usize>();
        let mut found: Vec<&Sentence> = self.sentences.iter().filter(|sentence| sentence.whole).collect();
        found.sort_by_key(|sentence| std::cmp::Reverse(syllables(sentence)));
        found
    }
}

/// The sets of a language, in the order of their names; all texts are in one, but those that nobody reads as words.
pub fn of(language: Language) -> Result<Vec<Set>> {
    let places = Places::read()?;
    let folder = format!("content/locales/{}", language.tag());
    let mut sets: BTreeMap<String, (usize, Vec<Sentence>)> = BTreeMap::new();
    for path in below(Path::new(&folder))? {
        let file = path.strip_prefix(&folder)?.with_extension("").display().to_string();
        for (id, text) in json(&path.display().to_string())?["texts"].as_object().into_iter().flatten() {
            let Some(set) = places.set(&file, id)? else { continue };
            let text = text.get("other").unwrap_or(text).as_str().ok_or_else(|| anyhow!("{file} {id} is no text"))?;
            let act = file.starts_with("instruments/") && (id.starts_with("step.") || id.starts_with("statement."));
            let (texts, sentences) = sets.entry(set).or_default();
            *texts += 1;
            sentences.extend(cut(text, language.place(), act));
        }
    }
    Ok(sets.into_iter().map(|(name, (texts, sentences))| Set { name, texts, sentences }).collect())
}

/// Where texts stand.
struct Places {
    /// By file: the beginning of an id, and the set it belongs to.
    beginnings: BTreeMap<String, Vec<(String, String)>>,
    unread: Vec<String>,
}

impl Places {
    fn read() -> Result<Self> {
        let file = json(limits::FILE)?;
        let mut beginnings: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for (file, screens) in file["screens"].as_object().into_iter().flatten() {
            let known = beginnings.entry(file.clone()).or_default();
            for (screen, ids) in screens.as_object().into_iter().flatten() {
                known.extend(strings(ids).map(|id| (id.to_owned(), format!("screen {screen}"))));
            }
        }
        let preparation = json("content/preparation.json")?;
        let known = beginnings.entry("preparation".to_owned()).or_default();
        known.extend(named(&preparation["steps"]).map(|id| (format!("ui.{id}"), format!("screen {id}"))));
        for theme in strings(&preparation["themes"]) {
            known.push((format!("theme.{theme}"), format!("questions {theme}")));
        }
        for question in preparation["questions"].as_array().into_iter().flatten() {
            let (id, theme) = (string(&question["id"])?, string(&question["theme"])?);
            known.push((format!("question.{id}"), format!("questions {theme}")));
        }
        for item in preparation["checklist"].as_array().into_iter().flatten() {
            let side = if item["side"] == "organiser" { "organise" } else { "bring" };
            known.push((format!("checklist.{}", string(&item["id"])?), format!("screen {side}")));
        }
        for instrument in strings(&json("content/engagement.json")?["instruments"]) {
            let file = format!("instruments/{instrument}");
            let known = beginnings.entry(file.clone()).or_default();
            known.extend(
                ["title", "about", "context", "level", "step"].map(|id| (id.to_owned(), format!("{instrument} start"))),
            );
            for statement in named(&json(&format!("content/{file}.json"))?["statements"]) {
                let group = statement.split('.').next().unwrap_or_default();
                let set = format!("{instrument} {group}");
                known.extend([(format!("statement.{group}"), set.clone()), (format!("step.{group}"), set)]);
            }
        }
        Ok(Self { beginnings, unread: strings(&file["unread"]).map(str::to_owned).collect() })
    }

    /// The set of a text: that of the longest beginning its id has. None where it is not read as words.
    fn set(&self, file: &str, id: &str) -> Result<Option<String>> {
        // Each voice of a text stands where the text stands.
        let id = id.split('@').next().unwrap_or(id);
        if self.unread.iter().any(|unread| begins(id, unread)) {
            return Ok(None);
        }
        let known = self.beginnings.get(file).with_context(|| format!("no screen is known for {file}"))?;
        let longest =
            known.iter().filter(|(beginning, _)| begins(id, beginning)).max_by_key(|(beginning, _)| beginning.len());
        let Some((beginning, set)) = longest else { bail!("{file} {id} stands on no screen: see {}", limits::FILE) };
        if known.iter().any(|(other, another)| other == beginning && another != set) {
            bail!("{file} {id} stands on two screens: see {}", limits::FILE);
        }
        Ok(Some(set.clone()))
    }
}

/// Whether the parts of an id begin with those of another.
fn begins(id: &str, beginning: &str) -> bool {
    id.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn json(path: &str) -> Result<Value> {
    serde_json::from_slice(&fs::read(path).with_context(|| path.to_owned())?).with_context(|| path.to_owned())
}

fn string(value: &Value) -> Result<&str> {
    value.as_str().ok_or_else(|| anyhow!("not a text: {value}"))
}

fn strings(values: &Value) -> impl Iterator<Item = &str> {
    values.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The ids of a list.
fn named(values: &Value) -> impl Iterator<Item = &str> {
    values.as_array().into_iter().flatten().filter_map(|value| value["id"].as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_read_on_one_screen_in_each_language() {
        std::env::set_current_dir(crate::files::root()).unwrap();
        let [french, english] = Language::ALL.map(|language| of(language).unwrap());
        let names = |sets: &[Set]| sets.iter().map(|set| set.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&french), names(&english));
        for step in named(&json("content/preparation.json").unwrap()["steps"]) {
            assert!(names(&french).contains(&format!("screen {step}")), "{step}");
        }
        let places = Places::read().unwrap();
        assert!(places.set("preparation", "ui.nowhere.hint").is_err());
        assert!(places.set("nowhere", "ui.visit").is_err());
        assert_eq!(
            places.set("preparation", "question.coordination-letter").unwrap().unwrap(),
            "questions coordination"
        );
        assert_eq!(places.set("preparation", "ui.visit.main.hint").unwrap().unwrap(), "screen visit");
        assert_eq!(places.set("preparation", "checklist.postpone.reason").unwrap().unwrap(), "screen organise");
        let statement = "statement.care.information.words.relative";
        assert_eq!(places.set("instruments/continuum", statement).unwrap().unwrap(), "continuum care");
        assert_eq!(places.set("preparation", "ui.file.person").unwrap(), None);

        let mut twice = Places::read().unwrap();
        twice
            .beginnings
            .entry("preparation".to_owned())
            .or_default()
            .push(("ui.visit".to_owned(), "screen say".to_owned()));
        assert!(twice.set("preparation", "ui.visit.main").is_err());
    }
}
