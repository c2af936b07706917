//! References that a caller gives.

use super::{object, text};
use crate::error::{Code, Error, Within};
use crate::value::Value;

/// The most bytes of a reference.
const LONGEST: u32 = 2_000;

/// A reference, where one is given.
pub(super) fn reference(given: Option<&str>, path: &str) -> Result<Option<Value>, Error> {
    let Some(given) = given else { return Ok(None) };
    checked(given).within(path)?;
    Ok(Some(object([("reference", text(given))])))
}

/// Whether a text can stand as a reference: one word.
pub(super) fn checked(given: &str) -> Result<(), Error> {
    if given.is_empty() {
        Err(Error::new(Code::Empty, ""))
    } else if given.len() > LONGEST as usize {
        Err(Error::new(Code::TooLong, "").with_limit(LONGEST))
    } else if given.chars().any(|sign| sign.is_whitespace() || sign.is_control()) {
        Err(Error::new(Code::NotAllowed, ""))
    } else {
        Ok(())
    }
}

/// The kind of resource that a reference leads to, as far as it says so.
pub(super) fn referred(reference: &str) -> &str {
    let kind = reference.split("/_history/").next().and_then(|current| current.rsplit('/').nth(1));
    kind.filter(|kind| kind.starts_with(|sign: char| sign.is_ascii_uppercase())).unwrap_or("Resource")
}
