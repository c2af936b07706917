//! What may be in the npm tarball, and has to be: a file that nobody meant is seen before it is handed out.

use anyhow::{Result, bail};

use crate::tool;

/// The most bytes of it.
const MOST: u64 = 6 * 1024 * 1024;

/// Each file is of one of these, and of each there is one. `*` stands for a part of a name, `**` for folders too.
const MAY: [&str; 29] = [
    "package.json",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "dist/define*.js",
    "dist/part-define*.js",
    "dist/classic.js",
    "dist/app.js",
    "dist/elements.js",
    "dist/frame.js",
    "dist/frame.html",
    "dist/smart.js",
    "dist/smart.html",
    "dist/index.js",
    "dist/server.js",
    // Parts of the scripts, named after their bytes.
    "dist/*-????????.js",
    "dist/*.wasm",
    "dist/*.wasm.js",
    "dist/content/**.json",
    "dist/types/**.d.ts",
    "dist/custom-elements.json",
    "dist/integrity.json",
    "dist/notices.txt",
    // What is bundled, and the bill of materials that is made of it.
    "dist/bundled.json",
    "dist/sbom.cdx.json",
    "docs/*.html",
    "docs/*.js",
    "docs/*.css",
    "docs/favicon.svg",
];

/// Looks into a tarball, which has `size` bytes.
pub fn check(tarball: &str, size: u64) -> Result<()> {
    if size > MOST {
        bail!("{tarball} has {size} bytes, more than {MOST}");
    }
    let list = tool::output("tar", &["-tzf", tarball])?;
    let files: Vec<&str> = list.lines().map(|line| line.strip_prefix("package/").unwrap_or(line)).collect();
    let strangers: Vec<&&str> = files.iter().filter(|file| !MAY.iter().any(|pattern| fits(pattern, file))).collect();
    let missing: Vec<&&str> = MAY.iter().filter(|pattern| !files.iter().any(|file| fits(pattern, file))).collect();
    if !strangers.is_empty() || !missing.is_empty() {
        bail!("{tarball} has what it may not have: {strangers:?}; and has not: {missing:?}");
    }
    Ok(())
}

/// Whether a path is of a pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let mut rest = pattern.chars();
    match rest.next() {
        None => path.is_empty(),
        Some('*') => {
            let folders = rest.as_str().starts_with('*');
            let after = rest.as_str().trim_start_matches('*');
            let most = if folders { path.len() } else { path.find('/').unwrap_or(path.len()) };
            (0..=most).filter(|place| path.is_char_boundary(*place)).any(|place| fits(after, &path[place..]))
        }
        Some(sign) => {
            let first = path.chars().next();
            let same = first == Some(sign) || (sign == '?' && first.is_some_and(|one| one != '/'));
            same && fits(rest.as_str(), &path[first.map_or(0, char::len_utf8)..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_pattern_fits_what_it_says_and_nothing_else() {
        for (pattern, path, whether) in [
            ("dist/*.wasm", "dist/tools.wasm", true),
            ("dist/*.wasm", "dist/tools.wasm.js", false),
            ("dist/*.wasm", "dist/more/tools.wasm", false),
            ("dist/types/**.d.ts", "dist/types/api/core/core.d.ts", true),
            ("dist/types/**.d.ts", "dist/types/secret.txt", false),
            ("dist/*-????????.js", "dist/core-tools-BfhSSu2V.js", true),
            ("dist/*-????????.js", "dist/notes.js", false),
            ("package.json", "package.json", true),
            ("package.json", "package.json.bak", false),
        ] {
            assert_eq!(fits(pattern, path), whether, "{pattern} {path}");
        }
    }
}
