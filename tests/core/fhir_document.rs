//! A sheet as a document, who wrote what, and the portal's task: what goes into a record, and what never does.

use care_partnership::content::{ContributorRole, EncounterKind, ForWhom, Reader};
use care_partnership::error::Error;
use care_partnership::fhir::{DocumentOptions, TaskOutput, done, task, transaction};
use care_partnership::preparation::{EncounterOptions, Preparation};
use care_partnership::value::{Change, Value};
use care_partnership::when::When;

use crate::support::{json, preparation};

/// Every fault by its code and path.
fn faults(error: &Error) -> Vec<String> {
    let one = |error: &Error| format!("{} {}", error.code().as_str(), error.path());
    std::iter::once(one(error)).chain(error.others().iter().map(one)).collect()
}

/// A visit with a point for all, one for the person alone, and one by a relative.
fn prepared() -> Preparation {
    let mut prepared = preparation(EncounterKind::Specialist, 20);
    prepared.set_id("draft-1").unwrap();
    let when = When::parse("2026-12-10T14:30").unwrap();
    prepared.set_encounter(EncounterOptions { when: Change::Set(when), ..EncounterOptions::default() }).unwrap();
    let add = |prepared: &mut Preparation, entry: &str| {
        let entry = care_partnership::value::Read::read(&json(entry)).unwrap();
        prepared.add(entry).unwrap()
    };
    add(&mut prepared, r#"{"kind":"topic","title":"<b>Sleep & rest</b>"}"#);
    add(&mut prepared, r#"{"kind":"topic","title":"SECRET","visibility":"only-me"}"#);
    let contributor = care_partnership::value::Read::read(&json(r#"{"role":"relative","name":"NAMED"}"#)).unwrap();
    let author = prepared.put_contributor(contributor).unwrap();
    let theirs = add(&mut prepared, &format!(r#"{{"kind":"question","title":"By a relative","author":"{author}"}}"#));
    prepared.accept(&theirs).unwrap();
    prepared
}

/// The text of an attachment.
fn decoded(document: &Value, place: usize) -> String {
    use base64::Engine;
    let data = document["content"][place]["attachment"]["data"].as_str().unwrap();
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(data).unwrap()).unwrap()
}

#[test]
fn a_document_is_the_sheet_under_a_label_that_says_who_says_so() {
    let prepared = prepared();
    let options = DocumentOptions {
        date: Some("2026-12-01T09:00:00+01:00".to_owned()),
        subject: Some("Patient/1".to_owned()),
        encounter: Some("Encounter/2".to_owned()),
        appointment: Some("Appointment/3".to_owned()),
        replaces: None,
    };
    let document = prepared.document(Reader::Clinician, &options).unwrap();
    assert_eq!(decoded(&document, 0), prepared.sheet(Reader::Clinician).text);
    let html = decoded(&document, 1);
    assert!(html.contains("&lt;b&gt;Sleep &amp; rest&lt;/b&gt;") && !html.contains("<b>") && !html.contains("script"));
    assert_eq!(document["securityLabel"][0]["coding"][0]["code"], "PATAST");
    assert_eq!(document["meta"]["security"][0]["code"], "PATAST");
    assert_eq!(document["author"][0]["type"], "Patient");
    assert_eq!(document["context"]["encounter"][0]["reference"], "Encounter/2");
    assert_eq!(document["context"]["related"][0]["reference"], "Appointment/3");
    assert_eq!(document["context"]["period"]["start"], "2026-12-10");
    assert_eq!(document["identifier"][0]["value"], "draft-1-clinician");
    for reader in [Reader::Person, Reader::Clinician, Reader::GeneralPractitioner, Reader::Relative] {
        let document = prepared.document(reader, &DocumentOptions::default()).unwrap();
        let all = [document.to_string(), decoded(&document, 0), decoded(&document, 1)].concat();
        assert!(!all.contains("SECRET") && !document.to_string().contains("NAMED"), "{reader:?}");
    }
}

#[test]
fn who_prepares_for_somebody_says_it_as_somebody_close() {
    let mut prepared = prepared();
    let options = EncounterOptions { for_whom: Some(ForWhom::Somebody), ..EncounterOptions::default() };
    prepared.set_encounter(options).unwrap();
    let document = prepared.document(Reader::Clinician, &DocumentOptions::default()).unwrap();
    assert_eq!(document["securityLabel"][0]["coding"][0]["code"], "PACQAST");
    assert_eq!(document["author"][0]["type"], "RelatedPerson");
}

#[test]
fn a_document_that_is_sent_twice_is_one_and_one_that_replaces_stands_beside() {
    let prepared = prepared();
    let first = prepared.document(Reader::Clinician, &DocumentOptions::default()).unwrap();
    let sent = transaction(vec![first.clone()]).unwrap();
    assert_eq!(sent["entry"][0]["request"]["method"], "PUT");
    let replaces = Some("DocumentReference/7".to_owned());
    let later =
        prepared.document(Reader::Clinician, &DocumentOptions { replaces, ..DocumentOptions::default() }).unwrap();
    assert_eq!(later["relatesTo"][0]["code"], "replaces");
    assert_eq!(later["relatesTo"][0]["target"]["reference"], "DocumentReference/7");
    let sent = transaction(vec![later]).unwrap();
    assert_eq!(sent["entry"][0]["request"]["method"], "POST");
    let there = sent["entry"][0]["request"]["ifNoneExist"].as_str().unwrap();
    assert!(there.starts_with("identifier=urn:ietf:rfc:3986%7Curn:uuid:"), "{there}");
}

#[test]
fn what_a_document_cannot_be_made_of_is_said_with_its_path() {
    let prepared = prepared();
    let refused = |reader, options: DocumentOptions| faults(&prepared.document(reader, &options).unwrap_err());
    assert_eq!(refused(Reader::Blank, DocumentOptions::default()), ["not-allowed reader"]);
    let of = |text: &str| Some(text.to_owned());
    let date = DocumentOptions { date: of("2026-12-01"), ..DocumentOptions::default() };
    assert_eq!(refused(Reader::Person, date), ["invalid-date date"]);
    let subject = DocumentOptions { subject: of("Patient 1"), ..DocumentOptions::default() };
    assert_eq!(refused(Reader::Person, subject), ["not-allowed subject"]);
    let replaces = DocumentOptions { replaces: of(""), ..DocumentOptions::default() };
    assert_eq!(refused(Reader::Person, replaces), ["empty replaces"]);
    let unnamed =
        preparation(EncounterKind::Specialist, 20).document(Reader::Person, &DocumentOptions::default()).unwrap_err();
    assert_eq!(faults(&unnamed), ["missing-field id"]);
}

#[test]
fn who_wrote_what_is_said_by_roles_and_nobody_is_named() {
    let prepared = prepared();
    let all = prepared.provenance("2026-12-01T09:00:00Z").unwrap();
    let response = prepared.to_fhir(care_partnership::fhir::Authored::default());
    let said: Vec<(String, Vec<String>)> = all
        .iter()
        .map(|one| {
            assert_eq!(one["target"][0]["identifier"], response["identifier"]);
            let paths = one["target"][0]["extension"].as_array().unwrap();
            let title = |path: &Value| {
                let place = path["valueString"].as_str().unwrap().trim_start_matches("QuestionnaireResponse.item[");
                let item = &response["item"][place.trim_end_matches(']').parse::<usize>().unwrap()];
                assert_eq!(item["linkId"], "entry");
                let items = item["item"].as_array().unwrap();
                let title = items.iter().find(|item| item["linkId"] == "entry.title").unwrap();
                title["answer"][0]["valueString"].as_str().unwrap().to_owned()
            };
            let who = one["agent"][0]["who"]["type"].as_str().unwrap().to_owned();
            (who, paths.iter().map(title).collect())
        })
        .collect();
    let wanted = [("Patient", "<b>Sleep & rest</b>"), ("RelatedPerson", "By a relative")];
    assert_eq!(said, wanted.map(|(who, title)| (who.to_owned(), vec![title.to_owned()])));
    assert!(!format!("{all:?}").contains("NAMED"));
    assert_eq!(faults(&prepared.provenance("2026-12-01").unwrap_err()), ["invalid-date recorded"]);
    assert_eq!(ContributorRole::ALL.len(), 4, "each role has its kind in FHIR");
}

const TASK: &str = r##"{"resourceType":"Task","id":"9","status":"requested","intent":"order",
    "description":"Please prepare","focus":{"reference":"#visit"},"owner":{"reference":"Patient/1"},
    "restriction":{"period":{"end":"2026-12-08"}},
    "contained":[{"resourceType":"Appointment","id":"visit","status":"booked","start":"2026-12-10T13:30:00Z",
    "minutesDuration":25,"participant":[{"actor":{"reference":"Practitioner/1","display":"Dr Lemaire"},
    "status":"accepted"}]}]}"##;

#[test]
fn a_task_says_which_visit_to_prepare_and_by_when() {
    let read = task(&json(TASK), &|_| 60).unwrap();
    assert_eq!(read.taken.encounter.when.set().unwrap().to_string(), "2026-12-10T14:30");
    assert_eq!((read.taken.encounter.minutes, read.taken.encounter.with.as_deref()), (Some(25), Some("Dr Lemaire")));
    assert_eq!(read.taken.by.unwrap().to_string(), "2026-12-08");
    assert_eq!(read.ignored, ["description", "owner"]);
    let refused = |from: &str, to: &str| faults(&task(&json(&TASK.replace(from, to)), &|_| 60).unwrap_err());
    assert_eq!(refused("requested", "completed"), ["not-allowed status"]);
    assert_eq!(refused("requested", "perhaps"), ["unknown-id status"]);
    assert_eq!(refused("#visit", "#other"), ["missing-field contained"]);
    assert_eq!(refused("booked", "cancelled"), ["not-allowed contained[0].status"]);
    assert_eq!(refused("2026-12-08", "soon"), ["invalid-date restriction.period.end"]);
    assert_eq!(refused("\"Task\"", "\"Patient\""), ["not-this-format resourceType"]);
}

#[test]
fn a_task_is_given_back_done_with_what_came_of_it() {
    let output = |reference: &str| TaskOutput { reference: reference.to_owned() };
    let back = done(&json(TASK), &[output("DocumentReference/12")], Some("2026-12-01T09:00:00Z")).unwrap();
    assert_eq!((&back["status"], &back["id"]), (&"completed".into(), &"9".into()));
    assert_eq!(back["output"][0]["valueReference"]["reference"], "DocumentReference/12");
    assert_eq!(back["output"][0]["type"]["text"], "DocumentReference");
    assert_eq!(back["description"], "Please prepare");
    assert_eq!(transaction(vec![back.clone()]).unwrap()["entry"][0]["request"]["url"], "Task/9");
    assert_eq!(faults(&done(&back, &[output("a")], None).unwrap_err()), ["not-allowed status"]);
    let all = done(&json(TASK), &[output("a b")], Some("now")).unwrap_err();
    assert_eq!(faults(&all), ["invalid-date modified", "not-allowed outputs[0].reference"]);
    assert_eq!(faults(&done(&json(TASK), &[], None).unwrap_err()), ["empty outputs"]);
}
