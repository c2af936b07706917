// Values that cross to the WebAssembly and back: nothing is changed without a word, and what cannot cross has a path.
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { CareError, load, serve } from "./load.mjs";

test("values that cross", async (all) => {
  const care = await load({ locale: "en", ...(await serve(all)) });
  /** A bundle says what it was given: there and back. */
  const crossed = (value) => care.bundle([{ value }]).entry[0].resource.value;

  /** The path of what is refused. */
  const refused = (value) => {
    try {
      crossed(value);
    } catch (error) {
      assert.ok(error instanceof CareError, String(error));
      assert.equal(error.code, "invalid-type");
      return error.path;
    }
    return undefined;
  };

  await all.test("any JSON comes back as it went", () => {
    const any = fc.jsonValue({ maxDepth: 5, stringUnit: "binary" });
    fc.assert(
      fc.property(any, (value) => assert.deepEqual(crossed(value), JSON.parse(JSON.stringify(value)))),
      { numRuns: 300 },
    );
    for (const value of [0.1, -2.5e-7, 1e21, 1.7976931348623157e308, 5e-324, 2 ** 53, -(2 ** 53), 2 ** 63, -1])
      assert.equal(crossed(value), value);
    const texts = [
      "",
      '"',
      "\\",
      '\\"',
      "\b\f\n\r\t\0\x1f\x7f",
      "\\ud800",
      "\u2028\u2029",
      "é€🩺",
      "a".repeat(100_000),
      ']},[{:"null',
    ];
    for (const text of texts) assert.deepEqual(crossed({ [text]: [text] }), { [text]: [text] });
  });

  await all.test("half of a character becomes the sign for what cannot be shown", () => {
    assert.equal(crossed("a\ud800b\udc00\\ud800🩺"), "a\ufffdb\ufffd\\ud800🩺");
  });

  await all.test("what is no plain data is refused with its path", () => {
    for (const strange of [() => 1, Symbol("s"), 1n, NaN, Infinity]) {
      assert.equal(refused(strange), "[0].value");
      assert.equal(refused([0, { a: [strange] }]), "[0].value[1].a[0]");
    }
    const circle = { name: "circle" };
    circle.inside = [circle];
    assert.equal(refused(circle), "[0].value.inside[0]");
    // Many ways round: the place is found all the same, and at once.
    const tangle = Array.from({ length: 40 }, () => []);
    for (const one of tangle) one.push(...tangle);
    assert.match(refused(tangle), /^\[0\]\.value\[0\]/);
    const deep = (depth) => Array.from({ length: depth }).reduce((inside) => [inside], 1);
    assert.deepEqual(crossed(deep(90)), deep(90));
    assert.match(refused(deep(128)), /^\[0\]\.value\[0\]/);
    assert.match(refused(deep(100_000)), /^\[0\]\.value\[0\]/);
    const failing = {
      a: [
        1,
        {
          get value() {
            throw new Error("a getter of the page's");
          },
        },
      ],
    };
    assert.equal(refused(failing), "[0].value.a[1].value");
    const refusing = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("a proxy of the page's");
        },
      },
    );
    assert.equal(refused({ refusing }), "[0].value.refusing");
    const revocable = Proxy.revocable({}, {});
    revocable.revoke();
    assert.equal(refused({ revoked: revocable.proxy }), "[0].value.revoked");
    assert.equal(
      refused({
        toJSON() {
          throw new Error("no");
        },
      }),
      "[0].value.toJSON",
    );
  });

  await all.test("what JSON would empty without a word is refused too", () => {
    for (const strange of [
      new Map([[1, 2]]),
      new Set([1]),
      Promise.resolve(1),
      /a/,
      new Uint8Array(2),
      new Error("e"),
      new WeakMap(),
    ]) {
      assert.equal(refused({ strange }), "[0].value.strange", String(strange));
    }
    assert.deepEqual(crossed({ proxy: new Proxy({ a: 1 }, {}), bare: Object.assign(Object.create(null), { b: 2 }) }), {
      proxy: { a: 1 },
      bare: { b: 2 },
    });
    const twice = { c: 3 };
    assert.deepEqual(crossed([twice, twice]), [twice, twice]);
  });

  await all.test("what is absent stays absent", () => {
    assert.deepEqual(crossed({ a: undefined, b: null, c: [undefined] }), { b: null, c: [null] });
  });
});
