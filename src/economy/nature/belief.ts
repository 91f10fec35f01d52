// Belief by stratum: goal, performance and fear (Fritze and others on why people accept a rule; the numbers are assumptions). Read-only for
// the economy: answers to power and liberty may read it, nothing else does.
import type { Economy } from "../economy.js";
import { STRATA, VILLAGE_CLASSES, type Facts } from "../facts.js";

/** What the year did to a stratum. */
interface Fortune {
  /** Change of consumption per head over base. */
  readonly living: number;
  /** Dead of hunger, executed and deported over people. */
  readonly struck: number;
}

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
  STRATA.forEach((stratum, s) => {
    const isVillage = s < VILLAGE_CLASSES.length;
    const { living, struck } = fortuneOf(economy, { stratum: s, living: isVillage ? rural : urban });
    const goal = nature.beliefGoal * goalOf(stratum, economy);
    const target = Math.min(Math.max(0.45 + 0.2 * rights + goal + 0.8 * living - 6 * (struck + arrested), 0), 1);
    belief[s] += nature.beliefSpeed * (target - belief[s]);
  });
}

function fortuneOf(
  { facts, tally, decisions, pressed, groupTotal }: Economy,
  { stratum, living }: { readonly stratum: number; readonly living: number },
): Fortune {
  let people = 1e-9;
  let dead = 0;
  for (const g of groupsOf(facts, stratum)) {
    people += groupTotal[g];
    dead += tally.deathsByHunger[g];
  }
  const deported = STRATA[stratum] === "better-off" ? decisions.deportedShare * pressed : 0;
  return { living, struck: (20 * dead) / people + deported };
}

/** Groups of people in a stratum; members of the party live as officials do. */
export function groupsOf({ regions }: Facts, stratum: number): readonly number[] {
  if (stratum < VILLAGE_CLASSES.length) return Array.from({ length: regions }, (_, z) => 3 * z + stratum);
  return [3 * regions + (STRATA[stratum] === "party" ? 1 : stratum - VILLAGE_CLASSES.length)];
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
