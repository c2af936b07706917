//! Points from a text that is more than a title: several lines, or a sentence that goes on in the details.

use super::Preparation;
use super::entry::{EntryPatch, NewEntry};
use super::list::find;
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
    #[allow(clippy::needless_pass_by_value, reason = "as an entry is added")]
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

    /// Whether a text is too long for a title, and can go on in the details.
    #[must_use]
    pub fn goes_on(&self, text: &str) -> bool {
        text::begun(text).is_some()
    }

    /// Adds an entry whose title is too long for one, and returns its id: its first sentence, or as much of it as there
    /// is room for, is the title, and the rest goes on in the details, before those that are there. `on` is the entry
    /// that takes both.
    ///
    /// # Errors
    /// Those of [`add`](Self::add), and `unknown-id` where `on` is gone.
    pub fn add_with_details(&mut self, new: NewEntry, on: Option<&str>) -> Result<String, Error> {
        let (title, rest) = text::begun(&new.title).unwrap_or_else(|| (new.title.clone(), String::new()));
        let there = match on {
            Some(id) => find(&self.draft.entries, id)?.details.clone(),
            None => new.details.clone(),
        };
        let details = [rest, there].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        let id = if let Some(id) = on {
            let main = new.main.then_some(true);
            let change = EntryPatch { title: Some(title), details: Some(details), main, ..EntryPatch::default() };
            self.change(id, change)?;
            id.to_owned()
        } else {
            self.insert(NewEntry { title, details, ..new }, None)?
        };
        self.did(Act::on("addWithDetails", &id));
        Ok(id)
    }
}
