//! The examples of the demo, from empty to the three sheets, the closing and the next preparation.

use std::sync::Arc;

use care_partnership::content::{EncounterKind, Side};
use care_partnership::preparation::{EncounterOptions, NewEntry, Preparation, Reader, Status, Visibility};

use crate::replay::{close, replay};
use crate::support::{LANGUAGES, content, file};

/// The examples of the demo.
pub const EXAMPLES: [&str; 7] = [
    "rare-disease",
    "general-practice",
    "several-professionals",
    "helping-a-parent",
    "with-an-interpreter",
    "medicines-committee",
    "medicines-committee-organiser",
];

#[test]
fn each_example_plays_in_each_language() {
    for language in LANGUAGES {
        for id in EXAMPLES {
            let example = file(&format!("content/examples/{id}.{language}.json"));
            let (mut preparation, ids) = replay(language, &example);
            let agenda = preparation.agenda();
            let named = format!("{id} {language}");
            assert!(agenda.opening.is_some_and(|opening| opening.words <= 30 && opening.seconds <= 10), "{named}");
            assert!(!agenda.parked.is_empty(), "{named} shows what is parked");
            assert!(agenda.parked.iter().all(|item| !item.why.is_empty() && !item.route.label.is_empty()), "{named}");
            assert!(!agenda.only_me.is_empty(), "{named} has something only for the person");

            let person = preparation.sheet(Reader::Person).text;
            let clinician = preparation.sheet(Reader::Clinician).text;
            for item in agenda.topics.iter().chain(&agenda.questions).chain(&agenda.wishes) {
                assert!(person.contains(&item.title) && clinician.contains(&item.title), "{named}: {}", item.title);
            }
            for item in &agenda.parked {
                assert!(person.contains(&item.title), "{named}: what is parked stands on the person's page");
            }
            for note in preparation.notes() {
                assert!(person.contains(&note.happened) && person.contains(&note.changed), "{named}: words unaltered");
            }
            for entry in preparation.entries().iter().filter(|entry| entry.visibility == Visibility::OnlyMe) {
                assert!(!person.contains(&entry.title) && !clinician.contains(&entry.title), "{named}");
            }

            close(&mut preparation, &ids, &example);
            let closed = preparation.sheet(Reader::Person).text;
            let closing = preparation.closing();
            assert!(closed.contains(&closing.understood) && !closing.understood.is_empty(), "{named}");
            let learned = preparation.learned();
            assert!(learned.contains(&closing.learned), "{named}");
            for entry in preparation.entries() {
                assert!(!learned.contains(&entry.title), "{named}: what was learned goes out on its own");
            }

            let next = preparation.next(EncounterOptions::default()).unwrap();
            let previous = next.previous().unwrap();
            assert_eq!(previous.understood, closing.understood, "{named}");
            assert_eq!(previous.next_steps, closing.next_steps, "{named}");
            assert_eq!(next.encounter().when, None, "{named}: the next date is not known");
            let came = next.entries().iter().map(|entry| &entry.title).collect::<Vec<_>>();
            for point in closing.outcomes {
                let covered = point.outcome == Some(care_partnership::content::Outcome::Covered);
                assert_eq!(came.contains(&&point.title), !covered, "{named}: {}", point.title);
            }
        }
    }
}

#[test]
fn the_rare_disease_is_the_workshops() {
    let example = file("content/examples/rare-disease.fr.json");
    let (preparation, _) = replay("fr", &example);
    let encounter = preparation.encounter();
    assert_eq!((encounter.kind, encounter.minutes), (EncounterKind::Specialist, 20));
    let roles: Vec<&str> = preparation.contributors().iter().map(|contributor| contributor.role.id()).collect();
    assert_eq!(roles, ["patient", "relative", "association"]);
    assert_eq!(preparation.differences().len(), 1, "the sister sees another order");
    assert!(preparation.entries().iter().any(|entry| entry.status == Status::Proposed));
}

#[test]
fn an_organiser_sees_to_other_things_than_a_participant() {
    let (organiser, _) = replay("fr", &file("content/examples/medicines-committee-organiser.fr.json"));
    let (participant, _) = replay("fr", &file("content/examples/medicines-committee.fr.json"));
    assert_eq!(organiser.encounter().side, Side::Organiser);
    assert!(organiser.checklist().iter().all(|item| item.own || item.reason.is_some()), "each with the reason for it");
    let ids = |preparation: &Preparation| preparation.checklist().into_iter().map(|item| item.id).collect::<Vec<_>>();
    assert!(ids(&organiser).iter().all(|id| !ids(&participant).contains(id)));
    let steps = |preparation: &Preparation| preparation.steps().into_iter().map(|step| step.id).collect::<Vec<_>>();
    assert!(steps(&organiser).contains(&"organise".to_owned()) && !steps(&organiser).contains(&"life".to_owned()));
    assert!(!steps(&participant).contains(&"organise".to_owned()));
}

#[test]
fn questions_are_offered_by_encounter_and_theme_three_on_top() {
    let mut preparation =
        Preparation::new(Arc::clone(&content("fr")), EncounterOptions::of(EncounterKind::Specialist)).unwrap();
    let all = preparation.suggestions();
    assert_eq!(all.top.len(), 3);
    preparation.choose_themes(vec!["relatives".to_owned()]).unwrap();
    let chosen = preparation.suggestions();
    assert!(chosen.top.iter().all(|question| question.theme == "relatives"));
    assert_eq!(chosen.top.len() + chosen.others.len(), all.top.len() + all.others.len(), "the others are on demand");
    let taken = chosen.top[0].id.clone();
    let id = preparation.add_question(&taken).unwrap();
    assert!(preparation.suggestions().top.iter().all(|question| question.id != taken), "not twice");
    assert_eq!(preparation.entries()[0].question.as_deref(), Some(taken.as_str()));
    // Never by reading what the person wrote: a title about a theme changes nothing.
    let before = preparation.suggestions();
    preparation.add(NewEntry::topic("Mes proches, le traitement, les examens")).unwrap();
    assert_eq!(preparation.suggestions(), before);
    preparation.remove(&id).unwrap();
}
