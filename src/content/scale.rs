//! Scales: the answers that the statements of an instrument can have.

use super::check::once;
use super::terms::Aside;
use crate::error::{Code, Error, Within};
use serde::Deserialize;

/// A scale: graded options from the lowest up, then those that stand aside.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Which scale.
    pub id: String,
    /// Its options, in the order they are offered.
    pub options: Vec<ScaleOption>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleOption {
    /// Which answer.
    pub id: String,
    /// What the statement says does happen, or is in place.
    #[serde(default)]
    pub met: bool,
    /// How it stands beside the graded ones, where it does.
    pub aside: Option<Aside>,
}

impl Scale {
    /// Where an option stands.
    #[must_use]
    pub fn place(&self, option: &str) -> Option<usize> {
        self.options.iter().position(|known| known.id == option)
    }

    /// How many options are graded; these come first, so that their place is their grade.
    #[must_use]
    pub fn grades(&self) -> usize {
        self.options.iter().filter(|option| option.aside.is_none()).count()
    }

    /// At least two grades, the lowest not met and the highest met, the others aside at the end.
    pub(super) fn sound(&self) -> Result<(), Error> {
        once("options", &self.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>())?;
        let grades = self.grades();
        let lower = self.options.get(..grades).unwrap_or_default();
        let ordered = lower.iter().all(|option| option.aside.is_none()) && lower.is_sorted_by_key(|option| option.met);
        let ends = lower.first().is_some_and(|lowest| !lowest.met) && lower.last().is_some_and(|highest| highest.met);
        if ordered && ends { Ok(()) } else { Err(Error::new(Code::NotAllowed, "options")) }
    }
}

/// What the engagement tool asks with: the file `content/engagement.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct EngagementData {
    /// The scales.
    pub scales: Vec<Scale>,
    /// The instruments that come with the crate, in the order they are offered.
    pub instruments: Vec<String>,
}

impl EngagementData {
    pub(super) fn sound(&self) -> Result<(), Error> {
        once("scales", &self.scales.iter().map(|scale| scale.id.as_str()).collect::<Vec<_>>())?;
        for (index, scale) in self.scales.iter().enumerate() {
            scale.sound().within(&format!("scales[{index}]"))?;
        }
        Ok(())
    }
}
