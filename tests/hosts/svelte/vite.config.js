import { svelte } from "@sveltejs/vite-plugin-svelte";

export default { base: "/hosts/svelte/", build: { outDir: "../../../target/hosts/svelte", emptyOutDir: true }, plugins: [svelte()] };
