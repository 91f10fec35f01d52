// A goal of so much investment, an army that grows with output and services that grow with it: what several lines have in common.
import type { Turn } from "../contracts.js";
import type { ParameterTable } from "../parameter.js";

/** The numbers of a line: investment over the opening's share, speed towards it, and what goes to army, heavy industry and services. */
export interface Line {
  readonly investment: number;
  readonly speed: number;
  readonly army: number;
  readonly heavy: number;
  readonly services: number;
}

/** Moves the wanted shares of output towards a line; `memory.share` holds the investment share wanted so far (0 at the opening). */
export function aimAt({
  now,
  p,
  out,
  memory,
}: Pick<Turn<"goals", ParameterTable>, "now" | "out" | "memory"> & { readonly p: Line }): void {
  const base = now.facts.baseShares;
  if (memory.share === 0) memory.share = base.investment;
  const growth = Math.max(now.gdp / now.facts.gdp0, 1);
  memory.share += p.speed * (now.facts.normalInvestment * p.investment - memory.share);
  out.investmentGoal = memory.share;
  out.defenceGoal = (base.defence + p.army * (growth - 1)) / growth;
  out.communalGoal = (base.communal * (1 + p.services * (growth - 1))) / growth;
  out.heavyPriority = p.heavy;
}
