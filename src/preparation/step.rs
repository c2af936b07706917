//! The guided path: a short way to a sheet, what is offered beyond it, and the second beginning after the visit.

use super::closing::ClosingTexts;
use super::{Preparation, When};
use crate::content::{EntryKind, StepData};
use serde::Serialize;

/// Where on the path a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stretch {
    /// On the short way to a sheet.
    Short,
    /// Offered beyond it, to be skipped.
    More,
    /// The second beginning, once the visit is over.
    After,
}

/// A step of the guided path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The content's id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// One sentence more; may be empty.
    pub hint: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Where on the path it is.
    pub stretch: Stretch,
    /// The person has put something there.
    pub filled: bool,
}

/// The path as it is seen from one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Path {
    /// The step; the first of all where there is none of the id that was asked for.
    pub step: String,
    /// Where it is and about how many minutes are left, as a sentence.
    pub progress: String,
    /// The step before it; none at the beginning.
    pub back: Option<String>,
    /// The step to go on with; none at the end of the short way and after the visit.
    pub next: Option<String>,
    /// The second beginning, where the day of the visit has come and it is another step.
    pub begun: Option<String>,
    /// All of them: the short way, what is offered beyond it, the second beginning.
    pub steps: Vec<Step>,
}

impl Preparation {
    /// The steps for who prepares, in the order proposed; each can be taken at any time.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let of = |stretch: Stretch| {
            let steps = self.content.data().steps.iter().filter(|step| self.is_walked(step));
            steps.filter(move |step| self.stretch(step) == stretch).map(|step| self.step(step))
        };
        of(Stretch::Short).chain(of(Stretch::More)).chain(of(Stretch::After)).collect()
    }

    /// The path as it is seen from a step, on a day where the caller tells it. The time left counts the short way, and
    /// beyond it the step alone that the person has chosen.
    #[must_use]
    pub fn path(&self, step: &str, today: Option<When>) -> Path {
        let steps = self.steps();
        let here = steps.iter().find(|known| known.id == step).or(steps.first());
        let short: Vec<&Step> = steps.iter().filter(|known| known.stretch == Stretch::Short).collect();
        let place = short.iter().position(|known| here.is_some_and(|here| here.id == known.id));
        let id = |place: usize| short.get(place).map(|step| step.id.clone());
        let last = short.len().saturating_sub(1);
        let (progress, back, next) = if let Some(place) = place {
            let ahead = short.iter().skip(place).map(|step| step.minutes).sum();
            (self.progress(place, short.len(), ahead), place.checked_sub(1).and_then(id), id(place + 1))
        } else {
            let minutes = here.map_or(0, |here| here.minutes);
            let next = here.filter(|here| here.stretch == Stretch::More).and_then(|_| id(last));
            (self.words().fill("path.alone", Some(minutes.into()), &[]), id(last), next)
        };
        let over = today.zip(self.draft.encounter.when).is_some_and(|(today, when)| when.date <= today.date);
        let begun = steps.iter().find(|known| over && known.stretch == Stretch::After);
        let begun = begun.filter(|begun| here.is_none_or(|here| here.id != begun.id)).map(|begun| begun.id.clone());
        Path { step: here.map(|here| here.id.clone()).unwrap_or_default(), progress, back, next, begun, steps }
    }

    fn progress(&self, place: usize, total: usize, minutes: u16) -> String {
        let places = [("place", (place + 1).to_string()), ("total", total.to_string())];
        let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let id = if place + 1 == total { "path.last" } else { "path.progress" };
        self.words().fill(id, Some(minutes.into()), &places)
    }

    fn step(&self, step: &StepData) -> Step {
        let choice = self.words().choice("step.", &step.id);
        Step {
            label: choice.label,
            hint: choice.hint,
            filled: self.is_filled(&step.id),
            id: choice.id,
            minutes: step.minutes,
            stretch: self.stretch(step),
        }
    }

    fn stretch(&self, step: &StepData) -> Stretch {
        if step.second {
            Stretch::After
        } else if step.short.contains(&self.draft.encounter.side) {
            Stretch::Short
        } else {
            Stretch::More
        }
    }

    /// Whether a step is for this encounter; what stands in one that is not goes on no sheet.
    pub(super) fn walks(&self, id: &str) -> bool {
        self.content.data().steps.iter().any(|step| step.id == id && self.is_walked(step))
    }

    fn is_walked(&self, step: &StepData) -> bool {
        let encounter = &self.draft.encounter;
        let sides = step.sides.as_ref();
        sides.is_none_or(|sides| sides.contains(&encounter.side))
            && encounter.suits(step.kinds.as_ref(), None, step.for_whom.as_ref())
    }

    fn is_filled(&self, step: &str) -> bool {
        let draft = &self.draft;
        let bring = || !draft.ticked.is_empty() || !draft.items.is_empty();
        match step {
            "visit" => self.main_point().is_some(),
            "points" => {
                let main = self.main_point().map(|entry| &entry.id);
                let has = |kinds: &[EntryKind]| draft.entries.iter().any(|entry| kinds.contains(&entry.kind));
                has(&[EntryKind::Question, EntryKind::Wish])
                    || draft.entries.iter().any(|entry| Some(&entry.id) != main)
            }
            "since" => !draft.notes.is_empty(),
            "life" => !draft.life.is_empty(),
            "organise" => self.checklist().iter().any(|item| item.done),
            "help" => {
                let alone = draft.contributors.len() == 1 && draft.companion.is_none();
                !(alone && draft.people.is_empty() && draft.resources.is_empty() && draft.kept.is_empty())
            }
            "bring" => bring(),
            "agenda" => draft.entries.iter().any(|entry| entry.minutes.is_some()),
            "after" => {
                draft.closing != ClosingTexts::default() || draft.entries.iter().any(|entry| entry.outcome.is_some())
            }
            _ => false,
        }
    }
}
