//! Who may see what a person wrote.

use serde::{Deserialize, Serialize};

/// Who may see an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// It goes on the sheets.
    #[default]
    Sheet,
    /// It stays with the person: in no sheet, export for others or contributor's view.
    OnlyMe,
}
