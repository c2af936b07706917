//! The draft: all that a person wrote for one encounter, as it is saved.

use super::PATIENT;
use super::calendar::MOST_SEQUENCE;
use super::checklist::{MOST_ITEMS, OwnItem};
use super::closing::{ClosingTexts, MOST_STEPS, NextStep};
use super::companion::Companion;
use super::contributor::{Contributor, MOST_CONTRIBUTORS};
use super::encounter::Encounter;
use super::entry::Entry;
use super::full::{MOST_DECLINED, MOST_ENTRIES, fits};
use super::journal::{MOST_NOTES, Note};
use super::limits::Limits;
use super::list::{Listed, at_most, find, sound};
use super::people::{MOST_PEOPLE, Person};
use super::previous::Previous;
use super::resource::{MOST_RESOURCES, OwnResource};
use crate::error::{Code, Error, Within};
use crate::id;
use crate::text;
use crate::value::pairs;
use serde::{Deserialize, Serialize};

/// The most ids of content in one set: ticks, kept resources, themes, realities.
const MOST_IDS: usize = 500;

/// All that a person wrote. Ids of content that is no longer offered are kept, and shown again should it come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What tells this preparation from all others, where the caller gave it; see [`Preparation::set_id`].
    ///
    /// [`Preparation::set_id`]: super::Preparation::set_id
    pub id: Option<String>,
    /// The number of the last calendar file, 0 before the first.
    pub sequence: u32,
    /// The encounter that is prepared.
    pub encounter: Encounter,
    /// How many entries of each kind the agenda takes.
    pub limits: Limits,
    /// Who contributes, the patient first.
    pub contributors: Vec<Contributor>,
    /// All entries in the person's order.
    pub entries: Vec<Entry>,
    /// The themes chosen.
    pub themes: Vec<String>,
    /// Since the last visit.
    pub notes: Vec<Note>,
    /// By reality, what was written.
    #[serde(with = "pairs")]
    pub life: Vec<(String, String)>,
    /// The realities whose words the person keeps for themselves.
    #[serde(rename = "lifeOnlyMe", default)]
    pub life_only_me: Vec<String>,
    /// People around the care.
    pub people: Vec<Person>,
    /// Resources of the person's own.
    pub resources: Vec<OwnResource>,
    /// The resources that are not as usual: the portal's that are kept, the person's own that are not.
    pub kept: Vec<String>,
    /// Lines of the checklist of the person's own.
    pub items: Vec<OwnItem>,
    /// The lines that are ticked.
    pub ticked: Vec<String>,
    /// Who comes along.
    pub companion: Option<Companion>,
    /// What was written after the visit.
    pub closing: ClosingTexts,
    /// What the visit before left.
    pub previous: Option<Previous>,
}

impl Draft {
    /// All that stands in its lists.
    pub(super) fn listed(&self) -> impl Iterator<Item = &dyn Listed> {
        (all(&self.contributors).chain(all(&self.entries)).chain(all(&self.notes)).chain(all(&self.people)))
            .chain(all(&self.resources))
            .chain(all(&self.items))
            .chain(all(&self.closing.next_steps))
    }

    /// Takes out the addresses of the person's own resources that are refused, and may have been taken once; returns
    /// their paths. The resources stay.
    pub(crate) fn leave_out_addresses(&mut self) -> Vec<String> {
        let mut left = Vec::new();
        for (index, resource) in self.resources.iter_mut().enumerate() {
            let refused = |url: &String| !url.trim().is_empty() && text::own_url(url, "url").is_err();
            if resource.url.take_if(|url| refused(url)).is_some() {
                left.push(format!("resources[{index}].url"));
            }
        }
        left
    }

    /// The same with clean texts, once all of it is seen to be right.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path.
    pub fn cleaned(mut self) -> Result<Self, Error> {
        self.id.as_deref().map_or(Ok(()), id::checked)?;
        if self.sequence > MOST_SEQUENCE {
            return Err(Error::new(Code::OutOfRange, "sequence").with_limit(MOST_SEQUENCE));
        }
        self.encounter = self.encounter.cleaned().within("encounter")?;
        self.limits = self.limits.checked().within("limits")?;
        self.contributors = each(self.contributors, MOST_CONTRIBUTORS, "contributors", Contributor::cleaned)?;
        if self.contributors.first().is_none_or(|first| first.id != PATIENT) {
            return Err(Error::new(Code::MissingField, "contributors[0]"));
        }
        fits(self.entries.iter().map(|entry| entry.status))?;
        self.entries = each(self.entries, MOST_ENTRIES + MOST_DECLINED, "entries", |entry| {
            find(&self.contributors, &entry.author).map_err(|error| Error::new(error.code(), "author"))?;
            entry.cleaned()
        })?;
        let mut named = self.entries.iter().enumerate().filter(|(_, entry)| entry.main);
        if let Some((second, _)) = named.nth(1) {
            return Err(Error::new(Code::NotAllowed, format!("entries[{second}].main")));
        }
        self.notes = each(self.notes, MOST_NOTES, "notes", Note::cleaned)?;
        self.people = each(self.people, MOST_PEOPLE, "people", Person::cleaned)?;
        self.resources = each(self.resources, MOST_RESOURCES, "resources", OwnResource::cleaned)?;
        self.items = each(self.items, MOST_ITEMS, "items", OwnItem::cleaned)?;
        self.closing = closing(self.closing).within("closing")?;
        self.companion = self.companion.map(Companion::cleaned).transpose().within("companion")?;
        self.previous = self.previous.map(previous).transpose().within("previous")?;
        for (reality, written) in &mut self.life {
            *written = text::paragraphs(written, &["life.", reality].concat())?;
        }
        for (count, path) in [
            (self.themes.len(), "themes"),
            (self.life.len(), "life"),
            (self.life_only_me.len(), "lifeOnlyMe"),
            (self.kept.len(), "kept"),
            (self.ticked.len(), "ticked"),
        ] {
            at_most(count, MOST_IDS, path)?;
        }
        for set in [&mut self.themes, &mut self.life_only_me, &mut self.kept, &mut self.ticked] {
            for id in std::mem::take(set) {
                if !set.contains(&id) {
                    set.push(id);
                }
            }
        }
        Ok(self)
    }
}

fn all<T: Listed>(list: &[T]) -> impl Iterator<Item = &dyn Listed> {
    list.iter().map(|one| one as &dyn Listed)
}

fn each<T: Listed>(
    list: Vec<T>,
    most: usize,
    path: &str,
    clean: impl Fn(T) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    sound(&list, most, path)?;
    let cleaned = list.into_iter().enumerate().map(|(index, one)| clean(one).within(&format!("{path}[{index}]")));
    cleaned.collect()
}

fn closing(closing: ClosingTexts) -> Result<ClosingTexts, Error> {
    let mut closing = closing.cleaned()?;
    closing.next_steps = each(closing.next_steps, MOST_STEPS, "nextSteps", NextStep::cleaned)?;
    Ok(closing)
}

fn previous(mut previous: Previous) -> Result<Previous, Error> {
    previous.with = text::line(&previous.with, text::TITLE, "with")?;
    previous.understood = text::paragraphs(&previous.understood, "understood")?;
    previous.next_steps = each(previous.next_steps, MOST_STEPS, "nextSteps", NextStep::cleaned)?;
    Ok(previous)
}
