//! Values as JSON text, the way they cross: one text costs a browser far less than a call for every value in it.

use js_sys::Number;

use crate::error::{Code, Error, Within};
use crate::value::Value;

/// How deep a value may go: far deeper than anything of ours, and far from the end of the stack.
const DEEPEST: usize = 32;
/// Whole numbers up to here are exact in JavaScript.
const EXACT: f64 = 9e15;

/// The value that a JSON text says, as `JSON.stringify` writes it: without white space, and without a name twice.
pub(super) fn read(json: &str) -> Result<Value, Error> {
    Reader { rest: json }.value(DEEPEST)
}

/// What is still to be read. Libraries for it are as large as the rules of a tool.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, Error> {
        let deeper = depth.checked_sub(1).ok_or_else(|| Error::new(Code::InvalidType, ""))?;
        if self.next('"') {
            return Ok(Value::Text(self.text()));
        }
        if self.next('[') {
            let mut values = Vec::new();
            while !self.next(']') && !self.rest.is_empty() {
                let read = self.value(deeper);
                values.push(read.map_err(|error| error.within(&format!("[{}]", values.len())))?);
                self.next(',');
            }
            return Ok(Value::List(values));
        }
        if self.next('{') {
            let mut fields = Vec::new();
            while self.next('"') {
                let name = self.text();
                self.next(':');
                let read = self.value(deeper).within(&name)?;
                fields.push((name.into(), read));
                self.next(',');
            }
            self.next('}');
            return Ok(Value::Fields(fields));
        }
        Ok(match self.until(b",]}") {
            "" => return Err(Error::new(Code::NotThisFormat, "")),
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            text => Value::Number(number(text)),
        })
    }

    /// Takes a character, if it is the next one.
    fn next(&mut self, character: char) -> bool {
        let rest = self.rest.strip_prefix(character);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes all before the first of these characters.
    fn until(&mut self, ends: &[u8]) -> &'a str {
        let end = self.rest.bytes().position(|byte| ends.contains(&byte));
        let (before, rest) = end.and_then(|end| self.rest.split_at_checked(end)).unwrap_or((self.rest, ""));
        self.rest = rest;
        before
    }

    /// The rest of a text, after its first quotation mark.
    fn text(&mut self) -> String {
        let mut text = String::new();
        loop {
            text.push_str(self.until(b"\"\\"));
            if !self.next('\\') {
                self.next('"');
                return text;
            }
            text.extend(self.escaped());
        }
    }

    /// The character that an escape stands for.
    fn escaped(&mut self) -> Option<char> {
        let mut rest = self.rest.chars();
        let character = match rest.next()? {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\x08',
            'f' => '\x0c',
            'u' => {
                let number = rest.by_ref().take(4).try_fold(0, |number, digit| Some(number * 16 + digit.to_digit(16)?));
                char::from_u32(number?)?
            }
            itself => itself,
        };
        self.rest = rest.as_str();
        Some(character)
    }
}

/// JavaScript itself reads and writes what is not a whole number: Rust's code for that is larger than a tool's rules.
#[allow(clippy::cast_precision_loss, reason = "as JavaScript reads it")]
fn number(text: &str) -> f64 {
    text.parse::<i64>().map_or_else(|_| Number::parse_float(text), |whole| whole as f64)
}

/// A value as a JSON text.
pub(super) fn write(value: &Value) -> String {
    let mut json = String::new();
    put(&mut json, value);
    json
}

fn put(json: &mut String, value: &Value) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(truth) => json.push_str(if *truth { "true" } else { "false" }),
        #[allow(clippy::cast_possible_truncation, reason = "whole and small enough")]
        Value::Number(number) if number.fract() == 0.0 && number.abs() < EXACT => {
            json.push_str(&(*number as i64).to_string());
        }
        Value::Number(number) => json.push_str(&String::from(Number::from(*number).to_js_string())),
        Value::Text(text) => quote(json, text),
        Value::List(values) => {
            json.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                put(json, value);
            }
            json.push(']');
        }
        Value::Fields(fields) => {
            json.push('{');
            for (index, (name, value)) in fields.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                quote(json, name);
                json.push(':');
                put(json, value);
            }
            json.push('}');
        }
    }
}

fn quote(json: &mut String, text: &str) {
    json.push('"');
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        escape(json, text);
    } else {
        json.push_str(text);
    }
    json.push('"');
}

/// What needs no escape is copied a run at a time: long texts have line breaks and little else.
fn escape(json: &mut String, text: &str) {
    let special = |character: char| character < ' ' || matches!(character, '"' | '\\');
    for run in text.split_inclusive(special) {
        let mut before = run.chars();
        match before.next_back().filter(|last| special(*last)) {
            None => json.push_str(run),
            Some(last) => {
                json.push_str(before.as_str());
                match last {
                    '"' | '\\' => json.extend(['\\', last]),
                    '\n' => json.push_str("\\n"),
                    _ => {
                        json.push_str(if last < '\x10' { "\\u000" } else { "\\u001" });
                        json.extend(char::from_digit(u32::from(last) % 16, 16));
                    }
                }
            }
        }
    }
}
