//! Engagement self-assessment: where a relationship, a service or an organisation stands between information and
//! partnership, where one would like it to stand, and a next step. For reflection; no validated questionnaire.

mod about;
mod acts;
mod anew;
mod catalogue;
mod comment;
mod comparison;
mod draft;
mod group;
mod levels;
mod look;
mod offer;
mod overview;
mod page;
mod profile;
mod step;

use std::sync::Arc;

pub use about::{About, AssessmentOptions};
pub use catalogue::{AnswerChoice, EngagementCatalogue, InstrumentChoice, RespondentChoice};
pub use comment::Comment;
pub use comparison::{Compared, Comparison, ContextComparison, Differing, Side, Talk};
pub use draft::AssessmentDraft;
pub use group::{Group, GroupContext, GroupCount, GroupView};
pub use levels::{ContextLevel, Levels};
pub use look::Look;
pub use overview::Overview;
pub use page::{Page, PageStatement};
pub use profile::{ContextProfile, Count, Decided, Part, PartState, Profile, Reported};
pub use step::{ChosenStep, MOST_CHOSEN, NewChosenStep, Proposal, StepEntry};

use crate::content::{Context, Instrument, Instruments, Respondent, Statement};
use crate::error::{Code, Error};
pub use crate::history::Act;
use crate::history::{History, Recorded};
use crate::id;
use crate::order::ordered;

/// The answers of one respondent to one instrument.
///
/// Every call either does all it says, or returns an [`Error`] and leaves the assessment as it was.
#[derive(Debug, Clone)]
pub struct Assessment {
    instruments: Arc<Instruments>,
    instrument: Arc<Instrument>,
    draft: AssessmentDraft,
    /// For each statement of the instrument, the place of its answer on the scale.
    answers: Vec<Option<usize>>,
    /// For each statement what the person wrote beside it.
    comments: Vec<String>,
    history: History,
    /// Who the portal means, where it began this assessment.
    offered: Option<Respondent>,
}

impl Assessment {
    /// An assessment without answers.
    ///
    /// # Errors
    /// `unknown-id` for the instrument, and those of [`set_options`](Self::set_options).
    pub fn new(instruments: Arc<Instruments>, options: AssessmentOptions) -> Result<Self, Error> {
        let instrument = match (&options.instrument, instruments.all().first()) {
            (Some(id), _) => instruments.find(id)?,
            (None, Some(first)) => Arc::clone(first),
            (None, None) => return Err(Error::new(Code::UnknownId, "instrument")),
        };
        Self::of(instruments, instrument, options)
    }

    /// An assessment without answers to a version of an instrument.
    fn of(
        instruments: Arc<Instruments>,
        instrument: Arc<Instrument>,
        options: AssessmentOptions,
    ) -> Result<Self, Error> {
        let respondent = instrument.respondents().first().copied().unwrap_or(Respondent::Patient);
        let draft = AssessmentDraft {
            id: None,
            instrument: instrument.id.clone(),
            instrument_version: instrument.version,
            respondent,
            contexts: about::usual(&instrument, respondent),
            subject: String::new(),
            date: None,
            answers: Vec::new(),
            desired: Vec::new(),
            steps: Vec::new(),
            comments: Vec::new(),
            comments_shared: false,
        };
        let answers = vec![None; instrument.statements.len()];
        let comments = vec![String::new(); answers.len()];
        let history = History::default();
        let mut assessment = Self { instruments, instrument, draft, answers, comments, history, offered: None };
        assessment.set_options(AssessmentOptions { instrument: None, ..options })?;
        assessment.forget();
        assessment.offered = Some(assessment.draft.respondent);
        Ok(assessment)
    }

    /// What tells these answers from all others, where the caller gave it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.draft.id.as_deref()
    }

    /// Gives the answers the id under which they are saved, so that a group counts them once.
    ///
    /// # Errors
    /// `empty`, `too-long`, or `not-allowed` for other characters than letters, digits and hyphens of ASCII.
    pub fn set_id(&mut self, id: &str) -> Result<(), Error> {
        id::checked(id)?;
        self.draft.id = Some(id.to_owned());
        Ok(())
    }

    /// Answers a statement with an option of the scale; `None` takes the answer back.
    ///
    /// # Errors
    /// `unknown-id` for the statement or the answer; `not-allowed` for a statement the respondent is not asked.
    pub fn answer(&mut self, statement: &str, answer: Option<&str>) -> Result<(), Error> {
        let place = self.asked_place(statement)?;
        let answer = match answer {
            Some(id) => Some(self.instrument.scale.place(id).ok_or_else(|| Error::new(Code::UnknownId, "answer"))?),
            None => None,
        };
        if let Some(kept) = self.answers.get_mut(place) {
            *kept = answer;
        }
        self.did(Act::on("answer", statement));
        Ok(())
    }

    /// Says at which level the person would like a context to be; `None` takes it back.
    ///
    /// # Errors
    /// `unknown-id` for the context or the level.
    pub fn set_desired(&mut self, context: &str, level: Option<&str>) -> Result<(), Error> {
        if self.instrument.context(context).is_none() {
            return Err(Error::new(Code::UnknownId, "context"));
        }
        if level.is_some_and(|level| self.instrument.level(level).is_none()) {
            return Err(Error::new(Code::UnknownId, "level"));
        }
        self.draft.desired.retain(|(known, _)| known != context);
        if let Some(level) = level {
            let desired = std::mem::take(&mut self.draft.desired);
            let added = std::iter::once((context.to_owned(), level.to_owned()));
            self.draft.desired =
                ordered(desired.into_iter().chain(added), |(context, _)| self.instrument.context(context));
        }
        self.did(Act::on("setDesired", context));
        Ok(())
    }

    /// The instrument that is answered.
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The instruments it was made with.
    #[must_use]
    pub fn instruments(&self) -> &Arc<Instruments> {
        &self.instruments
    }

    /// Whether the answers are to an earlier version of the instrument than the one that is asked now.
    #[must_use]
    pub fn is_older(&self) -> bool {
        let current = self.instruments.find(&self.instrument.id);
        current.is_ok_and(|current| current.version > self.instrument.version)
    }

    /// Who answers.
    #[must_use]
    pub fn respondent(&self) -> Respondent {
        self.draft.respondent
    }

    /// Whether nothing was answered yet, and nothing written beside a statement.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given().next().is_none() && self.commented().next().is_none()
    }

    /// Whether nothing of it is the person's: no answer, no word, no wish, no step.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let AssessmentDraft { subject, desired, steps, .. } = &self.draft;
        self.is_empty() && subject.is_empty() && desired.is_empty() && steps.is_empty()
    }

    /// The statements that this respondent is asked and has answered, with the places of the answers on the scale.
    fn given(&self) -> impl Iterator<Item = (&Statement, usize)> {
        let all = self.instrument.statements.iter().zip(&self.answers);
        let asked = all.filter(|(statement, _)| statement.respondents.contains(&self.draft.respondent));
        asked.filter_map(|(statement, answer)| Some((statement, (*answer)?)))
    }

    /// The place of a statement's answer on the scale.
    fn answer_at(&self, place: usize) -> Option<usize> {
        self.answers.get(place).copied().flatten()
    }

    /// The chosen contexts with their places, in the instrument's order.
    fn chosen(&self) -> impl Iterator<Item = (usize, &Context)> {
        let chosen = |context: &Context| self.draft.contexts.contains(&context.named.id);
        self.instrument.contexts.iter().enumerate().filter(move |(_, context)| chosen(context))
    }

    /// The statements of a context that this respondent is asked, with their places.
    fn asked(&self, context: usize) -> impl Iterator<Item = (usize, &Statement)> {
        self.instrument.asked(context, self.draft.respondent)
    }

    fn desired(&self, context: &str) -> Option<usize> {
        let (_, level) = self.draft.desired.iter().find(|(known, _)| known == context)?;
        self.instrument.level(level)
    }
}
