//! All that a version is handed out as, in `target/released/`, from one source; nothing is published.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::files::{below, write};
use crate::{contents, docs, kits, pack, tool};

/// Where it goes.
const OUT: &str = "target/released";
/// The docs site and the demo, as they are served.
const WEBSITE: &str = "target/website";
/// The packed package, unpacked.
const PACKAGE: &str = "target/packed/node_modules/care-partnership";

/// Makes the npm tarball, a zip with digests, the docs site with the demo, the kits, the crate, the bill of materials and
/// checksums, all of one version, and asks npm and Cargo whether they would take them. `repository` is the owner's address of the sources.
pub fn run(repository: &str) -> Result<()> {
    if !repository.starts_with("https://") || repository.ends_with('/') {
        bail!(
            "--repository is the address of the sources, as https://code.example/care-partnership, without a stroke at its end"
        );
    }
    // What is packed and what is archived are to be the same.
    let changed = tool::output("git", &["status", "--porcelain"])?;
    if !changed.is_empty() {
        bail!("a release is made of what is committed, and this is not:\n{changed}");
    }
    let version = env!("CARGO_PKG_VERSION");
    pack::run()?;
    kits::make()?;
    pack::empty(OUT)?;
    npm(repository, version)?;
    kits::pressed(&Path::new(PACKAGE).join("dist"), &format!("{OUT}/care-partnership-{version}.zip"))?;
    for kit in below(Path::new(kits::KITS))?.iter().filter(|file| file.extension().is_some_and(|end| end == "zip")) {
        fs::copy(kit, Path::new(OUT).join(kit.file_name().unwrap_or_default()))?;
    }
    for file in ["sbom.cdx.json", "notices.txt", "integrity.json"] {
        fs::copy(Path::new(PACKAGE).join("dist").join(file), Path::new(OUT).join(file))?;
    }
    site(repository, version)?;
    cargo(repository, version)?;
    sums()
}

/// The docs site, with the demo and the package beside it: into any folder of any server.
fn site(repository: &str, version: &str) -> Result<()> {
    docs::make(&[("CARE_REPOSITORY", repository)])?;
    pack::empty(WEBSITE)?;
    let dist = Path::new(PACKAGE).join("dist");
    let parts = [(Path::new("www"), ""), (Path::new(docs::SITE), "docs"), (&dist, "care-partnership")];
    for (from, to) in parts {
        for file in below(from)? {
            write(&Path::new(WEBSITE).join(to).join(file.strip_prefix(from)?), &fs::read(&file)?)?;
        }
    }
    kits::pressed(Path::new(WEBSITE), &format!("{OUT}/care-partnership-site-{version}.zip"))?;
    Ok(())
}

/// The tarball, with the owner's addresses; npm says what it would publish.
fn npm(repository: &str, version: &str) -> Result<()> {
    let path = Path::new(PACKAGE).join("package.json");
    let before = fs::read_to_string(&path)?;
    let mut about: Value = serde_json::from_str(&before)?;
    let fields = about.as_object_mut().context("package.json is an object")?;
    let named = fields.get("version").and_then(Value::as_str) == Some(version);
    if !named {
        bail!("pkg/package.json and Cargo.toml name two versions");
    }
    fields
        .insert("repository".to_owned(), serde_json::json!({ "type": "git", "url": format!("git+{repository}.git") }));
    fields.insert("homepage".to_owned(), repository.into());
    fields.insert("bugs".to_owned(), serde_json::json!({ "url": format!("{repository}/issues") }));
    fs::write(&path, serde_json::to_string_pretty(&about)? + "\n")?;
    let packed = tool::output("npm", &["pack", PACKAGE, "--pack-destination", OUT, "--loglevel=error"]);
    fs::write(&path, before)?;
    let tarball = format!("{OUT}/{}", packed?.trim());
    contents::check(&tarball, fs::metadata(&tarball)?.len())?;
    tool::run("npm", &["publish", &tarball, "--dry-run", "--access", "public"])
}

/// The crate, from what is committed; Cargo builds it as it would be published.
fn cargo(repository: &str, version: &str) -> Result<()> {
    let source = format!("{OUT}/source");
    fs::create_dir_all(&source)?;
    let archive = format!("{OUT}/source.tar");
    tool::run("git", &["archive", "--format=tar", "-o", &archive, "HEAD"])?;
    tool::run("tar", &["-xf", &archive, "-C", &source])?;
    fs::remove_file(&archive)?;
    let manifest = format!("{source}/Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    let with = text.replacen("readme = ", &format!("repository = \"{repository}\"\nreadme = "), 1);
    if with == text {
        bail!("Cargo.toml names no readme, before which the repository is put");
    }
    write(Path::new(&manifest), with.as_bytes())?;
    let same = ["--allow-dirty", "--manifest-path", &manifest, "--target-dir", "target"];
    tool::run("cargo", &[&["publish", "--dry-run"], &same[..]].concat())?;
    // The dry run built it, and leaves none.
    tool::run("cargo", &[&["package", "--no-verify"], &same[..]].concat())?;
    let name = format!("care-partnership-{version}.crate");
    fs::copy(format!("target/package/{name}"), format!("{OUT}/{name}"))?;
    Ok(fs::remove_dir_all(&source)?)
}

/// A digest for each file, as `sha256sum --check` reads it.
fn sums() -> Result<()> {
    let mut lines = String::new();
    for file in below(Path::new(OUT))? {
        let digest: String = Sha256::digest(fs::read(&file)?).iter().map(|byte| format!("{byte:02x}")).collect();
        lines += &format!("{digest}  {}\n", file.strip_prefix(OUT)?.display());
        println!("{}: {} bytes", file.display(), fs::metadata(&file)?.len());
    }
    write(&Path::new(OUT).join("SHA256SUMS"), lines.as_bytes())
}
