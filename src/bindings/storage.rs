//! The two storages of a browser, which may be missing, full, forbidden, or replaced by the page.

use wasm_bindgen::prelude::*;
use web_sys::{DomException, Storage};

use crate::record::{Denied, Shelf, Storages};

/// The storages of the window that the script runs in; none in a worker or in Node.
#[derive(Debug, Default)]
pub(super) struct Browser {
    /// What the browser last threw.
    thrown: JsValue,
}

impl Browser {
    /// What the browser last threw.
    pub(super) fn thrown(&self) -> &JsValue {
        &self.thrown
    }

    /// Where a page has no right to a storage, already asking for it throws.
    fn on<T>(&mut self, at: Shelf, act: impl FnOnce(&Storage) -> Result<T, JsValue>) -> Result<T, Denied> {
        let storage = web_sys::window().ok_or(JsValue::UNDEFINED).and_then(|window| match at {
            Shelf::Session => window.session_storage(),
            Shelf::Device => window.local_storage(),
        });
        let done = storage.and_then(|storage| storage.ok_or(JsValue::UNDEFINED)).and_then(|storage| act(&storage));
        done.map_err(|thrown| {
            let full = thrown.dyn_ref().is_some_and(|thrown: &DomException| thrown.name() == "QuotaExceededError");
            self.thrown = thrown;
            if full { Denied::Full } else { Denied::Blocked }
        })
    }
}

impl Storages for Browser {
    fn get(&mut self, at: Shelf, key: &str) -> Result<Option<String>, Denied> {
        self.on(at, |storage| storage.get_item(key))
    }

    fn set(&mut self, at: Shelf, key: &str, text: &str) -> Result<(), Denied> {
        self.on(at, |storage| storage.set_item(key, text))
    }

    fn remove(&mut self, at: Shelf, key: &str) -> Result<(), Denied> {
        self.on(at, |storage| storage.remove_item(key))
    }
}
