//! The fuzz targets, each for a while. They need a nightly toolchain; their corpus is replayed by `cargo test`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::files::below;
use crate::tool::{installed, output, run};

const TOOLCHAIN: &str = "+nightly";
/// What a run keeps for itself; what is worth keeping goes to `fuzz/corpus/` by `--keep`.
const WORK: &str = "target/fuzz";
/// The most inputs of one target that are kept in the repository, and the longest of them in bytes.
const MOST_KEPT: usize = 27;
const LONGEST_KEPT: u64 = 900;

/// Runs every target for so many seconds; `keep` puts the smallest inputs that reach all that was reached into
/// `fuzz/corpus/`.
pub fn fuzz(seconds: &str, keep: bool) -> Result<()> {
    let toolchains = output("rustup", &["toolchain", "list"])?;
    if !toolchains.lines().any(|toolchain| toolchain.starts_with("nightly")) {
        bail!("there is no nightly toolchain, and fuzzing needs one: `rustup toolchain install nightly`");
    }
    installed("cargo-fuzz")?;
    let time = format!("-max_total_time={seconds}");
    for target in targets()? {
        println!("== {target}");
        let (work, corpus) = (format!("{WORK}/work/{target}"), format!("fuzz/corpus/{target}"));
        fs::create_dir_all(&work)?;
        let artifacts = format!("-artifact_prefix={WORK}/{target}-");
        let build = [TOOLCHAIN, "fuzz", "run", "--sanitizer", "none", "--target-dir", WORK, &target, &work, &corpus];
        let fuzzer = ["--", &time, "-max_len=4096", "-timeout=20", "-dict=fuzz/json.dict", "-print_final_stats=1"];
        run("cargo", &[&build[..], &fuzzer[..], &[&artifacts]].concat())?;
        if keep {
            kept(&target, &work, &corpus)?;
        }
    }
    Ok(())
}

fn targets() -> Result<Vec<String>> {
    let files = below(Path::new("fuzz/fuzz_targets"))?;
    let name = |file: &Path| Some(file.file_stem()?.to_str()?.to_owned());
    files.iter().map(|file| name(file).with_context(|| file.display().to_string())).collect()
}

/// Merges what was found into as few inputs as reach the same, and keeps the shortest of these.
fn kept(target: &str, work: &str, corpus: &str) -> Result<()> {
    let merged = format!("{WORK}/merged/{target}");
    if Path::new(&merged).exists() {
        fs::remove_dir_all(&merged)?;
    }
    fs::create_dir_all(&merged)?;
    let build = [TOOLCHAIN, "fuzz", "run", "--sanitizer", "none", "--target-dir", WORK, target, &merged, work, corpus];
    run("cargo", &[&build[..], &["--", "-merge=1"]].concat())?;
    let mut found = below(Path::new(&merged))?;
    found.sort_by_key(|file| fs::metadata(file).map_or(u64::MAX, |data| data.len()));
    found.retain(|file| fs::metadata(file).is_ok_and(|data| data.len() <= LONGEST_KEPT));
    for file in below(Path::new(corpus))?.iter().filter(|file| !stays(file)) {
        fs::remove_file(file)?;
    }
    // Evenly from short to long: the long ones are those that reach far.
    let every = found.len().div_ceil(MOST_KEPT).max(1);
    for file in found.iter().rev().step_by(every) {
        let name = file.file_name().with_context(|| file.display().to_string())?;
        fs::copy(file, Path::new(corpus).join(name))?;
    }
    Ok(())
}

/// The inputs that stay: documents to start from as they are, and what once failed.
fn stays(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("base-") || name.starts_with("found-")
}
