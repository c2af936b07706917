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
      entry: { index: source("index.ts"), elements: source("elements.ts"), define: source("define.ts") },
      formats: ["es"],
    },
    minify: true,
    rollupOptions: { output: { chunkFileNames: "[name].js", entryFileNames: "[name].js" } },
  },
});
