// The group view three times: in Rust, in SQL, and as an oracle reads its rules. The same to the cell.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import test from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { evalSqlOnFhir } from "@medplum/core";
import { oracle, sorted } from "./group/oracle.mjs";
import { answers, askedOf, inOrder, oddities, people, response } from "./group/people.mjs";
import { load, root } from "./load.mjs";

const folder = `${root}target/group`;
const order = ["care", "organisation", "governance", "teaching", "research"];
const definition = async (name) => JSON.parse(await readFile(`${root}sql/${name}.ViewDefinition.json`, "utf8"));
const columns = {
  continuum_answer: ["response", "identifier", "authored", "questionnaire", "context", "statement", "answer"],
  continuum_asked: ["url", "version", "context", "statement"],
  continuum_levels: ["id", "version", "respondent", "context", "result", "desired", "received"],
};

test("the group view in Rust, in SQL and by an oracle", async (all) => {
  await mkdir(folder, { recursive: true });
  const database = await DuckDBInstance.create(":memory:");
  const duck = await database.connect();
  all.after(() => duck.closeSync());
  const [answered, asking, sql] = await Promise.all([
    definition("continuum-answer"),
    definition("continuum-asked"),
    readFile(`${root}sql/group-view.sql`, "utf8"),
  ]);

  /** Puts rows into a table, as a runner of ViewDefinitions would. */
  async function table(name, rows) {
    const file = `${folder}/${name}.ndjson`;
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join("\n"));
    const types = columns[name].map((column) => `${column}: 'VARCHAR'`).join(", ");
    const read = `read_json('${file}', format = 'newline_delimited', columns = {${types}})`;
    await duck.run(`CREATE OR REPLACE TABLE ${name} AS SELECT * FROM ${rows.length ? read : `${read} LIMIT 0`}`);
  }

  const bySql = async (lot) => {
    const found = await duck.runAndReadAll(sql.replaceAll(":threshold", String(lot)));
    return sorted(found.getRowObjectsJson());
  };

  /** The lines of the table, as the SQL says them; `withheld` for all where nothing was counted. */
  function byRust(overview, asked) {
    const lines = overview.table(",").trim().split("\r\n").slice(1);
    const rows = lines.map((line) => line.split(",")).filter(([instrument]) => instrument === "continuum");
    if (rows.length) return rows.map((cells) => cells.slice(1).join(",")).sort();
    const places = Object.entries(asked).flatMap(([who, of]) => Object.keys(of).map((context) => [who, context]));
    return places.map(([who, context]) => [who, context, "", "", true].join(",")).sort();
  }

  async function compare(care, asked, given, lot, name) {
    const overview = care.overview();
    const [rows, resources, counted] = [[], [], []];
    const reader = care.assessment({ instrument: "continuum" });
    for (const one of inOrder(given)) {
      if (one.alone) {
        const levels = care.assessment({ instrument: "continuum", respondent: one.respondent });
        levels.fromFhir(response({ ...one, day: null }));
        const saved = levels.saveLevels();
        assert.doesNotMatch(saved, /2026|sometimes|answers|subject/);
        overview.add(saved);
        const { id, instrumentVersion: version, respondent, contexts } = JSON.parse(saved).levels;
        const { received } = one;
        rows.push(...contexts.map((line) => ({ id, version: String(version), respondent, ...line, received })));
        counted.push({ ...one, day: null });
        levels.free();
        continue;
      }
      const resource = one.resource ?? response(one);
      resources.push(resource);
      let taken = true;
      try {
        reader.fromFhir(resource, { timeZone: "UTC" });
      } catch {
        taken = false;
      }
      if (taken && reader.options().instrument === "continuum") overview.add(reader.save());
      assert.equal(taken, one.counts ?? true, `${name}: ${one.odd}`);
      if (taken) counted.push(one);
    }
    reader.free();
    await table("continuum_answer", evalSqlOnFhir(answered, resources));
    await table("continuum_levels", rows);
    const wanted = oracle(counted, asked, order, lot);
    assert.deepEqual(byRust(overview, asked), wanted, `${name}: Rust`);
    assert.deepEqual(await bySql(lot), wanted, `${name}: SQL`);
    overview.free();
    return wanted;
  }

  for (const lot of [5, 10]) {
    const care = await load({ locale: "fr", settings: { groupThreshold: lot } });
    const asked = askedOf(care);
    const forms = Object.keys(asked).map((respondent) =>
      care.assessment({ instrument: "continuum", respondent }).questionnaire(),
    );
    // The questionnaires of an earlier version may still be there.
    await table("continuum_asked", evalSqlOnFhir(asking, [...forms, { ...forms[0], version: "1" }]));

    await all.test(`by chance, in lots of ${lot}`, async () => {
      const seen = { joined: 0, wished: 0, unreported: 0, withheld: 0 };
      for (let seed = 1; seed <= 10; seed++) {
        const cells = await compare(care, asked, people(seed, 5 + seed * 9, asked), lot, `seed ${seed}`);
        for (const cell of cells) {
          seen.joined += Number(cell.includes("+"));
          seen.wished += Number(cell.includes("wished:"));
          seen.unreported += Number(cell.includes("unreported"));
          seen.withheld += Number(cell.endsWith("true"));
        }
      }
      for (const [what, count] of Object.entries(seen)) assert.ok(count > 3, `${what}: ${count}`);
    });

    await all.test(`with what is wrong or odd in them, in lots of ${lot}`, async () => {
      for (const [odd, change] of Object.entries(oddities)) {
        const given = people(77, 80, asked).map((one, number) => {
          const resource = response(one);
          if (one.alone || number % 4 || !answers(resource)) return one;
          const counts = change(resource);
          return { ...one, resource, counts, odd };
        });
        assert.ok(given.some((one) => one.odd === odd));
        await compare(care, asked, given, lot, odd);
      }
    });

    await all.test(`each once, whatever is given twice, in lots of ${lot}`, async () => {
      const given = people(5, 60, asked);
      const once = await compare(care, asked, given, lot, "once");
      // The same again, under other names, as levels, and on the same day.
      const again = given.map((one, number) => ({ ...one, response: `s${number}`, alone: number % 2 === 0 }));
      const twice = [...given, ...again.filter((one, number) => one.alone || !given[number].alone)];
      // Who stands where in a day may differ, and so who waits for the next lot; how many there are does not.
      const many = (cells) => {
        const sums = new Map();
        for (const [who, context, result, people] of cells.map((cell) => cell.split(",")))
          if (!result.startsWith("wished:"))
            sums.set(`${who} ${context}`, (sums.get(`${who} ${context}`) ?? 0) + Number(people));
        return sums;
      };
      assert.deepEqual(many(await compare(care, asked, twice, lot, "twice")), many(once));
    });
  }

  await all.test("a threshold under five is five", async () => {
    assert.deepEqual(await bySql(1), await bySql(5));
  });
});
