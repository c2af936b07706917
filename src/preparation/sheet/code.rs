//! A sheet as the text of a QR code, which somebody in the room reads from the screen.

use super::{Sheet, plain};
use crate::carrier::Carrier;
use crate::content::Reader;
use crate::preparation::Preparation;
use serde::Serialize;

/// What of a sheet a QR code has room for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CodeText {
    /// The whole sheet; `None` where it is too long.
    pub whole: Option<String>,
    /// Its points alone, without details, notes and other parts; `None` where also these are too long, or are all there is.
    pub less: Option<String>,
}

impl Preparation {
    /// What of the sheet for a reader a QR code has room for.
    #[must_use]
    pub fn code_text(&self, reader: Reader) -> CodeText {
        let Sheet { text: whole, .. } = self.sheet(reader);
        if Carrier::Code.takes(&whole) {
            return CodeText { whole: Some(whole), less: None };
        }
        let mut sheet = self.composed(reader, false);
        sheet.footer.clear();
        sheet.sections.retain(|section| section.items.iter().any(|item| item.number.is_some()));
        for item in sheet.sections.iter_mut().flat_map(|section| &mut section.items) {
            item.details.clear();
            item.note.clear();
        }
        let less = plain::text(&sheet, self.content.locale()).trim_end().to_owned() + "\n";
        CodeText { whole: None, less: Carrier::Code.takes(&less).then_some(less) }
    }
}
