// What a screen reader says on the main journeys, into docs/heard/: `node xtask/hear/run.mjs [browser] [journey]`.
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { page, portal } from "../../tests/portal/portal.mjs";
import { journeys } from "./journeys.mjs";
import { session } from "./session.mjs";

/** How often a key is pressed at most until something is heard. */
const MOST = 60;
const inside = "--inside";
const wanted = process.argv.slice(2).filter((one) => one !== inside);

/** Each in a session of its own: a browser, a screen reader, and a bus between them. */
async function each() {
  for (const browser of ["firefox", "chromium"]) {
    for (const journey of Object.keys(journeys)) {
      if (!wanted.every((one) => one === browser || one === journey)) continue;
      const arguments_ = ["--", process.execPath, process.argv[1], inside, browser, journey];
      const child = spawn("dbus-run-session", arguments_, { stdio: "inherit" });
      const code = await new Promise((over) => child.on("close", over));
      if (code !== 0) process.exitCode = 1;
    }
  }
}

async function one(browser, name) {
  const { what, page: body, steps } = journeys[name];
  const script = '<script type="module" src="/care/define.js"></script>';
  const site = await portal({ "/": page(body, script).replace('lang="fr"', 'lang="en"') });
  const heard = await session(browser, `${site.origin}/`, resolve(`target/hear/${browser}-${name}`));
  const lines = [`${what}, in ${browser}: each key or text, and below it what Orca says.`, ""];
  const note = (act, said) => {
    const all = [`> ${act}`, ...said.map((one) => `    ${one}`)];
    console.log(all.join("\n"));
    lines.push(...all);
  };
  try {
    await heard.until(async () => site.asked.some((path) => path.endsWith(".json")), "the page was not asked for");
    // Orca begins to read once it has said how many parts there are.
    const opening = [];
    await heard.until(async () => {
      opening.push(...(await heard.heard()));
      return opening.some((one) => /^Page has/.test(one));
    }, "the page was not read");
    note("the page opens", opening);
    // So that letters are written, and are no commands: as who writes much does.
    note("Insert+a twice", await heard.press("Insert+a", "Insert+a"));
    for (const step of steps) {
      if (step.type) note(`types "${step.type}"`, await heard.type(step.type));
      else if (!step.to) note(step.press, await heard.press(step.press));
      else await until(heard, step, note);
    }
  } finally {
    await heard.end();
    site.close();
  }
  await mkdir("docs/heard", { recursive: true });
  await writeFile(`docs/heard/${browser}-${name}.txt`, `${lines.join("\n")}\n`);
}

async function until(heard, step, note) {
  for (let press = 0; press < MOST; press += 1) {
    const said = await heard.press(step.press);
    note(step.press, said);
    if (said.some((one) => one.includes(step.to))) return;
  }
  throw new Error(`"${step.to}" was never heard`);
}

await (process.argv.includes(inside) ? one(...wanted) : each());
