//! Changes an input as JSON: what comes out is nearly always JSON again, with names and words that the bodies know.

use care_partnership::value::Value;
use serde_json::{Map, json};

use crate::bodies::care::text;

/// Chance that can be repeated.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

/// Numbers at which something may turn.
const NUMBERS: [f64; 21] = [
    0.0,
    1.0,
    2.0,
    3.0,
    4.0,
    5.0,
    6.0,
    50.0,
    51.0,
    80.0,
    240.0,
    241.0,
    255.0,
    256.0,
    1_000.0,
    65_535.0,
    65_536.0,
    4_294_967_295.0,
    4_294_967_296.0,
    -1.0,
    0.5,
];
/// Words at which something may turn.
const WORDS: [&str; 26] = [
    "",
    " ",
    "a",
    "patient",
    "e1",
    "c1",
    "\u{0}",
    "\t",
    "a\tb",
    "\r\n",
    "\u{2028}",
    "\u{202e}a\u{202c}",
    "{title}",
    "{",
    "}",
    "=1",
    "\"",
    "\\",
    "👩‍👩‍👧‍👦",
    "2026-02-29",
    "2028-02-29T23:59",
    "9999-12-31",
    "//a.example",
    "javascript:a",
    "https://a.example",
    "e999999999",
];

/// The next input to try.
pub fn mutate(bases: &[Value], data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut chance = Chance(u64::from(seed) << 16 | 0x9e37);
    for _ in 0..4 {
        chance.next();
    }
    let parsed = data.get(..size).and_then(|input| serde_json::from_slice::<Value>(input).ok());
    let (Some(mut value), true) = (parsed, chance.below(16) > 0) else {
        if chance.below(3) == 0 {
            return libfuzzer_sys::fuzzer_mutate(data, size, most);
        }
        let begun = json!({ "base": chance.below(bases.len()), "edits": [] });
        return written(&begun, data, most).unwrap_or(size);
    };
    for _ in 0..=chance.below(3) {
        change(&mut value, bases, &mut chance);
    }
    written(&value, data, most).unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, most))
}

fn written(value: &Value, data: &mut [u8], most: usize) -> Option<usize> {
    let text = text(value);
    let place = data.get_mut(..text.len()).filter(|place| place.len() <= most)?;
    place.copy_from_slice(text.as_bytes());
    Some(text.len())
}

/// One change: an edit more of a base, or a change of what is there.
fn change(value: &mut Value, bases: &[Value], chance: &mut Chance) {
    let base = match value {
        Value::Object(fields) => fields.get("base").and_then(Value::as_u64),
        _ => None,
    };
    let base = base.and_then(|base| usize::try_from(base).ok());
    let base = base.and_then(|base| bases.get(base % bases.len().max(1)));
    if let (Some(base), Value::Object(fields)) = (base, &mut *value) {
        for (name, edits) in fields.iter_mut() {
            if let (true, Value::Array(edits)) = (name == "edits", edits) {
                match chance.below(4) {
                    0 if !edits.is_empty() => {
                        edits.remove(chance.below(edits.len()));
                        return;
                    }
                    1 | 2 => {
                        edits.push(edit(base, chance));
                        return;
                    }
                    _ => {}
                }
            }
        }
    }
    tweak(value, bases, chance, 0);
}

/// An edit of a place in a base.
fn edit(base: &Value, chance: &mut Chance) -> Value {
    let (mut path, mut found) = (Vec::new(), base);
    loop {
        let deeper = match found {
            Value::Object(fields) => one(fields, chance).map(|(name, value)| (name.to_owned(), value)),
            Value::Array(values) if !values.is_empty() => {
                let place = chance.below(values.len());
                Some((place.to_string(), &values[place]))
            }
            _ => None,
        };
        let Some((name, value)) = deeper.filter(|_| path.is_empty() || chance.below(8) > 0) else { break };
        path.push(name);
        found = value;
    }
    let mut edit = vec![Value::String(path.join("/"))];
    match chance.below(6) {
        0 => {}
        // A field or an item more.
        1 => {
            let more = if chance.below(2) == 0 { "99".to_owned() } else { name(base, chance) };
            path.pop();
            path.push(more);
            edit = vec![Value::String(path.join("/")), part(base, chance)];
        }
        2 => edit.push(part(base, chance)),
        _ => {
            let mut value = found.clone();
            tweak(&mut value, std::slice::from_ref(base), chance, 0);
            edit.push(value);
        }
    }
    Value::Array(edit)
}

/// A field of an object, with its name.
fn one<'a>(fields: &'a Map<String, Value>, chance: &mut Chance) -> Option<(&'a str, &'a Value)> {
    fields.iter().nth(chance.below(fields.len())).map(|(name, value)| (name.as_str(), value))
}

/// A number as JSON has it: a whole one without a point.
fn number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { Value::from(number as i64) } else { Value::from(number) }
}

/// Any part of a base that is not too long.
fn part(base: &Value, chance: &mut Chance) -> Value {
    let mut found = base;
    loop {
        found = match found {
            Value::Array(values) if !values.is_empty() => &values[chance.below(values.len())],
            Value::Object(fields) => match one(fields, chance) {
                Some((_, value)) => value,
                None => return found.clone(),
            },
            _ => return found.clone(),
        };
        if chance.below(4) == 0 && text(found).len() < 400 {
            return found.clone();
        }
    }
}

/// A name of a field of a base.
fn name(base: &Value, chance: &mut Chance) -> String {
    let (mut found, mut last) = (base, String::new());
    loop {
        found = match found {
            Value::Array(values) if !values.is_empty() => &values[chance.below(values.len())],
            Value::Object(fields) => match one(fields, chance) {
                Some((name, value)) => {
                    name.clone_into(&mut last);
                    value
                }
                None => return last,
            },
            _ => return last,
        };
        if chance.below(3) == 0 && !last.is_empty() {
            return last;
        }
    }
}

/// Changes a value, or something in it.
fn tweak(value: &mut Value, bases: &[Value], chance: &mut Chance, depth: usize) {
    let other = |chance: &mut Chance| match chance.below(7) {
        0 => Value::Null,
        1 => Value::Bool(chance.below(2) == 0),
        2 => number(chance.pick(&NUMBERS).copied().unwrap_or_default()),
        3 => Value::String(chance.pick(&WORDS).copied().unwrap_or_default().to_owned()),
        4 => Value::Array(Vec::new()),
        _ => bases.get(chance.below(bases.len())).map_or(Value::Null, |base| part(base, chance)),
    };
    if chance.below(12) == 0 {
        *value = other(chance);
        return;
    }
    match value {
        Value::Null => *value = other(chance),
        Value::Bool(truth) => *truth = !*truth,
        Value::Number(known) => {
            let known = known.as_f64().unwrap_or_default();
            *value = number(match chance.below(4) {
                0 => known + 1.0,
                1 => known - 1.0,
                _ => chance.pick(&NUMBERS).copied().unwrap_or_default(),
            });
        }
        Value::String(words) => *words = reworded(words, bases, chance),
        Value::Array(values) => {
            let place = chance.below(values.len());
            match (chance.below(6), values.get(place).cloned()) {
                (0, Some(_)) => {
                    values.remove(place);
                }
                (1, Some(one)) => values.push(one),
                (2, Some(_)) => {
                    let to = chance.below(values.len());
                    values.swap(place, to);
                }
                (3, _) | (_, None) => values.push(other(chance)),
                (_, Some(_)) => tweak(&mut values[place], bases, chance, depth + 1),
            }
        }
        Value::Object(fields) => {
            let chosen = one(fields, chance).map(|(name, _)| name.to_owned());
            match (chance.below(8), chosen) {
                (0, Some(name)) => {
                    fields.shift_remove(&name);
                }
                (1, _) | (_, None) => {
                    let name = bases.get(chance.below(bases.len())).map_or(String::new(), |base| name(base, chance));
                    let value = other(chance);
                    fields.insert(name, value);
                }
                (_, Some(name)) => {
                    if let Some(value) = fields.get_mut(&name) {
                        tweak(value, bases, chance, depth + 1);
                    }
                }
            }
        }
    }
}

fn reworded(words: &str, bases: &[Value], chance: &mut Chance) -> String {
    match chance.below(6) {
        0 => chance.pick(&WORDS).copied().unwrap_or_default().to_owned(),
        1 => [words, chance.pick(&WORDS).copied().unwrap_or_default()].concat(),
        2 => "é".repeat([80, 81, 500, 501, 2_000, 2_001][chance.below(6)]),
        3 => words.chars().take(chance.below(words.len())).collect(),
        _ => loop {
            match bases.get(chance.below(bases.len())).map(|base| part(base, chance)) {
                Some(Value::String(words)) => break words,
                Some(_) if chance.below(8) > 0 => {}
                _ => break words.chars().rev().collect(),
            }
        },
    }
}
