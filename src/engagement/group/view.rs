//! What may be shown of a group.

use super::{Counted, Group, Standing, lots, wishes, words};
use crate::content::{Context, Respondent, Rule};
use serde::Serialize;

/// What may be shown of the results of one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's version.
    pub version: u32,
    /// The instrument's name.
    pub title: String,
    /// That the answers are to an earlier version, as a sentence; empty where they are not.
    pub older: String,
    /// How many results were counted; nothing where that could tell the size of a group that is withheld.
    pub results: Option<usize>,
    /// Smaller groups are withheld, and people are counted by lots of so many.
    pub threshold: u16,
    /// How people are counted, as a sentence.
    pub note: String,
    /// One for each respondent and context that the instrument knows, whoever has answered.
    pub contexts: Vec<GroupContext>,
}

/// One context, as one kind of respondent sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupContext {
    /// Who answered.
    pub respondent: Respondent,
    /// Who answered, in words.
    pub respondent_label: String,
    /// The context's id.
    pub context: String,
    /// The context's name.
    pub label: String,
    /// The group is smaller than the threshold, or there is nobody: no number of it is given.
    pub withheld: bool,
    /// How many people are counted, in whole lots; 0 where withheld.
    pub people: usize,
    /// How many people stand where, from the lowest up; empty where withheld.
    pub counts: Vec<GroupCount>,
    /// How many of these people said which level they wish for, in whole lots; 0 where there is no lot of them.
    pub wishing: usize,
    /// How many people wish for which level, from the lowest up; empty where no lot of people said so.
    pub wished: Vec<GroupCount>,
    /// That too few of them said so, as a sentence; empty where the wishes or nothing at all is shown.
    pub wished_why: String,
    /// How many more had not enough answers, in whole lots; 0 where withheld, or where there is no lot of them.
    pub unreported: usize,
    /// What is withheld and why, as a sentence; empty where it is shown.
    pub why: String,
}

/// How many people stand at one place, or at neighbouring ones together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// A level, `none`, or for other rules `few`, `some`, `most`; several with a `+` between them.
    pub result: String,
    /// The same in words.
    pub label: String,
    /// How many people: none, or at least three.
    pub people: usize,
}

impl Group {
    /// What may be shown.
    #[must_use]
    pub fn view(&self) -> GroupView {
        let threshold = self.instruments.group_threshold();
        let ordered: Vec<&Counted> = self.ordered().into_iter().map(|(_, result)| result).collect();
        let contexts: Vec<GroupContext> = self
            .places()
            .map(|(respondent, place, context)| self.context(&ordered, respondent, place, context))
            .collect();
        self.seen.note();
        GroupView {
            instrument: self.instrument.id.clone(),
            version: self.instrument.version,
            title: self.instrument.title.clone(),
            older: if self.is_older() { self.instruments.locale().text("group.older") } else { String::new() },
            results: self.total(&contexts),
            threshold,
            note: self.instruments.locale().fill("group.lots", Some(threshold.into()), &[]),
            contexts,
        }
    }

    /// Whether a later version is asked now.
    pub(super) fn is_older(&self) -> bool {
        let current = self.instruments.find(&self.instrument.id);
        current.is_ok_and(|current| current.version > self.instrument.version)
    }

    /// How many results there are, where each group that is not shown could still have any size under the threshold.
    fn total(&self, contexts: &[GroupContext]) -> Option<usize> {
        let largest = usize::from(self.instruments.group_threshold()).saturating_sub(1);
        let respondents = self.instrument.respondents();
        let shown = |respondent: &Respondent| {
            let theirs = contexts.iter().filter(|context| context.respondent == *respondent);
            theirs.map(|context| context.people).max().unwrap_or_default()
        };
        let rest = self.results().saturating_sub(respondents.iter().map(shown).sum());
        let open = (largest..=largest * respondents.len().saturating_sub(1)).contains(&rest);
        (open || contexts.iter().all(|context| !context.withheld)).then(|| self.results())
    }

    /// Whether some group is shown, and whether somebody is in one that is not.
    pub(in super::super) fn shown_and_hidden(&self) -> (bool, bool) {
        let threshold = self.instruments.group_threshold().into();
        self.places().fold((false, false), |(shown, hidden), (respondent, place, _)| {
            let all = self.results.values();
            let (reported, unreported): (Vec<_>, Vec<_>) =
                all.flat_map(|result| result.stands(respondent, place)).partition(|standing| standing.shows.is_some());
            let large = reported.len() >= threshold;
            (shown || large, hidden || (!large && reported.len() + unreported.len() > 0))
        })
    }

    /// Every respondent with the contexts that they are asked about.
    fn places(&self) -> impl Iterator<Item = (Respondent, usize, &Context)> {
        let respondents = self.instrument.respondents().into_iter();
        let all = respondents.flat_map(|respondent| {
            self.instrument.contexts_of(respondent).into_iter().map(move |place| (respondent, place))
        });
        all.filter_map(|(respondent, place)| Some((respondent, place, self.instrument.contexts.get(place)?)))
    }

    fn context(&self, ordered: &[&Counted], respondent: Respondent, place: usize, context: &Context) -> GroupContext {
        let locale = self.instruments.locale();
        let threshold = self.instruments.group_threshold();
        let stand: Vec<Standing> = ordered.iter().flat_map(|result| result.stands(respondent, place)).collect();
        let reported: Vec<(usize, Option<usize>)> =
            stand.iter().filter_map(|standing| Some((standing.shows?, standing.wished))).collect();
        let people = lots::whole(reported.len(), threshold.into());
        let withheld = people == 0;
        let unreported = lots::whole(stand.len() - reported.len(), threshold.into());
        // Of nobody else than the people who are shown: so the wishes tell the size of no group that is not.
        let (stands, wished): (Vec<usize>, Vec<Option<usize>>) = reported.into_iter().take(people).unzip();
        let mut desired: Vec<usize> = wished.into_iter().flatten().collect();
        desired.truncate(lots::whole(desired.len(), threshold.into()));
        GroupContext {
            respondent,
            respondent_label: locale.text(&["respondent.", respondent.id()].concat()),
            context: context.named.id.clone(),
            label: context.named.label.clone(),
            withheld,
            people,
            counts: self.counts(&words(&self.instrument), &stands),
            wishing: desired.len(),
            wished_why: if desired.is_empty() && !withheld && self.instrument.rule == Rule::Levels {
                locale.text("group.wished.few")
            } else {
                String::new()
            },
            wished: self.counts(&wishes(&self.instrument), &desired),
            unreported: if withheld { 0 } else { unreported },
            why: if withheld { locale.fill("group.withheld", Some(threshold.into()), &[]) } else { String::new() },
        }
    }

    /// How many of these people stand at each place; nothing where there are none.
    fn counts(&self, words: &[&str], people: &[usize]) -> Vec<GroupCount> {
        if people.is_empty() {
            return Vec::new();
        }
        let count = |place| people.iter().filter(|stands| **stands == place).count();
        let counts: Vec<usize> = (0..words.len()).map(count).collect();
        let joint = self.instruments.locale().text("group.joint");
        let cell = |cell: lots::Cell| {
            let together = words.get(cell.first..=cell.last).unwrap_or_default();
            let labels: Vec<String> = together.iter().map(|word| self.label(word)).collect();
            GroupCount { result: together.join("+"), label: labels.join(&joint), people: cell.people }
        };
        lots::cells(&counts).into_iter().map(cell).collect()
    }

    fn label(&self, result: &str) -> String {
        let locale = self.instruments.locale();
        let level = self.instrument.levels.iter().find(|level| level.id == result);
        let lowest = self.instrument.levels.first().map(|level| level.label.as_str()).unwrap_or_default();
        match (level, self.instrument.rule) {
            (Some(level), _) => level.label.clone(),
            (None, Rule::Levels) => locale.fill("result.none.label", None, &[("level", lowest)]),
            (None, Rule::Share) => locale.text(&["result.share.", result, ".label"].concat()),
            (None, Rule::Fit) => locale.text(&["result.fit.", result, ".label"].concat()),
        }
    }
}

impl Counted {
    /// Where a result stands in a context, if it is one of that respondent and context at all.
    fn stands(&self, respondent: Respondent, context: usize) -> impl Iterator<Item = Standing> {
        let there = move |standing: &Standing| standing.context == context && self.respondent == respondent;
        self.contexts.iter().copied().filter(there)
    }
}
