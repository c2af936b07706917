//! Licences and sources of everything the project depends on.

use anyhow::Result;

use crate::build;
use crate::tool::{installed, run};

/// Crates by `deny.toml`, npm packages by `xtask/licences.json`.
pub fn run_all() -> Result<()> {
    installed("cargo-deny")?;
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let check = ["--config", "deny.toml", "check", "licenses", "bans", "sources"];
        run("cargo", &[&["deny", "--manifest-path", manifest][..], &check[..]].concat())?;
    }
    build::run()?;
    run("node", &["xtask/licences.mjs"])
}
