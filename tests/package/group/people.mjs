// Results of people by chance, and what is wrong with some of them: as a model, and as FHIR or levels say it.

const scale = ["never", "sometimes", "often", "always", "unknown", "not-concerned"];
export const levels = ["information", "consultation", "collaboration", "partnership"];

/** A small generator: the same people for the same number. */
export function chance(seed) {
  let state = BigInt(seed) * 2654435761n + 1n;
  return (limit) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    return Number((state >> 33n) % BigInt(limit));
  };
}

/** What each respondent is asked: level by statement, by context. */
export function askedOf(care) {
  const { respondents } = care.engagementCatalogue().instruments.find(({ id }) => id === "continuum");
  return Object.fromEntries(
    respondents.map(({ id: respondent, contexts }) => {
      const all = contexts.map(({ id }) => id);
      const one = care.assessment({ instrument: "continuum", respondent, contexts: all });
      const asked = {};
      for (const { context, statements } of one.pages())
        for (const { id } of statements) asked[context] = { ...asked[context], [id]: id.split(".")[1] };
      one.free();
      return [respondent, asked];
    }),
  );
}

/** So many results, some of them of the same person, some of them levels alone. */
export function people(seed, count, asked) {
  const below = chance(seed);
  const pick = (list) => list[below(list.length)];
  const who = [...Array(6).fill("patient"), "relative", "professional", "manager", "users-committee"];
  return Array.from({ length: count }, (_, number) => {
    const respondent = pick(who);
    const ease = below(4);
    const contexts = {};
    for (const [context, statements] of Object.entries(asked[respondent])) {
      if (below(3) === 0 && Object.keys(contexts).length > 0) continue;
      const answers = {};
      const empty = below(8) === 0;
      for (const id of Object.keys(statements))
        if (!empty && below(10) > 0) answers[id] = below(3) < ease ? pick(["often", "always"]) : pick(scale);
      contexts[context] = { answers, desired: below(3) === 0 ? undefined : pick(levels) };
    }
    const day = `2026-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
    return {
      // Some are given again, on the same day or another one.
      person: `p${below(6) === 0 ? below(Math.max(1, number)) : number}`,
      response: `r${String(number).padStart(6, "0")}`,
      respondent,
      contexts,
      alone: below(4) === 0,
      day: below(12) === 0 ? null : day,
      received: `${day}T${String(number % 24).padStart(2, "0")}:00:${String(number).padStart(4, "0")}`,
    };
  });
}

/** The order in which the SQL takes them: by day, and where there is none by when they came in. */
export const inOrder = (all) => {
  const key = ({ alone, day, received, response }) =>
    alone ? `${received.slice(0, 10)} ${received}` : `${day ?? "0000-00-00"} ${response}`;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

const coding = (code) => ({ valueCoding: { code } });

/** A result as another system would write it: no words but what is needed. */
export function response({ person, response: id, respondent, contexts, day }) {
  const item = Object.entries(contexts).map(([linkId, { answers, desired }]) => {
    const given = Object.entries(answers).map(([linkId, code]) => ({ linkId, answer: [coding(code)] }));
    const wish = desired ? [{ linkId: `${linkId}.desired`, answer: [coding(desired)] }] : [];
    return { linkId, ...(given.length + wish.length ? { item: [...given, ...wish] } : {}) };
  });
  return {
    resourceType: "QuestionnaireResponse",
    id,
    identifier: { system: "urn:care-partnership/NamingSystem/response", value: person },
    questionnaire: `urn:care-partnership/Questionnaire/continuum-${respondent}-fr|2`,
    status: "completed",
    ...(day ? { authored: day } : {}),
    item,
  };
}

/** What may be wrong with a response, or odd: each returns it, and whether it still counts. */
export const oddities = {
  "an answer that there is not": (of) => (first(of).answer[0].valueCoding.code = "perhaps") && false,
  "a statement that nobody asked": (of) => (first(of).linkId = "care.information.nothing") && false,
  "a part that nobody asked": (of) => of.item.push({ linkId: "weather" }) && false,
  "two answers to one statement": (of) => {
    const { linkId, answer } = first(of);
    whole(of).item.push({ linkId, answer: [coding(answer[0].valueCoding.code === "never" ? "always" : "never")] });
    return false;
  },
  "a wish for no level": (of) => {
    const { linkId } = whole(of);
    const item = whole(of).item.filter((one) => one.linkId !== `${linkId}.desired`);
    whole(of).item = [...item, { linkId: `${linkId}.desired`, answer: [coding("none")] }];
    return false;
  },
  "what was entered in error": (of) => (of.status = "entered-in-error") && false,
  "a version to come": (of) => (of.questionnaire = of.questionnaire.replace("|2", "|3")) && false,
  "no version": (of) => (of.questionnaire = of.questionnaire.replace("|2", "")) && false,
  "another questionnaire": (of) => (of.questionnaire = of.questionnaire.replace("continuum", "practices")) && false,
  "a time of day": (of) => (of.authored ? (of.authored += "T10:30:00Z") : true) && true,
  "another language": (of) => (of.questionnaire = of.questionnaire.replace("-fr|", "-en|")) && true,
  "words beside the answers": (of) =>
    of.item.push({ linkId: "subject", answer: [{ valueString: "care.information.words" }] }) && true,
};

const whole = ({ item }) => item.find(({ item }) => item?.[0].linkId.split(".").length === 3);
const first = (of) => whole(of).item[0];
/** Whether there is an answer that something may be wrong with. */
export const answers = (of) => whole(of) !== undefined;
