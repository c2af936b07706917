// Each page made by its own tool into target/hosts/, and the files of the package put where README says.
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { linked } from "./angular/linked.mjs";

const run = promisify(execFile);
const made = "../../target/hosts";
const dist = "node_modules/care-partnership/dist";
const bin = (name, ...options) =>
  run(`node_modules/.bin/${name}`, options, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: "production" },
  });

async function beside(folder, which = /\.wasm(\.js)?$|^content$/) {
  const files = (await readdir(dist)).filter((file) => which.test(file));
  for (const file of files) await cp(`${dist}/${file}`, `${folder}/${file}`, { recursive: true });
}

process.chdir(import.meta.dirname);
await rm(made, { recursive: true, force: true });
await mkdir(made, { recursive: true });
for (const name of ["settings.js", "plain", "hostile", "frame"]) await cp(name, `${made}/${name}`, { recursive: true });
await cp("node_modules/@picocss/pico/css/pico.min.css", `${made}/hostile/pico.css`);
await Promise.all([
  ...["react", "vue", "svelte"].map((name) => bin("vite", "build", name, "--logLevel", "warn")),
  bin("ngc", "--project", "angular/tsconfig.json").then(async () => {
    await build({
      entryPoints: ["node_modules/.angular/angular/portal.js"],
      bundle: true,
      format: "esm",
      minify: true,
      define: { ngDevMode: "false", ngJitMode: "false" },
      plugins: [linked],
      outfile: `${made}/angular/main.js`,
    });
    await cp("angular/index.html", `${made}/angular/index.html`);
  }),
  bin("webpack", "--config", "webpack/webpack.config.js").then(async () => {
    await cp("webpack/index.html", `${made}/webpack/index.html`);
    await beside(`${made}/webpack`, /\.wasm\.js$/);
  }),
  bin("esbuild", "esbuild/main.js", "--bundle", "--format=esm", "--minify", `--outfile=${made}/esbuild/main.js`).then(
    async () => {
      await cp("esbuild/index.html", `${made}/esbuild/index.html`);
      await beside(`${made}/esbuild`);
    },
  ),
  bin("esbuild", "plain/host.js", "--bundle", "--format=iife", `--outfile=${made}/frame/inside.js`),
]);
await beside(`${made}/svelte/assets`);
