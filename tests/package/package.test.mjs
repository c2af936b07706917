import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { access, readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { replay, replayClosing } from "../../www/example.js";
import { CareError, example, load, packed, root, serve, wayIn } from "./load.mjs";

const now = "2026-11-23T09:00";

/** The code and path of what a call throws. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof CareError && error instanceof Error);
    return `${error.code} ${error.path} ${error.limit ?? ""}`.trim();
  }
  return "nothing";
}

test("the package", async (all) => {
  const urls = await serve(all);
  const care = await load({ locale: "en", ...urls });

  await all.test("load is idempotent, and each language is its own", async () => {
    assert.equal(await load({ locale: "en", ...urls }), care);
    const french = await load({ locale: "fr-CA", ...urls });
    assert.equal(french.locale, "fr");
    assert.notEqual(french.catalogue().themes[0].label, care.catalogue().themes[0].label);
  });

  await all.test("a failure says what could not be had, and can be tried again", async () => {
    await assert.rejects(
      load({ ...urls, tools: ["engagement", "prep"] }),
      (error) => error instanceof CareError && `${error.code} ${error.path}` === "unknown-id tools[1]",
    );
    const wrong = { locale: "en", ...urls, contentUrl: `${urls.contentUrl}nowhere/` };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await assert.rejects(load(wrong), (error) => error instanceof CareError && error.code === "content-unavailable");
    }
  });

  await all.test("settings are checked as a whole, with the path of what is wrong", async () => {
    const refused = async (settings) => {
      const error = await load({ locale: "en", ...urls, settings }).then(
        () => null,
        (error) => error,
      );
      return error && `${error.code} ${error.path}`;
    };
    assert.equal(await refused({ minuts: {} }), "unknown-field settings.minuts");
    assert.equal(await refused({ minutes: { specialist: 2 } }), "out-of-range settings.minutes.specialist");
    assert.equal(
      await refused({ resources: [{ id: "a", title: "A", url: "javascript:alert(1)" }] }),
      "invalid-url settings.resources[0].url",
    );
    assert.equal(
      await refused({ questions: [{ id: "q", theme: "nothing", text: "Why?" }] }),
      "unknown-id settings.questions[0].theme",
    );
    assert.equal(await refused({ routes: [{ id: "mine" }] }), "missing-field settings.routes[0].label");
  });

  await all.test("a failing call throws a typed error and changes nothing", () => {
    const preparation = care.preparation();
    preparation.add({ kind: "topic", title: "Sleep" });
    const before = preparation.save();
    assert.equal(
      thrown(() => preparation.add({ kind: "topic", title: "x".repeat(81) })),
      "too-long title 80",
    );
    assert.equal(
      thrown(() => preparation.add({ kind: "topic" })),
      "missing-field title",
    );
    assert.equal(
      thrown(() => preparation.add({ kind: "topic", title: "Pain", Must: true })),
      "unknown-field Must",
    );
    assert.equal(
      thrown(() => care.preparation({ visit: "specialist", minute: 20 })),
      "unknown-field minute",
    );
    assert.equal(
      thrown(() => preparation.add({ kind: "other", title: "x" })),
      "unknown-id kind",
    );
    // What would be right is in the message, for who reads the console.
    assert.throws(() => preparation.add({ kind: "other", title: "x" }), {
      message: "kind must be one of topic, question, wish",
    });
    assert.throws(() => care.preparation({ visit: "dentist" }), {
      message:
        "visit must be one of general-practice, specialist, other-profession, multidisciplinary, partner-meeting",
    });
    assert.throws(() => preparation.setCompanion({ rolle: "remind" }), {
      message: "rolle is no field here: the fields are name, roles, speakOn",
    });
    assert.equal(
      thrown(() => preparation.add({ kind: "topic", title: 3 })),
      "invalid-type title",
    );
    assert.equal(
      thrown(() => preparation.add(null)),
      "invalid-type",
    );
    assert.equal(
      thrown(() => preparation.add({ kind: "topic", title: "x", minutes: 1.5 })),
      "invalid-type minutes",
    );
    assert.equal(
      thrown(() => preparation.add({ kind: "topic", title: "x", minutes: -1 })),
      "out-of-range minutes 1",
    );
    assert.equal(
      thrown(() => preparation.update("e99", { title: "x" })),
      "unknown-id id",
    );
    assert.equal(
      thrown(() => preparation.setEncounter({ minutes: 241 })),
      "out-of-range minutes 240",
    );
    assert.equal(
      thrown(() => preparation.setEncounter({ when: "2026-02-30" })),
      "invalid-date when",
    );
    assert.equal(
      thrown(() => preparation.calendar(now)),
      "missing-field when",
    );
    assert.equal(
      thrown(() => preparation.open("{")),
      "not-this-format",
    );
    assert.equal(
      thrown(() => preparation.open('{"format":"care-partnership/preparation","version":99}')),
      "newer-version version 3",
    );
    assert.equal(preparation.save(), before);
    preparation.free();
  });

  await all.test("odd texts survive or are cleaned", () => {
    const preparation = care.preparation();
    preparation.add({ kind: "topic", title: "عائلة 👩‍👩‍👧‍👦 {title} <b>\u0000\u0007" });
    preparation.add({ kind: "question", title: "lone \ud800 half" });
    const [topic, question] = preparation.entries();
    assert.equal(topic.title, "عائلة 👩‍👩‍👧‍👦 {title} <b>");
    assert.equal(question.title, "lone \ufffd half");
    for (const reader of ["person", "clinician"]) assert.ok(preparation.sheet(reader).text.includes(topic.title));
    preparation.free();
  });

  await all.test("saved and opened is identity", async () => {
    const preparation = replay(care, await example("rare-disease", "en"));
    const saved = preparation.save();
    const other = care.preparation();
    other.open(saved);
    assert.equal(other.save(), saved);
    assert.deepEqual(other.agenda(), preparation.agenda());
  });

  await all.test("an assessment answers, shows, compares and is saved", async () => {
    const assessment = care.assessment({ instrument: "continuum", respondent: "patient", contexts: ["care"] });
    assert.equal(assessment.profile().contexts[0].missing, 8);
    for (const { statements } of assessment.pages()) {
      for (const { id } of statements) assessment.answer(id, id.includes("information") ? "often" : "sometimes");
    }
    assert.equal(assessment.profile().contexts[0].result, "information");
    const [first] = assessment.proposals();
    assessment.putStep({ step: first.step, with: "My doctor" });
    const [step] = assessment.steps();
    const preparation = care.preparation();
    preparation.add({ kind: step.kind, title: step.title, details: step.details });
    assert.deepEqual([step.act, step.kind], [first.act, "wish"]);
    assert.ok(step.title.toLowerCase().endsWith(first.act.toLowerCase()), "it is said as a sentence");
    assert.equal(preparation.entries()[0].title, step.title);
    const before = assessment.save();
    assert.equal(
      thrown(() => assessment.answer("nothing", "often")),
      "unknown-id statement",
    );
    assert.equal(
      thrown(() => assessment.answer(first.step, "maybe")),
      "unknown-id answer",
    );
    assert.equal(
      thrown(() => assessment.setOptions({ contexts: [] })),
      "empty contexts",
    );
    assert.equal(
      thrown(() => assessment.open(preparation.save())),
      "not-this-format format",
    );
    assert.equal(
      thrown(() => care.assessment({ instrument: "other" })),
      "unknown-id instrument",
    );
    assert.equal(assessment.save(), before);
    const other = care.assessment();
    other.open(before);
    assert.deepEqual(other.profile(), assessment.profile());
    assert.deepEqual(assessment.compare(other.save()).contexts[0].differing, []);
  });

  await all.test("an instrument of the portal's own is checked as a whole", async () => {
    const sound = JSON.parse(await readFile(`${root}tests/package/instrument.json`, "utf8"));
    care.checkInstrument(sound);
    const own = await load({ locale: "en", ...urls, settings: { instruments: [sound] } });
    assert.equal(own.engagementCatalogue().instruments.at(-1).id, sound.id);
    const broken = { ...sound, scale: "stars", statements: [sound.statements[0], ...sound.statements] };
    try {
      care.checkInstrument(broken);
      assert.fail("it was taken");
    } catch (error) {
      assert.deepEqual(
        [error, ...error.others].map(({ code, path }) => `${code} ${path}`),
        ["unknown-id scale", "duplicate-id statements[1]"],
      );
    }
    const error = await load({ locale: "en", ...urls, settings: { instruments: [broken] } }).catch((error) => error);
    assert.equal(error.path, "settings.instruments[0].scale");
  });

  await all.test("an overview counts, withholds and names what it cannot read", async () => {
    const overview = care.overview();
    const results = await example("assessments/group", null);
    for (const result of results) overview.add(JSON.stringify(result));
    assert.equal(
      thrown(() => overview.add("{}")),
      "not-this-format format",
    );
    const [view] = overview.views();
    assert.equal(view.results, 60);
    const committee = view.contexts.filter(({ respondent }) => respondent === "users-committee");
    assert.ok(
      committee.length > 0 &&
        committee.every(({ withheld, people, counts }) => withheld && people === 0 && counts.length === 0),
    );
    const french = (await load({ locale: "fr", ...urls })).overview();
    french.merge(overview);
    assert.deepEqual(
      french.views()[0].contexts.map(({ people }) => people),
      view.contexts.map(({ people }) => people),
    );
    assert.match(overview.table(), /continuum,patient,care,[a-z+]*information[a-z+]*,\d+,false\r\n/);
    // A spreadsheet in French opens it in columns; whoever wants RFC 4180 says so.
    assert.match(french.file(), /^\ufeffinstrument;respondent;/);
    assert.match(french.table(), /^instrument;respondent;/);
    assert.equal(french.table(","), overview.table());
    assert.equal(overview.file(), overview.table());
    assert.equal(
      thrown(() => french.table("|")),
      "unknown-id separator",
    );
  });

  await all.test("results that are given again count once, wherever they were counted before", async () => {
    const overview = care.overview();
    const results = (await example("assessments/group", null)).slice(0, 12).map((result) => JSON.stringify(result));
    for (const result of results) assert.equal(overview.add(result), true);
    const views = overview.views();
    for (const result of results) assert.equal(overview.add(result), false);
    assert.equal(
      thrown(() => overview.merge(overview)),
      "not-allowed other",
    );
    const other = care.overview();
    for (const result of results) other.add(result);
    overview.merge(other);
    assert.deepEqual(overview.views(), views);
    assert.equal(overview.counted(), 12);
    assert.equal(views[0].contexts[0].people, 10);
  });

  await all.test("one tool can be loaded without the other, and from the disk", async () => {
    const alone = await load({ locale: "en", ...urls, tools: ["engagement"], instruments: ["practices"] });
    assert.deepEqual(
      alone.engagementCatalogue().instruments.map(({ id }) => id),
      ["practices"],
    );
    assert.equal(
      thrown(() => alone.preparation()),
      "not-loaded preparation",
    );
    const local = await load({ locale: "en" });
    assert.equal(local.preparation().entries().length, 0);
  });

  await all.test("every way in is in the package, and the manifest knows the elements", async () => {
    const { name, exports } = JSON.parse(await readFile(`${packed}package.json`, "utf8"));
    for (const [way, target] of Object.entries(exports).filter(([way]) => !way.includes("*"))) {
      for (const file of typeof target === "string" ? [target] : Object.values(target))
        await access(`${packed}${file}`);
      if (way === "./headless") assert.equal((await wayIn(`${name}/headless`)).load, load);
    }
    const manifest = JSON.parse(await readFile(`${packed}dist/custom-elements.json`, "utf8"));
    const tags = manifest.modules
      .flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName))
      .filter(Boolean);
    assert.deepEqual(tags.sort(), ["care-engagement", "care-overview", "care-preparation"]);
  });

  await all.test("the address of a module only serves to look beside it, as bundlers know", async () => {
    const scripts = (await readdir(`${packed}dist`)).filter((file) => file.endsWith(".js"));
    const text = (await Promise.all(scripts.map((file) => readFile(`${packed}dist/${file}`, "utf8")))).join("");
    const count = (pattern) => [...text.matchAll(pattern)].length;
    assert.ok(count(/import\.meta/g) > 5);
    assert.equal(count(/`\.\/(\w+\.wasm|content\/)`,import\.meta\.url\)/g), count(/import\.meta/g));
  });

  await all.test("where pages are made on a server, each way in can be imported, and each name is there", async () => {
    const named = await readFile(`${packed}dist/types/elements.d.ts`, "utf8");
    const classes = [...named.matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name);
    assert.equal(classes.length, 3);
    const elements = await wayIn("care-partnership/elements");
    for (const name of classes) assert.equal(typeof elements[name], "function", name);
    for (const way of ["define", "define/preparation", "define/engagement", "define/overview"])
      await wayIn(`care-partnership/${way}`);
    assert.equal(typeof globalThis.HTMLElement, "undefined", "nothing of a browser was pretended");
  });

  await all.test("styles use the properties of the design system alone, and each is there", async () => {
    const sources = (await readdir(`${root}pkg/src`, { recursive: true })).filter((file) => file.endsWith(".ts"));
    const text = (await Promise.all(sources.map((file) => readFile(`${root}pkg/src/${file}`, "utf8")))).join("");
    const used = [...new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))];
    const known = used.filter((name) => name.startsWith("--care-") || text.includes(` ${name}: `));
    assert.ok(used.length > 30);
    assert.deepEqual(known, used, "no style asks for a property that nothing sets");
  });

  await all.test("what comes back is what types.d.ts says", async () => {
    writeContract(await results(care));
  });
});

/** Results of every call, from examples that between them fill every field. */
async function results(care) {
  const values = [
    ["Catalogue", care.catalogue()],
    ["Lengths", care.lengths],
  ];
  for (const id of ["rare-disease", "general-practice", "medicines-committee"]) {
    const data = await example(id, "en");
    const preparation = replay(care, data);
    replayClosing(preparation, data);
    preparation.setLimits({ topics: 1 });
    values.push(
      ["Encounter", preparation.encounter()],
      ["Limits", preparation.limits()],
      ["Step[]", preparation.steps()],
      ["Path", preparation.path("points", "2026-12-10")],
      ["Facts", preparation.facts()],
      ["Entry[]", preparation.entries()],
      ["Contributor[]", preparation.contributors()],
      ["Difference[]", preparation.differences()],
      ["Suggestions", preparation.suggestions()],
      ["Note[]", preparation.notes()],
      ["LifePrompt[]", preparation.life()],
      ["Person[]", preparation.people()],
      ["Resource[]", preparation.resources()],
      ["ChecklistItem[]", preparation.checklist()],
      ["Companion | null", preparation.companion()],
      ["Agenda", preparation.agenda()],
      ["Closing", preparation.closing()],
      ["CodeText", preparation.codeText("clinician")],
      ["Arrival", preparation.arrival(preparation.contribution("patient"))],
      ["Arrival", preparation.arrival(preparation.invitation(), care.mark(preparation.invitation()))],
      ["Previous | null", preparation.next().previous()],
      ["Entry[]", preparation.next().entries()],
      ...["person", "clinician", "blank"].map((reader) => ["Sheet", preparation.sheet(reader)]),
    );
  }
  values.push(["EngagementCatalogue", care.engagementCatalogue()]);
  const overview = care.overview();
  for (const id of ["patient-care", "manager-organisation", "service-professional"]) {
    const assessment = care.assessment();
    const saved = JSON.stringify(await example(`assessments/${id}`, "en"));
    assessment.open(saved);
    overview.add(saved);
    values.push(
      ["About", assessment.options()],
      ["Page[]", assessment.pages()],
      ["Profile", assessment.profile()],
      ["Proposal[]", assessment.proposals()],
      ["StepEntry[]", assessment.steps()],
      ["KeptAssessment[]", care.keptAssessments(care.keptTogether([saved, assessment.save()]))],
    );
    if (id === "service-professional") {
      values.push([
        "Comparison",
        assessment.compare(JSON.stringify(await example("assessments/service-patient", "en"))),
      ]);
    }
  }
  for (const result of await example("assessments/group", null)) overview.add(JSON.stringify(result));
  values.push(["GroupView[]", overview.views()]);
  return values;
}

/** Compiles the results as literals: a field more or less than the contract has is an error of the compiler. */
function writeContract(values) {
  const folder = mkdtempSync(`${root}target/contract-`);
  try {
    const types = new Set(values.flatMap(([type]) => type.match(/[A-Z]\w+/g)));
    const lines = values.map(
      ([type, value], index) => `export const value${index}: ${type} = ${JSON.stringify(value)};`,
    );
    const source = `import type { ${[...types].join(", ")} } from "${packed}dist/types/index.js";\n${lines.join("\n")}\n`;
    writeFileSync(`${folder}/contract.ts`, source);
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--lib",
      "es2023,dom",
    ];
    execFileSync(`${root}node_modules/.bin/tsc`, [...options, `${folder}/contract.ts`], {
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    assert.fail(error.stdout || error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
