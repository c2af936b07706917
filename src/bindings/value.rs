//! Values that cross to and from JavaScript, in the one place that converts them.

use js_sys::{JSON, Uint8Array};
use wasm_bindgen::prelude::*;

use super::{Thrown, json};
use crate::error::{Code, Error, Within};
use crate::record::LARGEST;
use crate::value::{Read, Value, Write};

#[wasm_bindgen(raw_module = "care-partnership/plain")]
extern "C" {
    /// Plain data as JSON in UTF-8; throws the path of what is no plain data.
    #[wasm_bindgen(catch)]
    fn encoded(value: &JsValue) -> Result<Uint8Array, JsValue>;

    /// The same of a JSON text; throws where it is none.
    #[wasm_bindgen(catch, js_name = encodedAgain)]
    fn encoded_again(text: &str) -> Result<Uint8Array, JsValue>;
}

/// A value from JavaScript; the error says what is wrong with it and where, below `place`.
pub(super) fn from_js<T: Read>(value: &JsValue, place: &str) -> Thrown<T> {
    let read = copied(value).and_then(|value| T::read(&value));
    Ok(if place.is_empty() { read } else { read.within(place) }?)
}

/// The same where nothing at all is as good as an empty object.
pub(super) fn optional<T: Read + Default>(value: &JsValue, place: &str) -> Thrown<T> {
    if value.is_undefined() { Ok(T::default()) } else { from_js(value, place) }
}

/// A result for JavaScript.
pub(super) fn to_js(value: &dyn Write) -> JsValue {
    // What was just written as JSON is JSON.
    JSON::parse(&to_text(value)).unwrap_or_default()
}

/// A value from JavaScript as plain data.
pub(super) fn plain(value: &JsValue) -> Thrown<Value> {
    Ok(copied(value)?)
}

/// The value that a text holds.
pub(super) fn from_text(text: &str) -> Thrown<Value> {
    if text.len() > LARGEST as usize {
        return Err(Error::new(Code::TooLarge, "").with_limit(LARGEST).into());
    }
    let bytes = encoded_again(text).map_err(|_| Error::new(Code::NotThisFormat, ""))?;
    Ok(decoded(&bytes)?)
}

/// A result as text.
pub(super) fn to_text(value: &dyn Write) -> String {
    json::write(&value.write())
}

fn copied(value: &JsValue) -> Result<Value, Error> {
    let fault = |path: JsValue| Error::new(Code::InvalidType, path.as_string().unwrap_or_default());
    decoded(&encoded(value).map_err(fault)?)
}

fn decoded(bytes: &Uint8Array) -> Result<Value, Error> {
    json::read(&String::from_utf8(bytes.to_vec()).unwrap_or_default())
}
