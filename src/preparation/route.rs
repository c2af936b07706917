//! Routes: where a parked point can go.

use super::Preparation;
use super::entry::Entry;
use super::list::find_mut;
use crate::content::Route as Offered;
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use serde::Serialize;

/// A way to go for a point that does not fit into the visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Route {
    /// The content's or the portal's id.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// One sentence more.
    pub detail: String,
    /// Where it leads.
    pub url: Option<String>,
}

impl From<&Offered> for Route {
    fn from(offered: &Offered) -> Self {
        Self {
            id: offered.data.id.clone(),
            label: offered.label.clone(),
            detail: offered.detail.clone(),
            url: offered.url.clone(),
        }
    }
}

impl Preparation {
    /// The ways to go that are offered for this encounter.
    #[must_use]
    pub fn routes(&self) -> Vec<Route> {
        self.offered_routes().map(|route| self.route(route)).collect()
    }

    fn offered_routes(&self) -> impl Iterator<Item = &Offered> {
        let suits = |route: &&Offered| self.draft.encounter.suits(route.data.encounters.as_ref(), None, None);
        self.content.routes().iter().filter(suits)
    }

    /// A route in the words of this encounter.
    fn route(&self, offered: &Offered) -> Route {
        let id = ["route.", &offered.data.id].concat();
        let words = self.words();
        Route {
            label: words.other(&id, &offered.label),
            detail: words.other(&[&id, ".detail"].concat(), &offered.detail),
            ..Route::from(offered)
        }
    }

    /// Chooses the way to go for an entry, should it be parked; `None` is the proposed one.
    ///
    /// # Errors
    /// `unknown-id` for the entry or the route.
    pub fn set_route(&mut self, entry: &str, route: Option<String>) -> Result<(), Error> {
        if let Some(route) = &route
            && !self.offered_routes().any(|offered| offered.data.id == *route)
        {
            return Err(Error::new(Code::UnknownId, "route"));
        }
        find_mut(&mut self.draft.entries, entry)?.route = route;
        self.did(Act::on("setRoute", entry));
        Ok(())
    }

    /// The route the person chose, else the first that suits the entry, else the last.
    pub(super) fn route_of(&self, entry: &Entry) -> Route {
        let routes: Vec<&Offered> = self.offered_routes().collect();
        let chosen = entry.route.as_ref().and_then(|id| routes.iter().find(|route| route.data.id == *id));
        let suits = |route: &&&Offered| {
            let kinds = route.data.kinds.as_ref().is_none_or(|kinds| kinds.contains(&entry.kind));
            let about = |themes: &Vec<String>| entry.theme.as_ref().is_some_and(|theme| themes.contains(theme));
            kinds && route.data.themes.as_ref().is_none_or(about)
        };
        let route = chosen.or_else(|| routes.iter().find(suits)).or(routes.last());
        route.map_or_else(
            || Route { id: String::new(), label: String::new(), detail: String::new(), url: None },
            |route| self.route(route),
        )
    }
}
