//! Everything that is tested, in the order in which faults are cheapest to find.

use std::time::Instant;

use anyhow::{Context, Result};

use crate::tool::{self, npm_bin, run_with};
use crate::{bench, browser, check, docs as site, engines, hosts, pack, readability, size};

type Stage = (&'static str, fn() -> Result<()>);

const STAGES: [Stage; 14] = [
    ("formatting", check::formatting),
    ("lints", check::lints),
    ("docs", docs),
    ("native tests", native),
    ("plain words", readability::keep),
    ("types", check::types),
    ("pack", pack::run),
    ("size", || size::run(false)),
    ("package tests", package),
    ("pages of the bench", bench::check),
    ("host pages", hosts::run),
    ("docs site", || site::make(&[])),
    ("browser tests", in_browser),
    ("engines", engines::run),
];

/// Runs all stages, up to the first that fails.
pub fn run() -> Result<()> {
    for (name, stage) in STAGES {
        println!("== {name}");
        let start = Instant::now();
        stage().with_context(|| format!("{name} failed"))?;
        println!("== {name}: {} s", start.elapsed().as_secs());
    }
    Ok(())
}

fn docs() -> Result<()> {
    let arguments = ["doc", "--quiet", "--workspace", "--no-deps"];
    run_with("cargo", &arguments, &[("RUSTDOCFLAGS", "-D warnings")])
}

fn native() -> Result<()> {
    tool::run("cargo", &["test", "--quiet", "--workspace"])
}

fn package() -> Result<()> {
    tool::run("node", &["--test", "tests/package/"])
}

fn in_browser() -> Result<()> {
    browser_tests(&[])
}

/// Accessibility alone: every state of every element, and how many there are.
pub fn access() -> Result<()> {
    pack::run()?;
    browser_tests(&["tests/browser/access"])
}

fn browser_tests(which: &[&str]) -> Result<()> {
    let found = browser::find()?;
    let variables: Vec<(&str, &str)> = found.iter().map(|chrome| ("CHROME", chrome.as_str())).collect();
    run_with(&npm_bin("playwright"), &[&["test"], which].concat(), &variables)
}
