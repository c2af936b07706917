// Runs the journeys in each engine, and prints which went through where: `node tests/engines/run.mjs [engine …]`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { disk } from "./disk.mjs";
import { engines, start } from "./engine.mjs";
import { files } from "./files.mjs";
import { journeys as main } from "./journeys.mjs";
import { opened } from "./page.mjs";
import { places } from "./places.mjs";
import { print } from "./print.mjs";
import { typing } from "./typing.mjs";

const journeys = { ...main, ...typing, ...files, ...places };
const asked = process.argv.slice(2);
const names = asked.length ? asked : Object.keys(engines);
const server = spawn("node", ["xtask/server.mjs", "--port", process.env.CARE_PORT ?? "8110"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [address] = await once(createInterface({ input: server.stdout }), "line");
let passed = 0;
const failures = [];
/** Engines that this machine has not. */
const absent = [];

/** The journeys that can be made in an engine as it is driven here. */
const able = ({ profile, print: printer }) => ({ ...journeys, ...(printer && print), ...(profile && disk) });

/** All journeys in one engine: what came of each. */
async function through(name) {
  const began = Date.now();
  let browser;
  try {
    browser = await start(name);
  } catch ({ message }) {
    absent.push(`${name} cannot be had: ${message}`);
    return { name, version: "cannot be had", results: {}, seconds: 0 };
  }
  const results = {};
  try {
    // Chromium's profile is read by tests/browser/disk.spec.ts, WebKit here has none.
    for (const [journey, go] of Object.entries(able(browser))) {
      try {
        await browser.get(address);
        await browser.run("localStorage.clear(); sessionStorage.clear()");
        await go(await opened(browser, address), address);
        results[journey] = true;
        passed += 1;
      } catch (error) {
        results[journey] = false;
        failures.push(`${name}, ${journey}: ${error.stack ?? error}`);
      }
    }
    return { name, version: browser.version, results, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    await browser.quit();
  }
}

try {
  const columns = [];
  for (const name of names) columns.push(await through(name));
  const all = Object.keys({ ...journeys, ...print, ...disk });
  const wide = Math.max(...all.map(({ length }) => length));
  const row = (first, cells) =>
    console.log([first.padEnd(wide), ...cells.map((cell) => cell.padEnd(22))].join("  ").trimEnd());
  row(
    "",
    columns.map(({ name, version }) => `${name} ${version}`),
  );
  for (const journey of all) {
    row(
      journey,
      columns.map(({ results }) => (journey in results ? (results[journey] ? "yes" : "NO") : "NOT RUN")),
    );
  }
  row(
    "seconds",
    columns.map(({ seconds }) => String(seconds)),
  );
  for (const failure of [...absent, ...failures]) console.error(`\n${failure}`);
  // On CI all engines run; elsewhere a machine may not have them all, and the table says so.
  const failed = failures.length + (process.env.CI ? absent.length : 0);
  console.log(
    `\nengines: ${passed} passed, ${failed} failed${absent.length ? `; not run in ${absent.length} of ${names.length} engines` : ""}`,
  );
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} finally {
  server.kill();
}
