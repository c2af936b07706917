//! Answers to an earlier version of an instrument: they open as what they were, are said to be older, and are never
//! taken for answers to another statement.

use std::sync::Arc;

use care_partnership::content::Respondent::{Patient, Professional, Relative};
use care_partnership::engagement::{Assessment, Overview};
use care_partnership::fhir::Authored;
use care_partnership::record::AssessmentRecord;
use care_partnership::value::{Value, Write};
use care_partnership::when::When;

use super::rules::options;
use crate::support::{
    INSTRUMENTS, LANGUAGES, field, file, instruments, instruments_with, json, list, said, string, text,
};

fn before(language: &str, id: &str) -> Assessment {
    let saved = file(&format!("tests/fixtures/instruments/{id}.1.json"));
    AssessmentRecord::read(&saved).unwrap().open(instruments(language)).unwrap()
}

/// What a saved form says, in whatever order its answers stand.
fn sorted(saved: &Value) -> Vec<String> {
    let mut parts: Vec<String> = text(saved).split([',', '{', '}']).map(str::to_owned).collect();
    parts.sort_unstable();
    parts
}

#[test]
fn answers_to_the_first_version_of_each_instrument_open_and_are_said_to_be_older() {
    for language in LANGUAGES {
        for id in INSTRUMENTS {
            let assessment = before(language, id);
            let saved = file(&format!("tests/fixtures/instruments/{id}.1.json"));
            let again = AssessmentRecord::new(&assessment).write();
            let as_now = json(&text(&saved).replacen(r#""version":2"#, r#""version":3"#, 1));
            assert_eq!(sorted(&again), sorted(&as_now), "{id}: nothing is lost");
            let profile = assessment.profile();
            assert!(assessment.is_older() && profile.text.contains(&profile.older), "{language} {id}");
            let answered: usize = profile.contexts.iter().map(|context| context.answered).sum();
            assert!(answered > 10 && profile.contexts.iter().all(|context| context.result.is_some()), "{id}");
            assert!(assessment.steps().iter().all(|step| step.act.len() > 10), "{id}: what was chosen is still said");
            let new = Assessment::new(instruments(language), options(id, None)).unwrap();
            assert!(!new.is_older() && new.profile().older.is_empty(), "{id}");
        }
    }
    assert_eq!(before("en", "practices").profile().older, said("engagement", "result.older", &[]));
}

#[test]
fn what_earlier_answers_show_is_what_they_showed() {
    let shown = |id: &str| {
        let contexts = before("en", id).profile().contexts;
        contexts.into_iter().map(|context| (context.result.unwrap(), context.answered)).collect::<Vec<_>>()
    };
    let word = |word: &str, answered: usize| (word.to_owned(), answered);
    // Often, never, always: two of three.
    assert_eq!(shown("practices"), vec![word("most", 3); 5]);
    // Four statements, then four, then three, with yes, a little, yes in turn: three, two, two.
    assert_eq!(shown("benefits"), [word("most", 4), word("some", 4), word("most", 3)]);
}

#[test]
fn an_id_means_the_same_in_each_version_and_what_is_gone_is_asked_of_nobody() {
    for id in INSTRUMENTS {
        let current = instruments("fr").find(id).unwrap();
        assert_eq!(current.version, 2, "{id}");
        assert_eq!(current.earlier.iter().map(|earlier| earlier.version).collect::<Vec<_>>(), [1], "{id}");
        let first = &current.earlier[0];
        for statement in &first.statements {
            let Some(place) = current.statement(&statement.id) else { continue };
            let now = &current.statements[place];
            assert_eq!((now.level, &now.respondents), (statement.level, &statement.respondents), "{}", statement.id);
        }
        let data = file(&format!("content/instruments/{id}.json"));
        for former in list(&data, "former") {
            let former = string(former, "id").unwrap();
            assert!(current.statement(former).is_none() && first.statement(former).is_some(), "{former}");
        }
    }
}

#[test]
fn the_statements_of_today_are_answered_beside_the_earlier_answers() {
    let earlier = before("en", "continuum");
    let now = earlier.anew(When::parse("2026-11-26").unwrap());
    assert!(!now.is_older() && now.is_empty());
    assert_eq!((now.respondent(), now.options().contexts), (earlier.respondent(), earlier.options().contexts));
    let saved = AssessmentRecord::new(&now).write();
    assert_eq!(field(field(&saved, "assessment").unwrap(), "instrumentVersion"), Some(&json("2")));
}

#[test]
fn two_versions_stand_side_by_side_by_the_ids_of_their_statements() {
    let earlier = before("en", "continuum");
    let mut now = earlier.anew(When::parse("2026-11-26").unwrap());
    let saved = file("tests/fixtures/instruments/continuum.1.json");
    let answers = field(field(&saved, "assessment").unwrap(), "answers").unwrap();
    let before = |statement: &str| string(answers, statement).map(str::to_owned);
    // Whatever was "never" is always now, and the other way round; new statements have no earlier answer.
    let mut wanted = Vec::new();
    for statement in now.instrument().statements.clone() {
        let grade = before(&statement.id).unwrap_or_else(|| "often".to_owned());
        let answer = if grade == "never" { "always" } else { "never" };
        if now.answer(&statement.id, Some(answer)).is_ok()
            && ["never", "often", "always"].contains(&grade.as_str())
            && before(&statement.id).is_some()
        {
            wanted.push(statement.id);
        }
    }
    let comparison = earlier.compare(&now).unwrap();
    assert!(!comparison.first.older.is_empty() && comparison.second.older.is_empty());
    let differing = comparison.contexts.iter().flat_map(|context| &context.differing);
    let found: Vec<String> = differing.map(|differing| differing.statement.clone()).collect();
    assert_eq!(found, wanted);
    let organisation = comparison.contexts.iter().find(|context| context.context == "organisation").unwrap();
    assert_eq!((organisation.common, organisation.differing.len()), (0, 0), "every fact of it has another id now");
    assert!(organisation.first.is_some() && organisation.second.is_some());
}

#[test]
fn versions_are_counted_apart() {
    let instruments = instruments_with("en", r#"{"groupThreshold":5}"#).unwrap();
    let mut overview = Overview::new(Arc::clone(&instruments));
    for number in 0..5 {
        for version in [1, 2] {
            let mut result = before("en", "practices");
            if version == 2 {
                result = result.anew(When::parse("2026-11-26").unwrap());
                for page in result.pages() {
                    for statement in page.statements {
                        result.answer(&statement.id, Some("never")).unwrap();
                    }
                }
            }
            result.set_id(&format!("v{version}-{number}")).unwrap();
            overview.add(&result).unwrap();
        }
    }
    let views = overview.views();
    assert_eq!(
        views.iter().map(|view| (view.instrument.as_str(), view.version)).collect::<Vec<_>>(),
        [("practices", 2), ("practices", 1)]
    );
    assert!(views[0].older.is_empty() && !views[1].older.is_empty());
    for (view, word) in views.iter().zip(["few", "most"]) {
        for context in view.contexts.iter().filter(|context| !context.withheld) {
            let held: Vec<&str> =
                context.counts.iter().filter(|count| count.people > 0).map(|count| count.result.as_str()).collect();
            assert_eq!((held, context.people), (vec![word], 5), "{}", view.version);
        }
    }
    let table = overview.table(None);
    assert!(table.contains("practices,professional") && table.contains("practices|1,professional"), "{table}");
    let mut other = Overview::new(instruments);
    other.merge(&overview).unwrap();
    assert_eq!(other.views().len(), 2);
}

#[test]
fn a_response_to_an_earlier_version_is_read_as_one_and_sent_as_one() {
    for id in INSTRUMENTS {
        let earlier = before("en", id);
        let resource = earlier.to_fhir(Authored { when: None });
        assert!(string(&resource, "questionnaire").unwrap().ends_with("|1"), "{id}");
        let taken = Assessment::from_fhir(instruments("en"), &resource, &|_| 0).unwrap();
        assert!(taken.taken.is_older() && taken.ignored.is_empty(), "{id}: {:?}", taken.ignored);
        assert_eq!(taken.taken.draft(), earlier.draft(), "{id}");
        let other = text(&resource).replace("|1\"", "|2\"");
        let read = Assessment::from_fhir(instruments("en"), &json(&other), &|_| 0);
        let gone = !list(&file(&format!("content/instruments/{id}.json")), "former").is_empty();
        assert_eq!(read.is_err(), gone, "{id}: what the second version does not ask is no answer to it");
    }
}

#[test]
fn a_portal_that_declares_no_earlier_version_opens_none() {
    let instrument = |more: &str, statement: &str| {
        format!(
            r#"{{"instruments":[{{"id":"mine","version":3,"rule":"share","scale":"frequency","minimum":1,{more}
            "contexts":[{{"id":"here","respondents":["patient"]}}],
            "statements":[{{"id":"one","contexts":["here"],"source":"us"{statement}}}],
            "texts":{{"title":"Mine","about":"Mine.","context.here":"Here","statement.one":"One.","step.one":"Do one"}}}}]}}"#
        )
    };
    let saved = r#"{"format":"care-partnership/assessment","version":2,"assessment":{"id":null,"instrument":"mine",
        "instrumentVersion":2,"respondent":"patient","contexts":["here"],"subject":"","date":null,
        "answers":{"one":"often"},"desired":{},"steps":[]}}"#;
    let open = |settings: &str| {
        let instruments = instruments_with("en", settings).map_err(|error| error.to_string())?;
        let opened = AssessmentRecord::read(&json(saved)).unwrap().open(instruments);
        opened.map(|opened| opened.is_older()).map_err(|error| error.to_string())
    };
    assert_eq!(
        open(&instrument("", "")),
        Err("assessment.instrumentVersion is not possible here (limit 3)".to_owned())
    );
    assert_eq!(open(&instrument(r#""oldest":2,"#, "")), Ok(true));
    for (more, statement, wanted) in [
        (r#""oldest":4,"#, "", "oldest"),
        (r#""oldest":0,"#, "", "oldest"),
        (r#""oldest":3,"#, r#","since":4"#, "statements[0].since"),
        ("", r#","until":2"#, "statements[0].until"),
        (r#""oldest":1,"#, r#","since":2"#, "versions[1].contexts[0].respondents[0]"),
    ] {
        let refused = open(&instrument(more, statement)).unwrap_err();
        let first = format!("settings.instruments[0].{wanted} ");
        assert!(refused.starts_with(&first), "{more} {statement}: {refused}");
    }
}

#[test]
fn no_difference_is_listed_where_the_facts_differ() {
    let answered = |respondent, answer: &str| {
        let mut assessment = Assessment::new(instruments("en"), options("continuum", Some(respondent))).unwrap();
        for page in assessment.pages() {
            for statement in page.statements {
                assessment.answer(&statement.id, Some(answer)).unwrap();
            }
        }
        assessment
    };
    let found = |one, other| {
        let comparison = answered(one, "never").compare(&answered(other, "always")).unwrap();
        let care = &comparison.contexts[0];
        assert_eq!(care.common, care.differing.len());
        care.differing.iter().map(|differing| differing.statement.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found(Patient, Professional).len(), 12, "what the team does, as both see it");
    let shared = ["care.partnership.decide", "care.partnership.share", "care.partnership.check"];
    assert_eq!(found(Relative, Professional), shared, "a relative is asked the rest about themselves");
    assert_eq!(found(Patient, Relative), shared);
    assert_eq!(found(Relative, Relative).len(), 12, "the same respondent at two times");
}
