//! The texts of an instrument, as its check takes them.

use super::{Named, Wording};
use crate::content::terms::Respondent;
use crate::error::{Code, Error, Faults};
use crate::text;

/// The texts of an instrument, taken one by one; what nobody takes is a fault.
pub(super) struct Texts<'a> {
    /// Id, text, and whether it was taken.
    all: Vec<(&'a str, &'a str, bool)>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(texts: &'a [(String, String)]) -> Self {
        Self { all: texts.iter().map(|(id, text)| (id.as_str(), text.as_str(), false)).collect() }
    }

    pub(super) fn find(&mut self, id: &str, limit: usize, faults: &mut Faults) -> Option<String> {
        let (_, raw, taken) = self.all.iter_mut().find(|(known, ..)| *known == id)?;
        *taken = true;
        faults.note(text::title(raw, limit, &["texts.", id].concat())).or(Some(String::new()))
    }

    pub(super) fn take(&mut self, id: &str, limit: usize, faults: &mut Faults) -> String {
        self.find(id, limit, faults).unwrap_or_else(|| {
            faults.add(Error::new(Code::MissingText, ["texts.", id].concat()));
            String::new()
        })
    }

    pub(super) fn named(&mut self, prefix: &str, id: &str, faults: &mut Faults) -> Named {
        let text = [prefix, id].concat();
        Named {
            id: id.to_owned(),
            label: self.take(&text, text::TITLE, faults),
            about: self.find(&[&text, ".about"].concat(), text::CONTACT, faults).unwrap_or_default(),
        }
    }

    /// The usual wording, and those of single respondents; each respondent has one.
    pub(super) fn wording(
        &mut self,
        prefix: &str,
        id: &str,
        limit: usize,
        asked: &[Respondent],
        faults: &mut Faults,
    ) -> Wording {
        let text = [prefix, id].concat();
        let mut of = Vec::new();
        for respondent in asked {
            if let Some(wording) = self.find(&[&text, ".", respondent.id()].concat(), limit, faults) {
                of.push((*respondent, wording));
            }
        }
        let usual = self.find(&text, limit, faults);
        if usual.is_none() && asked.iter().any(|respondent| !of.iter().any(|(whose, _)| whose == respondent)) {
            faults.add(Error::new(Code::MissingText, ["texts.", &text].concat()));
        }
        Wording { usual: usual.unwrap_or_default(), of }
    }

    pub(super) fn refuse_others(&self, faults: &mut Faults) {
        for (id, ..) in self.all.iter().filter(|(.., taken)| !taken) {
            faults.add(Error::new(Code::UnknownField, ["texts.", id].concat()));
        }
    }
}
