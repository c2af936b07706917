//! What can be taken back and done again, as whole states: nothing of the code that is tested.

use std::fmt::Debug;

use care_partnership::Error;

/// What is taken back at most.
const MOST: usize = 100;

/// How things stood before each act, and after each that was taken back.
pub struct Steps<T> {
    past: Vec<T>,
    future: Vec<T>,
}

/// What became of a call.
#[derive(Clone, Copy)]
pub enum Done {
    /// An act, or nothing.
    Act,
    /// The last act was taken back, where there was one.
    Undone,
    /// An act was done again, where there was one.
    Redone,
    /// Something else begins.
    Anew,
}

impl<T: Clone + PartialEq + Debug> Steps<T> {
    pub fn new() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }

    /// Follows a call that did not fail.
    pub fn follow(&mut self, done: Done, before: T, now: &T) {
        match done {
            Done::Act if before != *now => {
                self.past.push(before);
                self.future.clear();
                self.past.drain(..self.past.len().saturating_sub(MOST));
            }
            Done::Act => {}
            Done::Undone => Self::turn(&mut self.past, &mut self.future, before, now),
            Done::Redone => Self::turn(&mut self.future, &mut self.past, before, now),
            Done::Anew => *self = Self::new(),
        }
    }

    fn turn(from: &mut Vec<T>, to: &mut Vec<T>, before: T, now: &T) {
        assert_eq!(now, from.last().unwrap_or(&before), "as it was");
        if from.pop().is_some() {
            to.push(before);
        }
    }

    /// What a tool says that there is to take back, and to do again.
    pub fn are(&self, undo: bool, redo: bool) {
        assert_eq!((undo, redo), (!self.past.is_empty(), !self.future.is_empty()));
    }

    /// All the way on, all the way back and on again: each state as it was.
    pub fn walk<A>(
        &mut self,
        at: &mut A,
        undo: fn(&mut A) -> Result<bool, Error>,
        redo: fn(&mut A) -> Result<bool, Error>,
        state: fn(&A) -> T,
    ) {
        for (done, go) in [(false, redo), (true, undo), (false, redo)] {
            loop {
                let before = state(at);
                let more = go(at).expect("what was once there can be there");
                self.follow(if done { Done::Undone } else { Done::Redone }, before, &state(at));
                if !more {
                    break;
                }
            }
            self.are(!done && !self.past.is_empty(), done && !self.future.is_empty());
        }
    }
}
