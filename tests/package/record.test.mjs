// What goes into a record: a document, who wrote what, a task; and what a portal may fill in. As other systems read it.
import assert from "node:assert/strict";
import test from "node:test";
import { evalFhirPathTyped, toTypedValue } from "@medplum/core";
import { faults } from "./judges.mjs";
import { CareError, load } from "./load.mjs";

const sound = (resource) => assert.deepEqual(faults(resource), [], resource.resourceType);

const decoded = ({ attachment }) => Buffer.from(attachment.data, "base64").toString();
const now = "2026-12-01T09:00:00+01:00";

test("a record", async (all) => {
  const care = await load({ locale: "fr", settings: { canonical: "https://hospital.example/fhir" } });
  const preparation = care.preparation({ visit: "specialist", when: "2026-12-10T14:30" });
  preparation.add({ kind: "topic", title: "La fatigue <depuis> l’été", details: "une\ndeux" });
  preparation.add({ kind: "topic", title: "SECRET", visibility: "only-me" });

  await all.test("each sheet is a document that other systems take, and nothing that is the person's alone", () => {
    for (const reader of preparation.readers().map(({ id }) => id)) {
      if (reader === "blank") continue;
      const document = preparation.document(reader, { date: now, subject: "Patient/1", encounter: "Encounter/2" });
      sound(document);
      const [text, html] = document.content.map(decoded);
      assert.equal(text, preparation.sheet(reader).text);
      assert.ok(!text.includes("SECRET") && !html.includes("SECRET"));
      assert.ok(!/<(script|style|b|img)\b/.test(html));
      assert.deepEqual(
        preparation.document(reader, { date: now, subject: "Patient/1", encounter: "Encounter/2" }),
        document,
      );
    }
    const replaced = preparation.document("person", { replaces: "DocumentReference/7" });
    sound(replaced);
    sound(care.transaction([replaced, preparation.toFhir("2026-12-01")]));
    assert.throws(
      () => preparation.document("blank"),
      (error) => error instanceof CareError && error.path === "reader",
    );
    assert.throws(() => preparation.document("person", { subject: "a b" }), { code: "not-allowed", path: "subject" });
  });

  await all.test("who wrote what, and no name", () => {
    const written = preparation.provenance(now);
    written.forEach(sound);
    assert.deepEqual(
      written.map(({ agent }) => agent[0].who.type),
      ["Patient"],
    );
    assert.deepEqual(written[0].target[0].identifier, preparation.toFhir().identifier);
  });

  await all.test("a task comes in, and goes back done", () => {
    const appointment = {
      resourceType: "Appointment",
      id: "visit",
      status: "booked",
      start: "2026-12-10T14:30:00+01:00",
      end: "2026-12-10T14:55:00+01:00",
      participant: [{ actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" }],
    };
    const task = {
      resourceType: "Task",
      id: "9",
      contained: [appointment],
      status: "requested",
      intent: "order",
      focus: { reference: "#visit" },
      restriction: { period: { end: "2026-12-08" } },
    };
    sound(task);
    const { encounter, by, ignored } = care.readTask(task, { timeZone: "Europe/Paris" });
    assert.deepEqual(encounter, { when: "2026-12-10T14:30", minutes: 25, with: "Dr Lemaire" });
    assert.deepEqual([by, ignored], ["2026-12-08", []]);
    const done = care.completeTask(task, [{ reference: "DocumentReference/12" }], now);
    sound(done);
    assert.throws(() => care.readTask(done), { code: "not-allowed", path: "status" });
  });

  await all.test("a portal fills in the visit, by Medplum's FHIRPath", () => {
    const encounter = {
      resourceType: "Encounter",
      status: "planned",
      class: { code: "AMB" },
      participant: [{ individual: { reference: "Practitioner/3", display: "Dr Lemaire" } }],
      period: { start: "2026-12-10T14:30:00+01:00" },
      length: { value: 25, unit: "min", system: "http://unitsofmeasure.org", code: "min" },
    };
    const questionnaire = preparation.questionnaire();
    sound(questionnaire);
    const found = {};
    for (const { linkId, extension = [] } of questionnaire.item[0].item)
      for (const { valueExpression } of extension) {
        const variables = { "%encounter": toTypedValue(encounter) };
        const [value] = evalFhirPathTyped(valueExpression.expression, [toTypedValue(questionnaire)], variables);
        found[linkId] = String(value.value).replace(/^T|\.000Z$/g, "");
      }
    assert.deepEqual(found, {
      "visit.with": "Dr Lemaire",
      "visit.date": "2026-12-10",
      "visit.time": "14:30:00",
      "visit.minutes": "25",
    });
    assert.deepEqual(questionnaire.subjectType, ["Patient"]);
  });
});
