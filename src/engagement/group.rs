//! Many results: for each respondent and context how many stand where; small groups are withheld.

use std::rc::Rc;

use super::Assessment;
use crate::content::{Instrument, Instruments, Respondent, Rule};
use crate::error::{Code, Error};
use crate::value::writable;

/// Results of one instrument, counted; nothing else of them is kept.
#[derive(Debug, Clone)]
pub struct Group {
    instruments: Rc<Instruments>,
    instrument: Rc<Instrument>,
    /// By respondent and place of the context: people by result, then those without one.
    counts: Vec<((Respondent, usize), Vec<u32>)>,
    results: u32,
}

/// What may be shown of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's name.
    pub title: String,
    /// How many results were counted.
    pub results: u32,
    /// Smaller groups are withheld.
    pub threshold: u16,
    /// One for each respondent and context there are results of.
    pub contexts: Vec<GroupContext>,
}

writable!(GroupView {
    instrument: "instrument",
    title: "title",
    results: "results",
    threshold: "threshold",
    contexts: "contexts"
});

/// One context, as one kind of respondent sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupContext {
    /// Who answered.
    pub respondent: Respondent,
    /// Who answered, in words.
    pub respondent_label: String,
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// The group is smaller than the threshold: no number of it is given.
    pub withheld: bool,
    /// How many people are counted; 0 where withheld.
    pub people: u32,
    /// How many people stand where, from the lowest up; empty where withheld.
    pub counts: Vec<GroupCount>,
    /// How many more had not enough answers; 0 where withheld.
    pub unreported: u32,
    /// What is withheld and why, as a sentence; empty where it is shown.
    pub why: String,
}

writable!(GroupContext {
    respondent: "respondent",
    respondent_label: "respondentLabel",
    context: "context",
    label: "label",
    withheld: "withheld",
    people: "people",
    counts: "counts",
    unreported: "unreported",
    why: "why"
});

/// How many people stand at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCount {
    /// A level, `none`, or for other rules `few`, `some`, `most`.
    pub result: String,
    /// The same in words.
    pub label: String,
    /// How many people.
    pub people: u32,
}

writable!(GroupCount { result: "result", label: "label", people: "people" });

impl Group {
    /// A group of nobody.
    ///
    /// # Errors
    /// `unknown-id` for the instrument.
    pub fn new(instruments: Rc<Instruments>, instrument: &str) -> Result<Self, Error> {
        let instrument = instruments.find(instrument)?;
        Ok(Self { instruments, instrument, counts: Vec::new(), results: 0 })
    }

    /// The instrument's id.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.instrument.id
    }

    /// Counts one result.
    ///
    /// # Errors
    /// `other-instrument` for another instrument.
    pub fn add(&mut self, assessment: &Assessment) -> Result<(), Error> {
        if assessment.instrument.id != self.instrument.id {
            return Err(Error::new(Code::OtherInstrument, "instrument"));
        }
        let words = self.words().len();
        for (place, _) in assessment.chosen() {
            let outcome = assessment.outcome(place);
            let stands =
                outcome.result(assessment).and_then(|result| self.words().iter().position(|word| *word == result));
            let counts = self.counts_of((assessment.draft.respondent, place), words + 1);
            if let Some(count) = counts.get_mut(stands.unwrap_or(words)) {
                *count += 1;
            }
        }
        self.results += 1;
        Ok(())
    }

    /// Takes in another group of the same instrument.
    ///
    /// # Errors
    /// `other-instrument` for another instrument.
    pub fn merge(&mut self, other: &Self) -> Result<(), Error> {
        if other.instrument.id != self.instrument.id {
            return Err(Error::new(Code::OtherInstrument, "instrument"));
        }
        for (key, theirs) in &other.counts {
            let ours = self.counts_of(*key, theirs.len());
            for (our, their) in ours.iter_mut().zip(theirs) {
                *our += their;
            }
        }
        self.results += other.results;
        Ok(())
    }

    /// The counts of one kind of respondent and context, in the order of both.
    fn counts_of(&mut self, key: (Respondent, usize), length: usize) -> &mut Vec<u32> {
        let place = self.counts.partition_point(|(known, _)| *known < key);
        if self.counts.get(place).is_none_or(|(known, _)| *known != key) {
            self.counts.insert(place, (key, vec![0; length]));
        }
        #[allow(clippy::indexing_slicing, reason = "it is there, or was just put there")]
        let (_, counts) = &mut self.counts[place];
        counts
    }

    /// What may be shown: groups with fewer people than the portal's threshold are withheld.
    #[must_use]
    pub fn view(&self) -> GroupView {
        let locale = self.instruments.locale();
        let threshold = self.instruments.group_threshold();
        let contexts = self.counts.iter().filter_map(|((respondent, place), counts)| {
            let context = &self.instrument.contexts.get(*place)?.named;
            let (unreported, reported) = counts.split_last()?;
            let people: u32 = reported.iter().sum();
            let withheld = people < threshold.into();
            let shown = self.words().into_iter().zip(reported).filter(|_| !withheld);
            Some(GroupContext {
                respondent: *respondent,
                respondent_label: locale.text(&["respondent.", respondent.id()].concat()),
                context: context.id.clone(),
                label: context.label.clone(),
                withheld,
                people: if withheld { 0 } else { people },
                counts: shown.map(|(result, people)| self.count(result, *people)).collect(),
                unreported: if withheld { 0 } else { *unreported },
                why: if withheld { locale.fill("group.withheld", Some(threshold.into()), &[]) } else { String::new() },
            })
        });
        GroupView {
            instrument: self.instrument.id.clone(),
            title: self.instrument.title.clone(),
            results: self.results,
            threshold,
            contexts: contexts.collect(),
        }
    }

    /// The names of the columns of a table.
    pub const COLUMNS: &str = "instrument,respondent,context,result,people,withheld\r\n";

    /// The view as lines of comma-separated values.
    pub fn rows(&self, table: &mut String) {
        for context in self.view().contexts {
            let start = [&self.instrument.id, context.respondent.id(), &context.context].map(cell).join(",");
            if context.withheld {
                table.extend([&start, ",,,true\r\n"]);
            }
            for count in &context.counts {
                table.extend([&start, ",", &cell(&count.result), ",", &count.people.to_string(), ",false\r\n"]);
            }
        }
    }

    fn count(&self, result: &str, people: u32) -> GroupCount {
        let locale = self.instruments.locale();
        let level = self.instrument.levels.iter().find(|level| level.id == result);
        let lowest = self.instrument.levels.first().map(|level| level.label.as_str()).unwrap_or_default();
        let label = match (level, self.instrument.rule) {
            (Some(level), _) => level.label.clone(),
            (None, Rule::Levels) => locale.fill("result.none.label", None, &[("level", lowest)]),
            (None, Rule::Share) => locale.text(&["result.share.", result, ".label"].concat()),
            (None, Rule::Fit) => locale.text(&["result.fit.", result, ".label"].concat()),
        };
        GroupCount { result: result.to_owned(), label, people }
    }

    /// The results there can be, from the lowest up.
    fn words(&self) -> Vec<&str> {
        if self.instrument.rule == Rule::Levels {
            std::iter::once("none").chain(self.instrument.levels.iter().map(|level| level.id.as_str())).collect()
        } else {
            vec!["few", "some", "most"]
        }
    }
}

/// A cell of a table: quoted where it must be, and never taken for a formula.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@']);
    let text = if formula { ["'", text].concat() } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { ["\"", &text.replace('"', "\"\""), "\""].concat() } else { text }
}
