//! Texts that were taken once and are refused now: made such that they are taken, so that all the rest opens.

use crate::text;
use crate::value::Value;

/// What stands where a text that must say something shows nothing.
const NOTHING: &str = "…";
/// What has no meaning without these; what may be empty is left as it is.
const NAMES: [&str; 5] = ["title", "text", "what", "happened", "name"];
/// Where a name may be empty.
const UNNAMED: [&str; 2] = ["companion", "contributors"];

/// Changes all such texts in plain data, and returns their paths.
pub(super) fn lightened(value: &mut Value) -> Vec<String> {
    let mut paths = Vec::new();
    walk(value, "", &mut paths);
    paths
}

fn walk(value: &mut Value, path: &str, paths: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            if let Some(lighter) = text::without_piled_marks(text) {
                *text = lighter;
                paths.push(path.to_owned());
            }
        }
        Value::Array(list) => {
            for (index, one) in list.iter_mut().enumerate() {
                walk(one, &format!("{path}[{index}]"), paths);
            }
        }
        Value::Object(fields) => {
            let unnamed = UNNAMED.iter().any(|place| path.starts_with(place));
            for (name, one) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                if !unnamed && NAMES.contains(&name.as_str()) && one.as_str().is_some_and(text::shows_nothing) {
                    *one = Value::from(NOTHING);
                    paths.push(path);
                } else {
                    walk(one, &path, paths);
                }
            }
        }
        _ => {}
    }
}
