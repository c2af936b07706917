//! Other languages beside the one that is spoken, in which sheets can be printed too.

use std::sync::Arc;

use super::data::PreparationData;
use super::locale::{Common, Texts};
use super::settings::Settings;
use super::{Content, read_settings};
use crate::error::{Error, Within};
use crate::value::{Read, Value};
use serde::Deserialize;

/// The files of a language: `common.json` and `preparation.json` of its folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFiles {
    /// How the language counts and writes dates, and what both tools say.
    pub common: Value,
    /// What the preparation says.
    pub texts: Value,
}

impl Content {
    /// The same with other languages beside it. What the portal says in its own words stays in those.
    ///
    /// # Errors
    /// Those of [`Content::read`], within `also[n]`.
    pub fn with_languages(mut self, data: &Value, files: &[LanguageFiles], settings: &Value) -> Result<Self, Error> {
        for (index, files) in files.iter().enumerate() {
            let other = Self::second(data, files, settings).within(&format!("also[{index}]"))?;
            self.also.push(Arc::new(other));
        }
        Ok(self)
    }

    fn second(data: &Value, files: &LanguageFiles, settings: &Value) -> Result<Self, Error> {
        let data = PreparationData::read(data).within("content")?;
        let common = Common::read(&files.common).within("common")?;
        let texts = Texts::read(&files.texts).within("texts")?;
        // Texts that are replaced are replaced in the portal's language.
        let settings = Settings { texts: Vec::new(), ..read_settings(settings)? };
        Self::new(data, common, texts, settings)
    }

    /// The languages beside this one.
    #[must_use]
    pub fn also(&self) -> &[Arc<Self>] {
        &self.also
    }
}
