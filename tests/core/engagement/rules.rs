//! The rules of product.md, each at its threshold, just below and just above it.
//!
//! A small instrument is answered by signs: for each level a group, as in `++- ?x0`:
//! `+` often, `*` always, `~` sometimes, `-` never, `x` not concerned, `?` no answer.

use std::sync::Arc;

use care_partnership::content::{EntryKind, Instruments, Respondent};
use care_partnership::engagement::{Assessment, AssessmentOptions, Compared, PartState, Reported};
use care_partnership::value::Read;

use crate::support::{INSTRUMENTS, instruments, instruments_with, json};

/// An instrument of four levels a, b, c, d with `per` statements each.
pub fn levels(per: usize) -> Arc<Instruments> {
    let (mut statements, mut texts) = (Vec::new(), Vec::new());
    for level in ["a", "b", "c", "d"] {
        for number in 0..per {
            statements.push(format!(
                r#"{{"id":"{level}{number}","contexts":["here"],"level":"{level}","source":"our own"}}"#
            ));
            texts.push(format!(
                r#""statement.{level}{number}":"Says {level}{number}.","step.{level}{number}":"Do {level}{number}""#
            ));
        }
    }
    let settings = format!(
        r#"{{"instruments":[{{"id":"mine","rule":"levels","scale":"frequency","levels":["a","b","c","d"],
        "contexts":[{{"id":"here","respondents":["patient","professional"]}}],"statements":[{}],
        "texts":{{"title":"Mine","about":"Mine.","context.here":"Here","level.a":"A","level.b":"B","level.c":"C","level.d":"D",{}}}}}]}}"#,
        statements.join(","),
        texts.join(",")
    );
    instruments_with("en", &settings).unwrap()
}

pub fn sign(sign: char) -> Option<&'static str> {
    match sign {
        '-' => Some("never"),
        '~' => Some("sometimes"),
        '+' => Some("often"),
        '*' => Some("always"),
        'x' => Some("not-concerned"),
        '?' => None,
        _ => panic!("no such sign: {sign}"),
    }
}

/// The small instrument, answered.
pub fn answered(signs: &str) -> Assessment {
    let groups: Vec<&str> = signs.split(' ').collect();
    assert_eq!(groups.len(), 4, "a group for each level");
    let mut assessment = Assessment::new(levels(groups[0].chars().count()), options("mine", None)).unwrap();
    for (level, group) in ["a", "b", "c", "d"].iter().zip(groups) {
        for (number, answer) in group.chars().enumerate() {
            assessment.answer(&format!("{level}{number}"), sign(answer)).unwrap();
        }
    }
    assessment
}

pub fn options(instrument: &str, respondent: Option<Respondent>) -> AssessmentOptions {
    AssessmentOptions { instrument: Some(instrument.to_owned()), respondent, ..AssessmentOptions::default() }
}

/// What the one context shows: a level, `none`, or why there is nothing to show.
fn shown(signs: &str) -> String {
    let profile = answered(signs).profile();
    let context = &profile.contexts[0];
    match context.reported {
        Reported::Yes => context.result.clone().unwrap(),
        Reported::NotEnough => format!("{} more", context.missing),
        Reported::TooFew => "too few".to_owned(),
        Reported::NotConcerned => "not concerned".to_owned(),
    }
}

#[test]
fn a_level_needs_two_thirds_often_or_always_and_no_never() {
    for (signs, wanted) in [
        // Two thirds of three are two; the third may be "sometimes", but not "never".
        ("++~ ~~~ ~~~ ~~~", "a"),
        ("*+~ ~~~ ~~~ ~~~", "a"),
        ("+++ ~~~ ~~~ ~~~", "a"),
        ("+~~ ~~~ ~~~ ~~~", "none"),
        ("++- ~~~ ~~~ ~~~", "none"),
        // Two of two; one of two is too few.
        ("++ ++ ~~ ~~", "b"),
        ("++ +~ ~~ ~~", "a"),
        // Four of six is two thirds, three is not.
        ("++++~~ ~~~~~~ ~~~~~~ ~~~~~~", "a"),
        ("+++~~~ ~~~~~~ ~~~~~~ ~~~~~~", "none"),
        ("++ ++ ++ ++", "d"),
    ] {
        assert_eq!(shown(signs), wanted, "{signs}");
    }
}

#[test]
fn not_concerned_is_no_never_and_no_missing_answer() {
    for (signs, wanted) in [
        // Two thirds of the two that apply.
        ("++x ~~~ ~~~ ~~~", "a"),
        ("+~x ~~~ ~~~ ~~~", "none"),
        ("+xx ~~~ ~~~ ~~~", "a"),
        // A level of which nothing applies is passed over, also the lowest.
        ("xxx +++ ~~~ ~~~", "b"),
        ("+++ xxx +++ ~~~", "c"),
        ("+++ xxx ~~~ +++", "a"),
        ("xxx xxx xxx xxx", "not concerned"),
        // Three apply: never enough for the four that a report takes.
        ("+++ xxx xxx xxx", "too few"),
        ("++++ xxxx xxxx xxxx", "a"),
    ] {
        assert_eq!(shown(signs), wanted, "{signs}");
    }
}

#[test]
fn an_unanswered_statement_is_not_yet_evidence() {
    for (signs, wanted) in [("++? ++? ++? ++?", "d"), ("+?? +++ +++ +++", "none"), ("+++ +++ +?? +++", "b")] {
        assert_eq!(shown(signs), wanted, "{signs}");
    }
}

#[test]
fn a_context_is_reported_with_two_thirds_answered_and_at_least_four() {
    for (signs, wanted) in [
        // Eight of twelve are two thirds.
        ("+++ +++ ++? ???", "c"),
        ("+++ +++ +?? ???", "1 more"),
        ("??? ??? ??? ???", "8 more"),
        // Two thirds of nine are six.
        ("+++ +++ ??? xxx", "b"),
        ("+++ ++? ??? xxx", "1 more"),
        // Two thirds of four are three, but four are needed.
        ("++ ++ xx xx", "b"),
        ("++ +? xx xx", "1 more"),
        // Five apply: two thirds are four.
        ("+++ +?x xxx xxx", "a"),
    ] {
        assert_eq!(shown(signs), wanted, "{signs}");
    }
    let profile = answered("+++ +++ +?? xxx").profile();
    assert_eq!((profile.contexts[0].answered, profile.contexts[0].applicable), (7, 9));
}

#[test]
fn a_level_above_a_gap_is_shown_as_uneven_with_what_makes_it_so() {
    let profile = answered("+++ ~~+ +++ ~~~").profile();
    let context = &profile.contexts[0];
    assert_eq!((context.result.as_deref(), context.uneven.as_slice()), (Some("a"), &["c".to_owned()][..]));
    assert!(context.uneven_sentence.contains('B') && context.uneven_sentence.contains('C'));
    let unmet = context.parts[1].statements.iter().filter(|decided| !decided.met);
    assert_eq!(unmet.map(|decided| decided.statement.as_str()).collect::<Vec<_>>(), ["b0", "b1"]);
    for (signs, uneven) in
        [("--- --- --- +++", "d"), ("+++ ~~~ ~~~ ~~~", ""), ("+++ +++ +++ +++", ""), ("~~~ +++ ~~~ +++", "b d")]
    {
        assert_eq!(answered(signs).profile().contexts[0].uneven.join(" "), uneven, "{signs}");
    }
    assert!(answered("+++ ??? +?? ???").profile().contexts[0].uneven.is_empty(), "what is not reported is not uneven");
}

#[test]
fn the_answers_that_decided_are_all_shown() {
    let profile = answered("+*~ -x? +++ +++").profile();
    let parts = &profile.contexts[0].parts;
    let state: Vec<PartState> = parts.iter().map(|part| part.state).collect();
    assert_eq!(state, [PartState::Evidenced, PartState::NotYet, PartState::Evidenced, PartState::Evidenced]);
    let answers: Vec<Option<&str>> =
        parts[0].statements.iter().chain(&parts[1].statements).map(|decided| decided.answer.as_deref()).collect();
    assert_eq!(answers, [Some("often"), Some("always"), Some("sometimes"), Some("never"), Some("not-concerned"), None]);
    assert_eq!((parts[1].met, parts[1].applicable, parts[1].lowest), (0, 2, 1));
    assert!(parts.iter().all(|part| !part.why.is_empty()));
}

#[test]
fn every_instrument_all_lowest_all_highest_not_concerned_and_empty() {
    for language in ["fr", "en"] {
        let instruments = instruments(language);
        for id in INSTRUMENTS {
            let instrument = instruments.find(id).unwrap();
            let grades = instrument.scale.grades();
            for respondent in instrument.respondents() {
                let all = |answer: Option<usize>| {
                    let mut assessment =
                        Assessment::new(Arc::clone(&instruments), options(id, Some(respondent))).unwrap();
                    let answer = answer.map(|place| instrument.scale.options[place].id.clone());
                    for page in assessment.pages() {
                        for statement in page.statements {
                            assessment.answer(&statement.id, answer.as_deref()).unwrap();
                        }
                    }
                    assessment.profile()
                };
                let results = |answer| {
                    let contexts = all(answer).contexts.into_iter();
                    contexts.map(|context| (context.reported, context.result)).collect::<Vec<_>>()
                };
                let (lowest, highest) = if id == "continuum" { ("none", "partnership") } else { ("few", "most") };
                let word = |word: &str| (Reported::Yes, Some(word.to_owned()));
                assert!(results(Some(0)).iter().all(|result| *result == word(lowest)), "{id} {respondent:?} lowest");
                assert!(
                    results(Some(grades - 1)).iter().all(|result| *result == word(highest)),
                    "{id} {respondent:?} highest"
                );
                assert!(results(None).iter().all(|(reported, _)| *reported == Reported::NotEnough), "{id} empty");
                let aside = instrument.scale.options[grades].aside.unwrap();
                let wanted = match aside {
                    care_partnership::content::Aside::Excluded => Reported::NotConcerned,
                    care_partnership::content::Aside::Open => Reported::NotEnough,
                };
                assert!(results(Some(grades)).iter().all(|(reported, _)| *reported == wanted), "{id} aside");
            }
        }
    }
}

#[test]
fn a_share_is_said_in_thirds_and_counts() {
    let settings = r#"{"instruments":[{"id":"mine","rule":"share","scale":"in-place","minimum":3,
        "contexts":[{"id":"here","respondents":["manager"]}],
        "statements":[{"id":"a","contexts":["here"],"source":"x"},{"id":"b","contexts":["here"],"source":"x"},{"id":"c","contexts":["here"],"source":"x"}],
        "texts":{"title":"Mine","about":"Mine.","context.here":"Here","statement.a":"A.","statement.b":"B.","statement.c":"C.","step.a":"a","step.b":"b","step.c":"c"}}]}"#;
    let instruments = instruments_with("en", settings).unwrap();
    for (answers, wanted) in [
        (["in-place", "in-place", "in-place"], Some("most")),
        (["in-place", "in-place", "not-in-place"], Some("most")),
        (["in-place", "partly-in-place", "not-in-place"], Some("some")),
        (["partly-in-place", "partly-in-place", "partly-in-place"], Some("few")),
        // "I don't know" is no evidence, and no answer to report with.
        (["in-place", "in-place", "unknown"], None),
    ] {
        let mut assessment = Assessment::new(Arc::clone(&instruments), options("mine", None)).unwrap();
        for (statement, answer) in ["a", "b", "c"].iter().zip(answers) {
            assessment.answer(statement, Some(answer)).unwrap();
        }
        assert_eq!(assessment.profile().contexts[0].result.as_deref(), wanted, "{answers:?}");
    }
}

#[test]
fn what_is_wished_for_stands_beside_what_is() {
    let mut assessment = answered("+++ +++ ~~~ ~~~");
    assessment.set_desired("here", Some("d")).unwrap();
    let profile = assessment.profile();
    assert_eq!((profile.contexts[0].result.as_deref(), profile.contexts[0].desired.as_deref()), (Some("b"), Some("d")));
    assert!(profile.text.contains('D'));
    assessment.set_desired("here", None).unwrap();
    assert_eq!(assessment.profile().contexts[0].desired, None);
}

#[test]
fn two_results_stand_side_by_side_without_an_average() {
    let mine = answered("+++ ~~~ ~~~ ---");
    let mut theirs =
        Assessment::new(Arc::clone(mine.instruments()), options("mine", Some(Respondent::Professional))).unwrap();
    // Two steps apart: sometimes and always, never and often. One step: sometimes and often.
    for (statement, answer) in [
        ("a0", "often"),
        ("a1", "often"),
        ("a2", "often"),
        ("b0", "always"),
        ("b1", "often"),
        ("b2", "often"),
        ("c0", "not-concerned"),
        ("c1", "sometimes"),
        ("c2", "sometimes"),
        ("d0", "often"),
        ("d1", "sometimes"),
    ] {
        theirs.answer(statement, Some(answer)).unwrap();
    }
    let comparison = mine.compare(&theirs).unwrap();
    let context = &comparison.contexts[0];
    assert_eq!((context.first.as_deref(), context.second.as_deref()), (Some("a"), Some("b")));
    let differing: Vec<&str> = context.differing.iter().map(|differing| differing.statement.as_str()).collect();
    assert_eq!(differing, ["b0", "d0"]);
    // Every statement that both have answered on the scale, with a question where they are two steps apart.
    let told = |compared: &Compared| {
        (compared.statement.clone(), compared.first_grade, compared.second_grade, compared.talk.is_some())
    };
    let grades: Vec<_> = context.statements.iter().map(told).collect();
    assert_eq!(grades.len(), context.common);
    assert!(grades.contains(&("b0".to_owned(), 1, 3, true)) && grades.contains(&("b1".to_owned(), 1, 2, false)));
    assert!(!grades.iter().any(|(statement, ..)| ["c0", "d2"].contains(&statement.as_str())));
    let talk = context.statements.iter().find_map(|compared| compared.talk.clone()).unwrap();
    assert_eq!(talk.kind, EntryKind::Question);
    assert!(talk.title.contains("Says b0.") && talk.details.contains("Sometimes") && talk.details.contains("Always"));
    let other = Assessment::new(instruments("en"), options("practices", None)).unwrap();
    assert_eq!(mine.compare(&other).unwrap_err().to_string(), "instrument belongs to another instrument");
}

#[test]
fn who_answers_can_change_and_what_both_are_asked_stays() {
    let instruments = instruments("fr");
    let mut assessment = Assessment::new(instruments, options("continuum", Some(Respondent::Manager))).unwrap();
    let statement = assessment.pages()[0].statements[0].id.clone();
    assessment.answer(&statement, Some("often")).unwrap();
    let before = assessment.draft();
    for (wrong, error) in [
        (
            r#"{"respondent":"nobody"}"#,
            "respondent must be one of patient, relative, professional, users-committee, manager",
        ),
        (r#"{"contexts":["care"]}"#, "contexts[0] must be one of organisation, governance"),
        (r#"{"contexts":[]}"#, "contexts must not be empty"),
        (r#"{"instrument":"practices"}"#, "instrument is not possible here"),
        (r#"{"who":"me"}"#, "who is no field here: the fields are instrument, respondent, contexts, subject, date"),
    ] {
        let options = AssessmentOptions::read(&json(wrong));
        let result = options.and_then(|options| assessment.set_options(options));
        assert_eq!(result.unwrap_err().to_string(), error);
        assert_eq!(assessment.draft(), before);
    }
    let patient = AssessmentOptions { respondent: Some(Respondent::Patient), ..AssessmentOptions::default() };
    assessment.set_options(patient).unwrap();
    assert_eq!(assessment.draft().answers, before.answers);
    assert_eq!(assessment.answer("nothing", None).unwrap_err().to_string(), "statement is not known here");
    assert_eq!(assessment.answer(&statement, Some("maybe")).unwrap_err().to_string(), "answer is not known here");
}

#[test]
fn passing_by_another_respondent_loses_nothing() {
    let saved = crate::support::file("content/examples/assessments/patient-care.en.json");
    let record = care_partnership::record::AssessmentRecord::read(&saved).unwrap();
    let mut assessment = record.open(instruments("en")).unwrap();
    let before = assessment.draft();
    let respondent = |respondent| AssessmentOptions { respondent: Some(respondent), ..AssessmentOptions::default() };
    assessment.set_options(respondent(Respondent::Manager)).unwrap();
    assert!(assessment.is_empty() && assessment.draft().answers.is_empty(), "a manager is not asked about care");
    assessment.set_options(respondent(Respondent::Patient)).unwrap();
    assert_eq!(assessment.draft(), before);
}

#[test]
fn the_worked_example_of_the_docs_comes_out_as_it_says() {
    let instruments = instruments("en");
    let saved = crate::support::file("content/examples/assessments/patient-care.en.json");
    let assessment = care_partnership::record::AssessmentRecord::read(&saved).unwrap().open(instruments).unwrap();
    let profile = assessment.profile();
    let care = &profile.contexts[0];
    let met: Vec<(usize, usize)> = care.parts.iter().map(|part| (part.met, part.applicable)).collect();
    assert_eq!(met, [(3, 3), (2, 3), (1, 3), (0, 2)]);
    assert_eq!((care.answered, care.applicable), (11, 11));
    assert_eq!((care.result.as_deref(), care.desired.as_deref()), (Some("consultation"), Some("partnership")));
    let proposed: Vec<String> = assessment.proposals().into_iter().map(|proposal| proposal.answer_label).collect();
    assert_eq!(proposed, ["Never", "Sometimes"]);
}
