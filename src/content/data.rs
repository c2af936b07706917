//! What the preparation tool offers, as ids and rules: the file `content/preparation.json`.

use super::terms::{CompanionRole, EncounterKind, EntryKind, Side};
use crate::value::readable;

/// The file as a whole; no words, all of them stand in the locales.
#[derive(Debug, Clone)]
pub struct PreparationData {
    /// The kinds of encounter with their usual lengths.
    pub encounter_kinds: Vec<KindData>,
    /// The guided path.
    pub steps: Vec<StepData>,
    /// What entries and questions can be about.
    pub themes: Vec<String>,
    /// The question bank.
    pub questions: Vec<QuestionData>,
    /// What to weigh when care is built together.
    pub realities: Vec<String>,
    /// What to bring, and what an organiser sees to.
    pub checklist: Vec<ItemData>,
    /// Where a parked point can go.
    pub routes: Vec<RouteData>,
    /// Who there can be around a person's care.
    pub person_roles: Vec<String>,
    /// What a companion can do.
    pub companion_roles: Vec<CompanionRole>,
}

readable!(PreparationData {
    encounter_kinds: "encounterKinds",
    steps: "steps",
    themes: "themes",
    questions: "questions",
    realities: "realities",
    checklist: "checklist",
    routes: "routes",
    person_roles: "personRoles",
    companion_roles: "companionRoles"
});

/// The shortest encounter, in minutes.
pub const SHORTEST: u16 = 5;
/// The longest encounter, in minutes.
pub const LONGEST: u16 = 240;

/// A kind of encounter.
#[derive(Debug, Clone)]
pub struct KindData {
    /// Which kind.
    pub id: EncounterKind,
    /// Its usual length in minutes.
    pub minutes: u16,
    /// The usual minutes of one participant, where the kind is a meeting.
    pub share: Option<u16>,
}

readable!(KindData { id: "id", minutes: "minutes", share: "share" });

/// A step of the guided path.
#[derive(Debug, Clone)]
pub struct StepData {
    /// Which step.
    pub id: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Whether it is there for those who want it.
    pub optional: bool,
    /// Who walks it; everybody where absent.
    pub sides: Option<Vec<Side>>,
}

readable!(StepData { id: "id", minutes: "minutes", optional: "optional" = false, sides: "sides" });

/// A question of the bank.
#[derive(Debug, Clone)]
pub struct QuestionData {
    /// Which question.
    pub id: String,
    /// Its theme.
    pub theme: String,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
}

readable!(QuestionData { id: "id", theme: "theme", kinds: "kinds" });

/// A line of a checklist.
#[derive(Debug, Clone)]
pub struct ItemData {
    /// Which line.
    pub id: String,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// Whose checklist it stands on.
    pub side: Side,
}

readable!(ItemData { id: "id", kinds: "kinds", side: "side" = Side::Participant });

/// Where a parked point can go.
#[derive(Debug, Clone)]
pub struct RouteData {
    /// Which route.
    pub id: String,
    /// The entries it is proposed for; all where absent.
    pub kinds: Option<Vec<EntryKind>>,
    /// The themes it is proposed for; all where absent.
    pub themes: Option<Vec<String>>,
}

readable!(RouteData { id: "id", kinds: "kinds", themes: "themes" });
