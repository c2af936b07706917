//! A preparation as a response to its questionnaire, and back. Only-me entries are never in it.

mod document;
mod entry;
mod form;
mod html;
mod items;
mod labelled;
mod provenance;
mod take;

use std::sync::Arc;

use super::answer::Given;
use super::header::Answers;
use super::questionnaire::Questionnaire;
use super::{Authored, ResponsePart, Taken, reference};
use crate::content::{CompanionRole, Content, EncounterKind, ForWhom, Respondent};
use crate::error::{Code, Error};
use crate::preparation::{Companion, Entry, NextStep, Preparation, Visibility};
use crate::value::{Read, Value, Write};
use crate::when::When;
use entry::EntryForm;
use form::{ClosingForm, CompanionForm, Form, NoteForm, PersonForm, StepForm, VisitForm};

pub use document::DocumentOptions;

/// The version of the questionnaire. Responses to the ones before are read too.
const VERSION: u32 = 3;

impl Preparation {
    /// The FHIR Questionnaire that a response of this preparation answers.
    #[must_use]
    pub fn questionnaire(&self) -> Value {
        questionnaire(self.content()).resource()
    }

    /// What the person prepared as a FHIR `QuestionnaireResponse`, without what is only theirs or not taken in.
    #[must_use]
    pub fn to_fhir(&self, authored: Authored) -> Value {
        let who = who(self.content(), self.encounter().for_whom);
        let given = Given { id: self.id(), authored: authored.when, author: who.clone(), source: who };
        questionnaire(self.content()).answered(&self.form().write(), given)
    }

    /// All that [`to_fhir`](Self::to_fhir) would say, to be read before it goes.
    #[must_use]
    pub fn fhir_contents(&self) -> Vec<ResponsePart> {
        questionnaire(self.content()).contents(&self.form().write(), self.content().locale())
    }

    /// The preparation that a response says, checked against the questionnaire.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path: `not-this-format` for another resource, `unknown-id` for a
    /// `linkId` or a code, `duplicate-id`, `invalid-type`, `too-many`, `missing-field`, and what the calls of a
    /// preparation refuse.
    pub fn from_fhir(content: Arc<Content>, resource: &Value) -> Result<Taken<Self>, Error> {
        let answers = Answers::of(resource)?;
        if answers.id.strip_prefix("preparation").is_none_or(|rest| !rest.starts_with('-')) {
            return Err(Error::new(Code::NotThisFormat, "questionnaire"));
        }
        answers.version(1, VERSION)?;
        // When a response was given is no part of a preparation; it only has to be a time.
        let read = |whom: ForWhom| {
            let who = who(&content, whom);
            questionnaire(&content).read(resource, [&who, &who], &|_| 0)
        };
        let Taken { mut taken, mut ignored } = read(ForWhom::Myself)?;
        let form = Form::read(&taken.data)?;
        if let Some(whom @ (ForWhom::Somebody | ForWhom::TheirList)) = form.visit.for_whom {
            Taken { taken, ignored } = read(whom)?;
        }
        let mut preparation = form.preparation(content)?;
        let id = taken.id.map_or(Ok(()), |id| preparation.set_id(&id));
        id.map_err(|error| Error::new(error.code(), "identifier.value"))?;
        Ok(Taken { taken: preparation, ignored })
    }

    /// What the person put on a sheet, and no more: no theme ticked to find questions, no address of somebody, nothing
    /// of the closing but what the person's page shows, of a parked point its title alone.
    fn form(&self) -> Form {
        let encounter = self.encounter();
        let meeting = encounter.kind == EncounterKind::PartnerMeeting;
        let (date, time) = written(encounter.when);
        let agenda = self.agenda();
        let parked = |entry: &Entry| agenda.parked.iter().any(|parked| parked.entry == entry.id);
        let shared = self.entries().iter().filter(|entry| entry.is_shared());
        Form {
            visit: VisitForm {
                kind: Some(encounter.kind),
                mode: Some(encounter.mode),
                side: meeting.then_some(encounter.side),
                for_whom: (encounter.for_whom != ForWhom::Myself).then_some(encounter.for_whom),
                with: encounter.with.clone(),
                date,
                time,
                minutes: Some(encounter.minutes),
                share: encounter.share,
            },
            themes: Vec::new(),
            entries: shared.map(|entry| EntryForm::of(self, entry, parked(entry))).collect(),
            notes: (self.shown_notes().into_iter())
                .map(|note| NoteForm {
                    date: written(note.date).0,
                    happened: note.happened.clone(),
                    changed: note.changed.clone(),
                })
                .collect(),
            life: (self.life().into_iter())
                .filter(|prompt| prompt.visibility == Visibility::Sheet)
                .map(|prompt| (prompt.reality, prompt.text))
                .collect(),
            people: (self.people().iter())
                .map(|person| PersonForm {
                    name: person.name.clone(),
                    role: self.offered_role(&person.role),
                    contact: String::new(),
                    note: person.note.clone(),
                })
                .collect(),
            companion: self.companion().and_then(companion),
            bring: self.checklist().into_iter().filter(|item| item.done && !item.own).map(|item| item.id).collect(),
            closing: self.closing_form(),
        }
    }

    fn closing_form(&self) -> ClosingForm {
        let closing = self.closing();
        let step = |step: NextStep| StepForm { what: step.what, who: step.who, by: written(step.by).0 };
        ClosingForm {
            understood: closing.understood,
            steps: closing.next_steps.into_iter().map(step).collect(),
            tell: closing.tell,
            learned: String::new(),
        }
    }

    /// A role that is no longer offered is the last one, which is for all others: nobody is without a role.
    fn offered_role(&self, role: &str) -> String {
        let roles = self.content().data().person_role_ids();
        let known = roles.iter().find(|known| **known == role).or(roles.last());
        known.map(|role| (*role).to_owned()).unwrap_or_default()
    }
}

/// Somebody who comes along, as the sheets say it.
fn companion(companion: &Companion) -> Option<CompanionForm> {
    let speaks = companion.roles.contains(&CompanionRole::Speak);
    (!companion.name.is_empty() || !companion.roles.is_empty()).then(|| CompanionForm {
        name: companion.name.clone(),
        roles: companion.roles.clone(),
        speak_on: if speaks { companion.speak_on.clone() } else { String::new() },
    })
}

/// A date and a time of day, each as FHIR has it; a date-time would need a time zone, which nobody told.
fn written(when: Option<When>) -> (String, String) {
    let text = when.map(|when| when.to_string()).unwrap_or_default();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    (date.to_owned(), time.to_owned())
}

/// Author and source of what was prepared: the patient, or who helps them.
fn who(content: &Content, for_whom: ForWhom) -> Value {
    let (who, label) = match for_whom {
        ForWhom::Myself => (Respondent::Patient, "contributor.patient"),
        ForWhom::Somebody | ForWhom::TheirList => (Respondent::Relative, "contributor.relative"),
    };
    reference(who, &content.locale().text(label))
}

fn questionnaire(content: &Content) -> Questionnaire {
    let locale = content.locale();
    let title = locale.text("sheet.person.title");
    Questionnaire {
        base: content.canonical().to_owned(),
        id: ["preparation-", locale.tag()].concat(),
        version: VERSION.to_string(),
        language: locale.tag().to_owned(),
        description: locale.text("welcome"),
        title,
        subject: "Patient",
        launch: true,
        items: items::all(content),
    }
}
