//! Several points from one text: a list that was pasted, or dictated line by line.

use super::Preparation;
use super::new_entry::{EntryPatch, NewEntry};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;

impl Preparation {
    /// The points that a text of several lines makes: a line each, without the bullet or the number in front of it.
    #[must_use]
    pub fn lines(&self, text: &str) -> Vec<String> {
        text::lines(text)
    }

    /// Adds an entry for each line of the title, as one act, and returns their ids in that order. The mark of the most
    /// important is for the first. `on` is the entry that takes the first line as its title, and keeps the rest.
    ///
    /// # Errors
    /// Those of [`add`](Self::add), and `unknown-id` where `on` is gone; nothing is added then.
    pub fn add_lines(&mut self, new: NewEntry, on: Option<&str>) -> Result<Vec<String>, Error> {
        let lines = text::lines(&new.title);
        if lines.is_empty() {
            return Err(Error::new(Code::Empty, "title"));
        }
        let mut after = self.clone();
        let mut ids = Vec::with_capacity(lines.len());
        for (place, title) in lines.into_iter().enumerate() {
            let main = new.main && place == 0;
            let id = match on.filter(|_| place == 0) {
                Some(id) => {
                    let change = EntryPatch { title: Some(title), main: main.then_some(true), ..EntryPatch::default() };
                    after.change(id, change)?;
                    id.to_owned()
                }
                None => after.insert(NewEntry { title, main, ..new.clone() }, None)?,
            };
            ids.push(id);
        }
        *self = after;
        self.did(Act::of("addLines"));
        Ok(ids)
    }
}
