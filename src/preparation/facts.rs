//! What the first screen asks of the visit: only what the portal did not say, and what is for who prepares.

use super::{EncounterOptions, PATIENT, Preparation};
use crate::content::{EncounterKind, ForWhom, Side};
use crate::error::Error;
use crate::history::{Act, Recorded};
use crate::text;
use serde::Serialize;

/// Something to know of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// For whom one prepares.
    ForWhom,
    /// Whether one takes part in a meeting or organises it.
    Side,
    /// The name under which somebody adds to another person's list.
    Name,
    /// With whom.
    With,
    /// On which day, at what time.
    When,
    /// What sort of meeting.
    Kind,
    /// How people meet.
    Mode,
    /// How long it is.
    Minutes,
    /// A participant's own share of a meeting.
    Share,
}

/// What is asked of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// At once, beside what matters most.
    pub first: Vec<Fact>,
    /// For who wants to say more, or to change what the portal said.
    pub more: Vec<Fact>,
}

impl EncounterOptions {
    /// What these options say of a visit.
    pub(super) fn facts(&self) -> Vec<Fact> {
        [
            (Fact::ForWhom, self.for_whom.is_some()),
            (Fact::Side, self.side.is_some()),
            (Fact::With, self.with.is_some()),
            (Fact::When, self.when.set().is_some()),
        ]
        .into_iter()
        .filter_map(|(fact, said)| said.then_some(fact))
        .collect()
    }
}

impl Preparation {
    /// What is asked of this visit. An organiser has the whole of a meeting, and no share of it; who adds to another
    /// person's list is asked for a name, and not for what that person knows best.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let encounter = &self.draft.encounter;
        let meeting = encounter.kind == EncounterKind::PartnerMeeting;
        let guest = encounter.for_whom == ForWhom::TheirList;
        let mut facts = Facts { first: Vec::new(), more: Vec::new() };
        let mut ask = |fact: Fact, first: bool| {
            let open = first && !self.given.contains(&fact);
            if open { &mut facts.first } else { &mut facts.more }.push(fact);
        };
        ask(if meeting { Fact::Side } else { Fact::ForWhom }, true);
        if guest {
            ask(Fact::Name, true);
        }
        ask(Fact::With, !guest);
        ask(Fact::When, !guest);
        ask(Fact::Kind, false);
        ask(Fact::Mode, false);
        ask(Fact::Minutes, false);
        if meeting && encounter.side == Side::Participant {
            ask(Fact::Share, false);
        }
        facts
    }

    /// The name under which somebody adds to another person's list; empty where none was given.
    #[must_use]
    pub fn name(&self) -> &str {
        let own = self.draft.contributors.iter().find(|contributor| contributor.id == PATIENT);
        own.map_or("", |own| own.name.as_str())
    }

    /// Gives that name.
    ///
    /// # Errors
    /// `too-long`.
    pub fn set_name(&mut self, name: &str) -> Result<(), Error> {
        let name = text::line(name, text::TITLE, "name")?;
        if let Some(own) = self.draft.contributors.iter_mut().find(|contributor| contributor.id == PATIENT) {
            own.name = name;
        }
        self.did(Act::of("setName").written(true));
        Ok(())
    }
}
