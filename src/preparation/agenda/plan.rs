//! The rules of the agenda: what fits, what is parked and why. Same entries, same plan.

use crate::content::EntryKind;
use crate::order::ordered;
use crate::preparation::limits::Limits;

/// Usual minutes of the main point.
pub const MAIN_MINUTES: u16 = 5;
/// Usual minutes of every other entry.
pub const OTHER_MINUTES: u16 = 1;
/// Minutes kept for the first question.
const KEPT_MINUTES: u32 = 1;

/// What the rules look at in an entry, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// Must be said today.
    pub must: bool,
    /// Named by the person as the most important.
    pub named: bool,
    /// The person's own estimate.
    pub minutes: Option<u16>,
}

/// A candidate on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Its place among the candidates.
    pub index: usize,
    /// The minutes it takes.
    pub minutes: u16,
    /// The minutes asked for; only the main point may get fewer.
    pub wanted: u16,
    /// Whether it is the main point.
    pub main: bool,
}

/// Why a candidate is not on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The speaking time that is left is shorter.
    Time,
    /// There are as many of its kind as the limit allows.
    Limit,
}

/// A candidate that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parked {
    /// Its place among the candidates.
    pub index: usize,
    /// The minutes it would take.
    pub minutes: u16,
    /// Why.
    pub reason: Reason,
}

/// The agenda, by place among the candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Two thirds of the minutes, rounded down.
    pub speaking: u32,
    /// The minutes of all slots.
    pub used: u32,
    /// The minutes still kept for a first question: none has found a place yet.
    pub kept: u32,
    /// What fits: the main point, musts, then the person's order.
    pub slots: Vec<Slot>,
    /// What does not, in the same order.
    pub parked: Vec<Parked>,
}

impl Plan {
    /// By how many minutes the musts exceed the speaking time.
    #[must_use]
    pub fn over(&self) -> u32 {
        self.used.saturating_sub(self.speaking)
    }

    /// The minutes that are left, where they are enough for what is parked by the limit alone.
    #[must_use]
    pub fn left_for(&self, parked: &Parked) -> Option<u32> {
        let left = self.speaking.checked_sub(self.used)?;
        (parked.reason == Reason::Limit && u32::from(parked.minutes) + self.kept <= left).then_some(left)
    }
}

/// Makes the agenda of an encounter of `minutes` from candidates in the person's order.
///
/// The main point comes first: the one that was named, else the first topic, musts before others. It is always on the
/// agenda and takes what is left where its minutes do not fit (at least 1); only a must with an estimate of its own
/// keeps it whole. Then musts, which are never parked, then the person's order. One minute is kept until the first
/// question has its place.
#[must_use]
pub fn plan(candidates: &[Candidate], minutes: u16, limits: Limits) -> Plan {
    let main = main(candidates);
    let rank = |index: usize, candidate: &Candidate| (main != Some(index), !candidate.must);
    let order = ordered(candidates.iter().enumerate(), |(index, candidate)| rank(*index, candidate));
    let mut taken = [0_u16; 3];

    let mut plan =
        Plan { speaking: u32::from(minutes) * 2 / 3, used: 0, kept: 0, slots: Vec::new(), parked: Vec::new() };
    let asks = candidates.iter().any(|candidate| candidate.kind == EntryKind::Question);
    let mut questions_ahead = candidates.iter().filter(|candidate| candidate.kind == EntryKind::Question).count();
    for (index, candidate) in order {
        let [topics, questions, wishes] = &mut taken;
        let kept = if *questions == 0 && questions_ahead > 0 { KEPT_MINUTES } else { 0 };
        let mut left = plan.speaking.saturating_sub(plan.used);
        let of_kind = match candidate.kind {
            EntryKind::Topic => topics,
            EntryKind::Question => questions,
            EntryKind::Wish => wishes,
        };
        if candidate.kind == EntryKind::Question {
            questions_ahead -= 1;
        } else {
            left = left.saturating_sub(kept);
        }
        let is_main = main == Some(index);
        let wanted = candidate.minutes.unwrap_or(if is_main { MAIN_MINUTES } else { OTHER_MINUTES });
        let whole = candidate.must && candidate.minutes.is_some();
        let minutes =
            if is_main && !whole { wanted.min(u16::try_from(left.max(1)).unwrap_or(u16::MAX)) } else { wanted };

        let reason = if is_main || candidate.must {
            None
        } else if *of_kind >= limits.of(candidate.kind) {
            Some(Reason::Limit)
        } else if u32::from(minutes) > left {
            Some(Reason::Time)
        } else {
            None
        };
        if let Some(reason) = reason {
            plan.parked.push(Parked { index, minutes, reason });
        } else {
            *of_kind += 1;
            plan.used += u32::from(minutes);
            plan.slots.push(Slot { index, minutes, wanted, main: is_main });
        }
    }
    let [_, questions, _] = taken;
    plan.kept = if asks && questions == 0 { KEPT_MINUTES } else { 0 };
    plan
}

/// The place of the main point among candidates in the person's order.
fn main(candidates: &[Candidate]) -> Option<usize> {
    let topic = |candidate: &Candidate| candidate.kind == EntryKind::Topic;
    let place = |of: &dyn Fn(&Candidate) -> bool| candidates.iter().position(of);
    let named = place(&|candidate| candidate.named);
    named.or_else(|| place(&|candidate| topic(candidate) && candidate.must)).or_else(|| place(&topic))
}
