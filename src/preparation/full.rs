//! When a preparation is full: what was declined takes no place of what is written, and has a limit of its own.

use super::Draft;
use super::entry::{Entry, Status};
use crate::error::{Code, Error};

/// The most entries of one preparation that were not declined.
pub const MOST_ENTRIES: usize = 200;
/// The most entries that were declined and are kept, so that they can be taken in after all.
pub const MOST_DECLINED: usize = 1_000;

impl Draft {
    /// Whether one more entry of this status fits.
    pub(super) fn room_for(&self, status: Status) -> Result<(), Error> {
        self.room(status == Status::Declined, 1)
    }

    /// Whether so many that were declined fit.
    pub(super) fn room_for_declined(&self, count: usize) -> Result<(), Error> {
        self.room(true, count)
    }

    fn room(&self, declined: bool, more: usize) -> Result<(), Error> {
        let of_its_like = self.entries.iter().filter(|entry| (entry.status == Status::Declined) == declined).count();
        if of_its_like + more <= most(declined) { Ok(()) } else { Err(too_many(declined)) }
    }
}

/// Refuses entries of a saved form that are too many.
pub(super) fn fits(entries: &[Entry]) -> Result<(), Error> {
    let declined = entries.iter().filter(|entry| entry.status == Status::Declined).count();
    for (count, declined) in [(entries.len() - declined, false), (declined, true)] {
        if count > most(declined) {
            return Err(too_many(declined));
        }
    }
    Ok(())
}

fn most(declined: bool) -> usize {
    if declined { MOST_DECLINED } else { MOST_ENTRIES }
}

fn too_many(declined: bool) -> Error {
    Error::new(Code::TooMany, "entries").with_limit(u32::try_from(most(declined)).unwrap_or(u32::MAX))
}
