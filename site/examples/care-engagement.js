document.querySelector("#form").addEventListener("submit", (event) => {
  event.preventDefault(); // Yours goes by method="post".
  const value = String(new FormData(event.target).get("assessment"));
  document.querySelector("#sent").textContent = `The form has ${value.length} characters.`;
});
