//! A Chrome or Chromium for the browser tests.

use std::env;
use std::path::Path;

use anyhow::{Result, bail};

use crate::build;
use crate::tool::{may_install, npm_bin, on_path, run, run_with};

const NAMES: [&str; 4] = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];

/// Where the browser is: `$CHROME`, else on the PATH, else installed by Playwright (`None`: it knows where),
/// else by the distribution.
pub fn find() -> Result<Option<String>> {
    if let Ok(chrome) = env::var("CHROME") {
        if !Path::new(&chrome).is_file() {
            bail!("CHROME is {chrome}, and there is no such file");
        }
        return Ok(Some(chrome));
    }
    if let Some(found) = on_path(&NAMES) {
        return Ok(Some(found));
    }
    println!("no Chrome or Chromium on the PATH: Playwright installs its own");
    if run(&npm_bin("playwright"), &["install", "--with-deps", "chromium"]).is_ok() {
        return Ok(None);
    }
    if may_install() {
        println!("that failed: the distribution's chromium is installed");
        run("apt-get", &["update", "-q"])?;
        run("apt-get", &["install", "-y", "-q", "chromium"])?;
        if let Some(found) = on_path(&NAMES) {
            return Ok(Some(found));
        }
    }
    bail!("the browser tests need Chrome or Chromium: install one, or set CHROME to its path")
}

/// Pictures of what a person sees, into `docs/gallery/`.
pub fn gallery() -> Result<()> {
    build::run()?;
    let found = find()?;
    let variables: Vec<(&str, &str)> = found.iter().map(|chrome| ("CHROME", chrome.as_str())).collect();
    run_with("node", &["xtask/gallery.mjs"], &variables)
}
