//! The lasting id of a saved form: opaque, given by the caller, so that the core needs no chance.

use crate::error::{Code, Error};

/// The most characters of an id.
const MOST_CHARACTERS: u32 = 64;

/// An id as it may stand in a saved form: 1 to 64 letters, digits and hyphens of ASCII.
pub(crate) fn checked(id: &str) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let code = match id.len() {
        0 => Code::Empty,
        length if length > MOST_CHARACTERS as usize => {
            return Err(Error::new(Code::TooLong, "id").with_limit(MOST_CHARACTERS));
        }
        _ if id.bytes().all(plain) => return Ok(()),
        _ => Code::NotAllowed,
    };
    Err(Error::new(code, "id"))
}
