//! An entry in the questionnaire: what is asked of it, what goes out, what comes in.

use super::labelled::{Options, choice, codes, group, item};
use crate::content::{ContributorRole, EntryKind, Locale, Outcome};
use crate::error::{Code, Error};
use crate::fhir::item::{Item, Kind};
use crate::preparation::{Contributor, Entry, NewContributor, NewEntry, PATIENT, Preparation};
use crate::text;
use serde::{Deserialize, Serialize};

/// Its answers; the fields have the names of the items.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct EntryForm {
    pub(super) kind: Option<EntryKind>,
    pub(super) title: String,
    pub(super) details: String,
    pub(super) theme: Option<String>,
    pub(super) main: bool,
    pub(super) must: bool,
    pub(super) minutes: Option<u16>,
    pub(super) role: Option<ContributorRole>,
    pub(super) name: String,
    pub(super) outcome: Option<Outcome>,
}

impl EntryForm {
    /// What the questionnaire asks.
    pub(super) fn item(locale: &Locale, themes: Options) -> Item {
        let kinds = codes(locale, "entry-kind.", EntryKind::ALL.iter().map(|kind| kind.id()));
        let roles = codes(locale, "contributor.", ContributorRole::ALL.iter().map(|role| role.id()));
        let outcomes = codes(locale, "outcome.", Outcome::ALL.iter().map(|outcome| outcome.id()));
        let items = vec![
            choice(locale, "entry.kind", "ui.add.kind", "entry-kind", kinds).required(),
            item(locale, "entry.title", "ui.edit.title", Kind::Line).required(),
            item(locale, "entry.details", "ui.edit.details", Kind::Text),
            choice(locale, "entry.theme", "ui.edit.theme", "theme", themes),
            item(locale, "entry.main", "ui.entry.main", Kind::Boolean),
            item(locale, "entry.must", "ui.entry.must", Kind::Boolean),
            item(locale, "entry.minutes", "ui.edit.minutes", Kind::Integer),
            choice(locale, "entry.role", "ui.contributor.role", "contributor-role", roles),
            item(locale, "entry.name", "ui.contributor.name", Kind::Line),
            choice(locale, "entry.outcome", "ui.after.points", "outcome", outcomes),
        ];
        group(locale, "entry", "step.points", items).repeats()
    }

    /// What goes out: of a parked point its title alone.
    pub(super) fn of(preparation: &Preparation, entry: &Entry, parked: bool) -> Self {
        // All are named, so that the compiler asks of a new field whether it goes out.
        let Entry {
            kind,
            title,
            details,
            theme,
            author,
            must,
            main,
            minutes,
            id: _,
            visibility: _,
            status: _,
            question: _,
            carried: _,
            rank: _,
            route: _,
            outcome: _,
        } = entry;
        let author = preparation.contributors().iter().find(|contributor| contributor.id == *author);
        Self {
            kind: Some(*kind),
            title: title.clone(),
            details: if parked { String::new() } else { details.clone() },
            theme: theme.clone(),
            main: *main,
            must: *must,
            minutes: *minutes,
            role: author.map(|author| author.role),
            name: author.map(|author| author.name.clone()).unwrap_or_default(),
            outcome: None,
        }
    }

    /// What comes in, by the calls of the preparation, so that their rules hold.
    pub(super) fn put(self, preparation: &mut Preparation) -> Result<(), Error> {
        let author = author(preparation, self.role, &self.name)?;
        let id = preparation.add(NewEntry {
            details: self.details,
            theme: self.theme,
            author: Some(author.clone()),
            must: self.must,
            minutes: self.minutes,
            ..NewEntry::new(self.kind.unwrap_or(EntryKind::Topic), &self.title)
        })?;
        if author != PATIENT {
            preparation.accept(&id)?;
        }
        if self.main {
            if preparation.entries().iter().any(|entry| entry.main) {
                return Err(Error::new(Code::NotAllowed, "main"));
            }
            preparation.name_main(&id)?;
        }
        preparation.set_outcome(&id, self.outcome)
    }
}

/// The contributor of this role and name; a new one where there is none yet.
fn author(preparation: &mut Preparation, role: Option<ContributorRole>, name: &str) -> Result<String, Error> {
    let role = role.unwrap_or(ContributorRole::Patient);
    let name = text::line(name, text::TITLE, "name")?;
    if role == ContributorRole::Patient {
        if !name.is_empty() {
            let other = |known: &Contributor| known.id == PATIENT && !known.name.is_empty() && known.name != name;
            if preparation.contributors().iter().any(other) {
                return Err(Error::new(Code::NotAllowed, "name"));
            }
            preparation.put_contributor(NewContributor { id: Some(PATIENT.to_owned()), role, name })?;
        }
        return Ok(PATIENT.to_owned());
    }
    let same = |known: &&Contributor| known.role == role && known.name == name;
    match preparation.contributors().iter().find(same) {
        Some(known) => Ok(known.id.clone()),
        None => preparation.put_contributor(NewContributor { id: None, role, name }),
    }
}
