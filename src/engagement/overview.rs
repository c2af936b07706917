//! Results of any instruments together: a group for each.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Assessment, Group, GroupView};
use crate::content::Instruments;
use crate::error::Error;

/// Many results, counted by instrument; nothing else of them is kept.
#[derive(Debug, Clone)]
pub struct Overview {
    instruments: Rc<Instruments>,
    groups: BTreeMap<String, Group>,
}

impl Overview {
    /// Of nobody.
    #[must_use]
    pub fn new(instruments: Rc<Instruments>) -> Self {
        Self { instruments, groups: BTreeMap::new() }
    }

    /// Counts one result.
    ///
    /// # Errors
    /// `unknown-id` for an instrument that is not there.
    pub fn add(&mut self, assessment: &Assessment) -> Result<(), Error> {
        self.group(&assessment.instrument().id)?.add(assessment)
    }

    /// Takes in another overview, of the same instruments in any language; one that is not there is left out.
    pub fn merge(&mut self, other: &Self) {
        for (id, group) in &other.groups {
            if let Ok(ours) = self.group(id) {
                // Both are groups of this instrument.
                let _ = ours.merge(group);
            }
        }
    }

    /// What may be shown, in the order of the instruments.
    #[must_use]
    pub fn views(&self) -> Vec<GroupView> {
        let groups = self.instruments.all().iter().filter_map(|instrument| self.groups.get(&instrument.id));
        groups.map(Group::view).collect()
    }

    /// The views as one table: comma-separated values with a line of names.
    #[must_use]
    pub fn table(&self) -> String {
        let mut table = String::from(Group::COLUMNS);
        for group in self.groups.values() {
            group.rows(&mut table);
        }
        table
    }

    /// The instruments it was made with.
    #[must_use]
    pub fn instruments(&self) -> &Rc<Instruments> {
        &self.instruments
    }

    fn group(&mut self, id: &str) -> Result<&mut Group, Error> {
        let fresh = Group::new(Rc::clone(&self.instruments), id)?;
        Ok(self.groups.entry(id.to_owned()).or_insert(fresh))
    }
}
