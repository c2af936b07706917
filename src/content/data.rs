//! What the preparation tool offers, as ids and rules: the file `content/preparation.json`.

use super::terms::{CompanionRole, Details, EncounterKind, EntryKind, ForWhom, Mode, Part, Reader, Side};
use serde::Deserialize;

/// The file as a whole; no words, all of them stand in the locales.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
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
    /// The sheets, and which parts each has.
    pub sheets: Vec<SheetData>,
    /// Who there can be around a person's care.
    pub person_roles: Vec<RoleData>,
    /// What a companion can do.
    pub companion_roles: Vec<CompanionRole>,
}

/// The shortest encounter, in minutes.
pub const SHORTEST: u16 = 5;
/// The longest encounter, in minutes.
pub const LONGEST: u16 = 240;

/// A kind of encounter.
#[derive(Debug, Clone, Deserialize)]
pub struct KindData {
    /// Which kind.
    pub id: EncounterKind,
    /// Its usual length in minutes.
    pub minutes: u16,
    /// The usual minutes of one participant, where the kind is a meeting.
    pub share: Option<u16>,
    /// The questions of the bank that are offered before all others, in this order.
    #[serde(default)]
    pub first: Vec<String>,
}

/// A step of the guided path.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StepData {
    /// Which step.
    pub id: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// For whom it is on the short way to a sheet; offered beyond it to everybody else.
    #[serde(default)]
    pub short: Vec<Side>,
    /// It is a second beginning, once the visit is over.
    #[serde(default)]
    pub second: bool,
    /// Who walks it; everybody where absent.
    pub sides: Option<Vec<Side>>,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// For whom one prepares who walks it; all where absent.
    pub for_whom: Option<Vec<ForWhom>>,
}

/// A question of the bank.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionData {
    /// Which question.
    pub id: String,
    /// Its theme.
    pub theme: String,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// Who asks it.
    #[serde(default)]
    pub side: Side,
    /// The ways to meet it is for; all where absent.
    pub modes: Option<Vec<Mode>>,
    /// For whom one prepares who asks it; all where absent.
    pub for_whom: Option<Vec<ForWhom>>,
}

/// A line of a checklist.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemData {
    /// Which line.
    pub id: String,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// Whose checklist it stands on.
    #[serde(default)]
    pub side: Side,
    /// The ways to meet it is for; all where absent.
    pub modes: Option<Vec<Mode>>,
    /// For whom one prepares who brings it; all where absent.
    pub for_whom: Option<Vec<ForWhom>>,
    /// The lines it stands with.
    pub group: Option<String>,
}

/// Where a parked point can go.
#[derive(Debug, Clone, Deserialize)]
pub struct RouteData {
    /// Which route.
    pub id: String,
    /// The entries it is proposed for; all where absent.
    pub kinds: Option<Vec<EntryKind>>,
    /// The themes it is proposed for; all where absent.
    pub themes: Option<Vec<String>>,
    /// The encounters it is offered for; all where absent.
    pub encounters: Option<Vec<EncounterKind>>,
}

/// A part that somebody can have around a person's care, or in a meeting.
#[derive(Debug, Clone, Deserialize)]
pub struct RoleData {
    /// Which role.
    pub id: String,
    /// The encounters it is offered for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
}

/// A sheet.
#[derive(Debug, Clone, Deserialize)]
pub struct SheetData {
    /// For whom it is.
    pub reader: Reader,
    /// The encounters it is offered for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// What stands on it, in this order.
    pub parts: Vec<PartData>,
}

/// A part of a sheet.
#[derive(Debug, Clone, Deserialize)]
pub struct PartData {
    /// Which part.
    pub id: Part,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// Whose sheet has it; everybody's where absent.
    pub sides: Option<Vec<Side>>,
    /// Which entries bring their details along.
    #[serde(default)]
    pub details: Details,
    /// How many notes, the latest; all where absent.
    pub latest: Option<u16>,
    /// Lines left for handwriting.
    #[serde(default)]
    pub lines: u16,
    /// Lines left for handwriting under each point.
    #[serde(default)]
    pub room: u16,
}
