//! Who comes along, and what they do in the room: agreed beforehand.

use super::Preparation;
use crate::content::CompanionRole;
use crate::error::Error;
use crate::history::{Act, Recorded};
use crate::text;
use serde::{Deserialize, Serialize};

/// Somebody who comes along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Companion {
    /// May be empty while undecided.
    pub name: String,
    /// What they do, each once.
    pub roles: Vec<CompanionRole>,
    /// The subject on which they may speak, for [`CompanionRole::Speak`].
    pub speak_on: String,
}

/// What to set; an absent field stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompanionPatch {
    /// Their name.
    pub name: Option<String>,
    /// What they do.
    pub roles: Option<Vec<CompanionRole>>,
    /// The subject on which they may speak.
    pub speak_on: Option<String>,
}

impl Companion {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.name = text::line(&self.name, text::TITLE, "name")?;
        self.speak_on = text::line(&self.speak_on, text::TITLE, "speakOn")?;
        self.roles = CompanionRole::ALL.iter().copied().filter(|role| self.roles.contains(role)).collect();
        Ok(self)
    }
}

impl Preparation {
    /// Who comes along; `None` where nobody does.
    #[must_use]
    pub fn companion(&self) -> Option<&Companion> {
        self.draft.companion.as_ref()
    }

    /// Says who comes along and what they do; `None` when nobody does.
    ///
    /// # Errors
    /// `too-long`.
    pub fn set_companion(&mut self, change: Option<CompanionPatch>) -> Result<(), Error> {
        let written = change.as_ref().is_some_and(|change| change.roles.is_none());
        self.draft.companion = match change {
            None => None,
            Some(change) => {
                let none = Companion { name: String::new(), roles: Vec::new(), speak_on: String::new() };
                let now = self.draft.companion.clone().unwrap_or(none);
                let companion = Companion {
                    name: change.name.unwrap_or(now.name),
                    roles: change.roles.unwrap_or(now.roles),
                    speak_on: change.speak_on.unwrap_or(now.speak_on),
                };
                Some(companion.cleaned()?)
            }
        };
        self.did(Act::of("setCompanion").written(written));
        Ok(())
    }
}
