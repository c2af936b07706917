//! Answers to several instruments, kept as one text.

use care_partnership::engagement::{Assessment, AssessmentOptions};
use care_partnership::record::{AssessmentRecord, KeptAssessment, VERSION, together};
use care_partnership::value::Write;

use crate::support::{instruments, json, text};

fn saved(instrument: &str) -> String {
    let options = AssessmentOptions { instrument: Some(instrument.to_owned()), ..Default::default() };
    text(&AssessmentRecord::new(&Assessment::new(instruments("en"), options).unwrap()).write())
}

#[test]
fn one_alone_is_kept_as_it_was_saved_and_several_as_a_list() {
    let (first, second) = (saved("continuum"), saved("practices"));
    assert_eq!(together(std::slice::from_ref(&first)), first);
    let kept = together(&[first.clone(), second.clone()]);
    assert_eq!(kept, format!("[{first},{second}]"));
    for (kept, wanted) in
        [(kept, vec![("continuum", &first), ("practices", &second)]), (first.clone(), vec![("continuum", &first)])]
    {
        let all = KeptAssessment::all(&json(&kept)).unwrap();
        let all: Vec<_> = all.iter().map(|one| (one.instrument.as_str(), &one.saved)).collect();
        assert_eq!(all, wanted);
    }
    assert_eq!(KeptAssessment::all(&json(&together(&[]))).unwrap(), []);
}

#[test]
fn a_newer_one_among_them_refuses_them_all() {
    let first = saved("continuum");
    let newer = saved("practices").replacen(&format!(r#""version":{VERSION}"#), r#""version":99"#, 1);
    let refused = KeptAssessment::all(&json(&together(&[first, newer.clone()]))).unwrap_err();
    assert_eq!(refused.to_string(), format!("[1].version is newer than {VERSION}, the newest known here"));
    assert_eq!(
        KeptAssessment::all(&json(&newer)).unwrap_err().to_string(),
        format!("version is newer than {VERSION}, the newest known here")
    );
    for odd in ["{}", "7", "[7]", "null", "[[]]"] {
        assert!(KeptAssessment::all(&json(odd)).is_err(), "{odd}");
    }
}
