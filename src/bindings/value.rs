//! Values that cross to and from JavaScript, in the one place that converts them.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::Thrown;
use crate::error::{Code, Error, Within};
use crate::value::{Read, Value, Write};

/// How deep a value may go: far deeper than anything of ours, and far from the end of the stack.
const DEEPEST: usize = 32;

/// A value from JavaScript; the error says what is wrong with it and where, below `place`.
pub(super) fn from_js<T: Read>(value: &JsValue, place: &str) -> Thrown<T> {
    let read = copied(value, DEEPEST).and_then(|value| T::read(&value));
    Ok(if place.is_empty() { read } else { read.within(place) }?)
}

/// The same where nothing at all is as good as an empty object.
pub(super) fn optional<T: Read + Default>(value: &JsValue, place: &str) -> Thrown<T> {
    if value.is_undefined() { Ok(T::default()) } else { from_js(value, place) }
}

/// A result for JavaScript.
pub(super) fn to_js(value: &dyn Write) -> JsValue {
    given(&value.write())
}

/// A value from JavaScript as plain data.
pub(super) fn plain(value: &JsValue) -> Thrown<Value> {
    Ok(copied(value, DEEPEST)?)
}

/// The value that a text holds.
pub(super) fn from_text(text: &str) -> Thrown<Value> {
    let value = JSON::parse(text).map_err(|_| Error::new(Code::NotThisFormat, ""))?;
    plain(&value)
}

/// A result as text.
pub(super) fn to_text(value: &dyn Write) -> String {
    JSON::stringify(&to_js(value)).map(String::from).unwrap_or_default()
}

fn copied(value: &JsValue, depth: usize) -> Result<Value, Error> {
    let Some(deeper) = depth.checked_sub(1) else { return Err(Error::new(Code::InvalidType, "")) };
    if let Some(text) = value.as_string() {
        return Ok(Value::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Value::Bool(truth));
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if Array::is_array(value) {
        let mut values = Vec::new();
        for (index, one) in value.unchecked_ref::<Array>().iter().enumerate() {
            values.push(copied(&one, deeper).within(&format!("[{index}]"))?);
        }
        return Ok(Value::List(values));
    }
    if !value.is_object() || value.is_function() {
        return Err(Error::new(Code::InvalidType, ""));
    }
    let mut fields = Vec::new();
    for pair in Object::entries(value.unchecked_ref()).iter() {
        let pair: Array = pair.unchecked_into();
        let (name, value) = (pair.get(0).as_string().unwrap_or_default(), pair.get(1));
        // A field that holds nothing is as good as none.
        if !value.is_undefined() {
            let value = copied(&value, deeper).within(&name)?;
            fields.push((name.into(), value));
        }
    }
    Ok(Value::Fields(fields))
}

pub(super) fn given(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(truth) => JsValue::from_bool(*truth),
        Value::Number(number) => JsValue::from_f64(*number),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(values) => values.iter().map(given).collect::<Array>().into(),
        Value::Fields(fields) => {
            let pairs: Array =
                fields.iter().map(|(name, value)| Array::of2(&JsValue::from_str(name), &given(value))).collect();
            // Pairs of a name and a value are what it takes; it cannot refuse them.
            Object::from_entries(&pairs).map_or(JsValue::NULL, JsValue::from)
        }
    }
}
