//! Faults put into the rules on purpose, one after the other: a test must notice each. What is changed and what is
//! left out stands in `.cargo/mutants.toml`; what is not noticed, and why, in `docs/robustness.md`.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::tool::{installed, passes};

const OUT: &str = "target/mutants";
/// Slow tests, of which a fault seldom needs any: they come in for what the others did not notice.
const SLOW: [&str; 3] = ["corpus", "stateful", "properties"];
/// Of a hundred faults, so many must be noticed.
const WANTED: usize = 90;

/// Tries every fault on the quick tests of the core, then what was missed on all of them.
pub fn run() -> Result<()> {
    installed("cargo-mutants")?;
    let quick: Vec<&str> = SLOW.iter().flat_map(|name| ["--skip", name]).collect();
    // Exits with a fault where one was missed; the second round and the count say what that means.
    passes("cargo", &[&["mutants", "--output", OUT, "--", "--"][..], &quick[..]].concat())?;
    let first = counted()?;
    if first.caught < first.viable {
        passes("cargo", &["mutants", "--output", OUT, "--iterate"])?;
    }
    let second = counted()?;
    let caught = first.viable - (second.viable - second.caught);
    println!("{caught} of {} faults noticed; the others: {OUT}/mutants.out/missed.txt", first.viable);
    if caught * 100 < first.viable * WANTED {
        bail!("fewer than {WANTED} of a hundred");
    }
    Ok(())
}

struct Count {
    viable: usize,
    caught: usize,
}

fn counted() -> Result<Count> {
    let file = format!("{OUT}/mutants.out/outcomes.json");
    let text = fs::read_to_string(&file).with_context(|| file.clone())?;
    let outcomes: serde_json::Value = serde_json::from_str(&text)?;
    let number =
        |name: &str| outcomes[name].as_u64().and_then(|number| usize::try_from(number).ok()).context(file.clone());
    let caught = number("caught")? + number("timeout")?;
    Ok(Count { viable: caught + number("missed")?, caught })
}
