// What the README shows, and docs/javascript.md after it, is compiled, and run where Node can: against the types and the code of the tarball.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "./load.mjs";

/** Beside the unpacked tarball, where a stranger's code finds it as a package. */
const folder = `${root}target/packed/readme/`;
const files = ["README.md", "docs/javascript.md"];
const readme = (await Promise.all(files.map((name) => readFile(`${root}${name}`, "utf8")))).join("\n");
const blocks = (language) =>
  [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].filter(([, is]) => is === language).map(([, , code]) => code);

test("the README's own code", async (all) => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const scripts = blocks("ts").join("\n");
  // What a page's script has: the elements are known.
  const pages = blocks("js").map((code) => `import "care-partnership/define";\n${code}`);
  assert.ok(scripts.includes("care.preparation(") && scripts.includes("toFhir(") && pages.length >= 2, "there is some");

  await all.test("compiles, strictly, as TypeScript", async () => {
    await writeFile(`${folder}scripts.ts`, scripts);
    for (const [index, code] of pages.entries()) await writeFile(`${folder}page-${index}.ts`, code);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      module: "nodenext",
      moduleResolution: "nodenext",
      types: [],
      lib: ["es2023", "dom", "dom.iterable"],
    };
    await writeFile(`${folder}package.json`, JSON.stringify({ type: "module" }));
    await writeFile(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const tsc = `${root}node_modules/.bin/tsc`;
    try {
      execFileSync(tsc, ["--project", folder], { encoding: "utf8" });
    } catch ({ stdout }) {
      assert.fail(stdout);
    }
  });

  await all.test("runs", async () => {
    await writeFile(`${folder}scripts.mjs`, `${scripts}\nexport const text = preparation.sheet("person").text;\n`);
    const { text } = await import(pathToFileURL(`${folder}scripts.mjs`));
    assert.match(text, /La fatigue depuis l.été/);
  });
});
