//! The kits in the systems that they are for: what needs a long set-up, and is not in CI.

use anyhow::{Result, bail};

use crate::tool::{self, on_path};
use crate::{browser, kits};

/// What the distribution has for a WordPress on the loopback: a program or a file, and its package.
const DEBIAN: [(&str, &str); 4] = [
    ("mariadbd", "mariadb-server"),
    ("php", "php-cli"),
    ("/usr/share/wordpress", "wordpress"),
    ("/usr/share/wordpress/wp-load.php", "wordpress-theme-twentytwentythree"),
];

/// Makes the kits, sets the systems up in `target/portals/`, and goes through the journeys there.
pub fn run() -> Result<()> {
    kits::run()?;
    distribution()?;
    let found = browser::find()?;
    let variables: Vec<(&str, &str)> = found.iter().map(|chrome| ("CHROME", chrome.as_str())).collect();
    tool::run_with("node", &["--test", "tests/portals/"], &variables)
}

fn distribution() -> Result<()> {
    let here = |part: &str| {
        if part.starts_with('/') { std::path::Path::new(part).exists() } else { on_path(&[part]).is_some() }
    };
    let missing: Vec<&str> = DEBIAN.iter().filter(|(part, _)| !here(part)).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !tool::may_install() {
        bail!("the journeys in WordPress need the distribution's {}", missing.join(", "));
    }
    println!("the distribution's {} are installed", missing.join(", "));
    tool::run("apt-get", &["update", "-q"])?;
    let all = ["install", "-y", "-q", "--no-install-recommends", "wordpress-theme-twentytwentythree", "php-mysql"];
    tool::run("apt-get", &[&all[..], &missing[..]].concat())
}
