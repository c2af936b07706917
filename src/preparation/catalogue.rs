//! All there is to choose from, in the order and words of the content.

use super::choice::Choice;
use super::route::Route;
use super::wording::Wording;
use crate::content::{CompanionRole, Content, ContributorRole, EntryKind, ForWhom, Mode, Outcome, Side};
use serde::Serialize;

/// The lists that a page offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    /// Kinds of encounter with their usual minutes.
    pub encounter_kinds: Vec<KindChoice>,
    /// How people meet.
    pub modes: Vec<Choice>,
    /// Who prepares a partner meeting.
    pub sides: Vec<Choice>,
    /// What an entry can be.
    pub entry_kinds: Vec<Choice>,
    /// What entries can be about.
    pub themes: Vec<Choice>,
    /// For whom one can prepare.
    pub for_whom: Vec<Choice>,
    /// In what quality somebody contributes.
    pub contributor_roles: Vec<Choice>,
    /// What a companion can do.
    pub companion_roles: Vec<Choice>,
    /// Who there can be around a person's care, or in a meeting.
    pub person_roles: Vec<Choice>,
    /// Where a parked point can go.
    pub routes: Vec<Route>,
    /// What can become of a point.
    pub outcomes: Vec<Choice>,
    /// The first words a person reads.
    pub welcome: String,
    /// The one emergency notice.
    pub emergency: String,
}

/// A kind of encounter to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindChoice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// One sentence more.
    pub hint: String,
    /// Its usual minutes.
    pub minutes: u16,
}

impl Catalogue {
    /// The lists of a content.
    #[must_use]
    pub fn new(content: &Content) -> Self {
        let (data, said) = (content.data(), Wording::usual(content));
        let kinds = data.encounter_kinds.iter().map(|kind| {
            let Choice { id, label, hint } = said.choice("kind.", kind.id.id());
            KindChoice { id, label, hint, minutes: kind.minutes }
        });
        let all = |prefix: &str, ids: &[&str]| ids.iter().map(|id| said.choice(prefix, id)).collect();
        let words = |prefix: &str, ids: &[String]| ids.iter().map(|id| said.choice(prefix, id)).collect();
        let companion: Vec<&str> = data.companion_roles.iter().copied().map(CompanionRole::id).collect();
        Self {
            encounter_kinds: kinds.collect(),
            modes: all("mode.", &Mode::ALL.iter().map(|mode| mode.id()).collect::<Vec<_>>()),
            sides: all("side.", &Side::ALL.iter().map(|side| side.id()).collect::<Vec<_>>()),
            entry_kinds: all("entry-kind.", &EntryKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>()),
            themes: words("theme.", &data.themes),
            for_whom: all("for-whom.", &ForWhom::ALL.iter().map(|whom| whom.id()).collect::<Vec<_>>()),
            contributor_roles: all(
                "contributor.",
                &ContributorRole::ALL.iter().map(|role| role.id()).collect::<Vec<_>>(),
            ),
            companion_roles: all("companion.", &companion),
            person_roles: all("person-role.", &data.person_role_ids()),
            routes: content.routes().iter().map(Route::from).collect(),
            outcomes: all("outcome.", &Outcome::ALL.iter().map(|outcome| outcome.id()).collect::<Vec<_>>()),
            welcome: said.text("welcome"),
            emergency: emergency(&said),
        }
    }
}

/// The one notice, the same for all: whom to call, and where to write for those who cannot call.
fn emergency(said: &Wording) -> String {
    let [number, message] = ["emergency.number", "emergency.message.number"].map(|id| said.text(id));
    let call = said.fill("emergency", None, &[("number", &number)]);
    if message.is_empty() {
        return call;
    }
    [call, said.fill("emergency.message", None, &[("number", &message)])].join(" ")
}
