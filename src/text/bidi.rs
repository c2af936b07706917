//! What turns the direction of writing is kept from turning anything outside the text it stands in.

use std::borrow::Cow;

/// The sign that opens words which take the direction of their own first letter, and the one that closes them.
const ISOLATE: (&str, &str) = ("\u{2068}", "\u{2069}");

/// Words as they can stand inside a line that is written from the left, or from the right: between marks where they
/// would turn what stands around them, else as they are.
pub(crate) fn isolated(words: &str, from_right: bool) -> Cow<'_, str> {
    if words.is_ascii() && !from_right {
        return Cow::Borrowed(words);
    }
    let words = closed(Cow::Borrowed(words));
    if !turns(&words, from_right) {
        return words;
    }
    // Only its first and its last line have anything beside them; the others are lines of their own.
    let last = words.split('\n').count() - 1;
    let lines = words.split('\n').enumerate().map(|(place, line)| {
        let beside = place == 0 || place == last;
        if beside && turns(line, from_right) { [ISOLATE.0, line, ISOLATE.1].concat() } else { line.to_owned() }
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// Whether anything in a text would turn a line that is written the other way. What is marked off inside it does not.
fn turns(text: &str, from_right: bool) -> bool {
    let mut inside = 0_u32;
    let (mut letters, mut digits, mut between) = (false, false, false);
    for sign in text.chars() {
        match sign {
            sign if isolates(sign) => inside += 1,
            '\u{2069}' => inside = inside.saturating_sub(1),
            _ if inside > 0 => {}
            sign if opens(sign) || goes_left(sign) != from_right && directs(sign) => return true,
            sign => {
                letters |= directs(sign);
                digits |= sign.is_numeric();
                between |= !sign.is_numeric() && !".,:/".contains(sign);
            }
        }
    }
    // Groups of digits, as of a telephone, change places among letters from right to left.
    from_right && digits && between && !letters
}

/// Whether a sign has a direction of its own: letters have, and the signs that nobody sees but that count as one.
fn directs(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '\u{200e}' | '\u{200f}') || goes_left(sign)
}

/// The blocks of scripts that are written from right to left, and the marks that count as one of their letters.
fn goes_left(sign: char) -> bool {
    matches!(sign,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Leaves out what opens a direction and is not closed on its line, and what closes none. Pairs stay as they are.
pub(super) fn closed(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(|sign| opens(sign) || closes(sign)) {
        return text;
    }
    let signs: Vec<char> = text.chars().collect();
    let mut paired = vec![false; signs.len()];
    let mut open: Vec<(usize, char)> = Vec::new();
    for (place, sign) in signs.iter().enumerate() {
        match *sign {
            '\n' => open.clear(),
            sign if opens(sign) => open.push((place, sign)),
            '\u{202c}' if open.last().is_some_and(|(_, opener)| !isolates(*opener)) => {
                pair(&mut paired, open.pop(), place);
            }
            '\u{2069}' => {
                // It closes the last isolate, and whatever was opened inside.
                if let Some(opener) = open.iter().rposition(|(_, opener)| isolates(*opener)) {
                    let first = open.get(opener).copied();
                    open.truncate(opener);
                    pair(&mut paired, first, place);
                }
            }
            _ => {}
        }
    }
    let kept = signs.into_iter().zip(paired).filter(|(sign, paired)| *paired || !(opens(*sign) || closes(*sign)));
    Cow::Owned(kept.map(|(sign, _)| sign).collect())
}

fn pair(paired: &mut [bool], opener: Option<(usize, char)>, closer: usize) {
    for place in opener.map(|(place, _)| place).into_iter().chain([closer]) {
        if let Some(known) = paired.get_mut(place) {
            *known = true;
        }
    }
}

fn opens(sign: char) -> bool {
    matches!(sign, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}') || isolates(sign)
}

fn isolates(sign: char) -> bool {
    matches!(sign, '\u{2066}'..='\u{2068}')
}

fn closes(sign: char) -> bool {
    matches!(sign, '\u{202c}' | '\u{2069}')
}
