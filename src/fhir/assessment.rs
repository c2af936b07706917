//! An assessment as a response to its instrument's questionnaire, and back.

use std::sync::Arc;

use super::answer::{Given, fields};
use super::header::Answers;
use super::instant::Offset;
use super::item::{Item, Kind, written};
use super::links::Links;
use super::questionnaire::Questionnaire;
use super::read::Response;
use super::{Authored, ResponsePart, Taken, reference};
use crate::content::{Instrument, Instruments, Respondent, Statement};
use crate::engagement::{Assessment, AssessmentDraft, ChosenStep, Comment};
use crate::error::{Code, Error, Within};
use crate::text;
use crate::value::{Read, Value, Write};
use crate::when::When;
use serde::Deserialize;

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
        let [author, source] = who(self.instruments(), draft.respondent);
        let given = Given { id: self.id(), authored: authored.when.or(draft.date), author, source };
        form.answered(&plain(self.instrument(), &draft), given)
    }

    /// All that [`to_fhir`](Self::to_fhir) would say, to be read before it goes.
    #[must_use]
    pub fn fhir_contents(&self) -> Vec<ResponsePart> {
        let form = questionnaire(self.instruments(), self.instrument(), self.respondent());
        form.contents(&plain(self.instrument(), &self.draft()), self.instruments().locale())
    }

    /// The assessment that a response says, checked against the questionnaire.
    ///
    /// `offset` tells which day it was at the person's place when the response was given.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path: `not-this-format` for another resource, `other-instrument`,
    /// `newer-version` or `not-allowed` for another version of it, `unknown-id` for a `linkId` or a code,
    /// `duplicate-id`, `invalid-type`, `too-many`, `missing-field`, `invalid-date`; `not-allowed` for an element that
    /// changes the meaning.
    pub fn from_fhir(instruments: Arc<Instruments>, resource: &Value, offset: Offset) -> Result<Taken<Self>, Error> {
        let answers = Answers::of(resource)?;
        let asked = |instrument: &&Arc<Instrument>| {
            let rest = answers.id.strip_prefix(&instrument.id)?.strip_prefix('-')?;
            let of =
                |respondent: &&Respondent| rest.strip_prefix(respondent.id()).is_some_and(|rest| rest.starts_with('-'));
            Respondent::ALL.iter().copied().find(|respondent| of(&respondent))
        };
        let all = instruments.all().iter().filter_map(|instrument| Some((Arc::clone(instrument), asked(&instrument)?)));
        // "continuum-patient" may be an instrument too.
        let found = all.max_by_key(|(instrument, _)| instrument.id.len());
        let (instrument, respondent) = found.ok_or_else(|| Error::new(Code::OtherInstrument, "questionnaire"))?;
        let oldest = instrument.earlier.last().map_or(instrument.version, |earlier| earlier.version);
        let version = answers.version(oldest, instrument.version)?;
        let instrument = instruments.version(&instrument.id, version).within("questionnaire")?;
        let [author, source] = who(&instruments, respondent);
        let form = questionnaire(&instruments, &instrument, respondent);
        let Taken { taken: Response { data, id, authored }, ignored } =
            form.read(resource, [&author, &source], offset)?;
        let draft = draft(&instrument, respondent, &data, Form::read(&data)?, authored);
        for (index, step) in draft.steps.iter().enumerate() {
            if draft.steps.iter().take(index).any(|before| before.step == step.step) {
                return Err(Error::new(Code::DuplicateId, format!("steps[{index}].step")));
            }
        }
        for (index, comment) in draft.comments.iter().enumerate() {
            if draft.comments.iter().take(index).any(|before| before.statement == comment.statement) {
                return Err(Error::new(Code::DuplicateId, format!("comments[{index}].statement")));
            }
        }
        let mut assessment = Self::from_draft(instruments, draft).within("item")?;
        id.map_or(Ok(()), |id| assessment.set_id(&id)).map_err(|error| Error::new(error.code(), "identifier.value"))?;
        Ok(Taken { taken: assessment, ignored })
    }
}

/// Author and source of the answers.
fn who(instruments: &Instruments, respondent: Respondent) -> [Value; 2] {
    let label = instruments.locale().text(&["respondent.", respondent.id()].concat());
    let who = reference(respondent, &label);
    // FHIR names no organisation as a source.
    let source = if respondent == Respondent::UsersCommittee { Value::Null } else { who.clone() };
    [who, source]
}

/// Where the answers of a context stand in plain data; no id meets a name of ours.
fn group(context: &str) -> String {
    ["context.", context].concat()
}

const STATEMENT: &str = "statement.";

/// What a response holds besides the statements.
#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    subject: String,
    #[serde(default)]
    steps: Vec<ChosenStep>,
    #[serde(default)]
    comments: Vec<Comment>,
}

fn questionnaire(instruments: &Instruments, instrument: &Instrument, respondent: Respondent) -> Questionnaire {
    let locale = instruments.locale();
    let label = |id: &str| locale.text(id);
    let options: Vec<(String, String)> = (instrument.scale.options.iter())
        .map(|option| (option.id.clone(), label(&["answer.", &option.id].concat())))
        .collect();
    let levels: Vec<(String, String)> =
        instrument.levels.iter().map(|level| (level.id.clone(), level.label.clone())).collect();
    let links = Links::of(instrument);
    let mut items =
        vec![Item::new(&links.subject, label("ui.e.subject"), Kind::Line).named("subject").at_most(text::TITLE)];
    let mut acts = Vec::new();
    let mut statements = Vec::new();
    for ((place, context), (link, desired)) in instrument.contexts.iter().enumerate().zip(&links.contexts) {
        let mut asked = Vec::new();
        for (_, statement) in instrument.asked(place, respondent) {
            // A statement that counts for several contexts is asked with the first of them.
            if statement.contexts.first() == Some(&place) {
                let text = statement.text.to(respondent).to_owned();
                let item = Item::choice(&written(&statement.id), text, &instrument.scale.id, options.clone());
                asked.push(item.named(&[STATEMENT, &statement.id].concat()));
                statements.push((statement.id.clone(), statement.text.to(respondent).to_owned()));
                acts.push((statement.id.clone(), statement.step.to(respondent).to_owned()));
            }
        }
        if let Some(step) = &context.step
            && instrument.statement(&context.named.id).is_none()
        {
            acts.push((context.named.id.clone(), step.clone()));
        }
        if !levels.is_empty() && context.respondents.contains(&respondent) {
            let system = [&instrument.id, "-level"].concat();
            asked.push(Item::choice(desired, label("ui.e.desired"), &system, levels.clone()).named("desired"));
        }
        if !asked.is_empty() {
            let asked = Item::group(link, context.named.label.clone(), asked).named(&group(&context.named.id));
            items.push(asked.stays());
        }
    }
    let step = vec![
        Item::choice(&links.step, label("ui.e.steps"), &[&instrument.id, "-step"].concat(), acts)
            .named("step")
            .required(),
        Item::new(&links.with, label("ui.e.steps.with"), Kind::Line).named("with").at_most(text::TITLE),
        Item::new(&links.by, label("ui.e.steps.by"), Kind::Date).named("by"),
    ];
    items.push(Item::group(&links.steps, label("step.chosen"), step).named("steps").repeats());
    let comment = vec![
        Item::choice(
            &links.statement,
            label("comment.statement"),
            &[&instrument.id, "-statement"].concat(),
            statements,
        )
        .named("statement")
        .required(),
        Item::new(&links.text, label("comment.text"), Kind::Text).named("text").required().at_most(text::DETAILS),
    ];
    items.push(Item::group(&links.comments, label("result.comments"), comment).named("comments").repeats());
    Questionnaire {
        base: instruments.canonical().to_owned(),
        id: [&instrument.id, respondent.id(), locale.tag()].join("-"),
        version: instrument.version.to_string(),
        language: locale.tag().to_owned(),
        title: instrument.title.clone(),
        subject: super::kind(respondent),
        launch: false,
        description: [&instrument.about, " ", &locale.text("result.notice")].concat(),
        items,
    }
}

/// The answers as the questionnaire groups them; only what counts for a chosen context is answered.
fn plain(instrument: &Instrument, draft: &AssessmentDraft) -> Value {
    let mut data = vec![("subject".to_owned(), draft.subject.write()), ("steps".to_owned(), steps(draft))];
    // Own words go only where the person says so.
    if draft.comments_shared {
        let chosen = |comment: &&Comment| {
            let of = instrument.statement(&comment.statement).and_then(|place| instrument.statements.get(place));
            let mut places = of.into_iter().flat_map(|of| &of.contexts);
            places.any(|place| {
                let context = instrument.contexts.get(*place);
                context.is_some_and(|context| draft.contexts.contains(&context.named.id))
            })
        };
        let comments = draft.comments.iter().filter(chosen).map(Write::write);
        data.push(("comments".to_owned(), Value::from(comments.collect::<Vec<_>>())));
    }
    let mut answered: Vec<Vec<(String, Value)>> = vec![Vec::new(); instrument.contexts.len()];
    let chosen = |place: &usize| {
        instrument.contexts.get(*place).is_some_and(|context| draft.contexts.contains(&context.named.id))
    };
    // A draft has its answers in the order of the statements.
    let mut given = draft.answers.iter().peekable();
    for statement in &instrument.statements {
        let Some((_, answer)) = given.next_if(|(known, _)| *known == statement.id) else { continue };
        if let Some(answers) = statement.contexts.first().and_then(|place| answered.get_mut(*place))
            && statement.contexts.iter().any(chosen)
        {
            answers.push(([STATEMENT, &statement.id].concat(), answer.write()));
        }
    }
    for (context, mut answers) in instrument.contexts.iter().zip(answered) {
        let id = &context.named.id;
        let chosen = draft.contexts.contains(id);
        if chosen {
            let desired = draft.desired.iter().find(|(context, _)| context == id);
            answers.extend(desired.map(|(_, level)| ("desired".to_owned(), level.write())));
        }
        // What was chosen and left without an answer is said too: a group counts it as that.
        if chosen || !answers.is_empty() {
            data.push((group(id), fields(answers)));
        }
    }
    fields(data)
}

/// The days of steps are days: a time would need a time zone.
fn steps(draft: &AssessmentDraft) -> Value {
    let days = draft.steps.iter().map(|step| {
        let by = step.by.map(|when| When { time: None, ..when });
        ChosenStep { by, ..step.clone() }.write()
    });
    Value::Array(days.collect())
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
        // They came with the response: the person let them.
        comments_shared: !form.comments.is_empty(),
        comments: form.comments,
    };
    let Value::Object(groups) = answers else { return draft };
    let commented = draft.comments.iter().filter_map(|comment| instrument.statement(&comment.statement));
    let of = commented.filter_map(|place| instrument.statements.get(place));
    let mut places: Vec<usize> = of.flat_map(|of| of.contexts.clone()).collect();
    for (place, context) in instrument.contexts.iter().enumerate() {
        let name = group(&context.named.id);
        let Some(Value::Object(answers)) = groups.get(&name) else { continue };
        if answers.is_empty() {
            places.push(place);
        }
        for (name, value) in answers {
            let Value::String(code) = value else { continue };
            if let Some(id) = name.strip_prefix(STATEMENT) {
                draft.answers.push((id.to_owned(), code.clone()));
                let of = instrument.statement(id).and_then(|place| instrument.statements.get(place));
                places.extend(of.into_iter().flat_map(|of: &Statement| &of.contexts));
            } else {
                draft.desired.push((context.named.id.clone(), code.clone()));
                places.push(place);
            }
        }
    }
    let asked = instrument.contexts_of(respondent);
    let chosen = asked.iter().filter(|place| places.is_empty() || places.contains(place));
    let ids = chosen.filter_map(|place| instrument.contexts.get(*place));
    draft.contexts = ids.map(|context| context.named.id.clone()).collect();
    draft
}
