// Angular's packages are compiled halfway: its linker does the rest, as its own tools do it.
import { readFile } from "node:fs/promises";
import linker from "@angular/compiler-cli/linker/babel";
import { transformAsync } from "@babel/core";

export const linked = {
  name: "linked",
  setup(build) {
    build.onLoad({ filter: /@angular\/.*\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await transformAsync(source, { filename: path, plugins: [linker], compact: false });
      return { contents: code };
    });
  },
};
