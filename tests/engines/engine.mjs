// The engines, each by its own WebDriver, or by a build of Playwright where there is no driver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { byPlaywright } from "./by-playwright.mjs";
import { byWebdriver } from "./by-webdriver.mjs";

const headless = [
  "--no-sandbox",
  "--disable-gpu",
  "--headless=new",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const minibrowsers = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib"].flatMap(
  (folder) =>
    ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) => `${folder}/${version}/MiniBrowser`),
);

/** What is started, and what it is asked for. The variables are set by `cargo xtask engines`. */
export const engines = {
  Chromium: {
    playwright: ["chromium", { args: ["--no-sandbox"], executablePath: process.env.CHROME }],
    driver: process.env.CHROMEDRIVER ?? "chromedriver",
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": { args: headless, ...(process.env.CHROME && { binary: process.env.CHROME }) },
    },
  },
  Firefox: {
    playwright: ["firefox", {}],
    driver: process.env.GECKODRIVER ?? "geckodriver",
    capabilities: {
      browserName: "firefox",
      "moz:firefoxOptions": {
        args: ["-headless"],
        // As for a person, whose windows come back; a driver turns that off.
        // It writes often, also where nobody has moved the mouse for three minutes.
        prefs: {
          "browser.sessionstore.resume_from_crash": true,
          "browser.sessionstore.interval": 500,
          "browser.sessionstore.interval.idle": 500,
        },
        ...(process.env.FIREFOX && { binary: process.env.FIREFOX }),
      },
    },
  },
  // Needs a display: `cargo xtask engines` brings a virtual one where there is none.
  WebKit: {
    playwright: ["webkit", {}],
    driver: process.env.WEBKITDRIVER ?? "WebKitWebDriver",
    capabilities: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: process.env.MINIBROWSER ?? minibrowsers.find(existsSync),
        args: ["--automation"],
      },
    },
  },
};

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts an engine: by its driver, else by Playwright. */
export async function start(name) {
  try {
    return await withDriver(engines[name]);
  } catch (error) {
    return byPlaywright(...engines[name].playwright).catch(({ message }) => {
      throw new Error(`${error.message}; Playwright: ${message.split("\n")[0]}`);
    });
  }
}

async function withDriver({ driver, capabilities }) {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], { stdio: "ignore", detached: true });
  const gone = new Promise((_, reject) => {
    child.on("error", ({ message }) => reject(new Error(`${driver} cannot be started: ${message}`)));
    child.on("exit", (code) => reject(new Error(`${driver} ended with ${code}`)));
  });
  gone.catch(() => {});
  const end = () => {
    // The driver and the browser it started, where they are still there.
    if (child.pid && child.exitCode === null) process.kill(-child.pid);
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await Promise.race([gone, listening(`${url}/status`)]);
    const browser = await Promise.race([gone, byWebdriver(url, capabilities)]);
    return { ...browser, quit: () => browser.quit().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}

async function listening(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error(`nothing answers at ${url}`);
}
