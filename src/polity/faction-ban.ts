// Ban on factions (Tenth Congress, 16 March 1921): a platform signed by a group is an offence, so dissent is dearer and is heard of less.
// What members think does not change by it. The size of each effect is an assumption with its range in struggle-parameters.ts.
import type { Caution } from "./preference-falsification.js";

export interface PartyRules {
  /** Whether groups with a platform of their own may be punished. */
  readonly ban: boolean;
  /** Whether party organisations may deal with each other. */
  readonly links: boolean;
}

export interface RuleEffects {
  /** Threshold of private opponents where factions are free, and what the ban adds to it; shares of the private opponents. */
  readonly freePrice: number;
  readonly banPrice: number;
  readonly spread: number;
  /** Share of open opposition heard of without horizontal links, 0..1; with them all is heard. */
  readonly heardWithoutLinks: number;
}

/** How careful private opponents are under these rules. */
export function cautionUnder(
  { ban, links }: PartyRules,
  { freePrice, banPrice, spread, heardWithoutLinks }: RuleEffects,
): Pick<Caution, "price" | "spread" | "heard"> {
  return { price: freePrice + (ban ? banPrice : 0), spread, heard: links ? 1 : heardWithoutLinks };
}
