//! The npm tarball.

use std::fs;

use anyhow::Result;

use crate::build;
use crate::tool;

/// Builds and packs into `target/pack/`.
pub fn run() -> Result<()> {
    build::run()?;
    for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(file, format!("pkg/{file}"))?;
    }
    fs::create_dir_all("target/pack")?;
    let printed = tool::output("npm", &["pack", "./pkg", "--pack-destination", "target/pack", "--loglevel=error"])?;
    let file = format!("target/pack/{}", printed.trim());
    println!("{file}: {} bytes", fs::metadata(&file)?.len());
    Ok(())
}
