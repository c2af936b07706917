//! A preparation as a response to its questionnaire, and back. Only-me entries are never in it.

mod form;
mod items;

use std::rc::Rc;

use super::questionnaire::Questionnaire;
use super::read::answers;
use super::{Authored, Taken, reference};
use crate::content::{Content, ContributorRole, EncounterKind, EntryKind, Respondent};
use crate::error::{Code, Error, Within};
use crate::preparation::{
    ClosingPatch, CompanionPatch, Contributor, EncounterOptions, Entry, NewContributor, NewEntry, NewNextStep, NewNote,
    NewPerson, PATIENT, Preparation, Status,
};
use crate::text;
use crate::value::{Change, Read, Value, Write};
use crate::when::When;
use form::{ClosingForm, CompanionForm, EntryForm, Form, NoteForm, PersonForm, StepForm, VisitForm};

impl Preparation {
    /// The FHIR Questionnaire that a response of this preparation answers.
    #[must_use]
    pub fn questionnaire(&self) -> Value {
        questionnaire(self.content()).resource()
    }

    /// What the person prepared as a FHIR `QuestionnaireResponse`, without what is only theirs or not taken in.
    #[must_use]
    pub fn to_fhir(&self, authored: Authored) -> Value {
        let label = self.content().locale().text("contributor.patient");
        let who = reference(Respondent::Patient, &label);
        questionnaire(self.content()).answered(&self.form().write(), authored.when, who.clone(), who)
    }

    /// The preparation that a response says, checked against the questionnaire.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path: `not-this-format` for another resource, `unknown-id` for a
    /// `linkId` or a code, `duplicate-id`, `invalid-type`, `too-many`, `missing-field`, and what the calls of a
    /// preparation refuse.
    pub fn from_fhir(content: Rc<Content>, resource: &Value) -> Result<Taken<Self>, Error> {
        let id = answers(resource)?;
        if id.strip_prefix("preparation").is_none_or(|rest| !rest.starts_with('-')) {
            return Err(Error::new(Code::NotThisFormat, "questionnaire"));
        }
        let Taken { taken, ignored } = questionnaire(&content).read(resource)?;
        let taken = Form::read(&taken)?.preparation(content)?;
        Ok(Taken { taken, ignored })
    }

    fn form(&self) -> Form {
        let encounter = self.encounter();
        let meeting = encounter.kind == EncounterKind::PartnerMeeting;
        let (date, time) = written(encounter.when);
        let of = |entry: &&Entry| entry.status == Status::Accepted && entry.is_shared();
        let closing = self.closing();
        Form {
            visit: VisitForm {
                kind: Some(encounter.kind),
                mode: Some(encounter.mode),
                side: meeting.then_some(encounter.side),
                with: encounter.with.clone(),
                date,
                time,
                minutes: Some(encounter.minutes),
                share: encounter.share,
            },
            themes: self.themes().to_vec(),
            entries: self.entries().iter().filter(of).map(|entry| self.entry_form(entry)).collect(),
            notes: (self.notes().into_iter())
                .map(|note| NoteForm {
                    date: written(Some(note.date)).0,
                    happened: note.happened.clone(),
                    changed: note.changed.clone(),
                })
                .collect(),
            life: self.life().into_iter().map(|prompt| (prompt.reality, prompt.text)).collect(),
            people: (self.people().iter())
                .map(|person| PersonForm {
                    name: person.name.clone(),
                    role: self.offered_role(&person.role),
                    contact: person.contact.clone(),
                    note: person.note.clone(),
                })
                .collect(),
            companion: self.companion().map(|companion| CompanionForm {
                name: companion.name.clone(),
                roles: companion.roles.clone(),
                speak_on: companion.speak_on.clone(),
            }),
            bring: self.checklist().into_iter().filter(|item| item.done && !item.own).map(|item| item.id).collect(),
            closing: ClosingForm {
                understood: closing.understood,
                steps: (closing.next_steps.into_iter())
                    .map(|step| StepForm { what: step.what, who: step.who, by: written(step.by).0 })
                    .collect(),
                tell: closing.tell,
                learned: closing.learned,
            },
        }
    }

    /// A role that is no longer offered is the last one, which is for all others: nobody is without a role.
    fn offered_role(&self, role: &str) -> String {
        let roles = &self.content().data().person_roles;
        roles.iter().find(|known| *known == role).or(roles.last()).cloned().unwrap_or_default()
    }

    fn entry_form(&self, entry: &Entry) -> EntryForm {
        let author = self.contributors().iter().find(|contributor| contributor.id == entry.author);
        EntryForm {
            kind: Some(entry.kind),
            title: entry.title.clone(),
            details: entry.details.clone(),
            theme: entry.theme.clone(),
            must: entry.must,
            minutes: entry.minutes,
            role: author.map(|author| author.role),
            name: author.map(|author| author.name.clone()).unwrap_or_default(),
            outcome: entry.outcome,
        }
    }
}

impl Form {
    fn preparation(self, content: Rc<Content>) -> Result<Preparation, Error> {
        let visit = self.visit;
        let options = EncounterOptions {
            kind: visit.kind,
            visit: None,
            mode: visit.mode,
            side: visit.side,
            with: Some(visit.with),
            when: when(&visit.date, &visit.time).within("visit")?.map_or(Change::Keep, Change::Set),
            minutes: visit.minutes,
            share: visit.share.map_or(Change::Keep, Change::Set),
        };
        let mut preparation = Preparation::new(content, options).within("visit")?;
        preparation.choose_themes(self.themes).within("themes")?;
        for (index, entry) in self.entries.into_iter().enumerate() {
            entry.put(&mut preparation).within(&format!("entry[{index}]"))?;
        }
        for (index, note) in self.notes.into_iter().enumerate() {
            let path = format!("note[{index}]");
            let date = When::parse(&note.date).within("date").within(&path)?;
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
        Ok(preparation)
    }
}

impl EntryForm {
    fn put(self, preparation: &mut Preparation) -> Result<(), Error> {
        let author = author(preparation, self.role, &self.name)?;
        let id = preparation.add(NewEntry {
            details: self.details,
            theme: self.theme,
            author: Some(author.clone()),
            must: self.must,
            minutes: self.minutes,
            ..NewEntry::new(self.kind.unwrap_or(EntryKind::Topic), &self.title)
        })?;
        if author != PATIENT {
            preparation.accept(&id)?;
        }
        preparation.set_outcome(&id, self.outcome)
    }
}

/// The contributor of this role and name; a new one where there is none yet.
fn author(preparation: &mut Preparation, role: Option<ContributorRole>, name: &str) -> Result<String, Error> {
    let role = role.unwrap_or(ContributorRole::Patient);
    let name = text::line(name, text::TITLE, "name")?;
    if role == ContributorRole::Patient {
        if !name.is_empty() {
            preparation.put_contributor(NewContributor { id: Some(PATIENT.to_owned()), role, name })?;
        }
        return Ok(PATIENT.to_owned());
    }
    let same = |known: &&Contributor| known.role == role && known.name == name;
    match preparation.contributors().iter().find(same) {
        Some(known) => Ok(known.id.clone()),
        None => preparation.put_contributor(NewContributor { id: None, role, name }),
    }
}

/// A date and a time of day, each as FHIR has it; a date-time would need a time zone, which nobody told.
fn written(when: Option<When>) -> (String, String) {
    let text = when.map(|when| when.to_string()).unwrap_or_default();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    (date.to_owned(), time.to_owned())
}

fn when(date: &str, time: &str) -> Result<Option<When>, Error> {
    if date.is_empty() {
        return Ok(None);
    }
    let joint = if time.is_empty() { "" } else { "T" };
    When::parse(&[date, joint, time].concat()).map(Some)
}

fn questionnaire(content: &Content) -> Questionnaire {
    let locale = content.locale();
    let title = locale.text("sheet.person.title");
    Questionnaire {
        base: content.canonical().to_owned(),
        id: ["preparation-", locale.tag()].concat(),
        version: "1".to_owned(),
        language: locale.tag().to_owned(),
        description: locale.text("welcome"),
        title,
        items: items::all(content),
    }
}
