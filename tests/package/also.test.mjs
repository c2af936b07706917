// Sheets in two languages, as a page's script asks for them; and a language that is content alone, out of a folder of
// one's own.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { CareError, load, packed, root } from "./load.mjs";

/** A visit with a point in own words, a question of the bank, and one that stays with the person. */
function prepared(care) {
  const visit = care.preparation({ kind: "specialist", mode: "in-person" });
  visit.add({ kind: "topic", title: "La fatigue depuis l’été", details: "Surtout le soir." });
  visit.addQuestion("understanding-serious");
  visit.add({ kind: "topic", title: "Ma peur de la nuit", visibility: "only-me" });
  return visit;
}

/** Content that was built, with a further language beside it, as a translator tries it. */
async function translated(test) {
  const folder = await mkdtemp(join(tmpdir(), "care-content-"));
  test.after(() => rm(folder, { recursive: true }));
  await cp(`${packed}dist/content/`, folder, { recursive: true });
  await cp(`${root}tests/locales/ar/`, join(folder, "ar"), { recursive: true });
  return pathToFileURL(`${folder}/`);
}

test("a sheet in a second language", async (all) => {
  const care = await load({ locale: "fr", also: ["en"], tools: ["preparation"] });

  await all.test("the languages that were loaded are told", () => {
    assert.deepEqual(care.also, ["en"]);
  });

  await all.test("what is ours stands in both, own words once and marked", () => {
    const preparation = prepared(care);
    // What is to be brought is what was ticked.
    preparation.tick(preparation.checklist()[0].id, true);
    const sheet = preparation.sheet("person", { also: "en" });
    assert.equal(sheet.also.locale, "en");
    const section = (id) => sheet.sections.find((section) => section.id === id);
    assert.equal(section("questions").also, "What I want to ask");
    assert.equal(section("questions").items[0].also, "Is it serious?");
    assert.ok(section("bring").items.every(({ also }) => typeof also === "string"));
    const [topic] = section("topics").items;
    assert.deepEqual([topic.text, topic.also, topic.details], ["La fatigue depuis l’été", null, "Surtout le soir."]);
    assert.match(topic.noteAlso, /^own words/);
    for (const said of ["What I want to ask", "Is it serious?", "La fatigue depuis l’été", "own words"])
      assert.ok(sheet.text.includes(said), said);
  });

  await all.test("what is for the person alone is in no sheet", () => {
    const visit = prepared(care);
    for (const { id } of visit.readers())
      assert.ok(!JSON.stringify(visit.sheet(id, { also: "en" })).includes("Ma peur"), id);
  });

  await all.test("a language that is not loaded is refused with its path, the same one is one", () => {
    const visit = prepared(care);
    assert.throws(
      () => visit.sheet("person", { also: "de" }),
      (error) => error instanceof CareError && error.code === "not-loaded" && error.path === "also",
    );
    assert.throws(() => visit.sheet("person", { also: 5 }), { code: "invalid-type", path: "also" });
    assert.throws(() => visit.sheet("person", { too: "en" }), { code: "unknown-field" });
    assert.deepEqual(visit.sheet("person", { also: "fr" }), visit.sheet("person"));
    assert.deepEqual(visit.sheet("person", { also: null }), visit.sheet("person"));
  });

  await all.test("a language asked for twice, or the one that is spoken, is loaded once", async () => {
    const twice = await load({ locale: "fr", also: ["en", "en-GB", "fr"], tools: ["preparation"] });
    assert.deepEqual(twice.also, ["en"]);
    await assert.rejects(load({ locale: "fr", also: ["ar"], tools: ["preparation"] }), {
      code: "content-unavailable",
      path: "also[0]",
    });
  });
});

test("Arabic is content alone", async (all) => {
  const contentUrl = await translated(all);
  const care = await load({ locale: "ar", also: ["fr"], instruments: ["partner-profile"], contentUrl });
  assert.deepEqual([care.locale, care.direction], ["ar", "rtl"]);
  const sheet = prepared(care).sheet("person", { also: "fr" });
  const [question] = sheet.sections.find(({ id }) => id === "questions").items;
  assert.deepEqual([question.text, question.also], ["هل الأمر خطير؟", "Est-ce que c’est grave\u00a0?"]);
  const { contexts } = care.assessment({ instrument: "partner-profile", respondent: "patient" }).profile();
  assert.ok(contexts.every(({ label }) => /\p{Script=Arabic}/u.test(label)));
});
