//! Pages as portals make them, each by its own tool, with the packed package.

use anyhow::{Context, Result};

use crate::files::{below, root};
use crate::tool::{self, npm_bin};

/// Installs the tools and the tarball as a stranger would, and makes the pages into `target/hosts/`.
pub fn run() -> Result<()> {
    let folder = root().join("tests/hosts").display().to_string();
    let packed = below(&root().join("target/pack"))?;
    let tarball = packed.last().context("there is no tarball in target/pack")?.display().to_string();
    // The tarball is new each time: it stands in no lock file. All the rest comes as the lock file has it.
    tool::run("npm", &["--prefix", &folder, "install", "--no-save", "--no-progress", "--loglevel=error", &tarball])?;
    tool::run(&npm_bin("tsc"), &["--project", "tests/hosts/react"])?;
    tool::run("npm", &["--prefix", &folder, "run", "--silent", "build"])
}
