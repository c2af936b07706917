//! How a text travels from one device to another, and how long it may be for that: the limits stand here, once.

use crate::error::{Code, Error};
use serde::Deserialize;

/// What carries a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carrier {
    /// The fragment of an address, before it is folded and after it is unfolded.
    Fragment,
    /// A link, whole.
    Link,
    /// A QR code on a screen.
    Code,
}

impl Carrier {
    /// The most bytes that it takes.
    ///
    /// A fragment: 64 KiB, twenty times what a folded link can hold of plain words; what unfolds further is no list.
    ///
    /// A link: 4,000, all of them ASCII. RFC 9110 (section 4.1) asks for 8,000 at least of whatever reads an address; a
    /// message of Telegram ends at 4,096 characters, and a link that is cut is none.
    ///
    /// A code: 1,271. Version 25 holds 1,273 bytes at level L (ISO/IEC 18004, table 7), and two say that they are UTF-8.
    /// It has 117 modules a side, 125 with its margin: on a screen of 320 pixels each is still 2.5 wide.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::Fragment => 64 << 10,
            Self::Link => 4_000,
            Self::Code => 1_271,
        }
    }

    /// Whether it takes the text.
    #[must_use]
    pub const fn takes(self, text: &str) -> bool {
        text.len() <= self.most() as usize
    }
}

/// The mark of a text, which travels beside it: a text that lost a letter on its way has another (32 bits of FNV-1a).
#[must_use]
pub fn mark(text: &str) -> String {
    let mark = text.bytes().fold(0x811c_9dc5_u32, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{mark:08x}")
}

/// Checks a text that has arrived by its mark.
///
/// # Errors
/// `too-large` for more than a fragment takes, `not-this-format` for another mark.
pub fn arrived(text: &str, expected: &str) -> Result<(), Error> {
    if !Carrier::Fragment.takes(text) {
        return Err(Error::new(Code::TooLarge, "").with_limit(Carrier::Fragment.most()));
    }
    if mark(text) == expected { Ok(()) } else { Err(Error::new(Code::NotThisFormat, "")) }
}
