//! Texts as people write them: cleaned of what cannot be shown, measured as people count.

use crate::error::{Code, Error};

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

/// An address that a page may link to: of the web, mail or telephone, or of the same site.
pub(crate) fn url(raw: &str, path: &str) -> Result<String, Error> {
    let address = title(raw, CONTACT, path)?;
    let lower = address.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    let same_site = lower.starts_with('/') && !lower.starts_with("//") && !lower.contains('\\');
    if (known || same_site) && !address.contains(char::is_whitespace) {
        Ok(address)
    } else {
        Err(Error::new(Code::InvalidUrl, path))
    }
}

/// How many characters a person sees.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn length(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count()
}

/// How many characters a person sees: every browser has the tables for it, 9 kB that need not be loaded.
#[cfg(target_family = "wasm")]
pub(crate) use crate::bindings::characters as length;

fn within(text: &str, limit: usize, path: &str) -> Result<String, Error> {
    // What a person sees as a character takes at least one of the text's: few need the tables to be counted.
    let may_be_longer = text.len() > limit && text.chars().nth(limit).is_some();
    if may_be_longer && length(text) > limit {
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        return Err(Error::new(Code::TooLong, path).with_limit(limit));
    }
    Ok(text.to_owned())
}

/// Control characters that nothing can show are left out; what directs writing (bidi, joiners) stays.
fn visible(raw: &str) -> impl Iterator<Item = char> {
    raw.chars().filter(|character| !character.is_control() || is_break(*character))
}

fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
