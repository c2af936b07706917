//! The profile as it is shown.

use crate::content::{Respondent, Rule};
use crate::when::When;
use serde::{Deserialize, Serialize};

/// What the answers show, one context beside the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's name.
    pub title: String,
    /// What the instrument makes of the answers.
    pub rule: Rule,
    /// Who answered.
    pub respondent: Respondent,
    /// Who answered, in words.
    pub respondent_label: String,
    /// The relationship or the service, in the respondent's words.
    pub subject: String,
    /// The day of the answers.
    pub date: Option<When>,
    /// One for each chosen context, in the instrument's order.
    pub contexts: Vec<ContextProfile>,
    /// That the answers are to an earlier version, as a sentence; empty where they are not.
    pub older: String,
    /// What all contexts together call for, as a sentence; mostly empty.
    pub remark: String,
    /// "For reflection; not a validated questionnaire."
    pub notice: String,
    /// The same as plain text.
    pub text: String,
}

/// Whether a context can be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reported {
    /// It can.
    #[serde(rename = "reported")]
    Yes,
    /// More answers are needed.
    NotEnough,
    /// Fewer statements apply than are needed.
    TooFew,
    /// No statement applies.
    NotConcerned,
}

/// What one context shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContextProfile {
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// Whether it is reported.
    pub reported: Reported,
    /// How many statements were answered, of how many that apply.
    pub answered: usize,
    /// How many statements apply.
    pub applicable: usize,
    /// How many answers more are needed.
    pub missing: usize,
    /// What it shows: a level, `none` where not even the first is evidenced, or for other rules `most`, `some`, `few`;
    /// nothing where it is not reported.
    pub result: Option<String>,
    /// The same in a few words.
    pub result_label: String,
    /// The same as a sentence.
    pub sentence: String,
    /// The level that is wished for.
    pub desired: Option<String>,
    /// Its name.
    pub desired_label: String,
    /// The levels from the lowest up; one part for other rules.
    pub parts: Vec<Part>,
    /// Levels that are evidenced above one that is not.
    pub uneven: Vec<String>,
    /// The unevenness as a sentence; may be empty.
    pub uneven_sentence: String,
    /// How often each answer was given.
    pub counts: Vec<Count>,
}

/// What is known of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartState {
    /// At least two thirds of what applies is met, and nothing is at the lowest answer.
    Evidenced,
    /// Not yet.
    NotYet,
    /// Nothing of it applies: it is passed over.
    PassedOver,
}

/// A level with the answers that decided it; for other rules, all answers of the context.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The level's id; empty for other rules.
    pub level: String,
    /// The level's name; empty for other rules.
    pub label: String,
    /// What is known of it.
    pub state: PartState,
    /// How many statements are met, of how many that apply.
    pub met: usize,
    /// How many statements apply.
    pub applicable: usize,
    /// How many are at the lowest answer.
    pub lowest: usize,
    /// Why it is so, as a sentence.
    pub why: String,
    /// The statements with their answers.
    pub statements: Vec<Decided>,
}

/// A statement with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// The statement's id.
    pub statement: String,
    /// As it was said to the respondent.
    pub text: String,
    /// The answer's id; nothing where it was not answered.
    pub answer: Option<String>,
    /// The answer in words.
    pub answer_label: String,
    /// It counts as met.
    pub met: bool,
    /// What the person wrote beside it; may be empty.
    pub comment: String,
}

/// How often an answer was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The answer's id.
    pub answer: String,
    /// The answer in words.
    pub label: String,
    /// How often.
    pub count: usize,
}
