// The group view in PostgreSQL, from the NDJSON of a folder, in a cluster of its own that is gone afterwards.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const sql = (name) => fileURLToPath(new URL(`../../sql/${name}`, import.meta.url));
const versions = await readdir("/usr/lib/postgresql");
const bin = `/usr/lib/postgresql/${versions.sort((one, other) => Number(other) - Number(one))[0]}/bin`;
const home = await mkdtemp(join(tmpdir(), "care-postgresql-"));
const data = `${home}/data`;
// PostgreSQL does not run as root.
const as = (command, ...given) =>
  process.getuid() === 0 ? ["runuser", ["-u", "postgres", "--", command, ...given]] : [command, given];
const psql = (...given) =>
  execFileSync("psql", ["-h", home, "-U", "postgres", "-qAtX", "-F,", "-v", "ON_ERROR_STOP=1", ...given], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

if (process.getuid() === 0) execFileSync("chown", ["postgres", home]);
execFileSync(...as(`${bin}/initdb`, "-D", data, "-U", "postgres", "--auth=trust", "--no-locale", "--encoding=UTF8"), {
  stdio: "ignore",
});
const settings = ["listen_addresses=", "shared_buffers=1GB", "work_mem=256MB", "fsync=off", "max_wal_size=8GB"];
const server = spawn(...as(`${bin}/postgres`, "-D", data, "-k", home, ...settings.flatMap((set) => ["-c", set])), {
  stdio: "ignore",
});
const ended = new Promise((resolve) => server.on("exit", resolve));
while (spawnSync(`${bin}/pg_isready`, ["-q", "-h", home]).status !== 0) {
  if (server.exitCode !== null) throw new Error("PostgreSQL does not start");
  await pause(100);
}
try {
  const read = seconds(() => {
    for (const [table, file] of [
      ["response", "responses"],
      ["questionnaire", "questionnaires"],
      ["levels", "levels"],
    ]) {
      psql("-c", `CREATE UNLOGGED TABLE ${table} (line jsonb)`);
      // A line as it is: the quote and the delimiter are signs that JSON never has.
      psql(
        "-c",
        `\\copy ${table} FROM '${folder}/${file}.ndjson' WITH (FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02')`,
      );
    }
    psql("-f", sql("postgresql.sql"));
  });
  let cells = "";
  const group = seconds(() => {
    cells = psql("-v", "threshold=10", "-f", sql("group-view-steps.sql"));
  });
  const rows = cells
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  console.log(
    JSON.stringify({
      read,
      group,
      cells: rows.map((row) => row.map((cell, place) => (place === 4 ? cell === "t" : cell))),
    }),
  );
} finally {
  // It ends what it does, and then itself.
  execFileSync(...as(`${bin}/pg_ctl`, "-D", data, "-w", "-m", "fast", "stop"), { stdio: "ignore" });
  await ended;
  await rm(home, { recursive: true, force: true });
}
