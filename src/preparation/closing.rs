//! The closing: what the visit brought, in the person's own words.

use super::Preparation;
use super::list::{find_mut, listed, position, put};
use crate::content::{EntryKind, Outcome};
use crate::error::Error;
use crate::history::{Act, Recorded};
use crate::text;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// The most next steps.
pub const MOST_STEPS: usize = 50;

/// A step that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Given by the preparation.
    pub id: String,
    /// Who; may be empty.
    pub who: String,
    /// What; at most 500 characters.
    pub what: String,
    /// By when.
    pub by: Option<When>,
}

/// A step to add, or with an `id` to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewNextStep {
    /// Absent for a new one.
    pub id: Option<String>,
    /// Who.
    #[serde(default)]
    pub who: String,
    /// What.
    pub what: String,
    /// By when.
    pub by: Option<When>,
}

/// What was written after the visit; each text at most 2,000 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClosingTexts {
    /// What I understood.
    pub understood: String,
    /// What was agreed.
    pub next_steps: Vec<NextStep>,
    /// Whom to tell.
    pub tell: String,
    /// What I learned and would share.
    pub learned: String,
}

/// What to write; an absent field stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingPatch {
    /// What I understood.
    pub understood: Option<String>,
    /// Whom to tell.
    pub tell: Option<String>,
    /// What I learned and would share.
    pub learned: Option<String>,
}

/// The closing as it is shown: each point with what became of it, and the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// The points of the agenda, then the parked ones.
    pub outcomes: Vec<PointOutcome>,
    /// What I understood.
    pub understood: String,
    /// What was agreed.
    pub next_steps: Vec<NextStep>,
    /// Whom to tell.
    pub tell: String,
    /// What I learned and would share.
    pub learned: String,
}

/// A point and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointOutcome {
    /// The entry's id.
    pub entry: String,
    /// The entry's title.
    pub title: String,
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// What became of it; `None` while not said.
    pub outcome: Option<Outcome>,
    /// It was not on the agenda.
    pub parked: bool,
}

listed!(NextStep, what);

impl NextStep {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.who = text::line(&self.who, text::TITLE, "who")?;
        self.what = text::title(&self.what, text::CONTACT, "what")?;
        Ok(self)
    }
}

impl ClosingTexts {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.understood = text::paragraphs(&self.understood, "understood")?;
        self.tell = text::paragraphs(&self.tell, "tell")?;
        self.learned = text::paragraphs(&self.learned, "learned")?;
        Ok(self)
    }
}

impl Preparation {
    /// What the visit brought.
    #[must_use]
    pub fn closing(&self) -> Closing {
        let agenda = self.agenda();
        let on_agenda = [&agenda.topics, &agenda.questions, &agenda.wishes].into_iter().flatten();
        let points = on_agenda.map(|item| (&item.entry, false));
        let parked = agenda.parked.iter().map(|item| (&item.entry, true));
        let only_me = agenda.only_me.iter().map(|entry| (entry, false));
        let outcome = |(id, parked): (&String, bool)| {
            let entry = self.draft.entries.iter().find(|entry| entry.id == *id)?;
            Some(PointOutcome {
                entry: entry.id.clone(),
                title: entry.title.clone(),
                kind: entry.kind,
                outcome: entry.outcome,
                parked,
            })
        };
        let texts = self.draft.closing.clone();
        Closing {
            outcomes: points.chain(parked).chain(only_me).filter_map(outcome).collect(),
            understood: texts.understood,
            next_steps: texts.next_steps,
            tell: texts.tell,
            learned: texts.learned,
        }
    }

    /// Says what became of a point; `None` takes it back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn set_outcome(&mut self, entry: &str, outcome: Option<Outcome>) -> Result<(), Error> {
        find_mut(&mut self.draft.entries, entry)?.outcome = outcome;
        self.did(Act::on("setOutcome", entry));
        Ok(())
    }

    /// Writes what was understood, whom to tell, what was learned.
    ///
    /// # Errors
    /// `too-long`.
    pub fn set_closing(&mut self, change: ClosingPatch) -> Result<(), Error> {
        let now = self.draft.closing.clone();
        self.draft.closing = ClosingTexts {
            understood: change.understood.unwrap_or(now.understood),
            tell: change.tell.unwrap_or(now.tell),
            learned: change.learned.unwrap_or(now.learned),
            next_steps: now.next_steps,
        }
        .cleaned()?;
        self.did(Act::of("setClosing").written(true));
        Ok(())
    }

    /// Adds a step that was agreed, or changes the one with the given id; returns the id.
    ///
    /// # Errors
    /// `too-many` past [`MOST_STEPS`]; `empty`, `too-long`; `unknown-id`.
    pub fn put_next_step(&mut self, new: NewNextStep) -> Result<String, Error> {
        let written = new.id.is_some();
        let NewNextStep { id, who, what, by } = new;
        let step = NextStep { id: id.unwrap_or_default(), who, what, by }.cleaned()?;
        let fresh = self.fresh_id("s");
        let id = put(&mut self.draft.closing.next_steps, step, fresh, MOST_STEPS, "nextSteps")?;
        self.did(Act::on("putNextStep", &id).written(written));
        Ok(id)
    }

    /// Takes a step out; [`undo`](Self::undo) brings it back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_next_step(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.closing.next_steps, id)?;
        self.draft.closing.next_steps.remove(index);
        self.did(Act::on("removeNextStep", id));
        Ok(())
    }

    /// What I learned and would share, as text on its own: nothing else of the preparation is in it.
    #[must_use]
    pub fn learned(&self) -> String {
        let locale = self.words();
        let learned = &self.draft.closing.learned;
        if learned.is_empty() {
            return String::new();
        }
        [&locale.text("learned.title"), "\n\n", &locale.text("learned.intro"), "\n\n", learned, "\n"].concat()
    }
}
