//! The saved form: a draft with its format and version, refused whole if anything in it is wrong but an address.

mod migration;

use std::rc::Rc;

use crate::content::{Content, Instruments};
use crate::engagement::{Assessment, AssessmentDraft};
use crate::error::{Code, Error, Within};
use crate::preparation::{Contribution, Draft, Preparation, Visibility};
use crate::value::{Object, Read, Value, readable, writable};

/// The version that this crate writes.
pub const VERSION: u32 = 2;
/// The most bytes of a saved form: room for the longest texts that there can be, and none for what only takes time.
pub const LARGEST: u32 = 16 << 20;
/// The format of a whole preparation.
const PREPARATION: &str = "care-partnership/preparation";
/// The format of an assessment.
const ASSESSMENT: &str = "care-partnership/assessment";
/// The format of a contributor's list.
const CONTRIBUTION: &str = "care-partnership/contribution";

/// The first fields of every saved form, read before the rest so that the reason of a refusal can be said.
#[derive(Debug, Clone)]
struct Header {
    format: String,
    version: u32,
}

readable!(Header { format: "format" = String::new(), version: "version" = 0 });

/// What a record of this format holds besides its header.
fn body(value: &Value, format: &str, name: &str, held: &mut dyn Read) -> Result<(), Error> {
    let header = Header::read(value)?;
    header.is(format)?;
    let value = migration::current(value, header.version);
    let mut object = Object::of(&value)?;
    object.fill(name, held, false);
    object.done(())
}

/// A saved preparation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparationRecord {
    format: &'static str,
    version: u32,
    draft: Draft,
}

writable!(PreparationRecord { format: "format", version: "version", draft: "draft" });

impl Read for PreparationRecord {
    fn blank() -> Self {
        Self { format: PREPARATION, version: VERSION, draft: Read::blank() }
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        body(value, PREPARATION, "draft", &mut self.draft)
    }
}

/// A saved contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContributionRecord {
    format: &'static str,
    version: u32,
    contribution: Contribution,
}

writable!(ContributionRecord { format: "format", version: "version", contribution: "contribution" });

impl Read for ContributionRecord {
    fn blank() -> Self {
        Self { format: CONTRIBUTION, version: VERSION, contribution: Read::blank() }
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        body(value, CONTRIBUTION, "contribution", &mut self.contribution)
    }
}

/// A saved assessment: the answers, and nothing that follows from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentRecord {
    format: &'static str,
    version: u32,
    assessment: AssessmentDraft,
}

writable!(AssessmentRecord { format: "format", version: "version", assessment: "assessment" });

impl Read for AssessmentRecord {
    fn blank() -> Self {
        Self { format: ASSESSMENT, version: VERSION, assessment: Read::blank() }
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        body(value, ASSESSMENT, "assessment", &mut self.assessment)
    }
}

impl AssessmentRecord {
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
    pub fn open(self, instruments: Rc<Instruments>) -> Result<Assessment, Error> {
        Assessment::from_draft(instruments, self.assessment).within("assessment")
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
    /// The saved form of a preparation.
    #[must_use]
    pub fn new(preparation: &Preparation) -> Self {
        Self { format: PREPARATION, version: VERSION, draft: preparation.draft().clone() }
    }

    /// The saved form without what is only the person's: what a portal gets.
    #[must_use]
    pub fn shared(preparation: &Preparation) -> Self {
        let mut record = Self::new(preparation);
        record.draft.entries.retain(|entry| entry.visibility == Visibility::Sheet);
        record
    }

    /// The preparation that was saved, with a content of any portal.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path.
    pub fn open(self, content: Rc<Content>) -> Result<Preparation, Error> {
        Ok(self.open_in_part(content)?.0)
    }

    /// The same, with the paths of what was left out of it: addresses that were taken once and are refused now.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_in_part(mut self, content: Rc<Content>) -> Result<(Preparation, Vec<String>), Error> {
        let left = self.draft.leave_out_addresses();
        let draft = self.draft.cleaned().within("draft")?;
        let paths = left.into_iter().map(|path| ["draft.", &path].concat()).collect();
        Ok((Preparation::from_draft(content, draft), paths))
    }
}

impl ContributionRecord {
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
