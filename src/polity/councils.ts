// Councils: delegates elected at workplaces, recallable at any time, federated level by level. One variant without parties, one in which a
// party's delegates vote as the party has decided. Council communists held that the second ends in the party's rule: here that is a result.
import { galamMap, type Pyramid } from "./galam.js";

export interface CouncilRules {
  /** Group that elects a delegate, as workplaces to a district. */
  readonly groupSize: number;
  readonly levels: number;
  /** Chance in a session that delegates who leave their mandate are recalled, 0..1. */
  readonly recall: number;
  /** `lists`: delegations hold tendencies in proportion. */
  readonly election: "majority" | "list";
  readonly party: PartyLead | "none";
}

export interface PartyLead {
  /** Share of delegates at each level who are under its discipline, 0..1. */
  readonly share: number;
  /** Whether it votes for the proposal. */
  readonly votesFor: boolean;
}

export interface CouncilDecision {
  /** Share for the proposal at each level, from workplaces up, 0..1. */
  readonly shares: readonly number[];
  readonly adopted: boolean;
  /** How far the top stands from the workplaces, 0..1. */
  readonly distance: number;
}

/** The way of a proposal from workplaces, where the share `support` wants it, to the congress. */
export function councilDecision(support: number, rules: CouncilRules): CouncilDecision {
  // An incumbent has no title to ties where delegates owe their seat to nobody but the group: lots, k = 1/2.
  const pyramid: Pyramid = { groupSize: rules.groupSize, tieToIncumbent: 0.5, election: rules.election };
  const shares = [support];
  for (let level = 0; level < rules.levels; level++) {
    shares.push(disciplined(galamMap(shares[level], pyramid), rules));
  }
  const top = shares[rules.levels];
  return { shares, adopted: top > 0.5, distance: Math.abs(top - support) };
}

/** Delegates under discipline vote the party's way, unless those who sent them want otherwise and recall them in time. */
function disciplined(share: number, { party, recall }: CouncilRules): number {
  if (party === "none") return share;
  const kept = party.share * (1 - recall);
  return (1 - kept) * share + kept * (party.votesFor ? 1 : 0);
}
