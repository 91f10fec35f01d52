import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStable, rulingCoalition, stableSizes } from "../../src/polity/coalition.js";

const powersOf = (powers: readonly number[], members: readonly number[]) => members.map((member) => powers[member]);

describe("coalitions without commitment (Acemoglu, Egorov and Sonin 2008)", () => {
  it("(3, 4, 5) is stable; with a member of 10 the three expel him", () => {
    expect(isStable({ powers: [3, 4, 5], alpha: 0.5 })).toBe(true);
    expect(powersOf([3, 4, 5, 10], rulingCoalition({ powers: [3, 4, 5, 10], alpha: 0.5 }))).toEqual([3, 4, 5]);
  });

  it("(2, 4, 7) ends with the strongest alone", () => {
    expect(rulingCoalition({ powers: [2, 4, 7], alpha: 0.5 })).toEqual([2]);
  });

  it("near-equal members are stable at 1, 3, 7, 15 under a majority", () => {
    expect(stableSizes(0.5, 4)).toEqual([1, 3, 7, 15]);
  });

  it.each([
    [3, 3],
    [4, 3],
    [5, 3],
    [6, 3],
    [7, 7],
    [8, 7],
    [9, 7],
    [10, 7],
  ])("a body of %d near-equal members shrinks to %d", (size, left) => {
    // Powers differ by thousandths, by powers of two, so that no two coalitions weigh the same.
    const powers = Array.from({ length: size }, (_, k) => 1 + (1 << k) / 1e6);
    expect(rulingCoalition({ powers, alpha: 0.5 })).toHaveLength(left);
  });

  it("near-equal members are stable at the sizes of the formula for two thirds", () => {
    const stable = [1, 2, 3, 4, 5, 6, 7, 8].filter((size) =>
      isStable({ powers: Array.from({ length: size }, (_, k) => 1 + (1 << k) / 1e6), alpha: 2 / 3 }),
    );
    expect(stable).toEqual(stableSizes(2 / 3, 4));
  });

  it("the rulers are stable by themselves and hold more than the share asked for", () => {
    const body = fc.record({
      powers: fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 8 }),
      alpha: fc.double({ min: 0.5, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(body, ({ powers, alpha }) => {
        const rulers = rulingCoalition({ powers, alpha });
        const held = powersOf(powers, rulers);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(isStable({ powers: held, alpha })).toBe(true);
        if (rulers.length < powers.length) expect(sum(held)).toBeGreaterThan(alpha * sum(powers) - 1e-9);
      }),
    );
  });
});
