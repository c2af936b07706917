// The types of the package, as its sources declare them: their fields as rows, their names as links.
import { readdirSync, readFileSync } from "node:fs";
import { ts } from "@custom-elements-manifest/analyzer";
import { escaped } from "./included.mjs";

const contract = "src/bindings/types";
const files = [
  ...readdirSync(contract).map((name) => `${contract}/${name}`),
  "pkg/src/screen/stage.ts",
  "pkg/src/api/error.ts",
  "pkg/src/api/options.ts",
];

/** Declarations that a page can meet, by name, with their source. */
export const declared = new Map();
for (const path of files) {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  for (const node of source.statements) {
    const is = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
    const ours = path.startsWith(contract) || ["Share", "CareError", "LoadOptions", "Tool"].includes(node.name?.text);
    if (is && ours) declared.set(node.name.text, node);
  }
}

/** What stands in the comment above a declaration. */
const said = (node) =>
  (node.jsDoc ?? [])
    .map(({ comment }) => (typeof comment === "string" ? comment : ts.getTextOfJSDocComment(comment)))
    .join(" ");

/** The source of each, for the page that lists them. */
export const sources = [...declared]
  .map(([name, node]) => ({ name, about: said(node), text: node.getText() }))
  .toSorted((one, other) => one.name.localeCompare(other.name));

/** A type without what a reader knows: a property that may be absent has a question mark. */
export const plain = (type = "") =>
  type
    .replace(/\s+/g, " ")
    .replace(/^\| /, "")
    .replace(/( \| (undefined|null))+$/, "");

/** A closed list of words says more than its name. */
export function shown(type) {
  const node = declared.get(plain(type));
  const union = node && ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type) ? node.type.types : [];
  const words = union.length > 0 && union.length < 12 && union.every((one) => ts.isLiteralTypeNode(one));
  return words ? union.map((one) => one.getText()).join(" | ") : plain(type);
}

/** A type as markup, each known name a link to its declaration. */
export const linked = (type) =>
  `<code>${escaped(shown(type)).replace(/\b[A-Z]\w+\b/g, (name) =>
    declared.has(name) ? `<a href="types.html#${name.toLowerCase()}">${name}</a>` : name,
  )}</code>`;

/** The fields of a type by their paths, those of what is inside them too. */
export function rows(name, path = "") {
  const node = declared.get(name);
  if (!node) throw new Error(`there is no type ${name}`);
  if (ts.isClassDeclaration(node)) {
    const made = node.members.find(ts.isConstructorDeclaration);
    return [...(made?.parameters ?? [])].map((field) => row(field, path));
  }
  return fields(ts.isInterfaceDeclaration(node) ? node.members : node.type, path);
}

const row = (field, path) => ({
  path: `${path}${field.name.getText()}`,
  optional: Boolean(field.questionToken),
  type: field.type?.getText() ?? typeof field.initializer?.text,
  about: said(field),
});

/** Members of a type, or of what it is put together from. */
function fields(inside, path) {
  if (Symbol.iterator in inside) {
    return [...inside].filter(ts.isPropertySignature).flatMap((field) => {
      const list = ts.isArrayTypeNode(field.type);
      const below = fields(
        list ? field.type.elementType : field.type,
        `${path}${field.name.getText()}${list ? "[]" : ""}.`,
      );
      const own = row(field, path);
      return [
        below.length > 0 && field.type.getText().includes("{") ? { ...own, type: list ? "list" : "object" } : own,
        ...below,
      ];
    });
  }
  if (ts.isParenthesizedTypeNode(inside)) return fields(inside.type, path);
  if (ts.isIntersectionTypeNode(inside)) return inside.types.flatMap((part) => fields(part, path));
  if (ts.isTypeLiteralNode(inside)) return fields(inside.members, path);
  if (!ts.isTypeReferenceNode(inside)) return [];
  if (inside.typeName.getText() === "Partial") return fields(inside.typeArguments[0], path);
  const named = declared.get(inside.typeName.getText());
  return named && ts.isInterfaceDeclaration(named) ? fields(named.members, path) : [];
}

/** Rows in groups of keys: none is left out, and none is named that there is not. */
export function grouped(groups, list) {
  const top = ({ path }) => path.split(/[.[]/)[0];
  const named = Object.values(groups).flat();
  const found = new Set(list.map(top));
  const odd = [...named.filter((key) => !found.has(key)), ...[...found].filter((key) => !named.includes(key))];
  if (odd.length > 0) throw new Error(`groups and keys differ: ${odd.join(", ")}`);
  return Object.fromEntries(
    Object.entries(groups).map(([name, keys]) => [name, list.filter((row) => keys.includes(top(row)))]),
  );
}
