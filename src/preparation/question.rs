//! The question bank: what is offered follows the encounter and the chosen themes, never what was written.

use super::choice::Choice;
use super::entry::{Entry, NewEntry};
use super::{MOST_ON_TOP, Preparation};
use crate::content::{EntryKind, Question as Offered};
use crate::error::{Code, Error, Within};
use crate::history::{Act, Recorded};
use crate::order::ordered;
use serde::Serialize;

/// A question that can be added with one tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Its id in the bank or in the portal's settings.
    pub id: String,
    /// Its theme.
    pub theme: String,
    /// As the person would say it.
    pub text: String,
    /// The entry it became, where the person has taken it.
    pub entry: Option<String>,
}

/// The questions of one theme for this encounter, taken or not, in the order of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThemeQuestions {
    /// The theme.
    pub theme: Choice,
    /// Whether the person chose it.
    pub chosen: bool,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// The questions that fit the encounter and are not added yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestions {
    /// Three at most.
    pub top: Vec<Question>,
    /// The others, on demand.
    pub others: Vec<Question>,
}

impl Preparation {
    /// The themes the person chose, in the order chosen.
    #[must_use]
    pub fn themes(&self) -> &[String] {
        &self.draft.themes
    }

    /// Chooses the themes that matter to the person; each counts once.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn choose_themes(&mut self, themes: Vec<String>) -> Result<(), Error> {
        let mut chosen = Vec::new();
        for (index, theme) in themes.into_iter().enumerate() {
            self.content.known_theme(&theme, "").within(&format!("[{index}]"))?;
            if !chosen.contains(&theme) {
                chosen.push(theme);
            }
        }
        self.draft.themes = chosen;
        self.did(Act::of("chooseThemes"));
        Ok(())
    }

    /// The questions for this encounter: first those of the chosen themes, then of themes nothing was written on,
    /// then the rest. Within each, those come first that the content puts first for the kind of encounter. The others
    /// follow by theme, one after the other taking its turn; what is made for this kind of encounter alone goes first.
    #[must_use]
    pub fn suggestions(&self) -> Suggestions {
        let left: Vec<&Offered> = self.content.questions().iter().filter(|question| self.offers(question)).collect();
        let group = |theme: &str| {
            if self.draft.themes.iter().any(|chosen| chosen == theme) {
                0
            } else {
                1 + usize::from(self.draft.entries.iter().any(|entry| entry.theme.as_deref() == Some(theme)))
            }
        };
        let place = |theme: &str| {
            let chosen = self.draft.themes.iter().position(|chosen| chosen == theme);
            chosen.or_else(|| self.content.data().themes.iter().position(|known| known == theme))
        };
        let first = self.first_questions();
        let first = |id: &String| first.iter().position(|known| *known == id).unwrap_or(first.len());
        let turn = |index: usize, question: &Offered| {
            let before = left.iter().take(index);
            before.filter(|other| other.data.theme == question.data.theme).count()
        };
        let keyed = left.iter().enumerate().map(|(index, question)| {
            let theme = &question.data.theme;
            let turn = (turn(index, question), !self.is_made_for(question), place(theme));
            ((group(theme), first(&question.data.id), turn), *question)
        });
        let keyed = ordered(keyed, |(key, _)| *key);
        let mut top: Vec<Question> = keyed.into_iter().map(|(_, question)| self.question(question)).collect();
        let others = top.split_off(MOST_ON_TOP.min(top.len()));
        Suggestions { top, others }
    }

    /// The bank for this encounter, theme by theme, those the person chose before the rest.
    #[must_use]
    pub fn bank(&self) -> Vec<ThemeQuestions> {
        let of = |theme: Choice| {
            let questions = self.content.questions().iter();
            let questions = questions.filter(|question| question.data.theme == theme.id && self.suits(question));
            ThemeQuestions {
                chosen: self.draft.themes.contains(&theme.id),
                questions: questions.map(|question| self.question(question)).collect(),
                theme,
            }
        };
        ordered(self.offered_themes().into_iter().map(of), |theme| !theme.chosen)
    }

    /// Whether a question is for this kind of encounter and for no other.
    fn is_made_for(&self, question: &Offered) -> bool {
        question.data.kinds.as_deref() == Some(&[self.draft.encounter.kind])
    }

    /// The themes that have questions for this encounter, in the order and words of the content.
    #[must_use]
    pub fn offered_themes(&self) -> Vec<Choice> {
        let asked = |theme: &&String| {
            let mut questions = self.content.questions().iter();
            questions.any(|question| question.data.theme == **theme && self.suits(question))
        };
        let themes = self.content.data().themes.iter().filter(asked);
        themes.map(|theme| self.words().choice("theme.", theme)).collect()
    }

    /// What comes before all others: the portal's own, then what the content puts first for the kind of encounter.
    fn first_questions(&self) -> Vec<&String> {
        let bank = &self.content.data().questions;
        let own = self.content.questions().iter().map(|question| &question.data.id);
        let own = own.filter(|id| !bank.iter().any(|known| known.id == **id));
        let first = self.content.kind(self.draft.encounter.kind).map(|kind| kind.first.iter());
        own.chain(first.into_iter().flatten()).collect()
    }

    fn offers(&self, question: &Offered) -> bool {
        self.taken(&question.data.id).is_none() && self.suits(question)
    }

    /// The entry that a question became.
    fn taken(&self, question: &str) -> Option<&Entry> {
        self.draft.entries.iter().find(|entry| entry.question.as_deref() == Some(question))
    }

    fn suits(&self, question: &Offered) -> bool {
        let (encounter, data) = (&self.draft.encounter, &question.data);
        data.side == encounter.side && encounter.suits(data.kinds.as_ref(), data.modes.as_ref(), data.for_whom.as_ref())
    }

    /// A question as the person would say it for whom they prepare.
    fn question(&self, offered: &Offered) -> Question {
        let id = ["question.", &offered.data.id].concat();
        Question {
            id: offered.data.id.clone(),
            theme: offered.data.theme.clone(),
            text: self.words().other(&id, &offered.text),
            entry: self.taken(&offered.data.id).map(|entry| entry.id.clone()),
        }
    }

    /// Adds a question of the bank as the patient's own and returns the id of the entry.
    ///
    /// # Errors
    /// `unknown-id`; `duplicate-id` where it is added already; `too-many`.
    pub fn add_question(&mut self, id: &str) -> Result<String, Error> {
        let found = self.content.questions().iter().find(|question| question.data.id == id);
        let question = found.ok_or_else(|| Error::new(Code::UnknownId, "question"))?;
        if self.taken(id).is_some() {
            return Err(Error::new(Code::DuplicateId, "question"));
        }
        let theme = Some(question.data.theme.clone());
        let new = NewEntry { theme, ..NewEntry::new(EntryKind::Question, &self.question(question).text) };
        let entry = self.insert(new, Some(id.to_owned()))?;
        self.did(Act::on("addQuestion", &entry));
        Ok(entry)
    }
}
