//! A contributor's own list, passed from one device to another.

use super::contributor::{Contributor, NewContributor, own_order};
use super::entry::{Entry, NewEntry};
use super::full::MOST_ENTRIES;
use super::list::{at_most, find};
use super::visibility::Visibility;
use super::{PATIENT, Preparation};
use crate::content::{ContributorRole, EntryKind, ForWhom};
use crate::error::{Error, Within};
use crate::history::{Act, Recorded};
use crate::text;
use serde::{Deserialize, Serialize};

/// What somebody would add to a preparation, in their own order, the most important first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// In what quality; a patient's own list comes in as a peer's.
    pub role: ContributorRole,
    /// May be empty.
    pub name: String,
    /// What they would say or ask.
    pub entries: Vec<ContributedEntry>,
}

/// One point of a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributedEntry {
    /// Something to say, to ask, or hoped for.
    pub kind: EntryKind,
    /// 1 to 80 characters.
    pub title: String,
    /// At most 2,000 characters.
    pub details: String,
    /// One of the content's themes.
    pub theme: Option<String>,
}

impl Preparation {
    /// A contributor's own list, without what is only for the person. Who prepares for another person's list gives their
    /// own, as somebody close to them.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn contribution(&self, contributor: &str) -> Result<Contribution, Error> {
        let Contributor { id, role, name } = find(&self.draft.contributors, contributor)?;
        let theirs = |entry: &&Entry| entry.author == *id && entry.visibility == Visibility::Sheet;
        let own = own_order(self.draft.entries.iter().filter(theirs), id);
        let entries = own.into_iter().map(|entry| ContributedEntry {
            kind: entry.kind,
            title: entry.title.clone(),
            details: entry.details.clone(),
            theme: entry.theme.clone(),
        });
        let guest = id == PATIENT && self.draft.encounter.for_whom == ForWhom::TheirList;
        let role = if guest { ContributorRole::Relative } else { *role };
        Ok(Contribution { role, name: name.clone(), entries: entries.collect() })
    }

    /// Takes in somebody's list; all of it waits to be accepted. Returns how many entries came.
    ///
    /// Somebody with the same role and name is taken for the same contributor, and what is there already is left out.
    ///
    /// # Errors
    /// Those of [`put_contributor`](Self::put_contributor) and [`add`](Self::add), with the path in the contribution.
    pub fn receive(&mut self, contribution: Contribution) -> Result<u32, Error> {
        let Contribution { role, name, entries } = contribution;
        at_most(entries.len(), MOST_ENTRIES, "entries")?;
        let role = if role == ContributorRole::Patient { ContributorRole::Association } else { role };
        let mut after = self.clone();
        // What is there already is there as it was cleaned.
        let name = text::line(&name, text::TITLE, "name")?;
        let same = |known: &&Contributor| known.role == role && known.name == name;
        let author = match after.draft.contributors.iter().find(same) {
            Some(known) => known.id.clone(),
            None => after.join(NewContributor { id: None, role, name })?,
        };
        let mut came = 0;
        for (index, entry) in entries.into_iter().enumerate() {
            let ContributedEntry { kind, title, details, theme } = entry;
            let title = text::title(&title, text::TITLE, "title").within(&format!("entries[{index}]"))?;
            let known = |known: &Entry| known.author == author && known.kind == kind && known.title == title;
            if after.draft.entries.iter().any(known) {
                continue;
            }
            // A theme of another portal's content says nothing here.
            let theme = theme.filter(|theme| after.content.known_theme(theme, "").is_ok());
            let new = NewEntry { details, theme, author: Some(author.clone()), ..NewEntry::new(kind, &title) };
            after.insert(new, None).within(&format!("entries[{index}]"))?;
            came += 1;
        }
        *self = after;
        self.did(Act::on("receive", &author));
        Ok(came)
    }
}
