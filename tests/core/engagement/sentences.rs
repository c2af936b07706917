//! What a person reads about a result: the sentence that the content has for the case, with its places filled.

use std::sync::Arc;

use care_partnership::engagement::{Assessment, AssessmentOptions, ContextProfile, NewChosenStep, PartState};
use care_partnership::value::Change;
use care_partnership::when::When;

use super::rules::{answered, options};
use crate::support::{self, instruments_with};

fn said(id: &str, places: &[(&str, &str)]) -> String {
    support::said("engagement", id, places)
}

fn first(assessment: &Assessment) -> ContextProfile {
    assessment.profile().contexts.remove(0)
}

#[test]
fn a_result_by_levels_is_said_with_the_level_and_the_next_one() {
    let level = |name| [("level", name)];
    for (signs, label, sentence) in [
        ("++~ ~~~ ~~~ ~~~", "A".to_owned(), said("result.level", &[("level", "A"), ("next", "B")])),
        ("++~ +++ xxx ~~~", "B".to_owned(), said("result.level", &[("level", "B"), ("next", "D")])),
        ("++ ++ ++ ++", "D".to_owned(), said("result.highest", &level("D"))),
        ("+~~ ~~~ ~~~ ~~~", said("result.none.label", &level("A")), said("result.none", &level("A"))),
        ("xxx xxx xxx xxx", said("result.not-concerned.label", &[]), said("result.not-concerned", &[])),
        ("+++ xxx xxx xxx", said("result.too-few.label", &[]), said("result.too-few", &[])),
        ("+++ +++ +?? ???", said("result.not-enough.label", &[]), said("result.not-enough/one", &[("count", "1")])),
        ("??? ??? ??? ???", said("result.not-enough.label", &[]), said("result.not-enough/other", &[("count", "8")])),
    ] {
        let context = first(&answered(signs));
        assert_eq!((context.result_label, context.sentence), (label, sentence), "{signs}");
    }
}

#[test]
fn a_result_by_counts_is_said_in_the_words_of_its_rule() {
    for (rule, way) in [("share", ""), ("fit", r#","step.here":"Do it""#)] {
        let settings = format!(
            r#"{{"instruments":[{{"id":"mine","rule":"{rule}","scale":"frequency","minimum":3,
            "contexts":[{{"id":"here","respondents":["patient"]}}],
            "statements":[{{"id":"a","contexts":["here"],"source":"x"}},{{"id":"b","contexts":["here"],"source":"x"}},{{"id":"c","contexts":["here"],"source":"x"}}],
            "texts":{{"title":"Mine","about":"Mine.","context.here":"Here","statement.a":"A.","statement.b":"B.","statement.c":"C.","step.a":"a","step.b":"b","step.c":"c"{way}}}}}]}}"#,
        );
        let instruments = instruments_with("en", &settings).unwrap();
        for (answers, band, met) in [
            (["sometimes", "sometimes", "never"], "few", "0"),
            (["often", "sometimes", "never"], "some", "1"),
            (["always", "often", "never"], "most", "2"),
        ] {
            let mut assessment = Assessment::new(Arc::clone(&instruments), options("mine", None)).unwrap();
            for (statement, answer) in ["a", "b", "c"].iter().zip(answers) {
                assessment.answer(statement, Some(answer)).unwrap();
            }
            let context = first(&assessment);
            let counts = [("met", met), ("applicable", "3")];
            assert_eq!(context.result_label, said(&format!("result.{rule}.{band}.label"), &[]), "{rule} {band}");
            assert_eq!(context.sentence, said(&format!("result.{rule}.{band}"), &counts), "{rule} {band}");
            assert_eq!(context.parts[0].why, said("why.share", &counts), "{rule} {band}");
        }
    }
}

#[test]
fn each_level_says_why() {
    let why = |signs: &str| {
        let parts = first(&answered(signs)).parts;
        parts.into_iter().map(|part| (part.state, part.why)).collect::<Vec<_>>()
    };
    let counts = |met, applicable| [("met", met), ("applicable", applicable)];
    let lowest = |form: &str, count, met, applicable| {
        let form = format!("why.lowest/{form}");
        said(&form, &[("count", count), ("met", met), ("applicable", applicable)])
    };
    assert_eq!(
        why("+*~ -~x xxx +~~"),
        [
            (PartState::Evidenced, said("why.evidenced", &counts("2", "3"))),
            (PartState::NotYet, lowest("one", "1", "0", "2")),
            (PartState::PassedOver, said("why.passed-over", &[])),
            (PartState::NotYet, said("why.not-yet", &counts("1", "3"))),
        ]
    );
    assert_eq!(why("--+ +++ +++ +++")[0], (PartState::NotYet, lowest("other", "2", "1", "3")));
}

#[test]
fn how_often_each_answer_was_given_is_counted() {
    let context = first(&answered("+*~ -+x ?+~ ~~~"));
    let counts: Vec<(&str, &str, usize)> =
        context.counts.iter().map(|count| (&*count.answer, &*count.label, count.count)).collect();
    let label = |id: &str| said(&format!("answer.{id}"), &[]);
    let wanted = [("never", 1), ("sometimes", 5), ("often", 3), ("always", 1), ("unknown", 0), ("not-concerned", 1)];
    assert_eq!(counts.len(), wanted.len());
    for ((answer, shown, count), (id, times)) in counts.into_iter().zip(wanted) {
        assert_eq!((answer, shown, count), (id, &*label(id), times));
    }
}

#[test]
fn the_whole_result_stands_as_text_too() {
    let mut assessment = answered("+++ ~~+ +++ ~~~");
    let lines = |assessment: &Assessment| assessment.profile().text.lines().map(str::to_owned).collect::<Vec<_>>();
    let uneven = said("result.uneven", &[("above", "C"), ("gap", "B")]);
    let mut wanted = vec![
        "Mine".to_owned(),
        said("respondent.patient", &[]),
        String::new(),
        said("result.line", &[("context", "Here"), ("result", "A")]),
        said("result.level", &[("level", "A"), ("next", "B")]),
        uneven.clone(),
        said("result.answered", &[("answered", "12"), ("applicable", "12")]),
        String::new(),
        said("result.notice", &[]),
    ];
    assert_eq!(lines(&assessment), wanted);

    let date = When::parse("2026-11-23").unwrap();
    assessment
        .set_options(AssessmentOptions {
            subject: Some("Ward 4".to_owned()),
            date: Change::Set(date),
            ..AssessmentOptions::default()
        })
        .unwrap();
    assessment.set_desired("here", Some("d")).unwrap();
    for (statement, answer) in [("b0", "often"), ("b1", "often")] {
        assessment.answer(statement, Some(answer)).unwrap();
    }
    let step = NewChosenStep { step: "d0".to_owned(), with: String::new(), by: None };
    assessment.put_step(step).unwrap();
    let written = lines(&assessment);
    assert!(written[1].starts_with(&[&wanted[1], " · "].concat()) && written[1].contains("2026"), "{}", written[1]);
    assert_eq!(written[2], "Ward 4");
    assert!(!written.contains(&uneven), "nothing is uneven any more");
    wanted = vec![
        said("result.line", &[("context", "Here"), ("result", "C")]),
        said("result.level", &[("level", "C"), ("next", "D")]),
        said("result.desired", &[("level", "D")]),
        said("result.answered", &[("answered", "12"), ("applicable", "12")]),
        String::new(),
        said("step.chosen", &[]),
        ["– ", &assessment.steps()[0].line].concat(),
        String::new(),
        said("result.notice", &[]),
    ];
    assert_eq!(written[4..], wanted);
}
