//! The versions of an instrument: answers to an earlier one open as what they were.

use std::sync::Arc;

use super::data::{InstrumentData, StatementData};
use super::{Instrument, Statement};
use crate::content::check::place;
use crate::error::{Code, Error, Faults};
use crate::order::ordered;

/// From when to when each part of an instrument was asked.
pub(super) struct Versions {
    oldest: u32,
    current: u32,
    contexts: Vec<u32>,
    /// First and last version of each statement, those of the current version before the former ones.
    statements: Vec<(u32, u32)>,
}

impl Versions {
    /// Reads them, and notes where they contradict each other.
    pub(super) fn of(data: &InstrumentData, faults: &mut Faults) -> Self {
        let (oldest, current) = (data.oldest.unwrap_or(data.version), data.version);
        let mut refuse = |wrong: bool, path: String| {
            if wrong {
                faults.add(Error::new(Code::OutOfRange, path));
            }
        };
        // So many versions are nobody's; each is built.
        refuse(oldest == 0 || oldest > current || current - oldest > 20, "oldest".to_owned());
        let lists = [("statements", &data.statements), ("former", &data.former)];
        for (list, statement, index) in each(lists) {
            let at = |field: &str| [&place(list, index), field].concat();
            refuse(statement.since > current, at(".since"));
            match statement.until {
                Some(until) => {
                    let wrong = list == "statements" || until < statement.since || until >= current;
                    refuse(wrong, at(".until"));
                }
                None => refuse(list == "former", at(".until")),
            }
        }
        for (index, context) in data.contexts.iter().enumerate() {
            refuse(context.since > current, [&place("contexts", index), ".since"].concat());
        }
        Self {
            oldest: oldest.clamp(current.saturating_sub(20), current),
            current,
            contexts: data.contexts.iter().map(|context| context.since).collect(),
            statements: each(lists)
                .map(|(_, statement, _)| (statement.since, statement.until.unwrap_or(current)))
                .collect(),
        }
    }

    /// From the newest to the oldest that opens.
    pub(super) fn all(&self) -> impl Iterator<Item = u32> {
        (self.oldest..=self.current).rev()
    }

    /// The statements of a version.
    pub(super) fn asked<'a>(&self, version: u32, all: &'a [Statement]) -> Vec<&'a Statement> {
        let of = all.iter().zip(&self.statements);
        let asked = of.filter(|(_, (since, until))| (*since..=*until).contains(&version));
        asked.map(|(statement, _)| statement).collect()
    }

    /// The current version with its earlier ones, from an instrument that holds all there ever was.
    pub(super) fn cut(&self, whole: &Instrument) -> Instrument {
        let earlier = self.all().skip(1).map(|version| Arc::new(self.version(whole, version))).collect();
        Instrument { earlier, ..self.version(whole, self.current) }
    }

    fn version(&self, whole: &Instrument, version: u32) -> Instrument {
        let known: Vec<usize> =
            (0..whole.contexts.len()).filter(|place| self.contexts.get(*place) <= Some(&version)).collect();
        let there = |place: &usize| known.iter().position(|known| known == place);
        let statements = self.asked(version, &whole.statements).into_iter().map(|statement| Statement {
            contexts: statement.contexts.iter().filter_map(there).collect(),
            ..statement.clone()
        });
        // In the order they are asked: a level is not scattered over the list.
        let statements = ordered(statements, |statement| (statement.contexts.first().copied(), statement.level));
        let mut of_context = vec![Vec::new(); known.len()];
        for (place, statement) in statements.iter().enumerate() {
            for context in &statement.contexts {
                if let Some(places) = of_context.get_mut(*context)
                    && places.last() != Some(&place)
                {
                    places.push(place);
                }
            }
        }
        let contexts = known.iter().filter_map(|place| whole.contexts.get(*place).cloned()).collect();
        Instrument { version, contexts, statements, of_context, ..whole.clone() }
    }
}

/// All statements, with the list they stand in and their place there.
fn each<'a>(
    lists: [(&'a str, &'a Vec<StatementData>); 2],
) -> impl Iterator<Item = (&'a str, &'a StatementData, usize)> {
    lists.into_iter().flat_map(|(list, statements)| {
        statements.iter().enumerate().map(move |(index, statement)| (list, statement, index))
    })
}
