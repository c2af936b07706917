import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** One classic script with everything inside. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  resolve: { alias: { "care-partnership/error": source("error.ts"), "care-partnership/characters": source("characters.ts"), "care-partnership/plain": source("plain.ts") } },
  // A classic script has no address of its own to look beside; nothing is fetched anyway.
  define: { "import.meta.url": "document.baseURI" },
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: { classic: source("classic.ts") }, formats: ["iife"], name: "carePartnershipClassic" },
    rollupOptions: { output: { minify: true, entryFileNames: "[name].js" } },
  },
});
