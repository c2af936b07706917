//! The table for spreadsheets: whatever ids a portal chose, columns hold and nothing runs.

use std::sync::Arc;

use care_partnership::content::{Instruments, Respondent, Separator};
use care_partnership::engagement::{Assessment, Overview};

use super::rules::options;
use crate::support::instruments_with;

/// What a spreadsheet may take for a formula, or for the end of a cell.
const HOSTILE: [&str; 27] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tplain",
    " =1+1",
    "\u{a0}+1",
    "\u{feff}=1",
    "\u{200b}-1",
    "\u{202e}=1",
    "\"=1+1",
    "\"\" =1+1",
    "'=1+1",
    "«\u{a0}=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫SUM(1)",
    "−1",
    "=HYPERLINK(\"https://elsewhere.example\";\"a, b\")",
];

/// An instrument whose contexts and first level have such ids, and the results of ten people.
fn hostile(language: &str, ids: &[&str]) -> Overview {
    let quoted = |text: &str| text.replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n");
    let (mut contexts, mut statements, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for (place, id) in ids.iter().map(|id| quoted(id)).enumerate() {
        contexts.push(format!(r#"{{"id":"{id}","respondents":["patient"]}}"#));
        texts.push(format!(r#""context.{id}":"Here""#));
        for level in ["=a", "b"] {
            let statement = format!("{level}{place}");
            statements
                .push(format!(r#"{{"id":"{statement}","contexts":["{id}"],"level":"{level}","source":"our own"}}"#));
            texts.push(format!(r#""statement.{statement}":"Says.","step.{statement}":"Do""#));
        }
    }
    let settings = format!(
        r#"{{"instruments":[{{"id":"-mine","rule":"levels","scale":"frequency","minimum":1,"levels":["=a","b"],
        "contexts":[{}],"statements":[{}],"texts":{{"title":"M","about":"M.","level.=a":"A","level.b":"B",{}}}}}]}}"#,
        contexts.join(","),
        statements.join(","),
        texts.join(",")
    );
    let instruments: Arc<Instruments> = instruments_with(language, &settings).unwrap();
    let mut overview = Overview::new(Arc::clone(&instruments));
    for person in 0..10 {
        let mut one = Assessment::new(Arc::clone(&instruments), options("-mine", Some(Respondent::Patient))).unwrap();
        one.answer("=a0", Some("often")).unwrap();
        one.answer("b0", Some("never")).unwrap();
        one.set_id(&format!("person-{person}")).unwrap();
        overview.add(&one).unwrap();
    }
    overview
}

/// The cells as RFC 4180 reads them.
fn cells(table: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut signs) = (false, table.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            sign if quoted => cell.push(sign),
            sign if sign == separator => row.push(std::mem::take(&mut cell)),
            '\r' => {
                assert_eq!(signs.next(), Some('\n'), "lines end as RFC 4180 says");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            sign => cell.push(sign),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the last line ends too");
    rows
}

#[test]
fn no_cell_is_taken_for_a_formula_and_none_loses_its_column() {
    // So many contexts as an instrument has at most.
    for ids in HOSTILE.chunks(20) {
        let overview = hostile("fr", ids);
        for separator in [None, Some(Separator::Comma), Some(Separator::Semicolon), Some(Separator::Tab)] {
            let sign = separator.map_or(";", Separator::as_str).chars().next().unwrap();
            let rows = cells(&overview.table(separator), sign);
            // The first context is shown, with a line for each result there can be.
            let shown: Vec<&[String]> = rows.iter().filter(|row| row[5] == "false").map(|row| &row[3..5]).collect();
            assert_eq!(shown, [["none", "0"], ["'=a", "10"], ["b", "0"]]);
            assert_eq!(rows.len(), 1 + 3 + ids.len() - 1);
            for (row, id) in rows.iter().skip(3).zip(ids) {
                assert_eq!(row.len(), 6, "{row:?}");
                assert_eq!(row[..3], ["'-mine".to_owned(), "patient".to_owned(), format!("'{id}")]);
            }
        }
    }
}

#[test]
fn a_spreadsheet_is_told_once_how_the_file_is_written() {
    for (language, marks) in [("fr", 1), ("en", 0)] {
        let overview = hostile(language, &["here"]);
        let (file, table) = (overview.file(), overview.table(None));
        assert_eq!(file, ["\u{feff}".repeat(marks), table].concat(), "{language}");
    }
}
