// What a portal's server, its policy and the browser's cache do to the files, the same in every engine.
import assert from "node:assert/strict";
import { page, policy, portal, spoilt } from "../portal/portal.mjs";
import { Tool } from "./page.mjs";

const element = '<care-preparation id="tool"><a href="/paper">La feuille</a></care-preparation>';

/** A portal of the journey's own, open in the browser. */
async function at(browser, { pages, ...options }, go, script) {
  const own = { "/": page(element, script), "/empty": page("", ""), ...pages };
  const site = await portal(own, { dist: "pkg/dist", ...options });
  try {
    await go(site, new Tool(browser, "tool"));
  } finally {
    site.close();
  }
}

const code =
  "tool.told ?? (tool.toFhir().then(() => 'given', ({ code }) => code).then((code) => (tool.told = code)), '')";

export const files = {
  async "a file that was kept from before an upgrade is asked for once more"({ browser }) {
    await at(browser, {}, async (site, tool) => {
      let upgraded = false;
      site.answers.set("preparation.wasm", (_request, response, file) => {
        response.setHeader("Cache-Control", "max-age=31536000");
        response.end(upgraded ? file : spoilt(file));
      });
      await browser.get(`${site.origin}/empty`);
      await browser.run(
        "fetch('/care/preparation.wasm').then((answer) => answer.arrayBuffer()).then(() => (document.title = 'kept'))",
      );
      while ((await browser.run("return document.title")) !== "kept");
      upgraded = true;
      await browser.get(site.origin);
      await tool.find("#main");
      await browser.get(site.origin);
      await tool.find("#main");
      assert.equal(site.asked.filter((path) => path.endsWith(".wasm")).length, 2);
    });
  },

  async "a file with one byte more is refused, also the one that FHIR needs later"({ browser }) {
    await at(browser, {}, async (site, tool) => {
      site.answers.set("care_partnership.wasm", (_request, response, file) => response.end(spoilt(file)));
      await browser.get(site.origin);
      await tool.find("#main");
      await tool.becomes(`(${code}) === "tampered"`);
      site.answers.set("content/preparation.fr.json", (_request, response, file) => response.end(spoilt(file)));
      await browser.get(site.origin);
      await tool.says("[role=alert]", "n’est pas celui qui était attendu");
    });
  },

  async "a refusal, a sign-in page, no connect-src and nobody there are told apart"({ browser }) {
    await at(browser, {}, async (site, tool) => {
      site.answers.set("preparation.wasm", (_request, response) => response.writeHead(403).end());
      await browser.get(site.origin);
      await tool.says("[role=alert]", "ce site ne");
      site.answers.set("preparation.wasm", (_request, response) =>
        response.setHeader("Content-Type", "text/html").end("<!doctype html>"),
      );
      await browser.get(site.origin);
      await tool.says("[role=alert]", "ce site ne");
      site.answers.set("preparation.wasm", (request) => request.socket.destroy());
      await browser.get(site.origin);
      await tool.says("[role=alert]", "Vérifiez votre connexion");
      site.answers.clear();
      await tool.pressNamed("Essayer encore");
      await tool.find("#main");
    });
    const headers = { "Content-Security-Policy": policy.replace("connect-src 'self'; ", "") };
    await at(browser, { headers }, async (site, tool) => {
      await browser.get(site.origin);
      await tool.says("[role=alert]", "Ce site ne permet pas encore");
    });
  },

  async "where the policy refuses WebAssembly, or there is none, a checked script stands for it"({ browser }) {
    const builds = ({ asked }) => asked.filter((path) => path.includes(".wasm"));
    const headers = { "Content-Security-Policy": policy.replace(" 'wasm-unsafe-eval'", "") };
    await at(browser, { headers }, async (site, tool) => {
      await browser.get(site.origin);
      await tool.type("#main", "Mes vertiges");
      await tool.press("#next");
      await tool.find("#say-title");
      assert.equal(await tool.see("tool.preparation.entries()[0].title"), "Mes vertiges");
      assert.deepEqual(builds(site), ["/care/preparation.wasm.js"]);
      site.answers.set("preparation.wasm.js", (_request, response, file) => response.end(spoilt(file)));
      await browser.get(site.origin);
      await tool.says("[role=alert]", "n’est pas celui qui était attendu");
    });
    const scripts = '<script src="/gone.js"></script><script type="module" src="/care/define-preparation.js"></script>';
    const gone = { "/gone.js": "delete globalThis.WebAssembly; document.title = typeof WebAssembly;" };
    await at(
      browser,
      { pages: gone },
      async (site, tool) => {
        await browser.get(site.origin);
        await tool.type("#main", "Mes vertiges");
        assert.equal(await browser.run("return document.title"), "undefined");
        assert.deepEqual(builds(site), ["/care/preparation.wasm.js"]);
      },
      scripts,
    );
  },

  async "two scripts of the package on one page, where each name of a policy may be taken once"({ browser }) {
    const headers = { "Content-Security-Policy": policy.replace(" 'allow-duplicates'", "") };
    const scripts = ["engagement", "preparation"].map(
      (name) => `<script type="module" src="/care/define-${name}.js"></script>`,
    );
    await at(
      browser,
      { headers },
      async (site, tool) => {
        await browser.get(site.origin);
        await tool.find("#main");
      },
      scripts.join(""),
    );
  },
};
