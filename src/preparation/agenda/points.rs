//! The list of one kind as it will be: what fits into the visit, what is for later, what stays with the person.

use super::Preparation;
use crate::content::EntryKind;
use crate::error::{Code, Error};
use crate::preparation::entry::Entry;
use crate::preparation::list::{find, position};
use crate::preparation::status::Status;
use crate::preparation::visibility::Visibility;
use serde::Serialize;

/// In which part of its list a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointPart {
    /// It fits into the visit.
    Now,
    /// It is parked.
    Later,
    /// It is only for the person.
    OnlyMe,
}

/// A point in the list of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The entry's id.
    pub entry: String,
    /// In which part of the list it stands.
    pub part: PointPart,
    /// The minutes it takes, or would take; `None` for what is only for the person.
    pub minutes: Option<u16>,
    /// The first place of the list that it can be moved to, counted from 0.
    pub first: usize,
    /// The last one.
    pub last: usize,
}

/// What keeps points from changing places: only those that are alike do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Named,
    Must,
    Other,
    Later,
    OnlyMe,
}

impl Preparation {
    /// The points of one kind in the order in which they come: on the agenda, parked, only for the person.
    #[must_use]
    pub fn points(&self, kind: EntryKind) -> Vec<Point> {
        let shared: Vec<&Entry> = self.shared_entries().collect();
        let plan = self.plan(&shared);
        let mut listed: Vec<(&Entry, Option<u16>, Run)> = Vec::new();
        for slot in &plan.slots {
            let Some(entry) = shared.get(slot.index) else { continue };
            let run = match (entry.main, entry.must) {
                (true, _) => Run::Named,
                (false, true) => Run::Must,
                (false, false) => Run::Other,
            };
            listed.push((entry, Some(slot.minutes), run));
        }
        let parked = plan.parked.iter();
        listed.extend(parked.filter_map(|item| Some((*shared.get(item.index)?, Some(item.minutes), Run::Later))));
        let mine = |entry: &&Entry| entry.status == Status::Accepted && entry.visibility == Visibility::OnlyMe;
        listed.extend(self.draft.entries.iter().filter(mine).map(|entry| (entry, None, Run::OnlyMe)));
        listed.retain(|(entry, _, _)| entry.kind == kind);
        let runs: Vec<Run> = listed.iter().map(|(_, _, run)| *run).collect();
        let lowest = runs.iter().rposition(|run| *run == Run::Other);
        let over = lowest.filter(|place| match (listed.get(*place), listed.get(place + 1)) {
            (Some((entry, ..)), Some((below, _, Run::Later))) => self.changes_with(&shared, entry, below),
            _ => false,
        });
        let point = |(place, (entry, minutes, run)): (usize, &(&Entry, Option<u16>, Run))| {
            let alike = |known: &Run| known == run;
            let first = runs.iter().position(alike).unwrap_or_default();
            let line = first.checked_sub(1).filter(|place| *run == Run::Later && runs.get(*place) == Some(&Run::Other));
            Point {
                entry: entry.id.clone(),
                part: match run {
                    Run::Named | Run::Must | Run::Other => PointPart::Now,
                    Run::Later => PointPart::Later,
                    Run::OnlyMe => PointPart::OnlyMe,
                },
                minutes: *minutes,
                // Above the line it takes the place of another.
                first: line.unwrap_or(first),
                // Below the line too, from right above it.
                last: runs.iter().rposition(alike).unwrap_or_default() + usize::from(over == Some(place)),
            }
        };
        listed.iter().enumerate().map(point).collect()
    }

    /// Whether `entry` is parked once it comes after `below`, which is parked now and takes its place.
    fn changes_with(&self, shared: &[&Entry], entry: &Entry, below: &Entry) -> bool {
        let place = |id: &str| shared.iter().position(|known| known.id == id);
        let (Some(from), Some(to)) = (place(&entry.id), place(&below.id)) else { return false };
        // What waits may stand above in the person's order: it was too long for what was left there.
        if from > to {
            return false;
        }
        let mut order = shared.to_vec();
        let Some(part) = order.get_mut(from..=to) else { return false };
        part.rotate_left(1);
        let parked = self.parked_of(&order);
        parked.contains(&entry.id.as_str()) && !parked.contains(&below.id.as_str())
    }

    /// Moves an entry to place `to` of the list of its kind, or as near as its marks allow; over the line between what
    /// fits and what is for later, no further than it must. Gives the ids of those that are parked by it, itself where
    /// it goes below the line; `None` where no place makes room: then nothing moves.
    ///
    /// # Errors
    /// `unknown-id`; `not-allowed` for an entry that the patient did not take in.
    pub fn place(&mut self, id: &str, to: usize) -> Result<Option<Vec<String>>, Error> {
        let entry = find(&self.draft.entries, id)?;
        let points = self.points(entry.kind);
        let point = points.iter().find(|point| point.entry == id);
        let point = point.ok_or_else(|| Error::new(Code::NotAllowed, "id"))?;
        let near = points.get(to.max(point.first).min(point.last));
        let below = points.get(point.last + 1).filter(|below| {
            to > point.last && (point.part, below.part) == (PointPart::Now, PointPart::Later) && {
                let shared: Vec<&Entry> = self.shared_entries().collect();
                find(&self.draft.entries, &below.entry).is_ok_and(|below| self.changes_with(&shared, entry, below))
            }
        });
        let Some(target) = below.or(near) else { return Ok(Some(Vec::new())) };
        if point.part == PointPart::Later && target.part == PointPart::Now {
            return self.bring_in(id);
        }
        let before = self.parked_ids();
        self.move_to(id, position(&self.draft.entries, &target.entry)?)?;
        Ok(Some(self.parked_ids().into_iter().filter(|parked| !before.contains(parked)).collect()))
    }
}
