// The version, and where the sources are, where a release names it.
import { readFileSync } from "node:fs";

export default {
  version: JSON.parse(readFileSync("pkg/package.json", "utf8")).version,
  repository: process.env.CARE_REPOSITORY ?? "",
};
