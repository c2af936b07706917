// The calendar file as an independent reader of RFC 5545 takes it.
import assert from "node:assert/strict";
import test from "node:test";
import ICAL from "ical.js";
import { load, serve } from "./load.mjs";

/** What a calendar has after it took in a file: one event for each UID, the one with the higher SEQUENCE. */
function takeIn(calendar, file) {
  const component = new ICAL.Component(ICAL.parse(file));
  assert.equal(component.name, "vcalendar");
  for (const event of component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one))) {
    const known = calendar.get(event.uid);
    if (!known || event.sequence > known.sequence) calendar.set(event.uid, event);
  }
  return calendar;
}

test("a calendar", async (t) => {
  const care = await load({ locale: "fr", ...(await serve(t)) });
  const visit = (when) => care.preparation({ visit: "specialist", minutes: 20, when });

  await t.test("reads three events, at the hour of the place, with a stamp in UTC", () => {
    const events = [...takeIn(new Map(), visit("2026-12-10T14:30").calendar("2026-11-24T00:10:05+01:00")).values()];
    assert.deepEqual(
      events.map(({ startDate }) => startDate.toString()),
      ["2026-12-07", "2026-12-10", "2026-12-10T14:30:00"],
    );
    const [, , meeting] = events;
    assert.equal(meeting.startDate.zone, ICAL.Timezone.localTimezone, "no zone: the hour is the place's");
    assert.equal(meeting.endDate.toString(), "2026-12-10T14:50:00");
    for (const { component } of events) {
      for (const name of ["dtstamp", "last-modified"]) {
        const stamp = component.getFirstPropertyValue(name);
        assert.equal(stamp.zone, ICAL.Timezone.utcTimezone);
        assert.equal(stamp.toString(), "2026-11-23T23:10:05Z");
      }
      // What RFC 5545 asks of an event, and once each.
      for (const name of ["uid", "dtstamp", "dtstart", "sequence", "summary"]) {
        assert.equal(component.getAllProperties(name).length, 1, name);
      }
    }
  });

  await t.test("replaces the visit when it is taken in again, moved, and saved in between", () => {
    const preparation = visit("2026-12-10T14:30");
    const calendar = takeIn(new Map(), preparation.calendar("2026-11-24T09:00:00Z"));
    preparation.setEncounter({ when: "2026-12-17T09:00" });
    const opened = care.preparation();
    opened.open(preparation.save());
    takeIn(calendar, opened.calendar("2026-11-24T09:00:00Z"));
    assert.deepEqual(
      [...calendar.values()].map(({ startDate }) => startDate.toString()),
      ["2026-12-14", "2026-12-17", "2026-12-17T09:00:00"],
    );
  });

  await t.test(
    "keeps two visits apart that were prepared in the same minute, and the next visit from the one before",
    () => {
      const first = visit("2026-12-10T14:30");
      const next = first.next({ when: "2027-01-10T14:30" });
      const calendar = new Map();
      for (const one of [first, visit("2026-12-10T14:30"), next])
        takeIn(calendar, one.calendar("2026-11-24T09:00:00Z"));
      assert.equal(calendar.size, 9);
      assert.equal(new Set([first.id, next.id]).size, 2);
      assert.match(first.id, /^[A-Za-z0-9-]{1,64}$/);
    },
  );

  await t.test("is not made for an instant that is none", () => {
    for (const now of ["", "now", "2026-11-24", "2026-11-24T9:00", "2026-11-24T09:00+1"]) {
      assert.throws(() => visit("2026-12-10").calendar(now), { code: "invalid-date", path: "now" });
    }
  });
});
