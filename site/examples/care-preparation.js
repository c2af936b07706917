const visit = document.querySelector("#visit");

// The portal's inbox is on this page. Yours is on a server:
// const toInbox = (body) => fetch("/inbox", { method: "POST", body }).then(({ ok }) => ok);
async function toInbox(text) {
  document.querySelector("#inbox").textContent = text;
  return true;
}

visit.addEventListener("care-share", (event) => {
  const { as, text, until } = event.detail;
  if (as !== "portal") return; // The browser does it.
  event.preventDefault(); // The portal takes it,
  until(toInbox(text)); // and the person is told once it is there, or that it is not.
});
