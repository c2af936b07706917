// The licences of the npm packages: what is bundled by the shorter list, what only builds and tests by the longer one.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import parse from "spdx-expression-parse";

const root = fileURLToPath(new URL("../", import.meta.url));
const json = async (path) => JSON.parse(await readFile(`${root}${path}`, "utf8"));

/** Whether a licence can be met by the allowed ones alone. */
export function allowed(expression, list) {
  const meets = (part) =>
    part.license !== undefined
      ? list.includes(part.license) && !part.exception
      : part.conjunction === "or"
        ? meets(part.left) || meets(part.right)
        : meets(part.left) && meets(part.right);
  try {
    return meets(parse(expression));
  } catch {
    return false;
  }
}

/** Every package of the lock file that the lists do not allow, with its licence. */
export function refused(lock, bundled, { shipped, development }) {
  const names = new Set(bundled.map(({ name }) => name));
  const packages = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.startsWith("node_modules/") && !link,
  );
  const found = packages.map(([path, { license }]) => ({
    name: path.slice(path.lastIndexOf("node_modules/") + 13),
    license: license ?? "none",
  }));
  const faults = found.filter(({ name, license }) => !allowed(license, names.has(name) ? shipped : development));
  const unknown = [...names].filter((name) => !found.some((one) => one.name === name));
  return [...faults, ...unknown.map((name) => ({ name, license: "not in package-lock.json" }))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [lock, bundled, lists] = [
    await json("package-lock.json"),
    await json("pkg/dist/bundled.json"),
    await json("xtask/licences.json"),
  ];
  const faults = refused(lock, bundled, lists);
  for (const { name, license } of faults) console.error(`not allowed: ${name} (${license})`);
  console.log(
    `npm licences: ${Object.keys(lock.packages).length - 2} packages, ${bundled.length} of them bundled (${bundled.map(({ name, identifier }) => `${name} ${identifier}`).join(", ")}); ${faults.length} not allowed`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
