/** Plays an example (content/examples/) through the public calls, as a person would; returns the preparation. */
export function replay(care, example) {
  const preparation = care.preparation(example.encounter);
  preparation.chooseThemes(example.themes ?? []);
  const authors = { patient: "patient" };
  for (const { key, role, name } of example.contributors ?? []) {
    authors[key] = preparation.putContributor({ role, name });
  }
  const ids = (example.entries ?? []).map((entry) => {
    if (entry.question) return preparation.addQuestion(entry.question);
    const { accept, author, ...written } = entry;
    const id = preparation.add({ ...written, author: authors[author ?? "patient"] });
    if (author !== undefined && author !== "patient" && accept) preparation.accept(id);
    return id;
  });
  for (const note of example.notes ?? []) preparation.putNote(note);
  for (const [reality, text] of Object.entries(example.life ?? {})) preparation.setLife(reality, text);
  for (const person of example.people ?? []) preparation.putPerson(person);
  for (const resource of example.resources ?? []) preparation.putResource(resource);
  for (const item of example.ticked ?? []) preparation.tick(item, true);
  if (example.companion) preparation.setCompanion(example.companion);
  preparation.ids = ids;
  return preparation;
}

/** Plays what the example says of the time after the visit. */
export function replayClosing(preparation, example) {
  const { outcomes = {}, understood, nextSteps = [], tell, learned } = example.closing ?? {};
  for (const [index, outcome] of Object.entries(outcomes)) preparation.setOutcome(preparation.ids[index], outcome);
  preparation.setClosing({ understood, tell, learned });
  for (const step of nextSteps) preparation.putNextStep(step);
}
