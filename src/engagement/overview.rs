//! Results of any instruments together: a group for each.

use std::rc::Rc;

use super::{Assessment, Group, GroupView};
use crate::content::Instruments;
use crate::error::{Code, Error};

/// Many results, counted by instrument; nothing else of them is kept.
#[derive(Debug, Clone)]
pub struct Overview {
    instruments: Rc<Instruments>,
    groups: Vec<Group>,
}

impl Overview {
    /// Of nobody.
    #[must_use]
    pub fn new(instruments: Rc<Instruments>) -> Self {
        Self { instruments, groups: Vec::new() }
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
        for group in &other.groups {
            if let Ok(ours) = self.group(group.instrument()) {
                // Both are groups of this instrument.
                let _ = ours.merge(group);
            }
        }
    }

    /// Goes on in another language or with other settings. Results of an instrument that is not among them are shown
    /// again when it is.
    ///
    /// # Errors
    /// Those of [`Group::merge`].
    pub fn speak(&mut self, instruments: Rc<Instruments>) -> Result<(), Error> {
        let mut groups = Vec::new();
        for group in &self.groups {
            let known = Group::new(Rc::clone(&instruments), group.instrument());
            groups.push(match known {
                Ok(mut spoken) => spoken.merge(group).map(|()| spoken)?,
                Err(_) => group.clone(),
            });
        }
        (self.instruments, self.groups) = (instruments, groups);
        Ok(())
    }

    /// What may be shown, in the order of the instruments.
    #[must_use]
    pub fn views(&self) -> Vec<GroupView> {
        self.ordered().map(Group::view).collect()
    }

    /// The views as one table: comma-separated values with a line of names.
    #[must_use]
    pub fn table(&self) -> String {
        let mut table = String::from(Group::COLUMNS);
        for group in self.ordered() {
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
        let known = self.groups.iter().position(|group| group.instrument() == id);
        let place = known.unwrap_or(self.groups.len());
        if known.is_none() {
            self.groups.push(Group::new(Rc::clone(&self.instruments), id)?);
        }
        self.groups.get_mut(place).ok_or_else(|| Error::new(Code::UnknownId, "instrument"))
    }

    /// The groups in the order of the instruments.
    fn ordered(&self) -> impl Iterator<Item = &Group> {
        let of = |id: &str| self.groups.iter().find(|group| group.instrument() == id);
        self.instruments.all().iter().filter_map(move |instrument| of(&instrument.id))
    }
}
