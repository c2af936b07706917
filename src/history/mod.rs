//! The history of what a person does, so that each act can be taken back and done again: for any tool, whatever it
//! holds. What a tool holds is a text here, as it is saved; of each act it is kept what differs.

mod act;
mod difference;
mod recorded;

pub use act::Act;
pub(crate) use recorded::{Identity, Recorded, Way};

use crate::error::{Code, Error};
use crate::value::Read;
use difference::Difference;
use serde::Serialize;

/// How many acts can be taken back.
pub(crate) const MOST_ACTS: usize = 100;
/// The bytes that what differs may take in all; the last act is kept however long it is.
pub(crate) const MOST_BYTES: usize = 2 << 20;

/// What a tool holds, as text.
pub(crate) fn text_of(held: &impl Serialize) -> String {
    // No type of ours has a name that is no text, or refuses to be written.
    serde_json::to_string(held).unwrap_or_default()
}

/// What a text holds.
pub(crate) fn from_text<T: Read>(text: &str) -> Result<T, Error> {
    T::read(&serde_json::from_str(text).map_err(|_| Error::new(Code::NotThisFormat, ""))?)
}

/// An act, and what it has changed.
#[derive(Debug, Clone)]
struct Step {
    act: Act,
    change: Difference,
    /// Whose place the whole took, where another draft was opened: its id is no part of what is taken back.
    identity: Option<Identity>,
}

/// What can be taken back, and what was; without a beginning, nothing is kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    now: Option<String>,
    past: Vec<Step>,
    /// The last that was taken back is the first to be done again.
    future: Vec<Step>,
    /// Whether one still writes where the last act wrote.
    writing: bool,
}

impl History {
    /// The history of what nobody has changed yet.
    pub(crate) fn new(now: String) -> Self {
        Self { now: Some(now), ..Self::default() }
    }

    /// Whether acts are kept.
    pub(crate) fn keeps(&self) -> bool {
        self.now.is_some()
    }

    /// Keeps an act by which things came to be as they are now; one that changed nothing leaves no trace.
    pub(crate) fn did(&mut self, act: Act, now: String, identity: Option<Identity>) {
        let Some(before) = &self.now else { return };
        let Some(mut change) = Difference::between(before, &now) else { return };
        self.future.clear();
        if let Some(last) = self.past.last().filter(|last| self.writing && act.goes_on(&last.act))
            && last.change.touches(&change)
            // Whoever wrote and took all of it out again has done two things.
            && let Some(whole) = Difference::between(&last.change.back(before), &now)
        {
            change = whole;
            self.past.pop();
        }
        self.past.push(Step { act, change, identity });
        self.now = Some(now);
        self.writing = true;
        while self.past.len() > MOST_ACTS || (self.past.len() > 1 && self.bytes() > MOST_BYTES) {
            let mut oldest = true;
            self.past.retain(|_| !std::mem::replace(&mut oldest, false));
        }
    }

    fn bytes(&self) -> usize {
        self.past.iter().map(|step| step.change.bytes() + step.act.bytes()).sum()
    }

    /// What is written next is an act of its own, wherever it is.
    pub(crate) fn rest(&mut self) {
        self.writing = false;
    }

    /// The act that way, where there is one.
    pub(crate) fn next(&self, way: Way) -> Option<&Act> {
        let step = match way {
            Way::Back => self.past.last(),
            Way::On => self.future.last(),
        };
        step.map(|step| &step.act)
    }

    /// How things are one act that way.
    pub(crate) fn beyond(&self, way: Way) -> Option<String> {
        let now = self.now.as_ref()?;
        Some(match way {
            Way::Back => self.past.last()?.change.back(now),
            Way::On => self.future.last()?.change.forth(now),
        })
    }

    /// Goes that way, to how things are there; returns the act.
    pub(crate) fn go(&mut self, way: Way, there: String, identity: &mut Identity) -> Option<Act> {
        let (from, to) = match way {
            Way::Back => (&mut self.past, &mut self.future),
            Way::On => (&mut self.future, &mut self.past),
        };
        let mut step = from.pop()?;
        if let Some(other) = &mut step.identity {
            std::mem::swap(other, identity);
        }
        let act = step.act.clone();
        to.push(step);
        self.now = Some(there);
        self.writing = false;
        Some(act)
    }

    /// Changes how things are, and how they were at any time: what is no act of the person is not taken back with one.
    pub(crate) fn amend(&mut self, change: impl Fn(&str) -> String) {
        let Some(now) = &mut self.now else { return };
        let mut states = vec![now.clone()];
        for step in self.past.iter().rev() {
            states.extend(states.last().map(|state| step.change.back(state)));
        }
        states.reverse();
        *now = change(now);
        for step in self.future.iter().rev() {
            states.extend(states.last().map(|state| step.change.forth(state)));
        }
        let states: Vec<String> = states.iter().map(|state| change(state)).collect();
        let mut changes = states.windows(2).map(|pair| match pair {
            [before, after] => Difference::between(before, after),
            _ => None,
        });
        let mut kept = |step: Step| Some(Step { change: changes.next().flatten()?, ..step });
        self.past = std::mem::take(&mut self.past).into_iter().filter_map(&mut kept).collect();
        let future = std::mem::take(&mut self.future).into_iter().rev().filter_map(&mut kept);
        self.future = future.collect::<Vec<_>>().into_iter().rev().collect();
    }
}
