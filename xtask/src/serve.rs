//! The demo on this machine.

use anyhow::Result;

use crate::docs;
use crate::tool::run;

/// Builds, then serves until it is stopped.
pub fn demo(port: &str) -> Result<()> {
    docs::run()?;
    run("node", &["xtask/server.mjs", "--port", port])
}
