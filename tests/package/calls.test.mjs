// Calls that cannot be: on an object that was given back, on none of ours, with what is no text. Each gives a
// `CareError`, and what else there is goes on.
import assert from "node:assert/strict";
import test from "node:test";
import { CareError, load } from "./load.mjs";

/** The code and path of what a call throws. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof CareError, String(error));
    return `${error.code} ${error.path}`.trim();
  }
  return "nothing";
}

/** Each way to call an object of ours: its methods with some arguments, and what it says without a call. */
function ways(held) {
  const kind = Object.getPrototypeOf(held);
  const names = Object.getOwnPropertyNames(kind).filter((name) => name !== "constructor" && !name.startsWith("__"));
  return names.map((name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(kind, name);
    return [name, (self) => (get ?? value).call(self, "a", "b")];
  });
}

test("calls that cannot be", async (all) => {
  const made = async () => {
    const care = await load({ locale: "en", settings: { welcome: "Hello." } });
    const draft = care.keptDraft({ name: "care-preparation" });
    return [care, care.preparation(), care.assessment(), care.overview(), draft];
  };

  await all.test("whatever is called after free() is refused as freed, free() too", async () => {
    for (const held of await made()) {
      const calls = ways(held);
      assert.ok(calls.length > 4);
      held.free();
      for (const [name, call] of calls)
        assert.equal(
          thrown(() => call(held)),
          "freed this",
          name,
        );
      if (Symbol.dispose)
        assert.equal(
          thrown(() => held[Symbol.dispose]()),
          "nothing",
          "the end of a block gives nothing back twice",
        );
    }
  });

  await all.test("who gave the tools back and loads them again gets others", async () => {
    const options = { locale: "en", settings: { welcome: "Again." } };
    const first = await load(options);
    first.free();
    const [second, third] = await Promise.all([load(options), load(options)]);
    assert.equal(second.locale, "en");
    assert.equal(second, third);
  });

  await all.test("a method taken off its object, or called on another one, is refused", async () => {
    const held = await made();
    for (const one of held) {
      const others = [undefined, null, {}, 1, "x", ...held.filter((other) => other !== one)];
      for (const [name, call] of ways(one))
        for (const other of others)
          assert.equal(
            thrown(() => call(other)),
            "invalid-type this",
            name,
          );
      for (const [name, call] of ways(one))
        assert.equal(
          thrown(() => call(Object.create(Object.getPrototypeOf(one)))),
          "freed this",
          name,
        );
    }
  });

  await all.test("what is no text is refused with its name, and nothing is written for it", async () => {
    const [care, preparation, assessment, overview] = await made();
    for (const odd of [undefined, null, 5, 1n, {}, ["a"], { length: 4e9 }, Symbol("s"), () => "a"]) {
      assert.equal(
        thrown(() => preparation.remove(odd)),
        "invalid-type id",
      );
      assert.equal(
        thrown(() => preparation.addChecklistItem(odd)),
        "invalid-type text",
      );
      assert.equal(
        thrown(() => preparation.setLife("time", odd)),
        "invalid-type text",
      );
      assert.equal(
        thrown(() => preparation.open(odd)),
        "invalid-type saved",
      );
      assert.equal(
        thrown(() => assessment.compare(odd)),
        "invalid-type saved",
      );
      assert.equal(
        thrown(() => overview.add(odd)),
        "invalid-type saved",
      );
      assert.equal(
        thrown(() => overview.merge(odd)),
        "invalid-type other",
      );
      assert.equal(
        thrown(() => care.text(odd)),
        "invalid-type id",
      );
      if (odd != null)
        assert.equal(
          thrown(() => assessment.answer("a", odd)),
          "invalid-type answer",
        );
      if (typeof odd !== "boolean")
        assert.equal(
          thrown(() => preparation.tick("letters", odd)),
          "invalid-type done",
        );
    }
    assert.ok(preparation.isEmpty());
  });

  await all.test("an overview takes in neither itself nor one that was given back, and goes on", async () => {
    const [care, , , overview] = await made();
    const gone = care.overview();
    gone.free();
    assert.equal(
      thrown(() => overview.merge(overview)),
      "not-allowed other",
    );
    assert.equal(
      thrown(() => overview.merge(gone)),
      "freed other",
    );
    overview.merge(care.overview());
    assert.deepEqual(overview.views(), []);
  });

  await all.test("an object that is used while it is read is refused, and goes on", async () => {
    const [, preparation] = await made();
    const inside = [];
    const entry = {
      kind: "topic",
      get title() {
        inside.push(thrown(() => preparation.remove("e1")));
        return "Sleep";
      },
    };
    preparation.add(entry);
    assert.deepEqual(inside, ["not-allowed"]);
    assert.deepEqual(
      preparation.entries().map(({ title }) => title),
      ["Sleep"],
    );
  });
});
