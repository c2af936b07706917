//! The saved forms, as text.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::chance::fresh_id;
use crate::bindings::value::{from_text, to_text};
use crate::bindings::{Thrown, to_js};
use crate::carrier;
use crate::record::{Arrived, ContributionRecord, InvitationRecord, PreparationRecord};

#[wasm_bindgen]
impl Preparation {
    /// All that was written, as text.
    pub fn save(&self) -> String {
        to_text(&PreparationRecord::new(&self.inner))
    }

    /// The same without what is only the person's.
    #[wasm_bindgen(js_name = saveShared)]
    pub fn save_shared(&self) -> String {
        to_text(&PreparationRecord::shared(&self.inner))
    }

    /// The same in a preparation of its own, with the same id.
    pub fn copy(&self) -> Self {
        self.inner.clone().into()
    }

    /// Replaces this preparation by a saved one; returns what was left out of it.
    pub fn open(&mut self, saved: &str) -> Thrown<JsValue> {
        let saved = from_text(saved)?;
        let (opened, left) = PreparationRecord::read(&saved)?.open_in_part(self.inner.content().clone())?;
        self.inner.replace(Self::from(opened).inner);
        Ok(to_js(&left))
    }

    /// A contributor's own list, as text.
    pub fn contribution(&self, contributor: &str) -> Thrown<String> {
        Ok(to_text(&ContributionRecord::new(self.inner.contribution(contributor)?)))
    }

    /// Takes in somebody's list.
    pub fn receive(&mut self, contribution: &str) -> Thrown<u32> {
        let saved = from_text(contribution)?;
        Ok(self.inner.receive(ContributionRecord::read(&saved)?.open())?)
    }

    /// The invitation to add points to this list, as text.
    pub fn invitation(&self) -> String {
        to_text(&InvitationRecord::new(self.inner.invitation()))
    }

    /// What has arrived, told before anything is taken; checked by the mark that came with it, where one did.
    pub fn arrival(&self, arrived: &str, mark: Option<String>) -> Thrown<JsValue> {
        if let Some(mark) = mark {
            carrier::arrived(arrived, &mark)?;
        }
        Ok(to_js(&Arrived::read(&from_text(arrived)?)?.told(&self.inner)?))
    }

    /// Begins a list for the one who invites; false where it was begun before.
    #[wasm_bindgen(js_name = joinList)]
    pub fn join_list(&mut self, invitation: &str) -> Thrown<bool> {
        let invitation = InvitationRecord::read(&from_text(invitation)?)?.open();
        Ok(self.inner.join_list(invitation, fresh_id().as_deref())?)
    }
}
