// What every planner starts from: the final demand that the goals ask for, and what the border lets in and out.
import type { Contracts } from "../../economy/contracts.js";

type Now = Contracts["planning"]["reads"];

/** Final demand for home output of each product, net of imports, a year: base uses grown with output, investment by the goal, services and arms by volume. */
export function netFinalDemand({ facts, gdp, decisions, publicVolume }: Now, into: Float64Array): void {
  const n = facts.n;
  const growth = growthOf({ facts, gdp });
  for (let i = 0; i < n; i++) {
    let invested = 0;
    for (let j = 0; j < n; j++) invested += facts.composition[i * n + j] * facts.investment0[j];
    into[i] =
      (facts.ruralConsumption0[i] + facts.urbanConsumption0[i] + facts.exports0[i] - facts.imports0[i]) * growth +
      (invested * growth * decisions.investmentGoal) / facts.baseShares.investment +
      facts.communal0[i] * publicVolume.communal +
      facts.defence0[i] * publicVolume.defence;
  }
}

function growthOf({ facts, gdp }: Pick<Now, "facts" | "gdp">): number {
  return Math.max(gdp / facts.gdp0, 0.5);
}

/** What a planner expects to come in and go out by product in a year. */
export interface ExpectedTrade {
  readonly imports: Float64Array;
  readonly exports: Float64Array;
}

/**
 * Trade of the last quarter at a yearly rate, grain exports by their plan for the crop year; base trade grown with output before the border
 * has been asked.
 */
export function expectedTrade({ facts, gdp, decisions, age }: Now): ExpectedTrade {
  const isUnknown = age === 0 && decisions.imports.every((amount) => amount === 0);
  const growth = growthOf({ facts, gdp });
  if (isUnknown)
    return { imports: facts.imports0.map((m) => m * growth), exports: facts.exports0.map((e) => e * growth) };
  const exports = decisions.exports.map((amount) => 4 * amount);
  if (decisions.grainExportPlan > 0) exports[facts.grain] = decisions.grainExportPlan;
  return { imports: decisions.imports.map((amount) => 4 * amount), exports };
}

/** Final demand with its imports: net of what was reckoned for base trade, with the trade that is expected. Never negative. */
export function grossFinalDemand(now: Now, { exports }: ExpectedTrade): Float64Array {
  const { facts } = now;
  const wanted = new Float64Array(facts.n);
  netFinalDemand(now, wanted);
  const growth = growthOf(now);
  return wanted.map((net, i) => Math.max(net - (facts.exports0[i] - facts.imports0[i]) * growth + exports[i], 0));
}
