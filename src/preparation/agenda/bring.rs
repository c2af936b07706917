//! Bringing in what was set aside.

use super::{Plan, Preparation, Slot};
use crate::content::EntryKind;
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::preparation::entry::Entry;
use crate::preparation::limits::MOST_OF_A_KIND;
use crate::preparation::list::{find, position, shift};

impl Preparation {
    /// Moves a parked entry up the person's order, no further than it must, until the agenda has room for it. Gives the
    /// ids of those that are parked in its stead; `None` where no place makes room: then nothing moves.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for an entry that is not parked.
    pub fn bring_in(&mut self, id: &str) -> Result<Option<Vec<String>>, Error> {
        position(&self.draft.entries, id)?;
        let before = self.parked_ids();
        if !before.iter().any(|parked| parked == id) {
            return Err(Error::new(Code::NotAllowed, "id"));
        }
        let Some((to, after)) = self.place_for(id) else { return Ok(None) };
        shift(&mut self.draft.entries, id, to);
        self.did(Act::on("bringIn", id));
        Ok(Some(after.into_iter().filter(|parked| !before.contains(parked)).collect()))
    }

    /// Gives a parked entry a place beside the others while minutes are left: raises the limit of its kind by one (past the musts there are), and
    /// moves it before those that wait for the same place. One act, to be taken back by [`undo`](Self::undo).
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for an entry that has no [minutes left](super::ParkedItem::minutes_left).
    pub fn add_all_the_same(&mut self, id: &str) -> Result<(), Error> {
        let kind = find(&self.draft.entries, id)?.kind;
        let order: Vec<&Entry> = self.shared_entries().collect();
        let plan = self.plan(&order);
        let item = plan.parked.iter().find(|parked| order.get(parked.index).is_some_and(|entry| entry.id == id));
        let raised = item.and_then(|item| plan.left_for(item)).and_then(|_| self.raised(&order, &plan, kind));
        let raised = raised.ok_or_else(|| Error::new(Code::NotAllowed, "id"))?;
        *self.draft.limits.of_mut(kind) = raised;
        let order: Vec<&Entry> = self.shared_entries().collect();
        let waits = self.parked_of(&order).contains(&id);
        let to = if waits { self.place_for(id).map(|(to, _)| to) } else { None };
        if let Some(to) = to {
            shift(&mut self.draft.entries, id, to);
        }
        self.did(Act::on("addAllTheSame", id));
        Ok(())
    }

    /// The limit of a kind with a place more: musts may be past it already.
    pub(super) fn raised(&self, order: &[&Entry], plan: &Plan, kind: EntryKind) -> Option<u16> {
        let of_kind = |slot: &&Slot| order.get(slot.index).is_some_and(|entry| entry.kind == kind);
        let taken = u16::try_from(plan.slots.iter().filter(of_kind).count()).ok()?;
        let raised = taken.max(self.draft.limits.of(kind)) + 1;
        (raised <= MOST_OF_A_KIND).then_some(raised)
    }

    /// The lowest place up the person's order where a parked entry is on the agenda, and what is parked then.
    fn place_for(&self, id: &str) -> Option<(usize, Vec<String>)> {
        let mut order: Vec<&Entry> = self.shared_entries().collect();
        let from = order.iter().position(|entry| entry.id == id)?;
        for to in (0..from).rev() {
            let [ahead, moved] = order.get_mut(to..to + 2)? else { break };
            let target = ahead.id.clone();
            std::mem::swap(ahead, moved);
            let after = self.parked_of(&order);
            if !after.contains(&id) {
                let place = position(&self.draft.entries, &target).ok()?;
                return Some((place, after.into_iter().map(str::to_owned).collect()));
            }
        }
        None
    }

    /// The ids of what is parked.
    pub(super) fn parked_ids(&self) -> Vec<String> {
        let order: Vec<&Entry> = self.shared_entries().collect();
        self.parked_of(&order).into_iter().map(str::to_owned).collect()
    }

    /// The ids of what would be parked in this order.
    pub(super) fn parked_of<'a>(&self, order: &[&'a Entry]) -> Vec<&'a str> {
        self.plan(order).parked.iter().filter_map(|parked| Some(order.get(parked.index)?.id.as_str())).collect()
    }
}
