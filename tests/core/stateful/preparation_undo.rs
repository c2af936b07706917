//! What the model of a preparation takes back and does again: all of it, as it was.

use super::preparation_calls::Call;
use super::preparation_model::{Entry, Model};

/// All that an act can change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stand {
    entries: Vec<Entry>,
    /// Each author's own order.
    order: Vec<usize>,
    contributors: Vec<usize>,
    minutes: u16,
    limits: [u16; 3],
}

impl Model {
    fn stand(&self) -> Stand {
        Stand {
            entries: self.entries.clone(),
            order: self.order.clone(),
            contributors: self.contributors.clone(),
            minutes: self.minutes,
            limits: self.limits,
        }
    }

    fn stands(&mut self, stand: Stand) {
        let Stand { entries, order, contributors, minutes, limits } = stand;
        (self.entries, self.order, self.contributors) = (entries, order, contributors);
        (self.minutes, self.limits) = (minutes, limits);
    }

    /// Carries a call out and keeps how things stood, where it changed anything.
    pub(super) fn act(&mut self, call: &Call) -> Option<()> {
        let before = self.stand();
        match call {
            Call::Undo => self.turn(true),
            Call::Redo => self.turn(false),
            // What can be taken back is not saved.
            Call::Reopen => {
                self.past.clear();
                self.future.clear();
            }
            _ => {
                self.call(call)?;
                if self.stand() != before {
                    self.past.push(before);
                    self.future.clear();
                }
            }
        }
        Some(())
    }

    fn turn(&mut self, back: bool) {
        let there = if back { &mut self.past } else { &mut self.future }.pop();
        self.undone = there.is_some();
        if let Some(there) = there {
            let now = self.stand();
            if back { &mut self.future } else { &mut self.past }.push(now);
            self.stands(there);
        }
    }
}
