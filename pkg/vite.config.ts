import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** The element that a chunk is made of, where it is made of one: "preparation" for `preparation/element.ts`. */
const element = (modules: string[]) =>
  modules.map((id) => /src\/(\w+)\/element\.ts$/.exec(id)?.[1]).find((name) => name !== undefined && name !== "shared");

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  // The wasm glue throws the package's own error class.
  resolve: { alias: { "care-partnership/error": source("error.ts") } },
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    lib: {
      entry: Object.fromEntries(
        ["index", "elements", "define", "define-preparation", "define-engagement", "define-overview", "server"].map((name) => [name, source(`${name}.ts`)]),
      ),
      formats: ["es"],
    },
    minify: true,
    rollupOptions: { output: { minify: true, chunkFileNames: ({ name, moduleIds }) => `${element(moduleIds) ?? name}.js`, entryFileNames: "[name].js" } },
  },
});
