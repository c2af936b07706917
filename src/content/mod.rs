//! What the tools ask and say, in one language, with what a portal sets: read once and proved consistent.

mod also;
mod check;
pub(crate) use check::{length, range};
mod data;
mod instrument;
mod instruments;
mod locale;
mod scale;
mod separator;
mod settings;
mod terms;
mod voice;

pub use also::LanguageFiles;
pub use data::{
    ItemData, KindData, LONGEST, PartData, PreparationData, QuestionData, RoleData, RouteData, SHORTEST, SheetData,
    StepData,
};
pub use instrument::{
    Context, ContextData, Instrument, InstrumentData, MOST_CONTEXTS, MOST_LEVELS, MOST_STATEMENTS, Named, Statement,
    StatementData, Wording,
};
pub use instruments::{ContentFiles, EngagementFiles, Instruments, SMALLEST_GROUP};
pub use locale::{Common, Dates, Direction, Locale, Text, Texts, Values};
pub use scale::{EngagementData, Scale, ScaleOption};
pub use separator::Separator;
pub use settings::{
    EmergencySetting, ItemSetting, LimitSettings, QuestionSetting, ResourceSetting, RouteSetting, Settings,
};
pub use terms::{
    Aside, CompanionRole, ContributorRole, Details, EncounterKind, EntryKind, ForWhom, Mode, Outcome, Part, Reader,
    Respondent, Rule, Side,
};
pub(crate) use voice::voices;

use std::sync::Arc;

use crate::error::{Code, Error, Within};
use crate::value::{Read, Value};

/// The content of one language with one portal's settings.
#[derive(Debug, Clone)]
pub struct Content {
    data: PreparationData,
    locale: Locale,
    limits: [u16; 3],
    resources: Vec<ResourceSetting>,
    routes: Vec<Route>,
    questions: Vec<Question>,
    checklist: Vec<Item>,
    days_before: u16,
    canonical: String,
    also: Vec<Arc<Content>>,
}

/// A question that can be offered.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) data: QuestionData,
    pub(crate) text: String,
}

/// A line of a checklist.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) data: ItemData,
    pub(crate) text: String,
    pub(crate) reason: Option<String>,
    pub(crate) group: Option<String>,
}

/// Where a parked point can go.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    pub(crate) data: RouteData,
    pub(crate) label: String,
    pub(crate) detail: String,
    pub(crate) url: Option<String>,
}

impl Content {
    /// Reads the files of one language, as plain data, and the portal's settings; null stands for none.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path: `content…`, `common…`, `texts…` or `settings…`.
    pub fn read(data: &Value, common: &Value, texts: &Value, settings: &Value) -> Result<Self, Error> {
        let data = PreparationData::read(data).within("content")?;
        let common = Common::read(common).within("common")?;
        let texts = Texts::read(texts).within("texts")?;
        Self::new(data, common, texts, read_settings(settings)?)
    }

    /// Joins the data, the language and the portal's settings.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path: `content…`, `common…`, `texts…` or `settings…`.
    pub fn new(data: PreparationData, common: Common, texts: Texts, settings: Settings) -> Result<Self, Error> {
        check::sound(&data).within("content")?;
        let settings = settings.cleaned().and_then(|settings| settings.fitting(&data)).within("settings")?;
        let locale = Locale::new(common, texts, settings.replaced()).within("common")?;
        check::complete(&data, &locale).within("content")?;

        let canonical = settings.base();
        let limit = |set: Option<u16>| set.unwrap_or(3);
        Ok(Self {
            limits: [limit(settings.limits.topics), limit(settings.limits.questions), limit(settings.limits.wishes)],
            routes: routes(&data, &locale, settings.routes),
            questions: questions(&data, &locale, settings.questions),
            checklist: checklist(&data, &locale, settings.checklist),
            resources: settings.resources,
            days_before: settings.days_before.unwrap_or(3),
            canonical,
            also: Vec::new(),
            data: data.with_minutes(&settings.minutes),
            locale,
        })
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// What is offered, as ids and rules, with the portal's minutes.
    #[must_use]
    pub fn data(&self) -> &PreparationData {
        &self.data
    }

    pub(crate) fn kind(&self, kind: EncounterKind) -> Result<&KindData, Error> {
        let found = self.data.encounter_kinds.iter().find(|data| data.id == kind);
        found.ok_or_else(|| Error::new(Code::UnknownId, "kind"))
    }

    /// The base of FHIR addresses.
    pub(crate) fn canonical(&self) -> &str {
        &self.canonical
    }

    /// Default limits: topics, questions, wishes.
    pub(crate) fn limits(&self) -> [u16; 3] {
        self.limits
    }

    pub(crate) fn resources(&self) -> &[ResourceSetting] {
        &self.resources
    }

    pub(crate) fn routes(&self) -> &[Route] {
        &self.routes
    }

    pub(crate) fn questions(&self) -> &[Question] {
        &self.questions
    }

    pub(crate) fn checklist(&self) -> &[Item] {
        &self.checklist
    }

    pub(crate) fn days_before(&self) -> u16 {
        self.days_before
    }

    pub(crate) fn known_theme(&self, theme: &str, path: &str) -> Result<(), Error> {
        known(&self.data.themes, theme, path)
    }
}

fn read_settings(settings: &Value) -> Result<Settings, Error> {
    match settings {
        Value::Null => Ok(Settings::default()),
        given => Settings::read(given).within("settings"),
    }
}

/// Whether `ids` has `id`, else an error at `path`.
pub(crate) fn known(ids: &[String], id: &str, path: &str) -> Result<(), Error> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    if ids.contains(&id) { Ok(()) } else { Err(Error::unknown(path, &ids)) }
}

impl PreparationData {
    /// The ids of all roles that somebody can have, whatever the encounter.
    pub(crate) fn person_role_ids(&self) -> Vec<&str> {
        self.person_roles.iter().map(|role| role.id.as_str()).collect()
    }

    fn with_minutes(mut self, minutes: &[(String, u16)]) -> Self {
        for kind in &mut self.encounter_kinds {
            if let Some((_, set)) = minutes.iter().find(|(id, _)| id == kind.id.id()) {
                kind.minutes = *set;
                kind.share = kind.share.map(|share| share.min(*set));
            }
        }
        self
    }
}

fn routes(data: &PreparationData, locale: &Locale, set: Option<Vec<RouteSetting>>) -> Vec<Route> {
    let shipped = |id: &str| data.routes.iter().find(|route| route.id == id);
    let label = |id: &str| locale.text(&["route.", id].concat());
    let detail = |id: &str| locale.text(&["route.", id, ".detail"].concat());
    let Some(set) = set else {
        let whole = |route: &RouteData| Route {
            label: label(&route.id),
            detail: detail(&route.id),
            url: None,
            data: route.clone(),
        };
        return data.routes.iter().map(whole).collect();
    };
    let own = |route: RouteSetting| {
        let base = shipped(&route.id);
        Route {
            label: route.label.unwrap_or_else(|| label(&route.id)),
            detail: route.detail.unwrap_or_else(|| base.map(|_| detail(&route.id)).unwrap_or_default()),
            url: route.url,
            data: RouteData {
                kinds: route.kinds.or_else(|| base.and_then(|base| base.kinds.clone())),
                themes: route.themes.or_else(|| base.and_then(|base| base.themes.clone())),
                encounters: route.encounters.or_else(|| base.and_then(|base| base.encounters.clone())),
                id: route.id,
            },
        }
    };
    set.into_iter().map(own).collect()
}

fn questions(data: &PreparationData, locale: &Locale, set: Vec<QuestionSetting>) -> Vec<Question> {
    let own = set.into_iter().map(|question| Question {
        text: question.text,
        data: QuestionData {
            id: question.id,
            theme: question.theme,
            kinds: question.kinds,
            side: question.side,
            modes: question.modes,
            for_whom: question.for_whom,
        },
    });
    let bank = data
        .questions
        .iter()
        .map(|question| Question { text: locale.text(&["question.", &question.id].concat()), data: question.clone() });
    own.chain(bank).collect()
}

fn checklist(data: &PreparationData, locale: &Locale, set: Vec<ItemSetting>) -> Vec<Item> {
    let shipped = data.checklist.iter().map(|item| {
        let id = ["checklist.", &item.id].concat();
        let reason = [&id, ".reason"].concat();
        Item {
            text: locale.text(&id),
            reason: locale.has(&reason).then(|| locale.text(&reason)),
            group: item.group.as_ref().map(|group| locale.text(&["checklist-group.", group].concat())),
            data: item.clone(),
        }
    });
    let own = set.into_iter().map(|item| Item {
        text: item.text,
        reason: item.reason,
        group: None,
        data: ItemData {
            id: item.id,
            kinds: item.kinds,
            side: item.side,
            modes: item.modes,
            for_whom: item.for_whom,
            group: None,
        },
    });
    shipped.chain(own).collect()
}
