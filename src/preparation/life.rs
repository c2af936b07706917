//! My life, to take into account: one prompt for each reality, all optional.

use super::list::mark;
use super::{Draft, Preparation, Visibility};
use crate::content::known;
use crate::error::Error;
use crate::history::{Act, Recorded};
use crate::text;
use serde::Serialize;

/// A reality to weigh, and what the person wrote about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LifePrompt {
    /// Which reality.
    pub reality: String,
    /// Its name.
    pub label: String,
    /// What to think of.
    pub prompt: String,
    /// The person's own words; empty where nothing was written.
    pub text: String,
    /// Whether it goes on the sheets.
    pub visibility: Visibility,
}

impl Preparation {
    /// The realities for this encounter in their order, with what was written.
    #[must_use]
    pub fn life(&self) -> Vec<LifePrompt> {
        if !self.walks("life") {
            return Vec::new();
        }
        let locale = self.words();
        let prompt = |reality: &String| {
            let id = ["reality.", reality].concat();
            LifePrompt {
                label: locale.text(&id),
                prompt: locale.text(&[&id, ".prompt"].concat()),
                text: self
                    .draft
                    .life
                    .iter()
                    .find(|(known, _)| known == reality)
                    .map(|(_, text)| text.clone())
                    .unwrap_or_default(),
                visibility: self.draft.life_visibility(reality),
                reality: reality.clone(),
            }
        };
        self.content.data().realities.iter().map(prompt).collect()
    }

    /// Writes about a reality; an empty text takes it back.
    ///
    /// # Errors
    /// `unknown-id`, `too-long`.
    pub fn set_life(&mut self, reality: &str, text: &str) -> Result<(), Error> {
        known(&self.content.data().realities, reality, "reality")?;
        let text = text::paragraphs(text, "text")?;
        let life = &mut self.draft.life;
        match life.iter_mut().find(|(known, _)| known == reality) {
            _ if text.is_empty() => life.retain(|(known, _)| known != reality),
            Some((_, written)) => *written = text,
            None => life.push((reality.to_owned(), text)),
        }
        self.did(Act::on("setLife", reality).written(true));
        Ok(())
    }

    /// Keeps what is written about a reality for the person alone, or puts it on the sheets again.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn set_life_visibility(&mut self, reality: &str, visibility: Visibility) -> Result<(), Error> {
        known(&self.content.data().realities, reality, "reality")?;
        mark(&mut self.draft.life_only_me, reality, visibility == Visibility::OnlyMe);
        self.did(Act::on("setLifeVisibility", reality));
        Ok(())
    }
}

impl Draft {
    /// Whether what is written about a reality goes on the sheets.
    pub(crate) fn life_visibility(&self, reality: &str) -> Visibility {
        let kept = self.life_only_me.iter().any(|known| known == reality);
        if kept { Visibility::OnlyMe } else { Visibility::Sheet }
    }
}
