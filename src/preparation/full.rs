//! When a preparation is full: what was declined takes no place of what is written, and has a limit of its own.

use super::status::Status;
use crate::error::{Code, Error};

/// The most entries of one preparation that were not declined.
pub const MOST_ENTRIES: usize = 200;
/// The most entries that were declined and are kept, so that they can be taken in after all.
pub const MOST_DECLINED: usize = 1_000;

/// Whether one more entry of this status fits.
pub(super) fn room_for(entries: impl Iterator<Item = Status>, status: Status) -> Result<(), Error> {
    let declined = status == Status::Declined;
    let of_its_like = entries.filter(|entry| (*entry == Status::Declined) == declined).count();
    if of_its_like < most(declined) { Ok(()) } else { Err(too_many(declined)) }
}

/// Refuses entries of a saved form that are too many.
pub(super) fn fits(entries: impl Iterator<Item = Status>) -> Result<(), Error> {
    let (declined, others): (Vec<Status>, Vec<Status>) = entries.partition(|status| *status == Status::Declined);
    for (count, declined) in [(others.len(), false), (declined.len(), true)] {
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
