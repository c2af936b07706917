//! The profile in words: facts first, no reproach, no praise.

use super::{Outcome, PartState, Profile, Reported, Tally, share};
use crate::content::{Named, Rule};
use crate::engagement::Assessment;

impl Assessment {
    pub(super) fn result_label(&self, outcome: &Outcome) -> String {
        let locale = self.instruments.locale();
        if outcome.reported != Reported::Yes {
            return locale.text(match outcome.reported {
                Reported::NotConcerned => "result.not-concerned.label",
                Reported::TooFew => "result.too-few.label",
                _ => "result.not-enough.label",
            });
        }
        match (self.instrument.rule, outcome.reached) {
            (Rule::Levels, Some(level)) => self.level_label(level),
            (Rule::Levels, None) => locale.fill("result.none.label", None, &[("level", &self.level_label(0))]),
            (rule, band) => locale.text(&[prefix(rule), share::word(band), ".label"].concat()),
        }
    }

    pub(super) fn sentence(&self, outcome: &Outcome) -> String {
        let locale = self.instruments.locale();
        let count = |number: usize| u32::try_from(number).ok();
        let (met, applicable) = (outcome.tally.met.to_string(), outcome.tally.applicable.to_string());
        match outcome.reported {
            Reported::NotConcerned => return locale.text("result.not-concerned"),
            Reported::TooFew => return locale.text("result.too-few"),
            Reported::NotEnough => return locale.fill("result.not-enough", count(outcome.missing), &[]),
            Reported::Yes => {}
        }
        let next = outcome.next().map(|level| self.level_label(level));
        match (self.instrument.rule, outcome.reached, next) {
            (Rule::Levels, None, _) => locale.fill("result.none", None, &[("level", &self.level_label(0))]),
            (Rule::Levels, Some(level), None) => {
                locale.fill("result.highest", None, &[("level", &self.level_label(level))])
            }
            (Rule::Levels, Some(level), Some(next)) => {
                locale.fill("result.level", None, &[("level", &self.level_label(level)), ("next", &next)])
            }
            (rule, band, _) => {
                let values = [("met", met.as_str()), ("applicable", applicable.as_str())];
                locale.fill(&[prefix(rule), share::word(band)].concat(), count(outcome.tally.met), &values)
            }
        }
    }

    pub(super) fn uneven_sentence(&self, above: &[Named], gap: &[Named]) -> String {
        if above.is_empty() {
            return String::new();
        }
        let locale = self.instruments.locale();
        let joined = |levels: &[Named]| {
            levels.iter().map(|level| level.label.as_str()).collect::<Vec<_>>().join(&locale.text("result.joint"))
        };
        locale.fill("result.uneven", None, &[("above", &joined(above)), ("gap", &joined(gap))])
    }

    pub(super) fn why(&self, state: PartState, tally: Tally) -> String {
        let locale = self.instruments.locale();
        let (met, applicable) = (tally.met.to_string(), tally.applicable.to_string());
        let values = [("met", met.as_str()), ("applicable", applicable.as_str())];
        let count =
            u32::try_from(if state == PartState::NotYet && tally.lowest > 0 { tally.lowest } else { tally.met });
        let id = match (self.instrument.rule, state) {
            (_, PartState::PassedOver) => "why.passed-over",
            (Rule::Levels, PartState::Evidenced) => "why.evidenced",
            (Rule::Levels, PartState::NotYet) if tally.lowest > 0 => "why.lowest",
            (Rule::Levels, PartState::NotYet) => "why.not-yet",
            (Rule::Share | Rule::Fit, _) => "why.share",
        };
        locale.fill(id, count.ok(), &values)
    }

    /// That the answers are to an earlier version than the one that is asked now; empty where they are not.
    pub(in super::super) fn older(&self) -> String {
        if self.is_older() { self.instruments.locale().text("result.older") } else { String::new() }
    }

    /// Where no way of being a partner fits, that another time will do.
    pub(super) fn remark(&self) -> String {
        let few = |place| self.outcome(place).result(self) == Some("few");
        let none = self.instrument.rule == Rule::Fit && self.chosen().all(|(place, _)| few(place));
        if none { self.instruments.locale().text("result.fit.none") } else { String::new() }
    }

    /// The profile as plain text, for a message or a note.
    pub(super) fn written(&self, profile: &Profile) -> String {
        let locale = self.instruments.locale();
        let mut lines = vec![profile.title.clone()];
        let who = match profile.date {
            Some(when) => [&profile.respondent_label, " · ", &locale.when(when.date, when.time)].concat(),
            None => profile.respondent_label.clone(),
        };
        lines.push(who);
        if !profile.subject.is_empty() {
            lines.push(profile.subject.clone());
        }
        if !profile.older.is_empty() {
            lines.push(profile.older.clone());
        }
        for context in &profile.contexts {
            lines.push(String::new());
            lines.push(locale.fill(
                "result.line",
                None,
                &[("context", &context.label), ("result", &context.result_label)],
            ));
            lines.push(context.sentence.clone());
            if !context.uneven_sentence.is_empty() {
                lines.push(context.uneven_sentence.clone());
            }
            if !context.desired_label.is_empty() {
                lines.push(locale.fill("result.desired", None, &[("level", &context.desired_label)]));
            }
            let (answered, applicable) = (context.answered.to_string(), context.applicable.to_string());
            lines.push(locale.fill("result.answered", None, &[("answered", &answered), ("applicable", &applicable)]));
        }
        let decided =
            profile.contexts.iter().flat_map(|context| context.parts.iter().flat_map(|part| &part.statements));
        let mut beside: Vec<String> = Vec::new();
        for decided in decided.filter(|decided| !decided.comment.is_empty()) {
            // A statement can count for several contexts.
            let line =
                locale.fill("result.comment", None, &[("statement", &decided.text), ("comment", &decided.comment)]);
            if !beside.contains(&line) {
                beside.push(line);
            }
        }
        if !beside.is_empty() {
            lines.extend([String::new(), locale.text("result.comments")]);
            lines.extend(beside);
        }
        if !profile.remark.is_empty() {
            lines.extend([String::new(), profile.remark.clone()]);
        }
        let steps = self.steps();
        if !steps.is_empty() {
            lines.extend([String::new(), locale.text("step.chosen")]);
            lines.extend(steps.iter().map(|step| ["– ", &step.line].concat()));
        }
        lines.extend([String::new(), profile.notice.clone(), String::new()]);
        lines.join("\n")
    }

    fn level_label(&self, level: usize) -> String {
        self.instrument.levels.get(level).map(|level| level.label.clone()).unwrap_or_default()
    }
}

fn prefix(rule: Rule) -> &'static str {
    if rule == Rule::Fit { "result.fit." } else { "result.share." }
}
