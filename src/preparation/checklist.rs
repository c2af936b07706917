//! What to bring, and for an organiser what to see to.

use super::Preparation;
use super::list::{listed, mark, position, put};
use crate::content::{Item, Side};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;
use serde::{Deserialize, Serialize};

/// The most lines of the person's own.
pub const MOST_ITEMS: usize = 50;

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChecklistItem {
    /// The content's or the portal's id, or one given by the preparation.
    pub id: String,
    /// The line.
    pub text: String,
    /// Why, where there is a reason to give.
    pub reason: Option<String>,
    /// What the lines it stands with have in common, where an organiser's are many.
    pub group: Option<String>,
    /// Ticked.
    pub done: bool,
    /// Added by the person.
    pub own: bool,
}

/// A line of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnItem {
    /// Given by the preparation.
    pub id: String,
    /// 1 to 80 characters.
    pub text: String,
}

listed!(OwnItem, text);

impl OwnItem {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.text = text::title(&self.text, text::TITLE, "text")?;
        Ok(self)
    }
}

impl Preparation {
    /// The lines for this encounter and side, then the person's own.
    #[must_use]
    pub fn checklist(&self) -> Vec<ChecklistItem> {
        let words = self.words();
        let offered = self.content.checklist().iter().filter(|item| self.lists(item)).map(|item| ChecklistItem {
            id: item.data.id.clone(),
            text: words.other(&["checklist.", &item.data.id].concat(), &item.text),
            reason: item.reason.clone(),
            group: item.group.clone(),
            done: self.draft.ticked.contains(&item.data.id),
            own: false,
        });
        // Beside lines in groups they stand together too.
        let group = self.organises().then(|| words.text("checklist-group.own"));
        let own = self.draft.items.iter().map(|item| ChecklistItem {
            id: item.id.clone(),
            text: item.text.clone(),
            reason: None,
            group: group.clone(),
            done: self.draft.ticked.contains(&item.id),
            own: true,
        });
        offered.chain(own).collect()
    }

    fn lists(&self, item: &Item) -> bool {
        let (encounter, data) = (&self.draft.encounter, &item.data);
        data.side == encounter.side && encounter.suits(data.kinds.as_ref(), data.modes.as_ref(), data.for_whom.as_ref())
    }

    /// Ticks a line, or unticks it.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn tick(&mut self, id: &str, done: bool) -> Result<(), Error> {
        if !self.checklist().iter().any(|item| item.id == id) {
            return Err(Error::new(Code::UnknownId, "id"));
        }
        mark(&mut self.draft.ticked, id, done);
        self.did(Act::on("tick", id));
        Ok(())
    }

    /// Whether the lines are what an organiser sees to, and a tick says that it is done.
    fn organises(&self) -> bool {
        self.draft.encounter.side == Side::Organiser
    }

    /// Adds a line, ticked as something to bring, or for an organiser as something that is still to be done; returns its
    /// id.
    ///
    /// # Errors
    /// `too-many` past [`MOST_ITEMS`]; `empty`, `too-long`.
    pub fn add_checklist_item(&mut self, text: &str) -> Result<String, Error> {
        let item = OwnItem { id: String::new(), text: text.to_owned() }.cleaned()?;
        let fresh = self.fresh_id("b");
        let id = put(&mut self.draft.items, item, fresh, MOST_ITEMS, "items")?;
        let ticked = !self.organises();
        mark(&mut self.draft.ticked, &id, ticked);
        self.did(Act::on("addChecklistItem", &id));
        Ok(id)
    }

    /// Takes a line of the person's own out; [`undo`](Self::undo) brings it back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_checklist_item(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.items, id)?;
        self.draft.items.remove(index);
        self.did(Act::on("removeChecklistItem", id));
        Ok(())
    }
}
