document.querySelector("#group").addEventListener("click", async () => {
  const response = await fetch("/care-partnership/content/examples/assessments/group.json");
  const results = await response.json();
  const files = results.map((result, place) => new File([JSON.stringify(result)], `${place + 1}.json`));
  await document.querySelector("#overview").take(files);
});
