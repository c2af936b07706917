import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, defineConfig, type InlineConfig, type Plugin } from "vite";
import { lean } from "./vite.lean.js";
import { trusted } from "./vite.trusted.js";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));
const definitions = ["define", "define-preparation", "define-engagement", "define-overview"];
/** What a page loads as one file. */
const pages = [...definitions, "frame", "smart"];

/** What a chunk is named after: an element, a build of the WebAssembly, or what Vite finds; and its bytes, so that no
 * cache puts two versions together. */
const named = ({ name, moduleIds }: { name: string; moduleIds: string[] }) => {
  const found = (pattern: RegExp) =>
    moduleIds.map((id) => pattern.exec(id)?.[1]).find((match) => match !== undefined && match !== "host");
  const core = found(/src\/api\/core\/(\w+)\.ts$/);
  return `${found(/src\/(\w+)\/element\.ts$/) ?? (core ? `core-${core}` : name)}-[hash].js`;
};

const shared = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  // The wasm glue throws the package's own error class, and counts characters as the elements do, and takes plain data.
  resolve: {
    alias: Object.fromEntries(
      ["characters", "error", "guard", "plain"].map((name) => [`care-partnership/${name}`, source(`api/${name}.ts`)]),
    ),
  },
} satisfies InlineConfig;

const output = { outDir: "dist", emptyOutDir: false, target: "es2022", minify: true } as const;

/** Chromium then compiles all functions beside the page's own thread while the script comes; others see a comment. */
const hint = "//# allFunctionsCalledOnLoad";

/** Writes the hint into a script, and which files it loads later, each with its digest: `api/later.ts` checks them. */
async function sealed(name: string): Promise<void> {
  const file = (name: string) => fileURLToPath(new URL(`dist/${name}`, import.meta.url));
  const script = await readFile(file(`${name}.js`), "utf8");
  const names = new Set(
    Array.from(script.matchAll(/import\([`"']\.\/([\w-]+\.js)[`"']\)/g), ([, found = ""]) => found),
  );
  const digest = async (name: string) =>
    createHash("sha384")
      .update(await readFile(file(name)))
      .digest("base64");
  const files = await Promise.all([...names].map(async (name) => `${name}=sha384-${await digest(name)}`));
  await writeFile(file(`${name}.js`), `${hint}\n${script.replaceAll("__files_loaded_later__", files.join(" "))}`);
}

/** Adds what is bundled in a page's script alone to the list of all that is. */
async function licensed(name: string): Promise<void> {
  const file = (name: string) => fileURLToPath(new URL(`dist/${name}.json`, import.meta.url));
  const read = async (name: string): Promise<{ name: string }[]> => JSON.parse(await readFile(file(name), "utf8"));
  const [all, more] = [await read("bundled"), await read(`bundled-${name}`)];
  const known = new Set(all.map(({ name }) => name));
  const whole = [...all, ...more.filter(({ name }) => !known.has(name))];
  whole.sort((one, other) => (one.name < other.name ? -1 : 1));
  await writeFile(file("bundled"), JSON.stringify(whole, null, 2));
  await rm(file(`bundled-${name}`));
}

/** The scripts of a page, each whole in one file: a chain of imports costs a slow network more than all their bytes. */
const whole: Plugin = {
  name: "whole",
  async closeBundle() {
    for (const name of pages) {
      await build({
        ...shared,
        plugins: [trusted, lean],
        // What comes from npm for Node, too, asks for it.
        define: { "process.env.NODE_ENV": '"production"' },
        configFile: false,
        build: {
          ...output,
          license: { fileName: `bundled-${name}.json` },
          lib: { entry: { [name]: source(`${name}.ts`) }, formats: ["es"] },
          rollupOptions: {
            output: {
              minify: true,
              entryFileNames: "[name].js",
              chunkFileNames: "[name]-[hash].js",
            },
          },
        },
      });
      await sealed(name);
      await licensed(name);
    }
  },
};

/** The same in parts, for who bundles them: one loader and one Lit, whatever is imported. */
export default defineConfig({
  ...shared,
  plugins: [trusted, whole],
  build: {
    ...output,
    lib: {
      entry: {
        ...Object.fromEntries(["index", "elements", "server", "app"].map((name) => [name, source(`${name}.ts`)])),
        ...Object.fromEntries(definitions.map((name) => [`part-${name}`, source(`${name}.ts`)])),
      },
      formats: ["es"],
    },
    // What is bundled and under which licence: read by the bill of materials.
    license: { fileName: "bundled.json" },
    rollupOptions: { output: { minify: true, chunkFileNames: named, entryFileNames: "[name].js" } },
  },
});
