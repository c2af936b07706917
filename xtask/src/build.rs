//! The npm package: wasm, glue, elements, types and content, into `pkg/dist/`. What is fresh is not made again.

use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow};
use base64::Engine;
use sha2::{Digest, Sha384};

use crate::bundles;
use crate::files::{below, fresh, root, write};
use crate::glue;
use crate::tool::{self, npm_bin, output, run_with};

const TARGET: &str = "wasm32-unknown-unknown";
/// What every browser of the last years has; nothing else may be used.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
const GLUE: &str = "pkg/src/wasm";
/// The parts of the contract, a noun each.
const CONTRACT: &str = "src/bindings/types";
/// The builds of the WebAssembly: a page loads what its tools need, and FHIR when it is asked for. The last has all.
const BUILDS: [(&str, &str); 4] = [
    ("preparation", "preparation"),
    ("engagement", "engagement"),
    ("tools", "preparation,engagement"),
    (COMPLETE, "fhir"),
];
const COMPLETE: &str = "care_partnership";
const DIST: &str = "pkg/dist";
/// The elements, and all that they are made of: the manifest tells what each of them inherits.
const ELEMENTS: [&str; 3] =
    ["pkg/src/*/element.ts", "pkg/src/host/keeping-element.ts", "pkg/src/host/form-association.ts"];

/// Builds all of it.
pub fn run() -> Result<()> {
    material()?;
    elements()
}

/// What the elements are made with: packages, wasm with its glue, content, and the digests of both.
pub fn material() -> Result<()> {
    packages()?;
    wasm()?;
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

/// The wasm target of the toolchain in use.
pub fn target() -> Result<()> {
    if output("rustup", &["target", "list", "--installed"])?.lines().any(|installed| installed == TARGET) {
        return Ok(());
    }
    tool::run("rustup", &["target", "add", TARGET])
}

/// The wasm files and their glue.
fn wasm() -> Result<()> {
    // Paths of this machine must not reach the files: the same source makes the same bytes anywhere.
    let cargo_home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"))?;
    let root = root().display().to_string();
    let sysroot = output("rustc", &["--print", "sysroot"])?;
    let flags = [
        format!("--remap-path-prefix={root}=."),
        format!("--remap-path-prefix={cargo_home}=cargo"),
        format!("--remap-path-prefix={}=rust", sysroot.trim()),
    ];
    let flags = flags.join("\u{1f}");
    for (name, features) in BUILDS {
        one(name, features, &flags)?;
    }
    // The contract, written by hand, is the declaration of the complete glue; the others know less of the same.
    write(Path::new(&format!("{GLUE}/{COMPLETE}.d.ts")), &fs::read("src/bindings/types.d.ts")?)?;
    for file in below(Path::new(CONTRACT))? {
        write(&Path::new(GLUE).join("types").join(file.strip_prefix(CONTRACT)?), &fs::read(&file)?)?;
    }
    let same = format!("export {{ default, Care }} from \"./{COMPLETE}.js\";\n");
    for (name, _) in BUILDS.iter().filter(|(name, _)| *name != COMPLETE) {
        write(Path::new(&format!("{GLUE}/{name}.d.ts")), same.as_bytes())?;
    }
    Ok(())
}

/// One wasm file and its glue.
fn one(name: &str, features: &str, flags: &str) -> Result<()> {
    let made = format!("{DIST}/{name}.wasm");
    let from = ["src", "Cargo.toml", "Cargo.lock", "xtask/src/build.rs", "xtask/src/glue.rs"];
    if fresh(&made, &from)? && fresh(&format!("{GLUE}/{name}.js"), &from)? {
        return Ok(());
    }
    target()?;
    let build = ["build", "--release", "--lib", "--package", "care-partnership", "--target", TARGET];
    let arguments = [&build[..], &["--no-default-features", "--features", features]].concat();
    run_with("cargo", &arguments, &[("CARGO_ENCODED_RUSTFLAGS", flags)])?;

    wasm_bindgen_cli_support::Bindgen::new()
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .input_path(format!("target/{TARGET}/release/care_partnership.wasm"))
        .out_name(name)
        .generate(GLUE)?;
    let script = format!("{GLUE}/{name}.js");
    fs::write(&script, glue::guarded(&fs::read_to_string(&script)?)?)?;
    let bound = format!("{GLUE}/{name}_bg.wasm");
    fs::create_dir_all(DIST)?;
    // Inlining all that has one caller makes the file smaller, but a tenth larger once compressed; inlining what is
    // small leaves a quarter fewer functions, each of which a browser compiles when it is first called. In the order of
    // their names, functions that are alike stand beside each other, which compresses better.
    let optimise = "--flatten --rereloop -Oz -Oz --one-caller-inline-max-function-size=40 \
                    --always-inline-max-function-size=4 --reorder-functions-by-name --strip-debug --strip-producers";
    let optimise: Vec<&str> = optimise.split_whitespace().chain([&*bound, "-o", &made]).collect();
    tool::run(&npm_bin("wasm-opt"), &[&optimise[..], &FEATURES[..]].concat())?;
    Ok(fs::remove_file(bound)?)
}

/// The SHA-384 of what the loader fetches, for the loader to check.
fn digests() -> Result<()> {
    let mut digests = serde_json::Map::new();
    for file in below(Path::new(DIST))? {
        let name = file.strip_prefix(DIST)?.display().to_string();
        if bundles::is_one(&name) || name.ends_with(".wasm") {
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
        if name.ends_with(".wasm") { name.starts_with(COMPLETE) } else { !bundles::is_part(name) }
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
        "pkg/tsconfig.json",
        "pkg/package.json",
        "package-lock.json",
    ];
    if fresh(&format!("{DIST}/define.js"), &from)? {
        return Ok(());
    }
    for file in below(Path::new(DIST))?.iter().filter(|file| file.extension().is_some_and(|end| end == "js")) {
        fs::remove_file(file)?;
    }
    tool::run(&npm_bin("vite"), &["build", "--config", "pkg/vite.config.ts"])?;
    tool::run(&npm_bin("vite"), &["build", "--config", "pkg/vite.classic.config.ts"])?;
    tool::run(
        &npm_bin("cem"),
        &[&["analyze", "--litelement", "--quiet", "--outdir", DIST, "--globs"], &ELEMENTS[..]].concat(),
    )?;
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
