/** Each part of a state, with the values it can have; the first one is the usual. */
export const states = {
  tool: ["preparation", "engagement", "overview"],
  lang: ["fr", "en"],
  visit: ["specialist", "general-practice", "other-profession", "multidisciplinary", "partner-meeting"],
  "for-whom": ["myself", "somebody", "their-list"],
  side: ["participant", "organiser"],
  mode: ["in-person", "video", "telephone"],
  instrument: ["all", "continuum", "practices", "organisation", "benefits", "partner-profile"],
  respondent: ["any", "patient", "relative", "professional", "committee", "manager"],
  example: [
    "none",
    "rare-disease",
    "general-practice",
    "several-professionals",
    "helping-a-parent",
    "with-an-interpreter",
    "medicines-committee",
    "medicines-committee-organiser",
    "patient-care",
    "service-patient",
    "service-professional",
    "manager-organisation",
    "group",
    "a broken file",
    "a newer version",
  ],
  storage: ["none", "session", "device"],
  room: ["enough", "full", "blocked"],
  settings: ["none", "a hospital", "a mistake"],
  form: ["no", "yes"],
  theme: ["its own", "public-service", "hospital-blue"],
  colours: ["as the system", "dark"],
  direction: ["ltr", "rtl"],
  width: ["390", "320", "768", "full"],
  text: ["usual", "large"],
  code: ["WebAssembly", "no WebAssembly", "a policy that refuses it"],
  network: ["usual", "slow", "none"],
};

/** The state that an address says; what it does not know is the usual. */
export function stateOf(search) {
  const said = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(states).map(([part, values]) => [
      part,
      values.includes(said.get(part)) ? said.get(part) : values[0],
    ]),
  );
}

/** The address of a state: what is usual is left out. */
export function searchOf(state) {
  const other = Object.entries(state).filter(([part, value]) => value !== states[part][0]);
  return other.length ? `?${new URLSearchParams(other)}` : "";
}
