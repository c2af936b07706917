// Resources as other systems check them (judges.mjs), and rules that none of these has.
import assert from "node:assert/strict";
import test from "node:test";
import { replay, replayClosing } from "../../www/example.js";
import { faults } from "./judges.mjs";
import { CareError, example, load } from "./load.mjs";

function links(items = []) {
  return items.flatMap(({ linkId, item }) => [linkId, ...links(item)]);
}

/** The person's words in a response. */
function strings(items = []) {
  return items.flatMap(({ answer = [], item }) => [
    ...answer.flatMap(({ valueString }) => valueString ?? []),
    ...strings(item),
  ]);
}

/** Texts of ours that R4's JSON schema refuses, read as JavaScript reads it: `\S` is there no space of any kind. */
function refused(value) {
  if (typeof value === "string") return /^[ \r\n\t\S]+$/.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "valueString" ? [] : refused(inner)));
}

/** Both resources of a tool, sound alone and together. */
function sound(questionnaire, response, name) {
  assert.deepEqual(faults(questionnaire), [], `${name}: questionnaire`);
  assert.deepEqual(faults(response), [], `${name}: response`);
  assert.deepEqual(refused([questionnaire, response]), [], `${name}: texts`);
  const asked = links(questionnaire.item);
  assert.equal(new Set(asked).size, asked.length, `${name}: a linkId is there once`);
  for (const link of links(response.item)) assert.ok(asked.includes(link), `${name}: ${link} is asked`);
  assert.equal(response.questionnaire, `${questionnaire.url}|${questionnaire.version}`);
}

const settings = { canonical: "https://hospital.example/fhir" };

test("FHIR", async (all) => {
  for (const locale of ["fr", "en"]) {
    const care = await load({ locale, settings });

    await all.test(`preparations, ${locale}`, async () => {
      for (const id of ["rare-disease", "general-practice", "medicines-committee"]) {
        const data = await example(id, locale);
        const preparation = replay(care, data);
        replayClosing(preparation, data);
        const response = preparation.toFhir("2026-11-24");
        sound(preparation.questionnaire(), response, id);
        const bundle = care.bundle([preparation.questionnaire(), response]);
        assert.deepEqual(faults(bundle), [], "bundle");
        for (const { fullUrl } of bundle.entry)
          assert.match(fullUrl, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        assert.equal(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size, 2);
        const sent = care.transaction([preparation.questionnaire(), response]);
        assert.deepEqual(faults(sent), [], "transaction");
        assert.deepEqual(care.transaction([preparation.questionnaire(), response]), sent, "sent again");
        const listed = JSON.stringify(preparation.fhirContents());
        for (const text of strings(response.item))
          assert.ok(listed.includes(JSON.stringify(text).slice(1, -1)), `listed: ${text}`);
        const other = care.preparation();
        assert.deepEqual(other.fromFhir(JSON.parse(JSON.stringify(response))), []);
        assert.deepEqual(other.toFhir("2026-11-24"), response);
      }
      const empty = care.preparation();
      sound(empty.questionnaire(), empty.toFhir(), "empty");
    });

    await all.test(`every instrument and respondent, ${locale}`, () => {
      for (const { id: instrument, respondents, answers } of care.engagementCatalogue().instruments) {
        for (const { id: respondent, contexts } of respondents) {
          const assessment = care.assessment({
            instrument,
            respondent,
            contexts: contexts.map(({ id }) => id),
            date: "2026-11-24",
          });
          assessment
            .pages()
            .forEach(({ statements }) =>
              statements.forEach(({ id }, place) => assessment.answer(id, answers[place % answers.length].id)),
            );
          for (const { step } of assessment.proposals().slice(0, 3))
            assessment.putStep({ step, with: "A", by: "2026-12-24" });
          sound(assessment.questionnaire(), assessment.toFhir(), `${instrument} ${respondent}`);
        }
      }
    });
  }

  await all.test("the validators see what is wrong", () => {
    assert.notDeepEqual(faults({ resourceType: "QuestionnaireResponse", item: [{ text: "no linkId" }] }), []);
    assert.notDeepEqual(faults({ resourceType: "Questionnaire", status: "active", items: [] }), []);
  });

  await all.test("a resource that is refused changes nothing, and every fault is told", async () => {
    const care = await load({ locale: "en", settings });
    const preparation = care.preparation();
    preparation.add({ kind: "topic", title: "Sleep" });
    const before = preparation.save();
    const response = preparation.toFhir();
    response.item.push(
      { linkId: "nothing" },
      { linkId: "visit", item: [{ linkId: "visit.minutes", answer: [{ valueString: "x" }] }] },
    );
    assert.throws(
      () => preparation.fromFhir(response),
      (error) =>
        error instanceof CareError &&
        [error, ...error.others].some(({ code, path }) => code === "unknown-id" && path === "item[2].linkId"),
    );
    assert.equal(preparation.save(), before);
    const appointment = {
      resourceType: "Appointment",
      status: "booked",
      start: "2026-12-10T14:30:00+01:00",
      end: "2026-12-10T14:55:00+01:00",
      extension: [{ url: "https://x.example", valueString: "x" }],
      participant: [{ actor: { reference: "Practitioner/1", display: "Dr Lemaire" }, status: "accepted" }],
    };
    assert.deepEqual(faults(appointment), []);
    assert.deepEqual(preparation.readAppointment(appointment, { timeZone: "Europe/Paris" }), ["extension"]);
    assert.deepEqual(
      [preparation.encounter().when, preparation.encounter().minutes, preparation.encounter().with],
      ["2026-12-10T14:30", 25, "Dr Lemaire"],
    );
  });
});
