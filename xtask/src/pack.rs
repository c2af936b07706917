//! The npm tarball, and what a stranger finds in it.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::build;
use crate::contents;
use crate::docs;
use crate::files::below;
use crate::tool;

/// The tarball unpacked, where Node finds it as a package: what the tests run against.
const UNPACKED: &str = "target/packed/node_modules/care-partnership";

/// Builds and packs into `target/pack/`; unpacks beside it.
pub fn run() -> Result<()> {
    build::run()?;
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(file, format!("pkg/{file}"))?;
    }
    // Its links lead to what is in the tarball.
    tool::run("node", &["xtask/readme.mjs"])?;
    // What a page may put into `integrity` beside the address of a script.
    let mut integrity = serde_json::Map::new();
    for file in below(Path::new("pkg/dist"))?.iter().filter(|file| file.extension().is_some_and(|end| end == "js")) {
        let name = file.strip_prefix("pkg/dist")?.display().to_string();
        integrity.insert(name, build::integrity(&fs::read(file)?).into());
    }
    fs::write("pkg/dist/integrity.json", serde_json::to_string_pretty(&integrity)? + "\n")?;
    tool::run("node", &["xtask/sbom.mjs"])?;
    docs::packed()?;
    empty("target/pack")?;
    let printed = tool::output("npm", &["pack", "./pkg", "--pack-destination", "target/pack", "--loglevel=error"])?;
    let file = format!("target/pack/{}", printed.trim());
    let size = fs::metadata(&file)?.len();
    println!("{file}: {size} bytes");
    contents::check(&file, size)?;
    empty(UNPACKED)?;
    tool::run("tar", &["-xzf", &file, "-C", UNPACKED, "--strip-components=1"])
}

/// A folder with nothing in it.
pub fn empty(folder: &str) -> Result<()> {
    if Path::new(folder).exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}
