//! The tools in one language with one portal's settings.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::preparation::Preparation;
use super::{Thrown, optional, plain, to_js};
use crate::content::{Content, Values};
use crate::error::Within;
use crate::preparation::{Catalogue, When};

/// Content, language and settings, from which preparations are made.
#[wasm_bindgen]
pub struct Care {
    inner: Rc<Content>,
}

#[wasm_bindgen]
impl Care {
    /// Joins the parsed content files of a language and the portal's settings.
    pub fn create(data: JsValue, common: JsValue, texts: JsValue, settings: JsValue) -> Thrown<Care> {
        let content = Content::read(&plain(&data)?, &plain(&common)?, &plain(&texts)?, &plain(&settings)?)?;
        Ok(Self { inner: Rc::new(content) })
    }

    /// BCP 47 tag of the language.
    #[wasm_bindgen(getter)]
    pub fn locale(&self) -> String {
        self.inner.locale().tag().to_owned()
    }

    /// Which way the language is written.
    #[wasm_bindgen(getter)]
    pub fn direction(&self) -> String {
        self.inner.locale().direction().id().to_owned()
    }

    /// A text with its places filled.
    pub fn text(&self, id: &str, values: JsValue) -> Thrown<String> {
        let values: Values = optional(&values, "values")?;
        Ok(self.inner.locale().fill(id, values.count, &values.pairs()))
    }

    /// A local date or date-time as the language writes it.
    pub fn date(&self, when: &str) -> Thrown<String> {
        let when = When::parse(when).within("when")?;
        Ok(self.inner.locale().when(when.date, when.time))
    }

    /// All there is to choose from.
    pub fn catalogue(&self) -> JsValue {
        to_js(&Catalogue::new(&self.inner))
    }

    /// An empty preparation.
    pub fn preparation(&self, options: JsValue) -> Thrown<Preparation> {
        Ok(crate::preparation::Preparation::new(self.inner.clone(), optional(&options, "")?)?.into())
    }
}
