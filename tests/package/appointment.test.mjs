// Appointments in Node, at places all over the world: the hour that a clock on the wall there would show.
import assert from "node:assert/strict";
import test from "node:test";
import { CareError, load } from "./load.mjs";

const booked = (more) => ({ resourceType: "Appointment", status: "booked", ...more });

/** Runs with the clock of a device at a place. */
function at(zone, work) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** Start, the place, and what the clock there shows. */
const hours = [
  ["2026-12-10T13:30:00Z", "Europe/Paris", "2026-12-10T14:30"],
  ["2026-07-10T13:30:00Z", "Europe/Paris", "2026-07-10T15:30"],
  ["2026-12-10T23:30:00Z", "Europe/Paris", "2026-12-11T00:30"],
  ["2026-12-31T23:00:00Z", "Europe/Paris", "2027-01-01T00:00"],
  ["2026-12-10T14:30:00+01:00", "Europe/Paris", "2026-12-10T14:30"],
  ["2026-10-25T00:30:00Z", "Europe/Paris", "2026-10-25T02:30"],
  ["2026-10-25T01:30:00Z", "Europe/Paris", "2026-10-25T02:30"],
  ["2026-03-29T00:59:59Z", "Europe/Paris", "2026-03-29T01:59"],
  ["2026-03-29T01:00:00Z", "Europe/Paris", "2026-03-29T03:00"],
  ["2026-12-10T13:30:00Z", "UTC", "2026-12-10T13:30"],
  ["2026-12-10T13:30:59.999Z", "America/St_Johns", "2026-12-10T10:00"],
  ["2026-12-10T13:30:00Z", "Asia/Kathmandu", "2026-12-10T19:15"],
  ["2026-12-10T13:30:00Z", "Pacific/Kiritimati", "2026-12-11T03:30"],
  ["2026-12-10T03:30:00+14:00", "America/Montreal", "2026-12-09T08:30"],
  ["2026-12-10T00:00:00Z", "America/Montreal", "2026-12-09T19:00"],
];

test("an appointment's hour is the one at the device's place, or at the place that is named", async () => {
  const care = await load({ locale: "en" });
  for (const [start, zone, wanted] of hours) {
    const here = at(zone, () => care.readAppointment(booked({ start })).encounter.when);
    assert.equal(here, wanted, `${start} on a device in ${zone}`);
    const named = at("Asia/Tokyo", () => care.readAppointment(booked({ start }), { timeZone: zone }).encounter.when);
    assert.equal(named, wanted, `${start} named ${zone}`);
  }
});

test("a preparation takes the visit, and nothing else of it changes", async () => {
  const care = await load({ locale: "en" });
  const preparation = care.preparation({ visit: "specialist" });
  preparation.add({ kind: "topic", title: "Sleep" });
  const entries = preparation.entries();
  const participant = [
    {
      actor: { reference: "https://a.example/fhir/PractitionerRole/4/_history/2", display: "Dr Lemaire" },
      status: "accepted",
    },
  ];
  const appointment = booked({
    start: "2026-12-10T14:30:00+01:00",
    end: "2026-12-10T14:00:00Z",
    participant,
    comment: "Room 4",
  });
  assert.deepEqual(preparation.readAppointment(appointment, { timeZone: "Europe/Paris" }), ["comment"]);
  const { kind, when, minutes, with: who } = preparation.encounter();
  assert.deepEqual([kind, when, minutes, who], ["specialist", "2026-12-10T14:30", 30, "Dr Lemaire"]);
  assert.deepEqual(preparation.entries(), entries);
});

test("what cannot be is a CareError with its path", async () => {
  const care = await load({ locale: "en" });
  const preparation = care.preparation();
  const before = preparation.save();
  const refused = (resource, zone) => {
    const found = [];
    for (const reader of [care, preparation]) {
      assert.throws(
        () => reader.readAppointment(resource, zone),
        (error) => {
          assert.ok(error instanceof CareError);
          return found.push(`${error.code} ${error.path}`) > 0;
        },
      );
    }
    assert.equal(found[0], found[1]);
    return found[0];
  };
  assert.equal(refused(booked({ start: "2026-12-10T14:30:00" })), "invalid-date start");
  assert.equal(refused(booked({ status: "cancelled" })), "not-allowed status");
  assert.equal(
    refused(booked({ participant: [{ modifierExtension: [{ url: "x" }], status: "accepted" }] })),
    "not-allowed participant[0].modifierExtension",
  );
  assert.equal(refused(booked({}), { timeZone: "Europe/Nowhere" }), "unknown-id timeZone");
  assert.equal(refused(booked({}), { timezone: "Europe/Paris" }), "unknown-field timezone");
  assert.equal(refused(null), "invalid-type ");
  assert.equal(preparation.save(), before);
});

test("an assessment's day is the one at the place", async () => {
  const care = await load({ locale: "en" });
  const assessment = care.assessment({ instrument: "continuum", respondent: "patient" });
  assessment.answer("care.information.words", "always");
  const response = { ...assessment.toFhir(), authored: "2026-12-10T23:30:00Z" };
  const other = care.assessment();
  assert.deepEqual(other.fromFhir(response, { timeZone: "Europe/Paris" }), []);
  assert.equal(other.options().date, "2026-12-11");
  at("America/Montreal", () => other.fromFhir(response));
  assert.equal(other.options().date, "2026-12-10");
  assert.deepEqual(other.fromFhir({ ...response, authored: "2026-12" }), ["authored"]);
  assert.equal(other.options().date, null);
});
