// A Wagtail of its own, with the app that `cargo xtask kits` made: database and server in a folder, on the loopback.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const KIT = resolve("target/kits/wagtail/care_partnership");
const PYTHON = resolve("target/portals/python");

/** Starts it with `pages`, each a list of blocks. Gives their addresses, null for what is refused, and what ends it. */
export async function start(port, pages) {
  const folder = resolve("target/portals/wagtail");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(KIT, `${folder}/care_partnership`, { recursive: true });
  const run = (program, given, options = {}) => {
    const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8", ...options });
    if (status !== 0) throw new Error(`${program} ${given.join(" ")}: ${stderr || stdout}`);
    return stdout;
  };
  if (!existsSync(`${PYTHON}/bin/pip`)) run("python3", ["-m", "venv", PYTHON]);
  run(`${PYTHON}/bin/pip`, ["install", "--quiet", "wagtail==8.0.1"]);
  const env = {
    ...process.env,
    PORTAL: folder,
    DJANGO_SETTINGS_MODULE: "portal.settings",
    PYTHONPATH: `${folder}:${resolve("tests/portals/wagtail")}`,
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const python = `${PYTHON}/bin/python3`;
  mkdirSync(`${folder}/portal_migrations`);
  writeFileSync(`${folder}/portal_migrations/__init__.py`, "");
  run(python, ["-m", "django", "makemigrations", "portal", "--verbosity", "0"], { env });
  run(python, ["-m", "django", "migrate", "--verbosity", "0"], { env });
  const written = run(python, ["tests/portals/wagtail/write.py", String(port)], { env, input: JSON.stringify(pages) });
  const server = spawn(python, ["-m", "django", "runserver", "--noreload", `127.0.0.1:${port}`], {
    env,
    stdio: "ignore",
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries > 600) throw new Error("the portal does not answer");
    await pause(100);
  }
  return { pages: JSON.parse(written), end: () => server.kill() };
}
