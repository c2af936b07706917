//! The calendar file.

use care_partnership::content::EncounterKind;
use care_partnership::preparation::{CalendarEventId, EncounterOptions, Moment, NewEntry, Preparation, When};
use care_partnership::record::PreparationRecord;
use care_partnership::value::{Change, Write};

use crate::support::{preparation, usual};

fn when(text: &str) -> When {
    When::parse(text).unwrap()
}

fn at(now: &str) -> Moment {
    Moment::parse(now).unwrap()
}

/// A preparation of a visit at `visit`.
fn prepared(visit: &str) -> Preparation {
    let mut preparation = preparation(EncounterKind::Specialist, 20);
    let options = EncounterOptions {
        when: Change::Set(when(visit)),
        with: Some("Dr Lemaire".to_owned()),
        ..EncounterOptions::default()
    };
    preparation.set_encounter(options).unwrap();
    preparation.add(NewEntry::topic("La fatigue")).unwrap();
    preparation
}

/// The file for a visit at `visit`, made at `now`.
fn calendar(visit: &str, now: &str) -> String {
    prepared(visit).calendar(at(now)).unwrap()
}

/// The values of a property, one for each event.
fn values<'a>(file: &'a str, name: &str) -> Vec<&'a str> {
    file.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
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
    let error = usual().calendar(at("2026-11-23T09:00")).unwrap_err();
    assert_eq!((error.code().as_str(), error.path()), ("missing-field", "when"));
}

#[test]
fn a_calendar_replaces_what_an_earlier_file_brought() {
    let mut visit = prepared("2026-12-10T14:30");
    visit.set_id("5b0c6f").unwrap();
    let first = visit.calendar(at("2026-11-23T09:00:00+01:00")).unwrap();
    assert_eq!(
        values(&first, "UID"),
        ["5b0c6f-prepare@care-partnership", "5b0c6f-read@care-partnership", "5b0c6f-visit@care-partnership"]
    );
    // Another day; a day that is not there any more; twice in one minute; opened again on a device whose clock is behind.
    visit
        .set_encounter(EncounterOptions { when: Change::Set(when("2026-12-11")), ..EncounterOptions::default() })
        .unwrap();
    let saved = PreparationRecord::new(&visit).write();
    let mut opened = PreparationRecord::read(&saved).unwrap().open(visit.content().clone()).unwrap();
    let later = [
        visit.calendar(at("2026-11-23T09:00:30+01:00")).unwrap(),
        visit.calendar(at("2026-11-24T10:00:00+01:00")).unwrap(),
        opened.calendar(at("2025-01-01T00:00:00Z")).unwrap(),
    ];
    let sequence = |file: &str| values(file, "SEQUENCE")[0].parse::<u32>().unwrap();
    for file in &later {
        assert_eq!(values(file, "UID"), values(&first, "UID"));
        assert!(sequence(file) > sequence(&first));
    }
    assert!(sequence(&later[1]) > sequence(&later[0]));
}

#[test]
fn two_preparations_made_in_one_minute_are_two_in_a_calendar() {
    let [mut first, mut second] = ["2026-12-10T14:30", "2026-12-10T14:30"].map(prepared);
    first.set_id("a").unwrap();
    second.set_id("b").unwrap();
    let now = at("2026-11-23T09:00");
    let (first, second) = (first.calendar(now).unwrap(), second.calendar(now).unwrap());
    assert!(values(&first, "UID").iter().all(|id| !values(&second, "UID").contains(id)));
}

#[test]
fn stamps_are_in_utc_and_the_visit_at_its_place() {
    for (now, stamp, prepare) in [
        ("2026-11-23T09:00:05+01:00", "20261123T080005Z", "20261123"),
        ("2026-11-24T00:30:00+01:00", "20261123T233000Z", "20261124"),
        ("2026-11-23T20:00:00-08:00", "20261124T040000Z", "20261123"),
        ("2026-11-23T09:00:00+05:30", "20261123T033000Z", "20261123"),
        ("2026-11-23T09:00:00.250Z", "20261123T090000Z", "20261123"),
        ("2026-11-23T09:00", "20261123T090000Z", "20261123"),
    ] {
        let file = calendar("2026-11-25T14:30", now);
        assert_eq!(values(&file, "DTSTAMP"), [stamp; 3], "{now}");
        assert_eq!(values(&file, "LAST-MODIFIED"), [stamp; 3], "{now}");
        assert_eq!(values(&file, "DTSTART"), ["20261125T143000"], "the hour of the visit is the place's");
        assert_eq!(values(&file, "DTSTART;VALUE=DATE"), [prepare, "20261125"], "today is today at the place: {now}");
    }
}

#[test]
fn what_is_no_instant_is_refused() {
    for now in [
        "",
        "2026-11-23",
        "2026-11-23T25:00Z",
        "2026-11-23T09:00+1",
        "2026-11-23T09:00+01",
        "2026-11-23T09:00:0xZ",
        "2026-11-23T09:00+99:00",
        "9999-12-31T23:59-01:00",
        "2026-11-23T09:00é",
    ] {
        assert_eq!(
            Moment::parse(now).unwrap_err().to_string(),
            "the value is not a date in the form asked for",
            "{now}"
        );
    }
}

#[test]
fn what_the_file_tells_is_there_as_data() {
    let preparation = prepared("2027-01-02T14:05");
    let [prepare, read, visit] = preparation.calendar_events(at("2026-11-23T09:00")).unwrap();
    assert_eq!(
        [prepare.id, read.id, visit.id],
        [CalendarEventId::Prepare, CalendarEventId::Read, CalendarEventId::Visit]
    );
    let starts = [&prepare, &read, &visit].map(|event| event.start.to_string());
    assert_eq!(starts, ["2026-12-30", "2027-01-02", "2027-01-02T14:05"]);
    assert_eq!([prepare.minutes, read.minutes, visit.minutes], [None, None, Some(20)]);
    let file = calendar("2027-01-02T14:05", "2026-11-23T09:00");
    assert_eq!(values(&file, "SUMMARY"), [prepare.title, read.title, visit.title]);
    let dateless = usual().calendar_events(at("2026-11-23T09:00")).unwrap_err();
    assert_eq!((dateless.code().as_str(), dateless.path()), ("missing-field", "when"));
}
