//! Items of a questionnaire, and where their answers stand in plain data.

use crate::value::Value;

/// What an item holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Group,
    Line,
    Text,
    Boolean,
    Integer,
    Date,
    Time,
    Choice,
}

impl Kind {
    /// FHIR's word for the type of the item.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Line => "string",
            Self::Text => "text",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Date => "date",
            Self::Time => "time",
            Self::Choice => "choice",
        }
    }

    /// FHIR's name for the value of an answer.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Group | Self::Line | Self::Text => "valueString",
            Self::Boolean => "valueBoolean",
            Self::Integer => "valueInteger",
            Self::Date => "valueDate",
            Self::Time => "valueTime",
            Self::Choice => "valueCoding",
        }
    }
}

/// An item; its answer is the field `name` of the plain data of its group.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) link: String,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) repeats: bool,
    pub(super) required: bool,
    /// A group that says something by being there, also without an answer.
    pub(super) stays: bool,
    /// The most characters of a text; 0 where it has no limit.
    pub(super) most: usize,
    /// An expression in `FHIRPath` of what stands there at first, where a portal launches the form with a patient and a visit.
    pub(super) initial: &'static str,
    /// Code and words of what can be chosen.
    pub(super) options: Vec<(String, String)>,
    /// The code system of the options: the last part of its address.
    pub(super) system: String,
    pub(super) items: Vec<Item>,
}

impl Item {
    pub(super) fn new(link: &str, text: String, kind: Kind) -> Self {
        let name = link.rsplit('.').next().unwrap_or(link);
        Self {
            link: link.to_owned(),
            name: name.to_owned(),
            text,
            kind,
            repeats: false,
            required: false,
            stays: false,
            most: 0,
            initial: "",
            options: Vec::new(),
            system: String::new(),
            items: Vec::new(),
        }
    }

    pub(super) fn group(link: &str, text: String, items: Vec<Item>) -> Self {
        Self { items, ..Self::new(link, text, Kind::Group) }
    }

    pub(super) fn choice(link: &str, text: String, system: &str, options: Vec<(String, String)>) -> Self {
        Self { options, system: system.to_owned(), ..Self::new(link, text, Kind::Choice) }
    }

    pub(super) fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// The values of its answers, in plain data.
    pub(super) fn each<'a>(&self, value: &'a Value) -> &'a [Value] {
        match value {
            Value::Array(values) if self.repeats => values,
            one => std::slice::from_ref(one),
        }
    }

    /// Whether a value is an answer: what is empty or not ticked says nothing.
    pub(super) fn says(&self, value: &Value) -> bool {
        match value {
            Value::Null | Value::Bool(false) => false,
            Value::String(code) if self.kind == Kind::Choice => self.display(code).is_some(),
            Value::String(text) => !text.is_empty(),
            _ => true,
        }
    }

    /// The words of an option.
    pub(super) fn display(&self, id: &str) -> Option<&str> {
        self.options.iter().find(|(known, _)| known == id).map(|(_, display)| display.as_str())
    }

    /// The option that a code stands for.
    pub(super) fn chosen(&self, code: &str) -> Option<String> {
        self.options.iter().map(|(id, _)| id).find(|id| written(id) == code).cloned()
    }

    pub(super) fn repeats(mut self) -> Self {
        self.repeats = true;
        self
    }

    pub(super) fn at_most(mut self, characters: usize) -> Self {
        self.most = characters;
        self
    }

    pub(super) fn initially(mut self, expression: &'static str) -> Self {
        self.initial = expression;
        self
    }

    pub(super) fn stays(mut self) -> Self {
        self.stays = true;
        self
    }

    /// Whether a group is in a response, where it has these answers.
    pub(super) fn is_there(&self, value: &Value, empty: bool) -> bool {
        !empty || (self.stays && value.is_object())
    }

    pub(super) fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

/// An id as FHIR can write it, whatever it is made of: a `code` has no spaces at its ends, nor two together, and no
/// string has other spaces than plain ones.
pub(super) fn written(id: &str) -> String {
    let mut written = String::with_capacity(id.len());
    for sign in id.chars() {
        if sign.is_whitespace() || sign.is_control() || matches!(sign, '%' | '\u{feff}') {
            let mut bytes = [0; 4];
            let escapes = sign.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}"));
            written.extend(escapes);
        } else {
            written.push(sign);
        }
    }
    written
}
