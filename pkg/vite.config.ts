import { fileURLToPath } from "node:url";
import { build, defineConfig, type InlineConfig, type Plugin } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));
const definitions = ["define", "define-preparation", "define-engagement", "define-overview"];

/** What a chunk is named after: an element, a build of the WebAssembly, or what Vite finds. */
const named = ({ name, moduleIds }: { name: string; moduleIds: string[] }) => {
  const found = (pattern: RegExp) => moduleIds.map((id) => pattern.exec(id)?.[1]).find((match) => match !== undefined && match !== "shared");
  const core = found(/src\/core\/(\w+)\.ts$/);
  return `${found(/src\/(\w+)\/element\.ts$/) ?? (core ? `core-${core}` : name)}.js`;
};

const shared = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  // The wasm glue throws the package's own error class, and counts characters as the elements do, and takes plain data.
  resolve: { alias: { "care-partnership/error": source("error.ts"), "care-partnership/characters": source("characters.ts"), "care-partnership/plain": source("plain.ts") } },
} satisfies InlineConfig;

const output = { outDir: "dist", emptyOutDir: false, target: "es2022", minify: true } as const;

/** What FHIR needs stands apart for all of them, and is loaded when it is asked for. */
const apart: Plugin = {
  name: "apart",
  enforce: "pre",
  resolveId: (asked) => (asked.endsWith("core/complete.js") ? { id: "./core-complete.js", external: true } : null),
};

/** Chromium then compiles all functions beside the page's own thread while the script comes; others see a comment. */
const hint = "//# allFunctionsCalledOnLoad";

/** The scripts of a page, each whole in one file: a chain of imports costs a slow network more than all their bytes. */
const whole: Plugin = {
  name: "whole",
  async closeBundle() {
    for (const name of definitions) {
      await build({
        ...shared,
        plugins: [apart],
        configFile: false,
        build: {
          ...output,
          lib: { entry: { [name]: source(`${name}.ts`) }, formats: ["es"] },
          rollupOptions: { output: { minify: true, entryFileNames: "[name].js", postBanner: hint } },
        },
      });
    }
  },
};

/** The same in parts, for who bundles them: one loader and one Lit, whatever is imported. */
export default defineConfig({
  ...shared,
  plugins: [whole],
  build: {
    ...output,
    lib: {
      entry: {
        ...Object.fromEntries(["index", "elements", "server"].map((name) => [name, source(`${name}.ts`)])),
        "core-complete": source("core/complete.ts"),
        ...Object.fromEntries(definitions.map((name) => [`part-${name}`, source(`${name}.ts`)])),
      },
      formats: ["es"],
    },
    // What is bundled and under which licence: read by the bill of materials.
    license: { fileName: "bundled.json" },
    rollupOptions: { output: { minify: true, chunkFileNames: named, entryFileNames: "[name].js" } },
  },
});
