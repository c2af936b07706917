//! The guided path.

use super::Preparation;
use super::closing::ClosingTexts;
use crate::content::EntryKind;
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
        let side = self.draft.encounter.side;
        let walked = self.content.data().steps.iter();
        walked
            .filter(|step| step.sides.as_ref().is_none_or(|sides| sides.contains(&side)))
            .map(|step| Step {
                label: self.content.locale().text(&["step.", &step.id].concat()),
                filled: self.is_filled(&step.id),
                id: step.id.clone(),
                minutes: step.minutes,
                optional: step.optional,
            })
            .collect()
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
