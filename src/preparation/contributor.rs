//! Contributors: who writes, who sees what, and what the patient takes in.

use super::entry::Entry;
use super::full::room_for;
use super::list::{find, find_mut, listed, position, put};
use super::status::Status;
use super::visibility::Visibility;
use super::{PATIENT, Preparation};
use crate::content::{ContributorRole, Side};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::order::ordered;
use crate::text;
use serde::{Deserialize, Serialize};

/// The most contributors, the patient among them.
pub const MOST_CONTRIBUTORS: usize = 20;

/// Somebody who adds entries. The person who prepares has the id [`PATIENT`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributor {
    /// Given by the preparation.
    pub id: String,
    /// In what quality.
    pub role: ContributorRole,
    /// May be empty; the role is shown then.
    pub name: String,
}

/// A contributor to add, or with an `id` to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewContributor {
    /// Absent for a new one.
    pub id: Option<String>,
    /// In what quality.
    pub role: ContributorRole,
    /// May be empty.
    #[serde(default)]
    pub name: String,
}

listed!(Contributor, name);

impl Contributor {
    pub(super) fn patient() -> Self {
        Self { id: PATIENT.to_owned(), role: ContributorRole::Patient, name: String::new() }
    }

    /// The id [`PATIENT`] and the role go together.
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        if (self.id == PATIENT) != (self.role == ContributorRole::Patient) {
            return Err(Error::new(Code::NotAllowed, "role"));
        }
        self.name = text::line(&self.name, text::TITLE, "name")?;
        Ok(self)
    }
}

/// Entries in their author's own order; the patient's is that of the list.
pub(super) fn own_order<'a>(entries: impl Iterator<Item = &'a Entry>, author: &str) -> Vec<&'a Entry> {
    ordered(entries, |entry| if author == PATIENT { 0 } else { entry.rank })
}

/// Moves an entry within its author's own order.
fn rank(entries: &mut [Entry], id: &str, to: usize) {
    let author = find(entries, id).map(|entry| entry.author.clone()).unwrap_or_default();
    let theirs = entries.iter_mut().filter(|entry| entry.author == author);
    let mut own = ordered(theirs, |entry| entry.rank);
    let Some(from) = own.iter().position(|entry| entry.id == id).filter(|from| *from != to) else { return };
    let moved = own.remove(from);
    own.insert(to.min(own.len()), moved);
    for (rank, entry) in (0..).zip(own) {
        entry.rank = rank;
    }
}

impl Preparation {
    /// Who contributes, the patient first.
    #[must_use]
    pub fn contributors(&self) -> &[Contributor] {
        &self.draft.contributors
    }

    /// Adds a contributor, or changes the one with the given id; returns the id.
    ///
    /// # Errors
    /// `too-many` past [`MOST_CONTRIBUTORS`]; `too-long`; `unknown-id`; `not-allowed` for a second patient.
    pub fn put_contributor(&mut self, new: NewContributor) -> Result<String, Error> {
        let written = new.id.is_some();
        let id = self.join(new)?;
        self.did(Act::on("putContributor", &id).written(written));
        Ok(id)
    }

    pub(super) fn join(&mut self, new: NewContributor) -> Result<String, Error> {
        let NewContributor { id, role, name } = new;
        let contributor = Contributor { id: id.unwrap_or_default(), role, name }.cleaned()?;
        let fresh = self.fresh_id("c");
        put(&mut self.draft.contributors, contributor, fresh, MOST_CONTRIBUTORS, "contributors")
    }

    /// Takes a contributor out.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for the patient, and while entries of theirs are there.
    pub fn remove_contributor(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.contributors, id)?;
        if id == PATIENT || self.draft.entries.iter().any(|entry| entry.author == id) {
            return Err(Error::new(Code::NotAllowed, "id"));
        }
        self.draft.contributors.remove(index);
        self.did(Act::on("removeContributor", id));
        Ok(())
    }

    /// The patient takes in what somebody else proposed.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for the patient's own entries; `too-many` for one that was declined where there is no
    /// room for one more.
    pub fn accept(&mut self, id: &str) -> Result<(), Error> {
        self.set_status(id, Status::Accepted, "accept")
    }

    /// The patient leaves out what somebody else proposed. It takes no place any more, and can be taken in after all.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for the patient's own entries; `too-many` past [`MOST_DECLINED`](super::MOST_DECLINED).
    pub fn decline(&mut self, id: &str) -> Result<(), Error> {
        self.set_status(id, Status::Declined, "decline")
    }

    fn set_status(&mut self, id: &str, status: Status, call: &'static str) -> Result<(), Error> {
        let Entry { author, status: before, .. } = find(&self.draft.entries, id)?;
        if author == PATIENT {
            return Err(Error::new(Code::NotAllowed, "id"));
        }
        if (*before == Status::Declined) != (status == Status::Declined) {
            room_for(self.draft.entries.iter().map(|entry| entry.status), status)?;
        }
        find_mut(&mut self.draft.entries, id)?.status = status;
        self.did(Act::on(call, id));
        Ok(())
    }

    /// Forgets all that was declined, and returns how many entries that were; [`undo`](Self::undo) brings them back.
    pub fn remove_declined(&mut self) -> usize {
        let before = self.draft.entries.len();
        self.draft.entries.retain(|entry| entry.status != Status::Declined);
        self.did(Act::of("removeDeclined"));
        before - self.draft.entries.len()
    }

    /// Moves an entry to place `to` of its author's own order as [`view`](Self::view) shows it, counted from 0; past the
    /// end is the end.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for the patient's entries, whose order is that of the list.
    pub fn rank(&mut self, id: &str, to: usize) -> Result<(), Error> {
        let author = find(&self.draft.entries, id)?.author.clone();
        if author == PATIENT {
            return Err(Error::new(Code::NotAllowed, "id"));
        }
        let own = own_order(self.draft.entries.iter().filter(|entry| entry.author == author), &author);
        let others: Vec<&Entry> = own.into_iter().filter(|entry| entry.id != id).collect();
        // What is only for the person has its place too, and is not seen.
        let mut seen = others.iter().enumerate().filter(|(_, entry)| entry.visibility == Visibility::Sheet);
        let place = seen.nth(to).map_or(others.len(), |(place, _)| place);
        rank(&mut self.draft.entries, id, place);
        self.did(Act::on("rank", id));
        Ok(())
    }

    /// What a contributor may see: their own entries in their own order, then those taken in in the person's order, never
    /// an only-me entry.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn view(&self, contributor: &str) -> Result<Vec<&Entry>, Error> {
        find(&self.draft.contributors, contributor)?;
        let open = |entry: &&Entry| entry.visibility == Visibility::Sheet;
        let own = |entry: &&Entry| entry.author == contributor;
        let others = self.draft.entries.iter().filter(|entry| !own(entry) && entry.status == Status::Accepted);
        let mut seen = own_order(self.draft.entries.iter().filter(own).filter(open), contributor);
        seen.extend(others.filter(open));
        Ok(seen)
    }

    /// Who wrote something, in a sentence: by name, or in the words for the role where no name was given.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn by(&self, contributor: &str) -> Result<String, Error> {
        let Contributor { id, role, name } = find(&self.draft.contributors, contributor)?;
        if name.is_empty() && id != PATIENT {
            return Ok(self.words().text(&["sheet.by.", role.id()].concat()));
        }
        Ok(self.words().fill("sheet.by", None, &[("name", &self.contributor_name(id))]))
    }

    /// A contributor's name, or the role where there is none.
    pub(super) fn contributor_name(&self, id: &str) -> String {
        let locale = self.words();
        match find(&self.draft.contributors, id) {
            Ok(contributor) if !contributor.name.is_empty() => contributor.name.clone(),
            Ok(_) if id == PATIENT && self.draft.encounter.side == Side::Organiser => locale.text("side.organiser"),
            Ok(contributor) => locale.text(&["contributor.", contributor.role.id()].concat()),
            Err(_) => String::new(),
        }
    }
}
