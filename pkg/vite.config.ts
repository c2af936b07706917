import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** What a chunk is named after: an element, a build of the WebAssembly, or what Vite finds. */
const named = ({ name, moduleIds }: { name: string; moduleIds: string[] }) => {
  const found = (pattern: RegExp) => moduleIds.map((id) => pattern.exec(id)?.[1]).find((match) => match !== undefined && match !== "shared");
  const core = found(/src\/core\/(\w+)\.ts$/);
  return `${found(/src\/(\w+)\/element\.ts$/) ?? (core ? `core-${core}` : name)}.js`;
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  // The wasm glue throws the package's own error class.
  resolve: { alias: { "care-partnership/error": source("error.ts"), "care-partnership/characters": source("characters.ts") } },
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
    rollupOptions: { output: { minify: true, chunkFileNames: named, entryFileNames: "[name].js" } },
  },
});
