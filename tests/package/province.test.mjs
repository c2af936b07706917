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
const flattened = `
  CREATE VIEW continuum_answer AS
    SELECT id AS response, questionnaire, inner_.linkId AS statement, inner_.answer[1].valueCoding.code AS answer
    FROM (SELECT id, questionnaire, unnest(item) AS outer_ FROM read_json('${folder}/responses.ndjson', format = 'newline_delimited', columns = {
      id: 'VARCHAR', questionnaire: 'VARCHAR',
      item: 'STRUCT(linkId VARCHAR, item STRUCT(linkId VARCHAR, answer STRUCT(valueCoding STRUCT(code VARCHAR))[])[])[]'
    })), unnest(outer_.item) AS _(inner_);
  CREATE VIEW continuum_asked AS
    SELECT url, inner_.linkId AS statement
    FROM (SELECT url, unnest(item) AS outer_ FROM read_json('${folder}/questionnaires.ndjson', format = 'newline_delimited', columns = {
      url: 'VARCHAR', item: 'STRUCT(linkId VARCHAR, item STRUCT(linkId VARCHAR, "type" VARCHAR)[])[]'
    })), unnest(outer_.item) AS _(inner_) WHERE inner_."type" = 'choice';
`;

test("a province", async (all) => {
  execFileSync("cargo", ["run", "--quiet", "--release", "--example", "province", "--", folder, String(results)], { cwd: root, stdio: "inherit" });
  process.chdir(new URL(".", root).pathname);
  const database = await DuckDBInstance.create(":memory:");
  const duck = await database.connect();
  await duck.run(flattened);
  const rows = async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const order = (rows) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

  await all.test("the ViewDefinitions give the lines that the SQL reads", async () => {
    const some = await lines("responses.ndjson", 200);
    const answers = evalSqlOnFhir(await definition("continuum-answer"), some);
    const ids = some.map(({ id }) => `'${id}'`).join(",");
    const read = await rows(`SELECT * FROM continuum_answer WHERE answer IS NOT NULL AND response IN (${ids})`);
    assert.ok(answers.length > 2_000);
    assert.deepEqual(order(read), order(answers));
    const asked = evalSqlOnFhir(await definition("continuum-asked"), await lines("questionnaires.ndjson"));
    assert.deepEqual(order(await rows("SELECT * FROM continuum_asked")), order(asked));
  });

  await all.test(`the same distribution over ${results} results, withheld groups included`, async () => {
    const sql = (await readFile(new URL("sql/group-view.sql", root), "utf8")).replaceAll("{threshold}", "10");
    const found = await rows(sql);
    const view = JSON.parse(await readFile(new URL(`${folder}/group.json`, root), "utf8"));
    assert.equal(view.results, results);
    const wanted = view.contexts.flatMap(({ respondent, context, withheld, counts, unreported }) =>
      withheld
        ? [{ respondent, context, result: null, people: null, withheld }]
        : [...counts, { result: "unreported", people: unreported }]
            .filter(({ people }) => people > 0)
            .map(({ result, people }) => ({ respondent, context, result, people, withheld })),
    );
    const same = found.map(({ people, ...row }) => ({ ...row, people: people === null ? null : Number(people) }));
    assert.deepEqual(order(same), order(wanted));
    assert.ok(wanted.some(({ withheld }) => withheld) && wanted.length > 60);
  });
  duck.closeSync();
});
