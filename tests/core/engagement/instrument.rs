//! An instrument of a hospital's own: twenty and more ways to be wrong, each named with its path, none half loaded.

use crate::support::instruments_with;

const SOUND: &str = r#"{"id":"mine","rule":"levels","scale":"frequency","minimum":2,"levels":["low","high"],"contexts":[{"id":"here","respondents":["patient"]}],"statements":[{"id":"one","contexts":["here"],"level":"low","source":"our own"},{"id":"two","contexts":["here"],"level":"high","source":"our own"}],"texts":{"title":"Mine","about":"About.","context.here":"Here","level.low":"Low","level.high":"High","statement.one":"One.","statement.two":"Two.","step.one":"Do one","step.two":"Do two"}}"#;

fn faults(instrument: &str) -> Vec<String> {
    let Err(error) = instruments_with("en", &format!(r#"{{"instruments":[{instrument}]}}"#)) else {
        return Vec::new();
    };
    let mut faults = vec![format!("{} {}", error.code().as_str(), error.path())];
    faults.extend(error.others().iter().map(|other| format!("{} {}", other.code().as_str(), other.path())));
    faults.into_iter().map(|fault| fault.replace("settings.instruments[0]", "·")).collect()
}

#[test]
fn a_sound_one_is_offered_after_the_shipped() {
    assert_eq!(faults(SOUND), Vec::<String>::new());
    let instruments = instruments_with("en", &format!(r#"{{"instruments":[{SOUND}]}}"#)).unwrap();
    let mine = instruments.all().last().unwrap();
    assert!(mine.own && mine.id == "mine");
    assert_eq!(mine.statements[0].source, "our own");
}

#[test]
fn what_is_wrong_is_named_with_its_path() {
    for (from, to, wanted) in [
        (r#""rule":"levels""#, r#""rule":"sum""#, "unknown-id ·.rule"),
        (r#""rule":"levels","#, "", "missing-field ·.rule"),
        (r#""scale":"frequency""#, r#""scale":"stars""#, "unknown-id ·.scale"),
        (r#""minimum":2"#, r#""minimum":0"#, "out-of-range ·.minimum"),
        (r#""minimum":2"#, r#""minimum":3"#, "out-of-range ·.contexts[0].respondents[0]"),
        (r#""minimum":2"#, r#""minimum":"2""#, "invalid-type ·.minimum"),
        (r#""id":"mine""#, r#""id":"continuum""#, "duplicate-id ·.id"),
        (r#""id":"mine""#, r#""id":"""#, "empty ·.id"),
        (r#""id":"two""#, r#""id":"one""#, "duplicate-id ·.statements[1]"),
        (r#""levels":["low","high"]"#, r#""levels":["low","high","high"]"#, "duplicate-id ·.levels[2]"),
        (r#""level":"high""#, r#""level":"low""#, "empty ·.contexts[0].respondents[0].high"),
        (r#""level":"high""#, r#""level":"top""#, "unknown-id ·.statements[1].level"),
        (r#""level":"high","#, "", "missing-field ·.statements[1].level"),
        (
            r#""contexts":["here"],"level":"low""#,
            r#""contexts":["there"],"level":"low""#,
            "unknown-id ·.statements[0].contexts[0]",
        ),
        (r#""contexts":["here"],"level":"low""#, r#""contexts":[],"level":"low""#, "empty ·.statements[0].contexts"),
        (r#""respondents":["patient"]"#, r#""respondents":["doctor"]"#, "unknown-id ·.contexts[0].respondents[0]"),
        (r#""respondents":["patient"]"#, r#""respondents":[]"#, "empty ·.contexts[0].respondents"),
        (
            r#""respondents":["patient"]"#,
            r#""respondents":["patient","patient"]"#,
            "duplicate-id ·.contexts[0].respondents[1]",
        ),
        (r#""source":"our own"}]"#, r#""source":""}]"#, "empty ·.statements[1].source"),
        (r#""statement.two":"Two.","#, "", "missing-text ·.texts.statement.two"),
        (r#","step.two":"Do two""#, "", "missing-text ·.texts.step.two"),
        (r#""title":"Mine","#, "", "missing-text ·.texts.title"),
        (r#""level.low":"Low","#, "", "missing-text ·.texts.level.low"),
        (r#""title":"Mine""#, r#""title":"Mine","note":"x""#, "unknown-field ·.texts.note"),
        (r#""statement.one":"One.""#, r#""statement.one":" ""#, "empty ·.texts.statement.one"),
        (r#""statement.one":"One.""#, r#""statement.one":1"#, "invalid-type ·.texts.statement.one"),
        (r#""version":1"#, r#""version":1"#, ""),
        (r#""rule""#, r#""colour":"red","rule""#, "unknown-field ·.colour"),
    ] {
        let broken = SOUND.replacen(from, to, 1);
        let found = faults(&broken);
        assert!(wanted.is_empty() || found.contains(&wanted.to_owned()), "{from} → {to}: {found:?}");
    }
    let long = SOUND.replace("Do one", &"x".repeat(81)).replace("One.", &"x".repeat(201));
    assert_eq!(faults(&long), ["too-long ·.texts.statement.one", "too-long ·.texts.step.one"]);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let broken = SOUND
        .replace(r#""scale":"frequency""#, r#""scale":"stars""#)
        .replace(r#""id":"two""#, r#""id":"one""#)
        .replace(r#""title":"Mine","#, "");
    let found = faults(&broken);
    for wanted in ["unknown-id ·.scale", "duplicate-id ·.statements[1]", "missing-text ·.texts.title"] {
        assert!(found.contains(&wanted.to_owned()), "{wanted} in {found:?}");
    }
}

#[test]
fn one_broken_instrument_keeps_none() {
    let settings =
        format!(r#"{{"instruments":[{SOUND},{}]}}"#, SOUND.replace("mine", "other").replace("frequency", "stars"));
    assert_eq!(
        instruments_with("en", &settings).unwrap_err().to_string(),
        "settings.instruments[1].scale must be one of frequency, in-place, noticed, like-me"
    );
}
