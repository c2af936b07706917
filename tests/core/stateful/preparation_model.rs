//! A preparation as a list of points, an order and what can be taken back: nothing of the code that is tested.

use std::collections::BTreeMap;

use care_partnership::value::Change;
use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

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
enum Act {
    Took(Entry, usize),
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
    acts: Vec<Act>,
    keys: usize,
    people: usize,
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

    fn parked(&self, points: &[Point], key: usize) -> bool {
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
        let entry = self.entries.iter_mut().find(|entry| entry.key == key && entry.author != 0)?;
        if entry.state != state {
            let was = std::mem::replace(&mut entry.state, state);
            self.remember(Act::Was(key, was));
        }
        Some(())
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
    fn call(&mut self, call: &Call) -> Option<()> {
        match call.clone() {
            Call::Add { kind, title, author, must, minutes, only_me } => {
                let fits = self.contributors.contains(&author) && says(&title) && self.entries.len() < 200;
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
                if self.entries.len() >= 200 {
                    return None;
                }
                let main = entry.main && !self.entries.iter().any(|entry| entry.main);
                self.entries.insert(place.min(self.entries.len()), Entry { main, ..entry });
            }
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
                if let Some(place) = self.place(key) {
                    self.entries[place].state = state;
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

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => "[a-zé]{1,12}( [a-z]{1,8}){0,3}",
        1 => Just(String::new()),
        1 => Just("  ".to_owned()),
        1 => "é{80}",
        1 => "é{81}",
        1 => " [a-z]{1,4} ",
    ]
}

fn minutes() -> impl Strategy<Value = Option<u16>> {
    prop_oneof![6 => Just(None), 4 => (1_u16..12).prop_map(Some), 1 => (0_u16..=300).prop_map(Some)]
}

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Call;

    fn init_state() -> BoxedStrategy<Self> {
        let model = Self {
            entries: Vec::new(),
            contributors: vec![0],
            minutes: 15,
            limits: [3, 3, 3],
            ok: true,
            undone: false,
            acts: Vec::new(),
            keys: 0,
            people: 0,
        };
        Just(model).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Call> {
        // One past the last is nobody: a call on it is refused.
        let (key, person) = (0..=state.keys, 0..=state.people + 1);
        let mut parked: Vec<usize> = (0..state.keys).filter(|key| state.parked(&state.points(), *key)).collect();
        parked.push(state.keys);
        let waiting = parked.clone();
        let add =
            (0_usize..3, title(), person.clone(), prop::bool::weighted(0.25), minutes(), prop::bool::weighted(0.15));
        let change = (
            key.clone(),
            prop::option::of(title()),
            prop::option::of(any::<bool>()),
            prop::option::of(minutes())
                .prop_map(|minutes| minutes.map_or(Change::Keep, |set| set.map_or(Change::Clear, Change::Set))),
            prop::option::of(any::<bool>()),
        );
        prop_oneof![
            20 => add.prop_map(|(kind, title, author, must, minutes, only_me)| Call::Add { kind, title, author, must, minutes, only_me }),
            4 => change.prop_map(|(key, title, must, minutes, only_me)| Call::Change { key, title, must, minutes, only_me }),
            2 => (key.clone(), any::<bool>()).prop_map(|(key, main)| Call::Mark(key, main)),
            2 => key.clone().prop_map(Call::Name),
            1 => title().prop_map(Call::WriteMain),
            3 => key.clone().prop_map(Call::Remove),
            4 => (key.clone(), 0_usize..12).prop_map(|(key, to)| Call::Move(key, to)),
            4 => prop::sample::select(parked).prop_map(Call::Bring),
            3 => prop::sample::select(waiting).prop_map(Call::AddAllTheSame),
            2 => (key.clone(), 0_usize..6).prop_map(|(key, to)| Call::Rank(key, to)),
            3 => key.clone().prop_map(Call::Accept),
            2 => key.prop_map(Call::Decline),
            2 => Just(Call::Join),
            1 => person.prop_map(Call::Leave),
            4 => Just(Call::Undo),
            2 => prop_oneof![5_u16..60, 0_u16..300].prop_map(Call::Minutes),
            1 => prop::array::uniform3(0_u16..6).prop_map(Call::Limits),
            1 => Just(Call::Reopen),
        ]
        .boxed()
    }

    fn apply(mut state: Self, call: &Call) -> Self {
        state.undone = false;
        state.ok = state.call(call).is_some();
        state
    }
}
