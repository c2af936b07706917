//! The page to fill in by hand: for those who would rather write, or cannot use a screen.

use super::SheetSection;
use crate::content::Side;
use crate::preparation::Preparation;

/// The parts of the page, with the lines each leaves.
const PARTS: [(&str, u8); 7] =
    [("main", 3), ("topics", 3), ("questions", 4), ("wish", 2), ("since", 4), ("bring", 0), ("notes", 5)];

impl Preparation {
    pub(super) fn blank_sections(&self) -> Vec<SheetSection> {
        let locale = self.content.locale();
        let part = |(id, blank_lines): &(&str, u8)| {
            let items = if *id == "bring" { self.checklist_items() } else { Vec::new() };
            let items =
                items.into_iter().map(|item| super::SheetItem { note: String::new(), checked: Some(false), ..item });
            SheetSection {
                id: (*id).to_owned(),
                heading: locale.text(&["sheet.blank.", id].concat()),
                items: items.collect(),
                blank_lines: *blank_lines,
            }
        };
        // An organiser's list is no list of things to bring.
        let organiser = self.draft.encounter.side == Side::Organiser;
        PARTS.iter().filter(|(id, _)| !(organiser && *id == "bring")).map(part).collect()
    }
}
