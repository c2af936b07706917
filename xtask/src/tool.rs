//! Other programs: found, or a message that says what to install.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program and shows what it prints.
pub fn run(program: &str, arguments: &[&str]) -> Result<()> {
    run_with(program, arguments, &[])
}

/// The same with variables in its environment.
pub fn run_with(program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<()> {
    let mut command = Command::new(program);
    command.args(arguments).envs(variables.iter().copied()).stdin(Stdio::null());
    let status = command.status().with_context(|| missing(program))?;
    if !status.success() {
        bail!("`{program} {}` failed: {status}", arguments.join(" "));
    }
    Ok(())
}

/// What a program prints.
pub fn output(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).output().with_context(|| missing(program))?;
    if !output.status.success() {
        bail!("`{program} {}` failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// What a program prints, whether it was content or not.
pub fn printed(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    Ok(String::from_utf8(output.with_context(|| missing(program))?.stdout)?)
}

/// Runs a program; whether it was content.
pub fn passes(program: &str, arguments: &[&str]) -> Result<bool> {
    let status = Command::new(program).args(arguments).stdin(Stdio::null()).status();
    Ok(status.with_context(|| missing(program))?.success())
}

/// Installs a cargo command from crates.io where it is not there yet.
pub fn installed(command: &str) -> Result<()> {
    let name = command.strip_prefix("cargo-").unwrap_or(command);
    if Command::new("cargo").args([name, "--version"]).output().is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    println!("{command} is not there: it is installed, which takes some minutes");
    run("cargo", &["install", command, "--locked"])
}

/// A program that npm installed for this project.
pub fn npm_bin(name: &str) -> String {
    format!("node_modules/.bin/{name}")
}

/// The first of these programs that is on the PATH.
pub fn on_path(names: &[&str]) -> Option<String> {
    let folders = env::var("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&folders).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.filter(|file| file.is_file()).map(|file| file.display().to_string()).next()
}

/// Whether packages of the distribution can be installed: on Debian, as root.
pub fn may_install() -> bool {
    output("id", &["-u"]).is_ok_and(|id| id.trim() == "0") && Path::new("/etc/debian_version").exists()
}

fn missing(program: &str) -> String {
    let install = match program {
        "rustup" | "cargo" => "install Rust with rustup",
        "node" | "npm" => "install Node 20.19 or later",
        "git" => "install git",
        _ => "run `npm ci`, or install it",
    };
    format!("`{program}` cannot be started: {install}")
}
