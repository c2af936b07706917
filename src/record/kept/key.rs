//! Under which key a draft is kept: what belongs to one owner is found by nobody else.

use serde::Deserialize;

use super::Place;
use crate::error::{Code, Error};
use crate::value::Write;

/// Which draft is kept, and how far the portal allows it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeptDraftOptions {
    /// The name of the element that shows it, whether there is one on the page or not.
    pub name: String,
    /// Whose words they are, as an id that only the portal understands.
    pub owner: Option<String>,
    /// What keeps two of a kind on one page apart.
    #[serde(default)]
    pub id: String,
    /// The furthest place that the portal allows.
    #[serde(default)]
    pub place: Place,
}

/// The sign that stands for half of a character.
const HALF: char = '\u{fffd}';

impl KeptDraftOptions {
    /// The key in a storage. No draft without an owner has the key of one that has one.
    pub(super) fn key(&self) -> Result<String, Error> {
        let Self { name, owner, id, .. } = self;
        if name.is_empty() || name.contains([':', '@']) {
            return Err(Error::new(Code::NotAllowed, "name"));
        }
        match owner.as_deref().filter(|owner| !owner.is_empty()) {
            None => Ok([name, ":", id].concat()),
            // Two ids that differ in half a character would come here as one.
            Some(owner) if owner.contains(HALF) => Err(Error::new(Code::InvalidType, "owner")),
            Some(owner) => Ok([name, "@", &[owner, id].write().to_string()].concat()),
        }
    }
}
