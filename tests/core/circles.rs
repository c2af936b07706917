//! No file of the crate imports in a circle. A room's own file (`mod.rs`, or `text.rs` beside `text/`) says what is in
//! the room: what a file takes from there leads to where it is written, and the room's own file to nowhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::arrows::files;

/// The module that a file holds.
fn module(file: &Path) -> Vec<String> {
    let file = file.with_extension("");
    let parts = file.iter().skip(1).map(|part| part.to_string_lossy().into_owned());
    parts.filter(|part| part != "mod" && part != "lib").collect()
}

/// The paths of a `use`, one for each name: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn flat(said: &str) -> Vec<String> {
    let Some((before, rest)) = said.split_once('{') else { return vec![said.trim().to_owned()] };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for sign in rest[..rest.rfind('}').unwrap()].chars() {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        if sign == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(sign);
        }
    }
    let named = parts.iter().filter(|part| !part.trim().is_empty());
    named.flat_map(|part| flat(&[before.trim(), part.trim()].concat())).collect()
}

type Files = BTreeMap<Vec<String>, (PathBuf, String)>;

/// What a module names, as paths from the crate.
fn named(modules: &Files, here: &[String], only_public: bool) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for said in modules[here].1.split(';').filter_map(|said| {
        let (before, path) = said.rsplit_once("use ")?;
        let before = before.rsplit('\n').next().unwrap().trim();
        let plain = before.is_empty() && !only_public;
        (plain || before.starts_with("pub")).then_some(path)
    }) {
        for path in flat(said) {
            let path = path.split(" as ").next().unwrap();
            let mut parts: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
            let mut from = here.to_vec();
            match parts[0].as_str() {
                "crate" => from.clear(),
                "self" => {}
                "super" => drop(from.pop()),
                child if modules.contains_key(&[here, &[child.to_owned()]].concat()) => parts.insert(0, String::new()),
                _ => continue,
            }
            parts.remove(0);
            while parts.first().is_some_and(|part| part == "super") {
                from.pop();
                parts.remove(0);
            }
            found.push([from, parts].concat());
        }
    }
    found
}

/// The module in which something is written.
fn written(modules: &Files, path: &[String]) -> Vec<String> {
    let length = (0..=path.len()).rev().find(|length| modules.contains_key(&path[..*length])).unwrap();
    let (room, rest) = path.split_at(length);
    let Some(name) = rest.first() else { return room.to_vec() };
    let public = named(modules, room, true);
    let further = public.iter().find(|path| path.last() == Some(name) && path.as_slice() != [room, rest].concat());
    further.map_or_else(|| room.to_vec(), |path| written(modules, path))
}

#[test]
fn no_file_of_the_crate_imports_in_a_circle() {
    let modules: Files = files("src", "rs").into_iter().map(|(path, code)| (module(&path), (path, code))).collect();
    let uses = |here: &Vec<String>| {
        let all = named(&modules, here, false).into_iter().map(|path| written(&modules, &path));
        all.filter(|there| there != here && !here.starts_with(there)).collect::<Vec<_>>()
    };
    let mut rest: BTreeMap<&Vec<String>, Vec<Vec<String>>> = modules.keys().map(|here| (here, uses(here))).collect();
    assert!(rest.values().flatten().count() > 300, "the imports are read");
    // Who uses nobody that is left, or is used by nobody, stands in no circle.
    loop {
        let left: Vec<Vec<String>> = rest.keys().map(|here| (*here).clone()).collect();
        let taken: Vec<Vec<String>> = rest.values().flatten().cloned().collect();
        rest.retain(|here, uses| taken.contains(here) && uses.iter().any(|used| left.contains(used)));
        if rest.len() == left.len() {
            break;
        }
    }
    assert!(rest.is_empty(), "in a circle: {rest:?}");
}
