//! The levels of a result alone, and what an overview takes: these, or a whole result.

use super::{AssessmentRecord, Header, VERSION, body};
use crate::engagement::{Assessment, Levels, Overview};
use crate::error::{Error, Within};
use crate::value::{Read, Value};
use serde::Serialize;

/// The format of the levels of a result.
const LEVELS: &str = "care-partnership/levels";

/// The levels of a result: no answer, no word, no day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelsRecord {
    format: &'static str,
    version: u32,
    levels: Levels,
}

impl LevelsRecord {
    /// Reads what was saved.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        Ok(Self { format: LEVELS, version: VERSION, levels: body(value, LEVELS, "levels")? })
    }

    /// The levels of an assessment, to be saved.
    ///
    /// # Errors
    /// `missing-field` where the assessment has no id.
    pub fn new(assessment: &Assessment) -> Result<Self, Error> {
        Ok(Self { format: LEVELS, version: VERSION, levels: assessment.levels()? })
    }
}

/// What an overview takes.
#[derive(Debug, Clone)]
pub enum ResultRecord {
    /// A whole result.
    Whole(AssessmentRecord),
    /// Its levels alone.
    Levels(LevelsRecord),
}

impl ResultRecord {
    /// Reads either.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        if Header::read(value)?.format == LEVELS {
            return LevelsRecord::read(value).map(Self::Levels);
        }
        AssessmentRecord::read(value).map(Self::Whole)
    }

    /// Counts it; false where the result is there already, whole or not.
    ///
    /// # Errors
    /// Those of [`AssessmentRecord::open`], [`Overview::add`] and [`Overview::add_levels`].
    pub fn count(self, overview: &mut Overview) -> Result<bool, Error> {
        match self {
            Self::Whole(record) => overview.add(&record.open(overview.instruments().clone())?),
            Self::Levels(record) => overview.add_levels(&record.levels).within("levels"),
        }
    }
}
