//! The person's own page.

use super::{SheetItem, SheetSection};
use crate::content::Side;
use crate::preparation::agenda::Agenda;
use crate::preparation::{Preparation, Resource};
use crate::text;

/// Lines left for notes in the room.
const NOTE_LINES: u8 = 4;

impl Preparation {
    pub(super) fn person_sections(&self) -> Vec<SheetSection> {
        let agenda = self.agenda();
        let closing = &self.draft.closing;
        let after = !closing.understood.is_empty() || !closing.next_steps.is_empty() || !closing.tell.is_empty();
        let organiser = self.draft.encounter.side == Side::Organiser;
        let bring = if organiser { "organise" } else { "bring" };
        let opening = agenda.opening.as_ref().map(|opening| SheetItem::new(&opening.text));
        let mut sections = vec![
            self.section("opening", opening.into_iter().collect()),
            self.section("topics", self.agenda_items(&agenda.topics, |_| true)),
            self.section("questions", self.agenda_items(&agenda.questions, |_| true)),
            self.section("wishes", self.agenda_items(&agenda.wishes, |_| true)),
            self.section("since", self.notes().into_iter().map(|note| self.note_item(note)).collect()),
            self.section("life", self.life_items()),
            self.section("parked", self.parked_sheet_items(&agenda)),
            self.section("previous", self.previous_items()),
            self.section("companion", self.companion_items()),
            self.section("people", self.people_items()),
            self.section("resources", self.resource_items(false)),
            self.section("resources-own", self.resource_items(true)),
            self.section(bring, self.checklist_items()),
        ];
        if after {
            sections.extend(self.closing_sections());
        } else {
            sections.push(SheetSection { blank_lines: NOTE_LINES, ..self.section("notes", Vec::new()) });
        }
        sections
    }

    fn parked_sheet_items(&self, agenda: &Agenda) -> Vec<SheetItem> {
        let locale = self.content.locale();
        let line = |item: &crate::preparation::ParkedItem| SheetItem {
            note: locale.fill("sheet.route", None, &[("route", &item.route.label)]),
            ..SheetItem::new(&item.title)
        };
        agenda.parked.iter().map(line).collect()
    }

    fn previous_items(&self) -> Vec<SheetItem> {
        self.draft.previous.as_ref().map(|previous| self.step_items(&previous.next_steps)).unwrap_or_default()
    }

    /// The portal's resources, or the person's own: nobody takes one for the other.
    fn resource_items(&self, own: bool) -> Vec<SheetItem> {
        let kept = self.resources().into_iter().filter(|resource| resource.kept && resource.own == own);
        let line = |Resource { title, detail, url, .. }: Resource| {
            let url = url.unwrap_or_default();
            let (host, address) = if own { text::leads(&url) } else { (None, Some(url.as_str())) };
            let place = host.map(|host| self.content.locale().fill("sheet.leads", None, &[("place", host)]));
            let parts = [detail.as_str(), &place.unwrap_or_default(), address.unwrap_or_default()];
            let note = self.content.locale().joined(&parts, " · ");
            SheetItem { note, ..SheetItem::new(title) }
        };
        kept.map(line).collect()
    }

    fn closing_sections(&self) -> Vec<SheetSection> {
        let closing = &self.draft.closing;
        let one = |text: &String| if text.is_empty() { Vec::new() } else { vec![SheetItem::new(text)] };
        vec![
            self.section("understood", one(&closing.understood)),
            self.section("next-steps", self.step_items(&closing.next_steps)),
            self.section("tell", one(&closing.tell)),
        ]
    }
}
