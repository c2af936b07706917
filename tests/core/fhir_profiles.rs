//! Appointments as countries profile them, in our own words: taken, or refused for a reason that is said. The structure
//! of each is that of what was published; docs/fhir.md says where, and what was not tried.

use care_partnership::fhir::appointment;

use crate::support::file;

/// When, how long, with whom, what is left aside.
type Taken = (String, Option<u16>, Option<String>, Vec<String>);

/// What is read from a fixture, on a clock so many minutes ahead.
fn read(name: &str, ahead: i32) -> Result<Taken, String> {
    let resource = file(&format!("tests/fixtures/appointments/{name}.json"));
    let read = appointment(&resource, &|_| ahead).map_err(|error| error.to_string())?;
    let when = read.taken.when.set().map(ToString::to_string).unwrap_or_default();
    Ok((when, read.taken.minutes, read.taken.with, read.ignored))
}

#[test]
fn france_as_fr_core_has_it() {
    let (when, minutes, with, ignored) = read("fr-core", 60).unwrap();
    assert_eq!(
        (when.as_str(), minutes, with.as_deref()),
        ("2026-12-10T14:30", Some(25), Some("Dr Lemaire, neurologue"))
    );
    for aside in ["extension", "specialty", "serviceType", "slot", "requestedPeriod", "priority"] {
        assert!(ignored.iter().any(|path| path == aside), "{aside}: {ignored:?}");
    }
    // The published example is a proposal: nobody has agreed to a time yet.
    assert!(read("fr-core-proposed", 60).unwrap_err().contains("status"));
}

#[test]
fn germany_as_isik_has_it() {
    let (when, minutes, with, ignored) = read("isik", 60).unwrap();
    assert_eq!((when.as_str(), minutes, with.as_deref()), ("2026-12-10T09:00", Some(20), Some("Dr. Weber")));
    assert!(ignored.iter().any(|path| path == "patientInstruction"), "{ignored:?}");
}

#[test]
fn the_united_kingdom_as_uk_core_has_it() {
    let (when, minutes, with, ignored) = read("uk-core", 60).unwrap();
    assert_eq!((when.as_str(), minutes, with.as_deref()), ("2026-07-10T09:30", Some(40), Some("Ms Ada Okoro")));
    // No condition is read.
    for aside in ["reasonReference", "description", "basedOn", "extension"] {
        assert!(ignored.iter().any(|path| path == aside), "{aside}: {ignored:?}");
    }
}
