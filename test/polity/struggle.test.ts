import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance as chanceOf } from "../../src/base/chance.js";
import { polity } from "../../src/cli/polity-files.js";
import { resolve } from "../../src/economy/parameter.js";
import { nextConditions, openingConditions } from "../../src/polity/struggle-conditions.js";
import { openLines, moveLines } from "../../src/polity/struggle-lines.js";
import { STRUGGLE_PARAMETERS } from "../../src/polity/struggle-parameters.js";
import { rulesWith, struggles, wilson } from "../../src/polity/struggle-runs.js";
import { RULES_ON_RECORD, SWITCHES } from "../../src/polity/struggle-rules.js";
import { struggle } from "../../src/polity/struggle.js";
import { liveStruggleYear, openStruggle, sayOf } from "../../src/polity/struggle-year.js";

const known = polity();
const seeds = fc.integer({ min: 0, max: 1e6 });
const someRules = fc.subarray(SWITCHES.map(({ id }) => id)).map(rulesWith);

describe("one struggle", () => {
  it("is the same for the same spec, and another for another seed", () => {
    const run = (seed: number) => struggle({ polity: known, rules: RULES_ON_RECORD, seed });
    expect(run(7)).toEqual(run(7));
    expect(run(8).values).not.toEqual(run(7).values);
  });

  it("keeps every share between nothing and all, and nobody says more than is thought", () => {
    fc.assert(
      fc.property(seeds, someRules, (seed, rules) => {
        for (const year of struggle({ polity: known, rules, seed }).years) {
          const { appointed, loyalCommittee, privateShare, openShare, delegateShare } = year;
          for (const part of [appointed, loyalCommittee, privateShare, openShare, delegateShare]) {
            expect(part).toBeGreaterThanOrEqual(-1e-12);
            expect(part).toBeLessThanOrEqual(1 + 1e-12);
          }
          expect(openShare).toBeLessThanOrEqual(privateShare + 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leaves somebody in the leadership, and dates only what one line won alone", () => {
    fc.assert(
      fc.property(seeds, someRules, (seed, rules) => {
        const { line, since, position } = struggle({ polity: known, rules, seed });
        expect([...known.doctrines.map(({ id }) => id), "collective"]).toContain(line);
        expect(since === undefined).toBe(line === "collective");
        for (const place of position) expect(Math.abs(place)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it("puts no congress off twice running, and records each that it puts off", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { years, breaches } = struggle({ polity: known, rules: RULES_ON_RECORD, seed });
        const skipped = years.filter(({ congress }) => !congress).map(({ year }) => year);
        expect(breaches.map(({ year }) => year)).toEqual(skipped);
        skipped.slice(1).forEach((year, k) => expect(year - skipped[k]).toBeGreaterThan(1));
      }),
      { numRuns: 60 },
    );
  });

  it("can be lived year by year under conditions of one's own, as a run of an economy would have them", () => {
    const values = struggle({ polity: known, rules: RULES_ON_RECORD, seed: 5 }).values;
    const policyAfter = (shortage: number) => {
      const state = openStruggle(known, values);
      const chance = chanceOf(5);
      const conditions = { capacity: 1, shortage, revolutionAbroad: false };
      const given = { conditions, p: values, rules: RULES_ON_RECORD, chance, polity: known };
      return [1924, 1925, 1926].map((year) => liveStruggleYear(state, { ...given, year })).at(-1)?.policy;
    };
    // A shortage of grain turns the leadership towards coercion, in the same draw.
    const [ease, crisis] = [policyAfter(0), policyAfter(1)];
    expect(crisis?.[1]).toBeGreaterThan((ease?.[1] ?? 1) + 0.3);
  });

  it("fills the places of the fallen with followers of the head where promotions are on, and with nobody else", () => {
    const promotedIn = (promotions: boolean, seed: number) => {
      const chance = chanceOf(seed);
      const p = resolve({ scope: "struggle" }, STRUGGLE_PARAMETERS, { fixed: {}, draw: chance.draw() });
      const state = openStruggle(known, p);
      let conditions = openingConditions(p);
      const given = { p, rules: { ...RULES_ON_RECORD, promotions }, chance, polity: known };
      for (let year = 1924; year <= 1930; year++) {
        conditions = nextConditions(conditions, { year, p, chance });
        liveStruggleYear(state, { year, conditions, ...given });
      }
      return { promoted: state.promoted, insiders: sayOf(state, p).get(state.head) ?? 0, state, p };
    };
    const seedsTried = Array.from({ length: 30 }, (_, k) => k + 1);
    expect(seedsTried.every((seed) => promotedIn(false, seed).promoted === 0)).toBe(true);
    const filled = seedsTried.map((seed) => promotedIn(true, seed)).filter(({ promoted }) => promoted > 0);
    expect(filled.length).toBeGreaterThan(10);
    for (const { promoted, insiders, state, p } of filled) {
      const without = sayOf({ ...state, promoted: 0 }, p).get(state.head) ?? 0;
      expect(insiders).toBeGreaterThanOrEqual(without);
      // No more than four leaders can fall before one is left, and each place is worth at most .3; a line may fall twice.
      expect(promoted).toBeLessThanOrEqual(8 * p.promotion + 1e-12);
    }
  });

  it("appoints no more secretaries with the circular flow off", () => {
    const { years, values } = struggle({ polity: known, rules: rulesWith(["circular-flow"]), seed: 3 });
    // Only a change of hands can lower the share.
    for (const { appointed } of years) expect(appointed).toBeLessThanOrEqual(values.appointedAtOpening);
  });

  it("lets no line leave the range in which its doctrine is itself", () => {
    const axis = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(axis, axis, axis, axis), (wishes) => {
        const moved = moveLines(openLines(known), { wishes, polity: known, rules: RULES_ON_RECORD, year: 1925 });
        for (const { position, doctrine } of moved) {
          const { tempo, peasant, scope, democracy } = doctrine.moves;
          [tempo, peasant, scope, democracy].forEach(([low, high], k) => {
            expect(position[k]).toBeGreaterThanOrEqual(low);
            expect(position[k]).toBeLessThanOrEqual(high);
          });
        }
      }),
    );
  });
});

describe("many struggles", () => {
  // 300 draws tell shares apart that differ by a tenth; the switches tested move the share by more.
  const found = struggles({ polity: known, runs: 300, seed: 1, switches: [] });
  const hinge = (id: string) => found.hinges.filter((each) => each.kind === "switch" && each.id === id)[0];

  it("share out all runs among the lines, in every variant, and the band holds the share", () => {
    const sum = (shares: readonly { readonly share: number }[]) => shares.reduce((all, { share }) => all + share, 0);
    expect(sum(found.lines)).toBeCloseTo(1, 12);
    for (const { lines } of found.variants) expect(sum(lines)).toBeCloseTo(1, 12);
    for (const { low, share, high, enoughRuns } of found.lines) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(enoughRuns[0]).toBeLessThanOrEqual(share);
      expect(enoughRuns[1]).toBeGreaterThanOrEqual(share);
    }
  });

  it.each(["circular-flow", "recall"])("move as the mechanism declares when %s is thrown", (id) => {
    expect(hinge(id)).toMatchObject({ moved: "as-declared", declared: -1 });
  });

  it("say the same of a switch whichever way it was asked for", () => {
    const without = struggles({ polity: known, runs: 300, seed: 1, switches: ["circular-flow"] });
    const [back] = without.hinges.filter((each) => each.kind === "switch" && each.id === "circular-flow");
    const there = hinge("circular-flow");
    if (there.kind !== "switch" || back.kind !== "switch") throw new Error("a switch is a switch");
    expect([back.share, back.otherwise, back.moved]).toEqual([there.otherwise, there.share, there.moved]);
  });

  it("report far less opposition among delegates and in cells than in private, as in 1927", () => {
    for (const { privateShare = 1, openShare = 0, delegateShare = 0 } of found.years) {
      expect(openShare).toBeLessThan(privateShare / 4);
      expect(delegateShare).toBeLessThan(privateShare / 2);
    }
  });

  it("hold no outcome among their numbers: each is an assumption with a range around its value", () => {
    for (const { value, range, grade } of Object.values(STRUGGLE_PARAMETERS)) {
      expect(range[0]).toBeLessThanOrEqual(value);
      expect(range[1]).toBeGreaterThanOrEqual(value);
      expect(grade).toBe("D");
    }
  });
});

describe("Wilson's interval", () => {
  it("of 5 in 10 is .237 to .763", () => {
    const [low, high] = wilson(0.5, 10);
    // Published with three digits.
    expect(low).toBeCloseTo(0.237, 3);
    expect(high).toBeCloseTo(0.763, 3);
  });
});
