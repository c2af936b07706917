//! Values that cross to and from JavaScript, in the one place that converts them.
//!
//! What a call takes and returns crosses by serde-wasm-bindgen. Documents, which are long, cross as one JSON text: a call
//! for every value in them is not.

#[cfg(feature = "fhir")]
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use super::Thrown;
use crate::error::{Code, Error, Within};
use crate::record::LARGEST;
use crate::value::{Read, Value};

#[wasm_bindgen(raw_module = "care-partnership/plain")]
extern "C" {
    /// A copy that is plain data; throws the path of what is none.
    #[wasm_bindgen(catch)]
    fn plain(value: &JsValue) -> Result<JsValue, JsValue>;

    /// Plain data as JSON; throws the path of what is none.
    #[wasm_bindgen(catch)]
    fn written(value: &JsValue) -> Result<String, JsValue>;

    /// The path of what lies too deep in plain data.
    #[wasm_bindgen(js_name = tooDeep)]
    fn too_deep(value: &JsValue) -> JsValue;
}

/// Reads a value from JavaScript; the error says what is wrong with it and where, below `place`.
pub(super) fn from_js<T: Read>(value: &JsValue, place: &str) -> Thrown<T> {
    let read = data(value).and_then(|value| T::read(&value));
    Ok(if place.is_empty() { read } else { read.within(place) }?)
}

/// Returns a value from JavaScript as plain data, every number as it is.
pub(super) fn data(value: &JsValue) -> Result<Value, Error> {
    let copy = plain(value).map_err(no_data)?;
    serde_wasm_bindgen::from_value(copy).map_err(|_| Error::new(Code::InvalidType, ""))
}

/// Reads a value from JavaScript, where nothing at all is as good as an empty object.
pub(super) fn optional<T: Read + Default>(value: &JsValue, place: &str) -> Thrown<T> {
    if value.is_undefined() { Ok(T::default()) } else { from_js(value, place) }
}

/// Returns a result to JavaScript.
pub(super) fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// Reads a document from JavaScript: content, settings, FHIR.
pub(super) fn document(value: &JsValue) -> Thrown<Value> {
    let json = written(value).map_err(no_data)?;
    Ok(serde_json::from_str(&json).map_err(|_| no_data(too_deep(value)))?)
}

/// Returns a document to JavaScript.
#[cfg(feature = "fhir")]
pub(super) fn to_document(value: &Value) -> JsValue {
    // What was just written as JSON is JSON.
    JSON::parse(&to_text(value)).unwrap_or_default()
}

/// Reads the value that a text holds.
pub(super) fn from_text(text: &str) -> Thrown<Value> {
    if text.len() > LARGEST as usize {
        return Err(Error::new(Code::TooLarge, "").with_limit(LARGEST).into());
    }
    Ok(serde_json::from_str(text).map_err(|_| Error::new(Code::NotThisFormat, ""))?)
}

/// Returns a result as text.
pub(super) fn to_text<T: Serialize>(value: &T) -> String {
    // No type of ours has a name that is no text, or refuses to be written.
    serde_json::to_string(value).unwrap_or_default()
}

/// The fault of what is no plain data, at the path that was thrown.
#[allow(clippy::needless_pass_by_value, reason = "as it was thrown")]
fn no_data(path: JsValue) -> Error {
    Error::new(Code::InvalidType, path.as_string().unwrap_or_default())
}
