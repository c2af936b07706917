//! The half page for the professional: what the person wants to say and ask, and what has changed.

use super::{SheetItem, SheetSection};
use crate::content::EncounterKind;
use crate::preparation::Preparation;

/// How many notes stand on the half page, the latest; all of them stand on the person's own page.
const NOTES: usize = 3;

impl Preparation {
    pub(super) fn clinician_sections(&self) -> Vec<SheetSection> {
        let agenda = self.agenda();
        let several = self.draft.encounter.kind == EncounterKind::Multidisciplinary;
        vec![
            self.section("topics", self.agenda_items(&agenda.topics, |item| item.main)),
            self.section("questions", self.agenda_items(&agenda.questions, |_| false)),
            self.section("wishes", self.agenda_items(&agenda.wishes, |_| false)),
            self.section("since", self.latest_notes()),
            self.section("life", self.life_items()),
            self.section("companion", self.companion_items()),
            self.section("people", if several { self.people_items() } else { Vec::new() }),
        ]
    }

    fn latest_notes(&self) -> Vec<SheetItem> {
        let notes = self.notes();
        let earlier = notes.len().saturating_sub(NOTES);
        let mut items: Vec<SheetItem> = notes.iter().skip(earlier).map(|note| self.note_item(note)).collect();
        if let Ok(count @ 1..) = u32::try_from(earlier) {
            items.push(SheetItem::new(self.content.locale().fill("sheet.more-notes", Some(count), &[])));
        }
        items
    }
}
