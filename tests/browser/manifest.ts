import { readFileSync } from "node:fs";

interface Member {
  kind: "field" | "method";
  name: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  parameters?: { name: string }[];
}

interface Known {
  tag: string;
  /** What a page may set, by script and in the markup. */
  properties: string[];
  attributes: string[];
  /** What a page may call or look at. */
  methods: string[];
  looks: string[];
}

const file = "target/packed/node_modules/care-partnership/dist/custom-elements.json";
const { modules } = JSON.parse(readFileSync(file, "utf8")) as {
  modules: { declarations: { tagName?: string; members: Member[]; attributes?: { name: string }[] }[] }[];
};

const open = ({ name, privacy, static: ofClass }: Member) =>
  !ofClass && !name.startsWith("#") && (privacy ?? "public") === "public";
const names = (members: Member[], of: (member: Member) => boolean) =>
  members.filter((member) => open(member) && of(member)).map(({ name }) => name);

/** All elements, with all that the package's own manifest says of them: what is new there is tried, too. */
export const known: Known[] = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .map(({ tagName, members, attributes = [] }) => ({
    tag: tagName!,
    properties: names(members, ({ kind, readonly }) => kind === "field" && !readonly),
    attributes: attributes.map(({ name }) => name),
    methods: names(members, ({ kind }) => kind === "method"),
    looks: names(members, ({ kind, readonly }) => kind === "field" && Boolean(readonly)),
  }));
