//! The group view of a province in the engines that authorities have: DuckDB, PostgreSQL, Spark.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::tool::{self, on_path};

const SQL: &str = "sql/group-view.sql";
const LIBRARY: &str = "sql/group-view.Library.json";
const STEPS: &str = "sql/group-view-steps.sql";
/// The tables that ViewDefinitions make.
const VIEWS: [(&str, &str); 2] = [
    ("continuum_answer", "sql/continuum-answer.ViewDefinition.json"),
    ("continuum_asked", "sql/continuum-asked.ViewDefinition.json"),
];
/// Where what comes from Python's registry is put.
const PYTHON: &str = "target/province-python";
const PACKAGES: [(&str, &str); 2] = [("spark", "pyspark==4.0.1"), ("fhir4ds", "fhir4ds-v2==0.0.17")];

/// Prints engine, results, seconds, memory and whether the cells are those of the Rust group view, as a table; `given`
/// are `--results 1000,10000` and `--engines duckdb,postgresql,spark`; `fhir4ds` where it is named. It writes the SQL as a Library, and step by step, first.
pub fn run(given: &[&str]) -> Result<()> {
    fs::write(LIBRARY, library()?)?;
    fs::write(STEPS, stepped(&fs::read_to_string(SQL)?)?)?;
    let wants = |engine: &str| match given.iter().position(|word| *word == "--engines") {
        Some(place) => given.get(place + 1).is_some_and(|engines| engines.split(',').any(|one| one == engine)),
        None => engine != "fhir4ds",
    };
    if wants("postgresql") && !Path::new("/usr/lib/postgresql").exists() {
        bail!("PostgreSQL is missing; on Debian, as root: apt-get install -y postgresql");
    }
    if wants("spark") && on_path(&["java"]).is_none() {
        bail!("Spark needs Java; on Debian, as root: apt-get install -y openjdk-17-jre-headless");
    }
    let mut path = std::env::var("PATH").unwrap_or_default();
    for (_, package) in PACKAGES.iter().filter(|(engine, _)| wants(engine)) {
        if !Path::new(PYTHON).join("bin/python3").exists() {
            tool::run("python3", &["-m", "venv", PYTHON])?;
        }
        tool::run(&format!("{PYTHON}/bin/pip"), &["install", "--quiet", package])?;
    }
    if let Ok(folder) = fs::canonicalize(format!("{PYTHON}/bin")) {
        path = format!("{}:{path}", folder.display());
    }
    tool::run_with("node", &[&["benches/province/run.mjs"], given].concat(), &[("PATH", &path)])
}

/// The SQL as the `SQLQuery` Library of SQL on FHIR, for runners that take one. Levels that are handed in alone are no
/// FHIR: there they are an empty table.
fn library() -> Result<String> {
    let sql = fs::read_to_string(SQL)?;
    let levels = ["id", "version", "respondent", "context", "result", "desired", "received"];
    let none: Vec<String> = levels.iter().map(|name| format!("CAST(NULL AS VARCHAR(100)) AS {name}")).collect();
    let empty = format!("WITH continuum_levels AS (\n  SELECT {}\n  WHERE 1 = 0\n),\nparameter AS (", none.join(", "));
    let alone = sql.replacen("WITH parameter AS (", &empty, 1);
    if alone == sql {
        bail!("{SQL} does not begin with its parameter");
    }
    let mut needs = Vec::new();
    for (label, file) in VIEWS {
        let view: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
        let resource = view["url"].as_str().with_context(|| format!("{file} has no url"))?;
        needs.push(json!({ "type": "depends-on", "label": label, "resource": resource }));
    }
    let library = json!({
        "resourceType": "Library",
        "id": "continuum-group-view",
        "meta": { "profile": ["http://hl7.org/fhir/uv/sql-on-fhir/StructureDefinition/SQLQuery"] },
        "url": "urn:care-partnership/Library/continuum-group-view",
        "version": env!("CARGO_PKG_VERSION"),
        "name": "ContinuumGroupView",
        "title": "How many people stand where on the continuum, in whole lots, small groups withheld",
        "status": "active",
        "type": { "coding": [{
            "system": "http://hl7.org/fhir/uv/sql-on-fhir/CodeSystem/LibraryTypesCodes",
            "code": "sql-query",
        }] },
        "relatedArtifact": needs,
        "parameter": [{
            "name": "threshold",
            "use": "in",
            "min": 1,
            "max": "1",
            "documentation": "The fewest people that are shown as a group, and how many more are shown at a time; 10, and never under 5.",
            "type": "integer",
        }],
        "content": [{
            "contentType": "application/sql",
            "data": STANDARD.encode(&alone),
            "title": "group-view.sql",
        }],
    });
    Ok(serde_json::to_string_pretty(&library)? + "\n")
}

/// The SQL with a table for each name after WITH: PostgreSQL knows nothing of how many lines a step gives while it plans
/// the next one, and takes the square of the time.
fn stepped(sql: &str) -> Result<String> {
    let text: Vec<&str> = sql.lines().filter(|line| !line.starts_with("--")).collect();
    let text = text.join("\n");
    let mut rest = text.strip_prefix("WITH ").with_context(|| format!("{SQL} does not begin with WITH"))?;
    let mut steps =
        "-- Made of group-view.sql by `cargo xtask province`: the same, a table for each step.\n".to_owned();
    while let Some((name, after)) = rest.split_once(" AS (").filter(|(name, _)| !name.contains(char::is_whitespace)) {
        let mut depth = 1;
        let end = after.char_indices().find(|(_, sign)| {
            depth += i32::from(*sign == '(') - i32::from(*sign == ')');
            depth == 0
        });
        let (end, _) = end.with_context(|| format!("{name} does not end"))?;
        let (query, following) = after.split_at(end);
        steps += &format!("CREATE TEMPORARY TABLE {name} AS\n{};\nANALYZE {name};\n", query.trim_matches('\n'));
        rest = following.trim_start_matches([')', ',', '\n', ' ']);
    }
    Ok(steps + rest.trim_end() + ";\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_what_the_sql_says() {
        std::env::set_current_dir(crate::files::root()).unwrap();
        // The order of the fields is that of the build.
        let read = |text: String| serde_json::from_str::<Value>(&text).unwrap();
        let written = read(fs::read_to_string(LIBRARY).unwrap());
        assert_eq!(written, read(library().unwrap()), "cargo xtask province writes it");
        let sql = fs::read_to_string(SQL).unwrap();
        assert_eq!(fs::read_to_string(STEPS).unwrap(), stepped(&sql).unwrap(), "cargo xtask province writes it");
        assert_eq!(
            stepped(&sql).unwrap().matches("CREATE TEMPORARY TABLE").count(),
            sql.matches(" AS (\n").count() + sql.matches(" AS (SELECT").count()
        );
    }
}
