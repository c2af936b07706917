//! The fast part of the tests.

use anyhow::Result;

use crate::build;
use crate::tool::{self, npm_bin};
use crate::wasm;

/// Formatting, lints and types.
pub fn run() -> Result<()> {
    formatting()?;
    lints()?;
    types()
}

/// Formatting: Rust, and by Biome TypeScript.
pub fn formatting() -> Result<()> {
    tool::run("cargo", &["fmt", "--all", "--check"])?;
    build::packages()?;
    tool::run(&npm_bin("biome"), &["format", "."])
}

/// Clippy, natively and for wasm, and Biome.
pub fn lints() -> Result<()> {
    build::packages()?;
    tool::run(&npm_bin("biome"), &["lint", "--error-on-warnings", "."])?;
    wasm::target()?;
    tool::run("cargo", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let for_wasm = ["clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    tool::run("cargo", &for_wasm)
}

/// The types of the elements against the contract.
pub fn types() -> Result<()> {
    build::material()?;
    tool::run(&npm_bin("tsc"), &["--project", "pkg", "--noEmit"])
}
