// Investment by what is short, led part of the way by the centre's wanted share for producer goods: common to two answers.
import type { Contracts } from "../contracts.js";
import { scarcityWeight } from "./scarcity.js";

/** Writes investment by destination: scarcity weights, with the share of producer goods moved `lead` of the way to the goals' priority. */
export function ledBy(
  now: Contracts["accumulation"]["reads"],
  { scarcity, lead }: { readonly scarcity: number; readonly lead: number },
  { investment }: Pick<Contracts["accumulation"]["writes"], "investment">,
): void {
  const { facts, potentialGdp, gdp, decisions } = now;
  let heavy = 0;
  let all = 0;
  for (let j = 0; j < facts.n; j++) {
    investment[j] = facts.investment0[j] * scarcityWeight(now, j, scarcity);
    all += investment[j];
    if (facts.heavy[j]) heavy += investment[j];
  }
  const share = lead * decisions.heavyPriority + (1 - lead) * (heavy / all);
  const total = decisions.investmentGoal * Math.max(gdp, 0.5 * (gdp + potentialGdp));
  for (let j = 0; j < facts.n; j++) {
    investment[j] *= facts.heavy[j] ? (share * total) / heavy : ((1 - share) * total) / (all - heavy);
  }
}
