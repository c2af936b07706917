//! What holds for every draft.

use care_partnership::content::EntryKind;
use care_partnership::preparation::{
    EncounterOptions, Entry, EntryPatch, LimitsPatch, NewEntry, Preparation, Reader, Status, Visibility,
};
use care_partnership::record::PreparationRecord;
use care_partnership::value::Write;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::{json, text, usual};

fn kind() -> impl Strategy<Value = EntryKind> {
    prop_oneof![Just(EntryKind::Topic), Just(EntryKind::Question), Just(EntryKind::Wish)]
}

fn entry() -> impl Strategy<Value = NewEntry> {
    let marks = (any::<bool>(), prop::bool::weighted(0.1), prop::bool::weighted(0.1));
    (kind(), "[a-zé ]{1,30}[a-z]", marks, prop::option::weighted(0.3, 1_u16..30)).prop_map(
        |(kind, title, (must, main, only_me), minutes)| NewEntry {
            must,
            main,
            minutes,
            visibility: if only_me { Visibility::OnlyMe } else { Visibility::Sheet },
            ..NewEntry::new(kind, &title)
        },
    )
}

fn draft() -> impl Strategy<Value = Preparation> {
    (vec(entry(), 0..25), 5_u16..=240, 1_u16..6, 1_u16..6).prop_map(|(entries, minutes, topics, questions)| {
        let mut preparation = usual();
        let options = EncounterOptions { minutes: Some(minutes), ..EncounterOptions::default() };
        preparation.set_encounter(options).unwrap();
        let limits = LimitsPatch { topics: Some(topics), questions: Some(questions), wishes: None };
        preparation.set_limits(limits).unwrap();
        for entry in entries {
            let main = entry.main && preparation.entries().iter().all(|entry| !entry.main);
            preparation.add(NewEntry { main, ..entry }).unwrap();
        }
        preparation
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn nothing_is_lost(preparation in draft()) {
        let agenda = preparation.agenda();
        let placed = [&agenda.topics, &agenda.questions, &agenda.wishes].into_iter().flatten().map(|item| &item.entry);
        let mut found: Vec<&String> =
            placed.chain(agenda.parked.iter().map(|item| &item.entry)).chain(&agenda.only_me).collect();
        let accepted = preparation.entries().iter().filter(|entry| entry.status == Status::Accepted);
        let mut wanted: Vec<&String> = accepted.map(|entry| &entry.id).collect();
        found.sort();
        wanted.sort();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn what_is_brought_in_has_its_place_and_can_go_back(mut preparation in draft(), any in any::<prop::sample::Index>()) {
        let before = preparation.draft().clone();
        let parked: Vec<String> = preparation.agenda().parked.into_iter().map(|item| item.entry).collect();
        let Some(entry) = before.entries.get(any.index(before.entries.len().max(1))) else { return Ok(()) };
        let brought = preparation.bring_in(&entry.id);
        prop_assert_eq!(brought.is_ok(), parked.contains(&entry.id), "what is not parked cannot be brought in");
        if let Ok(Some(instead)) = brought {
            let now: Vec<String> = preparation.agenda().parked.into_iter().map(|item| item.entry).collect();
            prop_assert!(!now.contains(&entry.id));
            prop_assert!(instead.iter().all(|id| now.contains(id) && !parked.contains(id)));
            prop_assert!(now.iter().all(|id| instead.contains(id) || parked.contains(id)));
            let others = |entries: &[Entry]| entries.iter().map(|one| one.id.clone()).filter(|id| *id != entry.id).collect::<Vec<_>>();
            prop_assert_eq!(others(preparation.entries()), others(&before.entries), "the others keep their order");
            prop_assert!(preparation.undo().unwrap().is_some());
        } else {
            // A topic can become the main point, unless one that must be said is, or one was named.
            let fixed = |one: &Entry| one.is_shared() && (one.main || one.must && one.kind == EntryKind::Topic);
            let main = before.entries.iter().any(fixed);
            prop_assert!(!parked.contains(&entry.id) || entry.kind != EntryKind::Topic || main);
        }
        prop_assert_eq!(preparation.draft(), &before);
    }

    #[test]
    fn what_is_added_all_the_same_takes_nobodys_place_and_can_go_back(mut preparation in draft(), any in any::<prop::sample::Index>()) {
        let before = preparation.draft().clone();
        let agenda = preparation.agenda();
        let Some(item) = agenda.parked.get(any.index(agenda.parked.len().max(1))) else { return Ok(()) };
        let added = preparation.add_all_the_same(&item.entry);
        prop_assert_eq!(added.is_ok(), item.minutes_left.is_some(), "what is offered is done, and nothing else");
        if added.is_ok() {
            prop_assert!(item.reason == "limit" && item.why.contains("Il reste du temps"));
            let now = preparation.agenda();
            let others = agenda.parked.iter().map(|other| &other.entry).filter(|id| **id != item.entry);
            prop_assert!(now.parked.iter().map(|other| &other.entry).eq(others), "nobody waits in its stead");
            prop_assert_eq!(now.used, agenda.used + u32::from(item.minutes));
            prop_assert!(preparation.undo().unwrap().is_some());
        }
        prop_assert_eq!(preparation.draft(), &before);
    }

    #[test]
    fn a_must_is_never_parked_and_only_musts_exceed_the_time(preparation in draft()) {
        let agenda = preparation.agenda();
        let must = |id: &String| preparation.entries().iter().any(|entry| entry.id == *id && entry.must);
        prop_assert!(agenda.parked.iter().all(|item| !must(&item.entry)));
        let placed: Vec<_> = [&agenda.topics, &agenda.questions, &agenda.wishes].into_iter().flatten().collect();
        prop_assert_eq!(agenda.used, placed.iter().map(|item| u32::from(item.minutes)).sum::<u32>());
        prop_assert_eq!(agenda.over, agenda.used.saturating_sub(agenda.speaking));
        prop_assert_eq!(agenda.offers.is_empty(), agenda.over == 0);
        if agenda.over > 0 {
            // Musts alone, with the main point, which is always there.
            let needed: u32 = placed.iter().filter(|item| item.must || item.main).map(|item| u32::from(item.minutes)).sum();
            prop_assert_eq!(agenda.used, needed);
            let main = placed.iter().find(|item| item.main && !item.must);
            prop_assert!(main.is_none_or(|main| u32::from(main.minutes) <= agenda.speaking), "the main point alone fits");
            prop_assert!(placed.iter().any(|item| item.must), "only musts exceed the time");
        }
        for (items, limit) in [(&agenda.topics, preparation.limits().topics), (&agenda.questions, preparation.limits().questions)] {
            let free = items.iter().filter(|item| !item.must).count();
            prop_assert!(items.len() <= usize::from(limit) || free <= usize::from(items.iter().any(|item| item.main && !item.must)));
        }
    }

    #[test]
    fn only_the_person_changes_what_was_named(preparation in draft(), later in vec(entry(), 0..6), which in any::<prop::sample::Index>(), to in 0_usize..30) {
        let mut preparation = preparation;
        let Some(named) = preparation.entries().iter().find(|entry| entry.main && entry.is_shared()).map(|entry| entry.id.clone()) else { return Ok(()) };
        for entry in later {
            preparation.add(NewEntry { main: false, ..entry }).unwrap();
        }
        let other = preparation.entries()[which.index(preparation.entries().len())].id.clone();
        preparation.update(&other, EntryPatch { must: Some(true), ..EntryPatch::default() }).unwrap();
        preparation.move_to(&other, to).unwrap();
        if other != named {
            preparation.remove(&other).unwrap();
        }
        let agenda = preparation.agenda();
        let items = [&agenda.topics, &agenda.questions, &agenda.wishes];
        let main: Vec<&String> = items.into_iter().flatten().filter(|item| item.main).map(|item| &item.entry).collect();
        prop_assert_eq!(main, [&named]);
        prop_assert!(items.iter().any(|items| items.first().is_some_and(|first| first.entry == named)), "it comes first");
        prop_assert!(preparation.main_point().is_some_and(|main| main.id == named));
    }

    #[test]
    fn a_question_always_has_its_minute(preparation in draft()) {
        let agenda = preparation.agenda();
        let asks = preparation.entries().iter().any(|entry| {
            entry.kind == EntryKind::Question && entry.is_shared() && entry.minutes.is_none_or(|minutes| minutes == 1)
        });
        prop_assert!(!asks || !agenda.questions.is_empty() || agenda.over > 0 || agenda.used == agenda.speaking,
            "topics crowd out no question");
        if asks && agenda.questions.is_empty() {
            prop_assert!(agenda.topics.iter().chain(&agenda.wishes).any(|item| item.must), "only musts can");
        }
    }

    #[test]
    fn same_draft_same_agenda_and_opened_is_what_was_saved(preparation in draft()) {
        let saved = text(&PreparationRecord::new(&preparation).write());
        let opened = PreparationRecord::read(&json(&saved)).unwrap().open(preparation.content().clone()).unwrap();
        prop_assert_eq!(opened.draft(), preparation.draft());
        prop_assert_eq!(opened.agenda(), preparation.agenda());
        prop_assert_eq!(text(&PreparationRecord::new(&opened).write()), saved);
    }

    #[test]
    fn moving_removing_and_taking_back_is_identity(mut preparation in draft(), acts in vec((any::<usize>(), 0_usize..40, any::<bool>()), 1..20)) {
        preparation.forget();
        let before = preparation.draft().clone();
        let mut done = 0;
        for (which, to, remove) in acts {
            let entries = preparation.entries();
            if entries.is_empty() {
                break;
            }
            let place = which % entries.len();
            let id = entries[place].id.clone();
            if remove {
                preparation.remove(&id).unwrap();
                done += 1;
            } else {
                let moves = place != to.min(entries.len() - 1);
                preparation.move_to(&id, to).unwrap();
                done += usize::from(moves);
            }
        }
        for _ in 0..done {
            prop_assert!(preparation.undo().unwrap().is_some());
        }
        prop_assert!(preparation.undo().unwrap().is_none());
        prop_assert_eq!(preparation.draft(), &before);
    }

    #[test]
    fn any_text_is_taken_or_refused_and_a_refusal_changes_nothing(title in any::<String>(), details in any::<String>(), life in any::<String>()) {
        let mut preparation = usual();
        preparation.add(NewEntry::topic("There")).unwrap();
        for call in 0..4 {
            let before = preparation.draft().clone();
            let id = preparation.entries()[0].id.clone();
            let change = EntryPatch { title: Some(title.clone()), details: Some(details.clone()), ..EntryPatch::default() };
            let done = match call {
                0 => preparation.add(NewEntry { details: details.clone(), ..NewEntry::question(&title) }).is_ok(),
                1 => preparation.update(&id, change).is_ok(),
                2 => preparation.set_life("body", &life).is_ok(),
                _ => preparation.add_checklist_item(&title).is_ok(),
            };
            if !done {
                prop_assert_eq!(preparation.draft(), &before);
            }
        }
        let _ = (preparation.agenda(), preparation.sheet(Reader::Person), preparation.sheet(Reader::Clinician));
        let saved = text(&PreparationRecord::new(&preparation).write());
        let opened = PreparationRecord::read(&json(&saved)).unwrap().open(preparation.content().clone()).unwrap();
        prop_assert_eq!(opened.draft(), preparation.draft(), "clean texts stay as they are");
    }
}
