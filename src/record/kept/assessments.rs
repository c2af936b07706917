//! Answers to several instruments, kept as one text.

use serde::Serialize;

use crate::error::{Error, Within};
use crate::record::AssessmentRecord;
use crate::value::Value;

/// One of the saved assessments in a text that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptAssessment {
    /// The instrument that it answers, whether it is at hand or not.
    pub instrument: String,
    /// The saved form.
    pub saved: String,
}

impl KeptAssessment {
    /// Returns all that a kept text holds: one saved form, or a list of them.
    ///
    /// # Errors
    /// What [`AssessmentRecord::read`] says of the first that is wrong.
    pub fn all(kept: &Value) -> Result<Vec<Self>, Error> {
        match kept {
            Value::Array(list) => {
                let each = |(place, form)| Self::one(form).within(&format!("[{place}]"));
                list.iter().enumerate().map(each).collect()
            }
            form => Ok(vec![Self::one(form)?]),
        }
    }

    fn one(form: &Value) -> Result<Self, Error> {
        let instrument = AssessmentRecord::read(form)?.instrument().to_owned();
        Ok(Self { instrument, saved: form.to_string() })
    }
}

/// Saved assessments as one text to keep; one alone stays as it is.
#[must_use]
pub fn together(saved: &[String]) -> String {
    match saved {
        [one] => one.clone(),
        several => ["[", &several.join(","), "]"].concat(),
    }
}
