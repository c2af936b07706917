// The group view of a province in each engine: the same cells as in Rust, in how many seconds and how much memory.
//   node benches/province/run.mjs [--results 1000,10000] [--engines duckdb,postgresql,spark,fhir4ds]
import { execFileSync, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { peak } from "./memory.mjs";

const { values } = parseArgs({
  options: {
    results: { type: "string", default: "1000,10000,100000" },
    engines: { type: "string", default: "duckdb,postgresql,spark" },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const root = here("../../");
const engines = [
  { id: "duckdb", name: "DuckDB, NDJSON", command: ["node", here("duckdb.mjs")] },
  { id: "duckdb", name: "DuckDB, Parquet", command: ["node", here("duckdb.mjs")], by: "parquet" },
  { id: "postgresql", name: "PostgreSQL", command: ["node", here("postgresql.mjs")] },
  { id: "fhir4ds", name: "fhir4ds, by the ViewDefinitions", command: ["python3", here("fhir4ds.py")] },
  { id: "spark", name: "Spark, NDJSON", command: ["python3", here("spark.py")] },
  { id: "spark", name: "Spark, Parquet", command: ["python3", here("spark.py")], by: "parquet" },
];

/** What the Rust group view shows, as the SQL says it. */
const cellsOf = ({ contexts }) =>
  contexts.flatMap(({ respondent, context, withheld, counts, wished, unreported }) => {
    const cells = (of, before = "") => of.map(({ result, people }) => [`${before}${result}`, people, false]);
    const silent = unreported > 0 ? [["unreported", unreported, false]] : [];
    const shown = withheld ? [["", "", true]] : [...cells(counts), ...silent, ...cells(wished, "wished:")];
    return shown.map((cell) => [respondent, context, ...cell]);
  });
const written = (cells) => cells.map((row) => row.map((cell) => cell ?? "").join()).sort();

/** What an engine says, and the most memory that it and what it started held together. */
async function run({ command, by }, folder) {
  const child = spawn(command[0], [...command.slice(1), folder, ...(by ? [by] : [])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const memory = peak(child.pid);
  let said = "";
  for await (const part of child.stdout) said += part;
  const code = child.exitCode ?? (await new Promise((resolve) => child.on("exit", resolve)));
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}`);
  return { ...JSON.parse(said.trim().split("\n").at(-1)), memory: memory() };
}

console.log(
  "| engine | results | from the files to tables, s | group view, s | memory, MB | equal |\n|---|---|---|---|---|---|",
);
let equal = true;
for (const results of values.results.split(",")) {
  const folder = `${root}target/province-${results}`;
  execFileSync("cargo", ["run", "--quiet", "--release", "--example", "province", "--", folder, results], {
    cwd: root,
    stdio: "inherit",
  });
  const wanted = written(cellsOf(JSON.parse(await readFile(`${folder}/group.json`, "utf8"))));
  for (const engine of engines.filter(({ id }) => values.engines.split(",").includes(id))) {
    const { read, group, memory, cells } = await run(engine, folder);
    const found = written(cells);
    const same = found.join("\n") === wanted.join("\n");
    equal &&= same;
    const says = same ? `${wanted.length} of ${wanted.length} cells` : "NO";
    console.log(`| ${engine.name} | ${results} | ${read.toFixed(1)} | ${group.toFixed(1)} | ${memory} | ${says} |`);
  }
}
process.exitCode = equal ? 0 : 1;
