//! Taking back: what was removed, moved, accepted, declined or named the most important.

use super::checklist::{MOST_ITEMS, OwnItem};
use super::closing::{MOST_STEPS, NextStep};
use super::contributor::{Contributor, MOST_CONTRIBUTORS};
use super::entry::{Entry, Status};
use super::journal::{MOST_NOTES, Note};
use super::list::{position, room};
use super::people::{MOST_PEOPLE, Person};
use super::resource::{MOST_RESOURCES, OwnResource};
use super::{Draft, Preparation};
use crate::content::EntryKind;
use crate::error::Error;

/// How many acts can be taken back.
const MOST: usize = 100;

/// An act, as what takes it back.
#[derive(Debug, Clone)]
pub(super) enum Undo {
    /// Something taken out, and where it stood.
    Removed(Removed, usize),
    /// An entry moved, and where it stood.
    Moved(String, usize),
    /// An entry moved in its author's own order, and its place there.
    Ranked(String, usize),
    /// An entry accepted or declined, and what it was before.
    Status(String, Status),
    /// All that was declined taken out, with where each stood.
    RemovedDeclined(Vec<(usize, Entry)>),
    /// A limit raised for an entry, what it was before, and where the entry stood if it was moved.
    AddedAllTheSame(EntryKind, u16, String, Option<usize>),
    /// Another entry named the most important, and which was before.
    Named(Option<String>),
}

/// What was taken out.
#[derive(Debug, Clone)]
pub(super) enum Removed {
    Entry(Entry),
    Note(Note),
    Person(Person),
    Resource(OwnResource),
    Item(OwnItem),
    Step(NextStep),
    Contributor(Contributor),
}

impl Preparation {
    pub(super) fn remember(&mut self, undo: Undo) {
        if self.acts.len() >= MOST {
            self.acts.remove(0);
        }
        self.acts.push(undo);
    }

    /// Takes back the last removal, move, acceptance, decline or naming of the most important; `false` when there is none
    /// left.
    ///
    /// # Errors
    /// `too-many` where the list has filled up since.
    pub fn undo(&mut self) -> Result<bool, Error> {
        let Some(undo) = self.acts.last().cloned() else { return Ok(false) };
        let draft = &mut self.draft;
        match undo {
            Undo::Removed(removed, index) => match removed {
                Removed::Entry(entry) => {
                    draft.room_for(entry.status)?;
                    draft.put_back(entry, index);
                }
                Removed::Note(note) => put_back(&mut draft.notes, note, index, MOST_NOTES, "notes")?,
                Removed::Person(person) => put_back(&mut draft.people, person, index, MOST_PEOPLE, "people")?,
                Removed::Resource(own) => put_back(&mut draft.resources, own, index, MOST_RESOURCES, "resources")?,
                Removed::Item(item) => put_back(&mut draft.items, item, index, MOST_ITEMS, "items")?,
                Removed::Step(step) => put_back(&mut draft.closing.next_steps, step, index, MOST_STEPS, "nextSteps")?,
                Removed::Contributor(one) => {
                    put_back(&mut draft.contributors, one, index, MOST_CONTRIBUTORS, "contributors")?;
                }
            },
            Undo::Moved(id, index) => {
                draft.move_entry(&id, index);
            }
            Undo::AddedAllTheSame(kind, limit, id, index) => {
                *draft.limits.of_mut(kind) = limit;
                if let Some(index) = index {
                    draft.move_entry(&id, index);
                }
            }
            Undo::Ranked(id, index) => {
                draft.rank(&id, index);
            }
            Undo::Status(id, status) => {
                if position(&draft.entries, &id).is_ok() {
                    draft.set_status(&id, status)?;
                }
            }
            Undo::RemovedDeclined(declined) => {
                draft.room_for_declined(declined.len())?;
                for (index, entry) in declined {
                    draft.put_back(entry, index);
                }
            }
            Undo::Named(before) => draft.name(before.as_deref()),
        }
        self.acts.pop();
        Ok(true)
    }
}

impl Draft {
    /// Puts an entry back where it stood; another one may have been named the most important since.
    fn put_back(&mut self, entry: Entry, index: usize) {
        let main = entry.main && self.named().is_none();
        self.entries.insert(index.min(self.entries.len()), Entry { main, ..entry });
    }
}

fn put_back<T>(list: &mut Vec<T>, value: T, index: usize, limit: usize, path: &str) -> Result<(), Error> {
    room(list, limit, path)?;
    list.insert(index.min(list.len()), value);
    Ok(())
}
