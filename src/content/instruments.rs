//! The instruments of one language: those that come with the crate, and the portal's own.

use std::sync::Arc;

use super::check::range;
use super::instrument::{Instrument, InstrumentData};
use super::locale::{Common, Locale, Text, Texts};
use super::scale::{EngagementData, Scale};
use super::settings::Settings;
use crate::error::{Code, Error, Faults, Within};
use crate::value::{Read, Value, pairs};
use serde::Deserialize;

/// Fewer people than this are never shown as a group, whatever a portal sets.
pub const SMALLEST_GROUP: u16 = 5;

/// What the engagement tool asks and says in one language, with one portal's settings.
#[derive(Debug, Clone)]
pub struct Instruments {
    locale: Locale,
    scales: Vec<Scale>,
    all: Vec<Arc<Instrument>>,
    group_threshold: u16,
    canonical: String,
}

/// The files of the engagement tool as plain data.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngagementFiles {
    /// Scales: `engagement.json`.
    pub data: Value,
    /// `<language>/engagement.json`.
    pub texts: Value,
    /// The instruments that are wanted: `instruments/<id>.json` with `<language>/instruments/<id>.json`.
    pub instruments: Vec<ContentFiles>,
}

/// The two files of one tool or instrument.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentFiles {
    /// Ids and rules.
    pub data: Value,
    /// Words.
    pub texts: Value,
}

/// The words of an instrument: the file `locales/<lang>/instruments/<id>.json`.
#[derive(Deserialize)]
struct Words {
    #[serde(with = "pairs")]
    texts: Vec<(String, String)>,
}

impl Instruments {
    /// Reads the files of one language, as plain data, and the portal's settings; null stands for none.
    ///
    /// # Errors
    /// All that is wrong with the part at fault, with its path: `content…`, `common…`, `texts…`,
    /// `instruments[n]…` or `settings…`.
    pub fn read(common: &Value, files: &EngagementFiles, settings: &Value) -> Result<Self, Error> {
        let data = EngagementData::read(&files.data).and_then(|data| data.sound().map(|()| data)).within("content")?;
        let common = Common::read(common).within("common")?;
        let texts = Texts::read(&files.texts).within("texts")?;
        let settings = match settings {
            Value::Null => Settings::default(),
            given => Settings::read(given).within("settings")?,
        };
        let settings = settings.cleaned().within("settings")?;
        let group_threshold = settings.group_threshold.unwrap_or(10);
        range(group_threshold, SMALLEST_GROUP, 1_000, "groupThreshold").within("settings")?;

        let replaced: Vec<(String, Text)> = settings.replaced();
        let locale = Locale::new(common, texts, replaced).within("common")?;
        complete(&data, &locale).within("content")?;
        let canonical = settings.base();
        let mut instruments = Self { locale, scales: data.scales, all: Vec::new(), group_threshold, canonical };
        for (index, files) in files.instruments.iter().enumerate() {
            let read = instruments.shipped(files).and_then(|instrument| instruments.add(instrument));
            read.within(&format!("instruments[{index}]"))?;
        }
        let mut faults = Faults::default();
        for (index, own) in settings.instruments.iter().enumerate() {
            let read = instruments.own(own).and_then(|instrument| instruments.add(instrument));
            faults.note(read.within(&format!("instruments[{index}]")).within("settings"));
        }
        faults.done(instruments)
    }

    fn shipped(&self, files: &ContentFiles) -> Result<Instrument, Error> {
        let mut data = InstrumentData::read(&files.data)?;
        data.texts = Words::read(&files.texts)?.texts;
        Instrument::new(&data, &self.scales, &self.locale)
    }

    /// Proves an instrument of a portal's own sound, without taking it in.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path.
    pub fn own(&self, value: &Value) -> Result<Instrument, Error> {
        let data = InstrumentData::read(value)?;
        Ok(Instrument { own: true, ..Instrument::new(&data, &self.scales, &self.locale)? })
    }

    fn add(&mut self, instrument: Instrument) -> Result<(), Error> {
        if self.all.iter().any(|known| known.id == instrument.id) {
            return Err(Error::new(Code::DuplicateId, "id"));
        }
        self.all.push(Arc::new(instrument));
        Ok(())
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// All of them, in the order they are offered.
    #[must_use]
    pub fn all(&self) -> &[Arc<Instrument>] {
        &self.all
    }

    /// The one with this id.
    ///
    /// # Errors
    /// `unknown-id` at `instrument`.
    pub fn find(&self, id: &str) -> Result<Arc<Instrument>, Error> {
        let found = self.all.iter().find(|instrument| instrument.id == id);
        let known = || self.all.iter().map(|instrument| instrument.id.as_str()).collect::<Vec<_>>();
        found.cloned().ok_or_else(|| Error::unknown("instrument", &known()))
    }

    /// A version of the one with this id.
    ///
    /// # Errors
    /// `unknown-id` at `instrument`; at `version`, `newer-version`, or `not-allowed` for one that opens no more.
    pub fn version(&self, id: &str, version: u32) -> Result<Arc<Instrument>, Error> {
        let current = self.find(id)?;
        if version == current.version {
            return Ok(current);
        }
        let code = if version > current.version { Code::NewerVersion } else { Code::NotAllowed };
        let earlier = current.earlier.iter().find(|earlier| earlier.version == version);
        earlier.cloned().ok_or_else(|| Error::new(code, "version").with_limit(current.version))
    }

    /// The version that something saved names.
    ///
    /// # Errors
    /// `other-instrument` for one that is not there; at `instrumentVersion`, those of [`version`](Self::version).
    pub(crate) fn saved(&self, id: &str, version: u32) -> Result<Arc<Instrument>, Error> {
        self.version(id, version).map_err(|error| match error.code() {
            Code::UnknownId => Error::new(Code::OtherInstrument, "instrument"),
            code => Error::new(code, "instrumentVersion").with_limit(error.limit().unwrap_or_default()),
        })
    }

    /// The version that an instrument is of, as it is here: also in another language. An id means the same in each.
    ///
    /// # Errors
    /// `unknown-id` at `instrument`; `other-instrument` for one that only has its id.
    pub fn same(&self, other: &Instrument) -> Result<Arc<Instrument>, Error> {
        self.find(&other.id)?;
        let known = self.version(&other.id, other.version).ok().filter(|known| known.is_same(other));
        known.ok_or_else(|| Error::new(Code::OtherInstrument, "instrument"))
    }

    /// The base of FHIR addresses.
    pub(crate) fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Smaller groups are withheld.
    #[must_use]
    pub fn group_threshold(&self) -> u16 {
        self.group_threshold
    }
}

/// Texts that the core itself composes from.
const COMPOSED: &str = include_str!("composed-engagement.txt");

/// Every scale option and respondent has its words.
fn complete(data: &EngagementData, locale: &Locale) -> Result<(), Error> {
    let mut ids: Vec<String> = COMPOSED.lines().map(str::to_owned).collect();
    for scale in &data.scales {
        ids.extend(scale.options.iter().map(|option| ["answer.", &option.id].concat()));
    }
    ids.extend(super::terms::Respondent::ALL.iter().map(|respondent| ["respondent.", respondent.id()].concat()));
    match ids.into_iter().find(|id| !locale.has(id)) {
        Some(id) => Err(Error::new(Code::MissingText, id)),
        None => Ok(()),
    }
}
