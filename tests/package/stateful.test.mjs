// Random sequences of calls through the built package, each beside a simple model of what a person did.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { CareError, load, root, serve } from "./load.mjs";

const json = async (path) => JSON.parse(await readFile(`${root}content/${path}`, "utf8"));
const ids = (entries) => entries.map((entry) => entry.id);

/** Carries a call out on the real thing; one that the model refuses must throw and change nothing. */
function carryOut(real, expected, call) {
  const before = real.save();
  let result;
  try {
    result = call();
  } catch (error) {
    assert.ok(error instanceof CareError, `not one of ours: ${error}`);
    assert.ok(!expected, `refused: ${error.code} ${error.path}`);
    assert.equal(real.save(), before, "a call that fails changes nothing");
    return undefined;
  }
  assert.ok(expected, "it should have been refused");
  return result;
}

/** A command of fast-check from a model's step and the call: `step` answers whether the call is to be carried out. */
const command = (name, step, call, check) => ({
  check: () => true,
  run(model, real) {
    // Each call is an act of its own; letter by letter is written in tests/core/history.rs.
    real.at.leaveField();
    const before = stand(model);
    const expected = step(model);
    const result = carryOut(real.at, expected !== false, () => call(real, model));
    if (expected !== false) expected?.(result);
    if (!model.turned) did(model, before);
    model.turned = false;
    assert.equal(real.at.canUndo, model.past.length > 0);
    assert.equal(real.at.canRedo, model.future.length > 0);
    check(model, real);
  },
  toString: () => name,
});

/** What a person has done, apart from what can be taken back and what stays whatever is. */
function stand({ past, future, turned, real, sequence, ...stood }) {
  return structuredClone(stood);
}

/** An act that changed something can be taken back. */
function did(model, before) {
  if (isDeepStrictEqual(stand(model), before)) return;
  model.past.push(before);
  if (model.past.length > 100) model.past.shift();
  model.future.length = 0;
}

/** Takes back, or does again: all is as it was. */
const turning = (way, check) => {
  const [from, to] = way === "undo" ? ["past", "future"] : ["future", "past"];
  return fc.constant(
    command(
      way,
      (model) => {
        model.turned = true;
        const there = model[from].pop();
        if (there) {
          model[to].push(stand(model));
          Object.assign(model, there);
        }
        return (act) => {
          assert.equal(act !== null, there !== undefined);
          if (act) assert.ok(act.call && act.what, "it says what it was about");
        };
      },
      (real) => real.at[way](),
      check,
    ),
  );
};

/** What can be taken back is not saved. */
const reopened = (model) => {
  model.turned = true;
  model.past.length = 0;
  model.future.length = 0;
};

const fits = (title) => title.trim().length >= 1 && title.trim().length <= 80;
const estimate = (minutes) => minutes === null || (minutes >= 1 && minutes <= 240);

/** Every accepted entry once, no must parked, only-me nowhere outside, saved and opened equal. */
function preparationHolds(model, real) {
  const { at } = real;
  assert.deepEqual(
    at.entries().map(({ id, title, must, main, minutes, visibility, status }) => ({
      id,
      title,
      must,
      main,
      minutes,
      visibility,
      status,
    })),
    model.entries.map(({ author, kind, ...entry }) => entry),
  );
  assert.equal(at.encounter().when, model.when, "what is no date clears none");
  assert.deepEqual(at.limits(), { ...model.limits });
  const agenda = at.agenda();
  const items = [...agenda.topics, ...agenda.questions, ...agenda.wishes];
  const placed = [...items.map((item) => item.entry), ...agenda.parked.map((item) => item.entry), ...agenda.onlyMe];
  const accepted = model.entries.filter((entry) => entry.status === "accepted");
  assert.deepEqual(placed.toSorted(), ids(accepted).toSorted(), "each accepted entry stands once");
  assert.deepEqual(agenda.onlyMe, ids(accepted.filter((entry) => entry.visibility === "only-me")));
  const musts = new Set(ids(model.entries.filter((entry) => entry.must)));
  assert.ok(
    agenda.parked.every((item) => !musts.has(item.entry)),
    "a must is never parked",
  );
  assert.equal(agenda.speaking, Math.floor((model.minutes * 2) / 3));
  assert.equal(
    agenda.used,
    items.reduce((sum, item) => sum + item.minutes, 0),
  );
  assert.equal(agenda.over, Math.max(0, agenda.used - agenda.speaking));
  for (const [kind, most] of [
    ["topics", model.limits.topics],
    ["questions", model.limits.questions],
    ["wishes", model.limits.wishes],
  ]) {
    const held = agenda[kind].filter((item) => !item.must && !item.main).length;
    assert.ok(agenda[kind].length <= most || held === 0, "only musts and the main topic go past a limit");
  }
  const outside = [
    at.sheet("person").text,
    at.sheet("clinician").text,
    JSON.stringify(at.toFhir()),
    at.contribution("patient"),
  ].join("\n");
  for (const entry of model.entries.filter((entry) => entry.visibility === "only-me")) {
    assert.ok(!outside.includes(entry.title), "only-me goes nowhere");
  }
}

const preparationCommands = (care) => {
  const at = fc.nat({ max: 12 });
  // Titles differ, so that one is not found in another.
  const number = fc.noShrink(fc.integer({ min: 1e8, max: 1e9 }));
  const title = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom("Sleep", "Été", "👩‍👩‍👧‍👦", "<b>", "{title}"), number)
        .map(([word, number]) => `${word} ${number}.`),
    },
    { weight: 1, arbitrary: fc.constantFrom("", " ", "x".repeat(81)) },
  );
  const minutes = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
    fc.constantFrom(0, 240, 241),
  );
  const entry = fc.record({
    kind: fc.constantFrom("topic", "question", "wish"),
    title,
    minutes,
    must: fc.boolean(),
    visibility: fc.constantFrom("sheet", "sheet", "sheet", "only-me"),
    author: fc.constantFrom("patient", "patient", "c", "nobody"),
  });
  const nth = (model, place) => model.entries[place % (model.entries.length + 1)];
  const id = (model, place) => nth(model, place)?.id ?? "e999";
  /** The model's entry is looked for before the step, the call made with its id. */
  const on = (name, place, step, call) => {
    let target;
    return command(
      `${name}(${place})`,
      (model) => {
        target = id(model, place);
        const entry = nth(model, place);
        return entry ? step(model, entry, model.entries.indexOf(entry)) : false;
      },
      (real) => call(real.at, target),
      preparationHolds,
    );
  };
  const status = (name, word) =>
    at.map((place) =>
      on(
        name,
        place,
        (_model, entry) => {
          if (entry.author === "patient") return false;
          entry.status = word;
        },
        (real, target) => real[name](target),
      ),
    );
  const add = entry.map((new_) =>
    command(
      `add(${JSON.stringify(new_)})`,
      (model) => {
        if (!fits(new_.title) || !estimate(new_.minutes) || new_.author === "nobody") return false;
        const { title, author, ...rest } = new_;
        const made = {
          id: "",
          title: title.trim(),
          ...rest,
          main: false,
          status: author === "patient" ? "accepted" : "proposed",
          author,
        };
        model.entries.push(made);
        return (id) => {
          made.id = id;
        };
      },
      (real) => real.at.add({ ...new_, author: new_.author === "c" ? real.relative : new_.author }),
      preparationHolds,
    ),
  );
  const name = (model, entry) => {
    for (const one of model.entries) one.main = one === entry;
  };
  return [
    add,
    add,
    add,
    add,
    add,
    add,
    at.map((place) =>
      on(
        "nameMain",
        place,
        (model, entry) => entry.status === "accepted" && name(model, entry),
        (real, target) => real.nameMain(target),
      ),
    ),
    title.map((title) =>
      command(
        `writeMain(${title})`,
        (model) => {
          if (!fits(title)) return false;
          const shared = model.entries.filter((entry) => entry.status === "accepted" && entry.visibility === "sheet");
          const topics = shared.filter((entry) => entry.kind === "topic");
          const main = shared.find((entry) => entry.main) ?? topics.find((entry) => entry.must) ?? topics[0];
          if (main) {
            main.title = title.trim();
            name(model, main);
            return (id) => assert.equal(id, main.id);
          }
          const made = {
            id: "",
            title: title.trim(),
            kind: "topic",
            must: false,
            main: false,
            minutes: null,
            visibility: "sheet",
            status: "accepted",
            author: "patient",
          };
          model.entries.push(made);
          name(model, made);
          return (id) => {
            made.id = id;
          };
        },
        (real) => real.at.writeMain(title),
        preparationHolds,
      ),
    ),
    fc.tuple(at, title, fc.boolean(), minutes).map(([place, title, must, minutes]) =>
      on(
        "update",
        place,
        (_model, entry) => {
          if (!fits(title) || !estimate(minutes)) return false;
          Object.assign(entry, { title: title.trim(), must, minutes });
        },
        (real, target) => real.update(target, { title, must, minutes }),
      ),
    ),
    at.map((place) =>
      on(
        "remove",
        place,
        (model, _entry, index) => {
          model.entries.splice(index, 1);
        },
        (real, target) => real.remove(target),
      ),
    ),
    fc.tuple(at, at).map(([place, to]) =>
      on(
        "move",
        place,
        (model, _entry, index) => {
          const end = Math.min(to, model.entries.length - 1);
          model.entries.splice(end, 0, ...model.entries.splice(index, 1));
        },
        (real, target) => real.move(target, to),
      ),
    ),
    status("accept", "accepted"),
    status("decline", "declined"),
    fc.constant(
      command(
        "removeDeclined",
        (model) => {
          const before = model.entries.length;
          model.entries = model.entries.filter((entry) => entry.status !== "declined");
          const gone = before - model.entries.length;
          return (count) => assert.equal(count, gone);
        },
        (real) => real.at.removeDeclined(),
        preparationHolds,
      ),
    ),
    at.map((place) => {
      let offered;
      return command(
        `addAllTheSame(${place})`,
        (model) => {
          const parked = model.real.at.agenda().parked;
          offered = parked[place % (parked.length + 1)];
          if (!offered || offered.minutesLeft === null) return false;
          const { entry: id, minutes } = offered;
          const before = { order: ids(model.entries) };
          const { used } = model.real.at.agenda();
          return () => {
            const agenda = model.real.at.agenda();
            assert.equal(agenda.used, used + minutes, "it has its minutes");
            assert.deepEqual(
              agenda.parked.map((item) => item.entry),
              parked.map((item) => item.entry).filter((one) => one !== id),
              "nobody waits in its stead",
            );
            const order = ids(model.real.at.entries());
            assert.deepEqual(
              order.filter((one) => one !== id),
              before.order.filter((one) => one !== id),
              "the others keep their order",
            );
            model.limits = model.real.at.limits();
            model.entries.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
          };
        },
        (real) => real.at.addAllTheSame(offered?.entry ?? "e999"),
        preparationHolds,
      );
    }),
    fc
      .oneof(
        fc.constantFrom(
          "2026-12-10",
          "2026-12-10T14:30",
          null,
          "",
          "2026-12",
          "0202-12-10",
          "2026-12-10T14:30:00Z",
          "tomorrow",
        ),
        fc.string({ maxLength: 12 }),
      )
      .map((when) =>
        command(
          `when(${JSON.stringify(when)})`,
          (model) => {
            if (when !== null && !/^2026-12-10(T14:30)?$/.test(when)) return false;
            model.when = when;
          },
          (real) => real.at.setEncounter({ when }),
          preparationHolds,
        ),
      ),
    fc.integer({ min: 0, max: 59 }).map((minute) =>
      command(
        `calendar(${minute})`,
        (model) => {
          if (model.when === null) return false;
          return (file) => {
            const [, sequence] = /SEQUENCE:(\d+)/.exec(file);
            assert.ok(Number(sequence) > model.sequence, "each file replaces the one before, whatever the clock says");
            model.sequence = Number(sequence);
            assert.ok(file.includes(`UID:${model.real.at.id}-visit@`));
          };
        },
        (real) => real.at.calendar(`2026-11-24T09:${String(minute).padStart(2, "0")}`),
        preparationHolds,
      ),
    ),
    turning("undo", preparationHolds),
    turning("redo", preparationHolds),
    fc.integer({ min: 0, max: 260 }).map((minutes) =>
      command(
        `minutes(${minutes})`,
        (model) => {
          if (minutes < 5 || minutes > 240) return false;
          model.minutes = minutes;
        },
        (real) => real.at.setEncounter({ minutes }),
        preparationHolds,
      ),
    ),
    fc.record({ topics: fc.nat(6), questions: fc.nat(6), wishes: fc.nat(6) }).map((limits) =>
      command(
        `limits(${JSON.stringify(limits)})`,
        (model) => {
          if (Object.values(limits).some((limit) => limit < 1)) return false;
          model.limits = limits;
        },
        (real) => real.at.setLimits(limits),
        preparationHolds,
      ),
    ),
    fc.constant(
      command(
        "save and open",
        (model) => {
          reopened(model);
        },
        (real) => {
          const saved = real.at.save();
          const opened = care.preparation();
          opened.open(saved);
          assert.equal(opened.save(), saved);
          assert.deepEqual(opened.agenda(), real.at.agenda());
          real.at.free();
          real.at = opened;
        },
        preparationHolds,
      ),
    ),
    fc
      .constantFrom(
        "",
        "{}",
        "[]",
        "\u0000",
        '{"format":"care-partnership/preparation","version":3}',
        '{"format":"care-partnership/preparation","version":1,"draft":{}}',
      )
      .map((saved) =>
        command(
          `open(${saved})`,
          () => false,
          (real) => real.at.open(saved),
          preparationHolds,
        ),
      ),
    fc
      .constantFrom(
        null,
        7,
        { resourceType: "Patient" },
        {
          resourceType: "QuestionnaireResponse",
          questionnaire: "x/preparation-fr",
          status: "completed",
          item: [{ linkId: "nothing" }],
        },
      )
      .map((resource) =>
        command(
          "fromFhir",
          () => false,
          (real) => real.at.fromFhir(resource),
          preparationHolds,
        ),
      ),
    fc
      .constantFrom(
        "",
        "{}",
        '{"format":"care-partnership/contribution","version":1,"contribution":{"role":"relative","name":"C","entries":[{"kind":"topic","title":"","details":"","theme":null}]}}',
      )
      .map((list) =>
        command(
          "receive",
          () => false,
          (real) => real.at.receive(list),
          preparationHolds,
        ),
      ),
  ];
};

/** The rules of `docs/engagement.md`, counted in the simplest way from the file as it is written. */
function shown(instrument, options, model, context) {
  const asked = instrument.statements.filter(
    (statement) => statement.contexts.includes(context) && asks(instrument, statement, model.respondent),
  );
  const answers = asked
    .map((statement) => ({
      level: statement.level,
      option: options.find((option) => option.id === model.answers.get(statement.id)),
    }))
    .filter(({ option }) => option?.aside !== "excluded");
  const answered = answers.filter(({ option }) => option && !option.aside).length;
  if (answers.length === 0) return ["not-concerned", null];
  if (answers.length < (instrument.minimum ?? 4)) return ["too-few", null];
  if (answered < (instrument.minimum ?? 4) || answered * 3 < answers.length * 2) return ["not-enough", null];
  const met = (some) => some.filter(({ option }) => option?.met).length;
  if (instrument.rule !== "levels") {
    const thirds = (met(answers) * 3) / answers.length;
    return ["reported", thirds >= 2 ? "most" : thirds >= 1 ? "some" : "few"];
  }
  let reached = "none";
  for (const level of instrument.levels) {
    const of = answers.filter((answer) => answer.level === level);
    if (of.length === 0) continue;
    if (of.some(({ option }) => option === options[0]) || met(of) * 3 < of.length * 2) break;
    reached = level;
  }
  return ["reported", reached];
}

const asks = (instrument, statement, respondent) =>
  (statement.respondents?.includes(respondent) ?? true) &&
  instrument.contexts.some(
    (context) => statement.contexts.includes(context.id) && context.respondents.includes(respondent),
  );

const assessmentCommands = (care, instrument, options) => {
  const contexts = instrument.contexts.map((context) => context.id);
  const of = (respondent) =>
    instrument.contexts.filter((context) => context.respondents.includes(respondent)).map((context) => context.id);
  const statements = instrument.statements.map((statement) => statement.id);
  const some = (known) => fc.constantFrom(...known, "nothing-of-this-name");
  const holds = (model, { at }) => {
    const saved = JSON.parse(at.save()).assessment;
    const given = [...model.answers].filter(([id]) =>
      asks(
        instrument,
        instrument.statements.find((one) => one.id === id),
        model.respondent,
      ),
    );
    assert.deepEqual(
      saved.answers,
      Object.fromEntries(
        given.toSorted(([a], [b]) => Object.keys(saved.answers).indexOf(a) - Object.keys(saved.answers).indexOf(b)),
      ),
    );
    assert.deepEqual({ ...saved.desired }, Object.fromEntries(model.desired));
    assert.deepEqual(
      saved.steps.map((step) => step.step),
      model.steps,
    );
    const profile = at.profile();
    assert.deepEqual(profile.contexts.map((context) => context.context).toSorted(), [...model.contexts].toSorted());
    for (const context of profile.contexts) {
      assert.deepEqual(
        [context.reported, context.result],
        shown(instrument, options, model, context.context),
        context.context,
      );
    }
  };
  return [
    turning("undo", holds),
    turning("redo", holds),
    fc
      .tuple(
        some(statements),
        fc.oneof({ weight: 9, arbitrary: some(options.map((option) => option.id)) }, fc.constant(null)),
      )
      .map(([statement, answer]) =>
        command(
          `answer(${statement}, ${answer})`,
          (model) => {
            const known = instrument.statements.find((one) => one.id === statement);
            if (!known || !asks(instrument, known, model.respondent)) return false;
            if (answer !== null && !options.some((option) => option.id === answer)) return false;
            if (answer === null) model.answers.delete(statement);
            else model.answers.set(statement, answer);
          },
          (real) => real.at.answer(statement, answer),
          holds,
        ),
      ),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...options)).map(([every, option]) => {
      let those;
      return command(
        `fill(${every}, ${option.id})`,
        (model) => {
          those = instrument.statements.filter(
            (statement, place) => place % every === 0 && asks(instrument, statement, model.respondent),
          );
          for (const statement of those) {
            const before = stand(model);
            model.answers.set(statement.id, option.id);
            did(model, before);
          }
          model.turned = true;
        },
        (real) => those.forEach((statement) => real.at.answer(statement.id, option.id)),
        holds,
      );
    }),
    fc.constantFrom("patient", "relative", "professional", "users-committee", "manager").map((respondent) =>
      command(
        `respondent(${respondent})`,
        (model) => {
          if (of(respondent).length === 0) return false;
          if (respondent !== model.respondent)
            model.contexts = instrument.rule === "levels" ? of(respondent).slice(0, 1) : of(respondent);
          model.respondent = respondent;
        },
        (real) => real.at.setOptions({ respondent }),
        holds,
      ),
    ),
    fc.subarray([...contexts, "nothing-of-this-name"]).map((chosen) =>
      command(
        `contexts(${chosen})`,
        (model) => {
          if (chosen.length === 0 || chosen.some((context) => !of(model.respondent).includes(context))) return false;
          model.contexts = chosen;
        },
        (real) => real.at.setOptions({ contexts: chosen }),
        holds,
      ),
    ),
    fc.tuple(some(contexts), fc.oneof(some(instrument.levels ?? []), fc.constant(null))).map(([context, level]) =>
      command(
        `desired(${context}, ${level})`,
        (model) => {
          if (!contexts.includes(context) || (level !== null && !(instrument.levels ?? []).includes(level)))
            return false;
          if (level === null) model.desired.delete(context);
          else model.desired.set(context, level);
        },
        (real) => real.at.setDesired(context, level),
        holds,
      ),
    ),
    some([...statements, ...contexts]).map((step) =>
      command(
        `step(${step})`,
        (model) => {
          if (!statements.includes(step) && !(instrument.rule === "fit" && contexts.includes(step))) return false;
          if (model.steps.includes(step)) return;
          if (model.steps.length === 3) return false;
          model.steps.push(step);
        },
        (real) => real.at.putStep({ step }),
        holds,
      ),
    ),
    fc.nat(3).map((place) => {
      let step;
      return command(
        `unstep(${place})`,
        (model) => {
          step = model.steps[place] ?? "nothing-of-this-name";
          if (!model.steps.includes(step)) return false;
          model.steps.splice(place, 1);
        },
        (real) => real.at.removeStep(step),
        holds,
      );
    }),
    fc.constant(
      command(
        "save and open",
        (model) => {
          reopened(model);
          for (const [id] of model.answers)
            if (
              !asks(
                instrument,
                instrument.statements.find((one) => one.id === id),
                model.respondent,
              )
            )
              model.answers.delete(id);
        },
        (real) => {
          const saved = real.at.save();
          const opened = care.assessment();
          opened.open(saved);
          assert.equal(opened.save(), saved);
          real.at.free();
          real.at = opened;
        },
        holds,
      ),
    ),
    fc
      .constantFrom("", "{}", '{"format":"care-partnership/assessment","version":1,"assessment":{"instrument":"none"}}')
      .map((saved) =>
        command(
          `open(${saved})`,
          () => false,
          (real) => real.at.open(saved),
          holds,
        ),
      ),
  ];
};

test("random sequences of calls", async (all) => {
  const care = await load({ locale: "en", ...(await serve(all)) });

  await all.test("a preparation is what the model says", () => {
    fc.assert(
      fc.property(fc.commands(preparationCommands(care), { maxCommands: 60, size: "max" }), (commands) => {
        const setup = () => {
          const at = care.preparation();
          const relative = at.putContributor({ role: "relative", name: "Claire" });
          at.forget();
          const real = { at, relative };
          const limits = { topics: 3, questions: 3, wishes: 3 };
          return {
            model: { entries: [], past: [], future: [], minutes: 15, limits, when: null, sequence: 0, real },
            real,
          };
        };
        fc.modelRun(setup, commands);
      }),
      { numRuns: 60 },
    );
  });

  const { scales } = await json("engagement.json");
  for (const id of ["continuum", "practices", "organisation", "benefits", "partner-profile"]) {
    const instrument = await json(`instruments/${id}.json`);
    const { options } = scales.find((scale) => scale.id === instrument.scale);
    await all.test(`an assessment by ${id} is what the model says`, () => {
      fc.assert(
        fc.property(
          fc.commands(assessmentCommands(care, instrument, options), { maxCommands: 40, size: "max" }),
          (commands) => {
            const setup = () => {
              const at = care.assessment({ instrument: id });
              const { respondent, contexts } = at.options();
              return {
                model: {
                  respondent,
                  contexts,
                  answers: new Map(),
                  desired: new Map(),
                  steps: [],
                  past: [],
                  future: [],
                },
                real: { at },
              };
            };
            fc.modelRun(setup, commands);
          },
        ),
        { numRuns: 25 },
      );
    });
  }
});
