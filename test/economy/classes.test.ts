import { describe, expect, it } from "vitest";
import type { Economy } from "../../src/economy/economy.js";
import { lived } from "../laws/paired.js";

const YEARS = { from: 1928, to: 1937 };

/** Town owners at the end of each year, m persons, and private trade against the opening. */
function ownersUnder(system: string): readonly { readonly owners: number; readonly trade: number }[] {
  const seen: { owners: number; trade: number }[] = [];
  const watch = ({ facts, groupTotal, privateTrade }: Economy): void => {
    seen.push({ owners: groupTotal[3 * facts.regions + 2], trade: privateTrade });
  };
  lived({ country: "ussr-1928", system, years: YEARS, seed: 1 }, { watch });
  return seen;
}

describe("artisans, traders and owners in town", () => {
  it("become workers in the measure in which the state takes the trades they live by", () => {
    const planned = ownersUnder("five-year-plan");
    const [first, last] = [planned[0], planned[planned.length - 1]];
    expect(last.trade).toBeLessThan(0.3);
    // Births, deaths and arrests move the class too, by some percent a year at most; the rest is its change of hands.
    expect(last.owners / first.owners / (last.trade / first.trade)).toBeGreaterThan(0.7);
    expect(last.owners / first.owners / (last.trade / first.trade)).toBeLessThan(1.3);
  });

  it("stay what they are where nothing is taken", () => {
    const free = ownersUnder("market");
    expect(free.every(({ trade }) => trade === 1)).toBe(true);
    expect(free[free.length - 1].owners).toBeGreaterThan(0.9 * free[0].owners);
  });
});
