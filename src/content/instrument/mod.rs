//! Instruments: statements to answer, and the rule that makes a profile of the answers.

mod check;
mod data;
mod texts;
mod version;

pub use data::{ContextData, InstrumentData, StatementData};

use std::sync::Arc;

use super::locale::Locale;
use super::scale::Scale;
use super::terms::{Respondent, Rule};
use serde::Serialize;

use crate::error::Error;

/// The most contexts, levels and statements.
pub const MOST_CONTEXTS: usize = 20;
/// The most levels.
pub const MOST_LEVELS: usize = 8;
/// The most statements.
pub const MOST_STATEMENTS: usize = 300;

/// An instrument, proved sound: every id is known, every text is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Which.
    pub id: String,
    /// Raised when statements change.
    pub version: u32,
    /// Its name.
    pub title: String,
    /// What it looks at.
    pub about: String,
    /// What it makes of the answers.
    pub rule: Rule,
    /// How statements are answered.
    pub scale: Scale,
    /// Where its steps come from; may be empty.
    pub step_source: String,
    /// The fewest answers with which a context is reported.
    pub minimum: usize,
    /// From the lowest up; empty for other rules than `levels`.
    pub levels: Vec<Named>,
    /// What it looks at.
    pub contexts: Vec<Context>,
    /// What it asks, in the order of its contexts and levels.
    pub statements: Vec<Statement>,
    /// Supplied by the portal.
    pub own: bool,
    /// Its earlier versions whose answers still open, the newest first.
    pub earlier: Vec<Arc<Instrument>>,
    /// For each context the places of its statements, so that a context need not look through all of them.
    pub(super) of_context: Vec<Vec<usize>>,
}

/// An id with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Which.
    pub id: String,
    /// Its name.
    pub label: String,
    /// One sentence more; may be empty.
    pub about: String,
}

/// A context, or a dimension, or a way of being a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Its words.
    pub named: Named,
    /// Who is asked about it.
    pub respondents: Vec<Respondent>,
    /// A first act towards it, for the rule `fit`.
    pub step: Option<String>,
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Which.
    pub id: String,
    /// Places of the contexts it counts for.
    pub contexts: Vec<usize>,
    /// Place of the level it stands for.
    pub level: Option<usize>,
    /// Who is asked.
    pub respondents: Vec<Respondent>,
    /// What it says.
    pub text: Wording,
    /// What one could do next where it is not met.
    pub step: Wording,
    /// Respondents for whom it is another fact.
    pub apart: Vec<Respondent>,
    /// Where it comes from.
    pub source: String,
}

impl Statement {
    /// Whether two respondents are asked about the same fact.
    #[must_use]
    pub fn is_one_fact(&self, one: Respondent, other: Respondent) -> bool {
        one == other || !self.apart.iter().any(|apart| [one, other].contains(apart))
    }
}

/// A text that may differ from respondent to respondent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    usual: String,
    of: Vec<(Respondent, String)>,
}

impl Wording {
    /// As it is said to a respondent.
    #[must_use]
    pub fn to(&self, respondent: Respondent) -> &str {
        let own = self.of.iter().find(|(whose, _)| *whose == respondent);
        own.map_or(&self.usual, |(_, wording)| wording)
    }
}

impl Instrument {
    /// Proves an instrument sound, with the texts it brings.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path: ids that are not known, or there twice; texts that are missing,
    /// too long or of nothing; a level without statements; numbers out of range.
    pub fn new(data: &InstrumentData, scales: &[Scale], locale: &Locale) -> Result<Self, Error> {
        check::sound(data, scales, locale)
    }

    /// Whether an answer to one is an answer to the other: all is the same but the words.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let parts = |instrument: &Self| {
            let statement = |statement: &Statement| {
                (statement.id.clone(), statement.contexts.clone(), statement.level, statement.respondents.clone())
            };
            let context = |context: &Context| (context.named.id.clone(), context.respondents.clone());
            (
                (instrument.id.clone(), instrument.version, instrument.rule, instrument.minimum),
                instrument.scale.clone(),
                instrument.levels.iter().map(|level| level.id.clone()).collect::<Vec<_>>(),
                instrument.contexts.iter().map(context).collect::<Vec<_>>(),
                instrument.statements.iter().map(statement).collect::<Vec<_>>(),
            )
        };
        parts(self) == parts(other)
    }

    /// Where a context stands.
    #[must_use]
    pub fn context(&self, id: &str) -> Option<usize> {
        self.contexts.iter().position(|context| context.named.id == id)
    }

    /// Where a level stands.
    #[must_use]
    pub fn level(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.id == id)
    }

    /// Where a statement stands.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<usize> {
        self.statements.iter().position(|statement| statement.id == id)
    }

    /// The statements of a context for a respondent, with their places.
    pub fn asked(&self, context: usize, respondent: Respondent) -> impl Iterator<Item = (usize, &Statement)> {
        let places = self.of_context.get(context).into_iter().flatten();
        let statements = places.filter_map(|place| Some((*place, self.statements.get(*place)?)));
        statements.filter(move |(_, statement)| statement.respondents.contains(&respondent))
    }

    /// The contexts a respondent is asked about, as places.
    #[must_use]
    pub fn contexts_of(&self, respondent: Respondent) -> Vec<usize> {
        let asked =
            |place: &usize| self.contexts.get(*place).is_some_and(|context| context.respondents.contains(&respondent));
        (0..self.contexts.len()).filter(asked).collect()
    }

    /// Who is asked at all.
    #[must_use]
    pub fn respondents(&self) -> Vec<Respondent> {
        let asked = |respondent: &Respondent| !self.contexts_of(*respondent).is_empty();
        Respondent::ALL.iter().copied().filter(asked).collect()
    }
}
