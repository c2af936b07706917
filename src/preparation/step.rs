//! The guided path.

use super::Preparation;
use super::closing::ClosingTexts;
use crate::content::{EntryKind, StepData};
use serde::Serialize;

/// A step of the guided path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The content's id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// It is there for those who want it.
    pub optional: bool,
    /// The person has put something there.
    pub filled: bool,
}

impl Preparation {
    /// The steps for who prepares, in the order proposed; each can be taken at any time.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let steps = self.content.data().steps.iter();
        steps
            .filter(|step| self.is_walked(step))
            .map(|step| Step {
                label: self.words().text(&["step.", &step.id].concat()),
                filled: self.is_filled(&step.id),
                id: step.id.clone(),
                minutes: step.minutes,
                optional: step.optional,
            })
            .collect()
    }

    /// Whether a step is for this encounter; what stands in one that is not goes on no sheet.
    pub(super) fn walks(&self, id: &str) -> bool {
        self.content.data().steps.iter().any(|step| step.id == id && self.is_walked(step))
    }

    fn is_walked(&self, step: &StepData) -> bool {
        let encounter = &self.draft.encounter;
        let sides = step.sides.as_ref();
        sides.is_none_or(|sides| sides.contains(&encounter.side)) && encounter.suits(step.kinds.as_ref(), None, None)
    }

    fn is_filled(&self, step: &str) -> bool {
        let draft = &self.draft;
        let has = |kinds: &[EntryKind]| draft.entries.iter().any(|entry| kinds.contains(&entry.kind));
        match step {
            "visit" => draft.encounter.when.is_some() || !draft.encounter.with.is_empty(),
            "say" => has(&[EntryKind::Topic, EntryKind::Wish]),
            "ask" => has(&[EntryKind::Question]),
            "since" => !draft.notes.is_empty(),
            "life" => !draft.life.is_empty(),
            "organise" => self.checklist().iter().any(|item| item.done),
            "help" => {
                let alone = draft.contributors.len() == 1 && draft.companion.is_none();
                !(alone && draft.people.is_empty() && draft.resources.is_empty() && draft.kept.is_empty())
            }
            "agenda" => self.shared_entries().next().is_some(),
            "sheets" => !draft.ticked.is_empty() || !draft.items.is_empty(),
            "after" => {
                draft.closing != ClosingTexts::default() || draft.entries.iter().any(|entry| entry.outcome.is_some())
            }
            _ => false,
        }
    }
}
