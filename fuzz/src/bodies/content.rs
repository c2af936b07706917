//! The files of content and words: a hospital may replace any of them.

use std::sync::LazyLock;

use care_partnership::preparation::Catalogue;
use care_partnership::value::{Value, Write};

use super::care::{content_of, instruments_of, shipped, unanswered};
use super::invariants::{of_assessment, of_preparation};
use super::preparation::written_in;

static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| vec![shipped()]);

pub fn bases() -> &'static [Value] {
    &BASES
}

/// Files are taken, and hold; or refused at a place in one of them.
pub fn check(files: &Value) {
    let known = |path: &str| ["content", "common", "texts", "instruments["].iter().any(|file| path.starts_with(file));
    match content_of(files, &Value::Null) {
        Err(error) => assert!(known(error.path()), "the fault is in a file: {error}"),
        Ok(content) => {
            let _ = Catalogue::new(&content).write();
            of_preparation(&written_in(&content));
        }
    }
    match instruments_of(files, &Value::Null) {
        Err(error) => assert!(known(error.path()), "the fault is in a file: {error}"),
        Ok(instruments) => {
            for instrument in instruments.all() {
                of_assessment(&unanswered(&instruments, &instrument.id));
            }
        }
    }
}
