//! What travels between two devices: what is in it, how much of it there may be, and what is said of it on arriving.

use care_partnership::carrier::{Carrier, arrived, mark};
use care_partnership::content::{EncounterKind, ForWhom, Mode};
use care_partnership::preparation::{
    Arrival, ArrivalKind, EncounterOptions, EntryPatch, NewEntry, PATIENT, Preparation, Reader, Visibility, When,
};
use care_partnership::record::{Arrived, ContributionRecord, InvitationRecord};
use care_partnership::value::{Change, Write};

use crate::support::{content, json, said, text, usual};

fn patient() -> Preparation {
    let options = EncounterOptions {
        kind: Some(EncounterKind::Specialist),
        mode: Some(Mode::Video),
        with: Some("Dr Lemaire".into()),
        when: Change::Set(When::parse("2026-12-10T14:30").unwrap()),
        ..EncounterOptions::default()
    };
    Preparation::new(content("en"), options).unwrap()
}

fn invitation(of: &Preparation) -> String {
    text(&InvitationRecord::new(of.invitation()).write())
}

fn points(of: &Preparation) -> String {
    text(&ContributionRecord::new(of.contribution(PATIENT).unwrap()).write())
}

fn told(preparation: &Preparation, saved: &str) -> Arrival {
    Arrived::read(&json(saved)).unwrap().told(preparation).unwrap()
}

fn join(preparation: &mut Preparation, saved: &str) -> bool {
    preparation.join_list(InvitationRecord::read(&json(saved)).unwrap().open(), Some("other")).unwrap()
}

#[test]
fn an_invitation_says_which_visit_it_is_for_and_no_word_of_the_list() {
    let mut mine = patient();
    mine.add(NewEntry::topic("My secret")).unwrap();
    assert_eq!(
        invitation(&mine),
        r#"{"format":"care-partnership/invitation","version":3,"invitation":{"kind":"specialist","mode":"video","with":"Dr Lemaire","when":"2026-12-10T14:30"}}"#
    );
}

#[test]
fn from_an_invitation_to_points_that_wait() {
    let mut mine = patient();
    let mut theirs = Preparation::new(content("en"), EncounterOptions::default()).unwrap();
    let asked = invitation(&mine);
    let arrival = told(&theirs, &asked);
    assert_eq!((arrival.what, arrival.open), (ArrivalKind::Invitation, true));
    assert_eq!(arrival.sentence, said("preparation", "arrival.invitation", &[]));
    assert_eq!(arrival.lines.len(), 3, "with whom, when, what sort of meeting: {:?}", arrival.lines);
    assert!(theirs.is_untouched(), "nothing is begun before the yes");

    assert!(join(&mut theirs, &asked));
    let encounter = theirs.encounter().clone();
    assert_eq!(
        (encounter.for_whom, encounter.kind, encounter.mode),
        (ForWhom::TheirList, EncounterKind::Specialist, Mode::Video)
    );
    assert_eq!(theirs.id(), Some("other"));
    assert!(theirs.is_untouched(), "what the invitation says is no word of theirs");
    assert!(!theirs.facts().first.contains(&care_partnership::preparation::Fact::ForWhom));
    assert!(!told(&theirs, &asked).open, "opened once more, the list is there already");
    assert!(!join(&mut theirs, &asked));

    theirs.set_name("Claire").unwrap();
    theirs.write_main("She falls", None).unwrap();
    theirs.add(NewEntry { visibility: Visibility::OnlyMe, ..NewEntry::topic("My own worry") }).unwrap();
    let sent = points(&theirs);
    assert!(!sent.contains("worry"), "what is for them alone stays");
    assert!(!told(&theirs, &sent).open, "their own points are not for their own list");

    let arrival = told(&mine, &sent);
    assert_eq!((arrival.what, arrival.open), (ArrivalKind::Contribution, true));
    assert_eq!(arrival.sentence, "Claire sends you 1\u{a0}point for your list.");
    assert!(mine.entries().is_empty(), "nothing is taken before the yes");
    mine.receive(ContributionRecord::read(&json(&sent)).unwrap().open()).unwrap();
    assert!(mine.agenda().topics.is_empty(), "and then it waits");
    let again = told(&mine, &sent);
    assert_eq!((again.open, again.sentence), (false, said("preparation", "arrival.points.known", &[])));
}

#[test]
fn an_invitation_takes_the_place_of_what_is_there_and_that_comes_back() {
    let mut own = usual();
    own.add(NewEntry::topic("My knee")).unwrap();
    own.add(NewEntry::question("How long?")).unwrap();
    let before = own.draft().clone();
    let asked = invitation(&patient());
    assert!(join(&mut own, &asked));
    assert!(own.is_empty());
    own.undo().unwrap();
    assert_eq!(own.draft(), &before);
    own.redo().unwrap();
    assert_eq!(own.encounter().for_whom, ForWhom::TheirList);
}

#[test]
fn what_is_wrong_is_told_and_changes_nothing() {
    let preparation = usual();
    let fault = |saved: &str| {
        let error = Arrived::read(&json(saved)).and_then(|arrived| arrived.told(&preparation)).unwrap_err();
        (error.code().as_str(), error.path().to_owned())
    };
    assert_eq!(fault("{}"), ("not-this-format", "format".into()));
    assert_eq!(fault(r#"{"format":"care-partnership/preparation","version":3}"#), ("not-this-format", "format".into()));
    for what in ["invitation", "contribution"] {
        let newer = format!(r#"{{"format":"care-partnership/{what}","version":4}}"#);
        assert_eq!(fault(&newer), ("newer-version", "version".into()));
    }
    let no_day = invitation(&patient()).replace("12-10", "13-40");
    assert_eq!(fault(&no_day), ("invalid-date", "invitation.when".into()));
    let long = invitation(&patient()).replace("Dr Lemaire", &"x".repeat(81));
    assert_eq!(fault(&long).0, "too-long");
    // A list of an earlier version is read as ever.
    let old = text(&crate::support::file("tests/fixtures/v1/contribution.json"));
    assert!(told(&preparation, &old).open);
    // One for which there is no room is told, and refused when it is taken.
    let mut full = usual();
    for number in 0..200 {
        full.add(NewEntry::topic(&format!("Point {number}"))).unwrap();
    }
    assert!(told(&full, &old).open);
    let error = full.receive(ContributionRecord::read(&json(&old)).unwrap().open()).unwrap_err();
    assert_eq!(error.code().as_str(), "too-many");
    let empty = r#"{"format":"care-partnership/contribution","version":3,"contribution":{"role":"relative","name":"","entries":[]}}"#;
    assert!(!told(&preparation, empty).open);
}

#[test]
fn a_text_that_lost_a_letter_has_another_mark() {
    assert_eq!(mark(""), "811c9dc5", "as FNV-1a is published");
    assert_eq!(mark("foobar"), "bf9cf968");
    let sent = invitation(&patient());
    assert!(arrived(&sent, &mark(&sent)).is_ok());
    for other in [sent.replace('L', "l"), sent[1..].to_owned(), String::new()] {
        assert_eq!(arrived(&other, &mark(&sent)).unwrap_err().code().as_str(), "not-this-format");
    }
    let most = Carrier::Fragment.most();
    let error = arrived(&"x".repeat(most as usize + 1), "").unwrap_err();
    assert_eq!((error.code().as_str(), error.limit()), ("too-large", Some(most)));
}

#[test]
fn what_carries_takes_as_much_as_it_says() {
    for (carrier, most) in [(Carrier::Fragment, 65_536), (Carrier::Link, 4_000), (Carrier::Code, 1_271)] {
        assert_eq!(carrier.most(), most);
        assert!(carrier.takes(&"x".repeat(most as usize)));
        assert!(!carrier.takes(&"é".repeat(most as usize / 2 + 1)), "bytes are counted");
    }
}

#[test]
fn a_code_has_the_half_page_or_its_points_alone_or_nothing() {
    let mut visit = patient();
    visit.add(NewEntry { visibility: Visibility::OnlyMe, ..NewEntry::topic("For me alone") }).unwrap();
    let knee = visit.add(NewEntry::topic("My knee")).unwrap();
    let code = visit.code_text(Reader::Clinician);
    assert_eq!(code.whole, Some(visit.sheet(Reader::Clinician).text));
    assert_eq!(code.less, None);

    visit.update(&knee, EntryPatch { details: Some("x".repeat(1_300)), ..EntryPatch::default() }).unwrap();
    let code = visit.code_text(Reader::Clinician);
    let less = code.less.unwrap();
    assert_eq!(code.whole, None);
    assert!(less.contains("My knee") && less.contains("Dr Lemaire") && !less.contains("xxx"), "{less}");
    assert!(!less.contains("alone"));

    visit.set_limits(care_partnership::preparation::LimitsPatch { topics: Some(50), ..Default::default() }).unwrap();
    for number in 0..20 {
        visit.add(NewEntry { must: true, ..NewEntry::topic(&format!("{number} {}", "x".repeat(76))) }).unwrap();
    }
    let code = visit.code_text(Reader::Clinician);
    assert_eq!((code.whole, code.less), (None, None));
}
