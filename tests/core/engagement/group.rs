//! Many results: distributions, and small groups withheld.

use std::rc::Rc;

use care_partnership::content::Respondent;
use care_partnership::engagement::{Assessment, Group, GroupView};

use super::rules::{levels, options, sign};
use crate::support::{instruments, instruments_with};

fn person(instruments: &Rc<care_partnership::content::Instruments>, respondent: Respondent, signs: &str) -> Assessment {
    let mut assessment = Assessment::new(Rc::clone(instruments), options("mine", Some(respondent))).unwrap();
    for (level, group) in ["a", "b", "c", "d"].iter().zip(signs.split(' ')) {
        for (number, answer) in group.chars().enumerate() {
            assessment.answer(&format!("{level}{number}"), sign(answer)).unwrap();
        }
    }
    assessment
}

fn shown(view: &GroupView) -> Vec<String> {
    view.contexts
        .iter()
        .map(|context| {
            let counts: Vec<String> = context
                .counts
                .iter()
                .filter(|count| count.people > 0)
                .map(|count| format!("{} {}", count.result, count.people))
                .collect();
            let who = context.respondent.id();
            if context.withheld {
                assert!(context.people == 0 && context.unreported == 0 && !context.why.is_empty());
                format!("{who} withheld")
            } else {
                format!("{who} {}+{}: {}", context.people, context.unreported, counts.join(", "))
            }
        })
        .collect()
}

#[test]
fn a_group_of_nine_is_withheld_and_one_of_ten_is_shown() {
    let instruments = levels(2);
    let mut group = Group::new(Rc::clone(&instruments), "mine").unwrap();
    for number in 0..9 {
        let signs = if number < 4 { "++ ~~ ~~ ~~" } else { "++ ++ ~~ ~~" };
        group.add(&person(&instruments, Respondent::Patient, signs)).unwrap();
        group.add(&person(&instruments, Respondent::Professional, "++ ++ ++ ++")).unwrap();
    }
    assert_eq!(shown(&group.view()), ["patient withheld", "professional withheld"]);
    let table = |group: &Group| {
        let mut table = String::new();
        group.rows(&mut table);
        table
    };
    assert!(!table(&group).contains('9') && table(&group).contains("patient,here,,,true"));
    // Somebody without enough answers makes the group no larger.
    group.add(&person(&instruments, Respondent::Patient, "?? ?? ?? ??")).unwrap();
    assert_eq!(shown(&group.view())[0], "patient withheld");
    group.add(&person(&instruments, Respondent::Patient, "-- -- -- --")).unwrap();
    assert_eq!(shown(&group.view()), ["patient 10+1: none 1, a 4, b 5", "professional withheld"]);
    assert_eq!(group.view().results, 20);
    assert!(table(&group).contains("mine,patient,here,a,4,false\r\n"));
}

#[test]
fn a_portal_may_raise_the_threshold_and_never_lower_it_under_five() {
    assert_eq!(instruments("fr").group_threshold(), 10);
    assert_eq!(instruments_with("fr", r#"{"groupThreshold":30}"#).unwrap().group_threshold(), 30);
    assert_eq!(instruments_with("fr", r#"{"groupThreshold":5}"#).unwrap().group_threshold(), 5);
    let error = instruments_with("fr", r#"{"groupThreshold":4}"#).unwrap_err();
    assert_eq!(error.to_string(), "out-of-range at settings.groupThreshold (limit 5)");
}

#[test]
fn results_of_another_instrument_are_refused() {
    let instruments = levels(2);
    let mut group = Group::new(Rc::clone(&instruments), "mine").unwrap();
    let other = Assessment::new(Rc::clone(&instruments), options("practices", None)).unwrap();
    assert_eq!(group.add(&other).unwrap_err().to_string(), "other-instrument at instrument");
    assert_eq!(group.view().results, 0);
}
