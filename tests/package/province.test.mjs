// Results of a province: the SQL beside the ViewDefinitions finds what the Rust group view finds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import test from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { evalSqlOnFhir } from "@medplum/core";

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
  const found = async () => {
    const sql = (await readFile(new URL("sql/group-view.sql", root), "utf8")).replaceAll("{threshold}", "10");
    return (await rows(sql)).map(({ people, ...row }) => ({ ...row, people: people === null ? null : Number(people) }));
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
  duck.closeSync();
});
