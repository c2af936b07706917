import { line, settings } from "../settings.js";

const tools = document.querySelector("#tools");
const log = document.querySelector("#log");

for (const tool of tools.children) {
  tool.settings = settings;
  for (const name of ["care-change", "care-share"]) {
    tool.addEventListener(name, (event) => {
      const item = document.createElement("li");
      item.textContent = line(event);
      log.append(item);
      if (event.detail?.as === "portal") event.preventDefault();
    });
  }
}

document.querySelector("#hide").addEventListener("click", () => tools.remove());
