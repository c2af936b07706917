// The version, where the package is, and where the sources are, where a release names it.
import { readFileSync } from "node:fs";
import { beside } from "../included.mjs";

export default {
  version: JSON.parse(readFileSync("pkg/package.json", "utf8")).version,
  beside,
  demo: process.env.CARE_PACKAGE === undefined,
  repository: process.env.CARE_REPOSITORY ?? "",
};
