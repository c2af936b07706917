//! The encounter that is prepared.

use super::Preparation;
use crate::content::{Content, EncounterKind, ForWhom, Mode, Side, length};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::text;
use crate::value::Change;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// A visit or a meeting: its kind, with whom, when and how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encounter {
    /// What sort of meeting.
    pub kind: EncounterKind,
    /// How people meet.
    pub mode: Mode,
    /// Who prepares; always the participant, except for a partner meeting.
    pub side: Side,
    /// For whom they prepare.
    #[serde(rename = "forWhom", default)]
    pub for_whom: ForWhom,
    /// With whom, as the person writes it; may be empty.
    pub with: String,
    /// When; `None` while unknown.
    pub when: Option<When>,
    /// Its length in minutes, [`SHORTEST`](crate::content::SHORTEST) to [`LONGEST`](crate::content::LONGEST).
    pub minutes: u16,
    /// The participant's own share of a partner meeting in minutes; `None` for the other kinds.
    pub share: Option<u16>,
}

/// What to set; an absent field stays as it is, or takes what is usual for the kind.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EncounterOptions {
    /// The kind.
    pub kind: Option<EncounterKind>,
    /// The kind under the name that elements use.
    pub visit: Option<EncounterKind>,
    /// How people meet.
    pub mode: Option<Mode>,
    /// Who prepares.
    pub side: Option<Side>,
    /// For whom they prepare.
    #[serde(rename = "forWhom")]
    pub for_whom: Option<ForWhom>,
    /// With whom.
    pub with: Option<String>,
    /// When; cleared, it is unknown again.
    #[serde(default)]
    pub when: Change<When>,
    /// Length in minutes.
    pub minutes: Option<u16>,
    /// The participant's share in minutes.
    #[serde(default)]
    pub share: Change<u16>,
}

impl EncounterOptions {
    /// A visit of this kind, the rest as usual.
    #[must_use]
    pub fn of(kind: EncounterKind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Whether it sets what is written, letter by letter, and nothing that is chosen.
    fn writes(&self) -> bool {
        let Self { kind, visit, mode, side, for_whom, when, with: _, minutes: _, share: _ } = self;
        let chosen = kind.or(*visit).is_some() || mode.is_some() || side.is_some() || for_whom.is_some();
        !chosen && *when == Change::Keep
    }
}

impl Encounter {
    /// The usual encounter of a kind.
    fn usual(content: &Content, kind: EncounterKind) -> Result<Self, Error> {
        let usual = content.kind(kind)?;
        Ok(Self {
            kind,
            mode: Mode::InPerson,
            side: Side::Participant,
            for_whom: ForWhom::Myself,
            with: String::new(),
            when: None,
            minutes: usual.minutes,
            share: usual.share,
        })
    }

    pub(super) fn new(content: &Content, options: EncounterOptions) -> Result<Self, Error> {
        let kind = options.kind.or(options.visit).unwrap_or(EncounterKind::GeneralPractice);
        Self::usual(content, kind)?.with_options(content, options)
    }

    /// The same with what `options` sets; another kind brings its usual minutes.
    pub(super) fn with_options(mut self, content: &Content, options: EncounterOptions) -> Result<Self, Error> {
        if let Some(kind) = options.kind.or(options.visit).filter(|kind| *kind != self.kind) {
            let usual = Self::usual(content, kind)?;
            self = Self { mode: self.mode, for_whom: self.for_whom, with: self.with, when: self.when, ..usual };
        }
        self.mode = options.mode.unwrap_or(self.mode);
        self.side = options.side.unwrap_or(self.side);
        self.for_whom = options.for_whom.unwrap_or(self.for_whom);
        self.with = options.with.unwrap_or(self.with);
        self.when = options.when.of(self.when);
        self.minutes = options.minutes.unwrap_or(self.minutes);
        let within = |share: u16| share.min(self.minutes.max(1));
        self.share = match options.share {
            Change::Set(share) => Some(share),
            Change::Clear => content.kind(self.kind)?.share.map(within),
            Change::Keep => self.share.map(within),
        };
        self.cleaned()
    }

    /// The same with clean texts, once all of it is seen to be right.
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        length(self.kind, self.minutes, self.share)?;
        if self.side == Side::Organiser && self.kind != EncounterKind::PartnerMeeting {
            return Err(Error::new(Code::NotAllowed, "side"));
        }
        self.with = text::line(&self.with, text::TITLE, "with")?;
        Ok(self)
    }

    /// Whether something is for an encounter like this; what is absent is for all.
    pub(super) fn suits(
        &self,
        kinds: Option<&Vec<EncounterKind>>,
        modes: Option<&Vec<Mode>>,
        for_whom: Option<&Vec<ForWhom>>,
    ) -> bool {
        kinds.is_none_or(|kinds| kinds.contains(&self.kind))
            && modes.is_none_or(|modes| modes.contains(&self.mode))
            && for_whom.is_none_or(|whom| whom.contains(&self.for_whom))
    }

    /// The minutes that the agenda shares out: the visit's, or a participant's share of a meeting.
    #[must_use]
    pub fn agenda_minutes(&self) -> u16 {
        match (self.side, self.share) {
            (Side::Participant, Some(share)) => share,
            _ => self.minutes,
        }
    }
}

impl Preparation {
    /// The encounter that is prepared.
    #[must_use]
    pub fn encounter(&self) -> &Encounter {
        &self.draft.encounter
    }

    /// Changes the encounter; another kind brings its usual minutes unless they are given.
    ///
    /// # Errors
    /// `out-of-range`, `too-long`, or `not-allowed` for an organiser or a share outside a partner meeting.
    pub fn set_encounter(&mut self, options: EncounterOptions) -> Result<(), Error> {
        let written = options.writes();
        self.draft.encounter = self.draft.encounter.clone().with_options(&self.content, options)?;
        self.did(Act::of("setEncounter").written(written));
        Ok(())
    }
}
