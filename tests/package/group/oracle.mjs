// The group view of the continuum by the words of docs/engagement.md, written without a look at the Rust or the SQL.

const levels = ["information", "consultation", "collaboration", "partnership"];

/** What the statements of a context come to; null where there are not enough answers. `asked`: level by statement. */
function level(asked, answers) {
  const applies = Object.keys(asked).filter((id) => answers[id] !== "not-concerned");
  const answered = applies.filter((id) => answers[id] !== undefined && answers[id] !== "unknown");
  if (answered.length < 4 || answered.length < (2 / 3) * applies.length) return null;
  let reached = 0;
  for (const [place, word] of levels.entries()) {
    const of = applies.filter((id) => asked[id] === word);
    if (of.length === 0) continue;
    const met = of.filter((id) => ["often", "always"].includes(answers[id]));
    if (met.length < (2 / 3) * of.length || of.some((id) => answers[id] === "never")) break;
    reached = place + 1;
  }
  return reached;
}

/** Neighbours are shown together where one or two people stand alone. */
function together(counts, words) {
  let cells = counts.map((people, place) => ({ words: [words[place]], people }));
  const alone = ({ people }) => people === 1 || people === 2;
  const join = (at) => {
    const { words, people } = cells[at + 1];
    cells[at] = { words: [...cells[at].words, ...words], people: cells[at].people + people };
    cells = cells.filter((_, place) => place !== at + 1);
  };
  for (let at = 0; at < cells.length - 1; ) {
    if (alone(cells[at])) join(at);
    else at += 1;
  }
  while (cells.length > 1 && alone(cells.at(-1))) join(cells.length - 2);
  return cells.map(({ words, people }) => ({ result: words.join("+"), people }));
}

/**
 * The cells, sorted. `given`: results in their order, each with `person`, `day` (or null), `respondent`, and by context
 * `answers` and `desired`; `asked[respondent][context]`: level by statement; `order`: the contexts of the instrument.
 */
export function oracle(given, asked, order, lot) {
  const people = new Map();
  let latest = "";
  given.forEach(({ person, day, respondent, contexts }, number) => {
    if (day && day > latest) latest = day;
    const stands = order
      .filter((context) => contexts[context])
      .map((context) => {
        const { answers, desired } = contexts[context];
        return { context, level: level(asked[respondent][context], answers), wish: levels.indexOf(desired) };
      });
    const known = people.get(person);
    const mine = { day: day ?? "", respondent, stands, place: [day ?? latest, number] };
    if (!known) return people.set(person, mine);
    const more = compare(
      mine.stands.map(({ context, level, wish }) => [order.indexOf(context), level ?? -1, wish]),
      known.stands.map(({ context, level, wish }) => [order.indexOf(context), level ?? -1, wish]),
    );
    if (mine.day > known.day || (mine.day === known.day && more > 0))
      people.set(person, { ...mine, place: [day ?? known.place[0], known.place[1]] });
  });
  const line = [...people.values()].sort(({ place: [a, b] }, { place: [c, d] }) => (a < c ? -1 : a > c ? 1 : b - d));
  const whole = (list) => list.slice(0, list.length - (list.length % lot));
  const rows = [];
  for (const [respondent, contexts] of Object.entries(asked))
    for (const context of Object.keys(contexts)) {
      const of = line.filter((one) => one.respondent === respondent);
      const theirs = of.flatMap(({ stands }) => stands.filter((one) => one.context === context));
      const shown = whole(theirs.filter(({ level }) => level !== null));
      const row = (result, people) => rows.push({ respondent, context, result, people, withheld: people === null });
      if (shown.length === 0) {
        row(null, null);
        continue;
      }
      const count = (list, places) => places.map((place) => list.filter((one) => one === place).length);
      const reached = count(
        shown.map(({ level }) => level),
        [0, 1, 2, 3, 4],
      );
      for (const { result, people } of together(reached, ["none", ...levels])) row(result, people);
      const wishes = whole(shown.map(({ wish }) => wish).filter((wish) => wish >= 0));
      if (wishes.length)
        for (const { result, people } of together(count(wishes, [0, 1, 2, 3]), levels)) row(`wished:${result}`, people);
      const silent = whole(theirs.filter(({ level }) => level === null)).length;
      if (silent) row("unreported", silent);
    }
  return sorted(rows);
}

/** Compares lists of lists of numbers as words are compared. */
function compare(one, other) {
  const [a, b] = [one.flat(), other.flat()];
  for (let place = 0; place < Math.min(a.length, b.length); place++)
    if (a[place] !== b[place]) return a[place] - b[place];
  return a.length - b.length;
}

/** Rows in an order of their own, to be compared. */
export const sorted = (rows) =>
  rows
    .map(({ respondent, context, result, people, withheld }) =>
      [respondent, context, result ?? "", people ?? "", withheld].join(","),
    )
    .sort();
