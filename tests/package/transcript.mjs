// All that the package answers to what it is given, as text: `node tests/package/transcript.mjs <file>` writes it.
// The saved examples go through every call that answers, and the corpus of the fuzz targets through the ways in.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { replay, replayClosing } from "../../www/example.js";
import { example, load, root } from "./load.mjs";

// Ids are made by chance; here they are the same each time.
let turn = 0;
crypto.getRandomValues = (into) => into.map((_, at) => (into[at] = turn = (turn * 75 + 74) % 65537));

const said = [];
// Where an object of the core lies in memory is no answer.
const shown = (name, value) => (name === "__wbg_ptr" ? undefined : value);
const say = (what, value) => said.push(`${what}: ${value === undefined ? "nothing" : JSON.stringify(value, shown)}`);

/** What a call answers, or the error it throws with all that it says. */
function hear(what, call) {
  try {
    const answer = call();
    say(what, answer);
    return answer;
  } catch ({ name, code, path, message, limit, least, most, others }) {
    say(what, { name, code, path, message, limit, least, most, others: others?.map(String) });
    return undefined;
  }
}

const now = "2026-11-24T09:00";
const call = (held, names, ...given) => {
  for (const name of names.split(" ")) hear(name, () => held[name](...given));
};

/** All that a preparation answers. */
function heardOf(preparation) {
  call(preparation, "encounter limits steps entries contributors differences themes offeredThemes suggestions bank");
  call(preparation, "notes life people resources checklist companion routes agenda readers closing learned previous");
  call(preparation, "isEmpty mainPoint questionnaire toFhir fhirContents save saveShared");
  for (const kind of ["topic", "question", "wish"]) call(preparation, "points", kind);
  for (const { id } of hear("contributors", () => preparation.contributors()) ?? [])
    call(preparation, "view contribution", id);
  for (const { id } of hear("readers", () => preparation.readers()) ?? []) {
    call(preparation, "sheet", id);
    call(preparation, "sheet", id, { also: "en" });
  }
  hear("calendar", () => preparation.calendar(now));
  hear("toFhir", () => preparation.toFhir("2026-11-24"));
  hear("undo", () => preparation.undo());
  hear("redo", () => preparation.redo());
}

/** All that an assessment answers. */
function heardOfAnswers(assessment) {
  call(assessment, "options pages profile proposals steps questionnaire toFhir fhirContents isEmpty save undo redo");
}

const json = async (path) => JSON.parse(await readFile(`${root}${path}`, "utf8"));
const assessments = ["patient-care", "manager-organisation", "service-patient", "service-professional"];
const visits = ["rare-disease", "general-practice", "several-professionals", "helping-a-parent"];
visits.push("with-an-interpreter", "medicines-committee", "medicines-committee-organiser");

async function examples(locale) {
  const care = await load({ locale, also: [locale === "fr" ? "en" : "fr"] });
  hear("catalogue", () => care.catalogue());
  hear("engagementCatalogue", () => care.engagementCatalogue());
  for (const id of visits) {
    const data = await example(id, locale);
    const preparation = replay(care, data);
    replayClosing(preparation, data);
    heardOf(preparation);
    const next = preparation.next();
    heardOf(next);
    const opened = care.preparation();
    hear("open", () => opened.open(preparation.save()));
    hear("fromFhir", () => next.fromFhir(preparation.toFhir(now)));
    heardOf(next);
  }
  const overview = care.overview();
  const results = await Promise.all(assessments.map((id) => example(`assessments/${id}`, locale)));
  for (const saved of results.map((result) => JSON.stringify(result))) {
    const assessment = care.assessment();
    hear("open", () => assessment.open(saved));
    heardOfAnswers(assessment);
    hear("add", () => overview.add(saved));
    for (const other of results) hear("compare", () => assessment.compare(JSON.stringify(other)));
  }
  for (const result of await example("assessments/group", null)) overview.add(JSON.stringify(result));
  call(overview, "views counted table file");
}

/** Where an input of the corpus begins, by target: `fuzz/src/bodies/` has the same, from the same files. */
async function bases() {
  const care = await load({ locale: "fr" });
  const made = [];
  for (const id of visits) made.push(replay(care, await example(id, "fr")));
  const results = await Promise.all(assessments.map((id) => example(`assessments/${id}`, "fr")));
  const open = (saved) => {
    const assessment = care.assessment();
    assessment.open(JSON.stringify(saved));
    return assessment;
  };
  const contribution = made
    .flatMap((at) => at.contributors().map(({ id }) => [at, id]))
    .flatMap(([at, id]) => (id === "patient" ? [] : [JSON.parse(at.contribution(id))]));
  return {
    settings: [await json("fuzz/src/bodies/settings.json")],
    appointment: [await json("fuzz/src/bodies/appointment.json")],
    calls: [await json("fuzz/src/bodies/calls.json")],
    texts: [await json("fuzz/src/bodies/texts.json")],
    preparation: made.map((at) => JSON.parse(at.save())),
    fhir_preparation: made.map((at) => at.toFhir()),
    contribution,
    assessment: results,
    group: results,
    fhir_assessment: results.map((saved) => open(saved).toFhir()),
    instruments: [await json("tests/package/instrument.json")],
  };
}

/** As `fuzz/src/bodies/document.rs` reads an input. */
function document(input, starts) {
  if (!Array.isArray(input?.edits)) return input;
  let made = structuredClone(starts[(Number.isInteger(input.base) && input.base > 0 ? input.base : 0) % starts.length]);
  for (const edit of input.edits.filter((edit) => typeof edit?.[0] === "string")) {
    const names = edit[0].split("/");
    const last = names.pop();
    if (edit[0] === "") made = edit[1] ?? null;
    const at = names.reduce(
      (at, name) => (at && typeof at === "object" && Object.hasOwn(at, name) ? at[name] : null),
      made,
    );
    if (!at || typeof at !== "object" || edit[0] === "") continue;
    if (edit.length > 1) at[Array.isArray(at) && !/^\d+$/.test(last) ? at.length : last] = edit[1];
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
  }
  return made;
}

/** What is done with a document of each target. */
const ways = {
  async settings(settings) {
    try {
      heardOf((await load({ locale: "fr", settings })).preparation());
    } catch ({ name, code, path, message }) {
      say("load", { name, code, path, message });
    }
  },
  instruments: (instrument, care) => call(care, "checkInstrument", instrument),
  appointment(resource, care) {
    hear("readAppointment", () => care.readAppointment(resource, "Europe/Paris"));
    hear("readAppointment", () => care.preparation().readAppointment(resource, "Europe/Paris"));
  },
  preparation(saved, care) {
    const preparation = care.preparation();
    hear("open", () => preparation.open(JSON.stringify(saved)));
    heardOf(preparation);
  },
  contribution(list, care) {
    const preparation = care.preparation();
    hear("receive", () => preparation.receive(JSON.stringify(list)));
    heardOf(preparation);
  },
  fhir_preparation(resource, care) {
    const preparation = care.preparation();
    hear("fromFhir", () => preparation.fromFhir(resource));
    heardOf(preparation);
  },
  assessment(saved, care) {
    const assessment = care.assessment();
    hear("open", () => assessment.open(JSON.stringify(saved)));
    heardOfAnswers(assessment);
  },
  fhir_assessment(resource, care) {
    const assessment = care.assessment();
    hear("fromFhir", () => assessment.fromFhir(resource));
    heardOfAnswers(assessment);
  },
  group(saved, care) {
    const overview = care.overview();
    hear("add", () => overview.add(JSON.stringify(saved)));
    call(overview, "views table file");
  },
  texts(words, care) {
    const preparation = care.preparation();
    for (const title of Array.isArray(words) ? words : []) {
      hear("add", () => preparation.add({ kind: "topic", title, details: title }));
      hear("setLife", () => preparation.setLife(preparation.life()[0].id, title));
      hear("putNote", () => preparation.putNote({ date: "2026-11-20", happened: title }));
      hear("addChecklistItem", () => preparation.addChecklistItem(title));
    }
    heardOf(preparation);
  },
  calls(list, care) {
    const [preparation, assessment] = [care.preparation(), care.assessment()];
    for (const [name, ...given] of (Array.isArray(list) ? list : []).filter(Array.isArray)) {
      for (const held of [preparation, assessment]) {
        if (typeof held[name] !== "function" || name === "free") continue;
        const text = given.map((one) => (name === "open" || name === "receive" ? JSON.stringify(one) : one));
        hear(name, () => held[name](...text));
      }
    }
    heardOf(preparation);
    heardOfAnswers(assessment);
  },
};

async function corpus() {
  const care = await load({ locale: "fr" });
  const starts = await bases();
  for (const [target, way] of Object.entries(ways)) {
    const folder = `fuzz/corpus/${target}`;
    for (const name of (await readdir(`${root}${folder}`)).sort()) {
      let input;
      try {
        input = await json(`${folder}/${name}`);
      } catch {
        continue;
      }
      said.push(`${target}/${name}`);
      await way(document(input, starts[target]), care);
    }
  }
}

/** As large a draft as a person can write: the memory grows while it is made. */
async function large() {
  const care = await load({ locale: "fr" });
  const preparation = care.preparation();
  for (let at = 0; at < 200; at += 1) {
    const details = `${at} ${"é😀 mal à la tête ".repeat(200)}`.slice(0, 1990);
    hear("add", () => preparation.add({ kind: ["topic", "question", "wish"][at % 3], title: `Point ${at}`, details }));
  }
  heardOf(preparation);
  const saved = preparation.save();
  const opened = care.preparation();
  hear("open", () => opened.open(saved));
  heardOf(opened);
}

await examples("fr");
await examples("en");
await corpus();
await large();
await writeFile(process.argv[2], said.join("\n"));
