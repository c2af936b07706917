// What a portal's developer asks `load()` for: what is not known is refused before anything is asked of the network.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import test from "node:test";
import { CareError, load } from "./load.mjs";

/** The code and path of what `load()` rejects with; it never throws before it has given a promise. */
async function refused(options) {
  const error = await load(options).then(
    () => null,
    (error) => error,
  );
  if (error === null) return null;
  assert.ok(error instanceof CareError, String(error));
  return `${error.code} ${error.path}`.trim();
}

test("options of load()", async (all) => {
  const english = await load({ locale: "en" });

  await all.test("a language is known however it is written", async () => {
    for (const locale of ["EN", "en_US", "en-us", "En_gb.UTF-8", " en "])
      assert.equal((await load({ locale })).locale, "en", locale);
    for (const locale of ["FR", "fr_CA"]) assert.equal((await load({ locale })).locale, "fr", locale);
    assert.equal((await load({ locale: "de", fallback: "EN" })).locale, "en");
    assert.equal(await load({ locale: "EN" }), await load({ locale: "en" }), "the same options give the same object");
  });

  await all.test("a language that is none, or not there, is said", async () => {
    assert.equal(await refused({ locale: "../en" }), "not-allowed locale");
    assert.equal(await refused({ locale: "english" }), "not-allowed locale");
    assert.equal(await refused({ locale: "de" }), "content-unavailable locale");
    await assert.rejects(load({ locale: "de" }), { message: /one of en, fr/ });
  });

  await all.test("an option that is not known is refused, and those that are stand in the message", async () => {
    assert.equal(await refused({ lang: "en" }), "unknown-field lang");
    await assert.rejects(load({ lang: "en" }), {
      message:
        "lang is no field here: the fields are locale, fallback, also, tools, instruments, settings, wasmUrl, contentUrl",
    });
  });

  await all.test("what is null is not set", async () => {
    const none = { fallback: null, tools: null, instruments: null, settings: null, wasmUrl: null, contentUrl: null };
    assert.equal(await load({ locale: "en", ...none }), english);
    assert.equal((await load(null)).locale, "fr");
    assert.equal((await load({ locale: null })).locale, "fr");
  });

  await all.test("another type than the one asked for is refused with its path", async () => {
    for (const odd of [5, true, {}, () => 1, Symbol("s"), 1n]) {
      assert.equal(await refused({ locale: odd }), "invalid-type locale");
      assert.equal(await refused({ tools: odd }), "invalid-type tools");
      assert.equal(await refused({ instruments: odd }), "invalid-type instruments");
      assert.equal(await refused({ wasmUrl: odd }), "invalid-type wasmUrl");
      assert.equal(await refused({ contentUrl: odd }), "invalid-type contentUrl");
      if (typeof odd !== "object") assert.equal(await refused({ settings: odd }), "invalid-type settings");
    }
    assert.equal(await refused({ tools: ["engagement", "prep"] }), "unknown-id tools[1]");
    assert.equal(await refused({ instruments: ["practices", 3] }), "invalid-type instruments[1]");
    for (const options of [5, "fr", [], () => 1]) assert.equal(await refused(options), "invalid-type");
    assert.equal(
      await refused({
        get locale() {
          throw new Error("the page's");
        },
      }),
      "invalid-type",
    );
  });

  await all.test("an address that is none is refused", async () => {
    for (const odd of ["http://[", "https://", "//:0:0"]) {
      assert.equal(await refused({ wasmUrl: odd }), "invalid-url wasmUrl");
      assert.equal(await refused({ contentUrl: odd }), "invalid-url contentUrl");
    }
  });

  await all.test("settings that are no plain data are refused with their path", async () => {
    const circle = { welcome: "Hello." };
    circle.texts = { circle };
    const failing = {
      minutes: {
        get specialist() {
          throw new Error("the page's");
        },
      },
    };
    const revocable = Proxy.revocable({}, {});
    revocable.revoke();
    const cases = [
      [circle, "settings.texts.circle"],
      [{ groupThreshold: 10n }, "settings.groupThreshold"],
      [failing, "settings.minutes.specialist"],
      [{ welcome: () => "Hello." }, "settings.welcome"],
      [{ resources: new Map() }, "settings.resources"],
      [revocable.proxy, "settings"],
      [{ resources: [{ id: Symbol("s") }] }, "settings.resources[0].id"],
      [[], "settings"],
    ];
    for (const [settings, path] of cases)
      assert.equal(await refused({ locale: "en", settings }), `invalid-type ${path}`);
    // The same as some that were loaded, but for what JSON leaves out.
    await load({ locale: "en", settings: { minutes: {} } });
    assert.equal(
      await refused({ locale: "en", settings: { minutes: { specialist: () => 25 } } }),
      "invalid-type settings.minutes.specialist",
    );
    assert.match(
      await refused({ locale: "en", settings: { instruments: [null] } }),
      /^invalid-type settings\.instruments/,
    );
    assert.match(await refused({ locale: "en", settings: { instruments: 5 } }), /^invalid-type settings\.instruments/);
  });

  await all.test("what the page changes in its settings later does not reach what was loaded", async () => {
    const settings = { welcome: "Before." };
    const loading = load({ locale: "en", settings });
    settings.welcome = 5;
    assert.equal((await loading).catalogue().welcome, "Before.");
  });

  await all.test("an instrument's id is an id: nothing else becomes part of an address", async () => {
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(404).end();
    }).listen(0, "127.0.0.1");
    all.after(() => server.close());
    await once(server, "listening");
    const contentUrl = `http://127.0.0.1:${server.address().port}/own/`;
    for (const id of [
      "../../../../logout?user=1&x=",
      "../../../uploads/evil",
      "..\\evil",
      "%2e%2e/evil",
      "a b",
      "a?b",
      "a#b",
      "é",
      "",
      "x".repeat(41),
      "a/b",
    ]) {
      assert.equal(await refused({ locale: "en", instruments: [id] }), "not-allowed instruments[0]", id);
      assert.equal(await refused({ locale: "en", contentUrl, instruments: [id] }), "not-allowed instruments[0]", id);
    }
    assert.deepEqual(asked, []);
    // In the folder that was built, what was built is known.
    assert.equal(await refused({ locale: "en", instruments: ["practices", "evil"] }), "unknown-id instruments[1]");
    await assert.rejects(load({ locale: "en", instruments: ["evil"] }), {
      message: /one of benefits, continuum, organisation, partner-profile, practices/,
    });
  });
});
