// Where WebAssembly is refused, a script stands for it, made of the same file: it has to do the same.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import { packed, root } from "./load.mjs";

const node = async (options, environment = {}) => {
  // Node tells its children of the runner that they are under; these are on their own.
  const { NODE_TEST_CONTEXT, ...env } = { ...process.env, ...environment };
  return promisify(execFile)(process.execPath, options, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
};
const refused = ["--import", "./tests/package/refused.mjs"];

test("a script in the place of WebAssembly", async (all) => {
  await all.test(
    "answers to the byte what the WebAssembly answers: examples, fuzz corpus, a draft of 200",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "care-scripted-"));
      const heard = async (name, options) => {
        const file = join(folder, name);
        await node([...options, "tests/package/transcript.mjs", file]);
        return (await readFile(file, "utf8")).split("\n");
      };
      const compiled = await heard("compiled", []);
      const scripted = await heard("scripted", refused);
      assert.ok(compiled.length > 9_000, `${compiled.length} answers`);
      assert.ok(compiled.filter((line) => line.includes('"CareError"')).length > 500, "refusals are among them");
      const other = compiled.findIndex((line, at) => line !== scripted[at]);
      assert.equal(scripted[other]?.slice(0, 2_000), compiled[other]?.slice(0, 2_000), `answer ${other}`);
      assert.equal(scripted.length, compiled.length);
    },
  );

  for (const name of ["stateful", "values", "calls", "saved", "wiped"]) {
    await all.test(`goes through ${name}.test.mjs`, async () => {
      await node([...refused, "--test", `tests/package/${name}.test.mjs`]);
    });
  }

  await all.test("is found beside the package, on the disk of Node too", async () => {
    // Not taken away whole: Node's own `Response` is made with it.
    const code = `const { CompileError, instantiate } = WebAssembly;
      WebAssembly.instantiate = async (given, imports) => {
        if (given instanceof WebAssembly.Module && !/_bg/.test(Object.keys(imports ?? {}))) return instantiate(given, imports);
        throw new CompileError("refused");
      };
      const { load } = await import("care-partnership");
      console.log((await load({ locale: "fr" })).preparation().isEmpty());`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
      cwd: packed,
    });
    assert.equal(stdout.trim(), "true");
  });
});
