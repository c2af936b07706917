//! Who wrote what of a response, by the role that each has; nobody is named.

use super::questionnaire;
use crate::content::ContributorRole;
use crate::error::{Code, Error, Within};
use crate::fhir::instant::Instant;
use crate::fhir::{label, object, text};
use crate::preparation::Preparation;
use crate::value::Value;

const TARGET_PATH: &str = "http://hl7.org/fhir/StructureDefinition/targetPath";

impl Preparation {
    /// A FHIR Provenance for each role that wrote entries of [`to_fhir`](Self::to_fhir), which says which ones.
    ///
    /// `recorded` is FHIR's `instant`: the core has no clock.
    ///
    /// # Errors
    /// `invalid-date` for `recorded`; `missing-field` where the preparation has no id: it tells the response.
    pub fn provenance(&self, recorded: &str) -> Result<Vec<Value>, Error> {
        Instant::parse(recorded).within("recorded")?;
        let id = self.id().ok_or_else(|| Error::new(Code::MissingField, "id"))?;
        let response = self.to_fhir(super::Authored::default());
        let items = response.get("item").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let entry = |(_, item): &(usize, &Value)| crate::fhir::reading::said(item, "linkId") == Some("entry");
        let places: Vec<usize> = items.iter().enumerate().filter(entry).map(|(place, _)| place).collect();
        let form = questionnaire(self.content());
        let roles = self.entries().iter().filter(|entry| entry.is_shared()).map(|entry| self.role_of(&entry.author));
        let written: Vec<(ContributorRole, usize)> = roles.zip(places).collect();
        let all = ContributorRole::ALL.iter().map(|role| {
            let places = written.iter().filter(|(by, _)| by == role).map(|(_, place)| place);
            let path = |place: &usize| {
                let path = format!("QuestionnaireResponse.item[{place}]");
                object([("url", text(TARGET_PATH)), ("valueString", text(&path))])
            };
            (*role, places.map(path).collect::<Vec<_>>())
        });
        let of = |(role, paths): (ContributorRole, Vec<Value>)| {
            let identifier = object([("system", text(&form.naming())), ("value", text(id))]);
            let target = object([
                ("extension", Value::Array(paths)),
                ("type", text("QuestionnaireResponse")),
                ("identifier", identifier),
            ]);
            let author = object([
                ("system", text("http://terminology.hl7.org/CodeSystem/provenance-participant-type")),
                ("code", text("author")),
                ("display", text("Author")),
            ]);
            let name = self.content().locale().text(&["contributor.", role.id()].concat());
            let agent = object([
                ("type", object([("coding", Value::Array(vec![author]))])),
                ("who", object([("type", text(kind(role))), ("display", label(&name))])),
            ]);
            object([
                ("resourceType", text("Provenance")),
                ("target", Value::Array(vec![target])),
                ("recorded", text(recorded)),
                ("agent", Value::Array(vec![agent])),
            ])
        };
        Ok(all.filter(|(_, paths)| !paths.is_empty()).map(of).collect())
    }

    fn role_of(&self, author: &str) -> ContributorRole {
        let known = self.contributors().iter().find(|contributor| contributor.id == author);
        known.map_or(ContributorRole::Patient, |known| known.role)
    }
}

/// What somebody with a role is in FHIR.
fn kind(role: ContributorRole) -> &'static str {
    match role {
        ContributorRole::Patient => "Patient",
        ContributorRole::Relative | ContributorRole::Association => "RelatedPerson",
        ContributorRole::Professional => "Practitioner",
    }
}
