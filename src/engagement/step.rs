//! Next steps: concrete acts for what is not met yet; the person chooses up to three.

use super::Assessment;
use crate::content::{EntryKind, Locale, Rule};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::order::ordered;
use crate::text;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// The most steps a person chooses.
pub const MOST_CHOSEN: usize = 3;

/// An act that could be next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// The statement's id; the context's for a first act towards it.
    pub step: String,
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub context_label: String,
    /// What to do.
    pub act: String,
    /// The statement it comes from; empty for a first act towards a context.
    pub statement: String,
    /// The answer in words; may be empty.
    pub answer_label: String,
    /// Where the statement comes from; may be empty.
    pub source: String,
    /// Where the act comes from; may be empty.
    pub act_source: String,
    /// The person has chosen it.
    pub chosen: bool,
}

/// A step the person chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenStep {
    /// The statement's or the context's id.
    pub step: String,
    /// With whom; at most 80 characters, may be empty.
    #[serde(default)]
    pub with: String,
    /// By when.
    pub by: Option<When>,
}

// FHIR has no empty text: a step with nobody comes back without the field.

/// A step to choose, or to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewChosenStep {
    /// The statement's or the context's id.
    pub step: String,
    /// With whom.
    #[serde(default)]
    pub with: String,
    /// By when.
    pub by: Option<When>,
}

impl From<ChosenStep> for NewChosenStep {
    fn from(step: ChosenStep) -> Self {
        Self { step: step.step, with: step.with, by: step.by }
    }
}

/// A chosen step as it is shown, and as an entry for a consultation preparation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepEntry {
    /// The statement's or the context's id.
    pub step: String,
    /// What to do.
    pub act: String,
    /// With whom.
    pub with: String,
    /// By when.
    pub by: Option<When>,
    /// All of it on one line.
    pub line: String,
    /// Something hoped for: what matters most is said by the person alone.
    pub kind: EntryKind,
    /// The act as a sentence that can be said aloud, for the title of an entry.
    pub title: String,
    /// With whom, by when and the statement it comes from, as its details.
    pub details: String,
}

impl Assessment {
    /// Acts that could be next, those for the lowest answers first.
    ///
    /// With levels: from the statements of the next level that are answered and not met, where the person does not
    /// wish for less. Otherwise from all statements that are answered and not met; with the rule `fit` after a first
    /// act towards each context, and none where the context does not fit.
    #[must_use]
    pub fn proposals(&self) -> Vec<Proposal> {
        let mut proposals: Vec<Proposal> = Vec::new();
        for (context, known) in self.chosen() {
            let outcome = self.outcome(context);
            let next = outcome.next();
            let content = self.desired(&known.named.id).is_some_and(|desired| next.is_none_or(|next| desired < next));
            let unfit = self.instrument.rule == Rule::Fit && outcome.result(self) == Some("few");
            if outcome.result(self).is_none() || content || unfit {
                continue;
            }
            if self.instrument.rule == Rule::Fit {
                proposals.extend(self.proposal(&known.named.id, &known.named.label));
            }
            let asked = self.asked(context);
            let unmet = asked.filter(|(place, statement)| {
                let level = self.instrument.rule != Rule::Levels || statement.level == next;
                let grade = self.answer_at(*place).filter(|answer| *answer < self.instrument.scale.grades());
                let met = self.instrument.scale.options.get(grade.unwrap_or_default()).is_some_and(|option| option.met);
                level && grade.is_some() && !met
            });
            for (_, statement) in ordered(unmet, |(place, _)| self.answer_at(*place)) {
                if !proposals.iter().any(|known| known.step == statement.id) {
                    proposals.extend(self.proposal(&statement.id, &known.named.label));
                }
            }
        }
        proposals
    }

    fn proposal(&self, step: &str, context_label: &str) -> Option<Proposal> {
        let (act, statement) = self.act(step)?;
        let place = self.instrument.statement(step);
        let asked = place.and_then(|place| self.instrument.statements.get(place).map(|statement| (place, statement)));
        let context = asked.and_then(|(_, statement)| statement.contexts.first());
        let context = context.and_then(|context| self.instrument.contexts.get(*context));
        Some(Proposal {
            step: step.to_owned(),
            context: context.map_or(step, |context| &context.named.id).to_owned(),
            context_label: context_label.to_owned(),
            act,
            statement,
            answer_label: asked.map(|(place, known)| self.decided(place, known).answer_label).unwrap_or_default(),
            source: asked.map(|(_, statement)| statement.source.clone()).unwrap_or_default(),
            act_source: self.instrument.step_source.clone(),
            chosen: self.draft.steps.iter().any(|chosen| chosen.step == step),
        })
    }

    /// The act of a step and the statement it comes from.
    pub(super) fn act(&self, step: &str) -> Option<(String, String)> {
        let respondent = self.draft.respondent;
        if let Some(statement) = self.instrument.statements.iter().find(|statement| statement.id == step) {
            return Some((statement.step.to(respondent).to_owned(), statement.text.to(respondent).to_owned()));
        }
        let context = self.instrument.contexts.iter().find(|context| context.named.id == step)?;
        Some((context.step.clone()?, String::new()))
    }

    /// Chooses a step, or changes with whom and when.
    ///
    /// # Errors
    /// `unknown-id`; `too-many` past [`MOST_CHOSEN`]; `too-long`.
    pub fn put_step(&mut self, new: NewChosenStep) -> Result<(), Error> {
        let NewChosenStep { step, with, by } = new;
        if self.act(&step).is_none() {
            return Err(Error::new(Code::UnknownId, "step"));
        }
        let with = text::line(&with, text::TITLE, "with")?;
        let act = Act::on("putStep", &step).written(self.draft.steps.iter().any(|known| known.step == step));
        let chosen = ChosenStep { step, with, by };
        if let Some(known) = self.draft.steps.iter_mut().find(|known| known.step == chosen.step) {
            *known = chosen;
        } else if self.draft.steps.len() < MOST_CHOSEN {
            self.draft.steps.push(chosen);
        } else {
            let limit = u32::try_from(MOST_CHOSEN).unwrap_or_default();
            return Err(Error::new(Code::TooMany, "steps").with_limit(limit));
        }
        self.did(act);
        Ok(())
    }

    /// Takes a step back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_step(&mut self, step: &str) -> Result<(), Error> {
        let place = self.draft.steps.iter().position(|known| known.step == step);
        let place = place.ok_or_else(|| Error::new(Code::UnknownId, "step"))?;
        self.draft.steps.remove(place);
        self.did(Act::on("removeStep", step));
        Ok(())
    }

    /// The chosen steps, in the order they were chosen.
    #[must_use]
    pub fn steps(&self) -> Vec<StepEntry> {
        self.draft.steps.iter().filter_map(|step| self.step_entry(step)).collect()
    }

    fn step_entry(&self, chosen: &ChosenStep) -> Option<StepEntry> {
        let locale = self.instruments.locale();
        let (act, statement) = self.act(&chosen.step)?;
        let with = (!chosen.with.is_empty()).then(|| locale.fill("step.with", None, &[("name", &chosen.with)]));
        let by = chosen.by.map(|when| locale.fill("step.by", None, &[("date", &locale.when(when.date, when.time))]));
        let arranged: Vec<String> = with.into_iter().chain(by).collect();
        let line = [std::slice::from_ref(&act), arranged.as_slice()].concat().join(" · ");
        let statement = (!statement.is_empty()).then(|| locale.fill("step.from", None, &[("statement", &statement)]));
        Some(StepEntry {
            step: chosen.step.clone(),
            title: sentence(locale, &act),
            details: arranged.into_iter().chain(statement).collect::<Vec<_>>().join("\n"),
            act,
            with: chosen.with.clone(),
            by: chosen.by,
            line,
            kind: EntryKind::Wish,
        })
    }
}

/// An act as something that a person says; the act alone where the sentence would be no title any more.
fn sentence(locale: &Locale, act: &str) -> String {
    let mut letters = act.chars();
    let lowered = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
    let said = locale.fill("step.wish", None, &[("act", &lowered.unwrap_or_default())]);
    text::title(&said, text::TITLE, "title").unwrap_or_else(|_| act.to_owned())
}
