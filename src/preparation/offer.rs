//! What a portal says while the person is already writing: its words and usual lengths, and the visit it means.

use std::sync::Arc;

use super::{Encounter, EncounterOptions, Preparation};
use crate::content::Content;
use crate::error::Error;

impl Preparation {
    /// Goes on in another language or with other settings; what was written, and what can be taken back, stay.
    ///
    /// # Errors
    /// `unknown-id` for a kind of encounter that the content does not have.
    pub fn speak(&mut self, content: Arc<Content>) -> Result<(), Error> {
        content.kind(self.draft.encounter.kind)?;
        self.content = content;
        Ok(())
    }

    /// Says anew which visit the portal means. What the person has set otherwise stays: the whole visit where its kind
    /// or its side is theirs, else each field. A visit that comes from another preparation is the person's.
    ///
    /// # Errors
    /// Those of [`set_encounter`](Self::set_encounter).
    pub fn offer(&mut self, options: EncounterOptions) -> Result<(), Error> {
        let offered = Encounter::new(&self.content, options)?;
        if let Some(before) = &self.offered {
            self.draft.encounter = self.draft.encounter.clone().following(before, &offered)?;
            self.offered = Some(offered);
        }
        Ok(())
    }

    /// Shows another draft in the place of this one, for the same portal.
    pub fn replace(&mut self, other: Self) {
        *self = Self { offered: self.offered.take(), ..other };
    }
}

impl Encounter {
    fn following(mut self, before: &Self, offered: &Self) -> Result<Self, Error> {
        if self.kind != before.kind || self.side != before.side {
            return Ok(self);
        }
        if self.kind != offered.kind || self.share == before.share {
            self.share = offered.share;
        }
        (self.kind, self.side) = (offered.kind, offered.side);
        follow(&mut self.mode, &before.mode, &offered.mode);
        follow(&mut self.for_whom, &before.for_whom, &offered.for_whom);
        follow(&mut self.with, &before.with, &offered.with);
        follow(&mut self.when, &before.when, &offered.when);
        follow(&mut self.minutes, &before.minutes, &offered.minutes);
        self.share = self.share.map(|share| share.min(self.minutes));
        self.cleaned()
    }
}

/// What still is as it was offered becomes what is offered now.
fn follow<T: Clone + PartialEq>(stands: &mut T, before: &T, offered: &T) {
    if stands == before {
        stands.clone_from(offered);
    }
}
