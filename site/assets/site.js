// What a page does besides being read: without this script all of it stands there, one below the other.
const made = (tag, properties) => Object.assign(document.createElement(tag), properties);

// On a narrow screen the menu is closed until it is asked for.
const menu = document.querySelector(".menu");
const narrow = matchMedia("(max-width: 40rem)");
const fold = () => {
  menu.open = !narrow.matches;
};
narrow.addEventListener("change", fold);
fold();

// A long page begins with what is on it.
const sections = [...document.querySelectorAll("main h2[id]")];
if (sections.length > 3) {
  const list = made("ul");
  for (const { id, textContent } of sections) {
    const item = made("li");
    item.append(made("a", { href: `#${id}`, textContent }));
    list.append(item);
  }
  const contents = made("details", { className: "contents" });
  contents.append(made("summary", { textContent: "On this page" }), list);
  document.querySelector("main h1").after(contents);
}

// Where the package is not beside the site, the examples say why they do not run.
const script = document.querySelector("#package");
script.addEventListener("error", () => {
  document.querySelector("#demo")?.remove();
  const why =
    location.protocol === "file:"
      ? "This example does not run: a browser runs no modules from a file. Serve this folder over http, with the package beside it."
      : `This example does not run: the package is not at ${script.src}. Put its folder there, as the quick start says.`;
  for (const frame of document.querySelectorAll(".live"))
    frame.replaceChildren(made("p", { role: "note", textContent: why }));
});

// Sections as tabs: without this script they stand one below the other.
for (const tabs of document.querySelectorAll("[data-tabs]")) {
  const panels = [...tabs.querySelectorAll(":scope > section")];
  const list = document.createElement("div");
  list.role = "tablist";
  list.ariaLabel = tabs.dataset.tabs;
  const buttons = panels.map((panel) => {
    const heading = panel.querySelector("h3");
    const tab = document.createElement("button");
    Object.assign(tab, { type: "button", role: "tab", id: `tab-${panel.id}`, textContent: heading.textContent });
    tab.setAttribute("aria-controls", panel.id);
    panel.role = "tabpanel";
    panel.tabIndex = 0;
    panel.setAttribute("aria-labelledby", tab.id);
    heading.remove();
    tab.addEventListener("click", () => history.replaceState(null, "", `#${panel.id}`));
    tab.addEventListener("click", () => show(panel.id));
    list.append(tab);
    return tab;
  });
  const show = (id) => {
    for (const [place, panel] of panels.entries()) {
      panel.hidden = panel.id !== id;
      buttons[place].ariaSelected = String(!panel.hidden);
      buttons[place].tabIndex = panel.hidden ? -1 : 0;
    }
  };
  const named = () => panels.find(({ id }) => `#${id}` === location.hash);
  list.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const next = buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length);
    next.focus();
    next.click();
  });
  addEventListener("hashchange", () => named() && show(named().id));
  show((named() ?? panels[0]).id);
  tabs.prepend(list);
}
