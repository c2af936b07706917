//! The corpus of the fuzz targets, replayed: what was once thrown at every way in still holds.

#[path = "../../fuzz/src/bodies/mod.rs"]
pub mod bodies;

use std::fs;
use std::path::Path;

/// Files of one target; runs each, names the one that fails.
fn replay(name: &str) -> usize {
    let folder = Path::new("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for file in &files {
        let data = fs::read(file).unwrap();
        let held = std::panic::catch_unwind(|| bodies::run(name, &data));
        assert!(held.is_ok(), "{}: {}", file.display(), String::from_utf8_lossy(&data));
    }
    files.len()
}

macro_rules! replayed {
    ($($test:ident: $name:literal),+ $(,)?) => {
        $(#[test]
        fn $test() {
            assert!(replay($name) >= 3, "the corpus is there");
        })+

        #[test]
        fn every_target_has_a_body_and_is_replayed() {
            let replayed = [$($name),+];
            let mut known: Vec<&str> = bodies::names().collect();
            known.sort_unstable();
            let mut wanted = replayed.to_vec();
            wanted.sort_unstable();
            assert_eq!(known, wanted);
            for name in known {
                let target = fs::read_to_string(format!("fuzz/fuzz_targets/{name}.rs")).unwrap();
                assert!(target.contains(&format!("target!(\"{name}\")")), "{name}");
            }
        }
    };
}

replayed! {
    settings: "settings",
    content: "content",
    instruments: "instruments",
    saved_preparations: "preparation",
    saved_assessments: "assessment",
    contributions: "contribution",
    groups: "group",
    responses_for_a_preparation: "fhir_preparation",
    responses_for_an_assessment: "fhir_assessment",
    appointments: "appointment",
    texts: "texts",
    calls: "calls",
}
