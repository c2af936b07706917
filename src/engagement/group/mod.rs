//! Many results: for each respondent and context how many stand where, so that nobody can be counted back.

mod key;
mod lots;
mod seen;
mod table;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Assessment;
use super::levels::{Levels, wishes, words};
use crate::content::{Context, Instrument, Instruments, Respondent};
use crate::error::{Code, Error, Faults, Within};
use crate::id;
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
    /// The latest day of all that were given.
    latest: Option<When>,
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
    /// Its day in the order: of one without a date, the latest of those given before it.
    day: Option<When>,
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
        Self { instruments, instrument, results: BTreeMap::new(), latest: None, placed: 0, seen: Seen::default() }
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
            day: None,
            respondent: assessment.draft.respondent,
            contexts: assessment.chosen().map(standing).collect(),
            place: None,
            before: self.results.len(),
        };
        Ok(self.take(key::of(assessment), counted))
    }

    /// Counts the levels of a result of this version of the instrument; false where the result is there already.
    pub(super) fn add_levels(&mut self, levels: &Levels) -> Result<bool, Error> {
        let contexts = self.standings(levels)?;
        self.settle();
        let before = self.results.len();
        let counted = Counted { date: None, day: None, respondent: levels.respondent, contexts, place: None, before };
        Ok(self.take(key::of_id(&levels.id), counted))
    }

    /// Where somebody stands, from levels that may come from anywhere.
    fn standings(&self, levels: &Levels) -> Result<Vec<Standing>, Error> {
        let mut faults = Faults::default();
        faults.note(id::checked(&levels.id));
        let asked = self.instrument.contexts_of(levels.respondent);
        let (words, levels_known) = (words(&self.instrument), wishes(&self.instrument));
        let mut contexts: Vec<Standing> = Vec::new();
        for (index, one) in levels.contexts.iter().enumerate() {
            let path = format!("contexts[{index}]");
            let place = |word: &Option<String>, known: &[&str], name: &str| {
                let found = |word: &String| {
                    let place = known.iter().position(|known| known == word);
                    place.ok_or_else(|| Error::unknown(name, known)).within(&path)
                };
                word.as_ref().map(found).transpose()
            };
            let shows = faults.note(place(&one.result, &words, "result"));
            let desired = faults.note(place(&one.desired, &levels_known, "desired"));
            let fault = |code| Error::new(code, [&path, ".context"].concat());
            let context = match self.instrument.context(&one.context) {
                None => Err(fault(Code::UnknownId)),
                Some(context) if !asked.contains(&context) => Err(fault(Code::NotAllowed)),
                Some(context) if contexts.iter().any(|known| known.context == context) => Err(fault(Code::DuplicateId)),
                Some(context) => Ok(context),
            };
            if let (Some(context), Some(shows), Some(wished)) = (faults.note(context), shows, desired) {
                contexts.push(Standing { context, shows, wished });
            }
        }
        contexts.sort_unstable();
        faults.done(contexts)
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
        self.latest = self.latest.max(result.date);
        let result = Counted { day: result.date.or(self.latest), ..result };
        let Some(known) = self.results.get_mut(&key) else {
            self.results.insert(key, result);
            return true;
        };
        let newer = (result.date, &result.contexts) > (known.date, &known.contexts);
        if newer && known.place.is_none() && result.place.is_none() {
            let day = result.date.or(known.day);
            *known = Counted { day, before: known.before, ..result };
        }
        false
    }

    /// The results in their order: those that were seen stay where they were, others follow by their day, and as they
    /// were given; one without a day stands after those that were given before it. What comes later changes nothing of
    /// the lots that are full.
    fn ordered(&self) -> Vec<(&String, &Counted)> {
        let mut ordered: Vec<_> = self.results.iter().collect();
        ordered.sort_unstable_by_key(|(_, result)| (result.place.unwrap_or(usize::MAX), result.day, result.before));
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
}
