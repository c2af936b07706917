//! A sheet in two languages: what is ours stands in both, somebody's own words stay what they are and are marked.

use std::sync::Arc;

use super::{Sheet, SheetAlso, SheetItem, Words};
use crate::content::{Content, Reader};
use crate::preparation::Preparation;
use crate::preparation::wording::Wording;

impl Preparation {
    /// The sheet with the words of another content beside those of its own.
    pub(super) fn in_both(&self, reader: Reader, content: &Arc<Content>) -> Sheet {
        let mut sheet = self.composed(reader, true);
        let other = self.spoken(content);
        let also = other.composed(reader, true);
        let words = [self.words(), other.words()];
        for section in &mut sheet.sections {
            let Some(second) = also.sections.iter().find(|second| second.id == section.id) else { continue };
            section.also = differing(&section.heading, &second.heading);
            for (item, second) in section.items.iter_mut().zip(&second.items) {
                item.join(second, &words);
            }
        }
        let locale = content.locale();
        sheet.also = Some(SheetAlso {
            locale: locale.tag().to_owned(),
            direction: locale.direction().id(),
            title: also.title,
            blanks: also.blanks,
            lines: also.lines,
            footer: also.footer,
        });
        sheet
    }
}

impl SheetItem {
    /// Takes in the same line in the second language.
    fn join(&mut self, second: &Self, words: &[Wording; 2]) {
        let asked = match &self.words {
            Words::Bank(question) => {
                let id = ["question.", question].concat();
                let [first, second] = words.each_ref().map(|words| words.text(&id));
                // It may have been added while the page spoke the other language.
                let other = if self.text == first { Some(second) } else { (self.text == second).then_some(first) };
                if other.is_none() {
                    self.words = Words::Own;
                }
                other
            }
            Words::Ours | Words::Own => Some(second.text.clone()),
        };
        self.also = asked.and_then(|other| differing(&self.text, &other));
        let mut note_also = second.note.clone();
        if self.words == Words::Own || !self.details.is_empty() {
            let [mark, mark_also] = words.each_ref().map(|words| words.text("sheet.own"));
            self.note = marked(&mark, &self.note);
            note_also = marked(&mark_also, &note_also);
        }
        self.note_also = differing(&self.note, &note_also);
        self.group_also = second.group.clone().filter(|group| self.group.as_ref() != Some(group));
    }
}

fn marked(mark: &str, note: &str) -> String {
    if note.is_empty() { mark.to_owned() } else { [mark, note].join(" · ") }
}

/// What says the same in both languages is said once.
fn differing(first: &str, second: &str) -> Option<String> {
    (first != second).then(|| second.to_owned())
}
