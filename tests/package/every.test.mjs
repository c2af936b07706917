// Every export of the WebAssembly with values of every wrong kind: what it refuses is a `CareError` with a path, nothing
// panics, and the object can be used as before.
import assert from "node:assert/strict";
import test from "node:test";
import { CareError, load } from "./load.mjs";

/** One of each kind that JavaScript has, made anew for each call. */
const kinds = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => NaN,
  "-1": () => -1,
  1.5: () => 1.5,
  "2^53": () => 2 ** 53,
  bigint: () => 10n ** 30n,
  "": () => "",
  word: () => "e1",
  "half a character": () => "\ud800",
  "a long text": () => "é\u202e\0".repeat(20_000),
  symbol: () => Symbol("s"),
  function: () => () => {
    throw new Error("called");
  },
  date: () => new Date(NaN),
  map: () => new Map([[1, 2]]),
  bytes: () => new Uint8Array(3),
  "empty object": () => ({}),
  "an object of unknown fields": () => ({ constructor: 1, "": [], kind: {}, id: [], title: 7 }),
  "bare object": () => Object.assign(Object.create(null), { id: "e1" }),
  "empty list": () => [],
  "list of holes": () => new Array(3),
  "list of everything": () => [null, 1, "e1", [], {}],
  "deep list": () => Array.from({ length: 300 }).reduce((inside) => [inside], 1),
  circle: () => {
    const circle = {};
    circle.circle = circle;
    return circle;
  },
  "a getter that throws": () => ({
    get title() {
      throw new Error("a getter of the page's");
    },
  }),
  "a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "JSON of another": () => '{"format":"care-partnership/preparation","version":3}',
  "a FHIR resource": () => ({ resourceType: "QuestionnaireResponse", status: "completed", item: [{ linkId: 1 }] }),
};

/** What says whether an object is as it was; a preparation and an assessment have a saved form. */
const state = (held) => (typeof held.save === "function" ? held.save() : "");

test("every export, with values of every wrong kind", async (all) => {
  const care = await load({ locale: "en" });
  const made = {
    care: () => care,
    preparation: () => care.preparation({ kind: "specialist" }),
    assessment: () => care.assessment({ instrument: "continuum", respondent: "patient" }),
    overview: () => care.overview(),
    draft: () => care.keptDraft({ name: "care-preparation" }),
  };
  for (const [what, make] of Object.entries(made)) {
    await all.test(what, () => {
      const held = make();
      if (what === "preparation") held.add({ kind: "topic", title: "Mine" });
      const kind = Object.getPrototypeOf(held);
      const names = Object.getOwnPropertyNames(kind).filter(
        (name) => name !== "constructor" && name !== "free" && !name.startsWith("__"),
      );
      assert.ok(names.length > 4);
      let refused = 0;
      for (const name of names) {
        const { value, set } = Object.getOwnPropertyDescriptor(kind, name);
        const call = value ?? set;
        if (!call) continue;
        for (const [called, wrong] of Object.entries(kinds)) {
          for (const given of [[wrong()], ["e1", wrong()], [wrong(), "e1"], [wrong(), wrong(), wrong()]]) {
            const before = state(held);
            try {
              const result = call.apply(held, given);
              if (typeof result?.free === "function" && result !== held) result.free();
            } catch (error) {
              const where = `${what}.${name}(${called}, ${given.length})`;
              assert.ok(error instanceof CareError, `${where}: ${error?.stack}`);
              assert.ok(error.message.length > 5 && typeof error.path === "string", where);
              assert.equal(state(held), before, `${where} was refused and changed something`);
              refused += 1;
            }
          }
        }
      }
      assert.ok(refused > names.length, `${refused} refused`);
      // It goes on.
      if (what === "preparation") {
        held.replace?.(care.preparation().save());
        held.add({ kind: "question", title: "And then?" });
        assert.ok(held.sheet("person").text.includes("And then?"));
      }
      if (what === "assessment") assert.ok(held.profile().contexts.length > 0);
    });
  }
  await all.test("loading", async () => {
    for (const [called, wrong] of Object.entries(kinds)) {
      for (const options of [wrong(), { locale: wrong() }, { locale: "en", settings: wrong() }]) {
        await load(options).then(
          () => {},
          (error) => assert.ok(error instanceof CareError, `${called}: ${error?.stack}`),
        );
      }
    }
  });
});
