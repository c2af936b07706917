//! Results of any instruments together: a group for each.

use std::sync::Arc;

use super::group::head;
use super::{Assessment, Group, GroupView, Levels};
use crate::content::{Instrument, Instruments, Separator};
use crate::error::Error;

/// Many results, each counted once, by instrument.
#[derive(Debug, Clone)]
pub struct Overview {
    instruments: Arc<Instruments>,
    groups: Vec<Group>,
}

impl Overview {
    /// Of nobody.
    #[must_use]
    pub fn new(instruments: Arc<Instruments>) -> Self {
        Self { instruments, groups: Vec::new() }
    }

    /// Counts one result; false where it is there already. Each version of an instrument is a group of its own.
    ///
    /// # Errors
    /// `unknown-id` for an instrument that is not there, `other-instrument` for a version of it that is not.
    pub fn add(&mut self, assessment: &Assessment) -> Result<bool, Error> {
        let instrument = self.instruments.same(assessment.instrument())?;
        self.count(instrument, |group| group.add(assessment))
    }

    /// Counts the levels of a result, and nothing else of it; false where the result is there already, whole or not.
    ///
    /// # Errors
    /// All that is wrong with them, each with its path: `other-instrument` for one that is not there, `newer-version` or
    /// `not-allowed` for a version of it that is not, `unknown-id` for a context, a result or a level, `duplicate-id`
    /// for a context that is there twice, `not-allowed` for one that the respondent is not asked about; and those of
    /// [`Assessment::set_id`].
    pub fn add_levels(&mut self, levels: &Levels) -> Result<bool, Error> {
        let instrument = self.instruments.saved(&levels.instrument, levels.instrument_version)?;
        self.count(instrument, |group| group.add_levels(levels))
    }

    /// Counts a result in the group of its instrument's version, which may be a new one.
    fn count(
        &mut self,
        instrument: Arc<Instrument>,
        count: impl FnOnce(&mut Group) -> Result<bool, Error>,
    ) -> Result<bool, Error> {
        let same = |group: &&mut Group| is_version(group.instrument(), &instrument);
        if let Some(group) = self.groups.iter_mut().find(same) {
            return count(group);
        }
        let mut group = Group::of(Arc::clone(&self.instruments), instrument);
        let new = count(&mut group)?;
        self.groups.push(group);
        Ok(new)
    }

    /// Takes in another overview, in any language; what is in both is counted once. Results of an instrument that is
    /// not there are kept, and not shown.
    ///
    /// # Errors
    /// `other-instrument` where one of them is there, but not in that version; nothing is taken in then.
    pub fn merge(&mut self, other: &Self) -> Result<(), Error> {
        let mut merged = self.groups.clone();
        for theirs in &other.groups {
            match merged.iter_mut().find(|ours| is_version(ours.instrument(), theirs.instrument())) {
                Some(ours) => ours.merge(theirs)?,
                None => merged.push(theirs.spoken(&self.instruments)?),
            }
        }
        self.groups = merged;
        Ok(())
    }

    /// Goes on in another language or with other settings. Results of an instrument that is not among them are shown
    /// again when it is.
    ///
    /// # Errors
    /// `other-instrument` where one of them is there, but not in that version; nothing changes then.
    pub fn speak(&mut self, instruments: Arc<Instruments>) -> Result<(), Error> {
        let mut groups = Vec::new();
        for group in &self.groups {
            groups.push(group.spoken(&instruments)?);
        }
        (self.instruments, self.groups) = (instruments, groups);
        Ok(())
    }

    /// How many results were counted, for whoever gave them; nothing where that would tell the size of a small group
    /// beside one that is shown.
    #[must_use]
    pub fn counted(&self) -> Option<usize> {
        let both = self.ordered().map(Group::shown_and_hidden);
        let (shown, hidden) = both.fold((false, false), |(shown, hidden), (also, too)| (shown || also, hidden || too));
        if shown && hidden {
            return self.views().iter().map(|view| view.results).sum();
        }
        Some(self.ordered().map(Group::results).sum())
    }

    /// What may be shown, in the order of the instruments.
    #[must_use]
    pub fn views(&self) -> Vec<GroupView> {
        self.ordered().map(Group::view).collect()
    }

    /// The views as one table with a line of names; columns are separated as spreadsheets of the language expect,
    /// unless it is said how.
    #[must_use]
    pub fn table(&self, separator: Option<Separator>) -> String {
        let separator = separator.unwrap_or_else(|| self.instruments.locale().separator());
        let mut table = String::new();
        head(&mut table, separator);
        for group in self.ordered() {
            group.rows(&mut table, separator);
        }
        table
    }

    /// The table as a file that a spreadsheet of the language opens in columns.
    #[must_use]
    pub fn file(&self) -> String {
        let table = self.table(None);
        // Only a spreadsheet wants the mark; RFC 4180 knows none.
        if self.instruments.locale().separator() == Separator::Comma { table } else { ["\u{feff}", &table].concat() }
    }

    /// The instruments it was made with.
    #[must_use]
    pub fn instruments(&self) -> &Arc<Instruments> {
        &self.instruments
    }

    /// The groups in the order of the instruments, the newest version of each first.
    fn ordered(&self) -> impl Iterator<Item = &Group> {
        let of = |known: &Instrument| self.groups.iter().find(|group| is_version(group.instrument(), known));
        let versions = |instrument: &'_ Arc<Instrument>| {
            std::iter::once(Arc::clone(instrument)).chain(instrument.earlier.iter().cloned()).collect::<Vec<_>>()
        };
        self.instruments.all().iter().flat_map(versions).filter_map(move |instrument| of(&instrument))
    }
}

fn is_version(one: &Instrument, other: &Instrument) -> bool {
    one.id == other.id && one.version == other.version
}
