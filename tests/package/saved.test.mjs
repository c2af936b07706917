// Saved forms through the package: what lasts, what is new, what only the person keeps.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { load, root, serve } from "./load.mjs";

const fixture = (version, name) => readFile(`${root}tests/fixtures/${version}/${name}.json`, "utf8");

test("saved forms", async (t) => {
  const care = await load({ locale: "fr", ...(await serve(t)) });
  const makers = [
    ["preparation", () => care.preparation()],
    ["assessment", () => care.assessment({ instrument: "continuum" })],
  ];

  for (const [name, make] of makers) {
    await t.test(`an id of the ${name} lasts, and none is given twice`, async () => {
      const [first, second] = [make(), make()];
      assert.match(first.id, /^[0-9a-f]{32}$/);
      assert.notEqual(first.id, second.id);
      second.open(first.save());
      assert.equal(second.id, first.id);
      assert.equal(second.save(), first.save());
      second.open(await fixture("v2", name));
      assert.equal(second.id, JSON.parse(await fixture("v2", name))[name === "preparation" ? "draft" : name].id);
      // A file of version 1 has none: each that is opened gets one, and keeps it.
      first.open(await fixture("v1", name));
      second.open(await fixture("v1", name));
      assert.notEqual(first.id, second.id);
      assert.ok(first.save().includes(`"id":"${first.id}"`));
      assert.equal(JSON.parse(first.save()).version, 3);
    });
  }

  await t.test("the next preparation is another one, with what was not covered still the most important", () => {
    const preparation = care.preparation();
    const id = preparation.writeMain("Le genou");
    const next = preparation.next();
    assert.notEqual(next.id, preparation.id);
    assert.equal(next.entries().find((entry) => entry.main)?.id, id);
  });

  await t.test("what is for me only is in what the person saves, and not in what a portal gets", () => {
    const preparation = care.preparation();
    preparation.add({ kind: "topic", title: "Pour tous" });
    preparation.add({ kind: "topic", title: "Pour moi", details: "Rien que moi", visibility: "only-me", main: true });
    assert.ok(preparation.save().includes("Rien que moi"));
    const shared = preparation.saveShared();
    assert.ok(shared.includes("Pour tous") && !shared.includes("Pour moi") && !shared.includes("Rien que moi"));
    const opened = care.preparation();
    opened.open(shared);
    assert.deepEqual(opened.agenda().topics, preparation.agenda().topics);
  });

  await t.test("a newer form is refused, and nothing changes", () => {
    for (const [name, make] of makers) {
      const one = make();
      const before = one.save();
      assert.throws(
        () => one.open(before.replace('"version":3', '"version":4')),
        { code: "newer-version", path: "version", limit: 3 },
        name,
      );
      assert.equal(one.save(), before);
    }
  });
});
