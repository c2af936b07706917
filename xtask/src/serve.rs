//! The demo on this machine.

use anyhow::Result;

use crate::build;
use crate::tool::run;

/// Builds, then serves until it is stopped.
pub fn demo(port: &str) -> Result<()> {
    build::run()?;
    run("node", &["xtask/server.mjs", "--port", port])
}
