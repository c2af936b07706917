// After a reload the page is where it was, at the same tool. What loads above would push that away, so the browser leaves
// it to the page: the place is known by the tool in sight, and taken again once all tools are there.
const tools = [...document.querySelectorAll("care-preparation, care-engagement, care-overview")];

history.scrollRestoration = "manual";

// A browser takes nothing down any more while it leaves a page.
addEventListener("scrollend", () => {
  const tool = tools.find((tool) => tool.getBoundingClientRect().bottom > 0);
  const place = tool && { id: tool.id, top: tool.getBoundingClientRect().top };
  history.replaceState({ ...history.state, place }, "");
});

const { id, top } = history.state?.place ?? {};
const tool = tools.find((tool) => tool.id === id);
await Promise.all(tools.map(({ ready }) => ready));
// Nowhere else than where the person, or an address, went meanwhile.
if (tool && scrollY === 0) {
  const now = tool.getBoundingClientRect();
  // A tool that begins anew may be shorter than it was.
  scrollBy({ top: now.top - (now.height + top > 0 ? top : 0), behavior: "instant" });
}
