//! An instrument as it is written: the files `content/instruments/*.json`, and what a portal supplies.

use crate::content::{Respondent, Rule};
use crate::value::pairs;
use serde::Deserialize;

/// An instrument, before it is proved sound.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentData {
    /// Unique among all instruments.
    pub id: String,
    /// Raised when statements change.
    #[serde(default = "first")]
    pub version: u32,
    /// The oldest version whose answers still open; the version itself where absent.
    pub oldest: Option<u32>,
    /// What it makes of the answers.
    pub rule: Rule,
    /// Which scale the statements are answered on.
    pub scale: String,
    /// Where its steps come from: the id of a source, or its name.
    pub steps: Option<String>,
    /// The fewest answers with which a context is reported.
    #[serde(default = "four")]
    pub minimum: u16,
    /// Ids of the levels from the lowest up; for the rule `levels` alone.
    #[serde(default)]
    pub levels: Vec<String>,
    /// What it looks at, each reported on its own.
    pub contexts: Vec<ContextData>,
    /// What it asks.
    pub statements: Vec<StatementData>,
    /// What earlier versions asked, and this one no longer does.
    #[serde(default)]
    pub former: Vec<StatementData>,
    /// Texts by id; those of the shipped instruments stand in the locales.
    #[serde(default, with = "pairs")]
    pub texts: Vec<(String, String)>,
}

/// A context, or a dimension, or a way of being a partner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextData {
    /// Which.
    pub id: String,
    /// Who is asked about it.
    pub respondents: Vec<Respondent>,
    /// The version it came with.
    #[serde(default = "first")]
    pub since: u32,
}

/// A statement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementData {
    /// Which.
    pub id: String,
    /// The contexts it counts for; one, except for the rule `fit`.
    pub contexts: Vec<String>,
    /// The level it stands for; for the rule `levels` alone.
    pub level: Option<String>,
    /// Who is asked; all respondents of its contexts where absent.
    pub respondents: Option<Vec<Respondent>>,
    /// Respondents for whom it is another fact: their answers are not set beside those of others.
    #[serde(default)]
    pub apart: Vec<Respondent>,
    /// The version it came with.
    #[serde(default = "first")]
    pub since: u32,
    /// The last version that asked it; for a former one alone.
    pub until: Option<u32>,
    /// Where it comes from: the id of a source, or its name.
    pub source: String,
    /// A few words by which the passage is found in its source.
    #[serde(default)]
    pub passage: String,
}

fn first() -> u32 {
    1
}

fn four() -> u16 {
    4
}
