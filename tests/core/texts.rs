//! Texts that are made to harm: endless marks, letters that nobody sees, signs that turn the line, false addresses.

use care_partnership::preparation::{EntryPatch, NewEntry, NewResource};

use crate::support::{content_with, usual};

fn titled(title: &str) -> Result<String, String> {
    let mut visit = usual();
    match visit.add(NewEntry::topic(title)) {
        Ok(_) => Ok(visit.entries()[0].title.clone()),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
fn a_letter_under_endless_marks_is_too_long() {
    for marks in [60_000, 3_000, 200] {
        let zalgo = format!("a{}", "\u{301}".repeat(marks));
        assert_eq!(titled(&zalgo).unwrap_err(), "title must have at most 80 characters");
    }
    let million = format!("a{}", "\u{301}".repeat(1_000_000));
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("Fatigue")).unwrap();
    let patch = EntryPatch { details: Some(million), ..EntryPatch::default() };
    assert_eq!(visit.update(&id, patch).unwrap_err().to_string(), "details must have at most 2000 characters");
}

#[test]
fn letters_with_the_marks_that_languages_have_count_once() {
    for letter in ["é", "e\u{301}", "ệ", "בְּ", "ཧྐྵྨླྺྼྻྂ", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]
    {
        let text = letter.repeat(80);
        assert_eq!(titled(&text).unwrap(), text);
        assert_eq!(titled(&letter.repeat(81)).unwrap_err(), "title must have at most 80 characters");
    }
}

#[test]
fn a_title_of_signs_that_nobody_sees_is_empty() {
    let unseen = [
        "\u{200b}",
        "\u{2060}",
        "\u{ad}",
        "\u{feff}",
        "\u{34f}",
        "\u{180e}",
        "\u{fe0f}",
        "\u{e0041}",
        "\u{202e}",
        "\u{2066}",
        "\u{200e}",
        "\u{3164}",
        "\u{115f}",
        "\u{ffa0}",
        "\u{2800}",
        "\u{61c}",
        "\u{17b4}",
        "\u{e0100}",
        "\u{a0}",
    ];
    for sign in unseen {
        for text in [sign.to_owned(), sign.repeat(5), format!(" {sign}\t{sign} ")] {
            assert_eq!(titled(&text).unwrap_err(), "title must not be empty", "{text:?}");
        }
        assert!(titled(&format!("a{sign}b")).is_ok());
    }
    assert_eq!(titled(&unseen.concat()).unwrap_err(), "title must not be empty");
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("Fatigue")).unwrap();
    visit.update(&id, EntryPatch { details: Some("\u{200b}\n\u{2060}".to_owned()), ..EntryPatch::default() }).unwrap();
    assert_eq!(visit.entries()[0].details, "");
}

#[test]
fn what_turns_the_line_turns_nothing_outside_its_text() {
    for (raw, wanted) in [
        ("\u{202e}reverse", "reverse"),
        ("a\u{202b}b", "ab"),
        ("a\u{202c}b\u{2069}", "ab"),
        ("\u{2067}open", "open"),
        ("\u{2067}\u{202e}x\u{2069}y", "\u{2067}x\u{2069}y"),
        ("\u{2067}closed\u{2069}", "\u{2067}closed\u{2069}"),
        ("\u{202b}שלום\u{202c}", "\u{202b}שלום\u{202c}"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
    ] {
        let once = titled(raw).unwrap();
        assert_eq!(once, wanted, "{raw:?}");
        assert_eq!(titled(&once).unwrap(), once);
    }
    let mut visit = usual();
    let id = visit.add(NewEntry::topic("Fatigue")).unwrap();
    let details = "one \u{202e}two\nthree\u{202c} four";
    visit.update(&id, EntryPatch { details: Some(details.to_owned()), ..EntryPatch::default() }).unwrap();
    assert_eq!(visit.entries()[0].details, "one two\nthree four");
}

#[test]
fn an_address_leads_where_it_says() {
    let taken = |url: &str| {
        let (title, url) = ("Somebody".to_owned(), Some(url.to_owned()));
        let resource = NewResource { id: None, title, detail: String::new(), url };
        usual().put_resource(resource).map_err(|error| error.to_string())
    };
    for url in [
        "https://hospital.example@elsewhere.example",
        "https://hospital.example:443@elsewhere.example/",
        "http://a@b",
        "https://hospital.example\\@elsewhere.example",
        "https://",
        "https:///x",
        "https://hospital%2eexample",
        "https://hospital.exam\u{200b}ple",
        "tel:*%23061%23",
        "tel:*21*0612345678#",
        "tel:%2A21%2A",
        "tel:",
        "tel:call-me",
        "tel:0612345678;postd=*21*",
        "javascript:alert(1)",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "mailto:",
        "mailto:care",
        "mailto:care@hospital.example?bcc=somebody@elsewhere.example",
        "mailto:care@hospital.example?subject=Hello",
        "mailto:?to=somebody@elsewhere.example",
        "mailto:care@hospital.example%2Csomebody@elsewhere.example",
        "mailto:care@hospital.example#there",
        "MAILTO:care@hospital.example?Body=x",
    ] {
        assert_eq!(taken(url).unwrap_err(), "url is not an address that may be used", "{url}");
    }
    for url in [
        "https://hospital.example/a@b?c=d@e#f@g",
        "http://localhost:8080",
        "https://hôpital.example/",
        "tel:+33-1-23",
        "tel:112",
        "tel:0123;ext=45",
        "mailto:care@hospital.example",
        "mailto:care@hospital.example,nurse@hospital.example",
        "/page?x=1",
    ] {
        assert!(taken(url).is_ok(), "{url}");
    }
}

#[test]
fn a_portal_begins_a_letter_and_hides_nobody_who_gets_it() {
    let taken = |url: &str| {
        let settings = format!(r#"{{"resources":[{{"id":"mail","title":"Mail","url":"{url}"}}]}}"#);
        content_with("en", &settings).map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(taken("mailto:care@hospital.example?subject=My%20visit&body=Hello%0A"), Ok(()));
    for url in [
        "mailto:care@hospital.example?subject=x&bcc=somebody@elsewhere.example",
        "mailto:care@hospital.example?CC=somebody@elsewhere.example",
        "mailto:care@hospital.example?%62cc=somebody@elsewhere.example",
        "mailto:care@hospital.example?to=somebody@elsewhere.example",
    ] {
        assert_eq!(taken(url), Err("settings.resources[0].url is not an address that may be used".to_owned()), "{url}");
    }
}
