import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { trusted } from "./vite.trusted.js";

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** One classic script with everything inside. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  plugins: [trusted],
  resolve: {
    alias: Object.fromEntries(
      ["characters", "error", "guard", "plain"].map((name) => [`care-partnership/${name}`, source(`api/${name}.ts`)]),
    ),
  },
  // A classic script has no address of its own to look beside, nor does every page: nothing is fetched from here.
  define: { "import.meta.url": JSON.stringify("https://classic.invalid/") },
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: { classic: source("classic.ts") }, formats: ["iife"], name: "carePartnershipClassic" },
    rollupOptions: { output: { minify: true, entryFileNames: "[name].js" } },
  },
});
