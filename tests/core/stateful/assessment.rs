//! The assessment beside its model: answers by statement, wishes by context, steps in order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent};
use care_partnership::engagement::{Assessment, AssessmentOptions, NewChosenStep};
use care_partnership::record::AssessmentRecord;
use care_partnership::value::Write;
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

use super::oracle::Written;
use crate::support::{INSTRUMENTS, instruments, json, text};

const RESPONDENTS: [(&str, Respondent); 5] = [
    ("patient", Respondent::Patient),
    ("relative", Respondent::Relative),
    ("professional", Respondent::Professional),
    ("users-committee", Respondent::UsersCommittee),
    ("manager", Respondent::Manager),
];

thread_local! {
    static FRENCH: Arc<Instruments> = instruments("fr");
}

#[derive(Debug, Clone)]
enum Call {
    Answer(String, Option<String>),
    /// Many at once, so that results come about: the same grade for every n-th statement.
    Fill(usize, usize),
    Respond(usize),
    Contexts(Vec<String>),
    Desire(String, Option<String>),
    Step(String),
    Unstep(String),
    Subject(String),
    Reopen,
}

#[derive(Debug, Clone)]
struct Model {
    id: &'static str,
    written: Arc<Written>,
    respondent: usize,
    contexts: BTreeSet<String>,
    answers: BTreeMap<String, String>,
    desired: BTreeMap<String, String>,
    steps: Vec<String>,
    subject: String,
    ok: bool,
}

impl Model {
    fn respondent(&self) -> &'static str {
        RESPONDENTS[self.respondent].0
    }

    fn levels(&self) -> Vec<String> {
        Written::words(&self.written.data, "levels")
    }

    fn options(&self) -> Vec<String> {
        let options = self.written.options.iter();
        options.map(|option| crate::support::string(option, "id").unwrap().to_owned()).collect()
    }

    fn all_contexts(&self) -> Vec<String> {
        let contexts = crate::support::list(&self.written.data, "contexts").iter();
        contexts.map(|context| crate::support::string(context, "id").unwrap().to_owned()).collect()
    }

    fn rule(&self) -> &str {
        crate::support::string(&self.written.data, "rule").unwrap()
    }

    fn usual(&self) -> BTreeSet<String> {
        let contexts = self.written.contexts_of(self.respondent());
        contexts.into_iter().take(if self.rule() == "levels" { 1 } else { usize::MAX }).collect()
    }

    fn call(&mut self, call: &Call) -> Option<()> {
        match call {
            Call::Answer(statement, answer) => {
                let known = self.written.statements().contains(statement);
                if !known || !self.written.asks(statement, self.respondent()) {
                    return None;
                }
                match answer {
                    Some(answer) if !self.options().contains(answer) => return None,
                    Some(answer) => self.answers.insert(statement.clone(), answer.clone()),
                    None => self.answers.remove(statement),
                };
            }
            Call::Fill(every, grade) => {
                let options = self.options();
                for (place, statement) in self.written.statements().into_iter().enumerate() {
                    if place % every == 0 && self.written.asks(&statement, self.respondent()) {
                        self.answers.insert(statement, options[grade % options.len()].clone());
                    }
                }
            }
            Call::Respond(who) => {
                if self.written.contexts_of(RESPONDENTS[*who].0).is_empty() {
                    return None;
                }
                if *who != self.respondent {
                    self.respondent = *who;
                    self.contexts = self.usual();
                }
            }
            Call::Contexts(contexts) => {
                let asked = self.written.contexts_of(self.respondent());
                if contexts.is_empty() || contexts.iter().any(|context| !asked.contains(context)) {
                    return None;
                }
                self.contexts = contexts.iter().cloned().collect();
            }
            Call::Desire(context, level) => {
                let known = level.as_ref().is_none_or(|level| self.levels().contains(level));
                if !self.all_contexts().contains(context) || !known {
                    return None;
                }
                match level {
                    Some(level) => self.desired.insert(context.clone(), level.clone()),
                    None => self.desired.remove(context),
                };
            }
            Call::Step(step) => {
                let first_act = self.rule() == "fit" && self.all_contexts().contains(step);
                if !self.written.statements().contains(step) && !first_act {
                    return None;
                }
                if !self.steps.contains(step) {
                    if self.steps.len() == 3 {
                        return None;
                    }
                    self.steps.push(step.clone());
                }
            }
            Call::Unstep(step) => {
                let place = self.steps.iter().position(|known| known == step)?;
                self.steps.remove(place);
            }
            Call::Subject(subject) => {
                if subject.trim().chars().count() > 80 {
                    return None;
                }
                subject.trim().clone_into(&mut self.subject);
            }
            // Only what this respondent is asked is saved.
            Call::Reopen => self.answers = self.given(),
        }
        Some(())
    }

    /// The answers that count for this respondent.
    fn given(&self) -> BTreeMap<String, String> {
        let asked = self.answers.iter().filter(|(statement, _)| self.written.asks(statement, self.respondent()));
        asked.map(|(statement, answer)| (statement.clone(), answer.clone())).collect()
    }
}

impl ReferenceStateMachine for Model {
    type State = Self;
    type Transition = Call;

    fn init_state() -> BoxedStrategy<Self> {
        let start = |id: &'static str| {
            let written = Arc::new(Written::of(id));
            let first = RESPONDENTS.iter().position(|(who, _)| !written.contexts_of(who).is_empty()).unwrap();
            let mut model = Self {
                id,
                written,
                respondent: first,
                contexts: BTreeSet::new(),
                answers: BTreeMap::new(),
                desired: BTreeMap::new(),
                steps: Vec::new(),
                subject: String::new(),
                ok: true,
            };
            model.contexts = model.usual();
            model
        };
        prop::sample::select(INSTRUMENTS.to_vec()).prop_map(start).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Call> {
        let nothing = "nothing-of-this-name".to_owned();
        let with = |mut known: Vec<String>| {
            known.push(nothing.clone());
            prop::sample::select(known)
        };
        let (statements, contexts) = (state.written.statements(), state.all_contexts());
        let steps = statements.iter().chain(&contexts).cloned().collect::<Vec<_>>();
        let some = prop::sample::subsequence(contexts.clone(), 0..=contexts.len());
        let chosen = if state.steps.is_empty() { steps.clone() } else { state.steps.clone() };
        prop_oneof![
            12 => (with(statements), prop::option::weighted(0.9, with(state.options()))).prop_map(|(statement, answer)| Call::Answer(statement, answer)),
            6 => (1_usize..4, 0_usize..6).prop_map(|(every, grade)| Call::Fill(every, grade)),
            2 => (0_usize..5).prop_map(Call::Respond),
            3 => some.prop_map(Call::Contexts),
            3 => (with(contexts), prop::option::weighted(0.8, with(state.levels()))).prop_map(|(context, level)| Call::Desire(context, level)),
            3 => with(steps).prop_map(Call::Step),
            1 => with(chosen).prop_map(Call::Unstep),
            1 => "[ a-zé]{0,90}".prop_map(Call::Subject),
            1 => Just(Call::Reopen),
        ]
        .boxed()
    }

    fn apply(mut state: Self, call: &Call) -> Self {
        state.ok = state.call(call).is_some();
        state
    }
}

struct Beside(Assessment);

impl StateMachineTest for Beside {
    type SystemUnderTest = Self;
    type Reference = Model;

    fn init_test(model: &Model) -> Self {
        let options = AssessmentOptions { instrument: Some(model.id.to_owned()), ..AssessmentOptions::default() };
        Self(FRENCH.with(|french| Assessment::new(Arc::clone(french), options).unwrap()))
    }

    fn apply(Self(mut at): Self, model: &Model, call: Call) -> Self {
        let before = at.draft();
        let change = |options: AssessmentOptions| options;
        let usual = AssessmentOptions::default;
        let done = match call {
            Call::Answer(statement, answer) => at.answer(&statement, answer.as_deref()),
            Call::Fill(every, grade) => {
                let options = model.options();
                let statements = model.written.statements().into_iter().enumerate();
                let mut asked = statements.filter(|(place, statement)| {
                    place % every == 0 && model.written.asks(statement, model.respondent())
                });
                asked.try_for_each(|(_, statement)| at.answer(&statement, Some(&options[grade % options.len()])))
            }
            Call::Respond(who) => {
                at.set_options(change(AssessmentOptions { respondent: Some(RESPONDENTS[who].1), ..usual() }))
            }
            Call::Contexts(contexts) => at.set_options(AssessmentOptions { contexts: Some(contexts), ..usual() }),
            Call::Desire(context, level) => at.set_desired(&context, level.as_deref()),
            Call::Step(step) => at.put_step(NewChosenStep { step, with: String::new(), by: None }),
            Call::Unstep(step) => at.remove_step(&step),
            Call::Subject(subject) => at.set_options(AssessmentOptions { subject: Some(subject), ..usual() }),
            Call::Reopen => {
                let saved = text(&AssessmentRecord::new(&at).write());
                let opened = AssessmentRecord::read(&json(&saved)).unwrap().open(Arc::clone(at.instruments()));
                opened.map(|opened| {
                    assert_eq!(opened.draft(), at.draft());
                    at = opened;
                })
            }
        };
        assert_eq!(done.is_ok(), model.ok, "{done:?}");
        if done.is_err() {
            assert_eq!(at.draft(), before, "a call that fails changes nothing");
        }
        Self(at)
    }

    fn check_invariants(Self(at): &Self, model: &Model) {
        let draft = at.draft();
        assert_eq!(draft.answers.iter().cloned().collect::<BTreeMap<_, _>>(), model.given());
        assert_eq!(draft.desired.iter().cloned().collect::<BTreeMap<_, _>>(), model.desired);
        assert_eq!(draft.contexts.iter().cloned().collect::<BTreeSet<_>>(), model.contexts);
        assert!(draft.steps.iter().map(|step| &step.step).eq(&model.steps));
        assert_eq!((draft.respondent, &draft.subject), (RESPONDENTS[model.respondent].1, &model.subject));
        assert_eq!(at.is_empty(), model.given().is_empty());

        let profile = at.profile();
        assert!(profile.contexts.iter().map(|context| &context.context).eq(&draft.contexts));
        for context in &profile.contexts {
            let answer = |statement: &str| model.answers.get(statement).cloned();
            let shown = model.written.shown(model.respondent(), &context.context, &answer);
            let reported = text(&context.reported.write());
            assert_eq!((reported.trim_matches('"'), &context.result), (shown.0, &shown.1), "{}", context.context);
            assert_eq!(context.desired.as_ref(), model.desired.get(&context.context));
        }
        // A proposal comes from an answer, and none from one that is good enough.
        for proposal in at.proposals() {
            let met = |option: &str| {
                let option = model.written.options.iter().find(|one| crate::support::string(one, "id") == Some(option));
                crate::support::field(option.unwrap(), "met").is_some()
            };
            match model.given().get(&proposal.step) {
                Some(answer) => assert!(!met(answer)),
                None => assert!(model.rule() == "fit" && model.contexts.contains(&proposal.step)),
            }
            assert_eq!(proposal.chosen, model.steps.contains(&proposal.step));
        }
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn every_sequence_of_answers_shows_what_the_rules_say(sequential 1..40 => Beside);
}
