//! What travels between two devices besides whole files: an invitation, a list; known by the format that each names.

use super::{CONTRIBUTION, ContributionRecord, Header, VERSION, body};
use crate::error::Error;
use crate::preparation::{Arrival, Contribution, Invitation, Preparation};
use crate::value::{Read, Value};
use serde::Serialize;

/// The format of an invitation.
const INVITATION: &str = "care-partnership/invitation";

/// A saved invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvitationRecord {
    format: &'static str,
    version: u32,
    invitation: Invitation,
}

impl InvitationRecord {
    /// Reads a saved form.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        Ok(Self { format: INVITATION, version: VERSION, invitation: body(value, INVITATION, "invitation")? })
    }

    /// The saved form of an invitation.
    #[must_use]
    pub fn new(invitation: Invitation) -> Self {
        Self { format: INVITATION, version: VERSION, invitation }
    }

    /// The invitation that was saved.
    #[must_use]
    pub fn open(self) -> Invitation {
        self.invitation
    }
}

/// What has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// An invitation to add points to somebody's list.
    Invitation(Invitation),
    /// Somebody's points.
    Contribution(Contribution),
}

impl Arrived {
    /// Reads a saved form of either.
    ///
    /// # Errors
    /// `not-this-format`, `newer-version`, or all that is wrong with it, each with its path.
    pub fn read(value: &Value) -> Result<Self, Error> {
        if Header::read(value)?.format == CONTRIBUTION {
            return Ok(Self::Contribution(ContributionRecord::read(value)?.open()));
        }
        Ok(Self::Invitation(InvitationRecord::read(value)?.open()))
    }

    /// What it is to a preparation, told before anything is taken.
    ///
    /// # Errors
    /// All that is wrong with it, each with its path.
    pub fn told(self, preparation: &Preparation) -> Result<Arrival, Error> {
        match self {
            Self::Invitation(invitation) => preparation.arrival_of_invitation(invitation),
            Self::Contribution(points) => preparation.arrival_of_points(points),
        }
    }
}
