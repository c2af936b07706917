//! The fast part of the tests.

use anyhow::Result;

use crate::build;
use crate::tool::{self, npm_bin};

/// Formatting, lints and types.
pub fn run() -> Result<()> {
    formatting()?;
    lints()?;
    types()
}

/// Formatting of the Rust code.
pub fn formatting() -> Result<()> {
    tool::run("cargo", &["fmt", "--all", "--check"])
}

/// Clippy, natively and for wasm.
pub fn lints() -> Result<()> {
    build::target()?;
    tool::run("cargo", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let wasm = ["clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    tool::run("cargo", &wasm)
}

/// The types of the elements against the contract.
pub fn types() -> Result<()> {
    build::material()?;
    tool::run(&npm_bin("tsc"), &["--project", "pkg", "--noEmit"])
}
