//! What is the most important in the model of a preparation.

use super::preparation_calls::Call;
use super::preparation_model::{Model, State, says};

impl Model {
    /// Gives the one mark there is.
    fn name(&mut self, key: Option<usize>) {
        self.entries.iter_mut().for_each(|entry| entry.main = key == Some(entry.key));
    }

    pub(super) fn naming(&mut self, call: &Call) -> Option<()> {
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
                    self.name(Some(self.keys - 1));
                }
            }
            _ => {}
        }
        Some(())
    }
}
