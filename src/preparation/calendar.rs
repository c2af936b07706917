//! The calendar file: prepare some days before, re-read on the day.
//!
//! Calendars are often shared, so nothing about health is in it. RFC 5545, written here: the crates that write it
//! bring a clock, chance and time zones, 450 kB of wasm for three events at local times.

use jiff::civil::Date;
use serde::Serialize;

use super::Preparation;
use crate::error::{Code, Error};
use crate::when::{Moment, When};

/// Octets of a line before it has to be folded.
const LINE: usize = 75;
/// Calendars hold a SEQUENCE in 32 bits with a sign.
pub(super) const MOST_SEQUENCE: u32 = 0x7fff_ffff;
/// The year from which a SEQUENCE counts.
const FIRST_YEAR: i32 = 2020;

/// An event of the calendar file, for a device that has a calendar of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarEvent {
    /// Which one it is.
    pub id: CalendarEventId,
    /// What stands in the calendar: nothing about health.
    pub title: String,
    /// More of it; may be empty.
    pub details: String,
    /// The day, and the time at the place where it has one; without a time it is an event of the whole day.
    pub start: When,
    /// How long it lasts, where it has a time.
    pub minutes: Option<u16>,
}

/// The three events of the calendar file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarEventId {
    /// Prepare some days before.
    Prepare,
    /// Read again on the day.
    Read,
    /// The visit itself.
    Visit,
}

impl CalendarEventId {
    const fn name(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Read => "read",
            Self::Visit => "visit",
        }
    }
}

impl Preparation {
    /// What the [calendar file](Self::calendar) made `now` tells: a reminder to prepare, one to re-read, and the visit.
    ///
    /// # Errors
    /// `missing-field` while the encounter has no date.
    pub fn calendar_events(&self, now: Moment) -> Result<[CalendarEvent; 3], Error> {
        let visit = self.draft.encounter.when.ok_or_else(|| Error::new(Code::MissingField, "when"))?;
        let mut before = When { time: None, ..visit };
        for _ in 0..self.content.days_before() {
            before.date = before.date.yesterday().unwrap_or(before.date);
        }
        before.date = before.date.max(now.today).min(visit.date);
        let read = When { time: None, ..visit };
        Ok([
            self.event(CalendarEventId::Prepare, before),
            self.event(CalendarEventId::Read, read),
            self.event(CalendarEventId::Visit, visit),
        ])
    }

    fn event(&self, id: CalendarEventId, start: When) -> CalendarEvent {
        let locale = self.words();
        let text = ["calendar.", id.name()].concat();
        let detail = [&text, ".detail"].concat();
        let details = if locale.has(&detail) { locale.text(&detail) } else { String::new() };
        let minutes = start.time.map(|_| self.draft.encounter.minutes);
        CalendarEvent { id, title: locale.text(&text), details, start, minutes }
    }

    /// An iCalendar file with the visit, a reminder to prepare and one to re-read, made `now`.
    ///
    /// Their UIDs last with the [id](Self::set_id) of the preparation, and each file has a higher SEQUENCE than the one
    /// before, so that a calendar replaces what it has. Without an id, the UIDs last with the file only.
    ///
    /// # Errors
    /// `missing-field` while the encounter has no date.
    pub fn calendar(&mut self, now: Moment) -> Result<String, Error> {
        let events = self.calendar_events(now)?;
        self.draft.sequence = sequence(now).max(self.draft.sequence.saturating_add(1)).min(MOST_SEQUENCE);
        let (day_of, time) = now.utc;
        let stamp = format!("{}T{:02}{:02}{:02}Z", day(day_of), time.hour(), time.minute(), time.second());
        let id = self.draft.id.clone().unwrap_or_else(|| stamp.clone());
        let mut file = File { text: String::new(), id, stamp, sequence: self.draft.sequence.to_string() };
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//care-partnership//preparation//EN");
        for event in &events {
            file.event(event);
        }
        file.line("END", "VCALENDAR");
        Ok(file.text)
    }
}

/// Minutes in months of 31 days since 2020: higher the later, also where the last number was not kept.
fn sequence(now: Moment) -> u32 {
    let (date, time) = now.utc;
    let months = (i32::from(date.year()) - FIRST_YEAR) * 12 + i32::from(date.month());
    let hours = (months * 31 + i32::from(date.day())) * 24 + i32::from(time.hour());
    u32::try_from(hours * 60 + i32::from(time.minute())).unwrap_or_default()
}

struct File {
    text: String,
    id: String,
    stamp: String,
    sequence: String,
}

impl File {
    fn event(&mut self, CalendarEvent { id, title, details, start, minutes }: &CalendarEvent) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &[&self.id, "-", id.name(), "@care-partnership"].concat());
        for name in ["DTSTAMP", "LAST-MODIFIED"] {
            self.line(name, &self.stamp.clone());
        }
        self.line("SEQUENCE", &self.sequence.clone());
        if let (Some(time), Some(minutes)) = (start.time, minutes) {
            self.line("DTSTART", &format!("{}T{:02}{:02}00", day(start.date), time.hour(), time.minute()));
            self.line("DURATION", &format!("PT{minutes}M"));
        } else {
            self.line("DTSTART;VALUE=DATE", &day(start.date));
        }
        self.line("SUMMARY", &escaped(title));
        if !details.is_empty() {
            self.line("DESCRIPTION", &escaped(details));
        }
        self.line("TRANSP", if start.time.is_some() { "OPAQUE" } else { "TRANSPARENT" });
        self.line("END", "VEVENT");
    }

    /// A content line, folded between characters so that no line is longer than it may be.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for character in [name, ":", value].concat().chars() {
            if octets + character.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(character);
            octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}
