//! The saved form: what was saved opens as it was, and what is wrong is refused whole.

use care_partnership::content::ForWhom;
use care_partnership::fhir::Authored;
use care_partnership::preparation::{
    EncounterOptions, NewContributor, NewEntry, NewResource, Preparation, Reader, Visibility,
};
use care_partnership::record::{AssessmentRecord, ContributionRecord, PreparationRecord};
use care_partnership::value::Write;

use crate::support::{content, content_with, file, instruments, json, text, usual};

/// A saved preparation with one text replaced in it, and why it is refused.
fn refusal(from: &str, to: &str) -> String {
    let mut visit = usual();
    visit.add(NewEntry::topic("A")).unwrap();
    visit.add(NewEntry::topic("B")).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write());
    assert!(saved.contains(from), "{from} in {saved}");
    let changed = json(&saved.replacen(from, to, 1));
    let opened = PreparationRecord::read(&changed).and_then(|record| record.open(visit.content().clone()));
    opened.unwrap_err().to_string()
}

#[test]
fn what_is_wrong_is_refused_with_its_path() {
    for (from, to, wanted) in [
        (
            r#""format":"care-partnership/preparation""#,
            r#""format":"other""#,
            "format is not in a form that can be read here",
        ),
        (r#""version":3"#, r#""version":4"#, "version is newer than 3, the newest known here"),
        (r#""version":3"#, r#""version":0"#, "format is not in a form that can be read here"),
        (r#""id":"e2""#, r#""id":"e1""#, "draft.entries[1].id is there already"),
        (r#""author":"patient""#, r#""author":"nobody""#, "draft.entries[0].author is not known here"),
        (r#""title":"B""#, r#""title":"""#, "draft.entries[1].title must not be empty"),
        (r#""title":"B""#, r#""title":null"#, "draft.entries[1].title has another type than the one asked for"),
        (
            r#""status":"accepted""#,
            r#""status":"maybe""#,
            "draft.entries[0].status must be one of accepted, proposed, declined",
        ),
        (r#""minutes":15"#, r#""minutes":1500"#, "draft.encounter.minutes must be from 5 to 240"),
        (r#""limits":"#, r#""limit":"#, "draft.limits is missing"),
        (r#""id":"patient""#, r#""id":"someone""#, "draft.contributors[0].role is not possible here"),
        (
            r#""notes":[]"#,
            r#""notes":[{"id":"n1","date":"tomorrow"}]"#,
            "draft.notes[0].date is not a date in the form asked for; draft.notes[0].happened is missing; draft.notes[0].changed is missing",
        ),
        (r#""draft":{"#, r#""draft":[],"old":{"#, "draft has another type than the one asked for"),
        (r#""main":false,"#, "", "draft.entries[0].main is missing"),
        (r#""sequence":0"#, r#""sequence":4000000000"#, "draft.sequence is out of range (limit 2147483647)"),
        (r#""draft":{"id":null"#, r#""draft":{"id":"a b""#, "draft.id is not possible here"),
        (r#""draft":{"id":null"#, r#""draft":{"id":"""#, "draft.id must not be empty"),
        (r#""draft":{"id":null"#, r#""draft":{"id":7"#, "draft.id has another type than the one asked for"),
    ] {
        assert_eq!(refusal(from, to), wanted, "{from} → {to}");
    }
}

#[test]
fn new_ids_differ_from_opened_ones() {
    let mut visit = usual();
    for title in ["A", "B", "C"] {
        visit.add(NewEntry::topic(title)).unwrap();
    }
    let saved = json(&text(&PreparationRecord::new(&visit).write()));
    let mut opened = PreparationRecord::read(&saved).unwrap().open(visit.content().clone()).unwrap();
    let id = opened.add(NewEntry::topic("D")).unwrap();
    assert_eq!(opened.entries().iter().filter(|entry| entry.id == id).count(), 1);
}

#[test]
fn what_a_portal_no_longer_offers_is_kept() {
    let mut visit = usual();
    visit.add(NewEntry::topic("A")).unwrap();
    let saved = text(&PreparationRecord::new(&visit).write());
    let other = saved.replace(r#""theme":null"#, r#""theme":"gone""#).replace(r#""ticked":[]"#, r#""ticked":["gone"]"#);
    let opened = PreparationRecord::read(&json(&other)).unwrap().open(visit.content().clone()).unwrap();
    assert_eq!(text(&PreparationRecord::new(&opened).write()), other);
    assert_eq!(opened.agenda().topics.len(), 1);
}

#[test]
fn a_list_passes_from_one_device_to_another_and_waits() {
    let mut theirs = usual();
    let new =
        NewContributor { id: None, role: care_partnership::content::ContributorRole::Relative, name: "Claire".into() };
    let claire = theirs.put_contributor(new).unwrap();
    for title in ["First", "Second"] {
        theirs.add(NewEntry { author: Some(claire.clone()), ..NewEntry::topic(title) }).unwrap();
    }
    theirs.rank(&theirs.entries()[1].id.clone(), 0).unwrap();
    let sent = text(&ContributionRecord::new(theirs.contribution(&claire).unwrap()).write());

    let mut mine = usual();
    mine.add(NewEntry::topic("Mine")).unwrap();
    let receive = |mine: &mut care_partnership::preparation::Preparation| {
        mine.receive(ContributionRecord::read(&json(&sent)).unwrap().open()).unwrap()
    };
    assert_eq!(receive(&mut mine), 2);
    assert_eq!(
        mine.entries().iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>(),
        ["Mine", "Second", "First"]
    );
    assert_eq!(mine.agenda().topics.len(), 1, "what came waits to be accepted");
    assert_eq!(mine.contributors().len(), 2);
    assert_eq!(receive(&mut mine), 0, "the same list twice brings nothing new");
    assert_eq!(mine.contributors().len(), 2);
}

/// Files that earlier versions wrote; they are never changed, and every later version opens them.
#[test]
fn files_of_every_version_open() {
    let named = (Some("9c4e1f0a7b2d48e6a1c35d9f20b86e47"), Some("e4"));
    let versions = [("v1", (None, None), 0), ("v2", named, 0), ("v3", named, 1)];
    for (version, (id, main), kept) in versions {
        let read = |name: &str| file(&format!("tests/fixtures/{version}/{name}.json"));
        let visit = PreparationRecord::read(&read("preparation")).unwrap().open(content("fr")).unwrap();
        assert_eq!(visit.entries().len(), 12);
        assert_eq!(visit.closing().next_steps.len(), 2);
        assert_eq!(visit.id(), id);
        let only_me = visit.life().into_iter().filter(|prompt| prompt.visibility == Visibility::OnlyMe).count();
        assert_eq!(only_me, kept);
        assert_eq!(visit.encounter().for_whom == ForWhom::Somebody, kept == 1);
        let named = visit.entries().iter().find(|entry| entry.main);
        assert_eq!(named.map(|entry| entry.id.as_str()), main);
        let list = ContributionRecord::read(&read("contribution")).unwrap().open();
        assert_eq!(list.entries.len(), 2);
        let assessment = AssessmentRecord::read(&read("assessment")).unwrap().open(instruments("fr")).unwrap();
        assert_eq!(assessment.profile().contexts[0].result.as_deref(), Some("consultation"));
        assert_eq!(assessment.id().is_some(), id.is_some());
    }
}

#[test]
fn what_this_version_writes_is_the_fixture_of_this_version() {
    let read = |name: &str| file(&format!("tests/fixtures/v3/{name}.json"));
    let visit = PreparationRecord::read(&read("preparation")).unwrap().open(content("fr")).unwrap();
    assert_eq!(text(&PreparationRecord::new(&visit).write()), text(&read("preparation")));
    let list = ContributionRecord::read(&read("contribution")).unwrap().open();
    assert_eq!(text(&ContributionRecord::new(list).write()), text(&read("contribution")));
    let assessment = AssessmentRecord::read(&read("assessment")).unwrap().open(instruments("fr")).unwrap();
    assert_eq!(text(&AssessmentRecord::new(&assessment).write()), text(&read("assessment")));
}

#[test]
fn the_id_lasts_through_saving_and_the_next_preparation_waits_for_its_own() {
    let mut visit = usual();
    assert_eq!(visit.id(), None, "the core has no chance");
    visit.set_id("a-1").unwrap();
    let opened = PreparationRecord::read(&PreparationRecord::new(&visit).write()).unwrap();
    assert_eq!(opened.open(visit.content().clone()).unwrap().id(), Some("a-1"));
    assert_eq!(visit.next(EncounterOptions::default()).unwrap().id(), None);
    for (id, wanted) in
        [("", "id must not be empty"), ("a b", "id is not possible here"), ("é", "id is not possible here")]
    {
        assert_eq!(visit.set_id(id).unwrap_err().to_string(), wanted);
    }
    assert_eq!(visit.set_id(&"x".repeat(65)).unwrap_err().to_string(), "id must have at most 64 characters");
    assert_eq!(visit.id(), Some("a-1"), "a refusal changes nothing");
}

#[test]
fn two_of_the_most_important_are_refused() {
    let two = text(&file("tests/fixtures/v3/preparation.json")).replacen(r#""main":false"#, r#""main":true"#, 1);
    let opened = PreparationRecord::read(&json(&two)).unwrap().open(content("fr"));
    assert_eq!(opened.unwrap_err().to_string(), "draft.entries[1].main is not possible here");
}

#[test]
fn what_is_for_me_only_is_not_in_the_form_that_a_portal_gets() {
    let mut visit = usual();
    visit.add(NewEntry::topic("Shared")).unwrap();
    visit.add(NewEntry { visibility: Visibility::OnlyMe, ..NewEntry::topic("Only mine") }).unwrap();
    visit.set_life("place", "Far away").unwrap();
    visit.set_life("burden", "Only mine too").unwrap();
    visit.set_life_visibility("burden", Visibility::OnlyMe).unwrap();
    let shared = text(&PreparationRecord::shared(&visit).write());
    assert!(shared.contains("Shared") && shared.contains("Far away") && !shared.contains("Only mine"));
    let opened = PreparationRecord::read(&json(&shared)).unwrap().open(visit.content().clone()).unwrap();
    assert_eq!(opened.agenda().topics, visit.agenda().topics);
    assert_eq!(visit.entries().len(), 2, "the person keeps it");
    assert_eq!(visit.life().iter().filter(|prompt| !prompt.text.is_empty()).count(), 2);
    for reader in Reader::ALL {
        assert!(!visit.sheet(*reader).text.contains("Only mine"), "{reader:?}");
    }
    assert!(!text(&visit.to_fhir(Authored::default())).contains("Only mine"));
}

#[test]
fn a_draft_of_before_opens_without_an_address_that_is_refused_now_and_says_which() {
    let mut visit = usual();
    visit.add(NewEntry::topic("My knee")).unwrap();
    for (title, url) in [("Secure messages", "https://one.example"), ("Group", "https://two.example")] {
        let (title, detail, url) = (title.to_owned(), "On Tuesdays".to_owned(), Some(url.to_owned()));
        visit.put_resource(NewResource { id: None, title, detail, url }).unwrap();
    }
    let saved = text(&PreparationRecord::new(&visit).write());
    for refused in [
        "https://hospital.example@elsewhere.example",
        "mailto:a@hospital.example?bcc=b@elsewhere.example",
        "tel:*%23",
        "javascript:alert(1)",
        &"https://long.example/".repeat(40),
    ] {
        let before = json(&saved.replacen("https://one.example", refused, 1));
        let record = PreparationRecord::read(&before).unwrap();
        let (opened, left) = record.clone().open_in_part(content("fr")).unwrap();
        assert_eq!(left, ["draft.resources[0].url"], "{refused}");
        let now = json(&saved.replacen(r#""https://one.example""#, "null", 1));
        assert_eq!(text(&PreparationRecord::new(&opened).write()), text(&now), "{refused}: all else is there");
        assert_eq!(record.open(content("fr")).unwrap().draft(), opened.draft());
    }
    let (_, left) = PreparationRecord::read(&json(&saved)).unwrap().open_in_part(content("fr")).unwrap();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn on_paper_too_the_persons_own_addresses_stand_apart_and_say_where_they_lead() {
    let settings =
        r#"{"resources":[{"id":"mail","title":"Messages","detail":"","url":"https://hospital.example/mail"}]}"#;
    let mut visit = Preparation::new(content_with("en", settings).unwrap(), EncounterOptions::default()).unwrap();
    visit.keep_resource("mail", true).unwrap();
    for (title, detail, url) in [
        ("Secure messages", "Of the hospital", "https://hospital.example.elsewhere.example/login"),
        ("Group", "", "http://group.example/"),
        ("Nurse", "", "tel:+33-1-23"),
        ("Letter", "Once a week", "mailto:care@hospital.example"),
        ("Page", "", "/page"),
        ("Book", "", ""),
    ] {
        let (title, detail, url) = (title.to_owned(), detail.to_owned(), Some(url.to_owned()));
        visit.put_resource(NewResource { id: None, title, detail, url }).unwrap();
    }
    let text = visit.sheet(Reader::Person).text;
    assert!(
        text.contains(
            "
What can help me
- Messages (https://hospital.example/mail)

What I added by hand
- Secure messages (Of the hospital · leads to hospital.example.elsewhere.example · \
https://hospital.example.elsewhere.example/login)
- Group (leads to group.example)
- Nurse (+33-1-23)
- Letter (Once a week · care@hospital.example)
- Page (/page)
- Book

"
        ),
        "{text}"
    );
}
