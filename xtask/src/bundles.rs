//! What a page loads of the content: all that a tool says in one language, in one file. `pkg/src/api/content-built.ts`
//! has their shapes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};

use crate::files::write;

/// Whether a file of the package, by its path in it, is one of these.
pub fn is_one(path: &str) -> bool {
    path.strip_prefix("content/").is_some_and(|name| !name.contains('/') && name.split('.').count() > 2)
}

/// Whether it holds the self-assessment with one instrument alone, or none.
pub fn is_part(path: &str) -> bool {
    is_one(path) && (path.split('.').count() > 3 || path.contains("-own."))
}

/// Writes them beside the content files that they are made of.
pub fn write_all(content: &Path) -> Result<()> {
    let read = |name: &str| -> Result<Value> {
        let path = content.join(name);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        serde_json::from_str(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
    };
    for language in languages()? {
        let both = |name: &str| -> Result<Value> {
            let texts = read(&format!("{language}/{name}.json"))?;
            Ok(json!({ "data": read(&format!("{name}.json"))?, "texts": texts }))
        };
        let keep = |name: &str, bundle: &Value| {
            write(&content.join(format!("{name}.{language}.json")), &serde_json::to_vec(bundle)?)
        };
        let common = read(&format!("{language}/common.json"))?;
        keep("preparation", &json!({ "common": common, "preparation": both("preparation")? }))?;

        let engagement = both("engagement")?;
        let with = |instruments: Vec<Value>| {
            let mut engagement = engagement.clone();
            engagement["instruments"] = Value::Array(instruments);
            json!({ "common": common, "engagement": engagement })
        };
        let mut all = Vec::new();
        for id in engagement["data"]["instruments"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let instrument = both(&format!("instruments/{id}"))?;
            all.push(instrument.clone());
            keep(&format!("engagement.{id}"), &with(vec![instrument]))?;
        }
        keep("engagement", &with(all))?;
        keep("engagement-own", &with(Vec::new()))?;
    }
    Ok(())
}

fn languages() -> Result<Vec<String>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir("content/locales")? {
        languages.push(entry?.file_name().to_string_lossy().into_owned());
    }
    languages.sort();
    Ok(languages)
}
