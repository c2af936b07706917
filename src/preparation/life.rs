//! My life, to take into account: one prompt for each reality, all optional.

use super::Preparation;
use crate::content::known;
use crate::error::Error;
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
}

impl Preparation {
    /// All realities in their order, with what was written.
    #[must_use]
    pub fn life(&self) -> Vec<LifePrompt> {
        let locale = self.content.locale();
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
        self.draft.life.retain(|(known, _)| known != reality);
        if !text.is_empty() {
            self.draft.life.push((reality.to_owned(), text));
        }
        Ok(())
    }
}
