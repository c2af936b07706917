//! Licences, sources and known faults of everything the project depends on.

use anyhow::{Context, Result, bail};

use crate::build;
use crate::tool::{installed, passes, printed, run};

const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// Crates by `deny.toml`, npm packages by `xtask/licences.json`; then what is known against any of them.
pub fn run_all() -> Result<()> {
    installed("cargo-deny")?;
    for manifest in MANIFESTS {
        deny(manifest, &["check", "licenses", "bans", "sources"])?;
    }
    build::run()?;
    run("node", &["xtask/licences.mjs"])?;
    crates()?;
    npm("the packages", &[])?;
    npm("the packages of the host pages", &["--prefix", "tests/hosts"])
}

fn deny(manifest: &str, check: &[&str]) -> Result<()> {
    run("cargo", &[&["deny", "--manifest-path", manifest, "--config", "deny.toml"][..], check].concat())
}

/// Advisories on crates. A database that cannot be had is said, and is no fault of ours: the licences were checked.
fn crates() -> Result<()> {
    if !passes("cargo", &["deny", "--config", "deny.toml", "fetch", "db"])? {
        println!("advisories on the crates: NOT CHECKED, their database does not answer");
        return Ok(());
    }
    MANIFESTS.iter().try_for_each(|manifest| deny(manifest, &["check", "advisories"]))
}

/// Advisories on npm packages, as the registry has them.
fn npm(what: &str, folder: &[&str]) -> Result<()> {
    let report = printed("npm", &[&["audit", "--json", "--package-lock-only"], folder].concat())?;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap_or_default();
    let Some(found) = report.pointer("/metadata/vulnerabilities/total") else {
        println!("advisories on {what}: NOT CHECKED, the registry does not answer");
        return Ok(());
    };
    match found.as_u64().context("a count")? {
        0 => println!("advisories on {what}: none"),
        count => bail!("{count} of {what} have advisories: {}", serde_json::to_string_pretty(&report)?),
    }
    Ok(())
}
