//! The place whose hours count: the device's, or one that is named.

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Thrown, optional};
use crate::error::{Code, Error};
use serde::Deserialize;

#[wasm_bindgen]
extern "C" {
    /// `Intl.DateTimeFormat`, whose constructor throws where a zone is not known.
    type Clock;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl, js_class = "DateTimeFormat")]
    fn new(language: &str, options: &Object) -> Result<Clock, JsValue>;
    #[wasm_bindgen(method, js_name = formatToParts)]
    fn parts(this: &Clock, milliseconds: f64) -> Array;
}

/// What a caller says of the place.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Place {
    time_zone: Option<String>,
}

/// A place; nothing for that of the device.
pub(super) struct Zone(Option<Clock>);

impl Zone {
    /// The place that a caller names by an IANA time zone.
    pub(super) fn of(place: &JsValue) -> Thrown<Self> {
        let place: Place = optional(place, "")?;
        Ok(Self(match place.time_zone {
            Some(zone) => Some(clock(&zone).map_err(|_| Error::new(Code::UnknownId, "timeZone"))?),
            None => None,
        }))
    }

    /// The minutes by which it is ahead of UTC at an instant, in seconds since 1970.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "minutes of a day")]
    pub(super) fn offset(&self, seconds: i64) -> i32 {
        let minute = seconds.div_euclid(60) as f64 * 60_000.0;
        let ahead = match &self.0 {
            Some(clock) => (clock.minute(minute) - minute) / 60_000.0,
            None => -Date::new(&minute.into()).get_timezone_offset(),
        };
        ahead as i32
    }
}

fn clock(zone: &str) -> Result<Clock, JsValue> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "numeric"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "numeric"),
    ] {
        Reflect::set(&options, &name.into(), &value.into())?;
    }
    Clock::new("en-US-u-ca-gregory-nu-latn", &options)
}

impl Clock {
    /// What it shows at an instant, read as if it were UTC, both in milliseconds since 1970.
    fn minute(&self, instant: f64) -> f64 {
        let text = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let parts = self.parts(instant);
        let shown = |kind: &str| {
            let part = parts.iter().find(|part| text(part, "type").as_deref() == Some(kind))?;
            text(&part, "value")?.parse().ok()
        };
        let [year, month, day, hour, minute] =
            ["year", "month", "day", "hour", "minute"].map(|kind| shown(kind).unwrap_or_default());
        Date::utc(year, month - 1.0) + (((day - 1.0) * 24.0 + hour) * 60.0 + minute) * 60_000.0
    }
}
