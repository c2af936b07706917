//! Resources together, and texts as strict validators take them.

use std::collections::BTreeSet;

use care_partnership::fhir::{Authored, bundle, transaction};
use care_partnership::preparation::{NewEntry, Preparation};
use care_partnership::value::Value;

use crate::support::{content, field, instruments, json, list, string, text, usual};

fn addresses(resources: Vec<Value>) -> Vec<String> {
    let bundle = bundle(resources);
    assert_eq!(string(&bundle, "type"), Some("collection"));
    list(&bundle, "entry").iter().map(|entry| string(entry, "fullUrl").unwrap().to_owned()).collect()
}

#[test]
fn each_resource_has_an_address_of_its_own() {
    let (mut one, mut other) = (usual(), usual());
    one.add(NewEntry::topic("Sleep")).unwrap();
    other.add(NewEntry::topic("Knee")).unwrap();
    let responses = || vec![one.to_fhir(Authored::default()), other.to_fhir(Authored::default()), one.questionnaire()];
    let found = addresses([responses(), responses()].concat());
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 6, "no two are the same: {found:?}");
    for address in &found {
        let uuid = address.strip_prefix("urn:uuid:").expect("a UUID");
        let parts: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "{uuid}");
        assert!(uuid.chars().all(|sign| sign == '-' || sign.is_ascii_digit() || sign.is_ascii_lowercase()));
    }
    assert_eq!(addresses(responses()), found[..3], "the same resource has the same address");
    assert_eq!(text(&bundle(Vec::new())), r#"{"resourceType":"Bundle","type":"collection"}"#);
}

#[test]
fn what_is_sent_twice_is_there_once() {
    let visit = usual();
    let response =
        r#"{"resourceType":"QuestionnaireResponse","identifier":{"system":"https://a.example/id","value":"7f"}}"#;
    let document =
        r#"{"resourceType":"DocumentReference","identifier":[{"value":"x"},{"system":"urn:a","value":"b|c&d, é"}]}"#;
    let sent = transaction(vec![visit.questionnaire(), json(response), json(document)]).unwrap();
    assert_eq!(string(&sent, "type"), Some("transaction"));
    let requests = list(&sent, "entry").iter().map(|entry| text(field(entry, "request").unwrap())).collect::<Vec<_>>();
    let questionnaire = visit.questionnaire();
    let [url, version] = ["url", "version"].map(|name| string(&questionnaire, name).unwrap());
    assert_eq!(
        requests[0],
        format!(r#"{{"method":"POST","url":"Questionnaire","ifNoneExist":"url={url}&version={version}"}}"#)
    );
    assert_eq!(requests[1], r#"{"method":"PUT","url":"QuestionnaireResponse?identifier=https://a.example/id%7C7f"}"#);
    // Signs that part values in a search are escaped, those that part an address are encoded.
    assert_eq!(
        requests[2],
        r#"{"method":"PUT","url":"DocumentReference?identifier=urn:a%7Cb%5C%7Cc%26d%5C%2C%20%C3%A9"}"#
    );
    let collected = bundle(vec![visit.questionnaire(), json(response), json(document)]);
    let address = |bundle: &Value| {
        list(bundle, "entry").iter().map(|entry| string(entry, "fullUrl").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(address(&sent), address(&collected));
}

#[test]
fn what_nothing_tells_from_others_is_not_sent() {
    let visit = usual();
    for (odd, path) in [
        ("3", "[1].resourceType"),
        ("{}", "[1].resourceType"),
        (r#"{"resourceType":"Questionnaire"}"#, "[1].url"),
        (r#"{"resourceType":"Questionnaire","url":"https://a.example"}"#, "[1].version"),
        (r#"{"resourceType":"QuestionnaireResponse"}"#, "[1].identifier"),
        (r#"{"resourceType":"QuestionnaireResponse","identifier":{"value":"7f"}}"#, "[1].identifier"),
        (r#"{"resourceType":"DocumentReference","identifier":[]}"#, "[1].identifier"),
    ] {
        let error = transaction(vec![visit.questionnaire(), json(odd)]).unwrap_err();
        assert_eq!((error.code().as_str(), error.path()), ("missing-field", path), "{odd}");
    }
}

#[test]
fn the_parts_of_a_resource_do_not_run_together() {
    let found = addresses(
        [r#"{"a":["b","c"]}"#, r#"{"a":["b",["c"]]}"#, r#"{"a":["bc"]}"#, r#"{"ab":["c"]}"#].map(json).to_vec(),
    );
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 4);
}

/// All texts of a resource with their names.
fn texts<'a>(value: &'a Value, name: &'a str, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((name, text)),
        Value::Array(values) => values.iter().for_each(|value| texts(value, name, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| texts(value, name, found)),
        _ => {}
    }
}

#[test]
fn our_own_texts_have_plain_spaces_and_the_persons_words_are_unaltered() {
    let mut visit = usual();
    let words = "« Mal »\u{a0}: la\u{202f}nuit";
    visit.add(NewEntry { details: words.to_owned(), ..NewEntry::topic(words) }).unwrap();
    let assessments = instruments("fr");
    let assessment = care_partnership::engagement::Assessment::new(
        assessments,
        crate::engagement::rules::options("continuum", None),
    )
    .unwrap();
    let response = visit.to_fhir(Authored::default());
    let resources =
        [visit.questionnaire(), response.clone(), assessment.questionnaire(), assessment.to_fhir(Authored::default())];
    let mut ours = 0;
    for resource in &resources {
        let mut found = Vec::new();
        texts(resource, "", &mut found);
        for (name, text) in found {
            if name != "valueString" {
                // R4's JSON schema: `^[ \r\n\t\S]+$`, where `\S` of JavaScript is no space of any kind.
                let odd = |sign: char| (sign.is_whitespace() && !" \r\n\t".contains(sign)) || sign == '\u{feff}';
                assert!(!text.contains(odd), "{name}: {text}");
                ours += 1;
            }
        }
    }
    assert!(ours > 500);
    let written = text(&response);
    assert_eq!(written.matches(words).count(), 2, "title and details");
    let back = Preparation::from_fhir(content("fr"), &response).unwrap();
    assert_eq!(back.ignored, Vec::<String>::new());
    assert_eq!(back.taken.entries()[0].title, words);
    assert!(field(&response, "text").is_none());
}
