//! Texts as people write them: cleaned of what cannot be shown, measured as people count.

mod address;
mod begun;
mod bidi;
mod lines;

use serde::Serialize;

use crate::error::{Code, Error};

pub(crate) use address::{leads, own_url, url};
pub(crate) use begun::begun;
pub(crate) use bidi::isolated;
pub(crate) use lines::lines;

/// How long texts may be, in characters as a person sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lengths {
    /// A title, a name, a short answer.
    pub title: usize,
    /// A contact, an address, a line that says more.
    pub contact: usize,
    /// Details, a note, a long answer.
    pub details: usize,
}

/// The lengths that hold everywhere.
pub const LENGTHS: Lengths = Lengths { title: TITLE, contact: CONTACT, details: DETAILS };

/// Characters of a title, a name, a short answer.
pub(crate) const TITLE: usize = 80;
/// Characters of a contact or an address.
pub(crate) const CONTACT: usize = 500;
/// Characters of details, a note, a long answer.
pub(crate) const DETAILS: usize = 2_000;

/// A text of one line that may be empty: breaks and tabs become spaces, the ends are trimmed.
pub(crate) fn line(raw: &str, limit: usize, path: &str) -> Result<String, Error> {
    let spaced: String = visible(raw)
        .map(|character| if character.is_whitespace() && is_break(character) { ' ' } else { character })
        .collect();
    within(spaced.trim(), limit, path)
}

/// The same, which must say something.
pub(crate) fn title(raw: &str, limit: usize, path: &str) -> Result<String, Error> {
    let text = line(raw, limit, path)?;
    if text.is_empty() {
        return Err(Error::new(Code::Empty, path));
    }
    Ok(text)
}

/// A text of several lines that may be empty; line breaks are kept, written as `\n`.
pub(crate) fn paragraphs(raw: &str, path: &str) -> Result<String, Error> {
    let mut kept = String::with_capacity(raw.len());
    let mut before = ' ';
    for character in visible(raw) {
        // A return and a new line are one break.
        if !(before == '\r' && character == '\n') {
            kept.push(if is_break(character) && character != '\t' { '\n' } else { character });
        }
        before = character;
    }
    within(kept.trim(), DETAILS, path)
}

/// The most marks that a character may carry (the limit of UAX 15): more of them count as characters.
#[cfg(not(target_family = "wasm"))]
const MARKS: usize = 30;

/// How many characters a person sees; counted no further than past `most`.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn length(text: &str, most: usize) -> usize {
    let mut length = 0;
    for seen in unicode_segmentation::UnicodeSegmentation::graphemes(text, true) {
        length += 1 + seen.chars().count().saturating_sub(1 + MARKS);
        if length > most {
            break;
        }
    }
    length
}

/// How many characters a person sees: every browser has the tables for it, 9 kB that need not be loaded.
#[cfg(target_family = "wasm")]
pub(crate) use crate::bindings::characters as length;

/// The most bytes of a text with so many characters: room for families of emoji, none for what only takes time.
const fn bytes(limit: usize) -> usize {
    limit * 16 + 1_024
}

fn within(text: &str, limit: usize, path: &str) -> Result<String, Error> {
    // What a person sees as a character takes at least one of the text's: few need the tables to be counted. What is far
    // too long needs none either.
    let may_be_longer = text.len() > limit && text.chars().nth(limit).is_some();
    if may_be_longer && (text.len() > bytes(limit) || length(text, limit) > limit) {
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        return Err(Error::new(Code::TooLong, path).with_limit(limit));
    }
    if text.chars().all(|character| character.is_whitespace() || is_invisible(character)) {
        return Ok(String::new());
    }
    Ok(bidi::closed(text.into()).into_owned())
}

/// Whether something stands there and nothing of it can be seen.
pub(crate) fn shows_nothing(raw: &str) -> bool {
    !raw.trim().is_empty() && visible(raw).all(|character| character.is_whitespace() || is_invisible(character))
}

/// The most marks in a row that are left where they were piled up: more than any writing has, and the flags made of
/// invisible letters.
const PILED: usize = 8;

/// A text without the marks that are piled up on one character; `None` where none are.
pub(crate) fn without_piled_marks(text: &str) -> Option<String> {
    let mut marks = 0;
    let kept: String = text
        .chars()
        .filter(|character| {
            marks = if is_mark(*character) { marks + 1 } else { 0 };
            marks <= PILED
        })
        .collect();
    (kept.len() < text.len()).then_some(kept)
}

/// Whether a character stands on the one before it: the marks that texts are spoilt with, of the scripts that have most.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{93c}' | '\u{94d}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}' | '\u{3099}'..='\u{309a}'
        | '\u{fe20}'..='\u{fe2f}')
        || is_invisible(character)
}

/// Control characters that nothing can show are left out; what joins letters or directs writing stays.
fn visible(raw: &str) -> impl Iterator<Item = char> {
    raw.chars().filter(|character| !character.is_control() || is_break(*character))
}

fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character shows nothing: it directs, joins or fills. Those that Unicode lets a program ignore
/// (`Default_Ignorable_Code_Point`), and the blank of Braille.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
