//! What a portal sets for its own patients.

use super::locale::Text;
use super::terms::{EncounterKind, EntryKind, Side};
use crate::value::{Value, readable};

/// All optional; [`Content::new`](super::Content::new) checks them as a whole.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The usual minutes of each kind of encounter, 5 to 240.
    pub minutes: Vec<(String, u16)>,
    /// How many entries of each kind the agenda takes, 1 to 50.
    pub limits: LimitSettings,
    /// The routes of a parked point; when given, only these are offered.
    pub routes: Option<Vec<RouteSetting>>,
    /// Associations, groups and services that the portal recommends.
    pub resources: Vec<ResourceSetting>,
    /// Questions offered before those of the bank.
    pub questions: Vec<QuestionSetting>,
    /// Lines added to the checklists.
    pub checklist: Vec<ItemSetting>,
    /// The first words a person reads.
    pub welcome: Option<String>,
    /// The one emergency notice.
    pub emergency: EmergencySetting,
    /// How many days before the visit the calendar proposes to prepare, 1 to 30.
    pub days_before: Option<u16>,
    /// Instruments of the portal's own, as [`InstrumentData`](super::InstrumentData).
    pub instruments: Vec<Value>,
    /// The fewest people that are shown as a group, 5 to 1,000.
    pub group_threshold: Option<u16>,
    /// The base of the addresses of FHIR questionnaires and code systems, without a slash at its end.
    pub canonical: Option<String>,
    /// Texts to replace, by id.
    pub texts: Vec<(String, Text)>,
}

readable!(strict Settings { minutes: "minutes" = Vec::new(), limits: "limits" = LimitSettings::default(), routes: "routes", resources: "resources" = Vec::new(), questions: "questions" = Vec::new(), checklist: "checklist" = Vec::new(), welcome: "welcome", emergency: "emergency" = EmergencySetting::default(), days_before: "daysBefore", instruments: "instruments" = Vec::new(), group_threshold: "groupThreshold", canonical: "canonical", texts: "texts" = Vec::new() });

/// How many entries of each kind the agenda takes.
#[derive(Debug, Clone, Default)]
pub struct LimitSettings {
    /// Topics.
    pub topics: Option<u16>,
    /// Questions.
    pub questions: Option<u16>,
    /// Wishes.
    pub wishes: Option<u16>,
}

readable!(strict LimitSettings { topics: "topics", questions: "questions", wishes: "wishes" });

/// A route: one of the content, or the portal's own.
#[derive(Debug, Clone)]
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
}

readable!(strict RouteSetting { id: "id", label: "label", detail: "detail", url: "url", kinds: "kinds", themes: "themes" });

/// An association, a group, a service.
#[derive(Debug, Clone)]
pub struct ResourceSetting {
    /// The portal's own id for it.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it brings.
    pub detail: String,
    /// Where it is found.
    pub url: Option<String>,
    /// The themes it helps with; all where empty.
    pub themes: Vec<String>,
    /// The encounters it is shown for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
}

readable!(strict ResourceSetting { id: "id", title: "title", detail: "detail" = String::new(), url: "url", themes: "themes" = Vec::new(), kinds: "kinds" });

/// A question of the portal's own.
#[derive(Debug, Clone)]
pub struct QuestionSetting {
    /// The portal's own id for it.
    pub id: String,
    /// One of the content's themes.
    pub theme: String,
    /// The question, at most 80 characters.
    pub text: String,
    /// The encounters it is for; all where absent.
    pub kinds: Option<Vec<EncounterKind>>,
}

readable!(strict QuestionSetting { id: "id", theme: "theme", text: "text", kinds: "kinds" });

/// A line of a checklist of the portal's own.
#[derive(Debug, Clone)]
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
    pub side: Side,
}

readable!(strict ItemSetting { id: "id", text: "text", reason: "reason", kinds: "kinds", side: "side" = Side::Participant });

/// The one emergency notice, the same for all.
#[derive(Debug, Clone, Default)]
pub struct EmergencySetting {
    /// The notice; `{number}` stands for the number.
    pub text: Option<String>,
    /// The number to call.
    pub number: Option<String>,
}

readable!(strict EmergencySetting { text: "text", number: "number" });
