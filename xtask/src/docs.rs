//! The docs site, made of the manifest of the elements, the types, the documents and examples: into `target/docs/`.

use anyhow::Result;

use crate::build;
use crate::pack;
use crate::tool::{npm_bin, run_with};

/// Where it is made.
pub const SITE: &str = "target/docs";

/// Builds the package, then the site beside it.
pub fn run() -> Result<()> {
    build::run()?;
    make(&[])
}

/// Makes the site of what is built. `variables`: the address of the sources, where a release names it.
pub fn make(variables: &[(&str, &str)]) -> Result<()> {
    pack::empty(SITE)?;
    run_with(&npm_bin("eleventy"), &["--config", "site/eleventy.config.mjs", "--quiet"], variables)
}
