//! The preparation beside its model.

use std::collections::BTreeMap;

use care_partnership::content::{ContributorRole, EntryKind};
use care_partnership::preparation::{
    EncounterOptions, EntryPatch, LimitsPatch, NewContributor, NewEntry, PATIENT, Preparation, Reader, Status,
    Visibility,
};
use care_partnership::record::PreparationRecord;
use care_partnership::value::Write;
use proptest::prelude::*;
use proptest_state_machine::{StateMachineTest, prop_state_machine};

use super::oracle::{Place, places};
use super::preparation_calls::Call;
use super::preparation_model::{Model, State};
use crate::support::{json, text, usual};

const KINDS: [EntryKind; 3] = [EntryKind::Topic, EntryKind::Question, EntryKind::Wish];

struct Beside {
    preparation: Preparation,
    entries: Vec<String>,
    contributors: Vec<String>,
}

impl Beside {
    /// The id of what the model knows by a number; one that nothing has where it knows none.
    fn entry(&self, key: usize) -> String {
        self.entries.get(key).cloned().unwrap_or_else(|| "e999".to_owned())
    }

    fn contributor(&self, key: usize) -> String {
        self.contributors.get(key).cloned().unwrap_or_else(|| "c999".to_owned())
    }

    fn carry_out(&mut self, call: Call) -> Result<Option<bool>, care_partnership::Error> {
        match call {
            Call::Add { kind, title, author, must, minutes, only_me } => {
                let author = Some(self.contributor(author));
                let visibility = seen(only_me);
                let id = self.preparation.add(NewEntry {
                    author,
                    must,
                    minutes,
                    visibility,
                    ..NewEntry::new(KINDS[kind], &title)
                })?;
                self.entries.push(id);
            }
            Call::Change { key, title, must, minutes, only_me } => {
                let change =
                    EntryPatch { title, must, minutes, visibility: only_me.map(seen), ..EntryPatch::default() };
                self.preparation.update(&self.entry(key), change)?;
            }
            Call::Mark(key, main) => {
                let change = EntryPatch { main: Some(main), ..EntryPatch::default() };
                self.preparation.update(&self.entry(key), change)?;
            }
            Call::Name(key) => self.preparation.name_main(&self.entry(key))?,
            Call::WriteMain(title) => {
                let id = self.preparation.write_main(&title, None)?;
                if !self.entries.contains(&id) {
                    self.entries.push(id);
                }
            }
            Call::Remove(key) => self.preparation.remove(&self.entry(key))?,
            Call::Move(key, to) => self.preparation.move_to(&self.entry(key), to)?,
            Call::Bring(key) => drop(self.preparation.bring_in(&self.entry(key))?),
            Call::AddAllTheSame(key) => self.preparation.add_all_the_same(&self.entry(key))?,
            Call::Rank(key, to) => self.preparation.rank(&self.entry(key), to)?,
            Call::Accept(key) => self.preparation.accept(&self.entry(key))?,
            Call::Decline(key) => self.preparation.decline(&self.entry(key))?,
            Call::Forget => drop(self.preparation.remove_declined()),
            Call::Join => {
                let new = NewContributor { id: None, role: ContributorRole::Relative, name: String::new() };
                let id = self.preparation.put_contributor(new)?;
                self.contributors.push(id);
            }
            Call::Leave(key) => self.preparation.remove_contributor(&self.contributor(key))?,
            Call::Undo => return self.preparation.undo().map(|act| Some(act.is_some())),
            Call::Redo => return self.preparation.redo().map(|act| Some(act.is_some())),
            Call::Minutes(minutes) => {
                let options = EncounterOptions { minutes: Some(minutes), ..EncounterOptions::default() };
                self.preparation.set_encounter(options)?;
            }
            Call::Limits([topics, questions, wishes]) => self.preparation.set_limits(LimitsPatch {
                topics: Some(topics),
                questions: Some(questions),
                wishes: Some(wishes),
            })?,
            Call::Reopen => {
                let saved = text(&PreparationRecord::new(&self.preparation).write());
                let content = self.preparation.content().clone();
                let opened = PreparationRecord::read(&json(&saved))?.open(content)?;
                assert_eq!(opened.draft(), self.preparation.draft());
                self.preparation = opened;
                // What was taken out is forgotten, and with it its id.
                let draft = self.preparation.draft();
                let ids = draft.entries.iter().map(|entry| &entry.id);
                let known: Vec<&String> = ids.chain(draft.contributors.iter().map(|one| &one.id)).collect();
                let gone = |id: &&mut String| !known.contains(&&**id);
                self.entries.iter_mut().filter(gone).for_each(|id| "e999".clone_into(id));
                self.contributors.iter_mut().filter(gone).for_each(|id| "c999".clone_into(id));
            }
        }
        Ok(None)
    }
}

fn seen(only_me: bool) -> Visibility {
    if only_me { Visibility::OnlyMe } else { Visibility::Sheet }
}

impl StateMachineTest for Beside {
    type SystemUnderTest = Self;
    type Reference = Model;

    fn init_test(_: &Model) -> Self {
        Self { preparation: usual(), entries: Vec::new(), contributors: vec![PATIENT.to_owned()] }
    }

    fn apply(mut state: Self, model: &Model, call: Call) -> Self {
        let before = state.preparation.draft().clone();
        // Each call is an act here; `tests/core/history.rs` writes letter by letter.
        state.preparation.leave_field();
        let done = state.carry_out(call);
        assert_eq!(done.is_ok(), model.ok, "{done:?}");
        match done {
            Err(_) => assert_eq!(state.preparation.draft(), &before, "a call that fails changes nothing"),
            Ok(undone) => assert_eq!(undone.unwrap_or_default(), model.undone),
        }
        state
    }

    fn check_invariants(state: &Self, model: &Model) {
        let entries = state.preparation.entries();
        assert_eq!(entries.len(), model.entries.len());
        for (entry, known) in entries.iter().zip(&model.entries) {
            assert_eq!(entry.id, state.entry(known.key), "the order is the person's");
            assert_eq!((&entry.title, entry.must, entry.main), (&known.title, known.must, known.main));
            assert_eq!(entry.minutes, known.minutes);
            assert_eq!(entry.author, state.contributor(known.author));
            assert_eq!(entry.visibility, seen(known.only_me));
            let status = match known.state {
                State::Accepted => Status::Accepted,
                State::Proposed => Status::Proposed,
                State::Declined => Status::Declined,
            };
            assert_eq!(entry.status, status);
        }
        assert_eq!(state.preparation.can_undo(), !model.past.is_empty());
        assert_eq!(state.preparation.can_redo(), !model.future.is_empty());
        let contributors: Vec<&String> = state.preparation.contributors().iter().map(|one| &one.id).collect();
        let known: Vec<String> = model.contributors.iter().map(|key| state.contributor(*key)).collect();
        assert!(contributors.into_iter().eq(&known));
        planned(state, model);
        outside(state, model);
    }

    /// All the way back is the beginning, all the way on is the end.
    fn teardown(mut state: Self, model: Model) {
        while state.preparation.redo().unwrap().is_some() {}
        let end = state.preparation.draft().clone();
        let acts = std::iter::from_fn(|| state.preparation.undo().unwrap()).count();
        assert_eq!(acts, model.past.len() + model.future.len());
        let beginning = state.preparation.draft().clone();
        let again = std::iter::from_fn(|| state.preparation.redo().unwrap()).count();
        assert_eq!((again, state.preparation.draft()), (acts, &end));
        while state.preparation.undo().unwrap().is_some() {}
        assert_eq!(state.preparation.draft(), &beginning);
    }
}

/// The agenda is the one that the rules give, worked out on their own.
fn planned(state: &Beside, model: &Model) {
    let agenda = state.preparation.agenda();
    let limits = model.limits.map(usize::from);
    let expected = places(&model.points(), model.minutes.into(), limits);
    let of_kind = |kind: usize| {
        let items = [&agenda.topics, &agenda.questions, &agenda.wishes][kind];
        items.iter().map(|item| (item.entry.clone(), u32::from(item.minutes))).collect::<Vec<_>>()
    };
    let kind_of: BTreeMap<usize, usize> = model.entries.iter().map(|entry| (entry.key, entry.kind)).collect();
    for kind in 0..3 {
        let on = expected.iter().filter(|(key, _)| kind_of[key] == kind);
        let wanted: Vec<_> = on.filter_map(|(key, place)| Some((state.entry(*key), (*place).ok()?))).collect();
        assert_eq!(of_kind(kind), wanted);
    }
    let parked: Vec<_> = agenda.parked.iter().map(|item| (item.entry.clone(), item.reason)).collect();
    let reason = |(key, place): &Place| Some((state.entry(*key), place.err()?));
    assert_eq!(parked, expected.iter().filter_map(reason).collect::<Vec<_>>());
    let used: u32 = expected.iter().filter_map(|(_, place)| (*place).ok()).sum();
    assert_eq!((agenda.used, agenda.over), (used, used.saturating_sub(u32::from(model.minutes) * 2 / 3)));
    let only_me = model.entries.iter().filter(|entry| entry.only_me && entry.state == State::Accepted);
    assert!(agenda.only_me.iter().cloned().eq(only_me.map(|entry| state.entry(entry.key))));
}

/// Others see what is theirs to see.
fn outside(state: &Beside, model: &Model) {
    for (author, entries) in model.by_author() {
        let id = state.contributor(author);
        let mut wanted: Vec<String> = entries.iter().map(|entry| entry.title.clone()).collect();
        let list = state.preparation.contribution(&id).unwrap();
        let mut given: Vec<String> = list.entries.into_iter().map(|entry| entry.title).collect();
        let place = |key: usize| model.order.iter().position(|known| *known == key);
        let mut own: Vec<_> = entries.iter().map(|entry| (place(entry.key), &entry.title)).collect();
        own.sort_unstable();
        assert!(author == 0 || own.into_iter().map(|(_, title)| title).eq(&given), "their own order");
        let order = given.clone();
        wanted.sort();
        given.sort();
        assert_eq!(given, wanted);
        let view = state.preparation.view(&id).unwrap();
        let others = |entry: &&super::preparation_model::Entry| {
            !entry.only_me && entry.author != author && entry.state == State::Accepted
        };
        let others = model.entries.iter().filter(others).map(|entry| state.entry(entry.key));
        assert!(view.iter().skip(order.len()).map(|entry| entry.id.clone()).eq(others), "the person's order");
        assert!(view.iter().take(order.len()).map(|entry| entry.title.clone()).eq(order), "their own order");
    }
    let sheet = state.preparation.sheet(Reader::Clinician).text;
    for item in &state.preparation.agenda().topics {
        assert!(sheet.contains(&item.title));
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn every_sequence_of_calls_does_what_the_model_says(sequential 1..80 => Beside);
}
