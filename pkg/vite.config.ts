import { fileURLToPath } from "node:url";
import { build, defineConfig, type InlineConfig, type Plugin } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));
const definitions = ["define", "define-preparation", "define-engagement", "define-overview"];

/** The element that a chunk is made of, where it is made of one: "preparation" for `preparation/element.ts`. */
const element = (modules: string[]) =>
  modules.map((id) => /src\/(\w+)\/element\.ts$/.exec(id)?.[1]).find((name) => name !== undefined && name !== "shared");

const shared = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  // The wasm glue throws the package's own error class.
  resolve: { alias: { "care-partnership/error": source("error.ts") } },
} satisfies InlineConfig;

const output = { outDir: "dist", emptyOutDir: false, target: "es2022", minify: true } as const;

/** The scripts of a page, each whole in one file: a chain of imports costs a slow network more than all their bytes. */
const whole: Plugin = {
  name: "whole",
  async closeBundle() {
    for (const name of definitions) {
      await build({
        ...shared,
        configFile: false,
        build: {
          ...output,
          lib: { entry: { [name]: source(`${name}.ts`) }, formats: ["es"] },
          rollupOptions: { output: { minify: true, entryFileNames: "[name].js" } },
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
        index: source("index.ts"),
        elements: source("elements.ts"),
        ...Object.fromEntries(definitions.map((name) => [`parts/${name}`, source(`${name}.ts`)])),
      },
      formats: ["es"],
    },
    rollupOptions: { output: { minify: true, chunkFileNames: ({ name, moduleIds }) => `${element(moduleIds) ?? name}.js`, entryFileNames: "[name].js" } },
  },
});
