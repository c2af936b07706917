//! The opening line: one sentence that names the main point and how many others there are.

use super::{Plan, Slot};
use crate::content::EntryKind;
use crate::preparation::Preparation;
use crate::preparation::entry::Entry;
use serde::Serialize;

/// The most words of an opening line.
pub const MOST_WORDS: u32 = 30;
/// How many words are read aloud in a second.
const WORDS_A_SECOND: u32 = 3;

/// One sentence to start with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Opening {
    /// The sentence, at most [`MOST_WORDS`] words.
    pub text: String,
    /// How many words it has.
    pub words: u32,
    /// About how many seconds it takes to read aloud.
    pub seconds: u32,
}

impl Preparation {
    /// The opening line for a plan made from `shared`; none where nothing to say or to ask is on the agenda. A wish opens
    /// it only where the person named it.
    pub(super) fn opening(&self, shared: &[&Entry], plan: &Plan) -> Option<Opening> {
        let main = plan.slots.iter().find(|slot| slot.main);
        let opens = |slot: &&Slot| shared.get(slot.index).is_some_and(|entry| entry.kind != EntryKind::Wish);
        let named = shared.get(main.or_else(|| plan.slots.iter().find(opens))?.index)?;
        let others = plan.slots.len() - 1;
        let (id, count) = match (main, others) {
            (None, _) => ("opening.no-topic", plan.slots.len()),
            (Some(_), 0) => ("opening.main", 0),
            (Some(_), _) => ("opening.main-others", others),
        };
        let count = u32::try_from(count).ok();
        let locale = self.words();
        let room = MOST_WORDS.saturating_sub(words(&locale.fill(id, count, &[("title", "")])));
        let text = locale.fill(id, count, &[("title", &shortened(&named.title, room))]);
        let words = words(&text);
        Some(Opening { text, words, seconds: words.div_ceil(WORDS_A_SECOND) })
    }
}

/// The title without its own full stop, and not longer than there is room for.
fn shortened(title: &str, room: u32) -> String {
    if words(title) <= room {
        return title.trim_end_matches('.').to_owned();
    }
    let kept: Vec<&str> = title.split_whitespace().take(room.max(1) as usize).collect();
    [&kept.join(" "), "…"].concat()
}

/// Words as they are spoken: signs that stand alone are none.
fn words(text: &str) -> u32 {
    let spoken = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
    spoken.fold(0, |count, _| count + 1)
}
