//! What a response says of itself: which questionnaire it answers, in which language, when it was given.

use super::instant::{self, Offset};
use super::reading::{Reading, is, said};
use crate::error::{Code, Error, Within};
use crate::value::{Value, field};
use crate::when::When;

/// The questionnaire that a response answers: the last part of its address, and its version.
pub(super) struct Answers {
    pub(super) id: String,
    version: String,
}

impl Answers {
    /// Which questionnaire a response answers.
    pub(super) fn of(resource: &Value) -> Result<Self, Error> {
        is(resource, "QuestionnaireResponse")?;
        let canonical: String = field(resource, "questionnaire")?;
        let (url, version) = canonical.split_once('|').unwrap_or((&canonical, ""));
        Ok(Self { id: url.rsplit('/').next().unwrap_or_default().to_owned(), version: version.to_owned() })
    }

    /// Its version; one that is too old or too new is refused, as that of a saved form is.
    pub(super) fn version(&self, oldest: u32, newest: u32) -> Result<u32, Error> {
        let wrong = |code| Err(Error::new(code, "questionnaire"));
        match self.version.parse::<u32>() {
            Ok(version) if version > newest => wrong(Code::NewerVersion).map_err(|error| error.with_limit(newest)),
            Ok(version) if (1..oldest).contains(&version) => {
                wrong(Code::NotAllowed).map_err(|error| error.with_limit(newest))
            }
            Ok(version @ 1..) => Ok(version),
            _ => wrong(Code::NotThisFormat),
        }
    }
}

impl Reading {
    /// The identifier of a response, where it is one of ours.
    pub(super) fn identifier(&mut self, resource: &Value, naming: &str) -> Option<String> {
        let identifier: Value = self.optional(resource, "identifier", "")?;
        if said(&identifier, "system") != Some(naming) {
            self.aside("identifier".to_owned());
            return None;
        }
        self.rest(&identifier, &["system", "value"], "identifier");
        self.field(&identifier, "value", "identifier")
    }

    /// The language is told by the questionnaire too.
    pub(super) fn language(&mut self, resource: &Value, answers: &Answers) {
        let language: Option<String> = self.optional(resource, "language", "");
        if language.is_some_and(|language| !answers.id.ends_with(&["-", &language].concat())) {
            self.aside("language".to_owned());
        }
    }

    /// The day of a response. A year or a month is none: it is left aside.
    pub(super) fn authored(&mut self, resource: &Value, offset: Offset) -> Option<When> {
        let written: String = self.optional(resource, "authored", "")?;
        let day = self.faults.note(instant::day(&written, offset).within("authored"))?;
        if day.is_none() {
            self.aside("authored".to_owned());
        }
        day
    }
}
