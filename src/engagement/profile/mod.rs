//! The profile: what each context shows, with the answers that decided it. Never one number for all.

mod levels;
mod sentence;
mod share;

use super::Assessment;
use crate::content::{Aside, Context, Respondent, Rule, Statement};
use crate::value::{Value, Write, words, writable};
use crate::when::When;

/// What the answers show, one context beside the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's name.
    pub title: String,
    /// What the instrument makes of the answers.
    pub rule: Rule,
    /// Who answered.
    pub respondent: Respondent,
    /// Who answered, in words.
    pub respondent_label: String,
    /// The relationship or the service, in the respondent's words.
    pub subject: String,
    /// The day of the answers.
    pub date: Option<When>,
    /// One for each chosen context, in the instrument's order.
    pub contexts: Vec<ContextProfile>,
    /// "For reflection; not a validated questionnaire."
    pub notice: String,
    /// The same as plain text.
    pub text: String,
}

writable!(Profile {
    instrument: "instrument",
    title: "title",
    rule: "rule",
    respondent: "respondent",
    respondent_label: "respondentLabel",
    subject: "subject",
    date: "date",
    contexts: "contexts",
    notice: "notice",
    text: "text"
});

/// Whether a context can be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reported {
    /// It can.
    Yes,
    /// More answers are needed.
    NotEnough,
    /// Fewer statements apply than are needed.
    TooFew,
    /// No statement applies.
    NotConcerned,
}

words!(Reported { Yes = "reported", NotEnough = "not-enough", TooFew = "too-few", NotConcerned = "not-concerned" });

/// What one context shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextProfile {
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// Whether it is reported.
    pub reported: Reported,
    /// How many statements were answered, of how many that apply.
    pub answered: usize,
    /// How many statements apply.
    pub applicable: usize,
    /// How many answers more are needed.
    pub missing: usize,
    /// What it shows: a level, `none` where not even the first is evidenced, or for other rules `most`, `some`, `few`;
    /// nothing where it is not reported.
    pub result: Option<String>,
    /// The same in a few words.
    pub result_label: String,
    /// The same as a sentence.
    pub sentence: String,
    /// The level that is wished for.
    pub desired: Option<String>,
    /// Its name.
    pub desired_label: String,
    /// The levels from the lowest up; one part for other rules.
    pub parts: Vec<Part>,
    /// Levels that are evidenced above one that is not.
    pub uneven: Vec<String>,
    /// The unevenness as a sentence; may be empty.
    pub uneven_sentence: String,
    /// How often each answer was given.
    pub counts: Vec<Count>,
}

writable!(ContextProfile {
    context: "context",
    label: "label",
    reported: "reported",
    answered: "answered",
    applicable: "applicable",
    missing: "missing",
    result: "result",
    result_label: "resultLabel",
    sentence: "sentence",
    desired: "desired",
    desired_label: "desiredLabel",
    parts: "parts",
    uneven: "uneven",
    uneven_sentence: "unevenSentence",
    counts: "counts"
});

/// What is known of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// At least two thirds of what applies is met, and nothing is at the lowest answer.
    Evidenced,
    /// Not yet.
    NotYet,
    /// Nothing of it applies: it is passed over.
    PassedOver,
}

words!(PartState { Evidenced = "evidenced", NotYet = "not-yet", PassedOver = "passed-over" });

/// A level with the answers that decided it; for other rules, all answers of the context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The level's id; empty for other rules.
    pub level: String,
    /// The level's name; empty for other rules.
    pub label: String,
    /// What is known of it.
    pub state: PartState,
    /// How many statements are met, of how many that apply.
    pub met: usize,
    /// How many statements apply.
    pub applicable: usize,
    /// How many are at the lowest answer.
    pub lowest: usize,
    /// Why it is so, as a sentence.
    pub why: String,
    /// The statements with their answers.
    pub statements: Vec<Decided>,
}

writable!(Part {
    level: "level",
    label: "label",
    state: "state",
    met: "met",
    applicable: "applicable",
    lowest: "lowest",
    why: "why",
    statements: "statements"
});

/// A statement with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The statement's id.
    pub statement: String,
    /// As it was said to the respondent.
    pub text: String,
    /// The answer's id; nothing where it was not answered.
    pub answer: Option<String>,
    /// The answer in words.
    pub answer_label: String,
    /// It counts as met.
    pub met: bool,
}

writable!(Decided { statement: "statement", text: "text", answer: "answer", answer_label: "answerLabel", met: "met" });

/// How often an answer was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The answer's id.
    pub answer: String,
    /// The answer in words.
    pub label: String,
    /// How often.
    pub count: usize,
}

writable!(Count { answer: "answer", label: "label", count: "count" });

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
    /// The word for what a context shows, where it is reported: what a group view counts.
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

impl Write for usize {
    fn write(&self) -> Value {
        u32::try_from(*self).unwrap_or(u32::MAX).write()
    }
}
