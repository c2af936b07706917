//! What a portal sets for its own patients.

use super::locale::Text;
use super::terms::{EncounterKind, EntryKind, ForWhom, Mode, Side};
use crate::value::{Value, pairs};
use serde::Deserialize;

/// All optional; [`Content::new`](super::Content::new) checks them as a whole.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// The usual minutes of each kind of encounter, 5 to 240.
    #[serde(default, with = "pairs")]
    pub minutes: Vec<(String, u16)>,
    /// How many entries of each kind the agenda takes, 1 to 50.
    #[serde(default)]
    pub limits: LimitSettings,
    /// The routes of a parked point; when given, only these are offered.
    pub routes: Option<Vec<RouteSetting>>,
    /// Associations, groups and services that the portal recommends.
    #[serde(default)]
    pub resources: Vec<ResourceSetting>,
    /// Questions offered before those of the bank.
    #[serde(default)]
    pub questions: Vec<QuestionSetting>,
    /// Lines added to the checklists.
    #[serde(default)]
    pub checklist: Vec<ItemSetting>,
    /// The first words a person reads.
    pub welcome: Option<String>,
    /// The one emergency notice.
    #[serde(default)]
    pub emergency: EmergencySetting,
    /// How many days before the visit the calendar proposes to prepare, 1 to 30.
    pub days_before: Option<u16>,
    /// Instruments of the portal's own, as [`InstrumentData`](super::InstrumentData).
    #[serde(default)]
    pub instruments: Vec<Value>,
    /// The fewest people that are shown as a group, 5 to 1,000.
    pub group_threshold: Option<u16>,
    /// The base of the addresses of FHIR questionnaires and code systems, without a slash at its end.
    pub canonical: Option<String>,
    /// Texts to replace, by id.
    #[serde(default, with = "pairs")]
    pub texts: Vec<(String, Text)>,
}

/// How many entries of each kind the agenda takes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitSettings {
    /// Topics.
    pub topics: Option<u16>,
    /// Questions.
    pub questions: Option<u16>,
    /// Wishes.
    pub wishes: Option<u16>,
}

/// A route: one of the content, or the portal's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteSetting {
    /// An id of the content keeps its text unless given anew.
    pub id: String,
    /// What the person reads.
    pub label: Option<String>,
    /// One sentence more.
    pub detail: Option<String>,
    /// Where it leads.
    pub url: Option<String>,
    /// The entries it is proposed for; all where absent.
    pub kinds: Option<Vec<EntryKind>>,
    /// The themes it is proposed for; all where absent.
    pub themes: Option<Vec<String>>,
    /// The encounters it is offered for; all where absent.
    pub encounters: Option<Vec<EncounterKind>>,
}

/// An association, a group, a service.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceSetting {
    /// The portal's own id for it.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it brings.
    #[serde(default)]
    pub detail: String,
    /// Where it is found.
    pub url: Option<String>,
    /// The themes it helps with; all where empty.
    #[serde(default)]
    pub themes: Vec<String>,
    /// The encounters it is shown for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
}

/// A question of the portal's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct QuestionSetting {
    /// The portal's own id for it.
    pub id: String,
    /// One of the content's themes.
    pub theme: String,
    /// The question, at most 80 characters.
    pub text: String,
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

/// A line of a checklist of the portal's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ItemSetting {
    /// The portal's own id for it.
    pub id: String,
    /// The line.
    pub text: String,
    /// Why.
    pub reason: Option<String>,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
    /// Whose checklist it stands on.
    #[serde(default)]
    pub side: Side,
    /// The ways to meet it is for; all where absent.
    pub modes: Option<Vec<Mode>>,
    /// For whom one prepares who brings it; all where absent.
    pub for_whom: Option<Vec<ForWhom>>,
}

/// The one emergency notice, the same for all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencySetting {
    /// The notice; `{number}` stands for the number.
    pub text: Option<String>,
    /// The number to call.
    pub number: Option<String>,
    /// The number to write to, for those who cannot call; none is named where a portal sets another notice or number
    /// alone.
    pub message: Option<String>,
}
