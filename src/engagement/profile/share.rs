//! The rules of share and fit: how much of what applies is met, in thirds and in words.

use super::Tally;

const WORDS: [&str; 3] = ["few", "some", "most"];

/// At least two thirds is most of it, at least one third some of it.
pub(super) fn band(tally: Tally) -> usize {
    (tally.met * 3).checked_div(tally.applicable).map_or(0, |thirds| thirds.min(2))
}

/// The word of a band.
pub(super) fn word(band: Option<usize>) -> &'static str {
    band.and_then(|band| WORDS.get(band)).copied().unwrap_or_default()
}
