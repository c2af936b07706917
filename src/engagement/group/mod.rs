//! Many results: for each respondent and context how many stand where, so that nobody can be counted back.

mod key;
mod lots;
mod seen;
mod table;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Assessment;
use crate::content::{Context, Instrument, Instruments, Respondent, Rule};
use crate::error::{Code, Error};
use crate::when::When;

use seen::Seen;
pub(super) use table::head;
pub use view::{GroupContext, GroupCount, GroupView};

/// Results of one instrument, each counted once.
///
/// Of a result it keeps what tells it from others, its day, who answered, and what each context shows.
#[derive(Debug, Clone)]
pub struct Group {
    instruments: Arc<Instruments>,
    instrument: Arc<Instrument>,
    results: BTreeMap<String, Counted>,
    /// How many results have their place in the order.
    placed: usize,
    /// All of the results have been looked at: none that comes later may take the place of one of them.
    seen: Seen,
}

/// Where a result stands in a chosen context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    /// The context's place.
    context: usize,
    /// The place of what it shows among the [`Group::words`]; nothing where it is not reported.
    shows: Option<usize>,
    /// The level that is wished for.
    wished: Option<usize>,
}

/// What is kept of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Counted {
    date: Option<When>,
    respondent: Respondent,
    contexts: Vec<Standing>,
    /// Its place in the order, once that was seen.
    place: Option<usize>,
    /// How many were given before it.
    before: usize,
}

impl Group {
    /// A group of nobody.
    ///
    /// # Errors
    /// `unknown-id` for the instrument.
    pub fn new(instruments: Arc<Instruments>, instrument: &str) -> Result<Self, Error> {
        let instrument = instruments.find(instrument)?;
        Ok(Self::of(instruments, instrument))
    }

    pub(super) fn of(instruments: Arc<Instruments>, instrument: Arc<Instrument>) -> Self {
        Self { instruments, instrument, results: BTreeMap::new(), placed: 0, seen: Seen::default() }
    }

    /// The instrument.
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// How many results there are, each once.
    #[must_use]
    pub fn results(&self) -> usize {
        self.results.len()
    }

    /// Counts one result; false where it is there already. Two with the same id are one, the later day of them, and so
    /// are two without an id that say exactly the same.
    ///
    /// # Errors
    /// `other-instrument` for another instrument, or another version of it.
    pub fn add(&mut self, assessment: &Assessment) -> Result<bool, Error> {
        self.same(&assessment.instrument)?;
        self.settle();
        let standing = |(context, known): (usize, &Context)| Standing {
            context,
            shows: assessment.outcome(context).stands(self.instrument.rule),
            wished: assessment.desired(&known.named.id),
        };
        let counted = Counted {
            date: assessment.draft.date,
            respondent: assessment.draft.respondent,
            contexts: assessment.chosen().map(standing).collect(),
            place: None,
            before: self.results.len(),
        };
        Ok(self.take(key::of(assessment), counted))
    }

    /// Takes in another group of the same instrument; a result that is in both is counted once.
    ///
    /// # Errors
    /// `other-instrument` for another instrument, or another version of it.
    pub fn merge(&mut self, other: &Self) -> Result<(), Error> {
        self.same(&other.instrument)?;
        self.settle();
        let seen = other.seen.is_noted();
        for (key, result) in other.ordered() {
            let place = (seen || result.place.is_some()).then_some(self.placed);
            let before = self.results.len();
            let new = self.take(key.clone(), Counted { place, before, ..result.clone() });
            self.placed += usize::from(new && place.is_some());
        }
        Ok(())
    }

    /// The same results with these instruments, or as they are where the instrument is not among them.
    pub(super) fn spoken(&self, instruments: &Arc<Instruments>) -> Result<Self, Error> {
        if instruments.find(&self.instrument.id).is_err() {
            return Ok(self.clone());
        }
        let instrument = instruments.same(&self.instrument)?;
        Ok(Self { instruments: Arc::clone(instruments), instrument, ..self.clone() })
    }

    fn same(&self, instrument: &Arc<Instrument>) -> Result<(), Error> {
        if Arc::ptr_eq(&self.instrument, instrument) || self.instrument.is_same(instrument) {
            return Ok(());
        }
        Err(Error::new(Code::OtherInstrument, "instrument"))
    }

    /// Keeps a result that is new, or newer than what was known and not yet seen by anybody.
    fn take(&mut self, key: String, result: Counted) -> bool {
        let Some(known) = self.results.get_mut(&key) else {
            self.results.insert(key, result);
            return true;
        };
        let newer = (result.date, &result.contexts) > (known.date, &known.contexts);
        if newer && known.place.is_none() && result.place.is_none() {
            *known = Counted { before: known.before, ..result };
        }
        false
    }

    /// The results in their order: those that were seen stay where they were, others follow by their day, and as they
    /// were given. What comes later changes nothing of the lots that are full.
    fn ordered(&self) -> Vec<(&String, &Counted)> {
        let mut ordered: Vec<_> = self.results.iter().collect();
        ordered.sort_unstable_by_key(|(_, result)| (result.place.unwrap_or(usize::MAX), result.date, result.before));
        ordered
    }

    /// Gives their places to the results that were seen.
    fn settle(&mut self) {
        if !self.seen.take() {
            return;
        }
        let new = self.ordered().into_iter().skip(self.placed).map(|(key, _)| key.clone()).collect::<Vec<_>>();
        for key in new {
            if let Some(result) = self.results.get_mut(&key) {
                result.place = Some(self.placed);
                self.placed += 1;
            }
        }
    }

    /// What there can be to wish for, from the lowest up.
    fn levels(&self) -> Vec<&str> {
        self.instrument.levels.iter().map(|level| level.id.as_str()).collect()
    }

    /// What there can be to show, from the lowest up.
    fn words(&self) -> Vec<&str> {
        if self.instrument.rule == Rule::Levels {
            std::iter::once("none").chain(self.levels()).collect()
        } else {
            vec!["few", "some", "most"]
        }
    }
}
