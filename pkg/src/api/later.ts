import { folder } from "./content-built.js";
import { CareError } from "./error.js";
import { run } from "./scripted.js";

/** The files that are loaded later, each with its digest: the build writes them here, where scripts are whole. */
const files = "__files_loaded_later__";

/** Loads a part that is asked for later; the digest in the script that asks covers it too. */
export async function later<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  const file = files.split(" ").find((file) => file.startsWith(`${name}-`));
  if (file !== undefined) {
    const [path = "", integrity = ""] = file.split(/=(.*)/);
    // What was run is what `import()` then finds.
    const ran = await run(new URL(`../${path}`, folder), integrity, "module");
    if (!ran) throw new CareError("tampered", `${path} could not be had as it was built`);
  }
  return load();
}
