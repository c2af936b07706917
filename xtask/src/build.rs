//! The npm package: wasm, glue, elements, types and content, into `pkg/dist/`. What is fresh is not made again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use base64::Engine;
use sha2::{Digest, Sha384};

use crate::bundles;
use crate::files::{below, fresh, write};
use crate::scripted;
use crate::tool::{self, npm_bin};
use crate::wasm::{self, COMPLETE, DIST, GLUE};

/// Builds all of it.
pub fn run() -> Result<()> {
    material()?;
    elements()
}

/// What the elements are made with: packages, wasm with its glue, content, and the digests of both.
pub fn material() -> Result<()> {
    packages()?;
    wasm::run()?;
    content()?;
    digests()
}

/// The npm packages, as the lock file has them: it is kept beside them, to see whether it is still the same.
pub fn packages() -> Result<()> {
    let lock = fs::read("package-lock.json")?;
    let marker = "node_modules/.installed-lock.json";
    if fs::read(marker).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    tool::run("npm", &["ci", "--no-progress", "--loglevel=error"])?;
    Ok(fs::write(marker, lock)?)
}

/// The SHA-384 of what the loader fetches, for the loader to check.
fn digests() -> Result<()> {
    let mut digests = serde_json::Map::new();
    for file in below(Path::new(DIST))? {
        let name = file.strip_prefix(DIST)?.display().to_string();
        if bundles::is_one(&name) || name.ends_with(".wasm") || scripted::is_one(&name) {
            digests.insert(name, integrity(&fs::read(&file)?).into());
        }
    }
    let text = format!("export const digests = {};\n", serde_json::to_string_pretty(&digests)?);
    write(&Path::new(GLUE).join("digests.js"), text.as_bytes())?;
    let types = "export declare const digests: Readonly<Record<string, string>>;\n";
    write(&Path::new(GLUE).join("digests.d.ts"), types.as_bytes())?;

    // The same files as text, for the one script that has all inside.
    let mut inside = serde_json::Map::new();
    let needed = |name: &&String| {
        if bundles::is_one(name) { !bundles::is_part(name) } else { **name == format!("{COMPLETE}.wasm") }
    };
    for name in digests.keys().filter(needed) {
        let bytes = fs::read(Path::new(DIST).join(name))?;
        inside.insert(name.clone(), base64::engine::general_purpose::STANDARD.encode(bytes).into());
    }
    let text = format!("export const files = {};\n", serde_json::to_string(&inside)?);
    write(&Path::new(GLUE).join("inline.js"), text.as_bytes())?;
    let types = "export declare const files: Readonly<Record<string, string>>;\n";
    write(&Path::new(GLUE).join("inline.d.ts"), types.as_bytes())
}

/// The `integrity` value of a file.
pub fn integrity(bytes: &[u8]) -> String {
    let digest = Sha384::digest(bytes);
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(digest))
}

/// The loader and the elements, with their types.
fn elements() -> Result<()> {
    let from = [
        "pkg/src",
        "pkg/vite.config.ts",
        "pkg/vite.classic.config.ts",
        "pkg/vite.trusted.ts",
        "pkg/manifest.config.mjs",
        "pkg/vite.lean.ts",
        "pkg/frame.html",
        "pkg/smart.html",
        "content/locales",
        "pkg/tsconfig.json",
        "pkg/package.json",
        "package-lock.json",
    ];
    if fresh(&format!("{DIST}/define.js"), &from)? {
        return Ok(());
    }
    let ours = |file: &&PathBuf| {
        let name = file.display().to_string();
        name.ends_with(".js") && !scripted::is_one(&name)
    };
    for file in below(Path::new(DIST))?.iter().filter(ours) {
        fs::remove_file(file)?;
    }
    tool::run(&npm_bin("vite"), &["build", "--config", "pkg/vite.config.ts"])?;
    tool::run(&npm_bin("vite"), &["build", "--config", "pkg/vite.classic.config.ts"])?;
    for page in ["frame.html", "smart.html"] {
        write(&Path::new(DIST).join(page), &fs::read(Path::new("pkg").join(page))?)?;
    }
    tool::run(&npm_bin("cem"), &["analyze", "--quiet", "--config", "pkg/manifest.config.mjs"])?;
    types()
}

/// The types: what the compiler makes of the sources, and those written by hand. They name Lit, which is bundled and
/// not there where the package is used: what they need of it is written down.
fn types() -> Result<()> {
    tool::run(&npm_bin("tsc"), &["--project", "pkg"])?;
    let folder = Path::new(DIST).join("types");
    for name in ["wasm/care_partnership.d.ts", "react.d.ts", "bundled.d.ts"] {
        write(&folder.join(name), &fs::read(Path::new("pkg/src").join(name))?)?;
    }
    for file in below(&Path::new(GLUE).join("types"))? {
        write(&folder.join(file.strip_prefix("pkg/src")?), &fs::read(&file)?)?;
    }
    for file in below(&folder)?.iter().filter(|file| file.extension().is_some_and(|end| end == "ts")) {
        let up = "../".repeat(file.strip_prefix(&folder)?.components().count() - 1);
        write(file, fs::read_to_string(file)?.replace("\"lit\"", &format!("\"./{up}bundled.js\"")).as_bytes())?;
    }
    Ok(())
}

/// The content files, without the white space that people need; and what a page loads of them, in one file each.
fn content() -> Result<()> {
    for file in below(Path::new("content"))? {
        let name = file.strip_prefix("content")?;
        let name = name.strip_prefix("locales").unwrap_or(name);
        if name.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let value: serde_json::Value =
            serde_json::from_slice(&fs::read(&file)?).map_err(|error| anyhow!("{}: {error}", file.display()))?;
        write(&Path::new(DIST).join("content").join(name), &serde_json::to_vec(&value)?)?;
    }
    bundles::write_all(&Path::new(DIST).join("content"))
}
