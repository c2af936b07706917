// What a person reads where the tool cannot run, or a file cannot be opened, with the code that it stands for.
import { readFileSync } from "node:fs";

/** What may come as a sentence of its own; the other codes are told beside a field, where it is plain which. */
const codes = [
  "not-this-format",
  "newer-version",
  "other-instrument",
  "too-large",
  "unopened",
  "missing-text",
  "not-loaded",
  "failed",
];

const content = (language) => JSON.parse(readFileSync(`content/locales/${language}/common.json`, "utf8")).texts;
/** The words for when there is no content stand in the source, French first. */
const source = readFileSync("pkg/src/host/failure.ts", "utf8").split(/^ {2}en: \{$/m);
const started = source.map(
  (part) => new Map(Array.from(part.matchAll(/^ {4}"?([a-z-]+)"?: "(.+)",$/gm), ([, ...of]) => of)),
);

/** Those of the fallback that are no reason. */
const besides = ["below", "again", "wait", "print", "unprinted"];

export default () => {
  const [fr, en] = started;
  const texts = { fr: content("fr"), en: content("en") };
  const start = [...fr.keys()]
    .filter((code) => !besides.includes(code))
    .map((code) => ({ code: code === "other" ? "failed" : code, fr: fr.get(code), en: en.get(code) }));
  const opened = codes
    .filter((code) => texts.fr[`error.${code}`] !== undefined)
    .map((code) => ({ code, fr: texts.fr[`error.${code}`], en: texts.en[`error.${code}`] }));
  return [...start, ...opened];
};
