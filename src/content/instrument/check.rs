//! Proves an instrument sound; all that is wrong with it is told at once.

use super::data::{InstrumentData, StatementData};
use super::texts::Texts;
use super::version::Versions;
use super::{Context, Instrument, MOST_CONTEXTS, MOST_LEVELS, MOST_STATEMENTS, Statement};
use crate::content::check::{once, place, range};
use crate::content::locale::Locale;
use crate::content::scale::Scale;
use crate::content::terms::{Respondent, Rule};
use crate::error::{Code, Error, Faults};
use crate::text;

/// Characters of a statement.
const STATEMENT: usize = 200;
/// Characters of an id: with respondent and language it is the id of a FHIR resource, which has 64.
const ID: usize = 40;

/// What a result says where no level is reached.
const NONE: &str = "none";

pub(super) fn sound(data: &InstrumentData, scales: &[Scale], locale: &Locale) -> Result<Instrument, Error> {
    let mut faults = Faults::default();
    let mut texts = Texts::new(&data.texts);
    faults.note(text::title(&data.id, ID, "id"));
    if data.id.contains(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '.') {
        faults.add(Error::new(Code::NotAllowed, "id"));
    }
    faults.note(range(data.minimum, 1, 20, "minimum"));
    let scale = scales.iter().find(|scale| scale.id == data.scale).cloned();
    if scale.is_none() {
        let known: Vec<&str> = scales.iter().map(|scale| scale.id.as_str()).collect();
        faults.add(Error::unknown("scale", &known));
    }
    check_ids(data, &mut faults);

    let title = texts.take("title", text::TITLE, &mut faults);
    let about = texts.take("about", text::CONTACT, &mut faults);
    let levels = data.levels.iter().map(|id| texts.named("level.", id, &mut faults)).collect();
    let mut contexts = Vec::new();
    for context in &data.contexts {
        let step =
            (data.rule == Rule::Fit).then(|| texts.take(&["step.", &context.id].concat(), text::TITLE, &mut faults));
        contexts.push(Context {
            named: texts.named("context.", &context.id, &mut faults),
            respondents: context.respondents.clone(),
            step,
        });
    }
    let mut statements = Vec::new();
    for statement in data.statements.iter().chain(&data.former) {
        let asked = respondents(data, statement);
        statements.push(Statement {
            text: texts.wording("statement.", &statement.id, STATEMENT, &asked, &mut faults),
            step: texts.wording("step.", &statement.id, text::TITLE, &asked, &mut faults),
            contexts: places(data, statement),
            level: statement.level.as_ref().and_then(|level| data.levels.iter().position(|known| known == level)),
            respondents: asked,
            apart: statement.apart.clone(),
            source: named_source(&statement.source, locale),
            id: statement.id.clone(),
        });
    }
    let step_source = data.steps.as_deref().unwrap_or_default();
    faults.note(text::line(step_source, text::CONTACT, "steps"));
    check_statements(data, "statements", &data.statements, &mut faults);
    check_statements(data, "former", &data.former, &mut faults);
    let versions = Versions::of(data, &mut faults);
    for version in versions.all() {
        check_coverage(data, &versions, version, &statements, &mut faults);
    }
    texts.refuse_others(&mut faults);

    let minimum = usize::from(data.minimum);
    let scale = scale.unwrap_or_else(|| Scale { id: String::new(), options: Vec::new() });
    let whole = Instrument {
        id: data.id.clone(),
        version: data.version,
        title,
        about,
        rule: data.rule,
        scale,
        step_source: named_source(step_source, locale),
        minimum,
        levels,
        contexts,
        statements,
        own: false,
        earlier: Vec::new(),
        of_context: Vec::new(),
    };
    faults.done(versions.cut(&whole))
}

/// The words of a source that the content knows; any other is a name already.
fn named_source(source: &str, locale: &Locale) -> String {
    let id = ["source.", source].concat();
    if locale.has(&id) { locale.text(&id) } else { source.to_owned() }
}

/// Ids once each, lists of a length that can be shown, levels for the rule that has them.
fn check_ids(data: &InstrumentData, faults: &mut Faults) {
    faults.note(once("levels", &data.levels.iter().map(String::as_str).collect::<Vec<_>>()));
    faults.note(once("contexts", &data.contexts.iter().map(|context| context.id.as_str()).collect::<Vec<_>>()));
    let all = data.statements.iter().chain(&data.former);
    let ids: Vec<&str> = all.map(|statement| statement.id.as_str()).collect();
    faults.note(once("statements", &ids));
    let levels = if data.rule == Rule::Levels { 2..=MOST_LEVELS } else { 0..=0 };
    for (length, allowed, path) in [
        (data.levels.len(), levels, "levels"),
        (data.contexts.len(), 1..=MOST_CONTEXTS, "contexts"),
        (data.statements.len(), 1..=MOST_STATEMENTS, "statements"),
        (data.former.len(), 0..=MOST_STATEMENTS, "former"),
    ] {
        if length < *allowed.start() {
            faults.add(Error::new(Code::Empty, path));
        } else if length > *allowed.end() {
            let limit = u32::try_from(*allowed.end()).unwrap_or_default();
            faults.add(Error::new(Code::TooMany, path).with_limit(limit));
        }
    }
    // A result says so where not even the first level is reached.
    if let Some(index) = data.levels.iter().position(|level| level == NONE) {
        faults.add(Error::new(Code::NotAllowed, place("levels", index)));
    }
    for (index, context) in data.contexts.iter().enumerate() {
        let ids: Vec<&str> = context.respondents.iter().map(|respondent| respondent.id()).collect();
        let path = [&place("contexts", index), ".respondents"].concat();
        faults.note(once(&path, &ids));
        if ids.is_empty() {
            faults.add(Error::new(Code::Empty, path));
        }
    }
}

/// Contexts and levels that there are, a level where the rule asks for one, a source.
fn check_statements(data: &InstrumentData, list: &str, statements: &[StatementData], faults: &mut Faults) {
    for (index, statement) in statements.iter().enumerate() {
        let at = |field: &str| [&place(list, index), field].concat();
        let contexts = &statement.contexts;
        let one = data.rule == Rule::Fit || contexts.len() == 1;
        if contexts.is_empty() {
            faults.add(Error::new(Code::Empty, at(".contexts")));
        } else if !one {
            faults.add(Error::new(Code::TooMany, at(".contexts")).with_limit(1));
        }
        for (index, context) in contexts.iter().enumerate() {
            if !data.contexts.iter().any(|known| known.id == *context) {
                faults.add(Error::new(Code::UnknownId, at(&place(".contexts", index))));
            }
        }
        match (&statement.level, data.rule) {
            (None, Rule::Levels) => faults.add(Error::new(Code::MissingField, at(".level"))),
            (Some(level), Rule::Levels) if !data.levels.contains(level) => {
                faults.add(Error::new(Code::UnknownId, at(".level")));
            }
            (Some(_), Rule::Share | Rule::Fit) => faults.add(Error::new(Code::NotAllowed, at(".level"))),
            _ => {}
        }
        faults.note(text::title(&statement.source, text::CONTACT, &at(".source")));
        faults.note(text::line(&statement.passage, text::CONTACT, &at(".passage")));
        if respondents(data, statement).is_empty() {
            faults.add(Error::new(Code::Empty, at(".respondents")));
        }
    }
}

/// Every respondent of a context is asked something at each level, and enough to be reported.
fn check_coverage(data: &InstrumentData, versions: &Versions, version: u32, all: &[Statement], faults: &mut Faults) {
    for (index, context) in data.contexts.iter().enumerate().filter(|(_, context)| context.since <= version) {
        for (whose, respondent) in context.respondents.iter().enumerate() {
            let of = if version == data.version { String::new() } else { format!("versions[{version}].") };
            let path = format!("{of}contexts[{index}].respondents[{whose}]");
            let asked: Vec<&Statement> = (versions.asked(version, all).iter().copied())
                .filter(|statement| statement.contexts.contains(&index) && statement.respondents.contains(respondent))
                .collect();
            for (place, level) in data.levels.iter().enumerate() {
                if !asked.iter().any(|statement| statement.level == Some(place)) {
                    faults.add(Error::new(Code::Empty, format!("{path}.{level}")));
                }
            }
            if asked.len() < usize::from(data.minimum) {
                faults.add(Error::new(Code::OutOfRange, path).with_limit(data.minimum.into()));
            }
        }
    }
}

/// Who is asked a statement: those it names, or all of its contexts.
fn respondents(data: &InstrumentData, statement: &StatementData) -> Vec<Respondent> {
    let contexts = places(data, statement);
    let asked = |respondent: &Respondent| {
        let of = |place: &usize| data.contexts.get(*place).is_some_and(|of| of.respondents.contains(respondent));
        let named = statement.respondents.as_ref();
        contexts.iter().any(of) && named.is_none_or(|named| named.contains(respondent))
    };
    Respondent::ALL.iter().copied().filter(asked).collect()
}

fn places(data: &InstrumentData, statement: &StatementData) -> Vec<usize> {
    let known = |context: &String| data.contexts.iter().position(|known| known.id == *context);
    statement.contexts.iter().filter_map(known).collect()
}
