// The elements as the manifest of the package knows them.
import { readFileSync } from "node:fs";

const manifest = process.env.CARE_MANIFEST ?? "pkg/dist/custom-elements.json";

/** What stands above a list is more telling where the element's own comes first. */
const own = (list = []) => list.toSorted((one, other) => Boolean(one.inheritedFrom) - Boolean(other.inheritedFrom));

export default () =>
  JSON.parse(readFileSync(manifest, "utf8"))
    .modules.flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ members, attributes, events, cssParts, cssProperties, ...element }) => ({
      ...element,
      attributes: own(attributes),
      events: own(events),
      cssParts: own(cssParts),
      cssProperties,
      properties: own(members.filter(({ kind }) => kind === "field")),
      methods: own(members.filter(({ kind }) => kind === "method")),
    }))
    .toSorted((one, other) => other.cssParts.length - one.cssParts.length);
