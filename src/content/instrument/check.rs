//! Proves an instrument sound; all that is wrong with it is told at once.

use super::data::InstrumentData;
use super::texts::Texts;
use super::{Context, Instrument, MOST_CONTEXTS, MOST_LEVELS, MOST_STATEMENTS, Statement};
use crate::content::check::{once, place, range};
use crate::content::locale::Locale;
use crate::content::scale::Scale;
use crate::content::terms::{Respondent, Rule};
use crate::error::{Code, Error, Faults};
use crate::order::ordered;
use crate::text;

/// Characters of a statement.
const STATEMENT: usize = 200;
/// Characters of an id: with respondent and language it is the id of a FHIR resource, which has 64.
const ID: usize = 40;

/// What a result says where no level is reached.
const NONE: &str = "none";

pub(super) fn sound(data: InstrumentData, scales: &[Scale], locale: &Locale) -> Result<Instrument, Error> {
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
    check_ids(&data, &mut faults);

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
    for (index, statement) in data.statements.iter().enumerate() {
        let asked = respondents(&data, index);
        let source = ["source.", &statement.source].concat();
        statements.push(Statement {
            text: texts.wording("statement.", &statement.id, STATEMENT, &asked, &mut faults),
            step: texts.wording("step.", &statement.id, text::TITLE, &asked, &mut faults),
            contexts: places(&data, index),
            level: statement.level.as_ref().and_then(|level| data.levels.iter().position(|known| known == level)),
            respondents: asked,
            source: if locale.has(&source) { locale.text(&source) } else { statement.source.clone() },
            id: statement.id.clone(),
        });
    }
    check_statements(&data, &mut faults);
    check_coverage(&data, &statements, &mut faults);
    texts.refuse_others(&mut faults);
    // In the order they are asked: a level is no longer scattered over the list.
    let statements =
        ordered(statements.into_iter(), |statement| (statement.contexts.first().copied(), statement.level));
    let mut of_context = vec![Vec::new(); contexts.len()];
    for (place, statement) in statements.iter().enumerate() {
        for context in &statement.contexts {
            if let Some(places) = of_context.get_mut(*context)
                && places.last() != Some(&place)
            {
                places.push(place);
            }
        }
    }

    let minimum = usize::from(data.minimum);
    let scale = scale.unwrap_or_else(|| Scale { id: String::new(), options: Vec::new() });
    let InstrumentData { id, version, rule, .. } = data;
    let own = false;
    faults.done(Instrument {
        id,
        version,
        title,
        about,
        rule,
        scale,
        minimum,
        levels,
        contexts,
        statements,
        own,
        of_context,
    })
}

/// Ids once each, lists of a length that can be shown, levels for the rule that has them.
fn check_ids(data: &InstrumentData, faults: &mut Faults) {
    faults.note(once("levels", &data.levels.iter().map(String::as_str).collect::<Vec<_>>()));
    faults.note(once("contexts", &data.contexts.iter().map(|context| context.id.as_str()).collect::<Vec<_>>()));
    let statements = data.statements.iter().map(|statement| statement.id.as_str());
    faults.note(once("statements", &statements.collect::<Vec<_>>()));
    let levels = if data.rule == Rule::Levels { 2..=MOST_LEVELS } else { 0..=0 };
    for (length, allowed, path) in [
        (data.levels.len(), levels, "levels"),
        (data.contexts.len(), 1..=MOST_CONTEXTS, "contexts"),
        (data.statements.len(), 1..=MOST_STATEMENTS, "statements"),
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
fn check_statements(data: &InstrumentData, faults: &mut Faults) {
    for (index, statement) in data.statements.iter().enumerate() {
        let at = |field: &str| [&place("statements", index), field].concat();
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
        if respondents(data, index).is_empty() {
            faults.add(Error::new(Code::Empty, at(".respondents")));
        }
    }
}

/// Every respondent of a context is asked something at each level, and enough to be reported.
fn check_coverage(data: &InstrumentData, statements: &[Statement], faults: &mut Faults) {
    for (index, context) in data.contexts.iter().enumerate() {
        for (whose, respondent) in context.respondents.iter().enumerate() {
            let path = format!("contexts[{index}].respondents[{whose}]");
            let asked: Vec<&Statement> = (statements.iter())
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
fn respondents(data: &InstrumentData, statement: usize) -> Vec<Respondent> {
    let named = data.statements.get(statement).and_then(|statement| statement.respondents.as_ref());
    let contexts = places(data, statement);
    let asked = |respondent: &Respondent| {
        let of = |place: &usize| data.contexts.get(*place).is_some_and(|of| of.respondents.contains(respondent));
        contexts.iter().any(of) && named.is_none_or(|named| named.contains(respondent))
    };
    Respondent::ALL.iter().copied().filter(asked).collect()
}

fn places(data: &InstrumentData, statement: usize) -> Vec<usize> {
    let contexts = data.statements.get(statement).map(|statement| statement.contexts.as_slice()).unwrap_or_default();
    let known = |context: &String| data.contexts.iter().position(|known| known.id == *context);
    contexts.iter().filter_map(known).collect()
}
