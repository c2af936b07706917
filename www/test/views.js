/** What a portal can read of the element in the frame, by name; each gives a text, or throws. */
export const views = {
  "Saved form (with what is for the person only)": (tool) => pretty(tool.save()),
  "The agenda, and what decided it": ({ preparation }) => {
    const { explanation, topics, questions, parked, minutes } = preparation.agenda();
    return JSON.stringify({ explanation, minutes, topics, questions, parked }, null, 2);
  },
  "The profile, and what decided it": (tool) => JSON.stringify(tool.profile(), null, 2),
  "The group view": (tool) => JSON.stringify(tool.views(), null, 2),
  "Sheets (every reader)": (tool) =>
    tool.preparation
      .readers()
      .map(({ id, label }) => `== ${label}\n${tool.sheet(id).text}`)
      .join("\n\n"),
  "The form’s value": (tool) => (tool.form ? String(new FormData(tool.form).get("tool")) : "it is in no form"),
  FHIR: async (tool) => JSON.stringify(await tool.toFhir(), null, 2),
  "In the browser’s storage": ({ ownerDocument: { defaultView } }) =>
    JSON.stringify({ local: { ...defaultView.localStorage }, session: { ...defaultView.sessionStorage } }, null, 2),
};

const pretty = (text) => JSON.stringify(JSON.parse(text), null, 2);
