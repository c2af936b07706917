//! Whether the patient took in what somebody wrote.

use serde::{Deserialize, Serialize};

/// Whether the patient took an entry in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Written or taken in by the patient.
    Accepted,
    /// Waiting for the patient.
    Proposed,
    /// Declined by the patient; kept, so that it can be taken in after all.
    Declined,
}
