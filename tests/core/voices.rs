//! Voices: hints, examples, labels and steps follow the side, the kind, the mode and for whom one prepares.

use care_partnership::content::{EncounterKind, ForWhom, Mode, Reader, Side, Values};
use care_partnership::preparation::{EncounterOptions, NewEntry, NewPerson, Preparation};

use crate::support::{LANGUAGES, content, content_with};

/// A preparation for a kind, and what differs from the usual.
fn visit(language: &str, kind: EncounterKind, change: impl Fn(&mut EncounterOptions)) -> Preparation {
    let mut options = EncounterOptions::of(kind);
    change(&mut options);
    Preparation::new(content(language), options).unwrap()
}

fn said(preparation: &Preparation, id: &str) -> String {
    preparation.text(id, &Values::default())
}

#[test]
fn an_organiser_is_not_spoken_to_as_who_takes_part() {
    for language in LANGUAGES {
        let organiser = visit(language, EncounterKind::PartnerMeeting, |options| options.side = Some(Side::Organiser));
        let participant = visit(language, EncounterKind::PartnerMeeting, |_| {});
        let patient = visit(language, EncounterKind::Specialist, |_| {});
        for id in [
            "ui.visit.main",
            "ui.visit.main.example",
            "ui.say.lead",
            "ui.say.example",
            "ui.ask.lead",
            "ui.add.topic.example",
            "ui.add.question.example",
            "ui.add.wish.example",
            "ui.agenda.bar",
            "ui.agenda.bar.rest",
            "agenda.explanation",
            "reader.clinician.hint",
            "sheet.section.topics",
            "sheet.section.questions",
        ] {
            assert_ne!(said(&organiser, id), said(&participant, id), "{language} {id}: as a participant is asked");
            assert_ne!(said(&organiser, id), said(&patient, id), "{language} {id}: as a patient is asked");
        }
        let steps: Vec<String> = organiser.steps().into_iter().map(|step| step.id).collect();
        assert!(steps.contains(&"organise".to_owned()) && !steps.contains(&"life".to_owned()), "{steps:?}");
    }
}

#[test]
fn who_takes_part_in_a_meeting_is_asked_nothing_about_illness() {
    let words = [
        ("fr", ["examen", "traitement", "maladie", "médecin", "fatigue", "dors", "soins", "rendez-vous"]),
        ("en", ["test", "treatment", "illness", "doctor", "tired", "sleeping", "my care", "appointment"]),
    ];
    for (language, words) in words {
        for side in Side::ALL {
            let meeting = visit(language, EncounterKind::PartnerMeeting, |options| options.side = Some(*side));
            let mut asked: Vec<String> = meeting.offered_themes().into_iter().map(|theme| theme.label).collect();
            asked.extend(meeting.suggestions().top.into_iter().map(|question| question.text));
            for id in [
                "welcome",
                "ui.visit.main.example",
                "ui.visit.with.example",
                "ui.say.lead",
                "ui.say.example",
                "ui.add.topic.example",
                "ui.add.wish.example",
                "ui.add.question.example",
                "ui.agenda.bar.rest",
                "agenda.offer.second-visit",
                "calendar.prepare",
                "calendar.visit",
                "ui.after.lead",
            ] {
                asked.push(said(&meeting, id));
            }
            for text in asked {
                let lower = text.to_lowercase();
                assert!(!words.iter().any(|word| lower.contains(word)), "{language} {side:?}: {text}");
            }
        }
    }
}

#[test]
fn examples_follow_the_kind_and_hints_the_mode() {
    let example = |kind| said(&visit("en", kind, |_| {}), "ui.visit.main.example");
    assert_eq!(example(EncounterKind::GeneralPractice), "For example: tiredness since the summer");
    assert_eq!(example(EncounterKind::Multidisciplinary), "For example: going back to work part time");
    assert_eq!(example(EncounterKind::OtherProfession), "For example: learning to do my own care");
    for (mode, hand_over, bring) in [
        (Mode::InPerson, "A half page to hand over", "To bring"),
        (Mode::Video, "A half page to send", "To get ready"),
        (Mode::Telephone, "A half page to send", "To get ready"),
    ] {
        let mut visit = visit("en", EncounterKind::GeneralPractice, |options| options.mode = Some(mode));
        assert_eq!(said(&visit, "reader.clinician"), hand_over, "{mode:?}");
        visit.tick("interpreter", true).unwrap();
        let sheet = visit.sheet(Reader::Person);
        assert!(sheet.sections.iter().any(|section| section.heading == bring), "{mode:?}: {}", sheet.text);
    }
}

#[test]
fn whose_words_they_are_comes_before_where_they_are_said() {
    let helper = visit("en", EncounterKind::Multidisciplinary, |options| {
        options.for_whom = Some(ForWhom::Somebody);
        options.mode = Some(Mode::Video);
    });
    assert_eq!(said(&helper, "ui.visit.main.example"), "For example: mealtimes have become hard");
    assert_eq!(said(&helper, "ui.visit.with"), "Name of the team or department", "where nobody else has a word");
    let listing = visit("en", EncounterKind::Specialist, |options| options.for_whom = Some(ForWhom::TheirList));
    assert!(said(&listing, "ui.say.lead").contains("what you know"), "what somebody close knows is asked for");
    assert_eq!(said(&listing, "ui.add.question.example"), "For example: who can we call?", "else as for somebody");
}

#[test]
fn a_welcome_of_the_portals_own_is_said_to_everybody() {
    let content = content_with("en", r#"{"welcome":"Welcome to Two Rivers."}"#).unwrap();
    for kind in [EncounterKind::Specialist, EncounterKind::PartnerMeeting] {
        let visit = Preparation::new(content.clone(), EncounterOptions::of(kind)).unwrap();
        assert_eq!(said(&visit, "welcome"), "Welcome to Two Rivers.", "{kind:?}");
    }
}

#[test]
fn an_organisers_opening_names_the_meetings_topic() {
    let mut meeting = visit("en", EncounterKind::PartnerMeeting, |options| options.side = Some(Side::Organiser));
    meeting.add(NewEntry::topic("The leaflets")).unwrap();
    meeting.add(NewEntry::question("What suits you?")).unwrap();
    let opening = meeting.agenda().opening.unwrap();
    assert_eq!(opening.text, "Hello, this is our main topic today: “The leaflets”, and there is 1\u{a0}other point.");
}

#[test]
fn nobody_of_a_committee_is_offered_as_a_role_of_care_and_who_has_one_keeps_it() {
    let roles = |visit: &Preparation| visit.person_roles().into_iter().map(|role| role.id).collect::<Vec<_>>();
    let meeting = EncounterOptions::of(EncounterKind::PartnerMeeting);
    for language in LANGUAGES {
        let mut preparation = visit(language, EncounterKind::GeneralPractice, |_| {});
        let in_care = roles(&preparation);
        assert!(in_care.contains(&"physiotherapist".to_owned()));
        assert!(!in_care.contains(&"chair".to_owned()));
        let [name, role] = ["Ada", "physiotherapist"].map(str::to_owned);
        let ada = NewPerson { id: None, name, role, contact: String::new(), note: String::new() };
        preparation.put_person(ada).unwrap();
        preparation.set_encounter(meeting.clone()).unwrap();
        let known = roles(&preparation);
        assert!(known.contains(&"physiotherapist".to_owned()), "{known:?}");
        for role in ["chair", "representative", "interpreter", "other"] {
            assert!(known.contains(&role.to_owned()), "{role}");
        }
        assert!(!known.contains(&"dentist".to_owned()), "{known:?}");
    }
}
