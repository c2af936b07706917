//! What was done to a preparation, taken back and done again.

use super::{Draft, Preparation};
use crate::error::Error;
use crate::history::{Act, History, Identity, Recorded, Way, from_text, text_of};

impl Preparation {
    /// Takes back the last act, whatever it changed, and returns which it was; `None` where there is none left. What is
    /// written letter by letter into one field is one act.
    ///
    /// # Errors
    /// `unknown-id` where the encounter was of a kind that the content does not have any more.
    pub fn undo(&mut self) -> Result<Option<Act>, Error> {
        self.go(Way::Back)
    }

    /// Does again what was taken back last, as long as nothing else was done since; returns which act it was.
    ///
    /// # Errors
    /// Those of [`undo`](Self::undo).
    pub fn redo(&mut self) -> Result<Option<Act>, Error> {
        self.go(Way::On)
    }

    /// Whether there is an act to be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.next(Way::Back).is_some()
    }

    /// Whether there is an act to be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.next(Way::On).is_some()
    }

    /// A field was left: what is written next is taken back apart from what was written so far.
    pub fn leave_field(&mut self) {
        self.history.rest();
    }

    /// Forgets what could be taken back or done again, and every word in it.
    pub fn forget(&mut self) {
        self.history = History::new(self.state());
    }

    /// Keeps no act until [`forget`](Self::forget): what comes in is done by nobody.
    pub(crate) fn keep_no_acts(&mut self) {
        self.history = History::default();
    }
}

impl Recorded for Preparation {
    fn history(&mut self) -> &mut History {
        &mut self.history
    }

    fn state(&mut self) -> String {
        state(&mut self.draft)
    }

    fn restore(&mut self, state: &str) -> Result<(), Error> {
        let draft: Draft = from_text(state)?;
        self.content.kind(draft.encounter.kind)?;
        let Identity { id, sequence } = self.identity();
        self.draft = Draft { id, sequence, ..draft };
        Ok(())
    }

    fn identity(&mut self) -> Identity {
        Identity { id: self.draft.id.clone(), sequence: self.draft.sequence }
    }

    fn set_identity(&mut self, identity: Identity) {
        (self.draft.id, self.draft.sequence) = (identity.id, identity.sequence);
    }

    fn called(&self, act: &Act) -> Option<String> {
        let listed = self.draft.listed().find(|one| one.id() == act.id);
        let listed = listed.map(|one| match one.called() {
            "" => self.contributor_name(&act.id),
            called => called.to_owned(),
        });
        let line = || self.checklist().into_iter().find(|line| line.id == act.id).map(|line| line.text);
        let resource = || self.content.resources().iter().find(|one| one.id == act.id).map(|one| one.title.clone());
        let reality = || self.content.data().realities.contains(&act.id).then(|| ["reality.", &act.id].concat());
        let called = listed.or_else(line).or_else(resource);
        called.or_else(|| reality().map(|id| self.words().text(&id))).filter(|called| !called.is_empty())
    }

    fn kind(&self, act: &Act) -> String {
        let id = ["act.", act.call].concat();
        self.words().text(if self.content.locale().has(&id) { &id } else { "act.other" })
    }
}

/// All of a draft that can be taken back, as text: all but what tells it from others.
pub(super) fn state(draft: &mut Draft) -> String {
    let (id, sequence) = (draft.id.take(), std::mem::take(&mut draft.sequence));
    let state = text_of(draft);
    (draft.id, draft.sequence) = (id, sequence);
    state
}
