// What is inside the package, crates in the wasm and npm packages in the scripts: a bill of materials as CycloneDX, and
// the notices that their licences ask to be passed on. No time, no chance: the same sources make the same bytes.
//   node xtask/sbom.mjs [FOLDER]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Contrib, Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { PackageURL } from "packageurl-js";
import parse from "spdx-expression-parse";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path) => readFile(`${root}${path}`, "utf8");
const json = async (path) => JSON.parse(await read(path));
const cargo = (...arguments_) => execFileSync("cargo", arguments_, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
const licences = new Contrib.License.Factories.LicenseFactory(parse);

/** A library inside the package. */
function library(type, name, version, licence, description) {
  const [group, short] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = new PackageURL(type, group, short, version, undefined, undefined).toString();
  const component = new Models.Component(Enums.ComponentType.Library, short, {
    group,
    version,
    purl,
    bomRef: purl,
    description,
  });
  component.licenses.add(licences.makeFromString(licence));
  return component;
}

/** The licence of a crate as it came with it; where it may be chosen, the shortest. */
async function notice({ name, version, manifest_path, license_file }) {
  const folder = dirname(manifest_path);
  const named = (await readdir(folder)).filter(
    (file) => file === license_file || /^(licen[cs]e|copying|unlicense)/i.test(file),
  );
  const texts = await Promise.all(named.map((file) => readFile(join(folder, file), "utf8")));
  const [text] = texts
    .filter((one) => /permission|license/i.test(one) && one.length > 500)
    .sort((one, other) => one.length - other.length);
  if (!text) throw new Error(`${name} ${version} has come without its licence`);
  return { name, version, text };
}

/** The crates that are linked into the wasm, with what each of them needs. */
async function crates() {
  const metadata = JSON.parse(
    cargo("metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"),
  );
  const checksums = new Map();
  for (const part of (await read("Cargo.lock")).split("[[package]]")) {
    const value = (name) => new RegExp(`^${name} = "(.*)"$`, "m").exec(part)?.[1];
    checksums.set(`${value("name")} ${value("version")}`, value("checksum"));
  }
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
  const linked = (id) =>
    nodes
      .get(id)
      .deps.filter(
        ({ pkg, dep_kinds }) =>
          dep_kinds.some(({ kind }) => kind === null) &&
          !packages.get(pkg).targets.some(({ kind }) => kind.includes("proc-macro")),
      )
      .map(({ pkg }) => pkg);
  const own = metadata.packages.find((one) => one.name === "care-partnership").id;
  const found = new Map();
  const visit = (id) => {
    for (const next of linked(id)) {
      if (found.has(next)) continue;
      const { name, version, license, description } = packages.get(next);
      const component = library(
        "cargo",
        name,
        version,
        license.replaceAll("/", " OR "),
        description?.trim().replaceAll(/\s+/g, " "),
      );
      const checksum = checksums.get(`${name} ${version}`);
      if (checksum) component.hashes.set(Enums.HashAlgorithm["SHA-256"], checksum);
      found.set(next, component);
      visit(next);
    }
  };
  visit(own);
  for (const [id, component] of found) linked(id).forEach((next) => component.dependencies.add(found.get(next).bomRef));
  const notices = await Promise.all([...found.keys()].map((id) => notice(packages.get(id))));
  return { all: [...found.values()], direct: linked(own).map((id) => found.get(id)), notices };
}

/** What wasm2js writes into a script beside what it makes of ours. */
async function intoScripts() {
  const { name, version, license } = await json("node_modules/binaryen/package.json");
  return { name, version, identifier: license, text: await read("node_modules/binaryen/LICENSE") };
}

/** The npm packages of which something is in the scripts: the bundler says itself what it took in. */
async function bundled() {
  const lock = (await json("package-lock.json")).packages;
  const taken = [...(await json("pkg/dist/bundled.json")), await intoScripts()];
  const all = new Map(
    taken.map(({ name, version, identifier }) => {
      const component = library("npm", name, version, identifier);
      const [algorithm, digest] = lock[`node_modules/${name}`].integrity.split("-");
      if (algorithm === "sha512")
        component.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(digest, "base64").toString("hex"));
      return [name, component];
    }),
  );
  for (const [name, component] of all) {
    const needs = Object.keys(lock[`node_modules/${name}`].dependencies ?? {}).filter((other) => all.has(other));
    needs.forEach((other) => component.dependencies.add(all.get(other).bomRef));
  }
  return { all: [...all.values()], notices: taken };
}

const { name, version, license, description } = await json("pkg/package.json");
const [rust, scripts] = [await crates(), await bundled()];
const [, release] = /^rustc (\S+)/.exec(execFileSync("rustc", ["--version"], { cwd: root, encoding: "utf8" }));
const std = library("generic", "rust-std", release, "MIT OR Apache-2.0", "The Rust standard library");

const main = library("npm", name, version, license, description);
const wasm = await readFile(`${root}pkg/dist/care_partnership.wasm`);
const file = new Models.Component(Enums.ComponentType.File, "care_partnership.wasm", {
  bomRef: "care_partnership.wasm",
});
file.hashes.set(Enums.HashAlgorithm["SHA-256"], createHash("sha256").update(wasm).digest("hex"));
for (const component of [...rust.direct, std]) file.dependencies.add(component.bomRef);
for (const component of [file, ...scripts.all]) main.dependencies.add(component.bomRef);

const bom = new Models.Bom();
bom.metadata.component = main;
for (const component of [file, std, ...rust.all, ...scripts.all]) bom.components.add(component);
const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
const folder = process.argv[2] ?? `${root}pkg/dist`;
await writeFile(join(folder, "sbom.cdx.json"), `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`);

const standard = {
  name: "The Rust standard library",
  version: release,
  text: `Copyright (c) The Rust Project Contributors\n\n${await read("LICENSE-APACHE")}`,
};
const inside = [...rust.notices, standard, ...scripts.notices].sort((one, other) => (one.name < other.name ? -1 : 1));
const written = inside.map((one) => `${one.name} ${one.version}\n\n${one.text.trim().replaceAll("\r\n", "\n")}\n`);
await writeFile(join(folder, "notices.txt"), written.join(`\n${"-".repeat(80)}\n\n`));
