document.addEventListener("care-error", ({ target, detail }) => {
  document.querySelector("#told").textContent =
    `${target.localName}, ${detail.code}, ${detail.path}: ${detail.message}`;
});
document.querySelector("#slip").setAttribute("visit", "speciallist");
