//! The parts that sheets are put together from.

use super::{Reader, SheetItem, SheetSection};
use crate::content::CompanionRole;
use crate::preparation::agenda::AgendaItem;
use crate::preparation::journal::Note;
use crate::preparation::{PATIENT, Preparation, When};

impl Preparation {
    /// A section under its heading.
    pub(super) fn section(&self, id: &str, items: Vec<SheetItem>) -> SheetSection {
        let heading = self.content.locale().text(&["sheet.section.", id].concat());
        SheetSection { id: id.to_owned(), heading, items, blank_lines: 0 }
    }

    /// With whom, when, how; left to be written by hand on the blank page.
    pub(super) fn sheet_lines(&self, reader: Reader) -> Vec<String> {
        let locale = self.content.locale();
        let encounter = &self.draft.encounter;
        let kind = locale.text(&["kind.", encounter.kind.id()].concat());
        let mode = locale.text(&["mode.", encounter.mode.id()].concat());
        let mut lines = Vec::new();
        if !encounter.with.is_empty() {
            lines.push(locale.fill("sheet.with", None, &[("with", &encounter.with)]));
        }
        if let Some(when) = encounter.when {
            lines.push(locale.fill("sheet.when", None, &[("when", &self.written(when))]));
        }
        lines.push(locale.fill("sheet.kind", None, &[("kind", &kind), ("mode", &mode)]));
        if reader != Reader::Blank {
            lines.push(locale.fill("sheet.minutes", None, &[("minutes", &encounter.minutes.to_string())]));
        }
        lines
    }

    /// A date as the language writes it.
    pub(super) fn written(&self, when: When) -> String {
        self.content.locale().when(when.date, when.time)
    }

    /// Entries of the agenda; `details` says which bring their details along.
    pub(super) fn agenda_items(&self, items: &[AgendaItem], details: impl Fn(&AgendaItem) -> bool) -> Vec<SheetItem> {
        let locale = self.content.locale();
        let line = |item: &AgendaItem| {
            let entry = self.draft.entries.iter().find(|entry| entry.id == item.entry);
            let marks = [
                item.main.then(|| locale.text("sheet.main")),
                (item.must && !item.main).then(|| locale.text("sheet.must")),
                Some(locale.fill("sheet.item-minutes", Some(item.minutes.into()), &[])),
                (item.author != PATIENT).then(|| self.by(&item.author)),
                entry.and_then(|entry| entry.carried).map(|_| locale.text("sheet.carried")),
            ];
            let whole = entry.filter(|_| details(item)).map(|entry| entry.details.clone());
            SheetItem {
                details: whole.unwrap_or_default(),
                note: marks.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                ..SheetItem::new(&item.title)
            }
        };
        items.iter().map(line).collect()
    }

    pub(super) fn by(&self, author: &str) -> String {
        self.content.locale().fill("sheet.by", None, &[("name", &self.contributor_name(author))])
    }

    /// A note with its date, in the person's own words.
    pub(super) fn note_item(&self, note: &Note) -> SheetItem {
        let changed = match note.changed.as_str() {
            "" => String::new(),
            changed => self.content.locale().fill("sheet.changed", None, &[("text", changed)]),
        };
        let texts: Vec<&str> = [note.happened.as_str(), &changed].into_iter().filter(|text| !text.is_empty()).collect();
        SheetItem { details: texts.join("\n"), ..SheetItem::new(self.written(note.date)) }
    }

    /// What the person wrote about their life.
    pub(super) fn life_items(&self) -> Vec<SheetItem> {
        let written = self.life().into_iter().filter(|prompt| !prompt.text.is_empty());
        written.map(|prompt| SheetItem { details: prompt.text, ..SheetItem::new(prompt.label) }).collect()
    }

    /// Who comes along and what they do.
    pub(super) fn companion_items(&self) -> Vec<SheetItem> {
        let Some(companion) = &self.draft.companion else { return Vec::new() };
        let locale = self.content.locale();
        let role = |role: &CompanionRole| match (role, companion.speak_on.as_str()) {
            (CompanionRole::Speak, subject) if !subject.is_empty() => {
                locale.fill("sheet.speak-on", None, &[("subject", subject)])
            }
            _ => locale.text(&["companion.", role.id()].concat()),
        };
        let roles: Vec<String> = companion.roles.iter().map(role).collect();
        if companion.name.is_empty() && roles.is_empty() {
            return Vec::new();
        }
        let text = if companion.name.is_empty() { locale.text("contributor.relative") } else { companion.name.clone() };
        vec![SheetItem { note: roles.join(" · "), ..SheetItem::new(text) }]
    }

    /// Who is who around the care.
    pub(super) fn people_items(&self) -> Vec<SheetItem> {
        let locale = self.content.locale();
        let line = |person: &crate::preparation::Person| {
            let role = locale.text(&["person-role.", &person.role].concat());
            let note = locale.joined(&[role.as_str(), &person.contact, &person.note], " · ");
            SheetItem { note, ..SheetItem::new(&person.name) }
        };
        self.draft.people.iter().map(line).collect()
    }

    /// What to bring, or what an organiser sees to.
    pub(super) fn checklist_items(&self) -> Vec<SheetItem> {
        let line = |item: super::super::ChecklistItem| SheetItem {
            note: item.reason.unwrap_or_default(),
            checked: Some(item.done),
            ..SheetItem::new(item.text)
        };
        self.checklist().into_iter().map(line).collect()
    }

    /// What was agreed: who, what, by when.
    pub(super) fn step_items(&self, steps: &[super::super::NextStep]) -> Vec<SheetItem> {
        let line = |step: &super::super::NextStep| {
            let by = step.by.map(|by| self.written(by)).unwrap_or_default();
            let note = self.content.locale().joined(&[step.who.as_str(), &by], " · ");
            SheetItem { note, checked: Some(false), ..SheetItem::new(&step.what) }
        };
        steps.iter().map(line).collect()
    }
}
