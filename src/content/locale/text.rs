//! Texts with places, and what fills these.

use crate::error::{Code, Error, Within};
use crate::value::{Object, Read, Value};
use std::borrow::Cow;

/// A text: one, or one for each plural category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same whatever the count.
    One(String),
    /// By plural category; `other` is always there.
    Plural(Vec<(String, String)>),
}

impl Read for Text {
    fn blank() -> Self {
        Self::One(String::new())
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        *self = if let Value::Text(text) = value {
            Self::One(text.clone())
        } else {
            let forms = Vec::<(String, String)>::read(value)?;
            if forms.iter().all(|(category, _)| category != "other") {
                return Err(Error::new(Code::MissingField, "other"));
            }
            Self::Plural(forms)
        };
        Ok(())
    }
}

/// What fills the places of a text, by name; `count` chooses its plural form.
#[derive(Debug, Clone, Default)]
pub struct Values {
    /// The count, where there is one.
    pub count: Option<u32>,
    /// By name: one text, or several that are listed.
    pub(super) texts: Vec<(String, Vec<String>)>,
}

impl Read for Values {
    fn blank() -> Self {
        Self::default()
    }

    fn take(&mut self, value: &Value) -> Result<(), Error> {
        for (name, value) in Object::of(value)?.iter() {
            let texts = match value {
                Value::Text(text) => vec![text.clone()],
                Value::List(_) => Vec::<String>::read(value).within(name)?,
                number => vec![u32::read(number).within(name)?.to_string()],
            };
            if name == "count" {
                self.count = Some(u32::read(value).within(name)?);
            }
            self.texts.push((name.to_owned(), texts));
        }
        Ok(())
    }
}

/// One pass over a template; a place nobody knows stays as it is written.
pub(super) fn fill<'a>(template: &str, value: &dyn Fn(&str) -> Option<Cow<'a, str>>) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| Some((value(name)?, after)));
        if let Some((value, after)) = place {
            filled.push_str(&value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}
