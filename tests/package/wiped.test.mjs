// What a person wrote stays in the WebAssembly's memory as long as it is part of something, and not a moment longer.
import assert from "node:assert/strict";
import test from "node:test";

const memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  const { memory } = (made.instance ?? made).exports;
  // An empty module has none: by it the loader sees whether any may run.
  if (memory) memories.push(memory);
  return made;
};
// Also where a script stands for it, as `refused.mjs` has it.
const builds = globalThis[Symbol.for("care-partnership.builds")] ?? {};
for (const [digest, build] of Object.entries(builds)) {
  builds[digest] = (imports) => {
    const made = build(imports);
    memories.push(made.memory);
    return made;
  };
}
const { CareError, load } = await import("./load.mjs");

/** How often a text stands in the memory, as the core writes it and as JavaScript does. */
function times(text) {
  return ["utf8", "utf16le"].reduce((sum, encoding) => {
    const sought = Buffer.from(text, encoding);
    return memories.reduce((sum, { buffer }) => {
      const memory = Buffer.from(buffer);
      let found = 0;
      for (let at = memory.indexOf(sought); at >= 0; at = memory.indexOf(sought, at + 1)) found += 1;
      return sum + found;
    }, sum);
  }, 0);
}

test("the WebAssembly's memory", async (all) => {
  const care = await load({ locale: "en" });
  const secret = "Zyrkelbrunn über Qu😀";

  /** Writes it wherever something can be written, and takes it out by every way. */
  function written() {
    const preparation = care.preparation();
    const id = preparation.add({
      kind: "topic",
      title: secret,
      details: `${secret} since summer`,
      visibility: "only-me",
    });
    preparation.update(id, { title: `${secret}, much`, visibility: "sheet" });
    preparation.add({ kind: "question", title: `Why ${secret}?` });
    preparation.putNote({ date: "2026-11-01", happened: secret, changed: `${secret}\n"so"` });
    preparation.putPerson({ name: secret, role: preparation.people()[0]?.role ?? care.catalogue().personRoles[0].id });
    preparation.addChecklistItem(secret);
    preparation.remove(id);
    preparation.undo();
    preparation.redo();
    preparation.undo();
    preparation.agenda();
    for (const reader of ["person", "clinician"]) preparation.sheet(reader);
    const saved = preparation.save();
    preparation.open(saved);
    preparation.fromFhir(preparation.toFhir("2026-11-02"));
    preparation.next().free();
    assert.throws(() => preparation.add({ kind: "topic", title: secret.repeat(20) }), CareError);
    assert.throws(() => preparation.open(saved.replace('"version"', '"versoin"')), CareError);
    const assessment = care.assessment({ subject: secret });
    assessment.compare(assessment.save());
    return [preparation, assessment];
  }

  await all.test("it has the words while they are there, so that this test can fail", () => {
    const held = written();
    assert.ok(times(secret) > 0);
    for (const one of held) one.free();
  });

  await all.test("it has none of them once all was given back", () => {
    assert.equal(times(secret), 0);
  });

  await all.test("it has them while what was opened in their place can be taken back, and not a moment longer", () => {
    const [preparation, assessment] = written();
    preparation.open(care.preparation().save());
    assessment.open(care.assessment().save());
    assert.ok(times(secret) > 0);
    for (const one of [preparation, assessment]) one.forget();
    assert.equal(times(secret), 0);
    assert.equal(preparation.undo() ?? assessment.undo(), null);
  });
});
