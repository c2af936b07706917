//! Resources: what associations, groups and services bring, from the portal and from the person.

use super::Preparation;
use super::list::{listed, mark, position, put};
use crate::error::{Code, Error};
use crate::history::{Act, Recorded};
use crate::order::ordered;
use crate::text;
use serde::{Deserialize, Serialize};

/// The most resources of the person's own.
pub const MOST_RESOURCES: usize = 50;

/// A resource that can be shown and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// The portal's id, or one given by the preparation.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it brings.
    pub detail: String,
    /// Where it is found.
    pub url: Option<String>,
    /// Added by the person, not supplied by the portal.
    pub own: bool,
    /// On the person's page.
    pub kept: bool,
    /// The themes it helps with; all where empty.
    pub themes: Vec<String>,
}

/// A resource of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnResource {
    /// Given by the preparation.
    pub id: String,
    /// 1 to 80 characters.
    pub title: String,
    /// At most 500 characters.
    pub detail: String,
    /// An address of the web, mail or telephone, which says where it leads.
    pub url: Option<String>,
}

/// A resource to add, or with an `id` to change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewResource {
    /// Absent for a new one.
    pub id: Option<String>,
    /// Its name.
    pub title: String,
    /// What it brings.
    #[serde(default)]
    pub detail: String,
    /// Where it is found.
    pub url: Option<String>,
}

listed!(OwnResource, title);

impl OwnResource {
    pub(crate) fn cleaned(mut self) -> Result<Self, Error> {
        self.title = text::title(&self.title, text::TITLE, "title")?;
        self.detail = text::line(&self.detail, text::CONTACT, "detail")?;
        self.url = match self.url {
            Some(url) if !url.trim().is_empty() => Some(text::own_url(&url, "url")?),
            _ => None,
        };
        Ok(self)
    }
}

impl Preparation {
    /// The portal's resources for this encounter, those for a chosen theme first; then the person's own.
    #[must_use]
    pub fn resources(&self) -> Vec<Resource> {
        let kind = self.draft.encounter.kind;
        let offered = self.content.resources().iter();
        let offered = offered.filter(|resource| resource.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))).map(
            |resource| Resource {
                id: resource.id.clone(),
                title: resource.title.clone(),
                detail: resource.detail.clone(),
                url: resource.url.clone(),
                own: false,
                kept: self.draft.kept.contains(&resource.id),
                themes: resource.themes.clone(),
            },
        );
        let chosen = |resource: &Resource| resource.themes.iter().any(|theme| self.draft.themes.contains(theme));
        let mut resources = ordered(offered, |resource| !chosen(resource));
        resources.extend(self.draft.resources.iter().map(|own| Resource {
            id: own.id.clone(),
            title: own.title.clone(),
            detail: own.detail.clone(),
            url: own.url.clone(),
            own: true,
            kept: !self.draft.kept.contains(&own.id),
            themes: Vec::new(),
        }));
        resources
    }

    /// Adds a resource of the person's own, or changes the one with the given id; returns the id. It is kept at once.
    ///
    /// # Errors
    /// `too-many` past [`MOST_RESOURCES`]; `empty`, `too-long`, `invalid-url`; `unknown-id`.
    pub fn put_resource(&mut self, new: NewResource) -> Result<String, Error> {
        let written = new.id.is_some();
        let NewResource { id, title, detail, url } = new;
        let resource = OwnResource { id: id.unwrap_or_default(), title, detail, url }.cleaned()?;
        let fresh = self.fresh_id("r");
        let id = put(&mut self.draft.resources, resource, fresh, MOST_RESOURCES, "resources")?;
        self.did(Act::on("putResource", &id).written(written));
        Ok(id)
    }

    /// Takes a resource of the person's own out; [`undo`](Self::undo) brings it back.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn remove_resource(&mut self, id: &str) -> Result<(), Error> {
        let index = position(&self.draft.resources, id)?;
        self.draft.resources.remove(index);
        self.did(Act::on("removeResource", id));
        Ok(())
    }

    /// Puts a resource on the person's page, or takes it off.
    ///
    /// # Errors
    /// `unknown-id`.
    pub fn keep_resource(&mut self, id: &str, kept: bool) -> Result<(), Error> {
        let own = self.draft.resources.iter().any(|resource| resource.id == id);
        if !own && !self.content.resources().iter().any(|resource| resource.id == id) {
            return Err(Error::new(Code::UnknownId, "id"));
        }
        // The set holds what differs from the usual: the portal's are off, the person's own are on.
        mark(&mut self.draft.kept, id, kept != own);
        self.did(Act::on("keepResource", id));
        Ok(())
    }
}
