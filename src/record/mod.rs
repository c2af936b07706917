//! The saved form: a draft with its format and version, refused whole if anything in it is wrong but what was taken once.

mod arrived;
mod kept;
mod levels;
mod lighter;
mod migration;

use std::sync::Arc;

use crate::content::{Content, Instruments};
use crate::engagement::{Assessment, AssessmentDraft};
use crate::error::{Code, Error, Within};
use crate::preparation::{Contribution, Draft, Preparation, Visibility};
use crate::value::{Read, Value, Write, field};
use serde::{Deserialize, Serialize};

pub use arrived::{Arrived, InvitationRecord};
pub use kept::{Denied, Kept, KeptAssessment, KeptDraft, KeptDraftOptions, Place, Shelf, Storages, together};
pub use levels::{LevelsRecord, ResultRecord};

/// The version that this crate writes.
pub const VERSION: u32 = 3;
/// The most bytes of a saved form: room for the longest texts that there can be, and none for what only takes time.
pub const LARGEST: u32 = 16 << 20;
/// The format of a whole preparation.
const PREPARATION: &str = "care-partnership/preparation";
/// The format of an assessment.
const ASSESSMENT: &str = "care-partnership/assessment";
/// The format of a contributor's list.
const CONTRIBUTION: &str = "care-partnership/contribution";

/// The first fields of every saved form, read before the rest so that the reason of a refusal can be said.
#[derive(Debug, Clone, Deserialize)]
struct Header {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u32,
}

/// Returns what a record of this format holds besides its header.
fn body<T: Read>(value: &Value, format: &str, name: &str) -> Result<T, Error> {
    let header = Header::read(value)?;
    header.is(format)?;
    field(&migration::current(value, header.version), name)
}

/// A saved preparation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreparationRecord {
    format: &'static str,
    version: u32,
    draft: Draft,
}

/// A saved contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContributionRecord {
    format: &'static str,
    version: u32,
    contribution: Contribution,
}

/// A saved assessment: the answers, and nothing that follows from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessmentRecord {
    format: &'static str,
    version: u32,
    assessment: AssessmentDraft,
}

impl AssessmentRecord {
    /// Reads a saved form.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        Ok(Self { format: ASSESSMENT, version: VERSION, assessment: body(value, ASSESSMENT, "assessment")? })
    }

    /// The saved form of an assessment.
    #[must_use]
    pub fn new(assessment: &Assessment) -> Self {
        Self { format: ASSESSMENT, version: VERSION, assessment: assessment.draft() }
    }

    /// Which instrument was answered.
    #[must_use]
    pub fn instrument(&self) -> &str {
        &self.assessment.instrument
    }

    /// The assessment that was saved.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path.
    #[allow(clippy::needless_pass_by_value, reason = "as a preparation is opened")]
    pub fn open(self, instruments: Arc<Instruments>) -> Result<Assessment, Error> {
        Ok(self.open_in_part(&instruments)?.0)
    }

    /// The same, with the paths of the texts that were taken once, and had to be changed to be taken now.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_in_part(self, instruments: &Arc<Instruments>) -> Result<(Assessment, Vec<String>), Error> {
        let open = |draft| Assessment::from_draft(Arc::clone(instruments), draft);
        in_part(&self.assessment, Vec::new(), open)
            .within("assessment")
            .map(|(opened, left)| (opened, placed(left, "assessment")))
    }
}

impl Header {
    fn is(&self, format: &str) -> Result<(), Error> {
        if self.format != format || self.version == 0 {
            Err(Error::new(Code::NotThisFormat, "format"))
        } else if self.version > VERSION {
            Err(Error::new(Code::NewerVersion, "version").with_limit(VERSION))
        } else {
            Ok(())
        }
    }
}

impl PreparationRecord {
    /// Reads a saved form.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        Ok(Self { format: PREPARATION, version: VERSION, draft: body(value, PREPARATION, "draft")? })
    }

    /// The saved form of a preparation.
    #[must_use]
    pub fn new(preparation: &Preparation) -> Self {
        Self { format: PREPARATION, version: VERSION, draft: preparation.draft().clone() }
    }

    /// The saved form without what is only the person's: what a portal gets.
    #[must_use]
    pub fn shared(preparation: &Preparation) -> Self {
        let mut record = Self::new(preparation);
        let draft = &mut record.draft;
        draft.entries.retain(|entry| entry.visibility == Visibility::Sheet);
        let kept = std::mem::take(&mut draft.life_only_me);
        draft.life.retain(|(reality, _)| !kept.contains(reality));
        record
    }

    /// The preparation that was saved, with a content of any portal.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path.
    pub fn open(self, content: Arc<Content>) -> Result<Preparation, Error> {
        Ok(self.open_in_part(content)?.0)
    }

    /// The same, with the paths of what was taken once and is refused now: addresses are left out, texts changed.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_in_part(mut self, content: Arc<Content>) -> Result<(Preparation, Vec<String>), Error> {
        let left = self.draft.leave_out_addresses();
        let (draft, left) = in_part(&self.draft, left, Draft::cleaned).within("draft")?;
        Ok((Preparation::from_draft(content, draft), placed(left, "draft")))
    }
}

/// Opens a draft; where a text of it is refused, once more with the texts changed that were taken once.
fn in_part<T: Read + Write + Clone, Opened>(
    draft: &T,
    mut left: Vec<String>,
    open: impl Fn(T) -> Result<Opened, Error>,
) -> Result<(Opened, Vec<String>), Error> {
    let error = match open(draft.clone()) {
        Ok(opened) => return Ok((opened, left)),
        Err(error) if !matches!(error.code(), Code::TooLong | Code::Empty) => return Err(error),
        Err(error) => error,
    };
    let mut value = draft.write();
    let changed = lighter::lightened(&mut value);
    if changed.is_empty() {
        return Err(error);
    }
    left.extend(changed);
    Ok((open(T::read(&value)?)?, left))
}

/// Paths below a field.
fn placed(paths: Vec<String>, field: &str) -> Vec<String> {
    paths.into_iter().map(|path| [field, ".", &path].concat()).collect()
}

impl ContributionRecord {
    /// Reads a saved form.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        Ok(Self { format: CONTRIBUTION, version: VERSION, contribution: body(value, CONTRIBUTION, "contribution")? })
    }

    /// The saved form of a contributor's list.
    #[must_use]
    pub fn new(contribution: Contribution) -> Self {
        Self { format: CONTRIBUTION, version: VERSION, contribution }
    }

    /// The list that was saved.
    #[must_use]
    pub fn open(self) -> Contribution {
        self.contribution
    }
}
