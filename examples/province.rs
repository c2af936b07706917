//! Makes results of a province: FHIR responses to the continuum, one a line, and the group view of the same results.
//!
//! `cargo run --release --example province -- <folder> <how many>`; the same results on every run.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../benches/core/content.rs"]
mod content;

use std::fs::{self, File};
use std::io::BufWriter;
use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent};
use care_partnership::engagement::{Assessment, AssessmentOptions, ContextLevel, Group, Levels};
use care_partnership::fhir::Authored;
use care_partnership::value::{Change, Value, Write};
use care_partnership::when::When;

/// A small generator, so that every run makes the same results.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Somebody who answers: the higher the level, the less often.
fn person(instruments: &Arc<Instruments>, respondent: Respondent, chance: &mut Chance) -> Assessment {
    let instrument = instruments.find("continuum").unwrap();
    let asked = instrument.contexts_of(respondent);
    let contexts = asked.iter().filter(|_| chance.below(3) > 0).chain(asked.first());
    let ids: Vec<String> = contexts.map(|place| instrument.contexts.get(*place).unwrap().named.id.clone()).collect();
    let options = AssessmentOptions {
        instrument: Some("continuum".to_owned()),
        respondent: Some(respondent),
        contexts: Some(ids),
        date: Change::Set(
            When::parse(&format!("2026-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28))).unwrap(),
        ),
        ..AssessmentOptions::default()
    };
    let wishes = options.contexts.clone().unwrap_or_default();
    let mut assessment = Assessment::new(Arc::clone(instruments), options).unwrap();
    for context in wishes {
        let level = instrument.levels.get(usize::try_from(chance.below(6)).unwrap());
        assessment.set_desired(&context, level.map(|level| level.id.as_str())).unwrap();
    }
    let ease = chance.below(5);
    for (number, page) in assessment.pages().into_iter().enumerate() {
        for (place, statement) in page.statements.into_iter().enumerate() {
            let level = instrument.statements.iter().find(|known| known.id == statement.id).unwrap().level.unwrap();
            let answer = match chance.below(12) + ease {
                0 if number + place > 0 => continue,
                1 => "not-concerned",
                height if height > 4 + 2 * level as u64 => {
                    if chance.below(2) == 0 {
                        "often"
                    } else {
                        "always"
                    }
                }
                height if height > 1 + level as u64 => "sometimes",
                _ => "never",
            };
            assessment.answer(&statement.id, Some(answer)).unwrap();
        }
    }
    assessment
}

/// The levels alone, as the SQL reads them: a line for each context.
fn handed_in(assessment: &Assessment, number: u64) -> Vec<Value> {
    let Levels { id, instrument_version, respondent, contexts, .. } = assessment.levels().unwrap();
    let line = |of: ContextLevel| {
        serde_json::json!({
            "id": id, "version": instrument_version.to_string(), "respondent": respondent.id(), "context": of.context,
            "result": of.result, "desired": of.desired, "received": format!("2027-01-01T00:00:00.{number:06}"),
        })
    };
    contexts.into_iter().map(line).collect()
}

fn line(out: &mut impl std::io::Write, value: &Value) {
    serde_json::to_writer(&mut *out, value).unwrap();
    std::io::Write::write_all(out, b"\n").unwrap();
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(count)) = (arguments.next(), arguments.next().and_then(|count| count.parse().ok())) else {
        eprintln!("usage: province <folder> <how many>");
        return;
    };
    fs::create_dir_all(&folder).unwrap();
    let create = |name: &str| BufWriter::new(File::create(format!("{folder}/{name}")).unwrap());
    let instruments = content::instruments("fr", &Value::Null);
    let mut group = Group::new(Arc::clone(&instruments), "continuum").unwrap();
    let (mut responses, mut chance) = (create("responses.ndjson"), Chance(2026));
    let mut levels = create("levels.ndjson");
    for number in 0..count {
        // The committees of a province are few; one of the groups is too small to be shown.
        let respondent = match chance.below(1_000) {
            0..=599 => Respondent::Patient,
            600..=799 => Respondent::Relative,
            800..=989 => Respondent::Professional,
            _ if number % 25_000 == 7 => Respondent::UsersCommittee,
            _ => Respondent::Manager,
        };
        let respondent = if number % 20_000 == 7 { Respondent::UsersCommittee } else { respondent };
        let mut assessment = person(&instruments, respondent, &mut chance);
        // The ids have the order in which the results are given.
        let id = format!("r{number:06}");
        assessment.set_id(&id).unwrap();
        assert!(group.add(&assessment).unwrap());
        let Value::Object(fields) = assessment.to_fhir(Authored::default()) else { continue };
        let mut sent = |id: String| {
            let mut fields = fields.clone();
            fields.shift_insert(1, "id".to_owned(), Value::String(id));
            line(&mut responses, &Value::Object(fields));
        };
        sent(id);
        // Some are given twice, by another site that numbers them itself; some hand in their levels besides.
        if number % 10 == 3 {
            assert!(!group.add(&assessment).unwrap());
            sent(format!("s{number:06}"));
        }
        if number % 13 == 5 {
            for line in handed_in(&assessment, number) {
                self::line(&mut levels, &line);
            }
        }
    }
    let mut questionnaires = create("questionnaires.ndjson");
    for respondent in Respondent::ALL {
        let options = AssessmentOptions { respondent: Some(*respondent), ..AssessmentOptions::default() };
        line(&mut questionnaires, &Assessment::new(Arc::clone(&instruments), options).unwrap().questionnaire());
    }
    line(&mut create("group.json"), &group.view().write());
}
