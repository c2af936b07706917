//! Syllables of English. Spelling does not tell all: the words that no rule explains are listed.

/// Beginnings of words, and how many syllables these beginnings have.
const BEGINNINGS: [(&str, usize); 16] = [
    ("eye", 1),
    ("physio", 3),
    ("area", 3),
    ("business", 2),
    ("cooperat", 4),
    ("creat", 2),
    ("every", 2),
    ("hundred", 2),
    ("idea", 3),
    ("people", 2),
    ("react", 2),
    ("realit", 3),
    ("some", 1),
    ("theatre", 3),
    ("poem", 2),
    ("museum", 3),
];
/// Endings before which an "e" is not heard: "safe-ly", "state-ment".
const ENDINGS: [(&str, usize); 7] =
    [("fully", 2), ("less", 1), ("ment", 1), ("ments", 1), ("ness", 1), ("ful", 1), ("ly", 1)];
/// In these it is heard.
const HEARD: [&str; 4] = ["element", "implement", "complement", "supplement"];

/// The syllables of a word in small letters; none where it has no vowel.
pub fn syllables(word: &str) -> usize {
    for (beginning, count) in BEGINNINGS {
        if let Some(rest) = word.strip_prefix(beginning) {
            // "someone" goes on; in "creating" the "e" of "create" has gone.
            return count + if rest == "e" || rest == "es" { 0 } else { syllables(rest) };
        }
    }
    for (ending, count) in ENDINGS {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 2 && stem.ends_with('e'));
        if let Some(stem) = stem.filter(|_| !HEARD.contains(&word)) {
            return syllables(stem) + count;
        }
    }
    let letters: Vec<char> = word.replace("qu", "q").chars().collect();
    let heard = nuclei(&letters[..letters.len() - silent_end(&letters)]) + usize::from(flowing_end(&letters));
    // "the", "be": the only vowel is heard.
    if heard == 0 { nuclei(&letters) } else { heard }
}

/// How many letters of the end are written and not heard: "-e", "-es", "-ed", "-gue".
fn silent_end(letters: &[char]) -> usize {
    match letters {
        [.., 'g', 'u', 'e'] => 2,
        [.., 'g', 'u', 'e', 's' | 'd'] => 3,
        [.., 'c' | 's', 'h', 'e', 's'] | [.., 'c' | 'g' | 's' | 'x' | 'z', 'e', 's'] | [.., 'd' | 't', 'e', 'd'] => 0,
        [.., before, 'e'] if !vowel(*before) => 1,
        [.., before, 'e', 's' | 'd'] if !vowel(*before) => 2,
        _ => 0,
    }
}

/// Whether an "l" or an "r" makes a syllable of its own: "simple", "handled", "centre".
fn flowing_end(letters: &[char]) -> bool {
    let word = match letters {
        [word @ .., 's' | 'd'] => word,
        word => word,
    };
    matches!(word, [.., 'b' | 'c' | 'd' | 'f' | 'g' | 'k' | 'p' | 's' | 't' | 'z', 'l', 'e'])
        || matches!(word, [.., 'b' | 'c' | 't', 'r', 'e'])
}

fn vowel(letter: char) -> bool {
    "aeiouyéè".contains(letter)
}

fn nuclei(letters: &[char]) -> usize {
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    // Between vowels, or before the first, "y" is none: "you", "player".
    let heard = |place: usize| {
        vowel(at(place)) && !(at(place) == 'y' && vowel(at(place + 1)) && (place == 0 || vowel(at(place - 1))))
    };
    (0..letters.len())
        .filter(|&place| heard(place) && (place == 0 || !heard(place - 1) || apart(letters, place)))
        .count()
}

/// Whether a vowel is heard apart from the one before it.
fn apart(letters: &[char], place: usize) -> bool {
    let (before, after) = letters.split_at(place);
    let soft = matches!(before, [.., 'c' | 'g' | 's' | 't' | 'x', _]);
    match (before, after) {
        // "going", "studying".
        (_, ['i', 'n', 'g', ..]) => !matches!(before, [.., 'u']) || before.len() > 3,
        ([.., 'i'], ['a', 't', ..]) => true,
        ([.., 'i'], ['a', 'g', 'e', ..]) => false,
        ([.., 'l' | 'n', 'i'], ['o', 'n', ..]) => false,
        ([.., 'i'], ['a' | 'o' | 'u', ..]) => !soft,
        ([.., 'i'], ['e', 'n', 'c' | 't', ..]) => !soft || matches!(before, ['s', 'c', 'i']),
        // "quiet", "society", "easier", "earliest".
        ([.., 'i'], ['e', 't', ..] | ['e', 'r'] | ['e', 's', 't']) => before.len() > 1,
        ([.., 'e'], ['o', ..]) => !matches!(after, ['o', 'n', ..]),
        ([.., 'g', 'u'], ['a', ..]) => false,
        ([.., 'u'], ['a', 'l' | 't', ..]) => true,
        ([.., 'u'], ['e', 'n', ..]) => true,
        ([.., 'y'], [..]) => before.len() > 1 && !vowel(before[before.len() - 2]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;

    const KNOWN: [(usize, &str); 6] = [
        (0, "t s d"),
        (
            1,
            "the be care friend health hour our view tried times clothes league tired called need said please yes seat \
             months lead guide build changed asked eye",
        ),
        (
            2,
            "patient doctor people create going being quiet science client simple handled centre changes started statements \
             someone sometimes safely statement useful value player beyond language question special million colleague \
             service client trying union",
        ),
        (
            3,
            "medicine area idea services family however several together anyone somebody management video violent \
             easier previous partnership companion hospital creating everything relative remember opinion",
        ),
        (4, "information experience material usually organiser society situation appreciate everybody"),
        (5, "association organisation university "),
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
