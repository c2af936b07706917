//! Which parts stand on a sheet, and what stands in each.

use super::{SheetItem, SheetSection};
use crate::content::{Details, Part, PartData, Reader};
use crate::preparation::Preparation;
use crate::preparation::agenda::Agenda;

impl Preparation {
    /// The parts of a reader's sheet, as the content lists them.
    pub(super) fn sections(&self, reader: Reader) -> Vec<SheetSection> {
        let encounter = &self.draft.encounter;
        let suits = |part: &&PartData| {
            let sides = part.sides.as_ref();
            sides.is_none_or(|sides| sides.contains(&encounter.side))
                && encounter.suits(part.kinds.as_ref(), None, None)
        };
        let sheet = self.content.data().sheets.iter().find(|sheet| sheet.reader == reader);
        let parts = sheet.into_iter().flat_map(|sheet| &sheet.parts).filter(suits);
        if reader == Reader::Blank {
            return parts.map(|part| self.blank_section(part)).collect();
        }
        let agenda = self.agenda();
        parts.map(|part| self.section(part, &agenda)).collect()
    }

    fn section(&self, part: &PartData, agenda: &Agenda) -> SheetSection {
        let closing = &self.draft.closing;
        let closed = !closing.understood.is_empty() || !closing.next_steps.is_empty() || !closing.tell.is_empty();
        let items = match part.id {
            Part::Opening => agenda.opening.iter().map(|opening| SheetItem::new(&opening.text)).collect(),
            Part::Topics => self.agenda_items(&agenda.topics, part.details),
            Part::Questions => self.agenda_items(&agenda.questions, part.details),
            Part::Wishes => self.agenda_items(&agenda.wishes, part.details),
            Part::Since => self.note_items(part.latest),
            Part::Life => self.life_items(),
            Part::Parked => self.parked_sheet_items(agenda),
            Part::Previous => self.previous_items(),
            Part::Companion => self.companion_items(),
            Part::People => self.people_items(),
            Part::Resources => self.resource_items(false),
            Part::ResourcesOwn => self.resource_items(true),
            // What is not ticked is not in the bag; what is not done yet is still to do.
            Part::Bring => ticked(self.checklist_items()),
            Part::Organise => self.checklist_items(),
            Part::Understood => written(&closing.understood),
            Part::NextSteps => self.step_items(&closing.next_steps),
            Part::Tell => written(&closing.tell),
            Part::Main | Part::Notes => Vec::new(),
        };
        // What was written after the visit needs no lines to write it on.
        let (blank_lines, room) = if closed { (0, 0) } else { (part.lines, part.room) };
        SheetSection { room, ..self.headed("sheet.section.", part.id, items, blank_lines) }
    }

    /// A part of the page to fill in by hand: its lines, and what to bring.
    fn blank_section(&self, part: &PartData) -> SheetSection {
        let items = if part.id == Part::Bring { self.checklist_items() } else { Vec::new() };
        let open = |item| SheetItem { note: String::new(), checked: Some(false), ..item };
        self.headed("sheet.blank.", part.id, items.into_iter().map(open).collect(), part.lines)
    }

    fn headed(&self, prefix: &str, part: Part, items: Vec<SheetItem>, blank_lines: u16) -> SheetSection {
        let heading = self.words().text(&[prefix, part.id()].concat());
        SheetSection { id: part.id(), heading, also: None, items, blank_lines, room: 0 }
    }
}

fn ticked(items: Vec<SheetItem>) -> Vec<SheetItem> {
    items.into_iter().filter(|item| item.checked == Some(true)).collect()
}

fn written(text: &str) -> Vec<SheetItem> {
    if text.is_empty() { Vec::new() } else { vec![SheetItem::own(text)] }
}

/// Whether an entry brings its details along.
pub(super) fn brings(details: Details, main: bool) -> bool {
    match details {
        Details::None => false,
        Details::Main => main,
        Details::All => true,
    }
}
