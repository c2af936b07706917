//! The agenda: what fits into the visit, in the person's order, with the reason for each place.

mod bring;
mod item;
mod opening;
mod plan;
mod points;

pub use item::{AgendaItem, ParkedItem};
pub use opening::{MOST_WORDS, Opening};
pub use plan::{Candidate, MAIN_MINUTES, OTHER_MINUTES, Parked, Plan, Reason, Slot, plan};
pub use points::{Point, PointPart};

use super::Preparation;
use super::entry::Entry;
use super::status::Status;
use super::visibility::Visibility;
use crate::content::EntryKind;
use serde::Serialize;

/// The agenda with its sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// The visit's minutes, or the participant's share of a meeting.
    pub minutes: u16,
    /// Two thirds of it, rounded down: the person's speaking time.
    pub speaking: u32,
    /// The minutes of all that is on the agenda.
    pub used: u32,
    /// By how many minutes the musts exceed the speaking time.
    pub over: u32,
    /// The same as a sentence, where they do.
    pub over_sentence: Option<String>,
    /// What can be done then.
    pub offers: Vec<Offer>,
    /// One sentence to start with, where there is something to say.
    pub opening: Option<Opening>,
    /// What to say.
    pub topics: Vec<AgendaItem>,
    /// What to ask.
    pub questions: Vec<AgendaItem>,
    /// What is hoped for.
    pub wishes: Vec<AgendaItem>,
    /// What does not fit, with its reason and a way to go.
    pub parked: Vec<ParkedItem>,
    /// The ids of entries that stay with the person.
    pub only_me: Vec<String>,
    /// How the agenda is made, in one sentence.
    pub explanation: String,
}

/// Something to do when the musts exceed the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// `longer-visit`, `second-visit` or `choose`.
    pub id: &'static str,
    /// What the person reads.
    pub text: String,
}

impl Preparation {
    /// The agenda of this encounter. It changes with the entries, the minutes and the limits, and with nothing else.
    #[must_use]
    pub fn agenda(&self) -> Agenda {
        let shared: Vec<&Entry> = self.shared_entries().collect();
        let plan = self.plan(&shared);
        let minutes = self.draft.encounter.agenda_minutes();
        let of_kind = |kind: EntryKind| {
            let slots = plan.slots.iter().filter_map(|slot| Some((*slot, *shared.get(slot.index)?)));
            slots.filter(|(_, entry)| entry.kind == kind).map(|(slot, entry)| self.agenda_item(slot, entry)).collect()
        };
        let over = plan.over();
        let locale = self.words();
        let text = |id: &str| locale.text(&["agenda.offer.", id].concat());
        let offers = ["longer-visit", "second-visit", "choose"].into_iter().filter(|_| over > 0);
        let only_me = |entry: &&Entry| entry.status == Status::Accepted && entry.visibility == Visibility::OnlyMe;
        Agenda {
            minutes,
            speaking: plan.speaking,
            used: plan.used,
            over,
            over_sentence: (over > 0).then(|| locale.fill("agenda.over", Some(over), &[])),
            offers: offers.map(|id| Offer { id, text: text(id) }).collect(),
            opening: self.opening(&shared, &plan),
            topics: of_kind(EntryKind::Topic),
            questions: of_kind(EntryKind::Question),
            wishes: of_kind(EntryKind::Wish),
            parked: self.parked_items(&shared, &plan),
            only_me: self.draft.entries.iter().filter(only_me).map(|entry| entry.id.clone()).collect(),
            explanation: self.explanation(minutes, plan.speaking),
        }
    }

    /// The plan for entries in this order.
    fn plan(&self, order: &[&Entry]) -> Plan {
        let candidate = |entry: &&Entry| Candidate {
            kind: entry.kind,
            must: entry.must,
            named: entry.main,
            minutes: entry.minutes,
        };
        let candidates: Vec<Candidate> = order.iter().map(candidate).collect();
        plan(&candidates, self.draft.encounter.agenda_minutes(), self.draft.limits)
    }

    /// What goes on the agenda and the sheets, in the person's order.
    pub(super) fn shared_entries(&self) -> impl Iterator<Item = &Entry> {
        self.draft.entries.iter().filter(|entry| entry.is_shared())
    }

    fn agenda_item(&self, slot: Slot, entry: &Entry) -> AgendaItem {
        let locale = self.words();
        let (reason, id) = match (slot.main, slot.minutes < slot.wanted) {
            (true, true) if entry.main => ("main", "agenda.why.named-shortened"),
            (true, false) if entry.main => ("main", "agenda.why.named"),
            (true, true) => ("main", "agenda.why.main-shortened"),
            (true, false) => ("main", "agenda.why.main"),
            (false, _) if entry.must => ("must", "agenda.why.must"),
            (false, _) => ("order", "agenda.why.order"),
        };
        let (minutes, wanted) = (slot.minutes.to_string(), slot.wanted.to_string());
        AgendaItem {
            entry: entry.id.clone(),
            kind: entry.kind,
            title: entry.title.clone(),
            author: entry.author.clone(),
            minutes: slot.minutes,
            wanted: slot.wanted,
            main: slot.main,
            must: entry.must,
            reason,
            why: locale.fill(id, Some(slot.minutes.into()), &[("minutes", &minutes), ("wanted", &wanted)]),
        }
    }

    fn parked_items(&self, shared: &[&Entry], plan: &Plan) -> Vec<ParkedItem> {
        let locale = self.words();
        let item = |parked: &Parked| {
            let entry = shared.get(parked.index)?;
            let limit = self.draft.limits.of(entry.kind);
            let minutes_left = plan.left_for(parked).filter(|_| self.raised(shared, plan, entry.kind).is_some());
            let (reason, why) = match parked.reason {
                Reason::Time => ("time", locale.fill("agenda.parked.time", Some(parked.minutes.into()), &[])),
                Reason::Limit => {
                    let id = ["agenda.parked.limit.", entry.kind.id()].concat();
                    let full = locale.fill(&id, Some(limit.into()), &[]);
                    let left = minutes_left.map(|left| locale.fill("agenda.parked.left", Some(left), &[]));
                    ("limit", [full].into_iter().chain(left).collect::<Vec<_>>().join(" "))
                }
            };
            Some(ParkedItem {
                entry: entry.id.clone(),
                kind: entry.kind,
                title: entry.title.clone(),
                author: entry.author.clone(),
                minutes: parked.minutes,
                reason,
                why,
                minutes_left,
                route: self.route_of(entry),
            })
        };
        plan.parked.iter().filter_map(item).collect()
    }

    fn explanation(&self, minutes: u16, speaking: u32) -> String {
        let share = minutes != self.draft.encounter.minutes || self.draft.encounter.share == Some(minutes);
        let id = if share { "agenda.explanation-share" } else { "agenda.explanation" };
        let values = [
            ("minutes", minutes.to_string()),
            ("speaking", speaking.to_string()),
            ("main", MAIN_MINUTES.to_string()),
            ("other", OTHER_MINUTES.to_string()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words().fill(id, None, &values)
    }
}
