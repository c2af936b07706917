//! What stands on the agenda, and what is parked: each with its reason.

use crate::content::EntryKind;
use crate::preparation::route::Route;
use serde::Serialize;

/// An entry on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// The entry's id.
    pub entry: String,
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// The entry's title.
    pub title: String,
    /// The id of the contributor who wrote it.
    pub author: String,
    /// The minutes it takes.
    pub minutes: u16,
    /// The minutes asked for.
    pub wanted: u16,
    /// Whether it is the main point.
    pub main: bool,
    /// Must be said today.
    pub must: bool,
    /// `must`, `main` or `order`.
    pub reason: &'static str,
    /// The reason as a sentence.
    pub why: String,
}

/// An entry that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ParkedItem {
    /// The entry's id.
    pub entry: String,
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// The entry's title.
    pub title: String,
    /// The id of the contributor who wrote it.
    pub author: String,
    /// The minutes it would take.
    pub minutes: u16,
    /// `time` or `limit`.
    pub reason: &'static str,
    /// The reason as a sentence.
    pub why: String,
    /// The minutes that are left for it, where the preparation can add it all the same (`add_all_the_same`).
    pub minutes_left: Option<u32>,
    /// The way to go for it.
    pub route: Route,
}
