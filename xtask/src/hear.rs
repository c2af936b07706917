//! The main journeys as a screen reader says them: Orca with Firefox and Chromium, on a desktop without screen or sound.

use std::path::Path;

use anyhow::{Result, bail};

use crate::build;
use crate::tool::{on_path, run_with};
use crate::{browser, pack};

/// What is needed: a program and the package of Debian that has it.
const NEEDED: [(&str, &str); 8] = [
    ("orca", "orca"),
    ("Xvfb", "xvfb"),
    ("xdotool", "xdotool"),
    ("openbox", "openbox"),
    ("dbus-run-session", "dbus"),
    ("gsettings", "libglib2.0-bin"),
    ("speech-dispatcher", "speech-dispatcher"),
    ("firefox-esr", "firefox-esr"),
];
/// The same where it is no program on the PATH.
const FILES: [(&str, &str); 2] = [
    ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    ("/usr/lib/python3/dist-packages/pyatspi", "python3-pyatspi"),
];

/// Walks all journeys in both browsers, and writes what is heard into `docs/heard/`.
///
/// It needs a desktop's parts, and some twenty minutes in which nobody else uses the machine much: what is said late
/// stands with the next key. So it is no test, and runs when what is heard has changed.
pub fn run(only: &[&str]) -> Result<()> {
    let mut missing: Vec<&str> =
        NEEDED.iter().filter(|(program, _)| on_path(&[program]).is_none()).map(|(_, package)| *package).collect();
    missing.extend(FILES.iter().filter(|(file, _)| !Path::new(file).exists()).map(|(_, package)| *package));
    if !missing.is_empty() {
        bail!(
            "`cargo xtask hear` needs Orca and the parts of a desktop; on Debian, as root:\n\n  \
             apt-get install -y --no-install-recommends {}\n",
            missing.join(" ")
        );
    }
    build::run()?;
    pack::run()?;
    let chrome = browser::find()?.unwrap_or_default();
    let firefox = on_path(&["firefox-esr"]).unwrap_or_default();
    let variables = [("CHROME", chrome.as_str()), ("FIREFOX", firefox.as_str())];
    run_with("node", &[&["xtask/hear/run.mjs"], only].concat(), &variables)
}
