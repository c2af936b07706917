//! Whether somebody has looked, noted by the looking itself.

use std::sync::atomic::{AtomicBool, Ordering};

/// Set by views, which change nothing else; threads that share a group may look at once.
#[derive(Debug, Default)]
pub(super) struct Seen(AtomicBool);

impl Seen {
    pub(super) fn note(&self) {
        self.0.store(true, Ordering::Release);
    }

    pub(super) fn is_noted(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    /// Returns whether somebody had looked, and forgets it.
    pub(super) fn take(&mut self) -> bool {
        std::mem::take(self.0.get_mut())
    }
}

impl Clone for Seen {
    fn clone(&self) -> Self {
        Self(self.is_noted().into())
    }
}
