//! The tools in one language with one portal's settings.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::engagement::{Assessment, Overview};
use super::preparation::Preparation;
use super::value::given;
use super::{Thrown, from_js, optional, plain, to_js};
use crate::content::{Content, ContentFiles, EngagementFiles, Instruments, Locale, Values};
use crate::engagement::{AssessmentOptions, EngagementCatalogue};
use crate::error::{Code, Error, Within};
use crate::preparation::Catalogue;
use crate::when::When;

/// Content, language and settings, from which preparations and assessments are made.
#[wasm_bindgen]
pub struct Care {
    preparation: Option<Rc<Content>>,
    engagement: Option<Rc<Instruments>>,
}

#[wasm_bindgen]
impl Care {
    /// Joins the parsed content files of a language and the portal's settings; a tool without files is left out.
    pub fn create(common: JsValue, preparation: JsValue, engagement: JsValue, settings: JsValue) -> Thrown<Care> {
        let (common, settings) = (plain(&common)?, plain(&settings)?);
        let preparation = from_js::<Option<ContentFiles>>(&preparation, "")?;
        let engagement = from_js::<Option<EngagementFiles>>(&engagement, "")?;
        Ok(Self {
            preparation: match preparation {
                Some(files) => Some(Rc::new(Content::read(&files.data, &common, &files.texts, &settings)?)),
                None => None,
            },
            engagement: match engagement {
                Some(files) => Some(Rc::new(Instruments::read(&common, &files, &settings)?)),
                None => None,
            },
        })
    }

    fn content(&self) -> Thrown<&Rc<Content>> {
        Ok(self.preparation.as_ref().ok_or_else(|| Error::new(Code::NotLoaded, "preparation"))?)
    }

    fn instruments(&self) -> Thrown<&Rc<Instruments>> {
        Ok(self.engagement.as_ref().ok_or_else(|| Error::new(Code::NotLoaded, "engagement"))?)
    }

    fn language(&self) -> Thrown<&Locale> {
        match (&self.preparation, &self.engagement) {
            (Some(content), _) => Ok(content.locale()),
            (None, Some(instruments)) => Ok(instruments.locale()),
            (None, None) => Err(Error::new(Code::NotLoaded, "").into()),
        }
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

    /// A text with its places filled.
    pub fn text(&self, id: &str, values: JsValue) -> Thrown<String> {
        let values: Values = optional(&values, "values")?;
        let engagement = self.engagement.as_ref().map(|instruments| instruments.locale());
        let locale = engagement.filter(|locale| locale.has(id)).map_or_else(|| self.language(), Ok)?;
        Ok(locale.fill(id, values.count, &values.pairs()))
    }

    /// A local date or date-time as the language writes it.
    pub fn date(&self, when: &str) -> Thrown<String> {
        let when = When::parse(when).within("when")?;
        Ok(self.language()?.when(when.date, when.time))
    }

    /// All there is to choose from.
    pub fn catalogue(&self) -> Thrown<JsValue> {
        Ok(to_js(&Catalogue::new(self.content()?)))
    }

    /// An empty preparation.
    pub fn preparation(&self, options: JsValue) -> Thrown<Preparation> {
        Ok(crate::preparation::Preparation::new(self.content()?.clone(), optional(&options, "")?)?.into())
    }

    /// The instruments there are to choose from.
    #[wasm_bindgen(js_name = engagementCatalogue)]
    pub fn engagement_catalogue(&self) -> Thrown<JsValue> {
        Ok(to_js(&EngagementCatalogue::new(self.instruments()?)))
    }

    /// Whether an instrument of the portal's own is sound; throws with all that is wrong.
    #[wasm_bindgen(js_name = checkInstrument)]
    pub fn check_instrument(&self, instrument: JsValue) -> Thrown<()> {
        self.instruments()?.own(&plain(&instrument)?)?;
        Ok(())
    }

    /// An assessment without answers.
    pub fn assessment(&self, options: JsValue) -> Thrown<Assessment> {
        let options: AssessmentOptions = optional(&options, "")?;
        Ok(crate::engagement::Assessment::new(self.instruments()?.clone(), options)?.into())
    }

    /// A FHIR Bundle of resources.
    #[allow(clippy::unused_self, reason = "called where the resources come from")]
    pub fn bundle(&self, resources: JsValue) -> Thrown<JsValue> {
        Ok(given(&crate::fhir::bundle(from_js(&resources, "")?)))
    }

    /// An overview of nobody.
    pub fn overview(&self) -> Thrown<Overview> {
        Ok(crate::engagement::Overview::new(self.instruments()?.clone()).into())
    }
}
