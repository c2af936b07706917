//! How much there is to read: texts, words and minutes by screen, into `docs/content.md`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::index::Language;
use super::sets::{self, Set};
use crate::files::root;

const FILE: &str = "docs/content.md";
const BEGIN: &str = "<!-- numbers: cargo xtask numbers -->";
const END: &str = "<!-- end of numbers -->";

/// Words that somebody who reads slowly reads in a minute.
const IN_A_MINUTE: usize = 130;

/// Writes the numbers anew.
pub fn run() -> Result<()> {
    let path = root().join(FILE);
    let text = fs::read_to_string(&path).with_context(|| FILE.to_owned())?;
    fs::write(path, within(&text, &table()?)?)?;
    Ok(())
}

fn within(text: &str, table: &str) -> Result<String> {
    let (before, rest) = text.split_once(BEGIN).context("where the numbers begin")?;
    let (_, after) = rest.split_once(END).context("where the numbers end")?;
    Ok(format!("{before}{BEGIN}\n\n{table}\n{END}{after}"))
}

/// Texts, words and tenths of minutes of a set.
fn numbers(set: &Set) -> (usize, usize, usize) {
    let words = set.sentences.iter().map(|sentence| sentence.words.len()).sum::<usize>();
    (set.texts, words, (words * 10).div_ceil(IN_A_MINUTE))
}

fn table() -> Result<String> {
    let mut rows: BTreeMap<String, Vec<(usize, usize, usize)>> = BTreeMap::new();
    for language in Language::ALL {
        let sets = sets::of(language)?;
        let all = sets.iter().map(numbers).fold((0, 0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1, sum.2 + one.2));
        for set in &sets {
            rows.entry(set.name.clone()).or_default().push(numbers(set));
        }
        // After all names of sets.
        rows.entry("~".to_owned()).or_default().push(all);
    }
    let mut table = "| read together | texts | words, French | minutes | words, English | minutes |\n".to_owned();
    table.push_str("|---|---|---|---|---|---|\n");
    for (name, counts) in rows {
        let name = if name == "~" { "**all**" } else { &name };
        let texts = counts.first().map_or(0, |(texts, ..)| *texts);
        write!(table, "| {name} | {texts} |")?;
        for (_, words, tenths) in counts {
            write!(table, " {words} | {}.{} |", tenths / 10, tenths % 10)?;
        }
        table.push('\n');
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_has_its_numbers_and_the_document_a_place_for_them() {
        std::env::set_current_dir(root()).unwrap();
        let table = table().unwrap();
        for set in sets::of(Language::ALL[0]).unwrap() {
            assert!(table.contains(&format!("| {} |", set.name)), "{}", set.name);
        }
        let text = within(&fs::read_to_string(FILE).unwrap(), &table).unwrap();
        assert!(text.contains("**all**") && text.starts_with("# "));
    }
}
