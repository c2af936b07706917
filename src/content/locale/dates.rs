//! How a language writes dates and times of day.

use super::Locale;
use super::text::fill;
use jiff::civil::{Date, Time};
use serde::Deserialize;
use std::borrow::Cow;

/// How a language writes dates: names and patterns with `{places}`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dates {
    /// Seven names, Monday first.
    pub weekdays: Vec<String>,
    /// Twelve names.
    pub months: Vec<String>,
    /// Before and after noon, where the language counts so.
    #[serde(default)]
    pub periods: Vec<String>,
    /// The first of a month, where it is written in its own way.
    pub first_day: Option<String>,
    /// From `{weekday}`, `{day}`, `{month}`, `{year}`.
    pub date: String,
    /// From `{date}` and `{time}`.
    pub date_time: String,
    /// From `{hour}`, `{hour12}`, `{minute}`, `{period}`.
    pub time: String,
}

impl Locale {
    /// A date, with the time of day where there is one, as the language writes it.
    #[must_use]
    pub fn when(&self, date: Date, time: Option<Time>) -> String {
        time.map_or_else(|| self.date(date), |time| self.date_time(date, time))
    }

    fn date(&self, date: Date) -> String {
        let dates = &self.common.dates;
        let name = |names: &[String], one_based: i8| {
            let index = usize::try_from(one_based - 1).unwrap_or_default();
            names.get(index).cloned().unwrap_or_default()
        };
        let weekday = name(&dates.weekdays, date.weekday().to_monday_one_offset());
        let month = name(&dates.months, date.month());
        let first = dates.first_day.clone().filter(|_| date.day() == 1);
        let day = first.unwrap_or_else(|| date.day().to_string());
        let year = date.year().to_string();
        fill(&dates.date, &|place| {
            let own = match place {
                "weekday" => Some(weekday.as_str()),
                "day" => Some(day.as_str()),
                "month" => Some(month.as_str()),
                "year" => Some(year.as_str()),
                _ => None,
            };
            own.map(Cow::Borrowed)
        })
    }

    fn date_time(&self, date: Date, time: Time) -> String {
        let dates = &self.common.dates;
        let hour = time.hour().to_string();
        let hour12 = ((time.hour() + 11) % 12 + 1).to_string();
        let minute = [(time.minute() / 10).to_string(), (time.minute() % 10).to_string()].concat();
        let period = dates.periods.get(usize::from(time.hour() >= 12)).map_or("", String::as_str);
        let time = fill(&dates.time, &|place| {
            let own = match place {
                "hour" => Some(hour.as_str()),
                "hour12" => Some(hour12.as_str()),
                "minute" => Some(minute.as_str()),
                "period" => Some(period),
                _ => None,
            };
            own.map(Cow::Borrowed)
        });
        let date = self.date(date);
        fill(&dates.date_time, &|place| {
            let own = match place {
                "date" => Some(date.as_str()),
                "time" => Some(time.as_str()),
                _ => None,
            };
            own.map(Cow::Borrowed)
        })
    }
}
