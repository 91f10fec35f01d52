import { describe, expect, it } from "vitest";
import { chance } from "../../src/base/chance.js";
import { unrest, type Unrest } from "../../src/polity/civil-violence.js";

// A quarter of Epstein's square: the signs need no more, and the test stays short.
const RULES: Unrest = {
  side: 24,
  vision: 4,
  agents: 0.7,
  police: 0.05,
  legitimacy: () => 0.85,
  longestTerm: 15,
  steps: 120,
  ratio: "floor",
};

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("Epstein's civil violence", () => {
  it("breaks out in bursts: waves far above the mean, and between them steps with almost nobody", () => {
    const own = { side: 40, vision: 7, police: 0.04, legitimacy: () => 0.82, longestTerm: 30, steps: 150 };
    // The first thirty steps are the fall from the start, at which nobody is in jail.
    const active = Array.from(unrest({ ...RULES, ...own }, chance(1)).active.slice(30));
    const mean = sum(active) / active.length;
    expect(Math.max(...active)).toBeGreaterThan(2.5 * mean);
    expect(active.filter((count) => count < mean / 4).length).toBeGreaterThan(active.length / 6);
  });

  it("answers a sudden fall of legitimacy with a higher wave than the same fall by small steps", () => {
    const fall = (legitimacy: (step: number) => number) =>
      [1, 2, 3].map((seed) => Math.max(...unrest({ ...RULES, legitimacy }, chance(seed)).active));
    const sudden = fall((step) => (step < 20 ? 0.9 : 0.7));
    const gradual = fall((step) => 0.9 - 0.2 * Math.min(1, step / 119));
    expect(sum(sudden)).toBeGreaterThan(sum(gradual));
  });

  it("ends in lasting rebellion when the police are too few, and not when they are many", () => {
    const end = (police: number) =>
      sum(unrest({ ...RULES, police, legitimacy: () => 0.75 }, chance(4)).active.slice(90)) / 30;
    const agents = 0.7 * RULES.side * RULES.side;
    expect(end(0.005) / agents).toBeGreaterThan(0.3);
    expect(end(0.1) / agents).toBeLessThan(0.15);
  });

  it("is calm where government is wholly legitimate, and jails no more people than there are", () => {
    expect(sum(unrest({ ...RULES, legitimacy: () => 1 }, chance(2)).active)).toBe(0);
    const { active, jailed } = unrest({ ...RULES, legitimacy: () => 0.5, ratio: "exact" }, chance(3));
    const agents = Math.round(0.7 * RULES.side * RULES.side);
    active.forEach((count, step) => expect(count + jailed[step]).toBeLessThanOrEqual(agents));
  });
});
