import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

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
        ["index", "elements", "define", "define-preparation", "define-engagement", "define-overview"].map((name) => [name, source(`${name}.ts`)]),
      ),
      formats: ["es"],
    },
    minify: true,
    rollupOptions: { output: { chunkFileNames: "[name].js", entryFileNames: "[name].js" } },
  },
});
