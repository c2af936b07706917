//! The WebAssembly: a build for each set of tools, with its glue, and the same build as a script.

use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Result, anyhow};

use crate::files::{below, fresh, root, write};
use crate::glue;
use crate::scripted;
use crate::tool::{self, npm_bin, output, run_with};

const TARGET: &str = "wasm32-unknown-unknown";
/// JavaScript has neither: without them, one glue serves a build and the script that is made of it.
const WITHOUT: &str = "-Ctarget-feature=-reference-types,-multivalue";
/// What every browser of the last years has; nothing else may be used.
pub const FEATURES: [&str; 4] =
    ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-mutable-globals"];
pub const GLUE: &str = "pkg/src/wasm";
pub const DIST: &str = "pkg/dist";
/// The parts of the contract, a noun each.
const CONTRACT: &str = "src/bindings/types";
/// The builds of the WebAssembly: a page loads what its tools need, and FHIR when it is asked for. The last has all.
pub const BUILDS: [(&str, &str); 4] = [
    ("preparation", "preparation"),
    ("engagement", "engagement"),
    ("tools", "preparation,engagement"),
    (COMPLETE, "fhir"),
];
pub const COMPLETE: &str = "care_partnership";

/// The wasm target of the toolchain in use.
pub fn target() -> Result<()> {
    if output("rustup", &["target", "list", "--installed"])?.lines().any(|installed| installed == TARGET) {
        return Ok(());
    }
    tool::run("rustup", &["target", "add", TARGET])
}

/// The wasm files, their glue and their scripts.
pub fn run() -> Result<()> {
    // Paths of this machine must not reach the files: the same source makes the same bytes anywhere.
    let cargo_home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"))?;
    let root = root().display().to_string();
    let sysroot = output("rustc", &["--print", "sysroot"])?;
    let flags = [
        WITHOUT.to_owned(),
        format!("--remap-path-prefix={root}=."),
        format!("--remap-path-prefix={cargo_home}=cargo"),
        format!("--remap-path-prefix={}=rust", sysroot.trim()),
    ];
    let flags = flags.join("\u{1f}");
    // The largest first, and each script while the next build is compiled: that takes as long.
    thread::scope(|scope| -> Result<()> {
        let mut scripts = Vec::new();
        for (name, features) in BUILDS.iter().rev() {
            one(name, features, &flags)?;
            scripts.push(scope.spawn(|| scripted::write(name)));
        }
        scripts.into_iter().try_for_each(|script| script.join().map_err(|_| anyhow!("a script was not made"))?)
    })?;
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
    let from = ["src", "Cargo.toml", "Cargo.lock", "xtask/src/wasm.rs", "xtask/src/glue.rs"];
    if fresh(&made, &from)? && fresh(&format!("{GLUE}/{name}.js"), &from)? {
        return Ok(());
    }
    compiled(name, features, flags)?;
    optimised(name, &made)
}

/// What the compiler makes, bound to JavaScript; the glue.
fn compiled(name: &str, features: &str, flags: &str) -> Result<()> {
    target()?;
    let build = ["build", "--release", "--lib", "--package", "care-partnership", "--target", TARGET];
    let arguments = [&build[..], &["--no-default-features", "--features", features]].concat();
    run_with("cargo", &arguments, &[("CARGO_ENCODED_RUSTFLAGS", flags)])?;
    let compiled = format!("target/{TARGET}/release/care_partnership.wasm");
    // The standard library says that it may use both, and wasm-bindgen would go by that.
    let bare = format!("target/{TARGET}/release/bare.wasm");
    let strip = ["-g", "--strip-target-features", "--enable-reference-types", "--enable-multivalue", &*compiled];
    tool::run(&npm_bin("wasm-opt"), &[&strip[..], &FEATURES[..], &["-o", &bare]].concat())?;

    wasm_bindgen_cli_support::Bindgen::new()
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .input_path(&bare)
        .out_name(name)
        .generate(GLUE)?;
    let script = format!("{GLUE}/{name}.js");
    Ok(fs::write(&script, glue::guarded(&fs::read_to_string(&script)?)?)?)
}

fn optimised(name: &str, made: &str) -> Result<()> {
    let bound = format!("{GLUE}/{name}_bg.wasm");
    fs::create_dir_all(DIST)?;
    // Inlining all that has one caller makes the file smaller, but a tenth larger once compressed; inlining what is
    // small leaves a quarter fewer functions, each of which a browser compiles when it is first called. In the order of
    // their names, functions that are alike stand beside each other, which compresses better.
    let optimise = "--flatten --rereloop -Oz -Oz --one-caller-inline-max-function-size=40 \
                    --always-inline-max-function-size=4 --reorder-functions-by-name --strip-debug --strip-producers";
    let optimise: Vec<&str> = optimise.split_whitespace().chain([&*bound, "-o", made]).collect();
    tool::run(&npm_bin("wasm-opt"), &[&optimise[..], &FEATURES[..]].concat())?;
    Ok(fs::remove_file(bound)?)
}
