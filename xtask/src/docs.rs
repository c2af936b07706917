//! The docs site, made of the manifest of the elements, the types, the documents and examples: into `target/docs/`, and
//! into the tarball.

use anyhow::Result;

use crate::build;
use crate::pack;
use crate::tool::{npm_bin, run_with};

/// Where it is made.
pub const SITE: &str = "target/docs";
/// Where it is made for the tarball: there it stands beside `dist/`.
const PACKED: &str = "pkg/docs";

/// Builds the package, then the site beside it.
pub fn run() -> Result<()> {
    build::run()?;
    make(&[])
}

/// Makes the site of what is built. `variables`: the address of the sources, where a release names it.
pub fn make(variables: &[(&str, &str)]) -> Result<()> {
    into(SITE, variables)
}

/// Makes the site for the tarball.
pub fn packed() -> Result<()> {
    into(PACKED, &[("CARE_PACKAGE", "../dist/")])
}

fn into(folder: &str, variables: &[(&str, &str)]) -> Result<()> {
    pack::empty(folder)?;
    let arguments = ["--config", "site/eleventy.config.mjs", "--quiet", "--output", folder];
    run_with(&npm_bin("eleventy"), &arguments, variables)
}
