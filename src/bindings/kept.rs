//! A draft that the browser keeps.

use wasm_bindgen::prelude::*;
use web_sys::console;

use super::care::Care;
use super::storage::Browser;
use super::{Thrown, from_js};
use crate::record::{Kept, Place, Shelf};

/// One draft where the browser keeps it; see `types.d.ts`.
#[wasm_bindgen]
pub struct KeptDraft {
    inner: crate::record::KeptDraft<Browser>,
}

#[wasm_bindgen]
impl KeptDraft {
    /// The key in the browser's storage.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> String {
        self.inner.key().to_owned()
    }

    /// What became of keeping.
    #[wasm_bindgen(getter)]
    pub fn kept(&self) -> String {
        self.inner.kept().as_str().to_owned()
    }

    /// The furthest place that the portal allows.
    #[wasm_bindgen(getter)]
    pub fn place(&self) -> String {
        self.inner.place().as_str().to_owned()
    }

    /// Where something is still kept that the portal allowed once.
    #[wasm_bindgen(getter)]
    pub fn left(&self) -> Option<String> {
        self.inner.left().map(|shelf| Shelf::as_str(shelf).to_owned())
    }

    /// Whether it is kept in the place that is offered.
    #[wasm_bindgen(js_name = isOn)]
    pub fn is_on(&self) -> bool {
        self.inner.is_on()
    }

    /// Whether nothing is kept in any place.
    #[wasm_bindgen(js_name = isNowhere)]
    pub fn is_nowhere(&mut self) -> bool {
        self.inner.is_nowhere()
    }

    /// Looks at what is kept; returns it where nothing is on screen.
    pub fn find(&mut self, on_screen: Option<String>) -> Option<String> {
        self.told(|draft| draft.find(on_screen.as_deref()))
    }

    /// Heeds what the portal allows from now on; returns what is found there.
    pub fn allow(&mut self, place: JsValue, on_screen: Option<String>) -> Thrown<Option<String>> {
        let place: Place = from_js(&place, "place")?;
        Ok(self.told(|draft| draft.allow(place, on_screen.as_deref())))
    }

    /// What was found is on screen.
    pub fn taken(&mut self) {
        self.inner.taken();
    }

    /// What is kept cannot be opened: it stays as it is.
    pub fn refuse(&mut self) {
        self.inner.refuse();
    }

    /// Keeps a draft, if the person asked for that.
    pub fn write(&mut self, text: &str) -> bool {
        self.told(|draft| draft.write(text))
    }

    /// The person asks to keep the draft.
    pub fn keep(&mut self, text: &str) -> bool {
        self.told(|draft| draft.keep(text))
    }

    /// The person asks to keep the draft, also over what is there.
    pub fn replace(&mut self, text: &str) -> bool {
        self.told(|draft| draft.replace(text))
    }

    /// What is kept, as it stands there.
    pub fn peek(&mut self) -> Option<String> {
        self.inner.peek()
    }

    /// What is still kept that the portal allowed once.
    #[wasm_bindgen(js_name = peekLeft)]
    pub fn peek_left(&mut self) -> Option<String> {
        self.inner.peek_left()
    }

    /// Removes what is kept, wherever it is.
    pub fn erase(&mut self) -> bool {
        self.told(crate::record::KeptDraft::erase)
    }

    /// Removes what the portal no longer lets be kept.
    #[wasm_bindgen(js_name = eraseLeft)]
    pub fn erase_left(&mut self) -> bool {
        self.told(crate::record::KeptDraft::erase_left)
    }

    /// What the portal no longer lets be kept stays where it is.
    pub fn leave(&mut self) {
        self.inner.leave();
    }

    /// The page took the words from the screen.
    pub fn pause(&mut self) {
        self.inner.pause();
    }
}

impl KeptDraft {
    /// The person is told what it means; whoever looks after the page finds on the console what the browser said.
    fn told<T>(&mut self, act: impl FnOnce(&mut crate::record::KeptDraft<Browser>) -> T) -> T {
        let before = self.inner.kept();
        let result = act(&mut self.inner);
        let kept = self.inner.kept();
        if kept != before && matches!(kept, Kept::Full | Kept::Blocked) {
            let said = ["care-partnership: ", kept.as_str(), " storage for ", self.inner.key()].concat();
            console::warn_2(&said.into(), self.inner.storages().thrown());
        }
        result
    }
}

#[wasm_bindgen]
impl Care {
    /// A draft where the browser keeps it.
    #[wasm_bindgen(js_name = keptDraft)]
    #[allow(clippy::unused_self, reason = "JavaScript asks the tools, not the crate")]
    pub fn kept_draft(&self, options: JsValue) -> Thrown<KeptDraft> {
        let options = from_js(&options, "")?;
        Ok(KeptDraft { inner: crate::record::KeptDraft::new(&options, Browser::default())? })
    }
}
