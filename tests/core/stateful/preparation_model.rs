//! A preparation as a list of points, an order and what can be taken back: nothing of the code that is tested.

use std::collections::BTreeMap;

use care_partnership::value::Change;

use super::oracle::{Point, places};

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

#[derive(Debug, Clone)]
pub(super) enum Act {
    Took(Entry, usize),
    Forgot(Vec<(usize, Entry)>),
    TookContributor(usize, usize),
    Moved(usize, usize),
    Was(usize, State),
    Ranked,
    Named(Option<usize>),
    /// The entry, its kind then, the limit before, and where it stood if it moved.
    Added(usize, usize, u16, Option<usize>),
}

/// A call; entries and contributors by the order in which they came, those taken out among them.
#[derive(Debug, Clone)]
pub enum Call {
    Add { kind: usize, title: String, author: usize, must: bool, minutes: Option<u16>, only_me: bool },
    Change { key: usize, title: Option<String>, must: Option<bool>, minutes: Change<u16>, only_me: Option<bool> },
    Mark(usize, bool),
    Name(usize),
    WriteMain(String),
    Remove(usize),
    Move(usize, usize),
    Bring(usize),
    AddAllTheSame(usize),
    Rank(usize, usize),
    Accept(usize),
    Decline(usize),
    Forget,
    Join,
    Leave(usize),
    Undo,
    Minutes(u16),
    Limits([u16; 3]),
    Reopen,
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
    pub(super) acts: Vec<Act>,
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

    fn place(&self, key: usize) -> Option<usize> {
        self.entries.iter().position(|entry| entry.key == key)
    }

    fn status(&mut self, key: usize, state: State) -> Option<()> {
        let was = self.entries.iter().find(|entry| entry.key == key && entry.author != 0)?.state;
        if was != state {
            self.become_of(key, state)?;
            self.remember(Act::Was(key, was));
        }
        Some(())
    }

    /// What was declined takes no place; to be taken in after all, it needs one.
    fn become_of(&mut self, key: usize, state: State) -> Option<()> {
        let full = self.written() >= 200;
        let entry = self.entries.iter_mut().find(|entry| entry.key == key)?;
        if entry.state == State::Declined && state != State::Declined && full {
            return None;
        }
        entry.state = state;
        Some(())
    }

    fn written(&self) -> usize {
        self.entries.iter().filter(|entry| entry.state != State::Declined).count()
    }

    fn put_back(&mut self, place: usize, entry: Entry) {
        let main = entry.main && !self.entries.iter().any(|entry| entry.main);
        self.entries.insert(place.min(self.entries.len()), Entry { main, ..entry });
    }

    fn remember(&mut self, act: Act) {
        self.acts.push(act);
        if self.acts.len() > 100 {
            self.acts.remove(0);
        }
    }

    /// Gives the one mark there is.
    fn name(&mut self, key: Option<usize>) {
        let before = self.entries.iter().find(|entry| entry.main).map(|entry| entry.key);
        if before != key {
            self.entries.iter_mut().for_each(|entry| entry.main = key == Some(entry.key));
            self.remember(Act::Named(before));
        }
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
        let (limit, from) = (self.limits[point.kind], self.place(key)?);
        self.limits[point.kind] = raised;
        // No further up than it must.
        let to = if self.parked(&points, key) { Some(self.up_to(&points, key)?) } else { None };
        if let Some(to) = to {
            self.entries[to..=from].rotate_right(1);
        }
        self.remember(Act::Added(key, point.kind, limit, to.map(|_| from)));
        Some(())
    }

    /// The calls that name what is the most important.
    fn naming(&mut self, call: &Call) -> Option<()> {
        match call.clone() {
            Call::Mark(key, main) => {
                let entry = &self.entries[self.place(key)?];
                if main && entry.state != State::Accepted {
                    return None;
                }
                match (main, entry.main) {
                    (true, _) => self.name(Some(key)),
                    (false, true) => self.name(None),
                    (false, false) => {}
                }
            }
            Call::Name(key) => {
                if self.entries[self.place(key)?].state != State::Accepted {
                    return None;
                }
                self.name(Some(key));
            }
            Call::WriteMain(title) => {
                if !says(&title) {
                    return None;
                }
                let points = self.points();
                let named = points.iter().find(|point| point.main);
                let topics = || points.iter().filter(|point| point.kind == 0);
                let main = named.or_else(|| topics().find(|point| point.must)).or_else(|| topics().next());
                let title = title.trim().to_owned();
                if let Some(key) = main.map(|point| point.key) {
                    let place = self.place(key)?;
                    self.entries[place].title = title;
                    self.name(Some(key));
                } else {
                    let add = Call::Add { kind: 0, title, author: 0, must: false, minutes: None, only_me: false };
                    self.call(&add)?;
                    // An addition is no act to be taken back, but taking the mark from another entry is.
                    if self.entries.iter().any(|entry| entry.main) {
                        self.name(Some(self.keys - 1));
                    } else if let Some(added) = self.entries.last_mut() {
                        added.main = true;
                    }
                }
            }
            _ => {}
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
                let entry = self.entries.remove(place);
                self.remember(Act::Took(entry, place));
            }
            Call::Move(key, to) => {
                let from = self.place(key)?;
                let to = to.min(self.entries.len() - 1);
                if from != to {
                    let entry = self.entries.remove(from);
                    self.entries.insert(to, entry);
                    self.remember(Act::Moved(key, from));
                }
            }
            Call::Bring(key) => {
                let points = self.points();
                if !points.iter().any(|point| point.key == key) || !self.parked(&points, key) {
                    return None;
                }
                if let Some(to) = self.up_to(&points, key) {
                    let from = self.place(key)?;
                    self.entries[to..=from].rotate_right(1);
                    self.remember(Act::Moved(key, from));
                }
            }
            Call::AddAllTheSame(key) => self.add_all_the_same(key)?,
            Call::Rank(key, _) => {
                let place = self.place(key)?;
                if self.entries[place].author == 0 {
                    return None;
                }
                self.remember(Act::Ranked);
            }
            Call::Accept(key) => self.status(key, State::Accepted)?,
            Call::Decline(key) => self.status(key, State::Declined)?,
            Call::Forget => {
                let all = std::mem::take(&mut self.entries).into_iter().enumerate();
                let (gone, kept): (Vec<_>, Vec<_>) = all.partition(|(_, entry)| entry.state == State::Declined);
                self.entries = kept.into_iter().map(|(_, entry)| entry).collect();
                if !gone.is_empty() {
                    self.remember(Act::Forgot(gone));
                }
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
                self.remember(Act::TookContributor(key, place));
            }
            Call::Undo => self.undo()?,
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
            // What can be taken back is not saved.
            Call::Reopen => self.acts.clear(),
        }
        Some(())
    }

    fn undo(&mut self) -> Option<()> {
        let act = self.acts.last().cloned();
        self.undone = act.is_some();
        match act {
            None => return Some(()),
            Some(Act::Took(entry, place)) => {
                if entry.state != State::Declined && self.written() >= 200 {
                    return None;
                }
                self.put_back(place, entry);
            }
            Some(Act::Forgot(entries)) => entries.into_iter().for_each(|(place, entry)| self.put_back(place, entry)),
            Some(Act::TookContributor(key, place)) => {
                if self.contributors.len() >= 20 {
                    return None;
                }
                self.contributors.insert(place.min(self.contributors.len()), key);
            }
            Some(Act::Moved(key, from)) => {
                if let Some(place) = self.place(key) {
                    let entry = self.entries.remove(place);
                    self.entries.insert(from.min(self.entries.len()), entry);
                }
            }
            Some(Act::Was(key, state)) => {
                if self.place(key).is_some() {
                    self.become_of(key, state)?;
                }
            }
            Some(Act::Added(key, kind, limit, from)) => {
                self.limits[kind] = limit;
                if let (Some(from), Some(place)) = (from, self.place(key)) {
                    let entry = self.entries.remove(place);
                    self.entries.insert(from.min(self.entries.len()), entry);
                }
            }
            Some(Act::Ranked) => {}
            Some(Act::Named(before)) => {
                self.entries.iter_mut().for_each(|entry| entry.main = before == Some(entry.key));
            }
        }
        self.acts.pop();
        Some(())
    }
}

/// One to eighty characters, of which something can be seen.
fn says(title: &str) -> bool {
    (1..=80).contains(&title.trim().chars().count())
}
