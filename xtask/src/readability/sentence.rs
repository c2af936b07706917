//! Texts cut into sentences and labels, and these into words.

/// A sentence or a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub words: Vec<String>,
    /// Whether its length counts; else only its words do.
    pub whole: bool,
}

/// The fewest words of a sentence.
const LEAST: usize = 3;

/// Cuts a text. `act` says that it is a sentence even without a mark at its end.
pub fn cut(text: &str, place: &str, act: bool) -> Vec<Sentence> {
    let text = filled(text, place);
    let mut found = Vec::new();
    let mut piece = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        piece.push(character);
        let next = characters.peek().copied().unwrap_or(' ');
        if ends(character) && !ends(next) && !next.is_alphanumeric() && next != '/' {
            push(&mut found, &piece, true);
            piece.clear();
        }
    }
    push(&mut found, &piece, act);
    found
}

fn ends(character: char) -> bool {
    matches!(character, '.' | '?' | '!' | '…')
}

fn push(found: &mut Vec<Sentence>, piece: &str, ended: bool) {
    let words: Vec<String> = piece.split_whitespace().filter_map(word).collect();
    if !words.is_empty() {
        let whole = ended && words.len() >= LEAST;
        found.push(Sentence { text: piece.trim().to_owned(), words, whole });
    }
}

/// The word in a piece between spaces, without the signs around it.
fn word(piece: &str) -> Option<String> {
    let word = piece.trim_matches(|character: char| !character.is_alphanumeric());
    word.contains(char::is_alphabetic).then(|| word.to_lowercase())
}

/// The parts of a word that a reader sees: "l’équipe" has two.
pub fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(|character: char| !character.is_alphabetic()).filter(|part| !part.is_empty())
}

/// A text with a word in each of its places.
fn filled(text: &str, place: &str) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        filled.push_str(place);
        filled.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest));
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(text: &str, act: bool) -> Vec<(usize, bool)> {
        cut(text, "sujet", act).iter().map(|sentence| (sentence.words.len(), sentence.whole)).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark_and_a_label_has_none() {
        assert_eq!(shapes("Une phrase suffit. Vous pourrez la changer.", false), [(3, true), (4, true)]);
        assert_eq!(shapes("Avec qui avez-vous rendez-vous\u{a0}?", false), [(4, true)]);
        assert_eq!(shapes("Mes notes pour le prochain rendez-vous", false), [(6, false)]);
        assert_eq!(shapes("Qui\u{a0}?", false), [(1, false)], "two words make no sentence");
        assert_eq!(shapes("Demander un résumé simple", true), [(4, true)], "a step");
        assert_eq!(shapes("C’est… bien ainsi.", false), [(1, false), (2, false)]);
        assert_eq!(shapes("Par exemple : « Je dors mal. »", false), [(5, true)]);
        assert_eq!(shapes("Elle doit commencer par https://a.fr", false), [(5, false)]);
    }

    #[test]
    fn a_place_is_one_word_and_a_number_is_none() {
        assert_eq!(shapes("Déjà {met} sur {applicable}.", false), [(4, true)]);
        assert_eq!(shapes("Appelez le 15 ou le 112.", false), [(4, true)]);
    }
}
