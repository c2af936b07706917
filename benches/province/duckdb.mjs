// The group view in DuckDB, from the NDJSON of a folder; by way of Parquet where that is asked for.
import { readFile, rm } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";

const [folder, by] = process.argv.slice(2);
const root = new URL("../../", import.meta.url);
await rm(`${folder}/duckdb.db`, { force: true });
const database = await DuckDBInstance.create(`${folder}/duckdb.db`);
const duck = await database.connect();
const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const views = (await readFile(new URL("sql/duckdb.sql", root), "utf8")).replaceAll("{folder}", folder);
const tables = [...views.matchAll(/TABLE (\w+) AS/g)].map(([, name]) => name);
const file = (name) => `'${folder}/${name}.parquet'`;
const read = await seconds(async () => {
  await duck.run(views);
  if (by !== "parquet") return;
  for (const name of tables) {
    await duck.run(`COPY ${name} TO ${file(name)} (FORMAT parquet); DROP TABLE ${name}`);
    await duck.run(`CREATE VIEW ${name} AS SELECT * FROM ${file(name)}`);
  }
});
const sql = (await readFile(new URL("sql/group-view.sql", root), "utf8")).replaceAll(":threshold", "10");
let cells = [];
const group = await seconds(async () => {
  cells = (await duck.runAndReadAll(sql)).getRowsJson();
});
duck.closeSync();
console.log(JSON.stringify({ read, group, cells }));
