//! Dates as they are written: whole, or refused; what was there before stays.

use care_partnership::preparation::{EncounterOptions, NewNextStep, When};
use care_partnership::value::{Read, Value};

use crate::support::{json, usual};

#[test]
fn whole_dates_are_taken() {
    for (text, written) in [
        ("2026-12-03", "2026-12-03"),
        ("2028-02-29", "2028-02-29"),
        ("2026-12-03T14:30", "2026-12-03T14:30"),
        ("2026-12-03T14:30:05", "2026-12-03T14:30"),
        ("2026-12-03T00:00:00.000", "2026-12-03T00:00"),
        ("1900-01-01", "1900-01-01"),
        ("9999-12-31", "9999-12-31"),
    ] {
        assert_eq!(When::parse(text).unwrap().to_string(), written);
    }
}

#[test]
fn what_is_half_typed_or_means_something_else_is_refused() {
    for text in [
        "",
        " ",
        "2026",
        "2026-12",
        "2026-12-",
        "2026-1-3",
        "26-12-03",
        "0002-12-10",
        "0020-12-10",
        "0202-12-10",
        "1899-12-31",
        "0000-01-01",
        "2026-02-30",
        "2027-02-29",
        "2026-13-01",
        "2026-12-03T",
        "2026-12-03T14",
        "2026-12-03T14:",
        "2026-12-03T24:00",
        "2026-12-03T14:60",
        "2026-12-03T14:30:",
        "2026-12-03T14:30:xx",
        "2026-12-03T14:30:00.",
        "2026-12-03T14:30Z",
        "2026-12-03T14:30:00Z",
        "2026-12-03T14:30:00+01:00",
        "2026-12-03 14:30",
        "03/12/2026",
        "2026-12-03 ",
        "+2026-12-03",
        "2026-12-03-01",
        "tomorrow",
        "２０２６-12-03",
    ] {
        assert_eq!(
            When::parse(text).unwrap_err().to_string(),
            "the value is not a date in the form asked for",
            "{text:?}"
        );
    }
}

#[test]
fn a_refused_date_clears_nothing() {
    let mut visit = usual();
    let change = |text: &str| EncounterOptions::read(&json(&format!(r#"{{"when":{text}}}"#)));
    visit.set_encounter(change(r#""2026-12-10T14:30""#).unwrap()).unwrap();
    for text in [r#""""#, r#""2026-12""#, r#""0202-12-10""#, r#""2026-12-10T14:30:00Z""#] {
        assert_eq!(change(text).unwrap_err().to_string(), "when is not a date in the form asked for", "{text}");
    }
    for text in ["0", "false", "[]", "{}"] {
        assert_eq!(change(text).unwrap_err().to_string(), "when has another type than the one asked for", "{text}");
    }
    assert_eq!(visit.encounter().when, When::parse("2026-12-10T14:30").ok());
    visit.set_encounter(change("null").unwrap()).unwrap();
    assert_eq!(visit.encounter().when, None, "who clears it clears it");
    let step = NewNextStep::read(&json(r#"{"what":"Rappeler","by":"2026-1"}"#)).unwrap_err();
    assert_eq!(step.to_string(), "by is not a date in the form asked for");
    assert!(When::read(&Value::Null).is_err(), "nothing is no date");
}
