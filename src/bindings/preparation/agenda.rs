//! The agenda, the sheets and the calendar file.

use wasm_bindgen::prelude::*;

use super::Preparation;
use crate::bindings::{Thrown, from_js, optional, to_js};
use crate::error::Within;
use crate::preparation::Moment;

#[wasm_bindgen]
impl Preparation {
    /// How many entries of each kind the agenda takes.
    pub fn limits(&self) -> JsValue {
        to_js(&self.inner.limits())
    }

    /// Changes the limits.
    #[wasm_bindgen(js_name = setLimits)]
    pub fn set_limits(&mut self, change: JsValue) -> Thrown<()> {
        Ok(self.inner.set_limits(from_js(&change, "")?)?)
    }

    /// What fits into the visit, and what is parked.
    pub fn agenda(&self) -> JsValue {
        to_js(&self.inner.agenda())
    }

    /// The points of one kind in the order in which they come.
    pub fn points(&self, kind: JsValue) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.points(from_js(&kind, "kind")?)))
    }

    /// Moves an entry to a place of the list of its kind.
    pub fn place(&mut self, id: &str, to: JsValue) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.place(id, from_js(&to, "to")?)?))
    }

    /// Brings in what was set aside.
    #[wasm_bindgen(js_name = bringIn)]
    pub fn bring_in(&mut self, id: &str) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.bring_in(id)?))
    }

    /// Gives a parked entry a place beside the others while minutes are left.
    #[wasm_bindgen(js_name = addAllTheSame)]
    pub fn add_all_the_same(&mut self, id: &str) -> Thrown<()> {
        Ok(self.inner.add_all_the_same(id)?)
    }

    /// The way to go for an entry, should it be parked.
    #[wasm_bindgen(js_name = setRoute)]
    pub fn set_route(&mut self, entry: &str, route: Option<String>) -> Thrown<()> {
        Ok(self.inner.set_route(entry, route)?)
    }

    /// The ways to go for a parked point of this encounter.
    pub fn routes(&self) -> JsValue {
        to_js(&self.inner.routes())
    }

    /// What of a reader's sheet a QR code has room for.
    #[wasm_bindgen(js_name = codeText)]
    pub fn code_text(&self, reader: JsValue) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.code_text(from_js(&reader, "reader")?)))
    }

    /// The readers that a sheet is offered for.
    pub fn readers(&self) -> JsValue {
        to_js(&self.inner.readers())
    }

    /// The sheet for a reader, in a second language too where one is named.
    pub fn sheet(&self, reader: JsValue, options: JsValue) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.sheet_with(from_js(&reader, "reader")?, &optional(&options, "")?)?))
    }

    /// What the calendar file tells.
    #[wasm_bindgen(js_name = calendarEvents)]
    pub fn calendar_events(&self, now: &str) -> Thrown<JsValue> {
        Ok(to_js(&self.inner.calendar_events(Moment::parse(now).within("now")?)?))
    }

    /// The calendar file as text.
    pub fn calendar(&mut self, now: &str) -> Thrown<String> {
        Ok(self.inner.calendar(Moment::parse(now).within("now")?)?)
    }
}
