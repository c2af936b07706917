//! What it costs: the core natively, and the pages in a browser beside a floor and peers.

use std::fs;

use anyhow::{Context, Result};

use crate::tool::{self, run_with};
use crate::{browser, build};

const MEASURED: &str = "target/criterion";
/// What is measured, with what is counted.
const PARTS: [(&str, &str); 8] = [
    ("agenda", "entries"),
    ("preparation to FHIR", "entries"),
    ("preparation from FHIR", "entries"),
    ("profile", "statements"),
    ("comparison", "statements"),
    ("assessment to FHIR", "statements"),
    ("assessment from FHIR", "statements"),
    ("group view", "results"),
];
/// Time grows as the size to this power; up to here it still counts as linear, as memory and caches take their part.
const LINEAR: f64 = 1.25;

/// The core alone: criterion, then how each part grows.
pub fn core() -> Result<()> {
    tool::run("cargo", &["bench", "--package", "care-partnership", "--bench", "core"])?;
    for (name, items) in PARTS {
        let sizes = sizes(name)?;
        println!("\n{name:<24} {:>12} {:>14}", "ms", "µs per item");
        for (size, time) in &sizes {
            let each = time / f64::from(*size);
            println!("{:<24} {:>12.3} {:>14.3}", format!("{size:>8} {items}"), time / 1e6, each / 1e3);
        }
        if let (Some((small, short)), Some((large, long))) = (sizes.first(), sizes.last()) {
            let power = (long / short).ln() / (f64::from(*large) / f64::from(*small)).ln();
            let said = if power <= LINEAR { "linear" } else { "not linear" };
            println!("  {said}: the time grows as the size to the power of {power:.2}");
        }
    }
    Ok(())
}

/// Sizes and nanoseconds of a part, as criterion wrote them down.
fn sizes(name: &str) -> Result<Vec<(u32, f64)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(format!("{MEASURED}/{name}")).with_context(|| format!("{name} was not measured"))? {
        let entry = entry?;
        let Ok(size) = entry.file_name().to_string_lossy().parse() else { continue };
        let text = fs::read(entry.path().join("new/estimates.json"))?;
        let estimates: serde_json::Value = serde_json::from_slice(&text)?;
        let time = estimates["median"]["point_estimate"].as_f64().context("criterion wrote no median")?;
        found.push((size, time));
    }
    found.sort_by_key(|(size, _)| *size);
    Ok(found)
}

/// The pages beside the floor and the peers, which are installed for this alone.
pub fn peers(rounds: &str) -> Result<()> {
    build::run()?;
    let install = ["ci", "--prefix", "benches/peers", "--ignore-scripts", "--no-progress", "--loglevel=error"];
    tool::run("npm", &install)?;
    pages(&["--rounds", rounds])
}

/// Whether our own pages still show themselves and count answers; nothing is timed.
pub fn check() -> Result<()> {
    build::run()?;
    pages(&["--check"])
}

fn pages(arguments: &[&str]) -> Result<()> {
    let found = browser::find()?;
    let variables: Vec<(&str, &str)> = found.iter().map(|chrome| ("CHROME", chrome.as_str())).collect();
    run_with("node", &[&["benches/pages/run.mjs"], arguments].concat(), &variables)
}
