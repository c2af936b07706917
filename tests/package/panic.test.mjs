// Where the built wasm can panic: every place in our own code is one that is listed here with the reason it cannot come.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { root } from "./load.mjs";

/**
 * Calls of the standard library that check what they are given, and why ours hold. Lints deny every other way:
 * unwrap, expect, indexing, panic. A place is known by its line, so that moving code changes nothing here.
 */
const HELD = [
  [/\.remove\((index|from|place)\)/, "the place was found in the same list one line before"],
  [/\.insert\((to|place|from|index)\b/, "the place is at most the length of the list"],
  [/\.insert\(\w+\.partition_point\(/, "a partition point is at most the length of the list"],
  [/self\.acts\.remove\(0\)/, "there are a hundred of them"],
  [/\.div_ceil\(count\)/, "the count of pages is at least one"],
  [
    /&mut self\.counts\[place\]/,
    "it is there, or was just put there: the one place that may index, with its reason beside it",
  ],
];

/** The memory that a module starts with. */
function memory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  const number = () => {
    let [result, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return byte & 0x40 && shift + 7 < 32 && signed ? result | (-1 << (shift + 7)) : result >>> 0;
      shift += 7;
    }
  };
  let signed = false;
  const image = [];
  while (at < bytes.length) {
    const section = bytes[at++];
    const end = number() + at;
    if (section === 11) {
      for (let left = number(); left > 0; left -= 1) {
        assert.equal(number(), 0, "an active segment of the first memory");
        assert.equal(bytes[at++], 0x41, "at a constant place");
        signed = true;
        const start = number();
        signed = false;
        assert.equal(bytes[at++], 0x0b);
        const length = number();
        image.push({ start, bytes: Buffer.from(view.buffer, view.byteOffset + at, length) });
        at += length;
      }
    }
    at = end;
  }
  return image;
}

/** The places that panics name: `file:line:column`, with the file as the compiler knew it. */
function places(image) {
  const found = new Map();
  for (const segment of image) {
    // A place is a pointer to the file's name, its length, a line and a column.
    for (let at = 0; at + 16 <= segment.bytes.length; at += 4) {
      const [name, length, line, column] = [0, 4, 8, 12].map((offset) => segment.bytes.readUInt32LE(at + offset));
      if (length < 6 || length > 200 || line === 0 || line > 100_000 || column === 0 || column > 1_000) continue;
      const home = image.find(({ start, bytes }) => name >= start && name + length <= start + bytes.length);
      const file = home?.bytes
        .subarray(name - home.start, name - home.start + length)
        .toString("latin1")
        .replace(/\0$/, "");
      if (file && /^[\w./+-]+\.rs$/.test(file)) found.set(`${file}:${line}:${column}`, { file, line });
    }
  }
  return [...found.values()];
}

test("the built wasm can panic nowhere in our own code", async (all) => {
  const bytes = await readFile(`${root}pkg/dist/care_partnership.wasm`);
  const image = memory(bytes);
  const text = image.map((segment) => segment.bytes.toString("latin1")).join("\n");
  const named = places(image);

  await all.test("each place of ours is listed, with the reason it holds", async () => {
    const unlisted = [];
    for (const { file, line } of named.filter(({ file }) => file.startsWith("src/"))) {
      const code = (await readFile(`${root}${file}`, "utf8")).split("\n")[line - 1] ?? "";
      if (!HELD.some(([pattern]) => pattern.test(code))) unlisted.push(`${file}:${line}: ${code.trim()}`);
    }
    assert.deepEqual(unlisted, []);
  });

  await all.test("every name of a file of ours belongs to such a place", () => {
    const files = new Set(named.map(({ file }) => file));
    const ours = [...text.matchAll(/src\/[a-z_]+(?:\/[a-z_]+)*\.rs/g)].map(([file]) => file);
    for (const file of ours.filter((file) => existsSync(`${root}${file}`))) {
      assert.ok(
        [...files].some((known) => known.endsWith(file)),
        `${file} is named, and no place in it was found`,
      );
    }
  });

  await all.test("what remains is the standard library's and the dependencies'", () => {
    // Where a build leaves the places out, it names none at all: then the lints and the fuzz targets alone speak.
    const words =
      /called `(?:Option|Result)::|index out of bounds|attempt to (?:divide|add|subtract|multiply|negate|shift)|panicked at/g;
    const spoken = [...new Set([...text.matchAll(words)].map(([word]) => word))];
    const foreign = named.filter(({ file }) => !file.startsWith("src/"));
    console.log(
      `places: ${named.length - foreign.length} of ours, ${foreign.length} of others; words: ${spoken.join(", ") || "none"}`,
    );
    assert.ok(spoken.length === 0 || foreign.length > 0 || named.length === 0);
    assert.ok(
      named.every(({ file }) => !file.startsWith("/work") && !file.startsWith("/root") && !file.startsWith("/home")),
      "no path of a machine",
    );
  });
});
