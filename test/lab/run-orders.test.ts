import { describe, expect, it } from "vitest";
import { courseNamed } from "../../src/lab/course-named.js";
import { ordersOfYear } from "../../src/lab/run-orders.js";
import { lived, opened, specOf } from "../laws/paired.js";

const spec = specOf({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1934 }, seed: 4 });

function ordersOf(system: string, year: number) {
  const asked = { ...spec, system };
  return ordersOfYear(asked, { opening: opened("ussr-1928", asked), course: courseNamed(system), year });
}

describe("the targets of a year handed down", () => {
  it.each(["five-year-plan", "optimal-planning", "five-year-plan+planning=two-level"])(
    "under %s are those that the run's managers answered, at every level the sum of the level below",
    (system) => {
      const given = ordersOf(system, 1931);
      if (given.status !== "ordered") throw new Error(given.reason);
      let targets: readonly number[] = [];
      lived(
        { ...spec, system, years: { from: 1931, to: 1931 } },
        {
          watch: ({ year, decisions, facts }) => {
            // At the end of a year the calendar has moved on.
            if (year === 1932) targets = [...decisions.target].filter((_, j) => facts.farming[j] === 0);
          },
        },
      );
      expect(given.sectors.map(({ target }) => target)).toEqual(targets);
      const { orders } = given;
      const parents = orders.filter(({ id }) => orders.some(({ parent }) => parent === id));
      expect(parents.length).toBeGreaterThan(given.sectors.length);
      for (const above of parents) {
        const below = orders.filter(({ parent }) => parent === above.id);
        for (const what of ["output", "labour", "inputs", "investment"] as const) {
          const sum = below.reduce((total, order) => total + order[what], 0);
          // Rounding of a dozen sums.
          expect(Math.abs(sum - above[what]), `${what} of ${above.id}`).toBeLessThanOrEqual(
            1e-12 * above[what] + 1e-12,
          );
        }
      }
    },
  );

  it("are made good by what the sectors made, told over the target", () => {
    const given = ordersOf("five-year-plan", 1931);
    if (given.status !== "ordered") throw new Error(given.reason);
    for (const { target, made, fulfilment } of given.sectors) expect(fulfilment).toBe(made / target);
    // Taut balances ask for more than can be made: most sectors stay below their targets.
    const short = given.sectors.filter(({ fulfilment }) => fulfilment < 1);
    expect(short.length).toBeGreaterThan(given.sectors.length / 2);
  });

  it("are absent, with the reason, where nobody is given any", () => {
    expect(ordersOf("market", 1931)).toEqual({
      status: "absent",
      reason: "under market nobody is given a target in 1931",
    });
  });
});
