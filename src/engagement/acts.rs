//! What was done to an assessment, taken back and done again.

use super::{Assessment, AssessmentDraft, Comment};
use crate::error::Error;
use crate::history::{Act, History, Identity, Recorded, Way, from_text, text_of};

impl Assessment {
    /// Takes back the last act, whatever it changed, and returns which it was; `None` where there is none left. What is
    /// written letter by letter into one field is one act.
    ///
    /// # Errors
    /// `unknown-id` or `newer-version` where the answers were to an instrument that is not there any more.
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
}

impl Recorded for Assessment {
    fn history(&mut self) -> &mut History {
        &mut self.history
    }

    /// Also the answers of who answered before, which are found again when they are chosen again.
    fn state(&mut self) -> String {
        let statements = || self.instrument.statements.iter();
        let given = statements().zip(&self.answers).filter_map(|(statement, answer)| {
            let option = self.instrument.scale.options.get((*answer)?)?;
            Some((statement.id.clone(), option.id.clone()))
        });
        let written = statements().zip(&self.comments).filter(|(_, text)| !text.is_empty());
        let written = written.map(|(statement, text)| Comment { statement: statement.id.clone(), text: text.clone() });
        let (answers, comments) = (given.collect(), written.collect());
        text_of(&AssessmentDraft { id: None, answers, comments, ..self.draft.clone() })
    }

    fn restore(&mut self, state: &str) -> Result<(), Error> {
        let mut draft: AssessmentDraft = from_text(state)?;
        let (answers, comments) = (std::mem::take(&mut draft.answers), std::mem::take(&mut draft.comments));
        if (&draft.instrument, draft.instrument_version) != (&self.instrument.id, self.instrument.version) {
            self.instrument = self.instruments.version(&draft.instrument, draft.instrument_version)?;
        }
        let instrument = &self.instrument;
        self.answers = vec![None; instrument.statements.len()];
        self.comments = vec![String::new(); instrument.statements.len()];
        for (statement, answer) in answers {
            let place = instrument.statement(&statement);
            if let Some(kept) = place.and_then(|place| self.answers.get_mut(place)) {
                *kept = instrument.scale.place(&answer);
            }
        }
        for Comment { statement, text } in comments {
            let place = instrument.statement(&statement);
            if let Some(kept) = place.and_then(|place| self.comments.get_mut(place)) {
                *kept = text;
            }
        }
        self.draft = AssessmentDraft { id: self.draft.id.take(), ..draft };
        Ok(())
    }

    fn identity(&mut self) -> Identity {
        Identity { id: self.draft.id.clone(), sequence: 0 }
    }

    fn set_identity(&mut self, identity: Identity) {
        self.draft.id = identity.id;
    }

    fn called(&self, act: &Act) -> Option<String> {
        let place = self.instrument.statement(&act.id).and_then(|place| self.instrument.statements.get(place));
        let statement = place.filter(|_| !act.call.ends_with("Step"));
        let context = || self.instrument.contexts.iter().find(|context| context.named.id == act.id);
        let step = || self.act(&act.id).map(|(act, _)| act).filter(|_| act.call.ends_with("Step"));
        let asked = statement.map(|statement| statement.text.to(self.draft.respondent).to_owned());
        asked.or_else(step).or_else(|| context().map(|context| context.named.label.clone()))
    }

    fn kind(&self, act: &Act) -> String {
        let (id, locale) = (["act.", act.call].concat(), self.instruments.locale());
        locale.text(if locale.has(&id) { &id } else { "act.other" })
    }
}
