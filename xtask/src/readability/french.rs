//! Syllables of French, as they are spoken with care: "maintenant" has three, an "e" at the end has none.

/// Letters that make one vowel together, the longest first.
const GROUPS: [&str; 20] = [
    "eau", "eui", "œu", "œi", "au", "ai", "aî", "ay", "ei", "eu", "eû", "ey", "oi", "oî", "oy", "ou", "où", "oû", "ui",
    "uî",
];
const VOWELS: &str = "aàâäeéèêëiîïoôöuùûüyœæ";
/// Words in "-ent" in which it is heard, besides those in "-ment".
const HEARD: [&str; 34] = [
    "absent",
    "accent",
    "accident",
    "adolescent",
    "agent",
    "antécédent",
    "argent",
    "client",
    "compétent",
    "content",
    "différent",
    "équivalent",
    "évident",
    "excellent",
    "fréquent",
    "incident",
    "innocent",
    "intelligent",
    "parent",
    "patient",
    "permanent",
    "précédent",
    "présent",
    "président",
    "prudent",
    "récent",
    "référent",
    "résident",
    "serpent",
    "souvent",
    "talent",
    "torrent",
    "urgent",
    "violent",
];
/// Verbs of which "-ment" is the plural, in which it is not heard.
const SILENT: [&str; 18] = [
    "aiment",
    "affirment",
    "allument",
    "animent",
    "assument",
    "confirment",
    "consomment",
    "dorment",
    "endorment",
    "estiment",
    "expriment",
    "ferment",
    "forment",
    "impriment",
    "informent",
    "nomment",
    "résument",
    "transforment",
];
/// Words that no rule explains.
const ODD: [(&str, usize); 4] = [("pays", 2), ("paysage", 3), ("août", 1), ("abbaye", 3)];

/// The syllables of a word in small letters, without apostrophe or hyphen; none where it has no vowel of its own.
pub fn syllables(word: &str) -> usize {
    if let Some((_, count)) = ODD.iter().find(|(odd, _)| *odd == word) {
        return *count;
    }
    let letters = without_silent_letters(word);
    let end = if silent_plural(word) { 3 } else { silent_end(&letters) };
    let heard = nuclei(&letters[..letters.len() - end]);
    // "le", "des", "que": the only vowel is heard.
    if heard == 0 { nuclei(&letters) } else { heard }
}

/// The letters without the "u" of "qu" and "gu", and the "e" of "gea", "geo".
fn without_silent_letters(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let silent = |place: usize| {
        let (letter, next) = (at(place), at(place + 1));
        let before = if place == 0 { ' ' } else { at(place - 1) };
        letter == 'u' && (before == 'q' || before == 'g' && "eéèêiy".contains(next))
            || letter == 'e' && before == 'g' && "aâo".contains(next)
    };
    (0..letters.len()).filter(|place| !silent(*place)).map(at).collect()
}

/// Whether a word is a verb in a plural "-ent" that is not heard.
fn silent_plural(word: &str) -> bool {
    let heard = HEARD.contains(&word) || word.ends_with("ment") && !SILENT.contains(&word);
    // "vient", "tient" and what is made of them.
    word.ends_with("ent") && !heard && !word.ends_with("vient") && !word.ends_with("tient")
}

/// How many letters of the end are written and not heard, other than in verbs: "-e", "-es".
fn silent_end(letters: &[char]) -> usize {
    match letters {
        [.., 'e', 's'] => 2,
        [.., 'e'] => 1,
        _ => 0,
    }
}

fn nuclei(letters: &[char]) -> usize {
    let (mut count, mut place) = (0, 0);
    while place < letters.len() {
        let length = nucleus(letters, place);
        count += length.min(1);
        place += length.max(1);
    }
    count
}

/// How many letters from `place` on make one syllable; none where there is no vowel.
fn nucleus(letters: &[char], place: usize) -> usize {
    let length = vowel(letters, place);
    let glide: String = letters[place..place + length].iter().collect();
    // After two consonants of which one flows, both are heard: "client", "oublier", "influence".
    if !matches!(glide.as_str(), "i" | "u" | "ou")
        || (after_cluster(letters, place) && !letters[place + length..].starts_with(&['i']))
    {
        return length;
    }
    match letters.get(place + length) {
        Some('ï' | 'ë' | 'ü') => length,
        // "lieu", "bien", "situé", "oui": the first glides into what follows.
        _ => length + vowel(letters, place + length),
    }
}

/// How many letters from `place` on make one vowel.
fn vowel(letters: &[char], place: usize) -> usize {
    let written = |place: usize| letters.get(place).is_some_and(|letter| VOWELS.contains(*letter));
    // Between vowels, or before the first, "y" is none.
    let consonant = |at: usize| letters.get(at) == Some(&'y') && written(at + 1) && (at == 0 || written(at - 1));
    if !written(place) || consonant(place) {
        return 0;
    }
    let whole = |group: &&&str| {
        let count = group.chars().count();
        letters[place..].iter().copied().take(count).eq(group.chars())
            && (place..place + count).all(|at| !consonant(at))
    };
    GROUPS.iter().find(whole).map_or(1, |group| group.chars().count())
}

/// Whether two consonants, the second an "l" or an "r", stand before a place.
fn after_cluster(letters: &[char], place: usize) -> bool {
    matches!(letters[..place], [.., 'b' | 'c' | 'd' | 'f' | 'g' | 'p' | 't' | 'v', 'l' | 'r'])
}

#[cfg(test)]
mod tests {
    use super::syllables;

    const KNOWN: [(usize, &str); 6] = [
        (0, "l d qu"),
        (
            1,
            "le des que une vie voix eau œil soin soins corps tous bien mieux lieu pied rue oui nuit juin rôle aide aident \
             peuvent veulent disent vient tient viennent croient voient dent cent lent lents donne êtes langue longue qui \
             quel chaque hier août moins elles chaise deux feuille lettre posent \
             aiment jusqu",
        ),
        (
            2,
            "patient patients client question équipe parler journée travail travaille famille réel souvent \
             comment moment argent parlaient étaient voyage moyen essaie payer poème pays noël maïs \
             chercheur dossier mangeait changeons guérir besoin maison",
        ),
        (
            3,
            "médecin maladie maintenant influence réunion réunit pharmacien seulement situation important simplement quotidien oublier \
             ouvrier février spécialiste société expérience partenaire évaluer hôpital appuyer essayer ambulance \
             kilomètre quatrième organise",
        ),
        (
            4,
            "médicament information réalité consultation particulier généraliste différemment organiser traitements-là",
        ),
        (5, "collaboration établissement"),
    ];

    #[test]
    fn a_list_of_known_words() {
        let count = |word: &str| super::super::sentence::parts(word).map(syllables).sum::<usize>();
        let wrong: Vec<String> = KNOWN
            .iter()
            .flat_map(|(known, words)| words.split_whitespace().map(move |word| (*known, word)))
            .filter(|(known, word)| count(word) != *known)
            .map(|(known, word)| format!("{word}: {} for {known}", count(word)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
