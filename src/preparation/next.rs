//! The next preparation: it starts from what was not covered.

use super::closing::ClosingTexts;
use super::encounter::EncounterOptions;
use super::entry::{Carried, Entry};
use super::previous::Previous;
use super::status::Status;
use super::{Draft, Preparation};
use crate::content::Outcome;
use crate::error::Error;
use crate::value::Change;

impl Preparation {
    /// What the visit before left, in a preparation made by [`next`](Self::next).
    #[must_use]
    pub fn previous(&self) -> Option<&Previous> {
        self.draft.previous.as_ref()
    }

    /// A new preparation that starts from what was not covered, in the same order.
    ///
    /// It is with the same people, on the same encounter unless `options` says otherwise, at a date still to be set.
    /// Points not covered or covered in part come along, parked ones too unless they were covered, with their marks, the most important among them;
    /// so do proposals that still wait, life, resources and themes. The journal, the closing and the ticks start anew.
    ///
    /// # Errors
    /// Those of [`set_encounter`](Self::set_encounter).
    pub fn next(&self, options: EncounterOptions) -> Result<Self, Error> {
        let agenda = self.agenda();
        let parked = |entry: &Entry| agenda.parked.iter().any(|item| item.entry == entry.id);
        let carry = |entry: &Entry| {
            let carried = match entry.outcome {
                Some(Outcome::Covered) => return None,
                _ if entry.status == Status::Declined => return None,
                _ if entry.status == Status::Proposed => entry.carried,
                Some(Outcome::Partly) => Some(Carried::Partly),
                None if parked(entry) => Some(Carried::Parked),
                Some(Outcome::NotCovered) | None => Some(Carried::NotCovered),
            };
            Some(Entry { carried, outcome: None, route: None, ..entry.clone() })
        };
        let now = &self.draft;
        let unset = match options.when {
            Change::Keep => EncounterOptions { when: Change::Clear, ..options },
            Change::Clear | Change::Set(_) => options,
        };
        let draft = Draft {
            id: None,
            sequence: 0,
            encounter: now.encounter.clone().with_options(&self.content, unset)?,
            entries: now.entries.iter().filter_map(carry).collect(),
            notes: Vec::new(),
            ticked: Vec::new(),
            closing: ClosingTexts::default(),
            previous: Some(Previous {
                when: now.encounter.when,
                with: now.encounter.with.clone(),
                understood: now.closing.understood.clone(),
                next_steps: now.closing.next_steps.clone(),
            }),
            ..now.clone()
        };
        Ok(Self::from_draft(self.content.clone(), draft))
    }
}
