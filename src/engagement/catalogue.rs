//! All there is to choose from.

use crate::content::{Instrument, Instruments, Named, Respondent};
use serde::Serialize;

/// The instruments that a page offers, with the words of their answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EngagementCatalogue {
    /// In the order they are offered.
    pub instruments: Vec<InstrumentChoice>,
    /// "For reflection; not a validated questionnaire."
    pub notice: String,
}

/// An instrument to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstrumentChoice {
    /// Which.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it looks at.
    pub about: String,
    /// What it makes of the answers.
    pub rule: crate::content::Rule,
    /// The answers, in the order they are offered.
    pub answers: Vec<Named>,
    /// The levels, from the lowest up.
    pub levels: Vec<Named>,
    /// Who is asked, and about what.
    pub respondents: Vec<RespondentChoice>,
}

/// Somebody who can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RespondentChoice {
    /// Who.
    pub id: Respondent,
    /// Who, in words.
    pub label: String,
    /// The contexts they are asked about.
    pub contexts: Vec<Named>,
}

impl EngagementCatalogue {
    /// The lists of the instruments.
    #[must_use]
    pub fn new(instruments: &Instruments) -> Self {
        let choices = instruments.all().iter().map(|instrument| choice(instruments, instrument));
        Self { instruments: choices.collect(), notice: instruments.locale().text("result.notice") }
    }
}

fn choice(instruments: &Instruments, instrument: &Instrument) -> InstrumentChoice {
    let locale = instruments.locale();
    let answers = instrument.scale.options.iter().map(|option| Named {
        id: option.id.clone(),
        label: locale.text(&["answer.", &option.id].concat()),
        about: String::new(),
    });
    let respondents = instrument.respondents().into_iter().map(|respondent| {
        let contexts = instrument.contexts_of(respondent);
        let contexts = contexts.into_iter().filter_map(|place| instrument.contexts.get(place));
        RespondentChoice {
            id: respondent,
            label: locale.text(&["respondent.", respondent.id()].concat()),
            contexts: contexts.map(|context| context.named.clone()).collect(),
        }
    });
    InstrumentChoice {
        id: instrument.id.clone(),
        title: instrument.title.clone(),
        about: instrument.about.clone(),
        rule: instrument.rule,
        answers: answers.collect(),
        levels: instrument.levels.clone(),
        respondents: respondents.collect(),
    }
}
