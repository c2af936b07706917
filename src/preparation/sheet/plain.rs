//! A sheet as plain text, for a message in a portal.

use super::{Sheet, SheetItem, SheetSection};
use crate::content::Locale;

/// A line left for handwriting.
const BLANK: &str = "________________________________________";

pub(super) fn text(sheet: &Sheet, locale: &Locale) -> String {
    let mut text = String::new();
    line(&mut text, &sheet.title);
    for one in &sheet.lines {
        line(&mut text, one);
    }
    for section in &sheet.sections {
        add_section(&mut text, section, locale);
    }
    text.push('\n');
    line(&mut text, &sheet.footer);
    text
}

fn add_section(text: &mut String, section: &SheetSection, locale: &Locale) {
    text.push('\n');
    line(text, &section.heading);
    for item in &section.items {
        add_item(text, item, locale);
    }
    for _ in 0..section.blank_lines {
        line(text, BLANK);
    }
}

fn add_item(text: &mut String, item: &SheetItem, locale: &Locale) {
    text.push_str(match item.checked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "- ",
    });
    if item.note.is_empty() {
        text.push_str(&item.text);
    } else {
        text.push_str(&locale.isolated(&item.text));
        text.push_str(" (");
        text.push_str(&locale.isolated(&item.note));
        text.push(')');
    }
    text.push('\n');
    for details in item.details.lines() {
        text.push_str("  ");
        line(text, details);
    }
}

fn line(text: &mut String, one: &str) {
    text.push_str(one);
    text.push('\n');
}
