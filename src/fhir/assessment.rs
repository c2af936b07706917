//! An assessment as a response to its instrument's questionnaire, and back.

use std::rc::Rc;

use super::answer::fields;
use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use super::read::answers;
use super::{Authored, Taken, reference};
use crate::content::{Instrument, Instruments, Respondent};
use crate::engagement::{Assessment, AssessmentDraft, ChosenStep};
use crate::error::{Code, Error, Within};
use crate::value::{Object, Read, Value, Write, readable};
use crate::when::When;

impl Assessment {
    /// The FHIR Questionnaire of its instrument, as this respondent is asked.
    #[must_use]
    pub fn questionnaire(&self) -> Value {
        questionnaire(self.instruments(), self.instrument(), self.respondent()).resource()
    }

    /// The answers as a FHIR `QuestionnaireResponse`: no score, and nothing that follows from the answers.
    #[must_use]
    pub fn to_fhir(&self, authored: Authored) -> Value {
        let draft = self.draft();
        let form = questionnaire(self.instruments(), self.instrument(), draft.respondent);
        let label = self.instruments().locale().text(&["respondent.", draft.respondent.id()].concat());
        let who = reference(draft.respondent, &label);
        // FHIR names no organisation as a source.
        let source = if draft.respondent == Respondent::UsersCommittee { Value::Null } else { who.clone() };
        form.answered(&plain(self.instrument(), &draft), authored.when.or(draft.date), who, source)
    }

    /// The assessment that a response says, checked against the questionnaire.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path: `not-this-format` for another resource, `other-instrument`,
    /// `unknown-id` for a `linkId` or a code, `duplicate-id`, `invalid-type`, `too-many`, `missing-field`,
    /// `not-allowed` for an extension that changes the meaning.
    pub fn from_fhir(instruments: Rc<Instruments>, resource: &Value) -> Result<Taken<Self>, Error> {
        let id = answers(resource)?;
        let asked = |instrument: &&Rc<Instrument>| {
            let rest = id.strip_prefix(&instrument.id)?.strip_prefix('-')?;
            let of =
                |respondent: &&Respondent| rest.strip_prefix(respondent.id()).is_some_and(|rest| rest.starts_with('-'));
            Respondent::ALL.iter().copied().find(|respondent| of(&respondent))
        };
        let all = instruments.all().iter().filter_map(|instrument| Some((Rc::clone(instrument), asked(&instrument)?)));
        // "continuum-patient" may be an instrument too.
        let found = all.max_by_key(|(instrument, _)| instrument.id.len());
        let (instrument, respondent) = found.ok_or_else(|| Error::new(Code::OtherInstrument, "questionnaire"))?;
        let Taken { taken, ignored } = questionnaire(&instruments, &instrument, respondent).read(resource)?;
        let form = Form::read(&taken)?;
        let date = Object::of(resource)?.optional::<When>("authored");
        let draft = draft(&instrument, respondent, &taken, form, date);
        let assessment = Self::from_draft(instruments, draft).within("item")?;
        Ok(Taken { taken: assessment, ignored })
    }
}

/// What a response holds besides the statements.
struct Form {
    subject: String,
    steps: Vec<ChosenStep>,
}

readable!(Form { subject: "subject" = String::new(), steps: "steps" = Vec::new() });

fn questionnaire(instruments: &Instruments, instrument: &Instrument, respondent: Respondent) -> Questionnaire {
    let locale = instruments.locale();
    let label = |id: &str| locale.text(id);
    let options: Vec<(String, String)> = (instrument.scale.options.iter())
        .map(|option| (option.id.clone(), label(&["answer.", &option.id].concat())))
        .collect();
    let levels: Vec<(String, String)> =
        instrument.levels.iter().map(|level| (level.id.clone(), level.label.clone())).collect();
    let mut items = vec![Item::new("subject", label("ui.e.subject"), Kind::Line)];
    let mut acts = Vec::new();
    for (place, context) in instrument.contexts.iter().enumerate() {
        let mut asked = Vec::new();
        for (_, statement) in instrument.asked(place, respondent) {
            // A statement that counts for several contexts is asked with the first of them.
            if statement.contexts.first() == Some(&place) {
                let text = statement.text.to(respondent).to_owned();
                asked.push(
                    Item::choice(&statement.id, text, &instrument.scale.id, options.clone()).named(&statement.id),
                );
                acts.push((statement.id.clone(), statement.step.to(respondent).to_owned()));
            }
        }
        if let Some(step) = &context.step {
            acts.push((context.named.id.clone(), step.clone()));
        }
        if !levels.is_empty() && context.respondents.contains(&respondent) {
            let link = [&context.named.id, ".desired"].concat();
            let system = [&instrument.id, "-level"].concat();
            asked.push(Item::choice(&link, label("ui.e.desired"), &system, levels.clone()));
        }
        if !asked.is_empty() {
            items.push(Item::group(&context.named.id, context.named.label.clone(), asked).named(&context.named.id));
        }
    }
    let step = vec![
        Item::choice("steps.step", label("ui.e.steps"), &[&instrument.id, "-step"].concat(), acts).required(),
        Item::new("steps.with", label("ui.e.steps.with"), Kind::Line),
        Item::new("steps.by", label("ui.e.steps.by"), Kind::Date),
    ];
    items.push(Item::group("steps", label("step.chosen"), step).repeats());
    Questionnaire {
        base: instruments.canonical().to_owned(),
        id: [&instrument.id, respondent.id(), locale.tag()].join("-"),
        version: instrument.version.to_string(),
        language: locale.tag().to_owned(),
        title: instrument.title.clone(),
        description: [&instrument.about, " ", &locale.text("result.notice")].concat(),
        items,
    }
}

/// The answers as the questionnaire groups them; only chosen contexts are answered.
fn plain(instrument: &Instrument, draft: &AssessmentDraft) -> Value {
    let mut data = vec![("subject".to_owned(), draft.subject.write()), ("steps".to_owned(), steps(draft))];
    let mut answered: Vec<Vec<(String, Value)>> = vec![Vec::new(); instrument.contexts.len()];
    // A draft has its answers in the order of the statements.
    let mut given = draft.answers.iter().peekable();
    for statement in &instrument.statements {
        let Some((_, answer)) = given.next_if(|(known, _)| *known == statement.id) else { continue };
        if let Some(answers) = statement.contexts.first().and_then(|place| answered.get_mut(*place)) {
            answers.push((statement.id.clone(), answer.write()));
        }
    }
    for (context, mut answers) in instrument.contexts.iter().zip(answered) {
        let id = &context.named.id;
        if !draft.contexts.contains(id) {
            continue;
        }
        let desired = draft.desired.iter().find(|(context, _)| context == id);
        answers.extend(desired.map(|(_, level)| ("desired".to_owned(), level.write())));
        data.push((id.clone(), fields(answers)));
    }
    fields(data)
}

/// The days of steps are days: a time would need a time zone.
fn steps(draft: &AssessmentDraft) -> Value {
    let days = draft.steps.iter().map(|step| {
        let by = step.by.map(|when| When { time: None, ..when });
        ChosenStep { by, ..step.clone() }.write()
    });
    Value::List(days.collect())
}

fn draft(
    instrument: &Instrument,
    respondent: Respondent,
    answers: &Value,
    form: Form,
    date: Option<When>,
) -> AssessmentDraft {
    let mut draft = AssessmentDraft {
        id: None,
        instrument: instrument.id.clone(),
        instrument_version: instrument.version,
        respondent,
        contexts: Vec::new(),
        subject: form.subject,
        date,
        answers: Vec::new(),
        desired: Vec::new(),
        steps: form.steps,
    };
    let Value::Fields(groups) = answers else { return draft };
    for context in &instrument.contexts {
        let id = &context.named.id;
        let Some((_, Value::Fields(answers))) = groups.iter().find(|(name, _)| name == id) else { continue };
        draft.contexts.push(id.clone());
        for (name, value) in answers {
            let Value::Text(code) = value else { continue };
            if name == "desired" {
                draft.desired.push((id.clone(), code.clone()));
            } else {
                draft.answers.push((name.to_string(), code.clone()));
            }
        }
    }
    if draft.contexts.is_empty() {
        let asked = instrument.contexts_of(respondent).into_iter().filter_map(|place| instrument.contexts.get(place));
        draft.contexts = asked.map(|context| context.named.id.clone()).collect();
    }
    draft
}
