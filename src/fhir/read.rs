//! A response from elsewhere, checked against its questionnaire, as plain data; every fault is told by its path.

use super::Taken;
use super::answer::fields;
use super::item::{Item, Kind};
use super::questionnaire::Questionnaire;
use crate::error::{Code, Error, Faults, Within};
use crate::value::{Object, Read, Value};
use crate::when::When;

/// What a resource of another kind, or one that is no object, is told.
pub(super) fn is(resource: &Value, kind: &str) -> Result<(), Error> {
    let mut object = Object::of(resource)?;
    let found: String = object.optional("resourceType").unwrap_or_default();
    if found == kind { Ok(()) } else { Err(Error::new(Code::NotThisFormat, "resourceType")) }
}

/// The last part of the address of the questionnaire that a response answers, without its version.
pub(super) fn answers(resource: &Value) -> Result<String, Error> {
    is(resource, "QuestionnaireResponse")?;
    let mut object = Object::of(resource)?;
    let canonical: String = object.field("questionnaire");
    let canonical = object.done(canonical)?;
    let url = canonical.split('|').next().unwrap_or_default();
    Ok(url.rsplit('/').next().unwrap_or_default().to_owned())
}

/// A response being read.
struct Reading {
    faults: Faults,
    ignored: Vec<String>,
}

impl Questionnaire {
    /// The plain data of a response.
    pub(super) fn read(&self, resource: &Value) -> Result<Taken<Value>, Error> {
        let mut reading = Reading { faults: Faults::default(), ignored: Vec::new() };
        reading.extensions(resource, "");
        let mut object = Object::of(resource)?;
        let status: String = object.field("status");
        let items: Vec<Value> = object.optional("item").unwrap_or_default();
        if let Some(((), status)) = reading.faults.note(object.done(((), status))) {
            match status.as_str() {
                "in-progress" | "completed" | "amended" | "stopped" => {}
                "entered-in-error" => reading.faults.add(Error::new(Code::NotAllowed, "status")),
                _ => reading.faults.add(Error::new(Code::UnknownId, "status")),
            }
        }
        let taken = self.level(&self.items, &items, "", &mut reading);
        reading.faults.done(Taken { taken, ignored: reading.ignored })
    }

    /// The answers of one level of items, by name.
    fn level(&self, known: &[Item], found: &[Value], path: &str, reading: &mut Reading) -> Value {
        let (mut data, mut seen): (Vec<(String, Value)>, Vec<&str>) = (Vec::new(), Vec::new());
        for (index, value) in found.iter().enumerate() {
            let path = [path, if path.is_empty() { "" } else { "." }, &format!("item[{index}]")].concat();
            reading.extensions(value, &path);
            let Some(link) = reading.field::<String>(value, "linkId", &path) else { continue };
            let Some(item) = known.iter().find(|item| item.link == link) else {
                reading.faults.add(Error::new(Code::UnknownId, [&path, ".linkId"].concat()));
                continue;
            };
            let values = self.values(item, value, &path, reading);
            seen.push(&item.link);
            let place = data.iter().position(|(name, _)| *name == item.name);
            match (place.and_then(|place| data.get_mut(place)), item.repeats) {
                (Some((_, Value::List(before))), true) if item.kind == Kind::Group => before.extend(values),
                (Some(_), _) => reading.faults.add(Error::new(Code::DuplicateId, [&path, ".linkId"].concat())),
                (None, true) => data.push((item.name.clone(), Value::List(values))),
                (None, false) => data.extend(values.into_iter().next().map(|value| (item.name.clone(), value))),
            }
        }
        for item in known.iter().filter(|item| item.required) {
            if !seen.contains(&item.link.as_str()) {
                let at = [path, if path.is_empty() { "" } else { "." }, &item.link].concat();
                reading.faults.add(Error::new(Code::MissingField, at));
            }
        }
        fields(data)
    }

    /// What one item of a response holds.
    fn values(&self, item: &Item, value: &Value, path: &str, reading: &mut Reading) -> Vec<Value> {
        let items: Vec<Value> = reading.optional(value, "item", path);
        let answers: Vec<Value> = reading.optional(value, "answer", path);
        if item.kind == Kind::Group {
            if !answers.is_empty() {
                reading.faults.add(Error::new(Code::NotAllowed, [path, ".answer"].concat()));
            }
            return vec![self.level(&item.items, &items, path, reading)];
        }
        if !items.is_empty() {
            reading.faults.add(Error::new(Code::NotAllowed, [path, ".item"].concat()));
        }
        if answers.len() > 1 && !item.repeats {
            reading.faults.add(Error::new(Code::TooMany, [path, ".answer"].concat()).with_limit(1));
        }
        let mut values = Vec::new();
        for (index, answer) in answers.iter().enumerate() {
            let path = format!("{path}.answer[{index}]");
            reading.extensions(answer, &path);
            let read = self.value(item, answer);
            values.extend(reading.faults.note(read.within(&path)));
        }
        values
    }

    /// One answer, of the type of its item.
    fn value(&self, item: &Item, answer: &Value) -> Result<Value, Error> {
        let mut object = Object::of(answer)?;
        let name = item.kind.value();
        let values = object.iter().filter(|(name, _)| name.starts_with("value"));
        let other = values.map(|(found, _)| found).find(|found| *found != name);
        if let Some(other) = other {
            return Err(Error::new(Code::InvalidType, other));
        }
        let value: Value = object.field(name);
        let value = object.done(value)?;
        self.plain(item, &value).within(name)
    }

    fn plain(&self, item: &Item, value: &Value) -> Result<Value, Error> {
        Ok(match item.kind {
            Kind::Boolean => Value::Bool(bool::read(value)?),
            Kind::Integer => Value::Number(u32::read(value)?.into()),
            Kind::Date => {
                let date = String::read(value)?;
                if When::parse(&date)?.time.is_some() {
                    return Err(Error::new(Code::InvalidDate, ""));
                }
                Value::Text(date)
            }
            Kind::Time => {
                let time = String::read(value)?;
                let when = When::parse(&["2000-01-01T", &time].concat())?.to_string();
                Value::Text(when.split('T').nth(1).unwrap_or_default().to_owned())
            }
            Kind::Choice => {
                let mut coding = Object::of(value)?;
                let system: Option<String> = coding.field("system");
                let code: String = coding.field("code");
                let code = coding.done(code)?;
                if system.is_some_and(|system| system != self.system(&item.system)) {
                    return Err(Error::new(Code::UnknownId, "system"));
                }
                if !Self::offers(item, &code) {
                    return Err(Error::new(Code::UnknownId, "code"));
                }
                Value::Text(code)
            }
            Kind::Group | Kind::Line | Kind::Text => Value::Text(String::read(value)?),
        })
    }
}

impl Reading {
    fn field<T: Read>(&mut self, value: &Value, name: &str, path: &str) -> Option<T> {
        let read = Object::of(value).and_then(|mut object| {
            let field = object.field(name);
            object.done(field)
        });
        self.faults.note(read.within(path))
    }

    fn optional<T: Read + Default>(&mut self, value: &Value, name: &str, path: &str) -> T {
        let read = Object::of(value).and_then(|mut object| {
            let field = object.optional(name);
            object.done(field)
        });
        self.faults.note(read.within(path)).flatten().unwrap_or_default()
    }

    /// An extension nobody here knows is left aside, and said; one that changes the meaning is refused.
    fn extensions(&mut self, value: &Value, path: &str) {
        let Value::Fields(fields) = value else { return };
        for (name, _) in fields {
            let at = [path, if path.is_empty() { "" } else { "." }, name].concat();
            match name.as_ref() {
                "extension" => self.ignored.push(at),
                "modifierExtension" => self.faults.add(Error::new(Code::NotAllowed, at)),
                _ => {}
            }
        }
    }
}
