//! A sheet as a document of a record: what the person says, under a label that says so.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

use super::who;
use crate::content::{ForWhom, Reader};
use crate::error::{Code, Error, Within};
use crate::fhir::instant::Instant;
use crate::fhir::reference::reference;
use crate::fhir::{label, object, text};
use crate::preparation::Preparation;
use crate::value::Value;
use serde::Deserialize;

/// What a system knows of a document: references to its own resources, as `Patient/1` or an address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentOptions {
    /// When it was made, FHIR's `instant`: the core has no clock.
    pub date: Option<String>,
    /// Whose record it belongs to.
    pub subject: Option<String>,
    /// The visit, an `Encounter`.
    pub encounter: Option<String>,
    /// The appointment of the visit.
    pub appointment: Option<String>,
    /// The document that this one takes the place of.
    pub replaces: Option<String>,
}

impl Preparation {
    /// A sheet as a FHIR `DocumentReference`, in plain text and in HTML: what the reader's sheet has, and no more. Who
    /// prepared it said it (`PATAST`, or `PACQAST` where it is somebody for the patient), and is not named.
    ///
    /// # Errors
    /// `not-allowed` for the page to fill in; `missing-field` where the
    /// preparation has no id; `invalid-date`; `empty`, `too-long` or `not-allowed` for a reference. Each with its path.
    pub fn document(&self, reader: Reader, options: &DocumentOptions) -> Result<Value, Error> {
        if reader == Reader::Blank {
            return Err(Error::new(Code::NotAllowed, "reader"));
        }
        let sheet = self.sheet(reader);
        let id = self.id().ok_or_else(|| Error::new(Code::MissingField, "id"))?;
        if let Some(date) = &options.date {
            Instant::parse(date).within("date")?;
        }
        let locale = self.content().locale();
        let base = self.content().canonical();
        let whom = self.encounter().for_whom;
        let (code, display) = match whom {
            ForWhom::Myself => ("PATAST", "patient asserted"),
            ForWhom::Somebody | ForWhom::TheirList => ("PACQAST", "patient acquaintance asserted"),
        };
        let security = object([
            ("system", text("http://terminology.hl7.org/CodeSystem/v3-ObservationValue")),
            ("code", text(code)),
            ("display", text(display)),
        ]);
        let of = |list: Vec<Value>| Value::Array(list);
        let html = super::html::page(&sheet, locale);
        let whole = [id, reader.id(), &sheet.text, &html].join("\n");
        let version = Uuid::new_v5(&Uuid::NAMESPACE_OID, whole.as_bytes()).urn().to_string();
        let day = self.encounter().when.map(|when| text(&when.date.to_string()));
        let period = day.map(|day| object([("start", day.clone()), ("end", day)])).unwrap_or_default();
        let content = |kind: &str, words: &str| {
            let attachment = object([
                ("contentType", text(kind)),
                ("language", text(locale.tag())),
                ("data", text(&STANDARD.encode(words))),
                ("size", words.len().into()),
                ("title", label(&sheet.title)),
            ]);
            object([("attachment", attachment)])
        };
        let replaces = reference(options.replaces.as_deref(), "replaces")?;
        let relation = replaces.map(|target| object([("code", text("replaces")), ("target", target)]));
        Ok(object([
            ("resourceType", text("DocumentReference")),
            ("meta", object([("security", of(vec![security.clone()]))])),
            ("language", text(locale.tag())),
            // What this text alone has: a document that takes another's place is one more.
            ("masterIdentifier", object([("system", text("urn:ietf:rfc:3986")), ("value", text(&version))])),
            (
                "identifier",
                of(vec![object([
                    ("system", text(&[base, "/NamingSystem/document"].concat())),
                    ("value", text(&[id, "-", reader.id()].concat())),
                ])]),
            ),
            ("status", text("current")),
            (
                "type",
                object([(
                    "coding",
                    of(vec![object([
                        ("system", text("http://loinc.org")),
                        ("code", text("51855-5")),
                        ("display", text("Patient Note")),
                    ])]),
                )]),
            ),
            ("subject", reference(options.subject.as_deref(), "subject")?.unwrap_or_default()),
            ("date", options.date.as_deref().map(text).unwrap_or_default()),
            ("author", of(vec![who(self.content(), whom)])),
            ("relatesTo", of(relation.into_iter().collect())),
            ("description", label(&sheet.title)),
            ("securityLabel", of(vec![object([("coding", of(vec![security]))])])),
            (
                "content",
                of(vec![content("text/plain; charset=utf-8", &sheet.text), content("text/html; charset=utf-8", &html)]),
            ),
            (
                "context",
                filled(object([
                    ("encounter", of(reference(options.encounter.as_deref(), "encounter")?.into_iter().collect())),
                    ("period", period),
                    ("related", of(reference(options.appointment.as_deref(), "appointment")?.into_iter().collect())),
                ])),
            ),
        ]))
    }
}

/// Nothing in the place of an object that holds nothing.
fn filled(value: Value) -> Value {
    if value.as_object().is_some_and(crate::value::Map::is_empty) { Value::Null } else { value }
}
