//! The arrows of ARCHITECTURE.md: who may use whom, in Rust and in TypeScript, and that nobody imports in a circle.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up; who stands side by side does not know the other.
const ROOMS: [&[&str]; 7] = [
    &["error"],
    &["carrier", "id", "order", "text", "value", "when"],
    &["history"],
    &["content"],
    &["preparation", "engagement"],
    &["fhir", "record"],
    &["bindings"],
];
/// The core asks the browser how many characters a person sees: the one exception of invariant 1.
const EXCEPTION: (&str, &str) = ("text", "bindings");
/// The folders of `pkg/src`, likewise; the files beside them are what a page or a bundler imports.
const FOLDERS: [&[&str]; 6] =
    [&["api"], &["screen", "styles"], &["widgets"], &["host"], &["preparation", "engagement"], &["overview"]];

pub fn files(folder: &str, extension: &str) -> BTreeMap<PathBuf, String> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![PathBuf::from(folder)]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>();
                found.insert(path, code.join("\n"));
            }
        }
    }
    found
}

/// What stands behind each `start` in a text, up to the first of the `ends`.
fn behind<'a>(text: &'a str, start: &'a str, ends: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(ends).next())
}

fn room(path: &Path) -> String {
    let name = path.iter().nth(1).unwrap().to_string_lossy();
    name.trim_end_matches(".rs").to_owned()
}

#[test]
fn no_arrow_of_the_crate_points_back() {
    let layer = |room: &str| ROOMS.iter().position(|rooms| rooms.contains(&room));
    for (path, code) in files("src", "rs") {
        let here = room(&path);
        let not_a_name = |sign: char| !sign.is_alphanumeric() && sign != '_';
        for used in code.split("crate::").skip(1).filter_map(|rest| rest.split(not_a_name).next()) {
            let Some(below) = layer(used).filter(|_| used != here) else { continue };
            let allowed = layer(&here).is_none_or(|layer| below < layer) || (here.as_str(), used) == EXCEPTION;
            assert!(allowed, "{} uses {used}", path.display());
        }
    }
}

/// The files that a file of TypeScript runs; types alone make no circle.
fn imports(path: &Path, code: &str) -> Vec<PathBuf> {
    let runs = |said: &&str| !["import type", "export type"].iter().any(|word| said.trim_start().starts_with(word));
    let lines = code.split(';').filter(runs).collect::<String>();
    let quoted = behind(&lines, " from \"", &['"']).chain(behind(&lines, "import \"", &['"']));
    let near = quoted.filter(|from| from.starts_with('.')).map(|from| from.replace(".js", ".ts"));
    near.map(|from| normal(&path.parent().unwrap().join(from))).collect()
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path {
        match part.to_str() {
            Some(".") => {}
            Some("..") => drop(normal.pop()),
            _ => normal.push(part),
        }
    }
    normal
}

#[test]
fn no_arrow_of_the_elements_points_back() {
    let folder = |path: &Path| path.iter().nth(2).unwrap().to_string_lossy().into_owned();
    let layer = |name: &str| FOLDERS.iter().position(|folders| folders.contains(&name));
    for (path, code) in files("pkg/src", "ts") {
        let here = folder(&path);
        let Some(layer_here) = layer(&here) else { continue };
        for used in imports(&path, &code).iter().map(|used| folder(used)) {
            let allowed = used == here || used == "wasm" || layer(&used).is_some_and(|below| below < layer_here);
            assert!(allowed, "{} uses {used}", path.display());
        }
    }
}

#[test]
fn no_file_of_typescript_runs_itself_in_a_circle() {
    let files = files("pkg/src", "ts");
    let mut rest: BTreeMap<&PathBuf, Vec<PathBuf>> =
        files.iter().map(|(path, code)| (path, imports(path, code))).collect();
    // Who uses nobody that is left, or is used by nobody, stands in no circle.
    loop {
        let left: Vec<PathBuf> = rest.keys().map(|path| (*path).clone()).collect();
        let used: Vec<PathBuf> = rest.values().flatten().cloned().collect();
        rest.retain(|path, uses| used.contains(path) && uses.iter().any(|used| left.contains(used)));
        if rest.len() == left.len() {
            break;
        }
    }
    assert!(rest.is_empty(), "in a circle: {:?}", rest.keys());
}
