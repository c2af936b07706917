//! Something to choose, as it is shown.

use serde::Serialize;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// One sentence more; may be empty.
    pub hint: String,
}
