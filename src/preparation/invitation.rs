//! An invitation to add points to somebody's list: which visit it is for, and no word of what stands on the list.

use super::{Encounter, EncounterOptions, Preparation};
use crate::content::{EncounterKind, ForWhom, Mode};
use crate::error::Error;
use crate::value::Change;
use crate::when::When;
use serde::{Deserialize, Serialize};

/// What somebody is told who is asked for their points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// What sort of meeting.
    pub kind: EncounterKind,
    /// How people meet.
    pub mode: Mode,
    /// With whom; may be empty.
    pub with: String,
    /// When; `None` while unknown.
    pub when: Option<When>,
}

impl Invitation {
    fn options(self) -> EncounterOptions {
        let Self { kind, mode, with, when } = self;
        EncounterOptions {
            kind: Some(kind),
            mode: Some(mode),
            for_whom: Some(ForWhom::TheirList),
            with: (!with.is_empty()).then_some(with),
            when: when.map_or(Change::Keep, Change::Set),
            ..EncounterOptions::default()
        }
    }
}

impl Preparation {
    /// The invitation to add points to this list.
    #[must_use]
    pub fn invitation(&self) -> Invitation {
        let Encounter { kind, mode, with, when, .. } = self.draft.encounter.clone();
        Invitation { kind, mode, with, when }
    }

    /// The encounter that an invitation is for, as it would be here.
    pub(super) fn invited_to(&self, invitation: Invitation) -> Result<Encounter, Error> {
        Encounter::new(&self.content, invitation.options())
    }

    /// Whether the list that an invitation asks for is being written here already.
    pub(super) fn is_joined(&self, to: &Encounter) -> bool {
        let here = &self.draft.encounter;
        let facts = |of: &Encounter| (of.kind, of.for_whom, of.with.clone(), of.when);
        facts(here) == facts(to)
    }

    /// Begins a list for the one who invites, in the place of what is here, which [`undo`](Self::undo) brings back; `id`
    /// is that of the new list. Returns false, and changes nothing, where that list is being written already.
    ///
    /// # Errors
    /// Those of [`set_encounter`](Self::set_encounter).
    pub fn join_list(&mut self, invitation: Invitation, id: Option<&str>) -> Result<bool, Error> {
        let options = invitation.options();
        let given = options.facts();
        let mut list = Self::new(self.content.clone(), options)?;
        if let Some(id) = id {
            list.set_id(id)?;
        }
        let said = list.draft.encounter.clone();
        if self.is_joined(&said) {
            return Ok(false);
        }
        self.replace(list);
        self.given = given;
        self.said = Some(said);
        Ok(true)
    }
}
