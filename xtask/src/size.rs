//! What a page loads for each tool in one language, what it loads when that is asked for, and what stands for its
//! WebAssembly where that is refused, compared with `sizes.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, anyhow, bail};

use crate::build;
use crate::files::below;
use crate::wasm::{self, DIST};

const RECORD: &str = "sizes.json";

/// A page: its name, the bytes it aims at (brotli), its script, its WebAssembly and its content in French.
const PAGES: [(&str, usize, &str, &str, &[&str]); 3] = [
    ("preparation", 140_000, "define-preparation.js", "preparation.wasm", &["preparation"]),
    ("engagement", 110_000, "define-engagement.js", "engagement.wasm", &["engagement.continuum"]),
    ("both", 180_000, "define.js", "tools.wasm", &["preparation", "engagement.continuum"]),
];

/// Under which the scripts stand that a page loads instead of its WebAssembly.
const REFUSED: &str = "where WebAssembly is refused";

/// Under which the parts stand that a page loads when somebody asks for them.
const LATER: &str = "asked for later";
/// These parts: what draws a code, what shows a page in large.
const PARTS: [&str; 2] = ["drawn", "large"];

/// Bytes of a file: raw, gzip, brotli.
type Bytes = [usize; 3];
/// By page and file.
type Sizes = BTreeMap<&'static str, BTreeMap<String, Bytes>>;

/// Measures and compares; `accept` writes down what is measured.
pub fn run(accept: bool) -> Result<()> {
    build::run()?;
    let mut sizes = Sizes::new();
    for (page, aim, script, wasm, content) in PAGES {
        let measured = measured(script, wasm, content)?;
        print(&format!("{page}, in French"), &measured);
        let total = measured["total"][2];
        println!("  brotli {total}: {} the aim of {aim}\n", if total <= aim { "within" } else { "over" });
        sizes.insert(page, measured);
    }
    let mut later = BTreeMap::new();
    for part in PARTS {
        later.insert(format!("{part}.js"), measure(&named(part)?)?);
    }
    print(LATER, &later);
    sizes.insert(LATER, later);
    let mut scripts = BTreeMap::new();
    for (name, _) in wasm::BUILDS {
        let script = format!("{name}.wasm.js");
        scripts.insert(script.clone(), measure(&script)?);
    }
    print(REFUSED, &scripts);
    sizes.insert(REFUSED, scripts);
    let text = serde_json::to_string_pretty(&sizes)? + "\n";
    if accept {
        return Ok(fs::write(RECORD, text)?);
    }
    if fs::read_to_string(RECORD).unwrap_or_default() != text {
        bail!("{RECORD} says otherwise: look at the difference, and accept it with `cargo xtask size --write`");
    }
    Ok(())
}

fn measured(script: &str, wasm: &str, content: &[&str]) -> Result<BTreeMap<String, Bytes>> {
    let mut files = BTreeSet::from([wasm.to_owned()]);
    imported(script, &mut files)?;
    files.extend(content.iter().map(|name| format!("content/{name}.fr.json")));
    let mut sizes = BTreeMap::new();
    let mut total = [0; 3];
    for name in files {
        let measured = measure(&name)?;
        for (sum, size) in total.iter_mut().zip(measured) {
            *sum += size;
        }
        sizes.insert(name, measured);
    }
    sizes.insert("total".to_owned(), total);
    Ok(sizes)
}

/// The file of a part, which is named after its bytes too.
fn named(part: &str) -> Result<String> {
    let names = below(Path::new(DIST))?.into_iter().filter_map(|file| file.file_name()?.to_str().map(str::to_owned));
    let found = names.into_iter().find(|name| name.starts_with(&[part, "-"].concat()));
    found.ok_or_else(|| anyhow!("{part} is not in {DIST}"))
}

fn measure(name: &str) -> Result<Bytes> {
    let bytes = fs::read(Path::new(DIST).join(name))?;
    Ok([bytes.len(), gzip(&bytes)?, brotli(&bytes)?])
}

fn print(title: &str, measured: &BTreeMap<String, Bytes>) {
    println!("{title:<42} {:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for (name, [raw, gzip, brotli]) in measured {
        println!("  {name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
    }
}

/// A script and all that it imports.
fn imported(script: &str, files: &mut BTreeSet<String>) -> Result<()> {
    if !files.insert(script.to_owned()) {
        return Ok(());
    }
    let text = fs::read_to_string(Path::new(DIST).join(script))?;
    for (place, _) in text.match_indices("\"./") {
        let before = text[..place].trim_end();
        if before.ends_with("from") || before.ends_with("import") {
            imported(text[place + 3..].split('"').next().unwrap_or_default(), files)?;
        }
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}
