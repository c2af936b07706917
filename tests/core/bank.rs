//! The bank: who is offered which question, in whose words, and what comes first.

use std::collections::BTreeSet;

use care_partnership::content::{EncounterKind, ForWhom, Mode, PreparationData, Side};
use care_partnership::preparation::{EncounterOptions, Preparation, Question};
use care_partnership::value::Read;

use crate::support::{LANGUAGES, content, content_with, file};

fn data() -> PreparationData {
    PreparationData::read(&file("content/preparation.json")).unwrap()
}

/// A preparation for each kind, side, mode and person that there can be.
fn encounters(language: &str) -> Vec<Preparation> {
    let mut all = Vec::new();
    for kind in EncounterKind::ALL {
        for side in
            Side::ALL.iter().filter(|side| **side == Side::Participant || *kind == EncounterKind::PartnerMeeting)
        {
            for mode in Mode::ALL {
                for whom in ForWhom::ALL {
                    let options = EncounterOptions {
                        side: Some(*side),
                        mode: Some(*mode),
                        for_whom: Some(*whom),
                        ..EncounterOptions::of(*kind)
                    };
                    all.push(Preparation::new(content(language), options).unwrap());
                }
            }
        }
    }
    all
}

fn offered(preparation: &Preparation) -> Vec<Question> {
    let suggestions = preparation.suggestions();
    suggestions.top.into_iter().chain(suggestions.others).collect()
}

fn with(language: &str, kind: EncounterKind, side: Side, whom: ForWhom) -> Preparation {
    let options = EncounterOptions { side: Some(side), for_whom: Some(whom), ..EncounterOptions::of(kind) };
    Preparation::new(content(language), options).unwrap()
}

#[test]
fn the_bank_has_a_hundred_and_thirty_questions_and_each_is_offered_to_somebody() {
    let data = data();
    assert!(data.questions.len() >= 130, "{}", data.questions.len());
    let met: BTreeSet<String> = encounters("fr").iter().flat_map(offered).map(|question| question.id).collect();
    for question in &data.questions {
        assert!(met.contains(&question.id), "{} is offered to nobody", question.id);
    }
    for theme in &data.themes {
        assert!(data.questions.iter().filter(|question| question.theme == *theme).count() >= 7, "{theme}");
    }
}

#[test]
fn nobody_is_offered_the_same_words_twice_nor_two_questions_in_one() {
    for language in LANGUAGES {
        for preparation in encounters(language) {
            let mut said = BTreeSet::new();
            for question in offered(&preparation) {
                assert!(said.insert(question.text.clone()), "{language} {} says again {}", question.id, question.text);
                assert_eq!(question.text.matches('?').count(), 1, "{language}: {}", question.text);
            }
        }
    }
}

#[test]
fn every_encounter_has_three_on_top_and_more_on_demand() {
    for preparation in encounters("fr") {
        let (suggestions, encounter) = (preparation.suggestions(), preparation.encounter());
        assert_eq!(suggestions.top.len(), 3, "{encounter:?}");
        assert!(suggestions.others.len() >= 9, "{encounter:?}");
    }
}

#[test]
fn the_first_three_are_the_chosen_ones() {
    use EncounterKind::{GeneralPractice, Multidisciplinary, OtherProfession, PartnerMeeting, Specialist};
    use ForWhom::{Myself, Somebody};
    use Side::{Organiser, Participant};
    for (kind, side, whom, wanted) in [
        (GeneralPractice, Participant, Myself, ["understanding-what-is-it", "deciding-choices", "follow-up-change"]),
        (
            Specialist,
            Participant,
            Myself,
            ["examinations-results-mean", "deciding-choices", "coordination-whom-to-call"],
        ),
        (
            OtherProfession,
            Participant,
            Myself,
            ["coordination-what-you-do", "treatment-between-sessions", "coordination-told"],
        ),
        (
            Multidisciplinary,
            Participant,
            Myself,
            ["coordination-who-is-who", "coordination-my-say", "coordination-sum-up"],
        ),
        (PartnerMeeting, Participant, Myself, ["partnership-goal", "partnership-my-role", "partnership-what-becomes"]),
        (PartnerMeeting, Organiser, Myself, ["organiser-needs", "organiser-hour", "understanding-hard-words"]),
        (GeneralPractice, Participant, Somebody, ["relatives-what-changes", "relatives-watch", "deciding-their-wish"]),
        (Specialist, Participant, Somebody, ["relatives-what-changes", "relatives-watch", "deciding-their-wish"]),
        (
            OtherProfession,
            Participant,
            Somebody,
            ["coordination-what-you-do", "relatives-watch", "relatives-take-over"],
        ),
        (
            Multidisciplinary,
            Participant,
            Somebody,
            ["coordination-who-is-who", "relatives-what-changes", "coordination-my-say"],
        ),
    ] {
        let top = with("fr", kind, side, whom).suggestions().top;
        assert_eq!(top.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(), wanted, "{kind:?} {whom:?}");
    }
}

#[test]
fn an_organiser_asks_the_partners_and_a_participant_the_organiser() {
    let data = data();
    let ids = |side| -> BTreeSet<String> {
        let meeting = with("fr", EncounterKind::PartnerMeeting, side, ForWhom::Myself);
        offered(&meeting).into_iter().map(|question| question.id).collect()
    };
    let (participant, organiser) = (ids(Side::Participant), ids(Side::Organiser));
    assert!(participant.is_disjoint(&organiser), "{:?}", participant.intersection(&organiser));
    assert!(organiser.len() >= 12 && participant.len() >= 20);
    let of = |id: &String| data.questions.iter().find(|question| question.id == *id).unwrap().side;
    assert!(organiser.iter().all(|id| of(id) == Side::Organiser));
    assert!(
        ["partnership-cannot-come", "partnership-come-with", "partnership-leave"]
            .iter()
            .all(|id| participant.contains(*id))
    );
}

#[test]
fn who_helps_somebody_does_not_speak_as_the_sick_person() {
    let mine = [
        ("fr", ["mon traitement", "mes soins", "mes résultats", "ma maladie", "mes rendez-vous", "mon dossier"]),
        ("en", ["my treatment", "my care", "my results", "my illness", "my appointments", "my record"]),
    ];
    for (language, words) in mine {
        for whom in [ForWhom::Somebody, ForWhom::TheirList] {
            for kind in EncounterKind::ALL.iter().filter(|kind| **kind != EncounterKind::PartnerMeeting) {
                let helper = with(language, *kind, Side::Participant, whom);
                for question in offered(&helper) {
                    let said = question.text.to_lowercase();
                    assert!(!words.iter().any(|word| said.contains(word)), "{language} {}: {said}", question.id);
                }
            }
        }
    }
    let mut helper = with("fr", EncounterKind::Specialist, Side::Participant, ForWhom::Somebody);
    helper.add_question("examinations-results-mean").unwrap();
    assert_eq!(helper.entries()[0].title, "Que montrent ses résultats\u{a0}?", "as it was shown, so it is added");
}

#[test]
fn what_is_offered_follows_the_way_to_meet() {
    let has = |mode, id: &str| {
        let options = EncounterOptions { mode: Some(mode), ..EncounterOptions::of(EncounterKind::Specialist) };
        let preparation = Preparation::new(content("fr"), options).unwrap();
        offered(&preparation).iter().any(|question| question.id == id)
            || preparation.checklist().iter().any(|item| item.id == id)
    };
    for (id, wanted) in [
        ("understanding-drawing", [true, true, false]),
        ("understanding-look-at-me", [true, true, false]),
        ("follow-up-in-person", [false, true, true]),
        ("digital-who-hears", [false, true, true]),
        ("relatives-stay", [true, false, false]),
        ("images", [true, false, false]),
        ("remote", [false, true, true]),
        ("video-link", [false, true, false]),
        ("phone-number", [false, false, true]),
        ("interpreter", [true, true, true]),
    ] {
        let found = [Mode::InPerson, Mode::Video, Mode::Telephone].map(|mode| has(mode, id));
        assert_eq!(found, wanted, "{id}: in person, by video, by phone");
    }
}

#[test]
fn a_theme_without_a_question_for_the_encounter_is_not_offered() {
    for preparation in encounters("en") {
        let asked: BTreeSet<String> = offered(&preparation).into_iter().map(|question| question.theme).collect();
        let themes: BTreeSet<String> = preparation.offered_themes().into_iter().map(|theme| theme.id).collect();
        assert_eq!(themes, asked, "{:?}", preparation.encounter());
    }
    let mut visit = with("en", EncounterKind::PartnerMeeting, Side::Participant, ForWhom::Myself);
    let before = visit.offered_themes();
    for question in offered(&visit).into_iter().filter(|question| question.theme == "digital") {
        visit.add_question(&question.id).unwrap();
    }
    assert_eq!(visit.offered_themes(), before, "a theme stays when its questions are all taken");
}

#[test]
fn a_portals_own_questions_come_first_and_follow_the_same_rules() {
    let own = r#"{"questions":[
        {"id":"parking","theme":"coordination","text":"Where do I park?","modes":["in-person"]},
        {"id":"room","theme":"partnership","text":"Does the room suit you?","side":"organiser"},
        {"id":"carers","theme":"relatives","text":"Is there a carers' desk?","forWhom":["somebody"]}
    ]}"#;
    let content = content_with("en", own).unwrap();
    let top = |options: EncounterOptions| {
        let preparation = Preparation::new(content.clone(), options).unwrap();
        preparation.suggestions().top.into_iter().map(|question| question.id).collect::<Vec<_>>()
    };
    let visit = EncounterOptions::of(EncounterKind::GeneralPractice);
    assert_eq!(top(visit.clone()), ["parking", "understanding-what-is-it", "deciding-choices"]);
    assert!(!top(EncounterOptions { mode: Some(Mode::Video), ..visit.clone() }).contains(&"parking".to_owned()));
    assert_eq!(top(EncounterOptions { for_whom: Some(ForWhom::Somebody), ..visit })[..2], ["parking", "carers"]);
    let organiser =
        EncounterOptions { side: Some(Side::Organiser), ..EncounterOptions::of(EncounterKind::PartnerMeeting) };
    assert_eq!(top(organiser)[0], "room");
}

#[test]
fn a_committee_member_does_not_get_the_sick_persons_pages() {
    let options = EncounterOptions::of(EncounterKind::Specialist);
    let mut visit = Preparation::new(content("fr"), options).unwrap();
    visit.set_life("burden", "Onze rendez-vous").unwrap();
    visit
        .put_note(Read::read(&crate::support::json(r#"{"date":"2026-11-02","happened":"Une chute"}"#)).unwrap())
        .unwrap();
    let steps = |visit: &Preparation| visit.steps().into_iter().map(|step| step.id).collect::<Vec<_>>();
    assert!(steps(&visit).contains(&"life".to_owned()) && steps(&visit).contains(&"since".to_owned()));
    visit.set_encounter(EncounterOptions::of(EncounterKind::PartnerMeeting)).unwrap();
    assert!(!steps(&visit).contains(&"life".to_owned()) && !steps(&visit).contains(&"since".to_owned()));
    let help = visit.steps().into_iter().find(|step| step.id == "help").unwrap();
    assert_eq!(help.label, "Qui vient, qui aide");
    let everything = format!(
        "{} {}",
        visit.sheet(care_partnership::content::Reader::Clinician).text,
        crate::support::text(&visit.to_fhir(care_partnership::fhir::Authored::default()))
    );
    assert!(!everything.contains("Onze") && !everything.contains("chute"), "what has no step is on no sheet");
    visit.set_encounter(EncounterOptions::of(EncounterKind::Specialist)).unwrap();
    assert_eq!(visit.notes().len(), 1, "and is not lost");
}
