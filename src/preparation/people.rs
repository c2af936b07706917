//! People around my care: who is who, and who does what.

use super::Preparation;
use super::choice::Choice;
use super::list::{listed, position, put};
use crate::error::Error;
use crate::history::{Act, Recorded};
use crate::text;
use serde::{Deserialize, Serialize};

/// The most people of one preparation.
pub const MOST_PEOPLE: usize = 50;

/// Somebody around the care.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Given by the preparation.
    pub id: String,
    /// 1 to 80 characters.
    pub name: String,
    /// One of the content's person roles.
    pub role: String,
    /// How to reach them; at most 500 characters.
    pub contact: String,
    /// What they do for me; at most 500 characters.
    pub note: String,
}

/// Somebody to add, or with an `id` to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// Absent for a new one.
    pub id: Option<String>,
    /// Their name.
    pub name: String,
    /// One of the content's person roles.
    pub role: String,
    /// How to reach them.
    #[serde(default)]
    pub contact: String,
    /// What they do for me.
    #[serde(default)]
    pub note: String,
}

listed!(Person, name);

impl Person {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.name = text::title(&self.name, text::TITLE, "name")?;
        self.contact = text::line(&self.contact, text::CONTACT, "contact")?;
        self.note = text::line(&self.note, text::CONTACT, "note")?;
        Ok(self)
    }
}

impl Preparation {
    /// The people around the care, in the order added.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.draft.people
    }

    /// The roles that fit this encounter, and those that somebody has already.
    #[must_use]
    pub fn person_roles(&self) -> Vec<Choice> {
        let has = |role: &str| self.draft.people.iter().any(|person| person.role == role);
        let offered = self.content.data().person_roles.iter();
        offered
            .filter(|role| self.draft.encounter.suits(role.kinds.as_ref(), None, None) || has(&role.id))
            .map(|role| self.words().choice("person-role.", &role.id))
            .collect()
    }

    /// Adds somebody, or changes the one with the given id; returns the id.
    ///
    /// # Errors
    /// `too-many` past [`MOST_PEOPLE`]; `empty`, `too-long`; `unknown-id`.
    pub fn put_person(&mut self, new: NewPerson) -> Result<String, Error> {
        let roles = self.content.data().person_role_ids();
        if !roles.contains(&new.role.as_str()) {
            return Err(Error::unknown("role", &roles));
        }
        let written = new.id.is_some();
        let NewPerson { id, name, role, contact, note } = new;
        let person = Person { id: id.unwrap_or_default(), name, role, contact, note }.cleaned()?;
        let fresh = self.fresh_id("p");
        let id = put(&mut self.draft.people, person, fresh, MOST_PEOPLE, "people")?;
        self.did(Act::on("putPerson", &id).written(written));
        Ok(id)
    }

    /// Takes somebody out; [`undo`](Self::undo) brings them back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_person(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.people, id)?;
        self.draft.people.remove(index);
        self.did(Act::on("removePerson", id));
        Ok(())
    }
}
