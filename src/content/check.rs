//! Proves that content and settings hold together before anything is built on them.

use super::data::{LONGEST, PreparationData, QuestionData, SHORTEST};
use super::locale::{Locale, Text};
use super::settings::{EmergencySetting, Settings};
use super::terms::{CompanionRole, ContributorRole, EncounterKind, EntryKind, ForWhom, Mode, Outcome, Reader, Side};
use crate::error::{Code, Error, Faults, Within};
use crate::text;
use crate::value::{Read, Value};

/// Texts that the core itself composes from.
const COMPOSED: &str = include_str!("composed.txt");

/// Every id once, and every kind of encounter with a length that it can have.
pub(super) fn sound(data: &PreparationData) -> Result<(), Error> {
    let ids = |path, ids: Vec<&str>| once(path, &ids);
    ids("themes", data.themes.iter().map(String::as_str).collect())?;
    ids("questions", data.questions.iter().map(|question| question.id.as_str()).collect())?;
    ids("checklist", data.checklist.iter().map(|item| item.id.as_str()).collect())?;
    ids("routes", data.routes.iter().map(|route| route.id.as_str()).collect())?;
    ids("personRoles", data.person_role_ids())?;
    ids("steps", data.steps.iter().map(|step| step.id.as_str()).collect())?;
    ids("encounterKinds", data.encounter_kinds.iter().map(|kind| kind.id.id()).collect())?;
    for (index, kind) in data.encounter_kinds.iter().enumerate() {
        let path = place("encounterKinds", index);
        length(kind.id, kind.minutes, kind.share).within(&path)?;
        first(data, &kind.first).within(&path)?;
    }
    once("sheets", &data.sheets.iter().map(|sheet| sheet.reader.id()).collect::<Vec<_>>())?;
    let missing = Reader::ALL.iter().find(|id| !data.sheets.iter().any(|sheet| sheet.reader == **id));
    if let Some(reader) = missing {
        return Err(Error::new(Code::MissingField, ["sheets.", reader.id()].concat()));
    }
    let has = |id: &EncounterKind| data.encounter_kinds.iter().any(|kind| kind.id == *id);
    let missing = EncounterKind::ALL.iter().find(|id| !has(id));
    missing.map_or(Ok(()), |id| Err(Error::new(Code::MissingField, ["encounterKinds.", id.id()].concat())))
}

/// What comes first is in the bank, each question once.
fn first(data: &PreparationData, ids: &[String]) -> Result<(), Error> {
    once("first", &ids.iter().map(String::as_str).collect::<Vec<_>>())?;
    let known = |id: &String| data.questions.iter().any(|question| question.id == *id);
    let unknown = ids.iter().position(|id| !known(id));
    unknown.map_or(Ok(()), |index| Err(Error::new(Code::UnknownId, place("first", index))))
}

/// Whether an encounter can be as long. A meeting of partners has a participant's share, and nothing else has.
pub(crate) fn length(kind: EncounterKind, minutes: u16, share: Option<u16>) -> Result<(), Error> {
    range(minutes, SHORTEST, LONGEST, "minutes")?;
    match (kind == EncounterKind::PartnerMeeting, share) {
        (true, Some(share)) => range(share, 1, minutes, "share"),
        (true, None) => Err(Error::new(Code::MissingField, "share")),
        (false, Some(_)) => Err(Error::new(Code::NotAllowed, "share")),
        (false, None) => Ok(()),
    }
}

/// Every theme known, every id with its text.
pub(super) fn complete(data: &PreparationData, locale: &Locale) -> Result<(), Error> {
    for (index, question) in data.questions.iter().enumerate() {
        let path = place("questions", index);
        super::known(&data.themes, &question.theme, "theme").within(&path)?;
        for voiced in locale.voiced(&["question.", &question.id].concat()) {
            text::title(&locale.text(&voiced), text::TITLE, "text").within(&path)?;
        }
    }
    if data.routes.last().is_none_or(|last| last.kinds.is_some() || last.themes.is_some()) {
        return Err(Error::new(Code::NotAllowed, "routes"));
    }

    let has = |prefix: &str, id: &str, suffix: &str| {
        let whole = [prefix, id, suffix].concat();
        if locale.has(&whole) { Ok(()) } else { Err(Error::new(Code::MissingText, whole)) }
    };
    let all = |prefix: &str, ids: &[&str], suffixes: &[&str]| {
        ids.iter().try_for_each(|id| suffixes.iter().try_for_each(|suffix| has(prefix, id, suffix)))
    };
    let strings = |ids: &[String], prefix: &str, suffixes: &[&str]| {
        ids.iter().try_for_each(|id| suffixes.iter().try_for_each(|suffix| has(prefix, id, suffix)))
    };
    let hinted = &["", ".hint"];
    strings(&data.themes, "theme.", hinted)?;
    strings(&data.realities, "reality.", &["", ".prompt"])?;
    all("person-role.", &data.person_role_ids(), &[""])?;
    data.questions.iter().try_for_each(|question| has("question.", &question.id, ""))?;
    data.checklist.iter().try_for_each(|item| has("checklist.", &item.id, ""))?;
    let groups = data.checklist.iter().filter_map(|item| item.group.as_ref());
    groups.into_iter().try_for_each(|group| has("checklist-group.", group, ""))?;
    data.steps.iter().try_for_each(|step| has("step.", &step.id, ""))?;
    data.routes.iter().try_for_each(|route| all("route.", &[&route.id], &["", ".detail"]))?;
    all("kind.", &EncounterKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>(), hinted)?;
    all("side.", &Side::ALL.iter().map(|side| side.id()).collect::<Vec<_>>(), hinted)?;
    all("for-whom.", &ForWhom::ALL.iter().map(|whom| whom.id()).collect::<Vec<_>>(), hinted)?;
    all("reader.", &Reader::ALL.iter().map(|reader| reader.id()).collect::<Vec<_>>(), hinted)?;
    for reader in Reader::ALL {
        all("sheet.", &[reader.id()], &[".title", ".footer"])?;
    }
    all("entry-kind.", &EntryKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>(), hinted)?;
    all("contributor.", &ContributorRole::ALL.iter().map(|role| role.id()).collect::<Vec<_>>(), hinted)?;
    all("mode.", &Mode::ALL.iter().map(|mode| mode.id()).collect::<Vec<_>>(), &[""])?;
    all("companion.", &CompanionRole::ALL.iter().map(|role| role.id()).collect::<Vec<_>>(), &[""])?;
    all("outcome.", &Outcome::ALL.iter().map(|outcome| outcome.id()).collect::<Vec<_>>(), &[""])?;
    COMPOSED.lines().try_for_each(|id| has("", id, ""))
}

pub(super) fn once(path: &str, ids: &[&str]) -> Result<(), Error> {
    let mut faults = Faults::default();
    for (index, id) in ids.iter().enumerate() {
        if id.is_empty() {
            faults.add(Error::new(Code::Empty, place(path, index)));
        } else if ids.iter().take(index).any(|before| before == id) {
            faults.add(Error::new(Code::DuplicateId, place(path, index)));
        }
    }
    faults.done(())
}

pub(super) fn place(list: &str, index: usize) -> String {
    format!("{list}[{index}]")
}

impl Settings {
    /// The settings with clean texts, once all of them are seen to be right.
    pub(super) fn cleaned(mut self) -> Result<Self, Error> {
        for (kind, minutes) in &self.minutes {
            let path = ["minutes.", kind].concat();
            EncounterKind::read(&Value::String(kind.clone())).within(&path)?;
            range(*minutes, SHORTEST, LONGEST, &path)?;
        }
        let limits = &self.limits;
        for (limit, path) in
            [(limits.topics, "limits.topics"), (limits.questions, "limits.questions"), (limits.wishes, "limits.wishes")]
        {
            range(limit.unwrap_or(3), 1, 50, path)?;
        }
        range(self.days_before.unwrap_or(3), 1, 30, "daysBefore")?;
        option(&mut self.welcome, |raw| text::paragraphs(raw, "welcome"))?;
        option(&mut self.emergency.text, |raw| text::paragraphs(raw, "emergency.text"))?;
        option(&mut self.emergency.number, |raw| text::line(raw, text::TITLE, "emergency.number"))?;
        option(&mut self.emergency.message, |raw| text::line(raw, text::TITLE, "emergency.message"))?;
        option(&mut self.canonical, |raw| text::url(raw, "canonical"))?;
        self.clean_texts()?;
        Ok(self)
    }

    /// The base of FHIR addresses; a name of ours where the portal sets none.
    pub(super) fn base(&self) -> String {
        let set = self.canonical.as_deref().unwrap_or("urn:care-partnership");
        set.trim_end_matches('/').to_owned()
    }

    /// The same, once what is added to the preparation is seen to fit it.
    pub(super) fn fitting(mut self, data: &PreparationData) -> Result<Self, Error> {
        self.clean_routes(data)?;
        self.clean_lists(data)?;
        // A question becomes the title of an entry, also in the portal's words.
        for (id, text) in &self.texts {
            let question = |known: &QuestionData| id.strip_prefix("question.") == Some(&known.id);
            if data.questions.iter().any(question) {
                let path = ["texts.", id].concat();
                let forms = match text {
                    Text::One(one) => std::slice::from_ref(one).iter().collect::<Vec<_>>(),
                    Text::Plural(forms) => forms.iter().map(|(_, form)| form).collect(),
                };
                forms.into_iter().try_for_each(|form| text::title(form, text::TITLE, &path).map(drop))?;
            }
        }
        Ok(self)
    }

    /// The texts that stand in the place of the content's.
    pub(super) fn replaced(&self) -> Vec<(String, Text)> {
        let mut replaced = self.texts.clone();
        let mut put = |id: &str, text: &Option<String>| {
            if let Some(text) = text {
                replaced.push((id.to_owned(), Text::One(text.clone())));
            }
        };
        put("welcome", &self.welcome);
        put("welcome@meeting", &self.welcome);
        put("emergency", &self.emergency.text);
        put("emergency.number", &self.emergency.number);
        // The number for messages goes with the number for calls: another country has another, or none.
        let EmergencySetting { text, number, message } = &self.emergency;
        let other = text.is_some() || number.is_some();
        put("emergency.message.number", &message.clone().or_else(|| other.then(String::new)));
        replaced
    }

    fn clean_routes(&mut self, data: &PreparationData) -> Result<(), Error> {
        let Some(routes) = &mut self.routes else { return Ok(()) };
        if routes.is_empty() {
            return Err(Error::new(Code::Empty, "routes"));
        }
        once("routes", &routes.iter().map(|route| route.id.as_str()).collect::<Vec<_>>())?;
        for (index, route) in routes.iter_mut().enumerate() {
            let path = place("routes", index);
            let shipped = data.routes.iter().any(|known| known.id == route.id);
            if route.label.is_none() && !shipped {
                return Err(Error::new(Code::MissingField, [&path, ".label"].concat()));
            }
            option(&mut route.label, |raw| text::title(raw, text::TITLE, "label")).within(&path)?;
            option(&mut route.detail, |raw| text::line(raw, text::CONTACT, "detail")).within(&path)?;
            option(&mut route.url, |raw| text::url(raw, "url")).within(&path)?;
            themes(data, route.themes.as_deref().unwrap_or_default()).within(&path)?;
        }
        Ok(())
    }

    fn clean_lists(&mut self, data: &PreparationData) -> Result<(), Error> {
        once("resources", &self.resources.iter().map(|resource| resource.id.as_str()).collect::<Vec<_>>())?;
        for (index, resource) in self.resources.iter_mut().enumerate() {
            let path = place("resources", index);
            resource.title = text::title(&resource.title, text::TITLE, "title").within(&path)?;
            resource.detail = text::line(&resource.detail, text::CONTACT, "detail").within(&path)?;
            option(&mut resource.url, |raw| text::url(raw, "url")).within(&path)?;
            themes(data, &resource.themes).within(&path)?;
        }
        let bank = data.questions.iter().map(|question| question.id.as_str());
        let own = self.questions.iter().map(|question| question.id.as_str());
        once("questions", &own.chain(bank).collect::<Vec<_>>())?;
        for (index, question) in self.questions.iter_mut().enumerate() {
            let path = place("questions", index);
            question.text = text::title(&question.text, text::TITLE, "text").within(&path)?;
            super::known(&data.themes, &question.theme, "theme").within(&path)?;
        }
        let shipped = data.checklist.iter().map(|item| item.id.as_str());
        let own = self.checklist.iter().map(|item| item.id.as_str());
        once("checklist", &own.chain(shipped).collect::<Vec<_>>())?;
        for (index, item) in self.checklist.iter_mut().enumerate() {
            let path = place("checklist", index);
            item.text = text::title(&item.text, text::CONTACT, "text").within(&path)?;
            option(&mut item.reason, |raw| text::line(raw, text::CONTACT, "reason")).within(&path)?;
        }
        Ok(())
    }

    fn clean_texts(&mut self) -> Result<(), Error> {
        for (id, replaced) in &mut self.texts {
            let path = ["texts.", id].concat();
            match replaced {
                Text::One(one) => *one = text::paragraphs(one, &path)?,
                Text::Plural(forms) => {
                    for (_, form) in forms {
                        *form = text::paragraphs(form, &path)?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn themes(data: &PreparationData, themes: &[String]) -> Result<(), Error> {
    let check = |(index, theme): (usize, &String)| super::known(&data.themes, theme, &place("themes", index));
    themes.iter().enumerate().try_for_each(check)
}

fn option(value: &mut Option<String>, clean: impl Fn(&str) -> Result<String, Error>) -> Result<(), Error> {
    if let Some(raw) = value {
        *raw = clean(raw)?;
    }
    Ok(())
}

/// Refuses a number outside `from..=to`.
pub(crate) fn range(number: u16, from: u16, to: u16, path: &str) -> Result<(), Error> {
    let passed = if number < from { from } else { to };
    if number < from || number > to {
        return Err(Error::new(Code::OutOfRange, path).with_limit(passed.into()).with_range(from.into(), to.into()));
    }
    Ok(())
}
