//! The calendar file.

use care_partnership::content::EncounterKind;
use care_partnership::preparation::{EncounterOptions, NewEntry, When};
use care_partnership::value::Change;

use crate::support::{preparation, usual};

fn when(text: &str) -> When {
    When::parse(text).unwrap()
}

/// The file for a visit at `visit`, made at `now`.
fn calendar(visit: &str, now: &str) -> String {
    let mut preparation = preparation(EncounterKind::Specialist, 20);
    let options = EncounterOptions {
        when: Change::Set(when(visit)),
        with: Some("Dr Lemaire".to_owned()),
        ..EncounterOptions::default()
    };
    preparation.set_encounter(options).unwrap();
    preparation.add(NewEntry::topic("La fatigue")).unwrap();
    preparation.calendar(when(now)).unwrap()
}

fn starts(file: &str) -> Vec<&str> {
    file.split("\r\n").filter(|line| line.starts_with("DTSTART")).collect()
}

#[test]
fn three_events_prepare_read_again_and_the_visit() {
    let file = calendar("2027-01-02T14:05", "2026-11-23T09:00");
    assert_eq!(
        starts(&file),
        ["DTSTART;VALUE=DATE:20261230", "DTSTART;VALUE=DATE:20270102", "DTSTART:20270102T140500"]
    );
    assert!(file.contains("DURATION:PT20M\r\n"));
    assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), 3);
    assert_eq!(file.matches("DTSTAMP:20261123T090000Z\r\n").count(), 3);
    let mut ids: Vec<&str> = file.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[test]
fn nothing_is_proposed_before_today() {
    let file = calendar("2026-11-25", "2026-11-24T09:00");
    assert_eq!(starts(&file)[0], "DTSTART;VALUE=DATE:20261124");
    let past = calendar("2026-11-20", "2026-11-24T09:00");
    assert_eq!(starts(&past)[0], "DTSTART;VALUE=DATE:20261120");
}

#[test]
fn it_is_well_formed_and_says_nothing_about_health() {
    let file = calendar("2026-12-10T14:30", "2026-11-23T09:00");
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = file.replace("\r\n ", "");
    for said in ["fatigue", "Lemaire", "Spécialiste"] {
        assert!(!unfolded.contains(said), "{said}");
    }
    for line in unfolded.split("\r\n").filter(|line| line.starts_with("DESCRIPTION:") || line.starts_with("SUMMARY:")) {
        let plain = line.replace("\\,", "").replace("\\;", "").replace("\\n", "").replace("\\\\", "");
        assert!(!plain.contains([',', ';', '\\']), "{line}");
    }
}

#[test]
fn a_date_is_needed() {
    let error = usual().calendar(when("2026-11-23T09:00")).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("missing-field", "when"));
}
