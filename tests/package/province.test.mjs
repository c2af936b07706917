// Results of a province: the SQL beside the ViewDefinitions finds what the Rust group view finds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import test from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { evalSqlOnFhir } from "@medplum/core";
import { faults } from "./judges.mjs";
import { load } from "./load.mjs";

const root = new URL("../../", import.meta.url);
const folder = "target/province";
const small = "target/province-small";
const results = 100_000;

async function lines(file, most) {
  const found = [];
  for await (const line of createInterface(createReadStream(new URL(`${folder}/${file}`, root)))) {
    if (line) found.push(JSON.parse(line));
    if (found.length === most) break;
  }
  return found;
}

const definition = async (name) => JSON.parse(await readFile(new URL(`sql/${name}.ViewDefinition.json`, root), "utf8"));

/** What the ViewDefinitions say, as DuckDB reads it from NDJSON. */
const views = await readFile(new URL("sql/duckdb.sql", root), "utf8");
const flattened = (folder) => views.replaceAll("{folder}", folder);

test("a province", async (all) => {
  execFileSync("cargo", ["run", "--quiet", "--release", "--example", "province", "--", folder, String(results)], {
    cwd: root,
    stdio: "inherit",
  });
  process.chdir(new URL(".", root).pathname);
  const database = await DuckDBInstance.create(":memory:");
  const duck = await database.connect();
  await duck.run(flattened(folder));
  const rows = async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const order = (rows) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

  await all.test("the ViewDefinitions give the lines that the SQL reads", async () => {
    const some = await lines("responses.ndjson", 200);
    const answers = evalSqlOnFhir(await definition("continuum-answer"), some);
    const ids = some.map(({ id }) => `'${id}'`).join(",");
    const read = await rows(`SELECT * FROM continuum_answer WHERE response IN (${ids})`);
    assert.ok(answers.length > 2_000);
    assert.deepEqual(order(read), order(answers));
    const asked = evalSqlOnFhir(await definition("continuum-asked"), await lines("questionnaires.ndjson"));
    assert.deepEqual(order(await rows("SELECT * FROM continuum_asked")), order(asked));
  });

  /** What the Rust group view shows, as the SQL says it. */
  const shown = (view) =>
    view.contexts.flatMap(({ respondent, context, withheld, counts, wished, unreported }) => {
      if (withheld) return [{ respondent, context, result: null, people: null, withheld }];
      const silent = unreported > 0 ? [{ result: "unreported", people: unreported }] : [];
      const wishes = wished.map(({ result, people }) => ({ result: `wished:${result}`, people }));
      return [...counts, ...silent, ...wishes].map(({ result, people }) => ({
        respondent,
        context,
        result,
        people,
        withheld,
      }));
    });
  const text = () => readFile(new URL("sql/group-view.sql", root), "utf8");
  const found = async () => {
    return (await rows((await text()).replaceAll(":threshold", "10"))).map(({ people, ...row }) => ({
      ...row,
      people: people === null ? null : Number(people),
    }));
  };

  await all.test(`the same cells over ${results} results, withheld groups included`, async () => {
    const wanted = shown(JSON.parse(await readFile(new URL(`${folder}/group.json`, root), "utf8")));
    assert.deepEqual(order(await found()), order(wanted));
    assert.ok(wanted.some(({ withheld }) => withheld) && wanted.length > 100);
    assert.ok(wanted.every(({ people }) => people === null || people === 0 || people >= 3));
  });

  await all.test("the same cells where few have answered: whole lots, no level held by one or two alone", async () => {
    let joined = 0;
    for (const few of [7, 25, 60, 99, 140, 333]) {
      execFileSync("cargo", ["run", "--quiet", "--release", "--example", "province", "--", small, String(few)], {
        cwd: root,
        stdio: "inherit",
      });
      await duck.run(flattened(small));
      const wanted = shown(JSON.parse(await readFile(new URL(`${small}/group.json`, root), "utf8")));
      assert.deepEqual(order(await found()), order(wanted), `${few} results`);
      joined += wanted.filter(({ result }) => result?.includes("+")).length;
    }
    assert.ok(joined > 5, "levels that few hold stand together");
  });

  await all.test("the Library has the same SQL for runners, which bind its parameter and name its tables", async () => {
    const library = JSON.parse(await readFile(new URL("sql/group-view.Library.json", root), "utf8"));
    assert.deepEqual(faults(library), []);
    assert.deepEqual(
      library.parameter.map(({ name, use }) => [name, use]),
      [["threshold", "in"]],
    );
    const named = await Promise.all(["continuum-answer", "continuum-asked"].map(definition));
    assert.deepEqual(
      library.relatedArtifact.map(({ label, resource }) => [label, resource]),
      named.map(({ name, url }) => [name, url]),
    );
    // DuckDB writes a parameter with another sign before it.
    const sql = Buffer.from(library.content[0].data, "base64").toString("utf8").replaceAll(":threshold", "$threshold");
    await duck.run("DELETE FROM continuum_levels");
    const wanted = await rows((await text()).replaceAll(":threshold", "10"));
    await duck.run("DROP TABLE continuum_levels");
    const alone = (await duck.runAndReadAll(sql, { threshold: 10 })).getRowObjectsJson();
    assert.deepEqual(order(alone), order(wanted));
    assert.ok(alone.length > 50);
  });

  await all.test("a response without its texts says the same, in less room", async () => {
    const some = await lines("responses.ndjson", 200);
    const lean = some.map(withoutTexts);
    const view = await definition("continuum-answer");
    assert.deepEqual(evalSqlOnFhir(view, lean), evalSqlOnFhir(view, some));
    const room = (resources) => JSON.stringify(resources).length;
    assert.ok(room(lean) < 0.65 * room(some), `${room(lean)} of ${room(some)}`);
    const care = await load({ locale: "fr" });
    const read = (resource) => {
      const assessment = care.assessment({ instrument: "continuum" });
      assessment.fromFhir(resource, { timeZone: "UTC" });
      const saved = assessment.save();
      assessment.free();
      return saved;
    };
    for (const [place, resource] of some.entries()) assert.equal(read(lean[place]), read(resource));
    care.free();
  });
  duck.closeSync();
});

/** As docs/province.md says it: a response without what its questionnaire says too. */
function withoutTexts(value) {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([name]) => name !== "text" && name !== "display");
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutTexts(value)]));
}
