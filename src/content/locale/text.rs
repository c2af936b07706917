//! Texts with places, and what fills these.

use crate::error::Code;
use crate::value::pairs;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A text: one, or one for each plural category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same whatever the count.
    One(String),
    /// By plural category; `other` is always there.
    Plural(Vec<(String, String)>),
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Forms)
    }
}

struct Forms;

impl<'de> Visitor<'de> for Forms {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or one for each plural category")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::One(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut forms: Vec<(String, String)> = Vec::new();
        while let Some(form) = map.next_entry()? {
            forms.push(form);
        }
        if forms.iter().any(|(category, _)| category == "other") {
            Ok(Text::Plural(forms))
        } else {
            Err(de::Error::missing_field("other"))
        }
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

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = pairs::deserialize::<Filling, D>(deserializer)?;
        let mut values = Self::default();
        for (name, filling) in given {
            let texts = match filling {
                Filling::Number(number) => {
                    values.count = if name == "count" { Some(number) } else { values.count };
                    vec![number.to_string()]
                }
                Filling::Texts(_) if name == "count" => return Err(de::Error::custom(Code::InvalidType)),
                Filling::Texts(texts) => texts,
            };
            values.texts.push((name, texts));
        }
        Ok(values)
    }
}

/// What fills one place.
enum Filling {
    Number(u32),
    Texts(Vec<String>),
}

impl<'de> Deserialize<'de> for Filling {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Place)
    }
}

struct Place;

impl<'de> Visitor<'de> for Place {
    type Value = Filling;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, several, or a count")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Filling, E> {
        Ok(Filling::Texts(vec![text.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Filling, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = values.next_element()? {
            texts.push(text);
        }
        Ok(Filling::Texts(texts))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Filling, E> {
        let refused = |_| E::invalid_value(Unexpected::Signed(number), &self);
        u32::try_from(number).map(Filling::Number).map_err(refused)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Filling, E> {
        let refused = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
        u32::try_from(number).map(Filling::Number).map_err(refused)
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
