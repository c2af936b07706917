//! A line of a script as words.

/// The words of a line; what stands in quotes is one, and `#` at the beginning makes a remark.
pub fn split(line: &str) -> Vec<String> {
    if line.trim_start().starts_with('#') {
        return Vec::new();
    }
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.replace("\\n", "\n"));
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Lists of words that `|` keeps apart; `none` is no list.
pub fn groups(words: &[String]) -> Vec<Vec<&str>> {
    if words == ["none"] {
        return Vec::new();
    }
    words.split(|word| word == "|").map(|group| group.iter().map(String::as_str).collect()).collect()
}
