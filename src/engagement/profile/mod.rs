//! The profile: what each context shows, with the answers that decided it. Never one number for all.

mod levels;
mod sentence;
mod share;
mod view;

pub use view::{ContextProfile, Count, Decided, Part, PartState, Profile, Reported};

use super::Assessment;
use crate::content::{Aside, Context, Rule, Statement};

/// What statements come to.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    answered: usize,
    applicable: usize,
    met: usize,
    lowest: usize,
}

impl Tally {
    /// At least two thirds met, and none at the lowest answer.
    fn evidenced(self) -> bool {
        self.applicable > 0 && self.met * 3 >= self.applicable * 2 && self.lowest == 0
    }
}

/// What a context comes to, before it is put in words.
pub(super) struct Outcome {
    reported: Reported,
    tally: Tally,
    missing: usize,
    /// Place of the level, where one is reached; for other rules, of the word.
    reached: Option<usize>,
    /// For each level whether it is evidenced; nothing where it is passed over.
    evidenced: Vec<Option<bool>>,
}

impl Outcome {
    /// Where a context stands from the lowest up, where it is reported: what a group view counts.
    pub(super) fn stands(&self, rule: Rule) -> Option<usize> {
        let reached = match rule {
            Rule::Levels => self.reached.map_or(0, |level| level + 1),
            Rule::Share | Rule::Fit => self.reached.unwrap_or_default(),
        };
        (self.reported == Reported::Yes).then_some(reached)
    }

    /// The word for what a context shows, where it is reported.
    pub(super) fn result<'a>(&self, assessment: &'a Assessment) -> Option<&'a str> {
        if self.reported != Reported::Yes {
            return None;
        }
        Some(match (assessment.instrument.rule, self.reached) {
            (Rule::Levels, Some(level)) => assessment.instrument.levels.get(level).map_or("", |level| &level.id),
            (Rule::Levels, None) => levels::NONE,
            (Rule::Share | Rule::Fit, band) => share::word(band),
        })
    }

    /// The first level above the one that is reached, and not passed over.
    pub(super) fn next(&self) -> Option<usize> {
        let after = self.reached.map_or(0, |reached| reached + 1);
        self.evidenced.iter().enumerate().skip(after).find(|(_, known)| **known == Some(false)).map(|(level, _)| level)
    }
}

impl Assessment {
    /// What the answers show.
    #[must_use]
    pub fn profile(&self) -> Profile {
        let locale = self.instruments.locale();
        let mut profile = Profile {
            instrument: self.instrument.id.clone(),
            title: self.instrument.title.clone(),
            rule: self.instrument.rule,
            respondent: self.draft.respondent,
            respondent_label: locale.text(&["respondent.", self.draft.respondent.id()].concat()),
            subject: self.draft.subject.clone(),
            date: self.draft.date,
            contexts: self.chosen().map(|(place, context)| self.context_profile(place, context)).collect(),
            older: self.older(),
            remark: self.remark(),
            notice: locale.text("result.notice"),
            text: String::new(),
        };
        profile.text = self.written(&profile);
        profile
    }

    fn context_profile(&self, place: usize, context: &Context) -> ContextProfile {
        let outcome = self.outcome(place);
        let level = |place: Option<usize>| place.and_then(|place| self.instrument.levels.get(place));
        let desired = level(self.desired(&context.named.id));
        let uneven = levels::uneven(&outcome);
        let named =
            |places: &[usize]| places.iter().filter_map(|place| level(Some(*place))).cloned().collect::<Vec<_>>();
        let above = named(&uneven.above);
        ContextProfile {
            context: context.named.id.clone(),
            label: context.named.label.clone(),
            reported: outcome.reported,
            answered: outcome.tally.answered,
            applicable: outcome.tally.applicable,
            missing: outcome.missing,
            result: outcome.result(self).map(str::to_owned),
            result_label: self.result_label(&outcome),
            sentence: self.sentence(&outcome),
            desired: desired.map(|level| level.id.clone()),
            desired_label: desired.map(|level| level.label.clone()).unwrap_or_default(),
            uneven_sentence: self.uneven_sentence(&above, &named(&uneven.gap)),
            uneven: above.into_iter().map(|level| level.id).collect(),
            parts: self.parts(place),
            counts: self.counts(place),
        }
    }

    /// What a context comes to by the instrument's rule.
    pub(super) fn outcome(&self, context: usize) -> Outcome {
        let tally = self.tally(context, |_| true);
        let (reported, missing) = self.reportable(tally);
        let levels = 0..self.instrument.levels.len();
        let evidenced: Vec<Option<bool>> = levels
            .map(|level| self.tally(context, |statement| statement.level == Some(level)))
            .map(|tally| (tally.applicable > 0).then(|| tally.evidenced()))
            .collect();
        let reached = match self.instrument.rule {
            Rule::Levels => levels::reached(&evidenced),
            Rule::Share | Rule::Fit => Some(share::band(tally)),
        };
        Outcome { reported, tally, missing, reached, evidenced }
    }

    fn tally(&self, context: usize, of: impl Fn(&Statement) -> bool) -> Tally {
        let mut tally = Tally::default();
        for (place, _) in self.asked(context).filter(|(_, statement)| of(statement)) {
            let answer = self.answer_at(place);
            let option = answer.and_then(|answer| self.instrument.scale.options.get(answer));
            match option.and_then(|option| option.aside) {
                Some(Aside::Excluded) => {}
                Some(Aside::Open) => tally.applicable += 1,
                None => {
                    tally.applicable += 1;
                    tally.answered += usize::from(option.is_some());
                    tally.met += usize::from(option.is_some_and(|option| option.met));
                    tally.lowest += usize::from(answer == Some(0));
                }
            }
        }
        tally
    }

    /// Two thirds of what applies must be answered, and the instrument's minimum.
    fn reportable(&self, tally: Tally) -> (Reported, usize) {
        let minimum = self.instrument.minimum;
        let needed = (tally.applicable * 2).div_ceil(3).max(minimum);
        match tally {
            Tally { applicable: 0, .. } => (Reported::NotConcerned, 0),
            Tally { applicable, .. } if applicable < minimum => (Reported::TooFew, 0),
            Tally { answered, .. } if answered < needed => (Reported::NotEnough, needed - answered),
            _ => (Reported::Yes, 0),
        }
    }

    fn parts(&self, context: usize) -> Vec<Part> {
        let levels: Vec<Option<usize>> = match self.instrument.rule {
            Rule::Levels => (0..self.instrument.levels.len()).map(Some).collect(),
            Rule::Share | Rule::Fit => vec![None],
        };
        levels.into_iter().map(|level| self.part(context, level)).collect()
    }

    fn part(&self, context: usize, level: Option<usize>) -> Part {
        let tally = self.tally(context, |statement| statement.level == level);
        let named = level.and_then(|level| self.instrument.levels.get(level));
        let state = match tally {
            Tally { applicable: 0, .. } => PartState::PassedOver,
            tally if tally.evidenced() => PartState::Evidenced,
            _ => PartState::NotYet,
        };
        let statements = self.asked(context).filter(|(_, statement)| statement.level == level);
        Part {
            level: named.map(|level| level.id.clone()).unwrap_or_default(),
            label: named.map(|level| level.label.clone()).unwrap_or_default(),
            state,
            met: tally.met,
            applicable: tally.applicable,
            lowest: tally.lowest,
            why: self.why(state, tally),
            statements: statements.map(|(place, statement)| self.decided(place, statement)).collect(),
        }
    }

    pub(super) fn decided(&self, place: usize, statement: &Statement) -> Decided {
        let locale = self.instruments.locale();
        let option = self.answer_at(place).and_then(|answer| self.instrument.scale.options.get(answer));
        Decided {
            statement: statement.id.clone(),
            text: statement.text.to(self.draft.respondent).to_owned(),
            answer: option.map(|option| option.id.clone()),
            answer_label: option
                .map_or_else(|| locale.text("answer.none"), |option| locale.text(&["answer.", &option.id].concat())),
            met: option.is_some_and(|option| option.met),
            comment: self.comment_at(place).to_owned(),
        }
    }

    fn counts(&self, context: usize) -> Vec<Count> {
        let locale = self.instruments.locale();
        let options = self.instrument.scale.options.iter().enumerate();
        let count =
            |answer: usize| self.asked(context).filter(|(place, _)| self.answer_at(*place) == Some(answer)).count();
        options
            .map(|(place, option)| Count {
                answer: option.id.clone(),
                label: locale.text(&["answer.", &option.id].concat()),
                count: count(place),
            })
            .collect()
    }
}
