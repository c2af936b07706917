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

/** Text and what it stands on: [text, ground]. */
const pairs = [
  ["ink", "paper"],
  ["ink", "soft"],
  ["muted", "paper"],
  ["muted", "soft"],
  ["accent", "paper"],
  ["on-accent", "accent"],
  ["fault", "paper"],
  ["warm", "paper"],
  ["say", "paper"],
  ["ask", "paper"],
  ["hope", "paper"],
];

/** The relative luminance of a colour, as WCAG defines it. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well each text stands out; one that does not is warned of. */
function compare() {
  const colour = (name) => luminance(controls.elements[`--care-${name}`].value);
  const few = [];
  const lines = pairs.map(([text, ground]) => {
    const [high, low] = [colour(text), colour(ground)].toSorted((one, other) => other - one);
    const ratio = (high + 0.05) / (low + 0.05);
    const line = document.createElement("li");
    line.textContent = `${text} on ${ground}: ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`;
    line.classList.toggle("low", ratio < 4.5);
    if (ratio < 4.5) few.push(`${text} on ${ground}`);
    return line;
  });
  document.querySelector("#pairs").replaceChildren(...lines);
  const said = few.length > 0 ? `Too little for text: ${few.join(", ")}.` : "";
  // Said when it changes, not at each step of a control.
  const low = document.querySelector("#low");
  if (low.textContent !== said) low.textContent = said;
}

function write() {
  compare();
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
