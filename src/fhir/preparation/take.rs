//! A response's plain data, put into a preparation by its own calls, so that their rules hold.

use std::sync::Arc;

use super::form::{ClosingForm, CompanionForm, Form, PersonForm, StepForm};
use crate::content::Content;
use crate::error::{Code, Error, Within};
use crate::preparation::{
    ClosingPatch, CompanionPatch, EncounterOptions, NewNextStep, NewNote, NewPerson, Preparation,
};
use crate::value::Change;
use crate::when::When;

impl Form {
    pub(super) fn preparation(self, content: Arc<Content>) -> Result<Preparation, Error> {
        let visit = self.visit;
        let options = EncounterOptions {
            kind: visit.kind,
            visit: None,
            mode: visit.mode,
            side: visit.side,
            for_whom: visit.for_whom,
            with: Some(visit.with),
            when: when(&visit.date, &visit.time).within("visit")?.map_or(Change::Keep, Change::Set),
            minutes: visit.minutes,
            share: visit.share.map_or(Change::Keep, Change::Set),
        };
        let mut preparation = Preparation::new(content, options).within("visit")?;
        preparation.keep_no_acts();
        preparation.choose_themes(self.themes).within("themes")?;
        for (index, entry) in self.entries.into_iter().enumerate() {
            entry.put(&mut preparation).within(&format!("entry[{index}]"))?;
        }
        for (index, note) in self.notes.into_iter().enumerate() {
            let path = format!("note[{index}]");
            let date = when(&note.date, "").within("date").within(&path)?;
            let new = NewNote { id: None, date, happened: note.happened, changed: note.changed };
            preparation.put_note(new).within(&path)?;
        }
        for (reality, text) in self.life {
            preparation.set_life(&reality, &text).within("life")?;
        }
        for (index, PersonForm { name, role, contact, note }) in self.people.into_iter().enumerate() {
            let new = NewPerson { id: None, name, role, contact, note };
            preparation.put_person(new).within(&format!("person[{index}]"))?;
        }
        if let Some(CompanionForm { name, roles, speak_on }) = self.companion {
            let patch = CompanionPatch { name: Some(name), roles: Some(roles), speak_on: Some(speak_on) };
            preparation.set_companion(Some(patch)).within("companion")?;
        }
        for item in self.bring {
            preparation.tick(&item, true).within("bring")?;
        }
        let ClosingForm { understood, steps, tell, learned } = self.closing;
        let patch = ClosingPatch { understood: Some(understood), tell: Some(tell), learned: Some(learned) };
        preparation.set_closing(patch).within("closing")?;
        for (index, StepForm { what, who, by }) in steps.into_iter().enumerate() {
            let place = format!("closing.step[{index}]");
            let by = when(&by, "").within(&place)?;
            preparation.put_next_step(NewNextStep { id: None, who, what, by }).within(&place)?;
        }
        // What is taken in is where the person begins: there is nothing yet to take back.
        Ok(Preparation::from_draft(Arc::clone(preparation.content()), preparation.draft().clone()))
    }
}

fn when(date: &str, time: &str) -> Result<Option<When>, Error> {
    if date.is_empty() {
        return if time.is_empty() { Ok(None) } else { Err(Error::new(Code::MissingField, "date")) };
    }
    let joint = if time.is_empty() { "" } else { "T" };
    When::parse(&[date, joint, time].concat()).map(Some)
}
