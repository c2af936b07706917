//! A preparation as a list of points, an order and what can be taken back: nothing of the code that is tested.

use std::collections::BTreeMap;

use super::oracle::{Point, places};
use super::preparation_calls::Call;
use super::preparation_undo::Stand;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Accepted,
    Proposed,
    Declined,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: usize,
    pub kind: usize,
    pub title: String,
    pub author: usize,
    pub must: bool,
    pub main: bool,
    pub minutes: Option<u16>,
    pub only_me: bool,
    pub state: State,
}

/// What the model knows; `ok` says whether the last call was to be carried out, `new` what it made.
#[derive(Debug, Clone)]
pub struct Model {
    pub entries: Vec<Entry>,
    pub contributors: Vec<usize>,
    pub minutes: u16,
    pub limits: [u16; 3],
    pub ok: bool,
    pub undone: bool,
    /// All keys, so that those of one author stand in that author's own order.
    pub order: Vec<usize>,
    pub(super) past: Vec<Stand>,
    pub(super) future: Vec<Stand>,
    pub(super) keys: usize,
    pub(super) people: usize,
}

impl Model {
    pub fn points(&self) -> Vec<Point> {
        let shared = self.entries.iter().filter(|entry| entry.state == State::Accepted && !entry.only_me);
        let point = |entry: &Entry| Point {
            key: entry.key,
            kind: entry.kind,
            must: entry.must,
            main: entry.main,
            estimate: entry.minutes.map(u32::from),
        };
        shared.map(point).collect()
    }

    pub fn by_author(&self) -> BTreeMap<usize, Vec<&Entry>> {
        let mut all: BTreeMap<usize, Vec<&Entry>> = self.contributors.iter().map(|key| (*key, Vec::new())).collect();
        for entry in self.entries.iter().filter(|entry| !entry.only_me) {
            all.entry(entry.author).or_default().push(entry);
        }
        all
    }

    pub(super) fn parked(&self, points: &[Point], key: usize) -> bool {
        let places = places(points, self.minutes.into(), self.limits.map(usize::from));
        places.iter().any(|(known, place)| *known == key && place.is_err())
    }

    /// The place among all entries, no further up than it must, where a parked point has its place on the agenda.
    fn up_to(&self, points: &[Point], key: usize) -> Option<usize> {
        let from = points.iter().position(|point| point.key == key)?;
        let moved = (0..from).rev().map(|to| {
            let mut moved = points.to_vec();
            moved[to..=from].rotate_right(1);
            (points[to].key, moved)
        });
        let (ahead, _) = moved.into_iter().find(|(_, moved)| !self.parked(moved, key))?;
        self.place(ahead)
    }

    pub(super) fn place(&self, key: usize) -> Option<usize> {
        self.entries.iter().position(|entry| entry.key == key)
    }

    fn status(&mut self, key: usize, state: State) -> Option<()> {
        let was = self.entries.iter().find(|entry| entry.key == key && entry.author != 0)?.state;
        if was == state { Some(()) } else { self.become_of(key, state) }
    }

    /// What was declined takes no place; to be taken in after all, it needs one.
    pub(super) fn become_of(&mut self, key: usize, state: State) -> Option<()> {
        let full = self.written() >= 200;
        let entry = self.entries.iter_mut().find(|entry| entry.key == key)?;
        if entry.state == State::Declined && state != State::Declined && full {
            return None;
        }
        entry.state = state;
        Some(())
    }

    pub(super) fn written(&self) -> usize {
        self.entries.iter().filter(|entry| entry.state != State::Declined).count()
    }

    /// Parked by the limit, with as many minutes left as it takes beside the one kept for a first question.
    fn add_all_the_same(&mut self, key: usize) -> Option<()> {
        let points = self.points();
        let point = points.iter().find(|point| point.key == key)?.clone();
        let all = places(&points, self.minutes.into(), self.limits.map(usize::from));
        let asked = |key: &usize| points.iter().any(|point| point.key == *key && point.kind == 1);
        let kept = all.iter().any(|(key, _)| asked(key)) && !all.iter().any(|(key, place)| asked(key) && place.is_ok());
        let used: u32 = all.iter().filter_map(|(_, place)| (*place).ok()).sum();
        let needed = used + point.estimate.unwrap_or(1) + u32::from(kept);
        let kind = |key: &usize| points.iter().any(|other| other.key == *key && other.kind == point.kind);
        let on = all.iter().filter(|(key, place)| kind(key) && place.is_ok()).count();
        let raised = self.limits[point.kind].max(u16::try_from(on).unwrap()) + 1;
        let by_limit = all.iter().any(|(known, place)| *known == key && *place == Err("limit"));
        if !by_limit || needed > u32::from(self.minutes) * 2 / 3 || raised > 50 {
            return None;
        }
        let from = self.place(key)?;
        self.limits[point.kind] = raised;
        // No further up than it must.
        let to = if self.parked(&points, key) { Some(self.up_to(&points, key)?) } else { None };
        if let Some(to) = to {
            self.entries[to..=from].rotate_right(1);
        }
        Some(())
    }

    /// Moves a point within its author's own order, past what is on screen.
    fn rank(&mut self, key: usize, to: usize) -> Option<()> {
        let author = self.entries[self.place(key)?].author;
        if author == 0 {
            return None;
        }
        let of = |known: &usize| self.entries.iter().find(|entry| entry.key == *known && entry.author == author);
        let mut own: Vec<usize> = self.order.iter().copied().filter(|known| of(known).is_some()).collect();
        let places: Vec<usize> = (0..self.order.len()).filter(|at| own.contains(&self.order[*at])).collect();
        own.retain(|known| *known != key);
        let seen = |known: &&usize| !of(known).unwrap().only_me;
        let before = own.iter().filter(seen).nth(to).copied();
        let place = before.and_then(|before| own.iter().position(|known| *known == before));
        own.insert(place.unwrap_or(own.len()), key);
        for (at, key) in places.into_iter().zip(own) {
            self.order[at] = key;
        }
        Some(())
    }

    /// Carries a call out, or says that it cannot be.
    pub(super) fn call(&mut self, call: &Call) -> Option<()> {
        match call.clone() {
            Call::Add { kind, title, author, must, minutes, only_me } => {
                let fits = self.contributors.contains(&author) && says(&title) && self.written() < 200;
                if !fits || !minutes.is_none_or(|minutes| (1..=240).contains(&minutes)) {
                    return None;
                }
                let state = if author == 0 { State::Accepted } else { State::Proposed };
                let title = title.trim().to_owned();
                let main = false;
                self.order.push(self.keys);
                self.entries.push(Entry { key: self.keys, kind, title, author, must, main, minutes, only_me, state });
                self.keys += 1;
            }
            Call::Change { key, title, must, minutes, only_me } => {
                let place = self.place(key)?;
                if !title.as_deref().is_none_or(says)
                    || minutes.set().is_some_and(|minutes| !(1..=240).contains(minutes))
                {
                    return None;
                }
                let entry = &mut self.entries[place];
                entry.title = title.map_or(entry.title.clone(), |title| title.trim().to_owned());
                entry.must = must.unwrap_or(entry.must);
                entry.minutes = minutes.of(entry.minutes);
                entry.only_me = only_me.unwrap_or(entry.only_me);
            }
            Call::Mark(..) | Call::Name(_) | Call::WriteMain(_) => self.naming(call)?,
            Call::Remove(key) => {
                let place = self.place(key)?;
                self.entries.remove(place);
                self.order.retain(|known| *known != key);
            }
            Call::Move(key, to) => {
                let from = self.place(key)?;
                let to = to.min(self.entries.len() - 1);
                let entry = self.entries.remove(from);
                self.entries.insert(to, entry);
            }
            Call::Bring(key) => {
                let points = self.points();
                if !points.iter().any(|point| point.key == key) || !self.parked(&points, key) {
                    return None;
                }
                if let Some(to) = self.up_to(&points, key) {
                    let from = self.place(key)?;
                    self.entries[to..=from].rotate_right(1);
                }
            }
            Call::AddAllTheSame(key) => self.add_all_the_same(key)?,
            Call::Rank(key, to) => self.rank(key, to)?,
            Call::Accept(key) => self.status(key, State::Accepted)?,
            Call::Decline(key) => self.status(key, State::Declined)?,
            Call::Forget => {
                self.entries.retain(|entry| entry.state != State::Declined);
                let entries = &self.entries;
                self.order.retain(|key| entries.iter().any(|entry| entry.key == *key));
            }
            Call::Join => {
                if self.contributors.len() >= 20 {
                    return None;
                }
                self.people += 1;
                self.contributors.push(self.people);
            }
            Call::Leave(key) => {
                let place = self.contributors.iter().position(|known| *known == key)?;
                if key == 0 || self.entries.iter().any(|entry| entry.author == key) {
                    return None;
                }
                self.contributors.remove(place);
            }
            Call::Minutes(minutes) => {
                if !(5..=240).contains(&minutes) {
                    return None;
                }
                self.minutes = minutes;
            }
            Call::Limits(limits) => {
                if limits.iter().any(|limit| !(1..=50).contains(limit)) {
                    return None;
                }
                self.limits = limits;
            }
            Call::Undo | Call::Redo | Call::Reopen => {}
        }
        Some(())
    }
}

/// One to eighty characters, of which something can be seen.
pub(super) fn says(title: &str) -> bool {
    (1..=80).contains(&title.trim().chars().count())
}
