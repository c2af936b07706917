//! A build of the WebAssembly as a script, for pages that may not compile WebAssembly: made of the same file, so that
//! it does the same.

use std::fs;

use anyhow::Result;

use crate::build;
use crate::files::fresh;
use crate::tool::{self, npm_bin};
use crate::wasm::{DIST, FEATURES};

/// What JavaScript has no operation for is put into ones that it has.
const LOWERED: [&str; 3] =
    ["--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--llvm-memory-copy-fill-lowering"];

/// What is made on the way.
const FOLDER: &str = "target/scripted";

/// Whether a file of the package is one of these.
pub fn is_one(name: &str) -> bool {
    name.ends_with(".wasm.js")
}

/// Writes it beside the build that it is made of.
pub fn write(name: &str) -> Result<()> {
    let wasm = &*format!("{DIST}/{name}.wasm");
    let script = format!("{wasm}.js");
    if fresh(&script, &[wasm, "xtask/src/scripted.rs", "xtask/scripted.mjs"])? {
        return Ok(());
    }
    fs::create_dir_all(FOLDER)?;
    let (lowered, module) = (&*format!("{FOLDER}/{name}.wasm"), &*format!("{FOLDER}/{name}.mjs"));
    tool::run(&npm_bin("wasm-opt"), &[&[wasm, "-o", lowered][..], &LOWERED[..], &FEATURES[..]].concat())?;
    tool::run(&npm_bin("wasm2js"), &[&["-O", lowered, "-o", module][..], &FEATURES[..]].concat())?;
    // Known by the build that it is made of: another version's is never taken for it.
    let digest = build::integrity(&fs::read(wasm)?);
    tool::run("node", &["xtask/scripted.mjs", module, &digest, &script])
}
