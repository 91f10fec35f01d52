import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { councilDecision, type CouncilRules } from "../../src/polity/councils.js";
import { capped, delegate, delegatedCompetence } from "../../src/polity/delegation.js";
import { galamMap, galamPyramid, winningThreshold } from "../../src/polity/galam.js";
import { effectiveVoters, juryCompetence, weightedCompetence } from "../../src/polity/jury.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("Galam's pyramids", () => {
  it.each([
    [3, 1, 0.5],
    // (1 + sqrt 13) / 6: an opposition of three quarters still loses at the top.
    [4, 1, (1 + Math.sqrt(13)) / 6],
    [4, 0, 1 - (1 + Math.sqrt(13)) / 6],
    [4, 0.5, 0.5],
    [5, 1, 0.5],
  ])("with groups of %d and ties to the incumbent of %d are lost below %d", (groupSize, tieToIncumbent, expected) => {
    const found = winningThreshold({ groupSize, tieToIncumbent });
    // Sixty halvings of an interval of one are exact to 1e-15; rounding of the map leaves 1e-9.
    expect(found.status === "found" ? found.share : found.reason).toBeCloseTo(expected, 9);
  });

  it("of three are 3p^2 - 2p^3 a level", () => {
    fc.assert(
      fc.property(share, (p) => {
        // Two ways of adding four products of numbers up to 1.
        expect(galamMap(p, { groupSize: 3, tieToIncumbent: 1 })).toBeCloseTo(3 * p * p - 2 * p * p * p, 12);
      }),
    );
  });

  it("hide an opposition of 77 % at the bottom that 76 % does not overthrow", () => {
    const rules = { groupSize: 4, tieToIncumbent: 1 };
    expect(galamPyramid(0.76, rules, 12)[12]).toBeLessThan(0.01);
    expect(galamPyramid(0.78, rules, 12)[12]).toBeGreaterThan(0.99);
  });

  it("treat the two tendencies alike where ties are drawn by lot", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 9 }), (p, groupSize) => {
        const rules = { groupSize, tieToIncumbent: 0.5 };
        expect(galamMap(p, rules) + galamMap(1 - p, rules)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("lose nothing under lists, and need a smaller opposition the more delegates are recalled", () => {
    expect(galamPyramid(0.3, { groupSize: 4, tieToIncumbent: 1, election: "list" }, 5)[5]).toBe(0.3);
    const needed = [0, 0.3, 0.6, 1].map((recall) => {
      const found = winningThreshold({ groupSize: 4, tieToIncumbent: 1, recall });
      return found.status === "found" ? found.share : NaN;
    });
    expect([...needed].sort((a, b) => b - a)).toEqual(needed);
    expect(needed[0] - needed[3]).toBeGreaterThan(0.2);
  });
});

describe("Condorcet's jury", () => {
  it.each([
    [3, 0.6, 0.648],
    [11, 0.55, 0.6331],
    [101, 0.55, 0.8438],
    [101, 0.51, 0.5799],
    [1001, 0.51, 0.7366],
  ])("of %d voters right with %d is right with %d", (voters, competence, expected) => {
    // The published values have four digits.
    expect(juryCompetence({ voters, competence })).toBeCloseTo(expected, 4);
  });

  it("agrees with the count of weighted votes, each of weight one", () => {
    const voters = Array.from({ length: 7 }, () => ({ weight: 1, competence: 0.57 }));
    expect(weightedCompetence(voters)).toBeCloseTo(juryCompetence({ voters: 7, competence: 0.57 }), 12);
  });

  it("shrinks to one voter where all copy each other", () => {
    expect(effectiveVoters({ voters: 101, correlation: 1 })).toBe(1);
    expect(effectiveVoters({ voters: 101, correlation: 0 })).toBe(101);
  });
});

describe("delegated votes", () => {
  const star = Array.from({ length: 101 }, () => 0);
  const competence = star.map((_, person) => (person === 0 ? 2 / 3 : 0.6));

  it("all given to one better judge do worse than votes cast in person: .667 against .979", () => {
    expect(delegatedCompetence(star, competence)).toBeCloseTo(2 / 3, 12);
    const inPerson = star.map((_, person) => person);
    // .9791 with the centre as good as the rest, .9798 with the centre's own better vote.
    expect(juryCompetence({ voters: 101, competence: 0.6 })).toBeCloseTo(0.9791, 4);
    expect(delegatedCompetence(inPerson, competence)).toBeCloseTo(0.9798, 4);
  });

  it("under a cap do better than the star", () => {
    expect(delegatedCompetence(capped(star, 11), competence)).toBeGreaterThan(0.9);
  });

  it("handed round in a ring abstain, and come back at once when one of the ring votes", () => {
    expect(delegate([1, 2, 0, 3])).toEqual({ weights: [0, 0, 0, 1], abstaining: 3 });
    expect(delegate([1, 1, 0, 3])).toEqual({ weights: [0, 3, 0, 1], abstaining: 0 });
  });

  it("are neither made nor lost but in rings", () => {
    const choices = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.array(fc.integer({ min: 0, max: n - 1 }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(choices, (given) => {
        const { weights, abstaining } = delegate(given);
        expect(weights.reduce((sum, weight) => sum + weight, 0) + abstaining).toBe(given.length);
      }),
    );
  });
});

describe("councils", () => {
  const free: CouncilRules = { groupSize: 4, levels: 4, recall: 1, election: "majority", party: "none" };

  it("without parties carry what a majority of workplaces wants", () => {
    fc.assert(
      fc.property(share, (support) => {
        fc.pre(Math.abs(support - 0.5) > 1e-6);
        expect(councilDecision(support, free).adopted).toBe(support > 0.5);
      }),
    );
  });

  it("led by a party without recall end with the party, and with recall with the workplaces", () => {
    const led = { ...free, party: { share: 0.6, votesFor: false } };
    expect(councilDecision(0.8, { ...led, recall: 0 }).adopted).toBe(false);
    expect(councilDecision(0.8, { ...led, recall: 1 }).adopted).toBe(true);
  });

  it("stand the nearer to the workplaces the more often delegates against the mandate are recalled, under lists", () => {
    const led = { ...free, election: "list", party: { share: 0.5, votesFor: false } } as const;
    const distances = [0, 0.25, 0.5, 0.75, 1].map((recall) => councilDecision(0.7, { ...led, recall }).distance);
    expect([...distances].sort((a, b) => b - a)).toEqual(distances);
    expect(distances[4]).toBeCloseTo(0, 12);
  });
});
