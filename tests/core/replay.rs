//! Playing an example of the demo, as a person would go through it.

use std::collections::BTreeMap;
use std::sync::Arc;

use care_partnership::content::Content;
use care_partnership::preparation::{ClosingPatch, EncounterOptions, NewContributor, NewEntry, PATIENT, Preparation};
use care_partnership::value::{Read, Value};

use crate::support::{content, field, list, string, without};

/// The preparation, and its entries' ids in the example's order.
pub fn replay(language: &str, example: &Value) -> (Preparation, Vec<String>) {
    replay_with(content(language), example)
}

/// The same with a content of one's own.
pub fn replay_with(content: Arc<Content>, example: &Value) -> (Preparation, Vec<String>) {
    let encounter = EncounterOptions::read(field(example, "encounter").unwrap()).unwrap();
    let mut preparation = Preparation::new(content, encounter).unwrap();
    preparation.choose_themes(Vec::read(field(example, "themes").unwrap()).unwrap()).unwrap();
    let mut authors = BTreeMap::from([(PATIENT.to_owned(), PATIENT.to_owned())]);
    for contributor in list(example, "contributors") {
        let id = preparation.put_contributor(NewContributor::read(&without(contributor, &["key"])).unwrap()).unwrap();
        authors.insert(string(contributor, "key").unwrap().to_owned(), id);
    }
    let mut ids = Vec::new();
    for entry in list(example, "entries") {
        if let Some(question) = string(entry, "question") {
            ids.push(preparation.add_question(question).unwrap());
            continue;
        }
        let author = authors[string(entry, "author").unwrap_or(PATIENT)].clone();
        let id = preparation
            .add(NewEntry {
                author: Some(author.clone()),
                ..NewEntry::read(&without(entry, &["accept", "author"])).unwrap()
            })
            .unwrap();
        if author != PATIENT && field(entry, "accept") == Some(&Value::Bool(true)) {
            preparation.accept(&id).unwrap();
        }
        ids.push(id);
    }
    for note in list(example, "notes") {
        preparation.put_note(Read::read(note).unwrap()).unwrap();
    }
    for (reality, text) in BTreeMap::<String, String>::read(field(example, "life").unwrap()).unwrap() {
        preparation.set_life(&reality, &text).unwrap();
    }
    for person in list(example, "people") {
        preparation.put_person(Read::read(person).unwrap()).unwrap();
    }
    for resource in list(example, "resources") {
        preparation.put_resource(Read::read(resource).unwrap()).unwrap();
    }
    for item in Vec::<String>::read(field(example, "ticked").unwrap()).unwrap() {
        preparation.tick(&item, true).unwrap();
    }
    preparation.set_companion(Read::read(field(example, "companion").unwrap()).unwrap()).unwrap();
    (preparation, ids)
}

/// What the example says after the visit.
pub fn close(preparation: &mut Preparation, ids: &[String], example: &Value) {
    let closing = field(example, "closing").unwrap();
    for (index, outcome) in BTreeMap::<String, _>::read(field(closing, "outcomes").unwrap()).unwrap() {
        preparation.set_outcome(&ids[index.parse::<usize>().unwrap()], Some(outcome)).unwrap();
    }
    preparation.set_closing(ClosingPatch::read(&without(closing, &["outcomes", "nextSteps"])).unwrap()).unwrap();
    for step in list(closing, "nextSteps") {
        preparation.put_next_step(Read::read(step).unwrap()).unwrap();
    }
}
