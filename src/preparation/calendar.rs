//! The calendar file: prepare some days before, re-read on the day.
//!
//! Calendars are often shared, so nothing about health is in it. RFC 5545, written here: the crates that write it
//! bring a clock, chance and time zones, 450 kB of wasm for three events at local times.

use super::Preparation;
use crate::error::{Code, Error};
use crate::when::When;

/// Octets of a line before it has to be folded.
const LINE: usize = 75;

impl Preparation {
    /// An iCalendar file with the visit, a reminder to prepare and one to re-read; `now` is its stamp.
    ///
    /// # Errors
    /// `missing-field` while the encounter has no date; `invalid-date` where `now` has no time of day.
    pub fn calendar(&self, now: When) -> Result<String, Error> {
        let visit = self.draft.encounter.when.ok_or_else(|| Error::new(Code::MissingField, "when"))?;
        let clock = now.time.ok_or_else(|| Error::new(Code::InvalidDate, "now"))?;
        let stamp = format!("{}T{:02}{:02}00Z", day(now), clock.hour(), clock.minute());
        let mut before = When { time: None, ..visit };
        for _ in 0..self.content.days_before() {
            before.date = before.date.yesterday().unwrap_or(before.date);
        }
        before.date = before.date.max(now.date).min(visit.date);
        let read = When { time: None, ..visit };

        let mut file = File { text: String::new(), stamp };
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
        let locale = self.content.locale();
        let text = ["calendar.", name].concat();
        let detail = [&text, ".detail"].concat();
        let stamp = file.stamp.clone();
        file.line("BEGIN", "VEVENT");
        file.line("UID", &[&stamp, "-", name, "@care-partnership"].concat());
        file.line("DTSTAMP", &stamp);
        if let Some(time) = when.time {
            let start = format!("{}T{:02}{:02}00", day(when), time.hour(), time.minute());
            file.line("DTSTART", &start);
            file.line("DURATION", &format!("PT{}M", self.draft.encounter.minutes));
        } else {
            file.line("DTSTART;VALUE=DATE", &day(when));
        }
        file.line("SUMMARY", &escaped(&locale.text(&text)));
        if locale.has(&detail) {
            file.line("DESCRIPTION", &escaped(&locale.text(&detail)));
        }
        file.line("TRANSP", if when.time.is_some() { "OPAQUE" } else { "TRANSPARENT" });
        file.line("END", "VEVENT");
    }
}

struct File {
    text: String,
    stamp: String,
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

fn day(when: When) -> String {
    let date = when.date;
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
