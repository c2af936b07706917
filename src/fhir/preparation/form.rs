//! What a response holds, as plain data: the fields have the names of the questionnaire's items.

use super::entry::EntryForm;
use crate::content::{CompanionRole, EncounterKind, ForWhom, Mode, Side};
use crate::value::pairs;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Form {
    pub(super) visit: VisitForm,
    pub(super) themes: Vec<String>,
    #[serde(rename = "entry")]
    pub(super) entries: Vec<EntryForm>,
    #[serde(rename = "note")]
    pub(super) notes: Vec<NoteForm>,
    #[serde(with = "pairs")]
    pub(super) life: Vec<(String, String)>,
    #[serde(rename = "person")]
    pub(super) people: Vec<PersonForm>,
    pub(super) companion: Option<CompanionForm>,
    pub(super) bring: Vec<String>,
    pub(super) closing: ClosingForm,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct VisitForm {
    pub(super) kind: Option<EncounterKind>,
    pub(super) mode: Option<Mode>,
    pub(super) side: Option<Side>,
    pub(super) for_whom: Option<ForWhom>,
    pub(super) with: String,
    pub(super) date: String,
    pub(super) time: String,
    pub(super) minutes: Option<u16>,
    pub(super) share: Option<u16>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct NoteForm {
    pub(super) date: String,
    pub(super) happened: String,
    pub(super) changed: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PersonForm {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) contact: String,
    pub(super) note: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct CompanionForm {
    pub(super) name: String,
    pub(super) roles: Vec<CompanionRole>,
    pub(super) speak_on: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ClosingForm {
    pub(super) understood: String,
    #[serde(rename = "step")]
    pub(super) steps: Vec<StepForm>,
    pub(super) tell: String,
    pub(super) learned: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct StepForm {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) by: String,
}
