//! All there is to choose from.

use super::look::Look;
use crate::content::{Instrument, Instruments, Named, Respondent};
use serde::Serialize;

/// The instruments that a page offers, with the words of their answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EngagementCatalogue {
    /// In the order they are offered.
    pub instruments: Vec<InstrumentChoice>,
    /// All that somebody can look at, by who answers, in the order it is offered.
    pub looks: Vec<Look>,
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
    pub answers: Vec<AnswerChoice>,
    /// The levels, from the lowest up.
    pub levels: Vec<Named>,
    /// Who is asked, and about what.
    pub respondents: Vec<RespondentChoice>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerChoice {
    /// Which.
    pub id: String,
    /// In words.
    pub label: String,
    /// It is no grade of the scale, and stands apart from it.
    pub aside: bool,
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
        Self {
            instruments: choices.collect(),
            looks: Look::all(instruments),
            notice: instruments.locale().text("result.notice"),
        }
    }
}

fn choice(instruments: &Instruments, instrument: &Instrument) -> InstrumentChoice {
    let locale = instruments.locale();
    let answers = instrument.scale.options.iter().map(|option| AnswerChoice {
        id: option.id.clone(),
        label: locale.text(&["answer.", &option.id].concat()),
        aside: option.aside.is_some(),
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
