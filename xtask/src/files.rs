//! Paths, and which files are newer than which.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// All files below a folder, sorted; a file is its own list.
pub fn below(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
        found.extend(below(&entry?.path())?);
    }
    found.sort();
    Ok(found)
}

/// Whether `made` is there and newer than every one of `from`.
pub fn fresh(made: &str, from: &[&str]) -> Result<bool> {
    let Some(made) = changed(Path::new(made)) else { return Ok(false) };
    for path in from {
        for file in below(Path::new(path))? {
            if changed(&file).is_none_or(|changed| changed > made) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Writes a file, with the folders it needs; one that is so already keeps its time.
pub fn write(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|before| before == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| path.display().to_string())
}
