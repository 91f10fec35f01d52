// Belief by stratum: goal, performance and fear (Fritze and others on why people accept a rule; the numbers are assumptions). Read-only for
// the economy: answers to power and liberty may read it, nothing else does.
import { normalCdf } from "../../base/normal.js";
import type { Economy } from "../economy.js";
import { STRATA, VILLAGE_CLASSES, type Facts } from "../facts.js";

/**
 * Each stratum moves `beliefSpeed` of the way to 0.45 + 0.2 rights + goal + 0.8 change of its living - 6 (struck + arrested + 20 dead of hunger),
 * in shares of its people: the index of legitimacy, taken apart. `before` holds village and town living of last year.
 */
export function believeByStratum(
  economy: Economy,
  before: { readonly ruralLiving: number; readonly urbanLiving: number },
): void {
  const { decisions, belief, nature } = economy;
  const { parties, press, strike, exit, innerParty } = decisions;
  const rights = (parties + press + strike + exit + innerParty) / 5;
  const arrested = Math.min(decisions.arrestRate * (economy.tally.quarters / 4), 0.2);
  const rural = economy.ruralLiving - before.ruralLiving;
  const urban = economy.urbanLiving - before.urbanLiving;
  for (let s = 0; s < STRATA.length; s++) {
    const living = s < VILLAGE_CLASSES.length ? rural : urban;
    const struck = struckIn(economy, s);
    const goal = nature.beliefGoal * goalOf(STRATA[s], economy);
    const target = Math.min(Math.max(0.45 + 0.2 * rights + goal + 0.8 * living - 6 * (struck + arrested), 0), 1);
    belief[s] += nature.beliefSpeed * (target - belief[s]);
  }
}

/** Dead of hunger (twenty times) and deported of a stratum in the year, over its people. */
function struckIn({ facts, tally, decisions, pressed, groupTotal }: Economy, stratum: number): number {
  let people = 1e-9;
  let dead = 0;
  const end = endOfGroups(facts, stratum);
  for (let g = firstGroup(facts, stratum); g < end; g += VILLAGE_CLASSES.length) {
    people += groupTotal[g];
    dead += tally.deathsByHunger[g];
  }
  const deported = STRATA[stratum] === "better-off" ? decisions.deportedShare * pressed : 0;
  return (20 * dead) / people + deported;
}

/** People of a stratum, m persons. */
export function peopleIn({ facts, groupTotal }: Pick<Economy, "facts" | "groupTotal">, stratum: number): number {
  let people = 0;
  const end = endOfGroups(facts, stratum);
  for (let g = firstGroup(facts, stratum); g < end; g += VILLAGE_CLASSES.length) people += groupTotal[g];
  return people;
}

/** First group of people of a stratum; a village class has one in each region, each third from there on. Members of the party live as officials do. */
function firstGroup({ regions }: Facts, stratum: number): number {
  if (stratum < VILLAGE_CLASSES.length) return stratum;
  return VILLAGE_CLASSES.length * regions + (STRATA[stratum] === "party" ? 1 : stratum - VILLAGE_CLASSES.length);
}

function endOfGroups(facts: Facts, stratum: number): number {
  return stratum < VILLAGE_CLASSES.length ? VILLAGE_CLASSES.length * facts.regions : firstGroup(facts, stratum) + 1;
}

/** What the rule stands for, to a stratum, -1..1: posts to officials, a cause and a voice to members, a threat to those whose goods it takes. */
function goalOf(stratum: (typeof STRATA)[number], { decisions }: Economy): number {
  const force = Math.max(decisions.doctrine[1], 0);
  switch (stratum) {
    case "poor":
      return -0.5 * force;
    case "middle":
      return -force;
    case "better-off":
    case "owners":
      return -Math.min(1, 1.5 * force);
    case "workers":
      return 0;
    case "officials":
      return 0.5 * (1 - decisions.parties);
    case "party":
      return 0.5 + 0.5 * decisions.doctrine[3];
  }
}

/** Share of people who oppose in private: half of a stratum whose belief is at `doubt`, fewer above it. Members stand among officials. */
export function privateOpposition(economy: Pick<Economy, "facts" | "groupTotal" | "belief" | "nature">): number {
  const { belief, nature } = economy;
  let people = 0;
  let opposed = 0;
  for (let s = 0; s < STRATA.length; s++) {
    if (STRATA[s] === "party") continue;
    const inStratum = peopleIn(economy, s);
    people += inStratum;
    opposed += inStratum * normalCdf((nature.doubt - belief[s]) / nature.doubtSpread);
  }
  return opposed / people;
}
