//! What a page loads for the preparation in one language, compared with `sizes.json`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};

use crate::build;
use crate::files::below;

/// Bytes that the whole aims at, brotli.
const AIM: usize = 60_000;
const DIST: &str = "pkg/dist";
const RECORD: &str = "sizes.json";

/// Bytes of a file: raw, gzip, brotli.
type Sizes = BTreeMap<String, [usize; 3]>;

/// Measures and compares; `write` accepts what is measured.
pub fn run(accept: bool) -> Result<()> {
    build::run()?;
    let sizes = measured()?;
    println!("{:<40} {:>9} {:>9} {:>9}", "what a page loads (French)", "raw", "gzip", "brotli");
    for (name, [raw, gzip, brotli]) in &sizes {
        println!("{name:<40} {raw:>9} {gzip:>9} {brotli:>9}");
    }
    let total = sizes["total"][2];
    let verdict = if total <= AIM { "within" } else { "over" };
    println!("brotli {total}: {verdict} the aim of {AIM}");
    let text = serde_json::to_string_pretty(&sizes)? + "\n";
    if accept {
        return Ok(fs::write(RECORD, text)?);
    }
    if fs::read_to_string(RECORD).unwrap_or_default() != text {
        bail!("{RECORD} says otherwise: look at the difference, and accept it with `cargo xtask size --write`");
    }
    Ok(())
}

fn measured() -> Result<Sizes> {
    let mut sizes = Sizes::new();
    let mut total = [0; 3];
    for file in below(Path::new(DIST))? {
        let name = file.strip_prefix(DIST)?.display().to_string();
        let script = name.ends_with(".js") && name != "index.js" && name != "elements.js";
        let content = name == "content/preparation.json" || name.starts_with("content/fr/");
        if !script && !content && !name.ends_with(".wasm") {
            continue;
        }
        let bytes = fs::read(&file)?;
        let measured = [bytes.len(), gzip(&bytes)?, brotli(&bytes)?];
        for (sum, size) in total.iter_mut().zip(measured) {
            *sum += size;
        }
        sizes.insert(name, measured);
    }
    sizes.insert("total".to_owned(), total);
    Ok(sizes)
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
