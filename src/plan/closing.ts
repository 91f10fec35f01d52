// What closing the border costs, over the share of imports that home goods can replace at all and by year: never one number.
import type { HighsRuntime } from "../lp/load-highs.js";
import type { Assumed, Assumption } from "./assumptions.js";
import type { PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import { solvePlan } from "./solve-programme.js";
import { indexOf, welfareOf } from "./welfare.js";

export interface ClosingLoss {
  /** Share of each base import that home goods can replace at all; the rest is done without. */
  readonly substitution: number;
  readonly year: number;
  /** Loss of consumption a head against the open plan with balanced trade in the same year, 0..1. */
  readonly lossPerHead: number;
  /** The same with elasticities at the ends of their range, reached at once. */
  readonly low: number;
  readonly high: number;
}

/** Replaceable shares at which the loss is told. */
export const CLOSING_SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

export interface ClosingQuery {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly assumptions: readonly Assumption[];
  readonly shares?: readonly number[];
}

/** Losses by share and year. A closed plan that is not feasible leaves nothing: the loss is 1. */
export function closingLosses(query: ClosingQuery, highs: HighsRuntime): readonly ClosingLoss[] {
  const { settings, shares = CLOSING_SHARES } = query;
  const factor = query.assumptions.find(({ what }) => what === "elasticity-factor");
  const ends = factor === undefined ? [] : [factor.low, factor.high];
  const variants: readonly Assumed[] = [
    settings.assumed,
    ...ends.map((end) => ({ ...settings.assumed, "elasticity-factor": end, "elasticity-year-1": 1 })),
  ];
  const losses = variants.map((assumed) =>
    lossesUnder({ ...query, settings: { ...settings, assumed } }, shares, highs),
  );
  return shares.flatMap((substitution, s) =>
    Array.from({ length: settings.years }, (_, t) => {
      const all = losses.map((variant) => variant[s][t]);
      const [lossPerHead] = all;
      return { substitution, year: t + 1, lossPerHead, low: Math.min(...all), high: Math.max(...all) };
    }),
  );
}

/** Loss by share and year. The open plan trades in balance, as the closed one must: like is compared with like. */
function lossesUnder(
  { data, settings }: ClosingQuery,
  shares: readonly number[],
  highs: HighsRuntime,
): readonly (readonly number[])[] {
  const open = indices({ data, settings: { ...settings, border: { kind: "open" }, tradeBalance: 0 } }, highs);
  return shares.map((share) => {
    const replaceable = settings.replaceable.map(() => share);
    const closed = indices({ data, settings: { ...settings, border: { kind: "closed" }, replaceable } }, highs);
    return open.map((index, t) => (closed[t] === undefined || !(index > 0) ? 1 : 1 - closed[t] / index));
  });
}

function indices(question: { data: PlanData; settings: PlanSettings }, highs: HighsRuntime): readonly number[] {
  const solved = solvePlan(question, highs);
  if (solved.status !== "optimal") return [];
  const { settings } = question;
  return Array.from({ length: settings.years }, (_, t) =>
    indexOf(welfareOf(solved.programme.goods, solved.answer.x, t), settings.objective),
  );
}
