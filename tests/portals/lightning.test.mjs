// The kit for Lightning in LWC's open runtime, under the synthetic shadow of Lightning pages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { handedOn, launch, printedAlone } from "./browser.mjs";

const folder = resolve("target/portals/lightning");
const types = { js: "text/javascript", html: "text/html; charset=utf-8" };
let server;
let address;
let browser;
before(async () => {
  const npm = spawnSync("npm", ["--prefix", "tests/portals/lightning", "ci", "--loglevel=error"], { encoding: "utf8" });
  assert.equal(npm.status, 0, npm.stderr);
  const { build } = await import("./lightning/build.mjs");
  await build(folder);
  cpSync("target/kits/lightning/care-partnership/carePartnership.js", `${folder}/carePartnership.js`);
  server = createServer((request, response) => {
    const name = new URL(request.url, "http://portal").pathname.slice(1) || "index.html";
    try {
      response.setHeader("content-type", types[name.split(".").at(-1)] ?? "text/plain");
      response.end(readFileSync(`${folder}/${name}`));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const open = async () => {
  const page = await browser.newPage();
  const thrown = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  await page.goto(address);
  return { page, thrown };
};

test("prepared, copied, saved, handed over to the page and printed alone", async () => {
  const { page, thrown } = await open();
  const tool = page.locator("care-preparation");
  await tool.locator("#main").fill("Mes vertiges");
  assert.equal(await tool.evaluate((tool) => tool.preparation.encounter().minutes), 25);
  await tool.locator("#next").click();
  await tool.locator("#say-title").fill("Mon genou");
  await tool.locator("#say-title").press("Enter");
  await handedOn(page, tool, "Mon genou");
  assert.match(await page.evaluate(() => window.byComponent), /Mon genou/, "the component around it heard of it");
  await printedAlone(page, tool);
  assert.deepEqual(thrown, []);
  await page.close();
});

test("answered, by keyboard, and the overview is there", async () => {
  const { page, thrown } = await open();
  const tool = page.locator("care-engagement");
  await tool.locator("#begin").focus();
  await page.keyboard.press("Enter");
  await tool.locator("fieldset.statement input").first().focus();
  await page.keyboard.press("Space");
  assert.equal(await tool.evaluate((tool) => tool.assessment.isEmpty()), false);
  await page.locator("care-overview #heading").waitFor();
  assert.deepEqual(thrown, []);
  await page.close();
});
