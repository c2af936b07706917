//! Bringing in what was set aside.

use super::Preparation;
use crate::error::{Code, Error};
use crate::preparation::entry::Entry;
use crate::preparation::list::position;

impl Preparation {
    /// Moves a parked entry up the person's order, no further than it must, until the agenda has room for it. Gives the
    /// ids of those that are parked in its stead; `None` where no place makes room: then nothing moves.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for an entry that is not parked.
    pub fn bring_in(&mut self, id: &str) -> Result<Option<Vec<String>>, Error> {
        position(&self.draft.entries, id)?;
        let mut order: Vec<&Entry> = self.shared_entries().collect();
        let before = self.parked_of(&order);
        let from = order.iter().position(|entry| entry.id == id).filter(|_| before.contains(&id));
        let from = from.ok_or_else(|| Error::new(Code::NotAllowed, "id"))?;
        for to in (0..from).rev() {
            let Some([ahead, moved]) = order.get_mut(to..to + 2) else { break };
            let target = ahead.id.clone();
            std::mem::swap(ahead, moved);
            let after = self.parked_of(&order);
            if !after.contains(&id) {
                let instead = after.into_iter().filter(|parked| !before.contains(parked));
                let instead = instead.map(str::to_owned).collect();
                self.move_to(id, position(&self.draft.entries, &target)?)?;
                return Ok(Some(instead));
            }
        }
        Ok(None)
    }

    /// The ids of what would be parked in this order.
    fn parked_of<'a>(&self, order: &[&'a Entry]) -> Vec<&'a str> {
        self.plan(order).parked.iter().filter_map(|parked| Some(order.get(parked.index)?.id.as_str())).collect()
    }
}
