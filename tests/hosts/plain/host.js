import { line, settings, take } from "../settings.js";

const tools = document.querySelector("#tools");
const log = document.querySelector("#log");

for (const tool of tools.children) {
  tool.settings = settings;
  for (const name of ["care-change", "care-share"]) {
    tool.addEventListener(name, (event) => {
      const item = document.createElement("li");
      item.textContent = line(event);
      log.append(item);
      take(event);
    });
  }
}

document.querySelector("#hide").addEventListener("click", () => tools.remove());
