// The congress of councils that both council answers share: who sends delegates, and what their votes make of the year's doctrine.
import type { Contracts } from "../../economy/contracts.js";
import { parameter, type ParameterTable } from "../../economy/parameter.js";
import { councilYear, type CouncilYear, type Electors, type PartyWill } from "../../polity/council-year.js";

export const COUNCIL_PARAMETERS = {
  enough: parameter("living over base at which half of people would rather build than eat", "ratio", 1.05, {
    range: [0.9, 1.2],
  }),
  spread: parameter("spread of that among people", "ratio", 0.2, { range: [0.1, 0.3] }),
  solidarity: parameter("share of those who are not hungry who would feed those who are", "share", 0.7, {
    range: [0.55, 0.85],
  }),
  step: parameter("how far a congress moves the doctrine in a year", "index", 0.3, { range: [0.15, 0.45] }),
  relief: parameter(
    "share of food, feed and seed that must stay in a hungry village once relief is voted",
    "share",
    0.95,
    {
      range: [0.85, 1],
    },
  ),
} satisfies ParameterTable;

/** Levels between workplace and congress: district and region. */
export const LEVELS = 2;

/** Dead of hunger over villagers from which a region's delegates speak of hunger: one in a thousand. */
export const HUNGER = 0.001;

/** Villages by region and the town, with their votes: one each, times `townWeight` in town. */
export function electorsOf(now: Contracts["power"]["reads"], townWeight: number): readonly Electors[] {
  const { facts, groupTotal, lastHunger, ruralLiving, urbanLiving } = now;
  const villages = facts.regionIds.map((_, z) => ({
    weight: groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2],
    living: ruralLiving,
    isVillage: true,
    isHungry: lastHunger[z] > HUNGER,
  }));
  const after = 3 * facts.regions;
  const town = groupTotal[after] + groupTotal[after + 1] + groupTotal[after + 2];
  return [...villages, { weight: townWeight * town, living: urbanLiving, isVillage: false, isHungry: false }];
}

interface Congress {
  readonly electors: readonly Electors[];
  readonly p: { readonly enough: number; readonly spread: number; readonly solidarity: number };
  readonly recall: number;
  readonly election: "majority" | "list";
  readonly party: PartyWill | "none";
}

/** The congress of the year: groups of nine send a delegate, so that none is tied. */
export function congressOf({ electors, p, recall, election, party }: Congress): CouncilYear {
  const rules = { groupSize: 9, levels: LEVELS, recall, election } as const;
  return councilYear(electors, { wishes: p, rules, party });
}

/** Doctrine a year on: each axis goes to the margin of the congress on it, from -1 all against to 1 all for, no further than `step`. */
export function movedDoctrine(
  { tempo, means }: { readonly tempo: number; readonly means: number },
  { year, step }: { readonly year: CouncilYear; readonly step: number },
): { readonly tempo: number; readonly means: number } {
  const moved = (place: number, top: number) => place + Math.min(step, Math.max(-step, 2 * top - 1 - place));
  return {
    tempo: moved(tempo, year.building.shares[LEVELS]),
    means: moved(means, year.obligation.shares[LEVELS]),
  };
}
