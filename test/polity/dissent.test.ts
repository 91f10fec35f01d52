import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cautionUnder } from "../../src/polity/faction-ban.js";
import { openOpponents } from "../../src/polity/horizontal-links.js";
import { expressedOpposition, openOpposition } from "../../src/polity/preference-falsification.js";
import { acting, actingShare } from "../../src/polity/threshold.js";

describe("Granovetter's thresholds", () => {
  it("of 0 to 99 bring out all hundred; with 2 in place of 1, one", () => {
    const even = Array.from({ length: 100 }, (_, k) => k);
    expect(acting(even)).toBe(100);
    expect(acting(even.map((threshold) => (threshold === 1 ? 2 : threshold)))).toBe(1);
  });

  it.each([
    [10, 0.77],
    [11, 1.71],
    [12, 4.02],
    [12.2, 5.48],
    [12.3, 100],
    [20, 99.99],
  ])("normal with mean 25 and deviation %d settle at %d of a hundred", (deviation, percent) => {
    // The published values have two decimals; the iteration stops at steps of 1e-8 percent.
    expect(100 * actingShare({ mean: 0.25, deviation: deviation / 100 })).toBeCloseTo(percent, 1);
  });

  it("count the same in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }), (thresholds) => {
        expect(acting([...thresholds].reverse())).toBe(acting(thresholds));
      }),
    );
  });
});

describe("Kuran's ten people", () => {
  const people = [0, 20, 20, 30, 40, 50, 60, 70, 80, 100].map((percent) => percent / 100);

  it("settle at a tenth in the open, and at nine tenths when one threshold falls from 20 to 10", () => {
    expect(openOpposition(people)).toBeCloseTo(0.1, 12);
    expect(openOpposition(people.map((threshold, k) => (k === 1 ? 0.1 : threshold)))).toBeCloseTo(0.9, 12);
  });
});

describe("opposition in the open", () => {
  const effects = { freePrice: 0.3, banPrice: 0.3, spread: 0.2, heardWithoutLinks: 0.5 };
  const opposition = fc.record({
    privateShare: fc.double({ min: 0, max: 1, noNaN: true }),
    outspoken: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it("never exceeds what is thought in private, nor grows by a ban or by cutting links", () => {
    fc.assert(
      fc.property(opposition, (given) => {
        const spoken = (ban: boolean, links: boolean) =>
          expressedOpposition({ ...given, ...cautionUnder({ ban, links }, effects) });
        const free = spoken(false, true);
        expect(free).toBeLessThanOrEqual(given.privateShare);
        // Two iterations that stop at steps of 1e-10 may differ by a little more near a slow fixed point.
        expect(spoken(true, true)).toBeLessThanOrEqual(free + 1e-6);
        expect(spoken(false, false)).toBeLessThanOrEqual(free + 1e-6);
      }),
    );
  });

  it("may be a tenth of what is thought under a ban, and nearly all of it without", () => {
    const given = { privateShare: 0.4, outspoken: 0.03 };
    const banned = expressedOpposition({ ...given, ...cautionUnder({ ban: true, links: false }, effects) });
    const free = expressedOpposition({ ...given, ...cautionUnder({ ban: false, links: true }, effects) });
    expect(banned).toBeLessThan(0.02);
    expect(free).toBeGreaterThan(0.35);
  });
});

describe("cells without links to each other", () => {
  it("stay silent where the same people linked all speak", () => {
    const cells = [
      { members: 10, thresholds: [0, 2, 4] },
      { members: 10, thresholds: [0, 2, 5] },
      { members: 10, thresholds: [3, 6, 7] },
    ];
    expect(openOpponents(cells, { linked: false })).toEqual([1, 1, 0]);
    expect(openOpponents(cells, { linked: true })).toEqual([3, 3, 3]);
  });

  it("never have more open opponents than linked ones", () => {
    const cell = fc.record({
      members: fc.constant(50),
      thresholds: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const apart = openOpponents(cells, { linked: false });
        openOpponents(cells, { linked: true }).forEach((linked, k) => expect(apart[k]).toBeLessThanOrEqual(linked));
      }),
    );
  });
});
