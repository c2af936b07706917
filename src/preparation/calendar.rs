//! The calendar file: prepare some days before, re-read on the day.
//!
//! Calendars are often shared, so nothing about health is in it. RFC 5545, written here: the crates that write it
//! bring a clock, chance and time zones, 450 kB of wasm for three events at local times.

use jiff::civil::Date;

use super::Preparation;
use crate::error::{Code, Error};
use crate::when::{Moment, When};

/// Octets of a line before it has to be folded.
const LINE: usize = 75;
/// Calendars hold a SEQUENCE in 32 bits with a sign.
pub(super) const MOST_SEQUENCE: u32 = 0x7fff_ffff;
/// The year from which a SEQUENCE counts.
const FIRST_YEAR: i32 = 2020;

impl Preparation {
    /// An iCalendar file with the visit, a reminder to prepare and one to re-read, made `now`.
    ///
    /// Their UIDs last with the [id](Self::set_id) of the preparation, and each file has a higher SEQUENCE than the one
    /// before, so that a calendar replaces what it has. Without an id, the UIDs last with the file only.
    ///
    /// # Errors
    /// `missing-field` while the encounter has no date.
    pub fn calendar(&mut self, now: Moment) -> Result<String, Error> {
        let visit = self.draft.encounter.when.ok_or_else(|| Error::new(Code::MissingField, "when"))?;
        let mut before = When { time: None, ..visit };
        for _ in 0..self.content.days_before() {
            before.date = before.date.yesterday().unwrap_or(before.date);
        }
        before.date = before.date.max(now.today).min(visit.date);
        let read = When { time: None, ..visit };

        self.draft.sequence = sequence(now).max(self.draft.sequence.saturating_add(1)).min(MOST_SEQUENCE);
        let (day_of, time) = now.utc;
        let stamp = format!("{}T{:02}{:02}{:02}Z", day(day_of), time.hour(), time.minute(), time.second());
        let id = self.draft.id.clone().unwrap_or_else(|| stamp.clone());
        let mut file = File { text: String::new(), id, stamp, sequence: self.draft.sequence.to_string() };
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//care-partnership//preparation//EN");
        self.event(&mut file, "prepare", before);
        self.event(&mut file, "read", read);
        self.event(&mut file, "visit", visit);
        file.line("END", "VCALENDAR");
        Ok(file.text)
    }

    fn event(&self, file: &mut File, name: &str, when: When) {
        let locale = self.words();
        let text = ["calendar.", name].concat();
        let detail = [&text, ".detail"].concat();
        file.line("BEGIN", "VEVENT");
        file.line("UID", &[&file.id, "-", name, "@care-partnership"].concat());
        for (name, value) in [("DTSTAMP", file.stamp.clone()), ("LAST-MODIFIED", file.stamp.clone())] {
            file.line(name, &value);
        }
        file.line("SEQUENCE", &file.sequence.clone());
        if let Some(time) = when.time {
            let start = format!("{}T{:02}{:02}00", day(when.date), time.hour(), time.minute());
            file.line("DTSTART", &start);
            file.line("DURATION", &format!("PT{}M", self.draft.encounter.minutes));
        } else {
            file.line("DTSTART;VALUE=DATE", &day(when.date));
        }
        file.line("SUMMARY", &escaped(&locale.text(&text)));
        if locale.has(&detail) {
            file.line("DESCRIPTION", &escaped(&locale.text(&detail)));
        }
        file.line("TRANSP", if when.time.is_some() { "OPAQUE" } else { "TRANSPARENT" });
        file.line("END", "VEVENT");
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
