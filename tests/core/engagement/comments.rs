//! What a person writes beside an answer: on the result and in the file; in no group view, and in a response only where
//! the person says so.

use std::sync::Arc;

use care_partnership::content::Respondent;
use care_partnership::engagement::{Assessment, AssessmentOptions, Overview};
use care_partnership::error::Code;
use care_partnership::fhir::Authored;
use care_partnership::record::AssessmentRecord;
use care_partnership::value::Write;
use care_partnership::when::When;

use super::rules::options;
use crate::support::{instruments, instruments_with, json, text};

const OWN: &str = "Last Tuesday, nobody told me.\nThen the nurse drew it.";

fn commented() -> Assessment {
    let mut assessment = Assessment::new(instruments("en"), options("continuum", None)).unwrap();
    assessment.answer("care.information.words", Some("sometimes")).unwrap();
    assessment.comment("care.information.words", &format!("  {OWN}\r\n")).unwrap();
    assessment.comment("care.information.next", "No answer, but this").unwrap();
    assessment
}

#[test]
fn own_words_stand_with_the_statement_on_its_page_and_on_the_result() {
    let assessment = commented();
    let page = &assessment.pages()[0].statements;
    assert_eq!(page[0].comment, OWN);
    assert_eq!(page[1].comment, "");
    let profile = assessment.profile();
    let decided = &profile.contexts[0].parts[0].statements;
    assert_eq!((decided[0].comment.as_str(), decided[2].comment.as_str()), (OWN, "No answer, but this"));
    assert!(profile.text.contains(OWN) && profile.text.contains("No answer, but this"), "{}", profile.text);
    assert_eq!(profile.contexts[0].answered, 1, "a comment is no answer");
}

#[test]
fn own_words_are_kept_in_the_file_and_opened_again() {
    let assessment = commented();
    let saved = AssessmentRecord::new(&assessment).write();
    let opened = AssessmentRecord::read(&saved).unwrap().open(instruments("fr")).unwrap();
    assert_eq!(opened.draft(), assessment.draft());
    assert!(!opened.shares_comments());
    let mut plain = commented();
    for statement in ["care.information.words", "care.information.next"] {
        plain.comment(statement, " \u{200b} ").unwrap();
    }
    assert!(!text(&AssessmentRecord::new(&plain).write()).contains("comments"), "taken back, nothing is left of them");
    let mut alone = Assessment::new(instruments("en"), options("continuum", None)).unwrap();
    alone.comment("care.information.words", "Only this").unwrap();
    assert!(!alone.is_empty(), "it is not thrown away as nothing");
    assert!(alone.anew(When::parse("2026-11-26").unwrap()).is_empty(), "new answers begin without old words");
}

#[test]
fn what_is_wrong_changes_nothing() {
    let mut assessment = commented();
    let before = assessment.draft();
    let long = "x".repeat(2_001);
    for (statement, own, wanted) in [
        ("nothing", "x", "statement is not known here"),
        ("governance.partnership.votes", &*long, "text must have at most 2000 characters"),
        ("care.information.words", &*long, "text must have at most 2000 characters"),
    ] {
        assert_eq!(assessment.comment(statement, own).unwrap_err().to_string(), wanted);
        assert_eq!(assessment.draft(), before);
    }
    assessment.comment("care.information.words", &"x".repeat(2_000)).unwrap();
    let mut professional =
        Assessment::new(instruments("en"), options("continuum", Some(Respondent::Professional))).unwrap();
    let refused = professional.comment("governance.partnership.votes", "x").unwrap_err();
    assert_eq!(refused.to_string(), "statement is not possible here");
    let saved = text(&AssessmentRecord::new(&commented()).write());
    for (from, to, wanted) in [
        ("No answer, but this", long.as_str(), "assessment.comments[1].text must have at most 2000 characters"),
        (
            r#""comments":[{"statement":"care.information.words""#,
            r#""comments":[{"statement":"gone""#,
            "assessment.comments[0].statement is not known here",
        ),
        (r#""comments":["#, r#""comments":[7,"#, "assessment.comments[0] has another type than the one asked for"),
    ] {
        assert!(saved.contains(from), "{from} in {saved}");
        let opened = AssessmentRecord::read(&json(&saved.replacen(from, to, 1)));
        let error = opened.and_then(|record| record.open(instruments("en"))).unwrap_err();
        assert_eq!(error.to_string(), wanted);
    }
}

#[test]
fn own_words_come_back_with_the_respondent_and_stay_in_another_language() {
    let mut assessment = commented();
    let respondent = |respondent| AssessmentOptions { respondent: Some(respondent), ..AssessmentOptions::default() };
    assessment.set_options(respondent(Respondent::Manager)).unwrap();
    assert!(!text(&AssessmentRecord::new(&assessment).write()).contains("Tuesday"), "a manager is not asked that");
    assessment.speak(instruments("fr")).unwrap();
    assessment.set_options(respondent(Respondent::Patient)).unwrap();
    assert_eq!(assessment.draft(), commented().draft());
}

#[test]
fn no_response_says_them_unless_the_person_does() {
    let mut assessment = commented();
    assert!(!text(&assessment.to_fhir(Authored::default())).contains("Tuesday"));
    assert!(assessment.fhir_contents().iter().all(|part| !format!("{part:?}").contains("Tuesday")));
    assessment.share_comments(true);
    let resource = assessment.to_fhir(Authored::default());
    assert!(text(&resource).contains("Tuesday"));
    assert!(
        assessment.fhir_contents().iter().any(|part| format!("{part:?}").contains("Tuesday")),
        "shown before it goes"
    );
    let taken = Assessment::from_fhir(instruments("en"), &resource, &|_| 0).unwrap();
    assert!(taken.ignored.is_empty(), "{:?}", taken.ignored);
    assert_eq!(taken.taken.draft(), assessment.draft());
    let twice = text(&resource).replace("care.information.next", "care.information.words");
    let error = Assessment::from_fhir(instruments("en"), &json(&twice), &|_| 0).map(|_| ()).unwrap_err();
    assert_eq!(error.code(), Code::DuplicateId, "{error}");
}

#[test]
fn a_group_knows_nothing_of_them() {
    let instruments = instruments_with("en", r#"{"groupThreshold":5}"#).unwrap();
    let overview = |own: bool| {
        let mut overview = Overview::new(Arc::clone(&instruments));
        for number in 0..6 {
            let mut result = Assessment::new(Arc::clone(&instruments), options("practices", None)).unwrap();
            for page in result.pages() {
                for statement in page.statements {
                    result.answer(&statement.id, Some("often")).unwrap();
                    if own {
                        result.comment(&statement.id, OWN).unwrap();
                    }
                }
            }
            result.share_comments(own);
            result.set_id(&format!("p{number}")).unwrap();
            overview.add(&result).unwrap();
        }
        overview
    };
    let (with, without) = (overview(true), overview(false));
    assert_eq!((with.views(), with.table(None)), (without.views(), without.table(None)));
    assert!(!format!("{with:?}").contains("nobody told me"), "not even kept");
}
