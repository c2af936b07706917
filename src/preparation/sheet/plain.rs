//! A sheet as plain text, for a message in a portal.

use super::{Sheet, SheetItem, SheetSection};
use crate::content::{Locale, Reader};

/// A line left for handwriting.
const BLANK: &str = "________________________________________";

pub(super) fn text(sheet: &Sheet, locale: &Locale) -> String {
    let also = sheet.also.as_ref();
    let mut text = String::new();
    both(&mut text, "", &sheet.title, also.map(|also| &also.title));
    for (place, one) in sheet.lines.iter().enumerate() {
        both(&mut text, "", one, also.and_then(|also| also.lines.get(place)));
    }
    if sheet.reader == Reader::Blank {
        sheet.blanks.iter().for_each(|label| line(&mut text, "", &[label, " ", BLANK].concat()));
    }
    for section in &sheet.sections {
        add_section(&mut text, section, locale);
    }
    text.push('\n');
    both(&mut text, "", &sheet.footer, also.map(|also| &also.footer));
    text
}

fn add_section(text: &mut String, section: &SheetSection, locale: &Locale) {
    text.push('\n');
    both(text, "", &section.heading, section.also.as_ref());
    let mut group = None;
    for item in &section.items {
        if item.group != group {
            group.clone_from(&item.group);
            both(text, "", group.as_deref().unwrap_or_default(), item.group_also.as_ref());
        }
        add_item(text, item, locale);
    }
    for _ in 0..section.blank_lines {
        line(text, "", BLANK);
    }
}

fn add_item(text: &mut String, item: &SheetItem, locale: &Locale) {
    let sign = match item.checked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "- ",
    };
    line(text, sign, &with_note(locale, &item.text, &item.note));
    let also = item.also.as_deref().unwrap_or_default();
    let note = item.note_also.as_deref().unwrap_or_default();
    if !also.is_empty() || !note.is_empty() {
        line(text, "  ", &with_note(locale, also, note));
    }
    for details in item.details.lines() {
        line(text, "  ", details);
    }
}

/// `text (note)`, or what there is of it.
fn with_note(locale: &Locale, text: &str, note: &str) -> String {
    match (text, note) {
        (text, "") => text.to_owned(),
        ("", note) => ["(", note, ")"].concat(),
        (text, note) => [&locale.isolated(text), " (", &locale.isolated(note), ")"].concat(),
    }
}

/// A line, and the same in the second language where it says something else.
fn both(text: &mut String, sign: &str, one: &str, also: Option<&String>) {
    line(text, sign, one);
    if let Some(also) = also.filter(|also| *also != one) {
        line(text, sign, also);
    }
}

fn line(text: &mut String, sign: &str, one: &str) {
    text.push_str(sign);
    text.push_str(one);
    text.push('\n');
}
