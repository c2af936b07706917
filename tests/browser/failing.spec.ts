import type { Page } from "@playwright/test";
import { expect, test } from "./tool.js";
import { tags, works, type Tag } from "./works.js";

interface Way {
  /** Makes it fail, from the beginning. */
  hinder?: (page: Page) => Promise<unknown>;
  /** Takes that away; absent where a page cannot. */
  heal?: (page: Page) => Promise<unknown>;
  /** What the page asks for. */
  policy?: string;
  attributes?: string;
}

const wasm = "**/*.wasm";
/** What stands for it where it may not run. */
const scripted = "**/*.wasm.js";
const content = "**/care-partnership/content/**";
const spoilt = (file: string): Way => ({
  hinder: (page) =>
    page.route(file, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
    }),
  heal: (page) => page.unroute(file),
});
const answered = (file: string, answer: { status: number; contentType?: string; body?: string }): Way => ({
  hinder: (page) => page.route(file, (route) => route.fulfill(answer)),
  heal: (page) => page.unroute(file),
});
const policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Every way in which a tool cannot come. */
const ways: Record<string, Way> = {
  "the WebAssembly is not there": answered(wasm, { status: 404 }),
  "the WebAssembly is forbidden": answered(wasm, { status: 403 }),
  "a sign-in page stands in the place of the WebAssembly": answered(wasm, {
    status: 200,
    contentType: "text/html",
    body: "<!doctype html><p>Sign in",
  }),
  "the WebAssembly is another": spoilt(wasm),
  "the content is not there": answered(content, { status: 404 }),
  "a server is at its end": answered(content, { status: 503, body: "busy" }),
  "a sign-in page stands in the place of the content": answered(content, {
    status: 200,
    contentType: "text/html",
    body: "<!doctype html><p>Sign in",
  }),
  "the content is another": spoilt(content),
  "the content of a portal's own is broken": {
    attributes: 'content-url="/own/"',
    ...answered("**/own/**", { status: 200, contentType: "application/json", body: '{"texts":' }),
    heal: (page) => page.locator("#part").evaluate((tool: any) => (tool.contentUrl = null)),
  },
  "there is no connection": {
    hinder: (page) => page.route(wasm, (route) => route.abort("internetdisconnected")),
    heal: (page) => page.unroute(wasm),
  },
  "the connection breaks off": {
    hinder: (page) => page.route(content, (route) => route.abort("connectionreset")),
    heal: (page) => page.unroute(content),
  },
  "an address is none": {
    attributes: 'wasm-url="https://nowhere.invalid/"',
    heal: (page) => page.locator("#part").evaluate((tool: any) => (tool.wasmUrl = null)),
  },
  "the browser has no WebAssembly, nor the site a script for it": {
    ...answered(scripted, { status: 404 }),
    hinder: async (page) => {
      await page.addInitScript("delete globalThis.WebAssembly");
      await page.route(scripted, (route) => route.fulfill({ status: 404 }));
    },
  },
  "the policy refuses WebAssembly, and the site has no script for it": {
    ...answered(scripted, { status: 404 }),
    policy: policy.replace(" 'wasm-unsafe-eval'", ""),
  },
  "the policy refuses WebAssembly, and the script for it is another": {
    ...spoilt(scripted),
    policy: policy.replace(" 'wasm-unsafe-eval'", ""),
  },
  "the policy refuses the files": { policy: policy.replace("connect-src 'self'", "connect-src 'none'") },
};

async function arrive(page: Page, tag: Tag, { policy, attributes = "" }: Way): Promise<void> {
  const headers = policy ? { "content-security-policy": policy } : {};
  await page.route("**/states.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `const part = document.querySelector("#part");
        globalThis.states = [];
        new MutationObserver(() => {
          const state = part.getAttribute("data-care-state");
          if (states.at(-1) !== state) states.push(state);
        }).observe(part, { attributes: true });`,
    }),
  );
  await page.route("**/failing.html", (route) =>
    route.fulfill({
      headers,
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title><${tag} id="part" ${attributes}>Appelez-nous.</${tag}>
        <script src="/states.js"></script><script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/failing.html");
}

for (const tag of tags) {
  for (const [name, way] of Object.entries(ways)) {
    test(`${tag}, where ${name}: the page is told, at each try too, and what it has put inside is in sight`, async ({
      page,
    }) => {
      await way.hinder?.(page);
      await arrive(page, tag, way);
      const part = page.locator("#part");
      const states = () => page.evaluate(() => (globalThis as any).states as string[]);
      await expect(part).toHaveAttribute("data-care-state", "failed");
      expect(await states()).toEqual(["loading", "failed"]);
      await expect(part.getByRole("alert")).not.toBeEmpty();
      await expect(part.getByText("Appelez-nous.")).toBeVisible();
      const again = async () => {
        const button = part.getByRole("button", { name: /^(Essayer encore|Try again)$/ });
        if (await button.count()) await button.click();
        else await part.evaluate((tool: any) => (tool.settings = { ...tool.settings }));
      };
      await again();
      await expect.poll(states).toEqual(["loading", "failed", "loading", "failed"]);
      if (!way.heal) return;
      await way.heal(page);
      // Some begin again by what heals them.
      if ((await part.getAttribute("data-care-state")) === "failed") await again();
      await works(part, tag);
      await expect.poll(states).toEqual(["loading", "failed", "loading", "failed", "loading", "ready"]);
    });
  }
}
