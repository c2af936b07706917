//! One draft in a storage: what is found there is taken, or stays as it is until the person decides.

use super::state::{Kept, Known};
use super::{Denied, KeptDraftOptions, Place, Shelf, Storages};
use crate::error::Error;

/// One draft where a browser keeps it. Nothing is written before the person asks for it, and nothing that this window
/// did not see is written over unless the person says so.
#[derive(Debug)]
pub struct KeptDraft<S> {
    storages: S,
    key: String,
    place: Place,
    kept: Kept,
    at: Shelf,
    /// Where something is still kept that the portal allowed once.
    left: Option<Shelf>,
    /// What this window last read or wrote.
    known: Option<Known>,
}

impl<S: Storages> KeptDraft<S> {
    /// A draft of which nothing is known yet: [`find`](Self::find) looks.
    ///
    /// # Errors
    /// `not-allowed` at `name`, `invalid-type` at `owner` where it holds half of a character.
    pub fn new(options: &KeptDraftOptions, storages: S) -> Result<Self, Error> {
        Ok(Self {
            storages,
            key: options.key()?,
            place: options.place,
            kept: Kept::Off,
            at: Shelf::Session,
            left: None,
            known: None,
        })
    }

    /// The key in the storage.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What became of keeping.
    #[must_use]
    pub fn kept(&self) -> Kept {
        self.kept
    }

    /// The furthest place that the portal allows.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// Where something is still kept that the portal allowed once.
    #[must_use]
    pub fn left(&self) -> Option<Shelf> {
        self.left
    }

    /// The storages it was given.
    #[must_use]
    pub fn storages(&self) -> &S {
        &self.storages
    }

    /// Whether it is kept in the place that is offered.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.holds() && self.kept != Kept::Refused && Some(self.at) == self.place.offered()
    }

    /// Whether nothing is kept in any place: one that is made anew would know as much.
    pub fn is_nowhere(&mut self) -> bool {
        self.kept == Kept::Off && !matches!(self.first(Place::Device.shelves()), Ok(Some(_)))
    }

    /// Looks at what is kept, and returns it where nothing is on screen: the caller opens it, then says
    /// [`taken`](Self::taken) or [`refuse`](Self::refuse). Until then nothing is written.
    ///
    /// What is on screen is never replaced: something else that is kept stays until the person chooses.
    pub fn find(&mut self, on_screen: Option<&str>) -> Option<String> {
        let text = self.read()?;
        self.judge(text, on_screen)
    }

    /// Heeds what the portal allows from now on; returns what is kept there and was not known here, as
    /// [`find`](Self::find) does.
    pub fn allow(&mut self, place: Place, on_screen: Option<&str>) -> Option<String> {
        if place == self.place {
            return None;
        }
        self.place = place;
        if self.holds() && place.shelves().contains(&self.at) {
            return None;
        }
        let known = self.known;
        let text = self.read()?;
        if known == Some(Known::of(&text)) { None } else { self.judge(text, on_screen) }
    }

    /// What was found is on screen.
    pub fn taken(&mut self) {
        if self.kept == Kept::Found {
            self.kept = Kept::On;
        }
    }

    /// What is kept cannot be opened: it stays as it is.
    pub fn refuse(&mut self) {
        self.known = None;
        self.kept = Kept::Refused;
    }

    /// Keeps a draft, if the person asked for that and nothing stands in the way; whether it is kept.
    pub fn write(&mut self, text: &str) -> bool {
        matches!(self.kept, Kept::On | Kept::Full) && self.try_to(|draft| draft.put(text))
    }

    /// The person asks to keep the draft; what is there already and was not seen here is asked about first.
    pub fn keep(&mut self, text: &str) -> bool {
        let Some(offered) = self.place.offered() else { return false };
        if !self.is_on() || self.kept == Kept::Found {
            self.known = None;
        }
        self.at = offered;
        self.try_to(|draft| draft.settle(text))
    }

    /// The person asks to keep the draft, also over what another window or another version left.
    pub fn replace(&mut self, text: &str) -> bool {
        self.try_to(|draft| {
            draft.known = draft.storages.get(draft.at, &draft.key)?.as_deref().map(Known::of);
            draft.settle(text)
        })
    }

    /// What is kept, as it stands there.
    pub fn peek(&mut self) -> Option<String> {
        self.storages.get(self.at, &self.key).ok().flatten()
    }

    /// What is still kept that the portal allowed once, as it stands there.
    pub fn peek_left(&mut self) -> Option<String> {
        self.storages.get(self.left?, &self.key).ok().flatten()
    }

    /// Removes what is kept, wherever it is, and keeps nothing more; false where the browser does not let it.
    pub fn erase(&mut self) -> bool {
        self.known = None;
        self.left = None;
        let mut erased = true;
        for shelf in Place::Device.shelves() {
            erased &= self.remove(*shelf).is_ok();
        }
        self.kept = if erased { Kept::Off } else { self.denied() };
        erased
    }

    /// Removes what the portal no longer lets be kept; false where the browser does not let it.
    pub fn erase_left(&mut self) -> bool {
        self.left.take().is_none_or(|shelf| self.remove(shelf).is_ok())
    }

    /// What the portal no longer lets be kept stays where it is, and is not spoken of any more.
    pub fn leave(&mut self) {
        self.left = None;
    }

    /// The page took the words from the screen: what is kept stays until the person decides.
    pub fn pause(&mut self) {
        if matches!(self.kept, Kept::On | Kept::Full) {
            self.kept = Kept::Reset;
        }
    }

    fn holds(&self) -> bool {
        !matches!(self.kept, Kept::Off | Kept::Blocked)
    }

    /// What a browser that lets nothing be kept means where the portal allows this much.
    fn denied(&self) -> Kept {
        if self.place == Place::None { Kept::Off } else { Kept::Blocked }
    }

    fn read(&mut self) -> Option<String> {
        let found = self.look().unwrap_or_else(|_| {
            self.kept = self.denied();
            None
        })?;
        self.known = Some(Known::of(&found));
        Some(found)
    }

    fn look(&mut self) -> Result<Option<String>, Denied> {
        let allowed = self.place.shelves();
        let found = self.first(allowed)?;
        let beyond: Vec<_> = Place::Device.shelves().iter().copied().filter(|shelf| !allowed.contains(shelf)).collect();
        self.left = self.first(&beyond)?.map(|(shelf, _)| shelf);
        self.kept = if found.is_some() { Kept::On } else { Kept::Off };
        Ok(found.map(|(shelf, text)| {
            self.at = shelf;
            text
        }))
    }

    fn first(&mut self, shelves: &[Shelf]) -> Result<Option<(Shelf, String)>, Denied> {
        for shelf in shelves {
            if let Some(text) = self.storages.get(*shelf, &self.key)? {
                return Ok(Some((*shelf, text)));
            }
        }
        Ok(None)
    }

    fn judge(&mut self, text: String, on_screen: Option<&str>) -> Option<String> {
        self.kept = match on_screen {
            None => Kept::Found,
            Some(shown) if shown == text => Kept::On,
            Some(_) => Kept::Elsewhere,
        };
        on_screen.is_none().then_some(text)
    }

    fn try_to(&mut self, act: impl FnOnce(&mut Self) -> Result<(), Kept>) -> bool {
        let done = act(self);
        self.kept = done.err().unwrap_or(Kept::On);
        done.is_ok()
    }

    /// Keeps in one place and no longer in another.
    fn settle(&mut self, text: &str) -> Result<(), Kept> {
        self.put(text)?;
        for shelf in self.place.shelves() {
            if *shelf != self.at {
                self.remove(*shelf)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, text: &str) -> Result<(), Kept> {
        let there = self.storages.get(self.at, &self.key)?;
        if there.as_deref().map(Known::of) != self.known && there.as_deref() != Some(text) {
            return Err(Kept::Elsewhere);
        }
        self.storages.set(self.at, &self.key, text)?;
        // A page may have put something else in the place of the browser's own functions.
        if self.storages.get(self.at, &self.key)?.as_deref() != Some(text) {
            return Err(Kept::Blocked);
        }
        self.known = Some(Known::of(text));
        Ok(())
    }

    fn remove(&mut self, at: Shelf) -> Result<(), Denied> {
        self.storages.remove(at, &self.key)?;
        if self.storages.get(at, &self.key)?.is_some() { Err(Denied::Blocked) } else { Ok(()) }
    }
}
