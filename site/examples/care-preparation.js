const visit = document.querySelector("#visit");
visit.addEventListener("care-share", (event) => {
  const { what, as, text } = event.detail;
  if (as !== "portal") return; // The browser does it.
  event.preventDefault(); // The portal takes it: here it would send the text as a message.
  document.querySelector("#heard").textContent = `The portal took "${what}": ${text.length} characters.`;
});
