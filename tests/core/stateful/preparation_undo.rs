//! What the model of a preparation takes back.

use super::preparation_model::{Entry, Model, State};

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

impl Model {
    fn put_back(&mut self, place: usize, entry: Entry) {
        let main = entry.main && !self.entries.iter().any(|entry| entry.main);
        self.entries.insert(place.min(self.entries.len()), Entry { main, ..entry });
    }

    pub(super) fn remember(&mut self, act: Act) {
        self.acts.push(act);
        if self.acts.len() > 100 {
            self.acts.remove(0);
        }
    }

    pub(super) fn undo(&mut self) -> Option<()> {
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
