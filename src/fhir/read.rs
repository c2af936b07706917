//! A response from elsewhere, checked against its questionnaire, as plain data; every fault is told by its path.

use super::Taken;
use super::answer::fields;
use super::header::Answers;
use super::instant::Offset;
use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use super::reading::{Reading, join, said};
use crate::error::{Code, Error, Within};
use crate::value::{Read, Value, field, fields as of, optional};
use crate::when::When;

/// What a response holds.
pub(super) struct Response {
    pub(super) data: Value,
    /// What tells it from all others, where it was given here.
    pub(super) id: Option<String>,
    /// The day it was given, where one is told.
    pub(super) authored: Option<When>,
}

/// How a response to this questionnaire is labelled.
struct Labels<'a> {
    /// Labels in another language are others, and say the same.
    known: bool,
    questionnaire: &'a Questionnaire,
}

impl Questionnaire {
    /// What a response says, which `who` is said to have given.
    pub(super) fn read(&self, resource: &Value, who: [&Value; 2], offset: Offset) -> Result<Taken<Response>, Error> {
        let answers = Answers::of(resource)?;
        let mut reading = Reading::of(resource, "QuestionnaireResponse")?;
        match reading.field::<String>(resource, "status", "").as_deref() {
            None | Some("in-progress" | "completed" | "amended" | "stopped") => {}
            Some("entered-in-error") => reading.fault(Code::NotAllowed, "status".to_owned()),
            Some(_) => reading.fault(Code::UnknownId, "status".to_owned()),
        }
        let authored = reading.authored(resource, offset);
        let labels = Labels { known: answers.id == self.id, questionnaire: self };
        let id = reading.identifier(resource, &self.naming());
        let told = ["resourceType", "identifier", "questionnaire", "status", "authored", "item"];
        reading.rest(resource, &[&told[..], &["language", "author", "source"]].concat(), "");
        reading.language(resource, &answers);
        for (name, who) in ["author", "source"].into_iter().zip(who) {
            labels.reference(resource, name, who, &mut reading);
        }
        let items: Vec<Value> = reading.optional(resource, "item", "").unwrap_or_default();
        let data = labels.level(&self.items, &items, "", &mut reading);
        reading.done(Response { data: fields(data), id, authored })
    }
}

impl Labels<'_> {
    /// A label says no more than its questionnaire, unless it says something else.
    fn label(&self, value: &Value, name: &str, label: &str, path: &str, reading: &mut Reading) {
        let found = value.get(name);
        let same = |found: &Value| matches!(found, Value::String(found) if same_label(found, label));
        if found.is_some_and(|found| self.known && !same(found)) {
            reading.aside(join(path, name));
        }
    }

    /// Who answers is told by the questionnaire too, where it is told by type alone.
    fn reference(&self, resource: &Value, name: &str, who: &Value, reading: &mut Reading) {
        let Ok(Some(found)) = optional::<Value>(resource, name) else { return };
        let [(of, display), (wanted, label)] = [&found, who].map(|one| (said(one, "type"), said(one, "display")));
        let display =
            display.is_none_or(|display| !self.known || label.is_some_and(|label| same_label(display, label)));
        let only = matches!(&found, Value::Object(fields)
            if fields.keys().all(|name| name == "type" || name == "display"));
        if !(only && of == wanted && display) {
            reading.aside(name.to_owned());
        }
    }

    /// The answers of one level of items, by name; nothing where there are none.
    fn level(&self, known: &[Item], found: &[Value], path: &str, reading: &mut Reading) -> Vec<(String, Value)> {
        let (mut data, mut seen): (Vec<(String, Value)>, Vec<&str>) = (Vec::new(), Vec::new());
        for (index, value) in found.iter().enumerate() {
            let path = join(path, &format!("item[{index}]"));
            reading.rest(value, &["linkId", "text", "item", "answer"], &path);
            let Some(link) = reading.field::<String>(value, "linkId", &path) else { continue };
            let Some(item) = known.iter().find(|item| item.link == link) else {
                reading.fault(Code::UnknownId, [&path, ".linkId"].concat());
                continue;
            };
            self.label(value, "text", &item.text, &path, reading);
            let values = self.values(item, value, &path, reading);
            seen.push(&item.link);
            let place = data.iter().position(|(name, _)| *name == item.name);
            match (place.and_then(|place| data.get_mut(place)), item.repeats) {
                _ if values.is_empty() && !answers(value) => {}
                (Some((_, Value::Array(before))), true) if item.kind == Kind::Group => before.extend(values),
                (Some(_), _) => reading.fault(Code::DuplicateId, [&path, ".linkId"].concat()),
                (None, true) if values.is_empty() => {}
                (None, true) => data.push((item.name.clone(), Value::Array(values))),
                (None, false) => data.extend(values.into_iter().next().map(|value| (item.name.clone(), value))),
            }
        }
        // A box that was not ticked says nothing by itself.
        if data.iter().all(|(_, value)| *value == Value::Bool(false)) {
            return Vec::new();
        }
        for item in known.iter().filter(|item| item.required && !seen.contains(&item.link.as_str())) {
            reading.fault(Code::MissingField, join(path, &item.link));
        }
        data
    }

    /// What one item of a response holds; a group without answers mostly holds nothing.
    fn values(&self, item: &Item, value: &Value, path: &str, reading: &mut Reading) -> Vec<Value> {
        let items: Vec<Value> = reading.optional(value, "item", path).unwrap_or_default();
        let answers: Vec<Value> = reading.optional(value, "answer", path).unwrap_or_default();
        if item.kind == Kind::Group {
            if !answers.is_empty() {
                reading.fault(Code::NotAllowed, [path, ".answer"].concat());
            }
            let level = self.level(&item.items, &items, path, reading);
            let empty = level.is_empty();
            return if empty && !item.stays { Vec::new() } else { vec![fields(level)] };
        }
        if !items.is_empty() {
            reading.fault(Code::NotAllowed, [path, ".item"].concat());
        }
        if answers.len() > 1 && !item.repeats {
            reading.faults.add(Error::new(Code::TooMany, [path, ".answer"].concat()).with_limit(1));
        }
        let mut values = Vec::new();
        for (index, answer) in answers.iter().enumerate() {
            values.extend(self.answer(item, answer, &format!("{path}.answer[{index}]"), reading));
        }
        values
    }

    /// One answer, of the type of its item; one that only says why there is none is none.
    fn answer(&self, item: &Item, answer: &Value, path: &str, reading: &mut Reading) -> Option<Value> {
        let name = item.kind.value();
        let object = reading.faults.note(of(answer).within(path))?;
        reading.rest(answer, &[name, "item"], path);
        if reading.optional::<Vec<Value>>(answer, "item", path).is_some_and(|items| !items.is_empty()) {
            reading.fault(Code::NotAllowed, [path, ".item"].concat());
        }
        if let Some(other) = object.keys().find(|found| found.starts_with("value") && *found != name) {
            reading.fault(Code::InvalidType, join(path, other));
            return None;
        }
        let Some(value) = object.get(name) else {
            let why = ["_", name].concat();
            if !object.keys().any(|found| *found == "extension" || *found == why) {
                reading.fault(Code::MissingField, join(path, name));
            }
            return None;
        };
        let path = join(path, name);
        if item.kind == Kind::Choice {
            reading.rest(value, &["system", "code", "display"], &path);
        }
        let plain = reading.faults.note(self.questionnaire.plain(item, value).within(&path))?;
        if let (Kind::Choice, Value::String(code)) = (item.kind, &plain)
            && let Some(display) = item.display(code)
        {
            self.label(value, "display", display, &path, reading);
        }
        Some(plain).filter(|plain| !matches!(plain, Value::String(text) if text.is_empty()))
    }
}

impl Questionnaire {
    /// A value of the type of its item.
    fn plain(&self, item: &Item, value: &Value) -> Result<Value, Error> {
        Ok(match item.kind {
            Kind::Boolean => Value::Bool(bool::read(value)?),
            Kind::Integer => Value::Number(u32::read(value)?.into()),
            Kind::Date => {
                let date = String::read(value)?;
                if When::parse(&date)?.time.is_some() {
                    return Err(Error::new(Code::InvalidDate, ""));
                }
                Value::String(date)
            }
            Kind::Time => {
                let time = String::read(value)?;
                let when = When::parse(&["2000-01-01T", &time].concat())?.to_string();
                Value::String(when.split('T').nth(1).unwrap_or_default().to_owned())
            }
            Kind::Choice => {
                let system: Option<String> = optional(value, "system")?;
                let code: String = field(value, "code")?;
                if system.is_some_and(|system| system != self.system(&item.system)) {
                    return Err(Error::new(Code::UnknownId, "system"));
                }
                Value::String(item.chosen(&code).ok_or_else(|| Error::new(Code::UnknownId, "code"))?)
            }
            Kind::Group | Kind::Line | Kind::Text => Value::String(String::read(value)?),
        })
    }
}

/// Whether an item has answers, sound or not.
fn answers(item: &Value) -> bool {
    item.get("answer").and_then(Value::as_array).is_some_and(|answers| !answers.is_empty())
}

/// Whether a label is ours: systems differ in their spaces.
fn same_label(found: &str, label: &str) -> bool {
    found.split_whitespace().eq(label.split_whitespace())
}
