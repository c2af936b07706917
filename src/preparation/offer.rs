//! What a portal says while the person is already writing: its words and usual lengths, and the visit it means.

use std::sync::Arc;

use super::{Draft, Encounter, EncounterOptions, Preparation, acts};
use crate::content::Content;
use crate::error::Error;
use crate::history::{Act, Recorded, from_text};

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
        let given = options.facts();
        let offered = Encounter::new(&self.content, options)?;
        if let Some(before) = &self.offered {
            let follows = |encounter: &Encounter| encounter.clone().following(before, &offered);
            self.draft.encounter = follows(&self.draft.encounter)?;
            // It is no act of the person: an earlier state, brought back, follows what the portal says as well.
            if *before != offered {
                self.history.amend(|state| amended(state, &follows));
            }
            self.said = self.said.take().map(|said| said.clone().following(before, &offered).unwrap_or(said));
            self.offered = Some(offered);
            self.given = given;
        }
        Ok(())
    }

    /// Takes what a system says of the visit. In the place of a name or a day that was there it is an act, which can be
    /// taken back, and the answer is true; else it is none, and an earlier state, brought back, has it as well.
    ///
    /// # Errors
    /// Those of [`set_encounter`](Self::set_encounter).
    pub fn take_visit(&mut self, options: EncounterOptions) -> Result<bool, Error> {
        let before = &self.draft.encounter;
        let told = before.clone().with_options(&self.content, options.clone())?;
        self.given.extend(options.facts());
        let renamed = !before.with.is_empty() && before.with != told.with;
        if renamed || before.when.is_some() && before.when != told.when {
            self.set_encounter(options)?;
            return Ok(true);
        }
        self.draft.encounter = told;
        self.said =
            self.said.take().map(|said| said.clone().with_options(&self.content, options.clone()).unwrap_or(said));
        let content = Arc::clone(&self.content);
        self.history
            .amend(|state| amended(state, &|encounter| encounter.clone().with_options(&content, options.clone())));
        Ok(false)
    }

    /// Shows another draft in the place of this one, for the same portal; [`undo`](Self::undo) brings this one back, where
    /// there was something.
    pub fn replace(&mut self, other: Self) {
        let (nothing, one) = (self.is_untouched() && !self.can_undo(), self.identity());
        let history = std::mem::take(&mut self.history);
        let given = std::mem::take(&mut self.given);
        let last_id = self.last_id.max(other.last_id);
        let (offered, said) = (self.offered.take(), self.said.take());
        *self = Self { last_id, offered, given, said, ..other };
        if !nothing {
            self.history = history;
            self.keep(Act::of("open"), Some(one));
        }
    }
}

/// An earlier state with another encounter, where it can have one.
fn amended(state: &str, follows: &impl Fn(&Encounter) -> Result<Encounter, Error>) -> String {
    let draft = from_text(state).and_then(|draft: Draft| Ok(Draft { encounter: follows(&draft.encounter)?, ..draft }));
    draft.map_or_else(|_| state.to_owned(), |mut draft| acts::state(&mut draft))
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
