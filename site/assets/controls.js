// The page for theming: what a control says is set on the element, and written down as CSS.
const themed = document.querySelector("#themed");
const controls = document.querySelector("#controls");
const css = document.querySelector("#css");

/** The colour that a property has on this page, as a colour field takes it. */
function usual(value) {
  const probe = document.createElement("span");
  probe.style.color = value;
  document.body.append(probe);
  const paint = document.createElement("canvas").getContext("2d");
  paint.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  return paint.fillStyle;
}

function write() {
  const lines = [...themed.style].map((name) => `  ${name}: ${themed.style.getPropertyValue(name)};`);
  css.textContent = `care-preparation {\n${lines.join("\n")}\n}`;
}

function reset() {
  themed.removeAttribute("style");
  controls.reset();
  for (const field of controls.querySelectorAll("[type=color]")) field.value = usual(field.dataset.usual);
  write();
}

controls.addEventListener("submit", (event) => event.preventDefault());
controls.addEventListener("input", ({ target }) => {
  themed.style.setProperty(target.name, target.value);
  write();
});
document.querySelector("#usual").addEventListener("click", reset);
reset();
