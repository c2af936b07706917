// A desktop without screen or sound on which Orca reads a page: what it would say is written down instead of said. It
// runs inside `dbus-run-session`, and ends what it began.
import { spawn } from "node:child_process";
import { chmod, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** Nothing new for so many milliseconds, and Orca has said what it had to say. */
const QUIET = 1500;
/** So long it may take until it begins. */
const SLOW = 4000;
/** The longest that it is waited for. */
const LONGEST = 20_000;

/** The module of Debian's speech-dispatcher that says nothing: with the usual one, and no sound device, Orca stands still. */
const speech = {
  "speechd.conf": `LogLevel 0
DefaultLanguage "en"
DefaultModule silent
AudioOutputMethod "alsa"
AddModule "silent" "sd_generic" "silent.conf"
`,
  "modules/silent.conf": `GenericExecuteSynth "true '$DATA'"
GenericMaxChunkLength 100000
GenericDelimiters "\\n"
AddVoice "en" "MALE1" "en"
AddVoice "fr" "MALE1" "fr"
`,
};

/** Orca writes its log by the page, so that the last words of each act would come with the next: by the line it is. */
const orca = `import builtins, runpy, sys
opened = builtins.open
def by_line(file, mode="r", buffering=-1, *rest, **named):
    return opened(file, mode, 1 if mode == "w" and buffering == -1 else buffering, *rest, **named)
builtins.open = by_line
sys.argv[0] = "orca"
runpy.run_path("/usr/bin/orca", run_name="__main__")
`;

/** What asks a person something at a browser's first start. */
const quiet = {
  "accessibility.force_disabled": -1,
  "browser.aboutwelcome.enabled": false,
  "browser.preonboarding.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

const browsers = {
  async firefox(folder, url) {
    const lines = Object.entries(quiet).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    await mkdir(`${folder}/firefox`, { recursive: true });
    await writeFile(`${folder}/firefox/user.js`, lines.join("\n"));
    return [process.env.FIREFOX, "--no-remote", "--profile", `${folder}/firefox`, url];
  },
  async chromium(folder, url) {
    const asked = ["--no-sandbox", "--no-first-run", "--disable-gpu", "--force-renderer-accessibility"];
    return [process.env.CHROME, ...asked, `--user-data-dir=${folder}/chromium`, url];
  },
};

/** Keys whose names Orca says as they are pressed. */
const echo =
  /^(tab|left shift|shift|return|enter|space|down|up|left|right|home|end|escape|control|left control|left alt|.) ?$/i;

/** Starts all of it; answers once Orca reads the page. */
export async function session(browser, url, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const name of ["home/.config/speech-dispatcher/modules", "run"])
    await mkdir(`${folder}/${name}`, { recursive: true });
  await chmod(`${folder}/run`, 0o700);
  const config = `${folder}/home/.config/speech-dispatcher`;
  for (const [name, text] of Object.entries(speech)) await writeFile(`${config}/${name}`, text);
  // A sound device that takes everything and sounds nothing.
  await writeFile(`${folder}/home/.asoundrc`, "pcm.!default { type null }\nctl.!default { type null }\n");
  const log = `${folder}/orca.log`;
  const env = {
    ...process.env,
    HOME: `${folder}/home`,
    XDG_RUNTIME_DIR: `${folder}/run`,
    LANG: "C.UTF-8",
    GTK_MODULES: "gail:atk-bridge",
    GNOME_ACCESSIBILITY: "1",
    MOZ_ENABLE_WAYLAND: "0",
  };
  delete env.WAYLAND_DISPLAY;
  const running = [];
  const start = async (name, ...command) => {
    const out = await open(`${folder}/${name}.out`, "w");
    const stdio = ["ignore", name === "display" ? "pipe" : out.fd, out.fd];
    const child = spawn(command[0], command.slice(1), { env, stdio });
    child.on("error", (error) => console.error(`${command[0]}: ${error.message}`));
    running.unshift(child);
    await out.close();
    return child;
  };
  const end = async () => {
    for (const child of running) child.kill("SIGTERM");
    await wait(1000);
    for (const child of running) if (child.exitCode === null) child.kill("SIGKILL");
  };
  try {
    const display = await start("display", "Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24", "-ac");
    const [number] = await Promise.race([once(display.stdout), wait(LONGEST).then(() => [""])]);
    env.DISPLAY = `:${String(number).trim()}`;
    await start("window-manager", "openbox");
    await start("accessibility", "/usr/libexec/at-spi-bus-launcher", "--launch-immediately");
    await wait(1000);
    const setting = ["set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"];
    await over(spawn("gsettings", setting, { env, stdio: "ignore" }));
    await start("speech", "speech-dispatcher", "-s", "-t", "0", "-C", config);
    await wait(1000);
    await start("orca", "/usr/bin/python3", "-c", orca, "--replace", `--debug-file=${log}`);
    await until(
      async () => (await readFile(log, "utf8").catch(() => "")).includes("SPEECH OUTPUT"),
      "Orca did not start",
    );
    await start("browser", ...(await browsers[browser](folder, url)));
  } catch (error) {
    await end();
    throw error;
  }
  return { ...reader(log, env), end };
}

const once = (stream) => new Promise((resolve) => stream.once("data", (data) => resolve([data])));
const over = (child) => new Promise((resolve) => child.on("close", resolve).on("error", resolve));

async function until(done, otherwise) {
  for (let waited = 0; waited < 3 * LONGEST; waited += 250) {
    if (await done()) return;
    await wait(250);
  }
  throw new Error(otherwise);
}

/** Presses keys and tells what Orca says to them. */
function reader(log, env) {
  let read = 0;
  const fresh = async () => {
    const all = (await readFile(log, "utf8")).split("\n").slice(0, -1);
    const lines = all.slice(read);
    read = all.length;
    return lines
      .flatMap((line) => /SPEECH OUTPUT: '(.*?)'(?: ?\{.*)?$/.exec(line)?.[1] ?? [])
      .map((said) => said.trim());
  };
  /** All that is said until nothing is said any more. */
  const heard = async () => {
    const said = [];
    const patience = () => (said.length > 0 ? QUIET : SLOW);
    for (let silent = 0, waited = 0; silent < patience() && waited < LONGEST; silent += 250, waited += 250) {
      await wait(250);
      const more = (await fresh()).filter((one) => one !== "" && !echo.test(one));
      if (more.length > 0) silent = 0;
      said.push(...more);
    }
    return said;
  };
  const keys = async (...given) => {
    await over(spawn("xdotool", given, { env, stdio: "ignore" }));
    return heard();
  };
  return {
    heard,
    until,
    press: (...given) => keys("key", "--clearmodifiers", ...given),
    type: (text) => keys("type", "--delay", "90", text),
  };
}
