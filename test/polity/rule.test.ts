import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenCompetence, survival } from "../../src/polity/vizier.js";
import { struck } from "../../src/polity/elimination.js";
import { spending } from "../../src/polity/selectorate.js";
import { tinpotRepression, totalitarianRepression } from "../../src/polity/wintrobe.js";
import { appointedNextYear, loyalAfterElection, loyalDelegates } from "../../src/polity/circular-flow.js";
import { membersNextYear } from "../../src/polity/membership.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("viziers", () => {
  const ruler = { security: 0.4, bribe: 2, plainSight: 0.2 };

  it("are abler the safer the ruler, and less able the larger the bribe", () => {
    const bySecurity = [0, 0.2, 0.4, 0.6].map((security) => chosenCompetence({ ...ruler, security }));
    expect([...bySecurity].sort((a, b) => a - b)).toEqual(bySecurity);
    expect(bySecurity[3]).toBeGreaterThan(bySecurity[0] + 0.1);
    expect(chosenCompetence({ ...ruler, bribe: 3 })).toBeLessThan(chosenCompetence(ruler));
  });

  it("are chosen so that no other ability would serve the ruler better", () => {
    fc.assert(
      fc.property(share, share, (security, other) => {
        const given = { ...ruler, security };
        expect(survival(chosenCompetence(given), given)).toBeGreaterThanOrEqual(survival(other, given) - 1e-12);
      }),
    );
  });
});

describe("elimination under bad information", () => {
  it.each([
    [3, 0.0147],
    [2, 0.1172],
    [1.5, 0.2424],
    [1, 0.4152],
    [0.5, 0.602],
  ])("with a signal of quality %d strikes the innocent share %d", (quality, innocents) => {
    const found = struck({ enemies: 0.05, tolerated: 0.01, quality });
    // Published with four decimals.
    expect(found.innocents).toBeCloseTo(innocents, 4);
    expect(found.enemies).toBeCloseTo(0.04, 12);
  });

  it("strikes fewer innocents the better the signal, more the more enemies, and nobody without a threat", () => {
    const suspicion = fc.record({
      enemies: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      quality: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(suspicion, ({ enemies, quality }) => {
        const at = (change: object) => struck({ enemies, tolerated: 0.01, quality, ...change }).innocents;
        expect(at({ quality: quality + 0.2 })).toBeLessThan(at({}));
        expect(at({ tolerated: 0.005 })).toBeGreaterThan(at({}));
        expect(at({ tolerated: enemies })).toBe(0);
      }),
    );
  });
});

describe("the selectorate", () => {
  const given = { winning: 100, selectorate: 1e5, revenue: 1000, publicPrice: 5, discount: 0.6 };

  it("is held more cheaply, by private goods, the smaller the coalition in it", () => {
    const spent = [10, 100, 1000, 1e4, 1e5].map((winning) => spending({ ...given, winning }));
    for (let k = 1; k < spent.length; k++) {
      expect(spent[k].spent).toBeGreaterThan(spent[k - 1].spent);
      expect(spent[k].privateShare).toBeLessThan(spent[k - 1].privateShare);
      expect(spent[k].publicGoods).toBeGreaterThan(spent[k - 1].publicGoods);
    }
  });

  it("costs what the goods cost, and all revenue where everyone is in the coalition", () => {
    const { spent, publicGoods, privateGoods } = spending(given);
    expect(given.publicPrice * publicGoods + given.winning * privateGoods).toBeCloseTo(spent, 9);
    expect(spending({ ...given, winning: given.selectorate }).spent).toBeCloseTo(given.revenue, 9);
  });
});

describe("Wintrobe's regimes", () => {
  const regime = { repression: 0.5, loyalty: 0.4, fear: 0.3, supply: 1 };

  it("a tinpot represses less in a better economy", () => {
    const at = (performance: number) => tinpotRepression(regime, { power: 1, performance });
    expect(at(1.5)).toBeLessThan(at(1));
  });

  it("a tinpot's repression gives just the power needed", () => {
    const repression = tinpotRepression(regime, { power: 1.7, performance: 1.2 });
    const loyalty = 1.2 * repression ** regime.fear;
    // Built-in powers differ in the last digits from the deterministic ones.
    expect(repression ** regime.repression * loyalty ** regime.loyalty).toBeCloseTo(1.7, 10);
  });

  it("a totalitarian represses more when loyalty is easier to have", () => {
    const at = (supply: number) => totalitarianRepression({ ...regime, supply }, { budgetElasticity: 0.6 });
    expect(at(2)).toBeGreaterThan(at(1));
  });
});

describe("the circular flow of power", () => {
  it("fills a rising share of posts and never more than all", () => {
    fc.assert(
      fc.property(share, share, (appointed, turnover) => {
        const next = appointedNextYear(appointed, turnover);
        expect(next).toBeGreaterThanOrEqual(appointed - 1e-15);
        expect(next).toBeLessThanOrEqual(1 + 1e-15);
      }),
    );
    // 1 - .9^5: half the secretaries gone in six years at a turnover of a tenth.
    expect([1, 2, 3, 4, 5].reduce((appointed) => appointedNextYear(appointed, 0.1), 0)).toBeCloseTo(0.40951, 12);
  });

  it("gives delegates to the apparatus beyond its support, less so under recall", () => {
    const at = (recall: number) => loyalDelegates({ appointed: 0.6, support: 0.4 }, { compliance: 0.95, recall });
    expect(at(0)).toBeCloseTo(0.6 * 0.95 + 0.4 * 0.4, 12);
    expect(at(0.5)).toBeLessThan(at(0));
    expect(at(1)).toBeCloseTo(0.4, 12);
  });

  it("turns a Committee faster the more it is enlarged: 27 to 40 seats in one year", () => {
    const flow = { appointed: 0.5, loyalCommittee: 0.3, committeeSize: 27 };
    const at = (size: number) => loyalAfterElection(flow, { delegates: 0.8, size, refilled: 0 });
    expect(at(27)).toBeCloseTo(0.3, 12);
    expect(at(40)).toBeCloseTo(0.3 * (27 / 40) + 0.8 * (13 / 40), 12);
  });
});

describe("enrolment and purge", () => {
  const year = fc.record({
    enrolled: fc.integer({ min: 0, max: 500_000 }),
    newcomersWant: fc.double({ min: -1, max: 1, noNaN: true }),
    expelled: fc.integer({ min: 0, max: 900_000 }),
    expelledWanted: fc.double({ min: -1, max: 1, noNaN: true }),
    left: fc.integer({ min: 0, max: 900_000 }),
  });

  it("close in people, and the mean stays on the axis", () => {
    fc.assert(
      fc.property(year, (given) => {
        const opening = { members: 732_521, mean: 0.2 };
        const expelled = Math.min(given.expelled, opening.members);
        const left = Math.min(given.left, opening.members - expelled);
        const next = membersNextYear(opening, given);
        expect(next.members).toBe(opening.members + given.enrolled - expelled - left);
        expect(Math.abs(next.mean)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("a purge of those against moves what members want, and so does a mass of newcomers", () => {
    const opening = { members: 1000, mean: 0 };
    const quiet = { enrolled: 0, newcomersWant: 0, expelled: 0, expelledWanted: 0, left: 0 };
    expect(membersNextYear(opening, { ...quiet, expelled: 200, expelledWanted: -0.5 }).mean).toBeCloseTo(0.125, 12);
    expect(membersNextYear(opening, { ...quiet, enrolled: 1000, newcomersWant: 0.6 }).mean).toBeCloseTo(0.3, 12);
  });
});
