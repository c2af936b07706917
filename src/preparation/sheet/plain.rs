//! A sheet as plain text, for a message in a portal.

use super::{Sheet, SheetItem, SheetSection};

/// A line left for handwriting.
const BLANK: &str = "________________________________________";

pub(super) fn text(sheet: &Sheet) -> String {
    let mut text = String::new();
    line(&mut text, &sheet.title);
    for one in &sheet.lines {
        line(&mut text, one);
    }
    for section in &sheet.sections {
        add_section(&mut text, section);
    }
    text.push('\n');
    line(&mut text, &sheet.footer);
    text
}

fn add_section(text: &mut String, section: &SheetSection) {
    text.push('\n');
    line(text, &section.heading);
    for item in &section.items {
        add_item(text, item);
    }
    for _ in 0..section.blank_lines {
        line(text, BLANK);
    }
}

fn add_item(text: &mut String, item: &SheetItem) {
    text.push_str(match item.checked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "- ",
    });
    text.push_str(&item.text);
    if !item.note.is_empty() {
        text.push_str(" (");
        text.push_str(&item.note);
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
