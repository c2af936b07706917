// What is inside the package is named, by version and licence, and may be passed on.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { allowed, refused } from "../../xtask/licences.mjs";
import { packed, root } from "./load.mjs";

const json = async (path) => JSON.parse(await readFile(`${root}${path}`, "utf8"));

test("the bill of materials", async (all) => {
  const folder = mkdtempSync(join(tmpdir(), "sbom-"));
  all.after(() => rmSync(folder, { recursive: true }));
  const made = async (name) => {
    mkdirSync(join(folder, name));
    execFileSync(process.execPath, [`${root}xtask/sbom.mjs`, join(folder, name)], { stdio: "inherit" });
    return Promise.all(["sbom.cdx.json", "notices.txt"].map((file) => readFile(join(folder, name, file), "utf8")));
  };
  const [text, notices] = await made("one");
  const bom = JSON.parse(text);

  await all.test("it is valid CycloneDX, strictly", async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await validator.validate(text), null);
    assert.notEqual(await validator.validate(text.replace('"library"', '"book"')), null, "the validator can refuse");
  });

  await all.test("the same sources make the same bytes", async () => {
    assert.deepEqual(await made("two"), [text, notices]);
    assert.ok(!("serialNumber" in bom) && !("timestamp" in bom.metadata));
  });

  await all.test("each library's licence is passed on", async () => {
    const parts = notices.split(/^-{80}$/m).map((part) => part.trim());
    const libraries = bom.components.filter(({ type }) => type === "library");
    assert.equal(parts.length, libraries.length);
    for (const { group, name, version } of libraries) {
      const title = name === "rust-std" ? "The Rust standard library" : group ? `${group}/${name}` : name;
      const part = parts.find((one) => one.startsWith(`${title} ${version}\n`));
      assert.match(part ?? "", /copyright|public domain/i, title);
      assert.match(part, /permission is (hereby )?granted|redistribution and use|apache license|unlicen[cs]e/i, title);
    }
    assert.equal(await readFile(`${packed}/dist/notices.txt`, "utf8"), notices, "the tarball has them");
  });

  await all.test("it names what is linked and bundled, and nothing that only builds", async () => {
    const named = new Map(bom.components.map((one) => [one.group ? `${one.group}/${one.name}` : one.name, one]));
    const bundled = await json("pkg/dist/bundled.json");
    for (const name of [
      "jiff",
      "serde",
      "serde-wasm-bindgen",
      "wasm-bindgen",
      "web-sys",
      "js-sys",
      "rust-std",
      "binaryen",
      ...bundled.map((one) => one.name),
    ]) {
      assert.ok(named.has(name), name);
    }
    assert.ok(bundled.some(({ name }) => name === "lit-html"));
    const scripts = await readFile(`${root}pkg/dist/classic.js`, "utf8");
    assert.ok(scripts.includes("litHtmlVersions"), "lit is in the scripts");
    for (const name of ["serde_derive", "proptest", "wasm-bindgen-macro", "syn", "vite", "typescript", "getrandom"])
      assert.ok(!named.has(name), name);
    const lock = await readFile(`${root}Cargo.lock`, "utf8");
    for (const one of bom.components.filter(({ purl }) => purl?.startsWith("pkg:cargo/"))) {
      assert.ok(
        lock.includes(`name = "${one.name}"\nversion = "${one.version}"`),
        `${one.name} at the version of the lock file`,
      );
      assert.ok(lock.includes(one.hashes[0].content));
    }
  });
});

test("the licences of npm packages", async (all) => {
  await all.test("every one is allowed", async () => {
    assert.deepEqual(
      refused(await json("package-lock.json"), await json("pkg/dist/bundled.json"), await json("xtask/licences.json")),
      [],
    );
  });

  await all.test("what is bundled is held to the shorter list", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/a": { license: "MPL-2.0" },
        "node_modules/b/node_modules/a": { license: "MIT" },
        "node_modules/c": {},
      },
    };
    const lists = { shipped: ["MIT"], development: ["MIT", "MPL-2.0"] };
    assert.deepEqual(
      refused(lock, [], lists).map(({ name }) => name),
      ["c"],
    );
    assert.deepEqual(
      refused(lock, [{ name: "a" }, { name: "d" }], lists).map(({ name }) => name),
      ["a", "c", "d"],
    );
    assert.ok(
      allowed("(GPL-3.0-only OR MIT)", ["MIT"]) &&
        !allowed("MIT AND GPL-3.0-only", ["MIT"]) &&
        !allowed("whatever", ["MIT"]),
    );
  });
});
