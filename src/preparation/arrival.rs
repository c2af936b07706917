//! What has arrived from another device, told before anything of it is taken.

use super::contribution::Contribution;
use super::invitation::Invitation;
use super::{Encounter, Preparation};
use crate::content::ForWhom;
use crate::error::{Code, Error};
use crate::text;
use serde::Serialize;

/// Something that has arrived, as it is told to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// Points for this list, or an invitation to write some for another.
    pub what: ArrivalKind,
    /// What it is, in one sentence.
    pub sentence: String,
    /// With whom and when, of an invitation.
    pub lines: Vec<String>,
    /// Whether there is something to take.
    pub open: bool,
}

/// What can arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArrivalKind {
    /// An invitation to add points to somebody's list.
    Invitation,
    /// Somebody's points for this list.
    Contribution,
}

impl Preparation {
    /// What a list that has arrived brings; nothing is taken yet.
    ///
    /// # Errors
    /// Those of [`receive`](Self::receive), but for a list that has no room for it: that is said when it is taken.
    pub fn arrival_of_points(&self, points: Contribution) -> Result<Arrival, Error> {
        let (name, all) = (text::line(&points.name, text::TITLE, "name")?, points.entries.len());
        let mine = self.draft.encounter.for_whom == ForWhom::TheirList;
        let new = match self.clone().receive(points) {
            Ok(new) => new,
            Err(error) if error.code() == Code::TooMany => u32::try_from(all).unwrap_or(u32::MAX),
            Err(error) => return Err(error),
        };
        let words = self.words();
        let sentence = match (mine, all, new) {
            (true, ..) => words.text("arrival.points.elsewhere"),
            (_, 0, _) => words.text("arrival.points.none"),
            (_, _, 0) => words.text("arrival.points.known"),
            _ if name.is_empty() => words.fill("arrival.points.unnamed", Some(new), &[]),
            _ => words.fill("arrival.points", Some(new), &[("name", &name)]),
        };
        Ok(Arrival { what: ArrivalKind::Contribution, sentence, lines: Vec::new(), open: !mine && new > 0 })
    }

    /// What an invitation that has arrived asks for; nothing is begun yet.
    ///
    /// # Errors
    /// Those of [`join_list`](Self::join_list).
    pub fn arrival_of_invitation(&self, invitation: Invitation) -> Result<Arrival, Error> {
        let to = self.invited_to(invitation)?;
        let known = self.is_joined(&to);
        let sentence = self.words().text(if known { "arrival.invitation.known" } else { "arrival.invitation" });
        Ok(Arrival { what: ArrivalKind::Invitation, sentence, lines: self.told(&to), open: !known })
    }

    fn told(&self, encounter: &Encounter) -> Vec<String> {
        let words = self.words();
        let with = (!encounter.with.is_empty()).then(|| words.fill("sheet.with", None, &[("with", &encounter.with)]));
        let when = encounter.when.map(|when| {
            let when = self.content.locale().when(when.date, when.time);
            words.fill("sheet.when", None, &[("when", &when)])
        });
        let kind = words.text(&["kind.", encounter.kind.id()].concat());
        with.into_iter().chain(when).chain([kind]).collect()
    }
}
