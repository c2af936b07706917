//! A text that is too long for a title: how it begins, and how it goes on.

use super::{TITLE, length, line};

/// What of a text is a title, and the rest; `None` where all of it is one, or it is far too long for both.
///
/// The title is the first sentence, or where that is too long the words of it that there is room for.
pub(crate) fn begun(raw: &str) -> Option<(String, String)> {
    let text = line(raw, super::DETAILS, "title").ok()?;
    if length(&text, TITLE) <= TITLE {
        return None;
    }
    if let Some((sentence, rest)) = first_sentence(&text).filter(|(sentence, _)| length(sentence, TITLE) <= TITLE) {
        return Some((sentence.to_owned(), rest.to_owned()));
    }
    let fits = |end: &usize| text.get(..*end).is_some_and(|start| length(start, TITLE) < TITLE);
    let ends = text.match_indices(char::is_whitespace).map(|(end, _)| end).take_while(fits);
    match ends.last().and_then(|end| text.split_at_checked(end)) {
        Some((start, rest)) => Some(([start.trim_end(), "…"].concat(), rest.trim_start().to_owned())),
        // One word without an end: all of it stays together in the details.
        None => Some((text.chars().take(TITLE - 1).chain(['…']).collect(), text.clone())),
    }
}

fn first_sentence(text: &str) -> Option<(&str, &str)> {
    let ends = |sign: char| matches!(sign, '.' | '!' | '?' | '…' | '؟' | '。');
    let mut signs = text.char_indices().zip(text.char_indices().skip(1));
    let (_, (end, _)) = signs.find(|((_, sign), (_, next))| ends(*sign) && next.is_whitespace())?;
    let (sentence, rest) = text.split_at_checked(end)?;
    Some((sentence, rest.trim_start()))
}
