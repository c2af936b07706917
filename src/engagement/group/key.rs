//! What tells one result from all others.

use std::fmt::Write;

use super::super::Assessment;

/// The id of a result. One of an older version has none: what it says stands for it.
pub(super) fn of(assessment: &Assessment) -> String {
    assessment.id().map_or_else(|| said(assessment), of_id)
}

/// The same of an id.
pub(super) fn of_id(id: &str) -> String {
    ["id:", id].concat()
}

fn said(assessment: &Assessment) -> String {
    let draft = &assessment.draft;
    let mut said = ["said:", draft.respondent.id()].concat();
    let mut part = |text: &str| said.extend(["\n", text]);
    draft.contexts.iter().for_each(|context| part(context));
    part(&draft.subject);
    if let Some(date) = draft.date {
        part(&date.to_string());
    }
    for (context, level) in &draft.desired {
        part(context);
        part(level);
    }
    for step in assessment.steps() {
        part(&step.step);
        part(&step.line);
    }
    part("");
    for answer in &assessment.answers {
        // A text takes whatever is written.
        let _ = match answer {
            Some(answer) => write!(said, "{answer:x}"),
            None => said.write_char('-'),
        };
    }
    said
}
