//! What turns the direction of writing is kept from turning anything outside the text it stands in.

/// Leaves out what opens a direction and is not closed on its line, and what closes none. Pairs stay as they are.
pub(super) fn closed(text: String) -> String {
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
    kept.map(|(sign, _)| sign).collect()
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
