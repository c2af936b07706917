//! The lines that sheets are put together from.

use super::parts::brings;
use super::{Mark, SheetItem, Words};
use crate::content::{CompanionRole, Details, Reader};
use crate::preparation::agenda::{Agenda, AgendaItem};
use crate::preparation::journal::Note;
use crate::preparation::{
    ChecklistItem, NextStep, PATIENT, ParkedItem, Person, Preparation, Resource, Visibility, When,
};
use crate::text;

impl Preparation {
    /// With whom, when, how; left to be written by hand on the blank page.
    pub(super) fn sheet_lines(&self, reader: Reader, both: bool) -> Vec<String> {
        let words = self.words();
        let encounter = &self.draft.encounter;
        let kind = words.text(&["kind.", encounter.kind.id()].concat());
        let mode = words.text(&["mode.", encounter.mode.id()].concat());
        let mut lines = Vec::new();
        if !encounter.with.is_empty() {
            lines.push(words.fill("sheet.with", None, &[("with", &encounter.with)]));
        }
        if let Some(when) = encounter.when {
            lines.push(words.fill("sheet.when", None, &[("when", &self.written(when))]));
        }
        lines.push(words.fill("sheet.kind", None, &[("kind", &kind), ("mode", &mode)]));
        if reader != Reader::Blank {
            lines.push(words.fill("sheet.minutes", None, &[("minutes", &encounter.minutes.to_string())]));
        }
        if both {
            lines.push(words.text("sheet.own.about"));
        }
        lines
    }

    /// The name, which the tool does not know; on the page to fill in by hand also what is open of the visit.
    pub(super) fn sheet_blanks(&self, reader: Reader) -> Vec<String> {
        let (words, encounter, blank) = (self.words(), &self.draft.encounter, reader == Reader::Blank);
        let open = [
            ("sheet.write.name", true),
            ("sheet.write.with", blank && encounter.with.is_empty()),
            ("sheet.write.when", blank && encounter.when.is_none()),
        ];
        open.iter().filter(|(_, open)| *open).map(|(id, _)| words.text(id)).collect()
    }

    /// A date as the language writes it.
    pub(super) fn written(&self, when: When) -> String {
        self.content.locale().when(when.date, when.time)
    }

    /// Entries of the agenda; `details` says which bring their details along.
    pub(super) fn agenda_items(&self, items: &[AgendaItem], details: Details) -> Vec<SheetItem> {
        let words = self.words();
        let line = |(place, item): (usize, &AgendaItem)| {
            let entry = self.draft.entries.iter().find(|entry| entry.id == item.entry);
            let marks = [
                item.main.then(|| words.text("sheet.main")),
                (item.must && !item.main).then(|| words.text("sheet.must")),
                Some(words.fill("sheet.item-minutes", Some(item.minutes.into()), &[])),
                (item.author != PATIENT).then(|| self.by(&item.author)).and_then(Result::ok),
                entry.and_then(|entry| entry.carried).map(|_| words.text("sheet.carried")),
            ];
            let whole = entry.filter(|_| brings(details, item.main)).map(|entry| entry.details.clone());
            SheetItem {
                details: whole.unwrap_or_default(),
                note: self.joined(&marks.into_iter().flatten().collect::<Vec<_>>()),
                words: self.words_of(&item.entry),
                number: Some(place + 1),
                mark: match (item.main, item.must) {
                    (true, _) => Some(Mark::Main),
                    (false, true) => Some(Mark::Must),
                    (false, false) => None,
                },
                ..SheetItem::new(&item.title)
            }
        };
        items.iter().enumerate().map(line).collect()
    }

    /// Whose words an entry's title has.
    fn words_of(&self, entry: &str) -> Words {
        let entry = self.draft.entries.iter().find(|known| known.id == entry);
        entry.and_then(|entry| entry.question.clone()).map_or(Words::Own, Words::Bank)
    }

    pub(super) fn parked_sheet_items(&self, agenda: &Agenda) -> Vec<SheetItem> {
        let words = self.words();
        let line = |item: &ParkedItem| SheetItem {
            note: words.fill("sheet.route", None, &[("route", &item.route.label)]),
            words: self.words_of(&item.entry),
            ..SheetItem::new(&item.title)
        };
        agenda.parked.iter().map(line).collect()
    }

    /// What was lived since the last visit, the `latest` of it, and how much more there is.
    pub(super) fn note_items(&self, latest: Option<u16>) -> Vec<SheetItem> {
        let notes = self.shown_notes();
        let earlier = latest.map_or(0, |latest| notes.len().saturating_sub(latest.into()));
        let mut items: Vec<SheetItem> = notes.iter().skip(earlier).map(|note| self.note_item(note)).collect();
        if let Ok(count @ 1..) = u32::try_from(earlier) {
            items.push(SheetItem::new(self.words().fill("sheet.more-notes", Some(count), &[])));
        }
        items
    }

    /// A note with its date, where it has one, in the person's own words.
    fn note_item(&self, note: &Note) -> SheetItem {
        let changed = match note.changed.as_str() {
            "" => String::new(),
            changed => self.words().fill("sheet.changed", None, &[("text", changed)]),
        };
        let date = note.date.map_or_else(|| self.words().text("sheet.undated"), |date| self.written(date));
        let texts: Vec<&str> = [note.happened.as_str(), &changed].into_iter().filter(|text| !text.is_empty()).collect();
        SheetItem { details: texts.join("\n"), ..SheetItem::new(date) }
    }

    /// What the person wrote about their life, and does not keep for themselves.
    pub(super) fn life_items(&self) -> Vec<SheetItem> {
        let shown = |visibility| visibility == Visibility::Sheet;
        let written = self.life().into_iter().filter(|prompt| !prompt.text.is_empty() && shown(prompt.visibility));
        written.map(|prompt| SheetItem { details: prompt.text, ..SheetItem::new(prompt.label) }).collect()
    }

    /// Who comes along and what they do.
    pub(super) fn companion_items(&self) -> Vec<SheetItem> {
        let Some(companion) = &self.draft.companion else { return Vec::new() };
        let words = self.words();
        let role = |role: &CompanionRole| match (role, companion.speak_on.as_str()) {
            (CompanionRole::Speak, subject) if !subject.is_empty() => {
                words.fill("sheet.speak-on", None, &[("subject", subject)])
            }
            _ => words.text(&["companion.", role.id()].concat()),
        };
        let roles: Vec<String> = companion.roles.iter().map(role).collect();
        let text = if companion.name.is_empty() { words.text("ui.companion.comes") } else { companion.name.clone() };
        vec![SheetItem { note: self.joined(&roles), ..SheetItem::new(text) }]
    }

    /// Who is who around the care.
    pub(super) fn people_items(&self) -> Vec<SheetItem> {
        let words = self.words();
        let line = |person: &Person| {
            let role = words.text(&["person-role.", &person.role].concat());
            SheetItem { note: self.joined(&[&role, &person.contact, &person.note]), ..SheetItem::new(&person.name) }
        };
        self.draft.people.iter().map(line).collect()
    }

    /// The portal's resources, or the person's own: nobody takes one for the other.
    pub(super) fn resource_items(&self, own: bool) -> Vec<SheetItem> {
        let kept = self.resources().into_iter().filter(|resource| resource.kept && resource.own == own);
        let line = |Resource { title, detail, url, .. }: Resource| {
            let url = url.unwrap_or_default();
            let (host, address) = if own { text::leads(&url) } else { (None, Some(url.as_str())) };
            let place = host.map(|host| self.words().fill("sheet.leads", None, &[("place", host)]));
            let note = self.joined(&[detail.as_str(), &place.unwrap_or_default(), address.unwrap_or_default()]);
            SheetItem { note, ..SheetItem::new(title) }
        };
        kept.map(line).collect()
    }

    /// What to bring, or what an organiser sees to, group by group.
    pub(super) fn checklist_items(&self) -> Vec<SheetItem> {
        let line = |item: ChecklistItem| SheetItem {
            note: item.reason.unwrap_or_default(),
            checked: Some(item.done),
            group: item.group,
            words: if item.own { Words::Own } else { Words::Ours },
            ..SheetItem::new(item.text)
        };
        self.checklist().into_iter().map(line).collect()
    }

    /// What the visit before left to be done.
    pub(super) fn previous_items(&self) -> Vec<SheetItem> {
        self.draft.previous.as_ref().map(|previous| self.step_items(&previous.next_steps)).unwrap_or_default()
    }

    /// What was agreed: who, what, by when.
    pub(super) fn step_items(&self, steps: &[NextStep]) -> Vec<SheetItem> {
        let line = |step: &NextStep| {
            let by = step.by.map(|by| self.written(by)).unwrap_or_default();
            SheetItem { note: self.joined(&[&step.who, &by]), checked: Some(false), ..SheetItem::own(&step.what) }
        };
        steps.iter().map(line).collect()
    }

    /// What says something, in one line.
    fn joined(&self, texts: &[impl AsRef<str>]) -> String {
        self.content.locale().joined(texts, " · ")
    }
}
