//! Items of a questionnaire whose labels are texts of the content.

use crate::content::Locale;
use crate::fhir::item::{Item, Kind};
use crate::text;

/// The codes to choose from, each with its label.
pub(super) type Options = Vec<(String, String)>;

pub(super) fn item(locale: &Locale, link: &str, label: &str, kind: Kind) -> Item {
    let most = match kind {
        Kind::Line => text::TITLE,
        Kind::Text => text::DETAILS,
        _ => 0,
    };
    Item::new(link, locale.text(label), kind).at_most(most)
}

pub(super) fn group(locale: &Locale, link: &str, label: &str, items: Vec<Item>) -> Item {
    Item::group(link, locale.text(label), items)
}

pub(super) fn choice(locale: &Locale, link: &str, label: &str, system: &str, options: Options) -> Item {
    Item::choice(link, locale.text(label), system, options)
}

pub(super) fn codes<'a>(locale: &Locale, prefix: &str, ids: impl Iterator<Item = &'a str>) -> Options {
    ids.map(|id| (id.to_owned(), locale.text(&[prefix, id].concat()))).collect()
}
