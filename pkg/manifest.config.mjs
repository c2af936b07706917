// What editors and the docs site are told of the elements: all that a page may set, call, hear and style, and no more.
import { readFileSync } from "node:fs";

/** What the design system takes where a page sets nothing; the last one is for light and dark. */
const styles = ["layout", "tokens"].map((name) => readFileSync(`pkg/src/styles/${name}.ts`, "utf8")).join("\n");
const usual = new Map([...styles.matchAll(/var\((--care-[a-z-]+), (.+)\);/g)].map(([, ...pair]) => pair));

const open = ({ name, privacy, static: ofClass }) =>
  !ofClass && !name.startsWith("#") && !name.endsWith("Callback") && (privacy ?? "public") === "public";

const classes = ({ declarations }) => declarations.filter(({ kind }) => kind === "class");

export default {
  globs: [
    "pkg/src/*/element.ts",
    // All that the elements are made of: the manifest tells what each of them inherits.
    "pkg/src/host/shared-element.ts",
    "pkg/src/host/keeping-element.ts",
    "pkg/src/host/form-association.ts",
  ],
  outdir: "pkg/dist",
  litelement: true,
  plugins: [
    {
      name: "PUBLIC",
      // An event that the analyzer found in the code has no words; the same one is described on its class.
      moduleLinkPhase({ moduleDoc }) {
        for (const one of classes(moduleDoc)) one.events = one.events?.filter(({ description }) => description);
      },
      // After what is inherited was put together.
      packageLinkPhase({ customElementsManifest }) {
        for (const one of customElementsManifest.modules.flatMap(classes)) {
          one.members = one.members?.filter(open);
          for (const property of one.cssProperties ?? []) property.default = usual.get(property.name);
        }
      },
    },
  ],
};
