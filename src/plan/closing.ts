// What closing the border costs, over the share of imports that home goods can replace at all and by year: never one number.
import { judge } from "../lp/judge.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { LinearProgramme } from "../lp/problem.js";
import { openSession, type Session } from "../lp/session.js";
import type { Assumption } from "./assumptions.js";
import { closingProgramme, type ClosingProgramme } from "./closing-programme.js";
import type { PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import { takeBounds } from "./take-bounds.js";
import { indexOf, welfareOf } from "./welfare.js";

export interface ClosingLoss {
  /** Share of each base import that home goods can replace at all; where shares were given by product, a multiple of these. The rest is done without. */
  readonly substitution: number;
  readonly year: number;
  /** Loss of consumption a head against the open plan with balanced trade in the same year, 0..1. */
  readonly lossPerHead: number;
  /** The same with elasticities at the ends of their range, reached at once. */
  readonly low: number;
  readonly high: number;
}

/** Replaceable shares at which the loss is told, from none up: the fewer ways there are to begin with, the sooner the first plan is found. */
export const CLOSING_SHARES = [0, 0.25, 0.5, 0.75, 1] as const;
const ALL = CLOSING_SHARES.length - 1;

export interface ClosingQuery {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly assumptions: readonly Assumption[];
  /** Share of each base import that home goods can replace where `substitution` is 1; all of each where not given. */
  readonly replaceable?: Float64Array;
}

/**
 * Losses by share and year. A closed plan that is not feasible leaves nothing: the loss is 1. Lexicographic plans are compared by harmony.
 * All plans are one programme with columns switched on and off, so that each starts from the optimum of the one before: elasticities change
 * before shares, since that is the smaller step.
 */
export function closingLosses(
  { data, settings, assumptions, replaceable = settings.replaceable.map(() => 1) }: ClosingQuery,
  highs: HighsRuntime,
): readonly ClosingLoss[] {
  const objective = settings.objective === "lexicographic" ? "harmony" : settings.objective;
  const factor = assumptions.find(({ what }) => what === "elasticity-factor");
  const ends = factor === undefined ? [] : [factor.low, factor.high];
  const { assumed } = settings;
  const variants = [assumed, ...ends.map((end) => ({ ...assumed, "elasticity-factor": end, "elasticity-year-1": 1 }))];
  const written = closingProgramme({
    ...{ data, variants, replaceable },
    settings: { ...settings, objective },
    shares: CLOSING_SHARES,
  });
  const session = openSession(written.closed, { highs, conflict: false });
  const index = (): readonly number[] => indices(session, written);
  const under = (border: LinearProgramme, share: number): readonly (readonly number[])[] =>
    variants.map((_, variant) => {
      switchTo(session, written, { border, variant, share });
      return index();
    });
  const closed = CLOSING_SHARES.map((_, share) => under(written.closed, share));
  const open = under(written.open, ALL);
  const losses = closed.map((ofShare) => ofShare.map((indexes, v) => lossesOf(open[v], indexes)));
  session.close();
  return CLOSING_SHARES.flatMap((substitution, s) =>
    Array.from({ length: settings.years }, (_, t) => {
      const all = losses[s].map((variant) => variant[t] ?? 1);
      const [lossPerHead] = all;
      return { substitution, year: t + 1, lossPerHead, low: Math.min(...all), high: Math.max(...all) };
    }),
  );
}

function lossesOf(open: readonly number[], closed: readonly number[]): readonly number[] {
  return open.map((whole, t) => (closed[t] === undefined || !(whole > 0) ? 1 : 1 - closed[t] / whole));
}

interface Choice {
  /** The programme whose bounds hold: open or closed. */
  readonly border: LinearProgramme;
  readonly variant: number;
  /** Place among the shares. */
  readonly share: number;
}

/** Gives every column and row the bounds of the border, and switches off the ways that the variant and the share do not have. */
function switchTo(session: Session, written: ClosingProgramme, { border, variant, share }: Choice): void {
  takeBounds(session, border);
  for (const way of written.ways) {
    const isOn = way.variant === variant && way.imports >= 1 - CLOSING_SHARES[share] * way.replaceable - 1e-9;
    if (!isOn) session.changeColumn(way.column, { upper: 0 });
  }
  for (const way of written.ownWays) if (way.share !== share) session.changeColumn(way.column, { upper: 0 });
}

/** The measure of each year, or none where there is no proven plan. */
function indices(session: Session, { goods, years, objective }: ClosingProgramme): readonly number[] {
  const answer = session.solve();
  if (answer.status !== "optimal" || !judge(session.programme(), answer).holds) return [];
  return Array.from({ length: years }, (_, t) => indexOf(welfareOf(goods, answer.x, t), objective));
}
