//! The journeys in each engine: Chromium, Firefox and WebKit, driven by the WebDriver of each, or by Playwright.

use std::env;
use std::path::Path;

use anyhow::Result;

use crate::tool::{self, npm_bin, on_path, output, run_with};
use crate::{browser, build};

/// What the distribution has: the engines, their drivers, and a display for the one that needs it.
const DEBIAN: [(&str, &str); 6] = [
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
];

/// Builds, gets the engines and runs all journeys in each; prints which went through where.
///
/// An engine that cannot be had is a failure on CI, and said elsewhere.
pub fn run() -> Result<()> {
    build::run()?;
    let mut variables: Vec<(&str, String)> = Vec::new();
    if let Some(chrome) = browser::find()? {
        variables.push(("CHROME", chrome));
    }
    distribution()?;
    if let Some(firefox) = on_path(&["firefox-esr", "firefox"]) {
        variables.push(("FIREFOX", firefox));
        variables.extend(geckodriver().map(|driver| ("GECKODRIVER", driver)));
    }
    playwright();
    let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let script = "tests/engines/run.mjs";
    let display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    if !display && on_path(&["xvfb-run"]).is_some() {
        run_with("xvfb-run", &["-a", "node", script], &variables)
    } else {
        run_with("node", &[script], &variables)
    }
}

/// On Debian as root: what is missing.
fn distribution() -> Result<()> {
    if !tool::may_install() {
        return Ok(());
    }
    let mut missing: Vec<&str> =
        DEBIAN.iter().filter(|(program, _)| on_path(&[program]).is_none()).map(|(_, package)| *package).collect();
    missing.dedup();
    if missing.is_empty() {
        return Ok(());
    }
    println!("the distribution's {} are installed", missing.join(", "));
    tool::run("apt-get", &["update", "-q"])?;
    tool::run("apt-get", &[&["install", "-y", "-q", "--no-install-recommends"], &missing[..]].concat())
}

/// Firefox's driver, which few distributions have: made from crates.io.
fn geckodriver() -> Option<String> {
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| home + "/.cargo")).unwrap_or_default();
    let made = format!("{home}/bin/geckodriver");
    if let Some(found) = on_path(&["geckodriver"]) {
        return Some(found);
    }
    if !Path::new(&made).is_file() {
        println!("no geckodriver on the PATH: cargo makes one, once");
        tool::run("cargo", &["install", "--quiet", "--locked", "--debug", "geckodriver", "--version", "0.37.1"])
            .ok()?;
    }
    Some(made)
}

/// Where an engine or its driver is missing, Playwright may have a build of its own.
fn playwright() {
    let firefox = on_path(&["firefox-esr", "firefox"]).is_none();
    let webkit = on_path(&["WebKitWebDriver"]).is_none();
    for (missing, engine) in [(firefox, "firefox"), (webkit, "webkit")] {
        if missing && output(&npm_bin("playwright"), &["install", "--with-deps", engine]).is_err() {
            println!("Playwright cannot install its {engine}");
        }
    }
}
