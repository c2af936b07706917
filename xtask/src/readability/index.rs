//! The indices of a language.

use super::sentence::{Sentence, parts};
use super::{english, french};

/// A language that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    French,
    English,
}

/// What is measured of a set of sentences.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    pub sentences: usize,
    pub words: usize,
    /// In the order of [`Language::indices`].
    pub indices: [f64; 2],
}

impl Language {
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// What a place of a text is filled with.
    pub fn place(self) -> &'static str {
        match self {
            Self::French => "sujet",
            Self::English => "topic",
        }
    }

    /// The names of its indices.
    pub fn indices(self) -> [&'static str; 2] {
        match self {
            Self::French => ["Kandel-Moles", "LIX"],
            Self::English => ["Flesch-Kincaid", "LIX"],
        }
    }

    /// Whether more of an index is plainer.
    pub fn plainer_above(index: &str) -> bool {
        index == "Kandel-Moles"
    }

    /// The syllables of a word; at least one.
    pub fn syllables(self, word: &str) -> usize {
        let of = match self {
            Self::French => french::syllables,
            Self::English => english::syllables,
        };
        parts(word).map(of).sum::<usize>().max(1)
    }

    /// The indices of sentences and labels; none where there is no sentence.
    pub fn measure(self, sentences: &[Sentence]) -> Option<Measure> {
        let whole: Vec<&Sentence> = sentences.iter().filter(|sentence| sentence.whole).collect();
        if whole.is_empty() {
            return None;
        }
        let words: Vec<&String> = sentences.iter().flat_map(|sentence| &sentence.words).collect();
        let of_words = |count: usize| count as f64 / words.len() as f64;
        let length = whole.iter().map(|sentence| sentence.words.len()).sum::<usize>() as f64 / whole.len() as f64;
        let syllables = of_words(words.iter().map(|word| self.syllables(word)).sum());
        let long = of_words(words.iter().filter(|word| parts(word).any(|part| part.chars().count() > 6)).count());
        let first = match self {
            Self::French => 207.0 - 1.015 * length - 73.6 * syllables,
            Self::English => 0.39 * length + 11.8 * syllables - 15.59,
        };
        Some(Measure { sentences: whole.len(), words: words.len(), indices: [first, length + 100.0 * long] })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::cut;
    use super::*;

    #[test]
    fn the_indices_are_those_of_their_formulas() {
        let sentences = cut("Le médecin écoute. Il répond à mes questions.", "", false);
        let Measure { sentences, words, indices: [kandel_moles, lix] } = Language::French.measure(&sentences).unwrap();
        // Two sentences of 3 and 5 words; 1 + 3 + 2 + 1 + 2 + 1 + 1 + 2 syllables; "médecin" and "questions" are long.
        assert_eq!((sentences, words), (2, 8));
        assert!((kandel_moles - (207.0 - 1.015 * 4.0 - 73.6 * 13.0 / 8.0)).abs() < 1e-9);
        assert!((lix - (4.0 + 100.0 * 2.0 / 8.0)).abs() < 1e-9);

        let sentences = cut("The doctor listens well.", "", false);
        let Measure { indices: [grade, lix], .. } = Language::English.measure(&sentences).unwrap();
        assert!((grade - (0.39 * 4.0 + 11.8 * 6.0 / 4.0 - 15.59)).abs() < 1e-9);
        assert!((lix - (4.0 + 25.0)).abs() < 1e-9);
    }

    #[test]
    fn labels_make_words_harder_but_no_sentence_shorter() {
        let mut sentences = cut("Le médecin écoute.", "", false);
        let before = Language::French.measure(&sentences).unwrap();
        sentences.extend(cut("Enregistrer", "", false));
        let after = Language::French.measure(&sentences).unwrap();
        assert_eq!(after.sentences, 1);
        assert!(after.indices[0] < before.indices[0] && after.indices[1] > before.indices[1]);
        assert!(Language::French.measure(&cut("Enregistrer", "", false)).is_none());
    }
}
