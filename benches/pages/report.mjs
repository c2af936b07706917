// The table and the picture of a run, and which aims were reached.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { picture } from "./picture.mjs";

const folder = new URL("../../docs/benchmarks/", import.meta.url);
const readme = process.env.BENCH_README ?? new URL("../../README.md", import.meta.url);
const round = (value) => String(Math.round(value));
const kilo = (bytes) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const mebi = (bytes) => (bytes / 1024 ** 2).toFixed(0);

export function report({ results, pages, both, browser, rounds }) {
  const { desktop, phone } = results;
  const rows = pages.map((page, place) => {
    const [wide, small] = [desktop[place], phone[place]];
    const pair = (key) => `${round(wide[key])} (${round(small[key])})`;
    return [
      page.name,
      kilo(wide.bytes),
      round(wide.requests),
      pair("question"),
      pair("counted"),
      pair("painted"),
      mebi(wide.memory),
    ];
  });
  const table = [
    [
      "page",
      "kB over the wire",
      "requests",
      "first question, ms (phone)",
      "first answer counted, ms (phone)",
      "click → painted, ms (phone)",
      "private memory, MiB",
    ],
    ["---", ...Array(6).fill("---:")],
    ...rows,
  ].map((cells) => `| ${cells.join(" | ")} |`);
  const said = `Medians of ${rounds} alternated loads, headless Chromium ${browser.split(".")[0]}. Phone: a processor four times slower, 1.6 Mbit/s, 150 ms. Compare within one run only; the method is in [docs/benchmarks.md](docs/benchmarks.md). Written by \`cargo xtask bench --peers\`.`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL("pages.svg", folder),
    picture(pages.map(({ name }, place) => ({ name, desktop: desktop[place].counted, phone: phone[place].counted }))),
  );
  const told = pages
    .map(
      ({ name }, place) => `${name} ${round(desktop[place].counted)} ms, on a phone ${round(phone[place].counted)} ms`,
    )
    .join("; ");
  const text = [
    "",
    `![Until the first answer is counted: ${told}](docs/benchmarks/pages.svg)`,
    "",
    ...table,
    "",
    said,
    "",
  ].join("\n");
  between(text);
  console.log(["", ...table, "", ...aims(results, pages, both)].join("\n"));
}

/** Puts the table where the README has its marks. */
function between(text) {
  const [from, to] = ["<!-- bench -->", "<!-- /bench -->"];
  const before = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const [start, end] = [before.indexOf(from), before.indexOf(to)];
  if (start < 0 || end < start) return console.log(`no ${from} … ${to} in the README: the table is only printed`);
  writeFileSync(readme, before.slice(0, start + from.length) + text + before.slice(end));
}

/** What was aimed at: said, never asserted. */
function aims({ desktop, phone }, pages, both) {
  const [floor, plain, preloaded] = [0, 1, 2];
  const lines = [aim("both tools on one page, kB", both.bytes / 1000, 90)];
  for (const [ours, name] of [
    [plain, pages[plain].name],
    [preloaded, pages[preloaded].name],
  ]) {
    const best = (all) => Math.min(...all.slice(preloaded + 1).map(({ counted }) => counted));
    lines.push(
      `${name}:`,
      aim("first answer counted, times the floor", desktop[ours].counted / desktop[floor].counted, 2),
      aim("first answer counted, times the floor, phone", phone[ours].counted / phone[floor].counted, 2.25),
      aim("first answer counted, share of the best peer", desktop[ours].counted / best(desktop), 0.5),
      aim("first answer counted, share of the best peer, phone", phone[ours].counted / best(phone), 0.5),
      aim("click → painted, ms over the floor", desktop[ours].painted - desktop[floor].painted, 8),
      aim("private memory, MiB over the floor", (desktop[ours].memory - desktop[floor].memory) / 1024 ** 2, 6),
    );
  }
  return lines;
}

const aim = (what, figure, limit) =>
  `  ${figure <= limit ? "reached    " : "not reached"} ${what}: ${figure.toFixed(2)} (aim: at most ${limit})`;
