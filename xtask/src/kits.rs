//! What a content system takes, made of `kits/` and the built package: into `target/kits/`, a folder and a zip for each.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::files::{below, write};
use crate::pack;

/// The built package.
const PACKAGE: &str = "target/packed/node_modules/care-partnership";
/// Where the kits go.
pub const KITS: &str = "target/kits";
/// One script with all inside, and what stands for the WebAssembly where that is refused.
const CLASSIC: [&str; 3] = ["dist/classic.js", "dist/care_partnership.wasm.js", "dist/notices.txt"];

/// A kit: its folder in `kits/`, the folder that it unpacks into, and what of the package goes where in it.
struct Kit {
    name: &'static str,
    folder: &'static str,
    parts: fn() -> Result<Vec<(PathBuf, String)>>,
}

const ALL: [Kit; 6] = [
    Kit { name: "wordpress", folder: "care-partnership", parts: || classic("") },
    Kit { name: "wagtail", folder: "care_partnership", parts: || classic("static/care_partnership/") },
    Kit { name: "drupal", folder: "care_partnership", parts: || classic("components/care-tool/") },
    Kit { name: "liferay", folder: "care-partnership", parts: whole },
    Kit { name: "sharepoint", folder: "care-partnership", parts: || Ok(Vec::new()) },
    Kit { name: "lightning", folder: "care-partnership", parts: lightning },
];

/// Packs, then makes each kit.
pub fn run() -> Result<()> {
    pack::run()?;
    make()
}

/// Makes each kit of what is packed.
pub fn make() -> Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    for kit in &ALL {
        let target = Path::new(KITS).join(kit.name);
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let own = Path::new("kits").join(kit.name);
        for file in below(&own)? {
            let text = fs::read_to_string(&file)?.replace("@VERSION@", version);
            write(&target.join(kit.folder).join(file.strip_prefix(&own)?), text.as_bytes())?;
        }
        for (file, place) in (kit.parts)()? {
            write(&target.join(kit.folder).join(place), &fs::read(&file).with_context(|| file.display().to_string())?)?;
        }
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            write(&target.join(kit.folder).join(licence), &fs::read(licence)?)?;
        }
        let zip = format!("{KITS}/care-partnership-{}-{version}.zip", kit.name);
        println!("{zip}: {} bytes", pressed(&target, &zip)?);
    }
    Ok(())
}

fn classic(folder: &str) -> Result<Vec<(PathBuf, String)>> {
    let name = |file: &str| [folder, file.trim_start_matches("dist/")].concat();
    Ok(CLASSIC.iter().map(|file| (Path::new(PACKAGE).join(file), name(file))).collect())
}

fn lightning() -> Result<Vec<(PathBuf, String)>> {
    Ok(vec![(Path::new(PACKAGE).join("dist/classic.js"), "carePartnership.js".to_owned())])
}

/// All that a page may load, without types.
fn whole() -> Result<Vec<(PathBuf, String)>> {
    let dist = Path::new(PACKAGE).join("dist");
    let mut parts = Vec::new();
    for file in below(&dist)? {
        let name = file.strip_prefix(&dist)?.display().to_string();
        let loaded = !name.starts_with("types/") && !name.starts_with("part-") && name != "classic.js";
        if loaded {
            parts.push((file, format!("assets/{name}")));
        }
    }
    Ok(parts)
}

/// Writes the files of a folder into a zip; returns its size.
pub fn pressed(folder: &Path, zip: &str) -> Result<u64> {
    let mut writer = ZipWriter::new(File::create(zip)?);
    for file in below(folder)? {
        writer.start_file_from_path(file.strip_prefix(folder)?, SimpleFileOptions::default())?;
        writer.write_all(&fs::read(&file)?)?;
    }
    writer.finish()?;
    Ok(fs::metadata(zip)?.len())
}
