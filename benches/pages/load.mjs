// One load of one page: a new browser context, so that nothing is kept from the load before.
import { scale } from "./document.mjs";
import { readFileSync } from "node:fs";

const probe = readFileSync(new URL("probe.js", import.meta.url), "utf8");

/** How the page is looked at: as it is, or as on a phone of the cheaper kind with a slow mobile network. */
export const profiles = {
  desktop: { cpu: 1, network: null, width: 1280, height: 800 },
  phone: {
    cpu: 4,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
    width: 390,
    height: 844,
  },
};

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Milliseconds, bytes, requests and memory of one load. */
export async function load(browser, base, page, profile) {
  const processes = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await processes.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  };
  const known = new Set(await renderers());
  const context = await browser.newContext({ viewport: { width: profile.width, height: profile.height } });
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    const wire = await watched(cdp);
    if (profile.network) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...profile.network });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
    const { host = null, begin = null, result } = page;
    const source = `${probe}(${JSON.stringify({ host, begin, result, answers: scale.length })});`;
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source });
    const ask = async (expression) => {
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(`${page.name}: ${exceptionDetails.exception?.description}`);
      return result.value;
    };

    await cdp.send("Page.navigate", { url: base + page.path });
    const times = await first(cdp, ask);
    await wire.quiet();
    const painted = await later(cdp, ask);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await cdp.send("HeapProfiler.collectGarbage");
    await pause(300);
    const own = (await renderers()).filter((id) => !known.has(id));
    return { ...times, painted, memory: memory(own), bytes: wire.bytes, requests: wire.requests };
  } finally {
    await context.close();
    await processes.detach();
  }
}

/** What a page weighs once its elements show themselves. */
export async function weight(browser, base, page) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    const wire = await watched(cdp);
    await tab.goto(base + page.path);
    for (const element of page.elements) await tab.locator(`${element} #heading`).waitFor();
    await wire.quiet();
    return { bytes: wire.bytes, requests: wire.requests };
  } finally {
    await context.close();
  }
}

/** What goes over the wire. */
async function watched(cdp) {
  const wire = { bytes: 0, requests: 0, open: new Set(), changed: Date.now() };
  const local = new Set();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return local.add(requestId);
    wire.requests += 1;
    wire.open.add(requestId);
    wire.changed = Date.now();
  });
  const ended = ({ requestId, encodedDataLength = 0 }) => {
    if (local.has(requestId)) return;
    wire.bytes += encodedDataLength;
    wire.open.delete(requestId);
    wire.changed = Date.now();
  };
  cdp.on("Network.loadingFinished", ended);
  cdp.on("Network.loadingFailed", ended);
  wire.quiet = async () => {
    while (wire.open.size > 0 || Date.now() - wire.changed < 300) await pause(50);
  };
  await cdp.send("Network.enable");
  await cdp.send("Page.enable");
  return wire;
}

async function press(cdp, { x, y }) {
  const at = { x, y, button: "left", clickCount: 1 };
  await cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
}

/** Clicks the first question, as soon as there is one, until the page counts the answer. */
async function first(cdp, ask) {
  const limit = Date.now() + 60_000;
  while (Date.now() < limit) {
    const state = await ask("globalThis.__bench && { question: __bench.question, counted: __bench.counted }");
    if (state?.counted > 0) return { question: state.question, counted: state.counted };
    const target = state?.counted === null ? await ask("__bench.target()") : null;
    if (target) await press(cdp, target);
    else await pause(5);
  }
  throw new Error("no answer was counted within a minute");
}

/** From a click to the paint of the changed result, for the next three questions: the median. */
async function later(cdp, ask) {
  const times = [];
  for (let question = 1; question <= 3; question += 1) {
    const target = await ask(`__bench.watch(); __bench.later(${question})`);
    await pause(150);
    await press(cdp, target);
    let clicked = null;
    for (const limit = Date.now() + 10_000; clicked === null && Date.now() < limit; ) {
      await pause(20);
      clicked = await ask("__bench.clicked");
    }
    if (clicked === null) throw new Error(`the answer to question ${question + 1} was not counted`);
    times.push(clicked);
  }
  return median(times);
}

export const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** What the page's process alone has written, in bytes. Pages of the browser's program count for no tab: others share them. */
function memory(ids) {
  const sizes = ids.map((id) => {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
    return Number(/^Private_Dirty:\s+(\d+)/m.exec(text)?.[1] ?? 0) * 1024;
  });
  return Math.max(...sizes);
}
