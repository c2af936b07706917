//! The one notice: the same for all, and it names how people who cannot call reach help.

use care_partnership::content::{EncounterKind, Mode};
use care_partnership::preparation::{Catalogue, EncounterOptions, Preparation};

use crate::support::content_with;

fn notice(language: &str, settings: &str) -> String {
    Catalogue::new(&content_with(language, settings).unwrap()).emergency
}

#[test]
fn who_cannot_speak_or_hear_is_told_where_to_write() {
    let french = notice("fr", "null");
    assert!(french.contains("15") && french.contains("112"), "{french}");
    assert!(french.contains("parler ou entendre") && french.contains("SMS au 114"), "{french}");
    let english = notice("en", "null");
    assert!(english.contains("999") && english.contains("112"), "{english}");
    assert!(english.contains("hear or speak") && english.contains("text 999"), "{english}");
    assert!(english.contains("Relay UK"), "the text relay: {english}");
}

#[test]
fn a_portals_own_text_and_numbers_stand_in_its_place() {
    let own = r#"{"emergency":{"text":"At night, call the crisis line: 0800 111."}}"#;
    assert_eq!(notice("en", own), "At night, call the crisis line: 0800 111.", "nothing of ours is left");
    let number = notice("fr", r#"{"emergency":{"number":"144"}}"#);
    assert!(number.contains("144") && !number.contains("15 ou"), "{number}");
    assert!(!number.contains("114 ") && !number.contains("SMS"), "another country has another number to write to");
    let both = notice("fr", r#"{"emergency":{"number":"112","message":"115"}}"#);
    assert!(both.contains("112") && both.contains("SMS au 115") && !both.contains("114"), "{both}");
}

#[test]
fn it_is_the_same_whatever_is_prepared_and_written() {
    let usual = notice("fr", "null");
    for kind in EncounterKind::ALL {
        for mode in Mode::ALL {
            let content = content_with("fr", "null").unwrap();
            let options = EncounterOptions { mode: Some(*mode), ..EncounterOptions::of(*kind) };
            let mut visit = Preparation::new(content.clone(), options).unwrap();
            visit.write_main("Une douleur dans la poitrine", None).unwrap();
            assert_eq!(Catalogue::new(&content).emergency, usual);
            assert!(!visit.sheet(care_partnership::content::Reader::Person).text.contains("112"));
        }
    }
}
