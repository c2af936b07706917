//! A text of several lines, each a point of its own.

use super::{is_break, is_invisible};

/// The lines of a text that say something, each without the bullet, the dash or the number in front of it.
pub(crate) fn lines(raw: &str) -> Vec<String> {
    let ends = |character| is_break(character) && character != '\t';
    raw.split(ends).map(unmarked).filter(|line| says(line)).map(str::to_owned).collect()
}

/// A line without what stands in front of it in a list. "-5 kg", "1.5 mg" and "3 questions" stay as they are.
fn unmarked(line: &str) -> &str {
    let line = trimmed(line);
    let bare = line.trim_start_matches(is_bullet);
    let rest = if bare.len() < line.len() { bare } else { numbered(line).unwrap_or(line) };
    let rest = trimmed(rest);
    match rest.strip_prefix(is_dash) {
        Some(after) if after.is_empty() || after.starts_with(char::is_whitespace) => trimmed(after),
        _ => rest,
    }
}

/// What follows the number of a line, as in "1. ", "2) ", "(3) ".
fn numbered(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let after = inner.trim_start_matches(char::is_numeric);
    let digits = inner.get(..inner.len() - after.len())?.chars().count();
    let rest = after.strip_prefix(['.', ')', '．', '、'])?;
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ((1..=2).contains(&digits) && apart).then_some(rest)
}

fn trimmed(line: &str) -> &str {
    line.trim_matches(|character: char| character.is_whitespace() || character.is_control())
}

fn says(line: &str) -> bool {
    !line.chars().all(|character| character.is_whitespace() || character.is_control() || is_invisible(character))
}

/// A sign that stands in front of a line and of nothing else.
fn is_bullet(character: char) -> bool {
    matches!(
        character,
        '•' | '‣'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '·'
            | '⁃'
            | '∙'
            | '➢'
            | '➤'
            | '▶'
            | '►'
            | '☐'
            | '☑'
            | '✓'
            | '✔'
            | '→'
            | '\u{f0b7}'
            | '\u{f0a7}'
    )
}

/// A sign that stands in front of a line, or of a word or a number: only with a space after it does it make a line.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '−' | '*' | '+' | '>')
}
