//! A sheet as a page of HTML: headings, lists and text, no style and no script.

use crate::content::Locale;
use crate::preparation::{Sheet, SheetItem};

/// The whole page. Whatever somebody wrote is text.
pub(super) fn page(sheet: &Sheet, locale: &Locale) -> String {
    let mut page = String::from("<!DOCTYPE html>\n");
    page.extend(["<html lang=\"", locale.tag(), "\" dir=\"", locale.direction().id(), "\">\n"]);
    page.extend(["<head><meta charset=\"utf-8\"><title>", &escaped(&sheet.title), "</title></head>\n<body>\n"]);
    element(&mut page, "h1", &sheet.title);
    sheet.lines.iter().for_each(|line| element(&mut page, "p", line));
    for section in &sheet.sections {
        element(&mut page, "h2", &section.heading);
        let mut group: Option<&String> = None;
        let mut open = false;
        for item in &section.items {
            if item.group.as_ref() != group || !open {
                page.push_str(if open { "</ul>\n" } else { "" });
                group = item.group.as_ref();
                element(&mut page, "h3", group.map_or("", String::as_str));
                page.push_str("<ul>\n");
                open = true;
            }
            add(&mut page, item);
        }
        page.push_str(if open { "</ul>\n" } else { "" });
    }
    element(&mut page, "p", &sheet.footer);
    page.push_str("</body>\n</html>\n");
    page
}

fn add(page: &mut String, item: &SheetItem) {
    let sign = match item.checked {
        Some(true) => "☑ ",
        Some(false) => "☐ ",
        None => "",
    };
    page.extend(["<li>", sign, "<span dir=\"auto\">", &escaped(&item.text), "</span>"]);
    if !item.note.is_empty() {
        page.extend([" <small>", &escaped(&item.note), "</small>"]);
    }
    for line in item.details.lines() {
        page.extend(["<br><span dir=\"auto\">", &escaped(line), "</span>"]);
    }
    page.push_str("</li>\n");
}

fn element(page: &mut String, name: &str, words: &str) {
    if !words.is_empty() {
        page.extend(["<", name, ">", &escaped(words), "</", name, ">\n"]);
    }
}

/// A text as HTML says it.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            sign => escaped.push(sign),
        }
    }
    escaped
}
