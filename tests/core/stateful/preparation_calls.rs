//! The calls that are tried on a preparation and its model.

use care_partnership::value::Change;
use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

use super::preparation_model::Model;

/// A call; entries and contributors by the order in which they came, those taken out among them.
#[derive(Debug, Clone)]
pub enum Call {
    Add { kind: usize, title: String, author: usize, must: bool, minutes: Option<u16>, only_me: bool },
    Change { key: usize, title: Option<String>, must: Option<bool>, minutes: Change<u16>, only_me: Option<bool> },
    Mark(usize, bool),
    Name(usize),
    WriteMain(String),
    Remove(usize),
    Move(usize, usize),
    Bring(usize),
    AddAllTheSame(usize),
    Rank(usize, usize),
    Accept(usize),
    Decline(usize),
    Forget,
    Join,
    Leave(usize),
    Undo,
    Redo,
    Minutes(u16),
    Limits([u16; 3]),
    Reopen,
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => "[a-zé]{1,12}( [a-z]{1,8}){0,3}",
        1 => Just(String::new()),
        1 => Just("  ".to_owned()),
        1 => "é{80}",
        1 => "é{81}",
        1 => " [a-z]{1,4} ",
    ]
}

fn minutes() -> impl Strategy<Value = Option<u16>> {
    prop_oneof![6 => Just(None), 4 => (1_u16..12).prop_map(Some), 1 => (0_u16..=300).prop_map(Some)]
}

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Call;

    fn init_state() -> BoxedStrategy<Self> {
        let model = Self {
            entries: Vec::new(),
            contributors: vec![0],
            minutes: 15,
            limits: [3, 3, 3],
            ok: true,
            undone: false,
            order: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            keys: 0,
            people: 0,
        };
        Just(model).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Call> {
        // One past the last is nobody: a call on it is refused.
        let (key, person) = (0..=state.keys, 0..=state.people + 1);
        let mut parked: Vec<usize> = (0..state.keys).filter(|key| state.parked(&state.points(), *key)).collect();
        parked.push(state.keys);
        let waiting = parked.clone();
        let add =
            (0_usize..3, title(), person.clone(), prop::bool::weighted(0.25), minutes(), prop::bool::weighted(0.15));
        let change = (
            key.clone(),
            prop::option::of(title()),
            prop::option::of(any::<bool>()),
            prop::option::of(minutes())
                .prop_map(|minutes| minutes.map_or(Change::Keep, |set| set.map_or(Change::Clear, Change::Set))),
            prop::option::of(any::<bool>()),
        );
        prop_oneof![
            20 => add.prop_map(|(kind, title, author, must, minutes, only_me)| Call::Add { kind, title, author, must, minutes, only_me }),
            4 => change.prop_map(|(key, title, must, minutes, only_me)| Call::Change { key, title, must, minutes, only_me }),
            2 => (key.clone(), any::<bool>()).prop_map(|(key, main)| Call::Mark(key, main)),
            2 => key.clone().prop_map(Call::Name),
            1 => title().prop_map(Call::WriteMain),
            3 => key.clone().prop_map(Call::Remove),
            4 => (key.clone(), 0_usize..12).prop_map(|(key, to)| Call::Move(key, to)),
            4 => prop::sample::select(parked).prop_map(Call::Bring),
            3 => prop::sample::select(waiting).prop_map(Call::AddAllTheSame),
            2 => (key.clone(), 0_usize..6).prop_map(|(key, to)| Call::Rank(key, to)),
            3 => key.clone().prop_map(Call::Accept),
            3 => key.prop_map(Call::Decline),
            1 => Just(Call::Forget),
            2 => Just(Call::Join),
            1 => person.prop_map(Call::Leave),
            4 => Just(Call::Undo),
            3 => Just(Call::Redo),
            2 => prop_oneof![5_u16..60, 0_u16..300].prop_map(Call::Minutes),
            1 => prop::array::uniform3(0_u16..6).prop_map(Call::Limits),
            1 => Just(Call::Reopen),
        ]
        .boxed()
    }

    fn apply(mut state: Self, call: &Call) -> Self {
        state.undone = false;
        state.ok = state.act(call).is_some();
        state
    }
}
