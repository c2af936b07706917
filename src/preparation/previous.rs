//! What the visit before left.

use super::closing::NextStep;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// What the visit before left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Previous {
    /// When it was.
    pub when: Option<When>,
    /// With whom.
    pub with: String,
    /// What I understood.
    pub understood: String,
    /// What was agreed.
    pub next_steps: Vec<NextStep>,
}
