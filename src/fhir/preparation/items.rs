//! The items of the preparation's questionnaire, in the order of the guided path.

use super::entry::EntryForm;
use super::labelled::{Options, choice, codes, group, item};
use crate::content::{CompanionRole, Content, EncounterKind, ForWhom, Locale, Mode, Side};
use crate::fhir::item::{Item, Kind};
use crate::text;

/// What a portal knows of the visit, by the encounter it launches the form with: no name but of who is met.
const WITH: &str = "%encounter.participant.individual.display.first()";
const DATE: &str = "%encounter.period.start.toString().substring(0, 10).toDate()";
const TIME: &str = "%encounter.period.start.toString().substring(11, 8).toTime()";
const MINUTES: &str = "%encounter.length.where(code = 'min').value.toInteger()";

/// All of them.
pub(super) fn all(content: &Content) -> Vec<Item> {
    let (data, locale) = (content.data(), content.locale());
    let themes = codes(locale, "theme.", data.themes.iter().map(String::as_str));
    let checklist = content.checklist().iter().map(|item| (item.data.id.clone(), item.text.clone()));
    let life = |reality: &String| {
        let link = ["life.", reality].concat();
        Item::new(&link, locale.text(&["reality.", reality].concat()), Kind::Text).named(reality).at_most(text::DETAILS)
    };
    vec![
        visit(locale),
        choice(locale, "themes", "ui.ask.themes.legend", "theme", themes.clone()).repeats(),
        EntryForm::item(locale, themes),
        note(locale),
        group(locale, "life", "step.life", data.realities.iter().map(life).collect()),
        person(locale, codes(locale, "person-role.", data.person_role_ids().into_iter())),
        companion(locale),
        choice(locale, "bring", "sheet.section.bring", "checklist", checklist.collect()).repeats(),
        closing(locale),
    ]
}

fn visit(locale: &Locale) -> Item {
    let kinds = codes(locale, "kind.", EncounterKind::ALL.iter().map(|kind| kind.id()));
    let modes = codes(locale, "mode.", Mode::ALL.iter().map(|mode| mode.id()));
    let sides = codes(locale, "side.", Side::ALL.iter().map(|side| side.id()));
    let whom = codes(locale, "for-whom.", ForWhom::ALL.iter().map(|whom| whom.id()));
    let items = vec![
        choice(locale, "visit.kind", "ui.visit.kind", "encounter-kind", kinds),
        choice(locale, "visit.mode", "ui.visit.mode", "mode", modes),
        choice(locale, "visit.side", "ui.visit.side", "side", sides),
        choice(locale, "visit.forWhom", "ui.visit.for-whom", "for-whom", whom),
        item(locale, "visit.with", "ui.visit.with", Kind::Line).initially(WITH),
        item(locale, "visit.date", "ui.visit.date", Kind::Date).initially(DATE),
        item(locale, "visit.time", "ui.visit.time", Kind::Time).initially(TIME),
        item(locale, "visit.minutes", "ui.visit.minutes", Kind::Integer).initially(MINUTES),
        item(locale, "visit.share", "ui.visit.share", Kind::Integer),
    ];
    group(locale, "visit", "visit.title", items)
}

fn note(locale: &Locale) -> Item {
    let items = vec![
        item(locale, "note.date", "ui.since.date", Kind::Date),
        item(locale, "note.happened", "ui.since.happened", Kind::Text),
        item(locale, "note.changed", "ui.since.changed", Kind::Text),
    ];
    group(locale, "note", "ui.since.list", items).repeats()
}

fn person(locale: &Locale, roles: Options) -> Item {
    let items = vec![
        item(locale, "person.name", "ui.people.name", Kind::Line).required(),
        choice(locale, "person.role", "ui.people.role", "person-role", roles).required(),
        item(locale, "person.contact", "ui.people.contact", Kind::Line).at_most(text::CONTACT),
        item(locale, "person.note", "ui.people.note", Kind::Text),
    ];
    group(locale, "person", "ui.help.people", items).repeats()
}

fn companion(locale: &Locale) -> Item {
    let roles = codes(locale, "companion.", CompanionRole::ALL.iter().map(|role| role.id()));
    let items = vec![
        item(locale, "companion.name", "ui.companion.name", Kind::Line),
        choice(locale, "companion.roles", "ui.companion.roles", "companion-role", roles).repeats(),
        item(locale, "companion.speakOn", "ui.companion.speak-on", Kind::Line),
    ];
    group(locale, "companion", "ui.help.companion", items)
}

fn closing(locale: &Locale) -> Item {
    let step = vec![
        item(locale, "closing.step.what", "ui.after.step.what", Kind::Line).at_most(text::CONTACT).required(),
        item(locale, "closing.step.who", "ui.after.step.who", Kind::Line),
        item(locale, "closing.step.by", "ui.after.step.by", Kind::Date),
    ];
    let items = vec![
        item(locale, "closing.understood", "ui.after.understood", Kind::Text),
        group(locale, "closing.step", "ui.after.steps", step).repeats(),
        item(locale, "closing.tell", "ui.after.tell", Kind::Text),
        item(locale, "closing.learned", "ui.after.learned", Kind::Text),
    ];
    group(locale, "closing", "step.after", items)
}
