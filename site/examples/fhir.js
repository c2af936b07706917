document.querySelector("#give").addEventListener("click", async () => {
  const response = await document.querySelector("#asked").toFhir();
  document.querySelector("#given").textContent = JSON.stringify(response, null, 2);
});
