//! What a person writes beside an answer: an example or a remark, in their own words.

use serde::{Deserialize, Serialize};

use super::Assessment;
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;

/// What somebody wrote beside a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The statement's id.
    pub statement: String,
    /// At most 2,000 characters, as the person wrote it.
    pub text: String,
}

impl Assessment {
    /// Writes beside a statement, whether it is answered or not; an empty text takes back what stood there.
    ///
    /// # Errors
    /// `unknown-id` for the statement, `not-allowed` for one the respondent is not asked, `too-long`.
    pub fn comment(&mut self, statement: &str, text: &str) -> Result<(), Error> {
        let place = self.asked_place(statement)?;
        let text = text::paragraphs(text, "text")?;
        if let Some(kept) = self.comments.get_mut(place) {
            *kept = text;
        }
        self.did(Act::on("comment", statement).written(true));
        Ok(())
    }

    /// Says whether the comments go with a FHIR response; they do not unless the person says so.
    pub fn share_comments(&mut self, shared: bool) {
        self.draft.comments_shared = shared;
        self.did(Act::of("shareComments"));
    }

    /// Whether they do.
    #[must_use]
    pub fn shares_comments(&self) -> bool {
        self.draft.comments_shared
    }

    /// What stands beside a statement; may be empty.
    pub(super) fn comment_at(&self, place: usize) -> &str {
        self.comments.get(place).map_or("", String::as_str)
    }

    /// The comments on what this respondent is asked, in the instrument's order.
    pub(super) fn commented(&self) -> impl Iterator<Item = Comment> {
        let all = self.instrument.statements.iter().zip(&self.comments);
        let asked =
            all.filter(|(statement, text)| !text.is_empty() && statement.respondents.contains(&self.draft.respondent));
        asked.map(|(statement, text)| Comment { statement: statement.id.clone(), text: text.clone() })
    }

    /// The place of a statement that this respondent is asked.
    pub(super) fn asked_place(&self, statement: &str) -> Result<usize, Error> {
        let place = self.instrument.statement(statement).ok_or_else(|| Error::new(Code::UnknownId, "statement"))?;
        let known = self.instrument.statements.get(place);
        if known.is_some_and(|known| !known.respondents.contains(&self.draft.respondent)) {
            return Err(Error::new(Code::NotAllowed, "statement"));
        }
        Ok(place)
    }
}
