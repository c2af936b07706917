//! Consultation preparation: put in order what to say and what to ask, so that it fits into the visit.

mod acts;
mod agenda;
mod arrival;
mod calendar;
mod catalogue;
mod checklist;
mod choice;
mod closing;
mod companion;
mod contribution;
mod contributor;
mod difference;
mod draft;
mod encounter;
mod entries;
mod entry;
mod facts;
mod full;
mod invitation;
mod journal;
mod life;
mod limits;
mod lines;
mod list;
mod main_point;
mod next;
mod offer;
mod people;
mod previous;
mod question;
mod resource;
mod route;
mod sheet;
mod status;
mod step;
mod visibility;
mod wording;

use std::sync::Arc;

pub use crate::content::Reader;
pub use agenda::{
    Agenda, AgendaItem, Candidate, MAIN_MINUTES, MOST_WORDS, OTHER_MINUTES, Offer, Opening, Parked, ParkedItem, Plan,
    Point, PointPart, Reason, Slot, plan,
};
pub use arrival::{Arrival, ArrivalKind};
pub use calendar::{CalendarEvent, CalendarEventId};
pub use catalogue::{Catalogue, KindChoice};
pub use checklist::{ChecklistItem, MOST_ITEMS, OwnItem};
pub use choice::Choice;
pub use closing::{Closing, ClosingPatch, ClosingTexts, MOST_STEPS, NewNextStep, NextStep, PointOutcome};
pub use companion::{Companion, CompanionPatch};
pub use contribution::{ContributedEntry, Contribution};
pub use contributor::{Contributor, MOST_CONTRIBUTORS, NewContributor};
pub use difference::{Difference, ThemePlaces};
pub use draft::Draft;
pub use encounter::{Encounter, EncounterOptions};
pub use entry::{Carried, Entry, EntryPatch, NewEntry};
pub use facts::{Fact, Facts};
pub use full::{MOST_DECLINED, MOST_ENTRIES};
pub use invitation::Invitation;
pub use journal::{MOST_NOTES, NewNote, Note};
pub use life::LifePrompt;
pub use limits::{Limits, LimitsPatch};
pub use people::{MOST_PEOPLE, NewPerson, Person};
pub use previous::Previous;
pub use question::{Question, Suggestions, ThemeQuestions};
pub use resource::{MOST_RESOURCES, NewResource, OwnResource, Resource};
pub use route::Route;
pub use sheet::{CodeText, Mark, Sheet, SheetAlso, SheetItem, SheetOptions, SheetSection};
pub use status::Status;
pub use step::{Path, Step, Stretch};
pub use visibility::Visibility;

use crate::content::Content;
use crate::error::Error;
pub use crate::history::Act;
use crate::history::History;
use crate::id;
pub use crate::when::{Moment, When};
use list::Listed;

/// The contributor id of the person who prepares.
pub const PATIENT: &str = "patient";
/// How many suggested questions are shown first.
const MOST_ON_TOP: usize = 3;

/// One preparation of one encounter.
///
/// Every call either does all it says, or returns an [`Error`] and leaves the preparation as it was.
#[derive(Debug, Clone)]
pub struct Preparation {
    content: Arc<Content>,
    draft: Draft,
    history: History,
    last_id: u64,
    /// The visit that the portal means, where it began this preparation.
    offered: Option<Encounter>,
    /// What the portal says of it.
    given: Vec<Fact>,
    /// The visit as it would be had the person said nothing of it.
    said: Option<Encounter>,
}

impl Preparation {
    /// An empty preparation; what `options` leaves out is as usual for the kind of encounter.
    ///
    /// # Errors
    /// Those of [`set_encounter`](Self::set_encounter).
    pub fn new(content: Arc<Content>, options: EncounterOptions) -> Result<Self, Error> {
        let given = options.facts();
        let draft = Draft {
            id: None,
            sequence: 0,
            encounter: Encounter::new(&content, options)?,
            limits: Limits::usual(&content),
            contributors: vec![Contributor::patient()],
            entries: Vec::new(),
            themes: Vec::new(),
            notes: Vec::new(),
            life: Vec::new(),
            life_only_me: Vec::new(),
            people: Vec::new(),
            resources: Vec::new(),
            kept: Vec::new(),
            items: Vec::new(),
            ticked: Vec::new(),
            companion: None,
            closing: ClosingTexts::default(),
            previous: None,
        };
        let offered = Some(draft.encounter.clone());
        let said = offered.clone();
        Ok(Self { offered, given, said, ..Self::from_draft(content, draft) })
    }

    /// A preparation from a draft that was [cleaned](Draft::cleaned).
    pub(crate) fn from_draft(content: Arc<Content>, mut draft: Draft) -> Self {
        let (last_id, history) = (last_id(&draft), History::new(acts::state(&mut draft)));
        Self { content, draft, history, last_id, offered: None, given: Vec::new(), said: None }
    }

    /// All that was written, as it is saved.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What tells this preparation from all others, where the caller gave it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.draft.id.as_deref()
    }

    /// Gives the preparation the id under which it lasts: in its saved form, and in calendars.
    ///
    /// # Errors
    /// `empty`, `too-long`, or `not-allowed` for other characters than letters, digits and hyphens of ASCII.
    pub fn set_id(&mut self, id: &str) -> Result<(), Error> {
        id::checked(id)?;
        self.draft.id = Some(id.to_owned());
        Ok(())
    }

    /// The content it was made with.
    #[must_use]
    pub fn content(&self) -> &Arc<Content> {
        &self.content
    }

    /// Whether the person has written nothing yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let draft = &self.draft;
        draft.entries.is_empty()
            && draft.notes.is_empty()
            && draft.life.is_empty()
            && draft.people.is_empty()
            && draft.resources.is_empty()
            && draft.items.is_empty()
            && draft.companion.is_none()
            && draft.previous.is_none()
            && draft.closing == ClosingTexts::default()
    }

    /// Whether nothing of it is the person's: no word, no mark, no name or day of the visit but what the portal said.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let draft = &self.draft;
        let visit = |encounter: &Encounter| (encounter.with.clone(), encounter.when);
        let said = self.said.as_ref().map(visit).unwrap_or_default();
        self.is_empty()
            && visit(&draft.encounter) == said
            && draft.contributors == [Contributor::patient()]
            && draft.themes.is_empty()
            && draft.kept.is_empty()
            && draft.ticked.is_empty()
    }

    /// An id that nothing here has or had.
    fn fresh_id(&mut self, prefix: &str) -> String {
        loop {
            self.last_id += 1;
            let id = format!("{prefix}{}", self.last_id);
            // A number too long to count from may stand in a saved form.
            if !ids(&self.draft).any(|known| known == id) {
                return id;
            }
        }
    }
}

/// All ids of a draft, those in marks of what was taken out among them.
fn ids(draft: &Draft) -> impl Iterator<Item = &str> {
    let marks = draft.kept.iter().chain(&draft.ticked).map(String::as_str);
    draft.listed().map(Listed::id).chain(marks)
}

/// The highest number in the ids of a draft, so that new ones differ.
fn last_id(draft: &Draft) -> u64 {
    // Nine digits are far beyond any limit; a longer number is none of ours.
    let number = |id: &str| id.get(1..).filter(|digits| digits.len() <= 9)?.parse().ok();
    ids(draft).filter_map(number).max().unwrap_or_default()
}
