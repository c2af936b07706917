//! Wording: a text of the content in the words of this encounter, its side and for whom one prepares.

use super::Preparation;
use super::choice::Choice;
use super::encounter::Encounter;
use crate::content::{Content, Locale, Values, voices};

/// The words of a content for one encounter.
pub(super) struct Wording<'a> {
    locale: &'a Locale,
    voices: Vec<&'static str>,
}

impl<'a> Wording<'a> {
    pub(super) fn new(content: &'a Content, encounter: &Encounter) -> Self {
        let Encounter { kind, side, mode, for_whom, .. } = encounter;
        Self { locale: content.locale(), voices: voices(*kind, *side, *mode, *for_whom) }
    }

    /// The words of a content where nobody has said yet for whom they are.
    pub(super) fn usual(content: &'a Content) -> Self {
        Self { locale: content.locale(), voices: Vec::new() }
    }

    /// Something to choose, with its hint where there is one.
    pub(super) fn choice(&self, prefix: &str, id: &str) -> Choice {
        let text = [prefix, id].concat();
        let hint = [&text, ".hint"].concat();
        Choice {
            id: id.to_owned(),
            label: self.text(&text),
            hint: if self.has(&hint) { self.text(&hint) } else { String::new() },
        }
    }

    /// A text without places.
    pub(super) fn text(&self, id: &str) -> String {
        self.fill(id, None, &[])
    }

    /// A text with its places filled.
    pub(super) fn fill(&self, id: &str, count: Option<u32>, values: &[(&str, &str)]) -> String {
        self.locale.fill(&self.locale.voice(id, &self.voices), count, values)
    }

    /// What `said` says in the voice of this encounter; where a portal says something else than the content, just that.
    pub(super) fn other(&self, id: &str, said: &str) -> String {
        if said == self.locale.text(id) { self.text(id) } else { said.to_owned() }
    }

    /// Whether there is such a text.
    pub(super) fn has(&self, id: &str) -> bool {
        self.locale.has(id)
    }
}

impl Preparation {
    /// The words for this encounter.
    pub(super) fn words(&self) -> Wording<'_> {
        Wording::new(&self.content, &self.draft.encounter)
    }

    /// A text of the content in the words of this encounter, with its places filled.
    #[must_use]
    pub fn text(&self, id: &str, values: &Values) -> String {
        let words = self.words();
        words.locale.filled(&words.locale.voice(id, &words.voices), values)
    }
}
