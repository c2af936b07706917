import fc from "fast-check";
import { type Act, act } from "./act.js";
import { answered, empty, type Model } from "./model.js";

function answerTurning(way: "undo" | "redo"): fc.Arbitrary<Act> {
  const from = (model: Readonly<Model>) => model.given[way === "undo" ? "past" : "future"];
  return fc.constant(
    act(
      `${way} an answer`,
      async (model, person) => {
        await person.turn(person.assessment, way);
        const there = from(model).pop()!;
        model.given[way === "undo" ? "future" : "past"].push(answered(model));
        model.answers.set(model.instrument, new Map(there));
      },
      (model) => from(model).length > 0,
    ),
  );
}

/** What is done with the self-assessment. */
export const answering: Record<string, fc.Arbitrary<Act>> = {
  answer: fc.tuple(fc.nat(14), fc.nat(3)).map(([place, choice]) =>
    act(`answer(${place}, ${choice})`, async (model, person) => {
      const given = await person.assessment.evaluate(
        (element: any, [place, choice]: any) => {
          const statements = element.assessment
            .pages()
            .flatMap(({ statements }: any) => statements.map(({ id }: any) => id));
          const id = statements[place % statements.length];
          const known = element.session.instrument.answers[choice].id;
          // As the person's click does: it is told, and kept where that was chosen.
          element.session.attempt(`s-${id}`, () => element.assessment.answer(id, known));
          return [id, known];
        },
        [place, choice],
      );
      const before = answered(model);
      const answers = model.answers.get(model.instrument) ?? new Map<string, string>();
      model.answers.set(model.instrument, answers.set(given[0], given[1]));
      if (JSON.stringify(before) === JSON.stringify(answered(model))) return;
      model.given.past.push(before);
      model.given.future = [];
    }),
  ),
  instrument: fc.constantFrom("practices", "organisation").map((id) =>
    act(`instrument(${id})`, async (model, person) => {
      await person.assessment.evaluate(async (element: any, id) => {
        element.setAttribute("instrument", id);
        await element.ready;
        await element.updateComplete;
      }, id);
      if (id !== model.instrument) model.given = empty().given;
      model.instrument = id;
    }),
  ),
  "undo an answer": answerTurning("undo"),
  "redo an answer": answerTurning("redo"),
};
