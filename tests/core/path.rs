//! The path: three screens to a sheet, what is offered beyond, and the second beginning once the day has come.

use std::sync::Arc;

use care_partnership::content::{ContributorRole, EncounterKind, ForWhom, Reader, Side};
use care_partnership::preparation::{EncounterOptions, Fact, NewEntry, PATIENT, Preparation, Stretch, When};
use care_partnership::value::Change;

use crate::support::{LANGUAGES, content, said, usual};

fn made(options: EncounterOptions) -> Preparation {
    Preparation::new(Arc::clone(&content("fr")), options).unwrap()
}

fn meeting(side: Side) -> Preparation {
    made(EncounterOptions { side: Some(side), ..EncounterOptions::of(EncounterKind::PartnerMeeting) })
}

fn guest() -> Preparation {
    made(EncounterOptions { for_whom: Some(ForWhom::TheirList), ..EncounterOptions::default() })
}

fn ids(preparation: &Preparation, stretch: Stretch) -> Vec<String> {
    let steps = preparation.steps().into_iter().filter(|step| step.stretch == stretch);
    steps.map(|step| step.id).collect()
}

fn day(text: &str) -> Option<When> {
    When::parse(text).ok()
}

#[test]
fn it_is_three_screens_to_a_sheet_for_each_who_prepares() {
    assert_eq!(ids(&usual(), Stretch::Short), ["visit", "points", "sheets"]);
    assert_eq!(ids(&guest(), Stretch::Short), ["visit", "points", "send"]);
    assert_eq!(ids(&meeting(Side::Organiser), Stretch::Short), ["visit", "organise", "sheets"]);
    assert_eq!(ids(&meeting(Side::Participant), Stretch::Short), ["visit", "points", "sheets"]);
}

#[test]
fn what_is_offered_beyond_is_for_this_visit_and_can_be_skipped() {
    assert_eq!(ids(&usual(), Stretch::More), ["since", "life", "help", "bring", "agenda"]);
    assert_eq!(ids(&meeting(Side::Organiser), Stretch::More), ["points", "help", "agenda"]);
    assert_eq!(ids(&meeting(Side::Participant), Stretch::More), ["help", "bring", "agenda"]);
    assert_eq!(ids(&guest(), Stretch::More), [""; 0]);
    let path = usual().path("life", None);
    assert_eq!((path.back.as_deref(), path.next.as_deref()), (Some("sheets"), Some("sheets")));
    assert_eq!(path.progress, said_in_french("path.alone", &[("count", "3")]));
}

/// A text of the French content, where the count is more than one.
fn said_in_french(id: &str, places: &[(&str, &str)]) -> String {
    let count = places.iter().find(|(name, _)| *name == "count").map_or("2", |(_, count)| count);
    let values = places.iter().map(|(name, value)| format!("\"{name}\":\"{value}\"")).collect::<Vec<_>>().join(",");
    let values = values.replace(&format!("\"count\":\"{count}\""), &format!("\"count\":{count}"));
    usual().text(id, &serde_json::from_str(&format!("{{{values}}}")).unwrap())
}

#[test]
fn the_time_left_counts_the_short_way_alone() {
    let mut preparation = usual();
    let left = |place: &str, count: &str| {
        said_in_french("path.progress", &[("place", place), ("total", "3"), ("count", count)])
    };
    assert_eq!(preparation.path("visit", None).progress, left("1", "5"));
    assert_eq!(preparation.path("points", None).progress, left("2", "4"));
    preparation.set_life("burden", "Onze rendez-vous").unwrap();
    assert_eq!(preparation.path("points", None).progress, left("2", "4"));
    let last = preparation.path("sheets", None);
    assert_eq!((last.back.as_deref(), last.next), (Some("points"), None));
    assert_eq!(last.progress, said_in_french("path.last", &[("place", "3"), ("total", "3")]));
}

#[test]
fn a_step_that_is_not_walked_is_the_first_one() {
    for step in ["", "nothing", "organise", "send"] {
        assert_eq!(usual().path(step, None).step, "visit", "{step}");
    }
}

#[test]
fn the_second_beginning_is_offered_when_the_day_has_come() {
    let mut preparation = usual();
    let begun = |preparation: &Preparation, step: &str, today: &str| preparation.path(step, day(today)).begun;
    assert_eq!(begun(&preparation, "visit", "2026-12-10"), None, "on no day");
    let when = Change::Set(When::parse("2026-12-10T14:30").unwrap());
    preparation.set_encounter(EncounterOptions { when, ..EncounterOptions::default() }).unwrap();
    assert_eq!(begun(&preparation, "visit", "2026-12-09"), None);
    assert_eq!(begun(&preparation, "visit", "2026-12-10").as_deref(), Some("after"));
    assert_eq!(begun(&preparation, "sheets", "2027-01-01").as_deref(), Some("after"));
    assert_eq!(begun(&preparation, "after", "2027-01-01"), None);
    assert_eq!(preparation.path("visit", None).begun, None, "nobody told the day");
    assert_eq!(preparation.path("after", None).back.as_deref(), Some("sheets"));
}

#[test]
fn only_what_the_portal_did_not_say_is_asked_at_once() {
    let facts = usual().facts();
    assert_eq!(facts.first, [Fact::ForWhom, Fact::With, Fact::When]);
    assert_eq!(facts.more, [Fact::Kind, Fact::Mode, Fact::Minutes]);
    let said = EncounterOptions {
        for_whom: Some(ForWhom::Somebody),
        with: Some("Dr Martin".to_owned()),
        when: Change::Set(When::parse("2026-12-10").unwrap()),
        ..EncounterOptions::default()
    };
    let facts = made(said).facts();
    assert_eq!(facts.first, []);
    assert_eq!(facts.more, [Fact::ForWhom, Fact::With, Fact::When, Fact::Kind, Fact::Mode, Fact::Minutes]);
    let mut later = usual();
    later.offer(EncounterOptions { with: Some("Dr Martin".to_owned()), ..EncounterOptions::default() }).unwrap();
    assert_eq!(later.facts().first, [Fact::ForWhom, Fact::When]);
    assert_eq!(guest().facts().first, [Fact::Name]);
}

#[test]
fn an_organiser_is_not_asked_for_a_time_to_speak() {
    assert!(!meeting(Side::Organiser).facts().more.contains(&Fact::Share));
    assert!(meeting(Side::Participant).facts().more.contains(&Fact::Share));
    let mut asked = made(EncounterOptions::of(EncounterKind::PartnerMeeting));
    for side in [Side::Organiser, Side::Participant] {
        asked.set_encounter(EncounterOptions { side: Some(side), ..EncounterOptions::default() }).unwrap();
        assert_eq!(asked.facts().first, [Fact::Side, Fact::With, Fact::When]);
    }
}

#[test]
fn who_takes_part_in_a_meeting_is_not_asked_about_examinations() {
    for language in LANGUAGES {
        let options = EncounterOptions::of(EncounterKind::PartnerMeeting);
        let meeting = Preparation::new(content(language), options).unwrap();
        assert!(!meeting.offered_themes().iter().any(|theme| theme.id == "examinations"));
        let lines: String = meeting.checklist().into_iter().map(|item| item.text.to_lowercase() + "\n").collect();
        assert!(!lines.contains("exam") && !lines.contains("result") && !lines.contains("résultat"), "{lines}");
        assert!(!lines.contains("test"), "{lines}");
    }
}

#[test]
fn who_adds_to_another_persons_list_gives_it_under_a_name_as_somebody_close() {
    let mut guest = guest();
    guest.set_name("Claire").unwrap();
    guest.write_main("Elle tombe souvent", None).unwrap();
    let list = guest.contribution(PATIENT).unwrap();
    assert_eq!((list.role, list.name.as_str()), (ContributorRole::Relative, "Claire"));
    let mut patient = usual();
    assert_eq!(patient.receive(list).unwrap(), 1);
    assert_eq!(patient.contributors()[1].name, "Claire");
    assert_eq!(patient.contribution(PATIENT).unwrap().role, ContributorRole::Patient);
    assert_eq!(guest.set_name(&"x".repeat(81)).unwrap_err().to_string(), "name must have at most 80 characters");
    assert_eq!(guest.name(), "Claire");
    assert!(guest.sheet(Reader::Person).text.contains("Elle tombe souvent"));
}

#[test]
fn a_step_is_filled_by_what_the_person_put_there() {
    let mut preparation = usual();
    let filled = |preparation: &Preparation| -> Vec<String> {
        preparation.steps().into_iter().filter(|step| step.filled).map(|step| step.id).collect()
    };
    assert_eq!(filled(&preparation), [""; 0]);
    preparation.write_main("La fatigue", None).unwrap();
    assert_eq!(filled(&preparation), ["visit"]);
    preparation.add(NewEntry::topic("Le genou")).unwrap();
    preparation.add_checklist_item("Mes lunettes").unwrap();
    assert_eq!(filled(&preparation), ["visit", "points", "bring"]);
    assert_eq!(said("preparation", "step.bring", &[]), "What to bring");
}
