// Councils in a year of a run: what people want reaches the congress, unless a party stands between.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { councilYear, type Electors, type PartyWill } from "../../src/polity/council-year.js";

const wishes = { enough: 1.05, spread: 0.2, solidarity: 0.7 };
const free = { groupSize: 9, levels: 2, recall: 1, election: "list" } as const;
const village = (of: Partial<Electors>): Electors => ({
  weight: 4,
  living: 1,
  isVillage: true,
  isHungry: false,
  ...of,
});
const town = (of: Partial<Electors>): Electors => ({ weight: 1, living: 1, isVillage: false, isHungry: false, ...of });
const party: PartyWill = { share: 0.75, building: true, obligation: true, relief: false };

const living = fc.double({ min: 0.3, max: 2.5, noNaN: true });

describe("a congress of councils", () => {
  it("builds as far as people live beyond what is enough, half of them at just that", () => {
    const at = (place: number) =>
      councilYear([village({ living: place }), town({ living: place })], { wishes, rules: free, party: "none" })
        .building;
    expect(at(wishes.enough).shares[2]).toBeCloseTo(0.5, 12);
    fc.assert(
      fc.property(living, living, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(at(less).shares[2]).toBeLessThanOrEqual(at(more).shares[2] + 1e-12);
      }),
    );
  });

  it("takes no grain by obligation where villages are the many, however dear food is in town", () => {
    fc.assert(
      fc.property(living, (place) => {
        const year = councilYear([village({}), town({ living: place })], { wishes, rules: free, party: "none" });
        expect(year.obligation.adopted).toBe(false);
      }),
    );
  });

  it("feeds the hungry by the solidarity of the rest, and not where a party without recall votes against it", () => {
    const electors = [village({ isHungry: true, weight: 1 }), village({ weight: 3 }), town({})];
    const rules = { ...free, election: "majority" } as const;
    expect(councilYear(electors, { wishes, rules, party: "none" }).relief.adopted).toBe(true);
    expect(councilYear(electors, { wishes, rules: { ...rules, recall: 0 }, party }).relief.adopted).toBe(false);
    expect(councilYear(electors, { wishes, rules, party }).relief.adopted).toBe(true);
  });

  it("needs electors", () => {
    expect(() => councilYear([], { wishes, rules: free, party: "none" })).toThrow(RangeError);
  });
});
