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
