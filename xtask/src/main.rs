//! The project's commands: `cargo xtask`.

mod audit;
mod bench;
mod browser;
mod build;
mod bundles;
mod check;
mod contents;
mod docs;
mod engines;
mod files;
mod fuzz;
mod glue;
mod hear;
mod hosts;
mod kits;
mod mutants;
mod pack;
mod portals;
mod province;
mod readability;
mod release;
mod scripted;
mod serve;
mod size;
mod test;
mod tool;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask <command>

  demo [--port N]  build, serve www/ on 127.0.0.1 and print the address
  test             everything: formatting, lints, docs, native, package and browser tests
  access           accessibility alone: every state of every element, by rules and by script
  engines          the main journeys in Chromium, Firefox and WebKit
  build            the npm package, into pkg/dist/
  docs             the docs site, into target/docs/; `demo` serves it at /docs/
  check            the fast part of the tests: formatting, lints, types
  size [--write]   what a page loads, compared with sizes.json (--write accepts)
  readability      how plain the words are, by screen, statement set and theme, in both languages
  numbers          how much there is to read, by screen, into docs/content.md
  bench [--core | --peers [--rounds N]]
                   what the core costs natively and how it grows; our pages in a browser beside a floor and peers,
                   into docs/benchmarks/ and the table of the README
  hear [browser] [journey]
                   what a screen reader says on the main journeys, into docs/heard/ (needs Orca and a desktop's parts)
  gallery          pictures of every step and sheet, into docs/gallery/
  pack             the npm tarball, into target/pack/
  kits             what content systems take (WordPress, Wagtail, Drupal, Liferay, SharePoint, Lightning),
                   into target/kits/
  release --repository URL
                   all that a version is handed out as, with dry runs of npm and Cargo, into target/released/
  fuzz [--seconds N] [--keep]
                   every way in, N seconds each (600); --keep adds to the corpus that the tests replay
  portals          the kits in the systems they are for (WordPress, Wagtail), set up on the loopback; no part of
                   the tests
  province [--results N,N] [--engines duckdb,postgresql,spark,fhir4ds]
                   the group view of a province in each engine: seconds, memory, and whether the cells are the same
  mutants          faults put into the rules on purpose: which ones no test notices
  audit            licences and sources of all dependencies, and advisories on them where their databases answer";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    std::env::set_current_dir(files::root())?;
    match arguments.as_slice() {
        ["demo"] => serve::demo("8080"),
        ["demo", "--port", port] => serve::demo(port),
        ["test"] => test::run(),
        ["access"] => test::access(),
        ["engines"] => engines::run(),
        ["build"] => build::run(),
        ["check"] => check::run(),
        ["docs"] => docs::run(),
        ["size"] => size::run(false),
        ["size", "--write"] => size::run(true),
        ["readability"] => readability::run(),
        ["numbers"] => readability::numbers::run(),
        ["bench"] => bench::core().and_then(|()| bench::peers("7")),
        ["bench", "--core"] => bench::core(),
        ["bench", "--peers"] => bench::peers("7"),
        ["bench", "--peers", "--rounds", rounds] => bench::peers(rounds),
        ["hear", only @ ..] => hear::run(only),
        ["gallery"] => browser::gallery(),
        ["pack"] => pack::run(),
        ["kits"] => kits::run(),
        ["release", "--repository", repository] => release::run(repository),
        ["release"] => bail!("a release asks its owner for an address: cargo xtask release --repository https://…"),
        ["fuzz"] => fuzz::fuzz("600", false),
        ["fuzz", "--keep"] => fuzz::fuzz("600", true),
        ["fuzz", "--seconds", seconds] => fuzz::fuzz(seconds, false),
        ["fuzz", "--seconds", seconds, "--keep"] => fuzz::fuzz(seconds, true),
        ["portals"] => portals::run(),
        ["province", given @ ..] => province::run(given),
        ["mutants"] => mutants::run(),
        ["audit"] => audit::run_all(),
        [] | ["help" | "--help"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("unknown command: {}\n\n{HELP}", arguments.join(" ")),
    }
}
