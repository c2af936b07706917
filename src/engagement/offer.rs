//! What a portal says while the person is already answering: its words and instruments, and who it means.

use std::sync::Arc;

use super::{Assessment, AssessmentOptions};
use crate::content::Instruments;
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};

impl Assessment {
    /// Goes on in another language or with other settings; all answers stay.
    ///
    /// # Errors
    /// Those of [`from_draft`](Self::from_draft): what the same instrument no longer has, another version, none at all.
    pub fn speak(&mut self, instruments: Arc<Instruments>) -> Result<(), Error> {
        let mut spoken = Self::from_draft(instruments, self.draft())?;
        // Also the answers of who answered before, which are found again when they are chosen again.
        for (statement, answer) in self.instrument.statements.iter().zip(&self.answers) {
            let Some(option) = answer.and_then(|place| self.instrument.scale.options.get(place)) else { continue };
            let place = spoken.instrument.statement(&statement.id);
            let answer = spoken.instrument.scale.place(&option.id);
            match place.and_then(|place| spoken.answers.get_mut(place)) {
                Some(kept) if answer.is_some() => *kept = answer,
                _ => return Err(Error::new(Code::UnknownId, ["answers.", &statement.id].concat())),
            }
        }
        for (statement, text) in self.instrument.statements.iter().zip(&self.comments) {
            let place = spoken.instrument.statement(&statement.id);
            match place.and_then(|place| spoken.comments.get_mut(place)) {
                Some(kept) => kept.clone_from(text),
                None if text.is_empty() => {}
                None => return Err(Error::new(Code::UnknownId, ["comments.", &statement.id].concat())),
            }
        }
        spoken.offered = self.offered;
        spoken.history = self.history.clone();
        *self = spoken;
        Ok(())
    }

    /// Says anew who the portal means. Once something was answered, or somebody else was chosen, that stays.
    ///
    /// # Errors
    /// Those of [`set_options`](Self::set_options).
    pub fn offer(&mut self, options: AssessmentOptions) -> Result<(), Error> {
        let offered = Self::new(
            Arc::clone(&self.instruments),
            AssessmentOptions { instrument: Some(self.instrument.id.clone()), ..options },
        )?;
        let untouched = self.answers.iter().all(Option::is_none)
            && self.comments.iter().all(String::is_empty)
            && self.offered == Some(self.draft.respondent)
            && !self.can_undo()
            && !self.can_redo();
        if untouched && offered.draft.respondent != self.draft.respondent {
            self.draft.respondent = offered.draft.respondent;
            self.draft.contexts = offered.draft.contexts;
            self.forget();
        }
        self.offered = self.offered.and(offered.offered);
        Ok(())
    }

    /// Shows other answers in the place of these, for the same portal; [`undo`](Self::undo) brings these back, where there
    /// were any.
    pub fn replace(&mut self, other: Self) {
        let (nothing, one) = (self.is_untouched() && !self.can_undo(), self.identity());
        let history = std::mem::take(&mut self.history);
        *self = Self { offered: self.offered, ..other };
        if !nothing {
            self.history = history;
            self.keep(Act::of("open"), Some(one));
        }
    }
}
