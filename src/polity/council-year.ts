// What a year's congress of councils settles: more for tomorrow or for today, grain by obligation or by the market, food for the hungry.
// Delegates carry what their workplaces and villages want, as far as recall holds them to it and no party holds them to something else.
import { normalCdf } from "../base/normal.js";
import { councilDecision, type CouncilDecision, type CouncilRules } from "./councils.js";

export interface Electors {
  /** People, times the weight of their vote. */
  readonly weight: number;
  /** Consumption per head over base. */
  readonly living: number;
  readonly isVillage: boolean;
  readonly isHungry: boolean;
}

export interface CouncilWishes {
  /** Living over base at which half would rather build than eat; spread of that. */
  readonly enough: number;
  readonly spread: number;
  /** Share of those who are not hungry who would feed those who are, 0..1. */
  readonly solidarity: number;
}

/** What the party that leads votes for, question by question; none without one. */
export interface PartyWill {
  readonly share: number;
  readonly building: boolean;
  readonly obligation: boolean;
  readonly relief: boolean;
}

export interface CouncilYear {
  readonly building: CouncilDecision;
  readonly obligation: CouncilDecision;
  readonly relief: CouncilDecision;
}

/** Support at the workplaces and what the councils make of it. Throws RangeError where nobody has a vote. */
export function councilYear(
  electors: readonly Electors[],
  {
    wishes,
    rules,
    party,
  }: {
    readonly wishes: CouncilWishes;
    readonly rules: Omit<CouncilRules, "party">;
    readonly party: PartyWill | "none";
  },
): CouncilYear {
  const { enough, spread, solidarity } = wishes;
  const decide = (question: "building" | "obligation" | "relief", wants: (of: Electors) => number) => {
    const lead = party === "none" ? party : { share: party.share, votesFor: party[question] };
    return councilDecision(meanOf(electors, wants), { ...rules, party: lead });
  };
  return {
    building: decide("building", ({ living }) => normalCdf((living - enough) / spread)),
    // A village does not vote its own grain away; the town does so the more, the more its living has fallen.
    obligation: decide("obligation", ({ isVillage, living }) => (isVillage ? 0 : normalCdf((1 - living) / spread - 1))),
    relief: decide("relief", ({ isHungry }) => (isHungry ? 1 : solidarity)),
  };
}

function meanOf(electors: readonly Electors[], wants: (of: Electors) => number): number {
  const votes = electors.reduce((sum, { weight }) => sum + weight, 0);
  if (!(votes > 0)) throw new RangeError("councils need electors");
  return electors.reduce((sum, of) => sum + of.weight * wants(of), 0) / votes;
}
