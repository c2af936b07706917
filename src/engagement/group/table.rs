//! What may be shown as a table that spreadsheets read.

use super::{Group, GroupContext};
use crate::content::Separator;
use crate::text;

const COLUMNS: [&str; 6] = ["instrument", "respondent", "context", "result", "people", "withheld"];

/// Adds the line of names.
pub(in super::super) fn head(table: &mut String, separator: Separator) {
    line(table, separator, &COLUMNS);
}

impl Group {
    /// Adds a line for each number that may be shown, and one for each context that is withheld.
    pub fn rows(&self, table: &mut String, separator: Separator) {
        // As FHIR writes a version.
        let older = || format!("{}|{}", self.instrument.id, self.instrument.version);
        let instrument = if self.is_older() { older() } else { self.instrument.id.clone() };
        for context in self.view().contexts {
            let GroupContext { respondent, context, withheld, counts, wished, unreported, .. } = context;
            let mut row = |result: &str, people: &str, withheld: &str| {
                let cells = [instrument.as_str(), respondent.id(), &context, result, people, withheld];
                line(table, separator, &cells);
            };
            if withheld {
                row("", "", "true");
            }
            for count in &counts {
                row(&count.result, &count.people.to_string(), "false");
            }
            if unreported > 0 {
                row("unreported", &unreported.to_string(), "false");
            }
            // Of the same people as the counts above: who adds up has to leave these lines aside.
            for count in &wished {
                row(&["wished:", &count.result].concat(), &count.people.to_string(), "false");
            }
        }
    }
}

fn line(table: &mut String, separator: Separator, cells: &[&str]) {
    for (place, text) in cells.iter().enumerate() {
        if place > 0 {
            table.push_str(separator.as_str());
        }
        cell(table, separator, text);
    }
    table.push_str("\r\n");
}

/// A cell: quoted where it must be, and never taken for a formula.
fn cell(table: &mut String, separator: Separator, text: &str) {
    let formula = is_formula(text);
    let quoted = text.contains(['"', '\n', '\r', '\t', ',', ';']) || text.contains(separator.as_str());
    let quote = if quoted { "\"" } else { "" };
    let apostrophe = if formula { "'" } else { "" };
    table.extend([quote, apostrophe, &text.replace('"', "\"\""), quote]);
}

/// Whether a spreadsheet could take a text for a formula. Some look past spaces and quotes at the beginning.
fn is_formula(text: &str) -> bool {
    let start = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || text::is_invisible(character)
            || matches!(character, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '`')
    };
    let begins = text.starts_with(['\t', '\r', '\n']);
    // Also as wide and small letters of East Asia.
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹦', '﹢', '﹣', '﹫'];
    begins || text.trim_start_matches(start).starts_with(signs)
}
