// What the docs site says stands on the code: error codes, what the manifest knows of the elements.
import assert from "node:assert/strict";
import { access, readFile, readdir } from "node:fs/promises";
import test from "node:test";
import { packed, root } from "./load.mjs";

const text = (path) => readFile(`${root}${path}`, "utf8");
const manifest = JSON.parse(await readFile(`${packed}dist/custom-elements.json`, "utf8"));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

test("each error code has its cause and remedy, and no entry is of a code that is no more", async () => {
  const [, union] = /export type ErrorCode =([^;]+);/.exec(await text("src/bindings/types/care.d.ts"));
  const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code);
  assert.ok(codes.length > 20);
  const page = await text("site/troubleshooting.md");
  const entries = [...page.matchAll(/^### `([a-z-]+)`\n\n(.*?)(?=^#|(?![\s\S]))/gms)];
  assert.deepEqual(entries.map(([, code]) => code).toSorted(), codes.toSorted());
  for (const [, code, said] of entries) assert.match(said, /^\*\*Cause\*\*: .+\n\n\*\*Remedy\*\*: .+/, code);
});

test("the codes of the types are those of the code", async () => {
  const [, union] = /export type ErrorCode =([^;]+);/.exec(await text("src/bindings/types/care.d.ts"));
  const core = [...(await text("src/error.rs")).matchAll(/Self::\w+ => "([a-z-]+)"/g)].map(([, code]) => code);
  const files = (await readdir(`${root}pkg/src`, { recursive: true })).filter((file) => /^(?!wasm).*\.ts$/.test(file));
  const sources = (await Promise.all(files.map((file) => text(`pkg/src/${file}`)))).join("");
  const thrown = [...sources.matchAll(/new CareError\(\s*"([a-z-]+)"/g)].map(([, code]) => code);
  const handed = [...sources.matchAll(/\b(?:fault|fetched)\([^()]*?"([a-z]+-[a-z]+)"/g)].map(([, code]) => code);
  const used = new Set([...core, ...thrown, ...handed]);
  assert.ok(core.length > 15 && thrown.length > 10 && handed.length > 2);
  const known = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code);
  assert.deepEqual([...used].toSorted(), known.toSorted());
});

test("each attribute of an element is one of its JSX", async () => {
  const source = await text("pkg/src/react.d.ts");
  const found = (pattern) => pattern.exec(source)?.[0] ?? assert.fail(`no ${pattern} in react.d.ts`);
  const of = { common: found(/type Common =.+;/), kept: found(/type Kept =.+;/), all: found(/type Props<[\s\S]+?};/) };
  for (const { tagName, attributes } of elements) {
    const own = found(new RegExp(`"${tagName}": Props[\\s\\S]+?;\\n(?= {6}"| {4}})`));
    const there = [own, of.common, of.all, own.includes("Kept") ? of.kept : ""].join("");
    const known = [...there.matchAll(/[|,:] "([a-z-]+)"|= "([a-z-]+)"|"?\b([a-z-]+)"?\?:/g)].map((names) =>
      names.slice(1).find(Boolean),
    );
    // React knows the language of any element; a group view keeps no draft.
    const elsewhere = ["lang", ...(own.includes("Kept") ? [] : ["storage", "owner", "leave-freely"])];
    assert.ok(attributes.length > 5, tagName);
    const names = attributes.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
      tagName,
    );
  }
});

test("the docs site in the tarball stands beside the package, and leads to nothing that is not there", async () => {
  const pages = (await readdir(`${packed}docs`)).filter((name) => name.endsWith(".html"));
  assert.ok(pages.length > 15);
  for (const name of pages) {
    const html = await readFile(`${packed}docs/${name}`, "utf8");
    assert.match(html, /src="\.\.\/dist\/define\.js"/, name);
    for (const [, link] of html.matchAll(/ (?:href|src)="([^"#:]+)(?:#[^"]*)?"/g))
      await access(`${packed}docs/${link}`);
  }
  const scripts = (await readdir(`${packed}docs`)).filter((name) => name.endsWith(".js"));
  for (const name of scripts)
    assert.doesNotMatch(await readFile(`${packed}docs/${name}`, "utf8"), /["'`]\/?care-partnership/, name);
});

test("each link of the README in the tarball leads to a file of the tarball, and to a place that is in it", async () => {
  const readme = await readFile(`${packed}README.md`, "utf8");
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link).filter((link) => !/^\w+:/.test(link));
  assert.ok(links.length > 8);
  for (const link of links) {
    const [path, anchor] = link.split("#");
    const text = await readFile(`${packed}${path}`, "utf8");
    if (anchor !== undefined) assert.ok(text.includes(` id="${anchor}"`), link);
  }
});

test("the manifest", async (all) => {
  const files = (await readdir(`${root}pkg/src`, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const sources = (await Promise.all(files.map((file) => text(`pkg/src/${file}`)))).join("");
  const found = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].toSorted();
  const named = (list) => [...new Set(elements.flatMap((element) => element[list].map(({ name }) => name)))].toSorted();

  await all.test("knows every part and property that a theme can reach, and no others", () => {
    const parts = found(/\bpart(?:=|", )"([a-z-]+)"/g);
    const properties = found(/var\((--care-[a-z-]+)/g);
    assert.ok(parts.length > 25 && properties.length > 10);
    assert.deepEqual(named("cssParts"), parts);
    assert.deepEqual(named("cssProperties"), properties);
  });

  await all.test("knows every event", () => {
    const names = found(/^ {2}"(care-[a-z]+)": CustomEvent</gm);
    assert.equal(names.length, 4);
    assert.deepEqual(named("events"), names);
    for (const { events } of elements)
      for (const { name, type } of events) assert.match(type.text, /^CustomEvent<\w+>$/, name);
  });

  await all.test("says of each what it is, and names nothing that is not a page's", () => {
    for (const { tagName, attributes, members, events, cssParts, cssProperties, slots } of elements) {
      for (const one of [...attributes, ...members, ...events, ...cssParts, ...cssProperties, ...slots])
        assert.ok(one.description, `${tagName} ${one.name}`);
      for (const { name, privacy, static: ofClass } of members)
        assert.ok(!name.startsWith("#") && !/^(private|protected)$/.test(privacy) && !ofClass, `${tagName} ${name}`);
      for (const { name, default: usual } of cssProperties) assert.ok(usual, name);
    }
  });

  await all.test("knows what is inherited", () => {
    for (const { tagName, attributes } of elements) {
      const names = attributes.map(({ name }) => name);
      for (const name of [
        "lang",
        "name",
        "required",
        "disabled",
        "kiosk",
        "storage",
        "owner",
        "wasm-url",
        "content-url",
      ])
        assert.ok(names.includes(name), `${tagName} ${name}`);
    }
  });
});
