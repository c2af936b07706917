//! What a tool has to tell, so that its acts are kept.

use super::{Act, History};
use crate::error::Error;

/// The most characters of what an act was about.
const MOST_TOLD: usize = 200;

/// Backwards or forwards through what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The last act is taken back.
    Back,
    /// What was taken back is done again.
    On,
}

/// What stays with a draft whatever is taken back in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Identity {
    /// What tells it from all others.
    pub(crate) id: Option<String>,
    /// The number of its last calendar file.
    pub(crate) sequence: u32,
}

/// A tool of which each act is kept.
pub(crate) trait Recorded {
    /// What the acts have changed.
    fn history(&mut self) -> &mut History;

    /// All that can be taken back, as text.
    fn state(&mut self) -> String;

    /// Brings all back as it was, or changes nothing.
    fn restore(&mut self, state: &str) -> Result<(), Error>;

    /// What stays.
    fn identity(&mut self) -> Identity;

    /// Whose draft it is from now on.
    fn set_identity(&mut self, identity: Identity);

    /// What an act was about, where it is still there.
    fn called(&self, act: &Act) -> Option<String>;

    /// What an act of this kind is about, where nothing of it is there.
    fn kind(&self, act: &Act) -> String;

    /// Keeps what was just done.
    fn did(&mut self, act: Act) {
        self.keep(act, None);
    }

    /// Keeps an act that put another draft in the place of `one`, where it did.
    fn keep(&mut self, act: Act, one: Option<Identity>) {
        if self.history().keeps() {
            let now = self.state();
            self.history().did(act, now, one);
        }
    }

    /// Goes one act back or on; returns which.
    fn go(&mut self, way: Way) -> Result<Option<Act>, Error> {
        let Some(there) = self.history().beyond(way) else { return Ok(None) };
        let before = self.history().next(way).cloned().and_then(|act| self.called(&act));
        self.restore(&there)?;
        let mut identity = self.identity();
        let act = self.history().go(way, there, &mut identity);
        self.set_identity(identity);
        Ok(act.map(|mut act| {
            act.what = short(&self.called(&act).or(before).unwrap_or_else(|| self.kind(&act)));
            act
        }))
    }
}

/// The beginning of a text, to be told with one breath.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(MOST_TOLD).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
