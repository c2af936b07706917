//! The tools in one language with one portal's settings.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

#[cfg(feature = "preparation")]
use super::from_js;
use super::{Thrown, document, optional, to_js};
use crate::LENGTHS;
#[cfg(feature = "preparation")]
use crate::carrier::{self, Carrier};
#[cfg(feature = "preparation")]
use crate::content::{Content, ContentFiles, LanguageFiles};
#[cfg(feature = "engagement")]
use crate::content::{EngagementFiles, Instruments};
use crate::content::{Locale, Values};
use crate::error::{Code, Error, Within};
use crate::value::Read;
use crate::when::When;

/// Content, language and settings, from which preparations and assessments are made.
#[wasm_bindgen]
pub struct Care {
    #[cfg(feature = "preparation")]
    preparation: Option<Arc<Content>>,
    #[cfg(feature = "engagement")]
    engagement: Option<Arc<Instruments>>,
}

#[wasm_bindgen]
impl Care {
    /// Joins the parsed content files of a language and the portal's settings; a tool without files is left out. `also`
    /// has the files of the languages that sheets can be printed in besides.
    #[allow(unused_variables, reason = "a build without a tool has no use for its files")]
    pub fn create(
        common: JsValue,
        preparation: JsValue,
        engagement: JsValue,
        settings: JsValue,
        also: JsValue,
    ) -> Thrown<Care> {
        let (common, settings) = (document(&common)?, document(&settings)?);
        #[cfg(feature = "preparation")]
        let preparation = Option::<ContentFiles>::read(&document(&preparation)?)?;
        #[cfg(feature = "engagement")]
        let engagement = Option::<EngagementFiles>::read(&document(&engagement)?)?;
        Ok(Self {
            #[cfg(feature = "preparation")]
            preparation: match preparation {
                Some(files) => {
                    let content = Content::read(&files.data, &common, &files.texts, &settings)?;
                    let also = optional::<Vec<LanguageFiles>>(&also, "also")?;
                    Some(Arc::new(content.with_languages(&files.data, &also, &settings)?))
                }
                None => None,
            },
            #[cfg(feature = "engagement")]
            engagement: match engagement {
                Some(files) => Some(Arc::new(Instruments::read(&common, &files, &settings)?)),
                None => None,
            },
        })
    }

    /// The languages at hand: those of the tools that were loaded.
    fn locales(&self) -> impl Iterator<Item = &Locale> {
        let mut locales = Vec::new();
        #[cfg(feature = "preparation")]
        locales.extend(self.preparation.as_ref().map(|content| content.locale()));
        #[cfg(feature = "engagement")]
        locales.extend(self.engagement.as_ref().map(|instruments| instruments.locale()));
        locales.into_iter()
    }

    fn language(&self) -> Thrown<&Locale> {
        Ok(self.locales().next().ok_or_else(|| Error::new(Code::NotLoaded, ""))?)
    }

    /// How long texts may be.
    #[allow(clippy::unused_self, reason = "a property of the object, as scripts see it")]
    #[wasm_bindgen(getter)]
    pub fn lengths(&self) -> JsValue {
        to_js(&LENGTHS)
    }

    /// BCP 47 tag of the language.
    #[wasm_bindgen(getter)]
    pub fn locale(&self) -> Thrown<String> {
        Ok(self.language()?.tag().to_owned())
    }

    /// Which way the language is written.
    #[wasm_bindgen(getter)]
    pub fn direction(&self) -> Thrown<String> {
        Ok(self.language()?.direction().id().to_owned())
    }

    /// The tags of the languages that sheets can be printed in besides.
    #[wasm_bindgen(getter)]
    #[allow(clippy::unused_self, reason = "a build without the preparation prints no sheets")]
    pub fn also(&self) -> JsValue {
        #[cfg(feature = "preparation")]
        let content = self.preparation.iter().flat_map(|content| content.also());
        #[cfg(feature = "preparation")]
        let tags: Vec<String> = content.map(|other| other.locale().tag().to_owned()).collect();
        #[cfg(not(feature = "preparation"))]
        let tags: Vec<String> = Vec::new();
        to_js(&tags)
    }

    /// The most bytes of a file that is opened.
    #[wasm_bindgen(getter, js_name = largestFile)]
    #[allow(clippy::unused_self, reason = "JavaScript asks the tools, not the crate")]
    pub fn largest_file(&self) -> u32 {
        crate::record::LARGEST
    }

    /// A text with its places filled.
    pub fn text(&self, id: &str, values: JsValue) -> Thrown<String> {
        let values: Values = optional(&values, "values")?;
        let locale = self.locales().find(|locale| locale.has(id)).map_or_else(|| self.language(), Ok)?;
        Ok(locale.filled(id, &values))
    }

    /// A local date or date-time as the language writes it.
    pub fn date(&self, when: &str) -> Thrown<String> {
        let when = When::parse(when).within("when")?;
        Ok(self.language()?.when(when.date, when.time))
    }
}

#[cfg(feature = "preparation")]
#[wasm_bindgen]
#[allow(clippy::unused_self, reason = "JavaScript asks the tools, not the crate")]
impl Care {
    /// Whether something that travels between two devices takes a text.
    pub fn carries(&self, by: JsValue, text: &str) -> Thrown<bool> {
        Ok(from_js::<Carrier>(&by, "by")?.takes(text))
    }

    /// The most bytes that something takes which travels between two devices.
    #[wasm_bindgen(js_name = mostCarried)]
    pub fn most_carried(&self, by: JsValue) -> Thrown<u32> {
        Ok(from_js::<Carrier>(&by, "by")?.most())
    }

    /// The mark by which a text that has travelled is known to be whole.
    pub fn mark(&self, text: &str) -> String {
        carrier::mark(text)
    }
}

#[cfg(feature = "preparation")]
impl Care {
    /// What the preparation asks and says.
    pub(super) fn content(&self) -> Thrown<&Arc<Content>> {
        Ok(self.preparation.as_ref().ok_or_else(|| Error::new(Code::NotLoaded, "preparation"))?)
    }
}

#[cfg(feature = "engagement")]
impl Care {
    /// What the self-assessment asks and says.
    pub(super) fn instruments(&self) -> Thrown<&Arc<Instruments>> {
        Ok(self.engagement.as_ref().ok_or_else(|| Error::new(Code::NotLoaded, "engagement"))?)
    }
}
