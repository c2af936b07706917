//! What stands inside a list or an object.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};
use serde_json::{Map, Value, map};

use super::refused::Refused;
use super::{Path, Reader};

/// The values of a list; or so many blank ones.
pub(super) struct Items<'r, 'a> {
    pub(super) reader: &'r Reader<'a, 'r>,
    pub(super) values: &'a [Value],
    pub(super) next: usize,
    pub(super) blank: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refused;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refused> {
        let value = self.values.get(self.next);
        if value.is_none() && self.next >= self.blank {
            return Ok(None);
        }
        let step = format!("[{}]", self.next);
        self.next += 1;
        let path = Path { step: &step, within: Some(self.reader.path) };
        seed.deserialize(self.reader.inside(value, &path)).map(Some).map_err(|refused| refused.at(&step))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

/// The fields of a value; and, where they are known to be missing, blank ones.
pub(super) struct Fields<'r, 'a> {
    reader: &'r Reader<'a, 'r>,
    rest: Option<map::Iter<'a>>,
    missing: Vec<&'static str>,
    names: &'static [&'static str],
    next: Option<(&'a str, Option<&'a Value>)>,
}

impl<'r, 'a> Fields<'r, 'a> {
    #[inline(never)]
    pub(super) fn of(
        reader: &'r Reader<'a, 'r>,
        fields: Option<&'a Map<String, Value>>,
        names: &'static [&'static str],
    ) -> Self {
        let known = |name: &str| reader.knows(&Path { step: name, within: Some(reader.path) });
        let missing = |name: &&&str| fields.is_none_or(|fields| !fields.contains_key(**name) && known(name));
        let missing = names.iter().filter(missing).copied().collect();
        Self { reader, rest: fields.map(Map::iter), missing, names, next: None }
    }

    /// The next field. A name that is known to be none of the type's is passed over.
    #[inline(never)]
    fn next(&mut self) -> Option<(&'a str, Option<&'a Value>)> {
        for (name, value) in self.rest.as_mut().into_iter().flatten() {
            let path = Path { step: name, within: Some(self.reader.path) };
            if self.names.is_empty() || self.names.contains(&name.as_str()) || !self.reader.knows(&path) {
                return Some((name, Some(value)));
            }
        }
        self.missing.pop().map(|name| (name, None))
    }
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = Refused;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refused> {
        self.next = self.next();
        self.next.map(|(name, _)| seed.deserialize(StrDeserializer::new(name))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refused> {
        let (name, value) = self.next.unwrap_or_default();
        let path = Path { step: name, within: Some(self.reader.path) };
        seed.deserialize(self.reader.inside(value, &path)).map_err(|refused| refused.at(name))
    }
}
