//! Keeping a draft: by the person's choice, for one owner, and never written over unasked.

mod assessments;
mod denied;
mod found;
mod key;
mod places;
mod windows;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use care_partnership::record::{Denied, KeptDraft, KeptDraftOptions, Place, Shelf, Storages};

/// A browser's storages: texts by shelf and key, and what is the matter with them.
#[derive(Debug, Default)]
struct Browser {
    texts: BTreeMap<(&'static str, String), String>,
    /// The most bytes of a text.
    room: Option<usize>,
    /// Nothing can be reached.
    blocked: bool,
    /// The page has put functions that do nothing in the place of these.
    deaf: Vec<&'static str>,
    /// Removing is refused.
    locked: Vec<Shelf>,
}

/// The browser as one window has it.
#[derive(Debug, Clone, Default)]
struct Window(Rc<RefCell<Browser>>);

impl Window {
    fn draft(&self, place: Place) -> KeptDraft<Self> {
        self.draft_of(None, "tool", place)
    }

    fn draft_of(&self, owner: Option<&str>, id: &str, place: Place) -> KeptDraft<Self> {
        let (name, owner, id) = ("care-preparation".to_owned(), owner.map(str::to_owned), id.to_owned());
        KeptDraft::new(&KeptDraftOptions { name, owner, id, place }, self.clone()).unwrap()
    }

    /// What stands on a shelf under the usual key.
    fn at(&self, place: Shelf) -> Option<String> {
        self.0.borrow().texts.get(&(place.as_str(), KEY.to_owned())).cloned()
    }

    /// Another window, or another version, puts something there.
    fn put(&self, place: Shelf, text: &str) {
        self.0.borrow_mut().texts.insert((place.as_str(), KEY.to_owned()), text.to_owned());
    }

    fn keys(&self) -> Vec<String> {
        self.0.borrow().texts.keys().map(|(_, key)| key.clone()).collect()
    }
}

const KEY: &str = "care-preparation:tool";

impl Storages for Window {
    fn get(&mut self, at: Shelf, key: &str) -> Result<Option<String>, Denied> {
        let browser = self.0.borrow();
        if browser.blocked {
            Err(Denied::Blocked)
        } else {
            Ok(browser.texts.get(&(at.as_str(), key.to_owned())).cloned())
        }
    }

    fn set(&mut self, at: Shelf, key: &str, text: &str) -> Result<(), Denied> {
        let mut browser = self.0.borrow_mut();
        if browser.blocked {
            return Err(Denied::Blocked);
        }
        if browser.room.is_some_and(|room| text.len() > room) {
            return Err(Denied::Full);
        }
        if !browser.deaf.contains(&"set") {
            browser.texts.insert((at.as_str(), key.to_owned()), text.to_owned());
        }
        Ok(())
    }

    fn remove(&mut self, at: Shelf, key: &str) -> Result<(), Denied> {
        let mut browser = self.0.borrow_mut();
        if browser.blocked || browser.locked.contains(&at) {
            return Err(Denied::Blocked);
        }
        if !browser.deaf.contains(&"remove") {
            browser.texts.remove(&(at.as_str(), key.to_owned()));
        }
        Ok(())
    }
}
