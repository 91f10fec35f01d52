// The frontier between an open and a closed border: what cutting all trade by a share costs, share by share.
import { judge } from "../lp/judge.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import { openSession } from "../lp/session.js";
import type { PlanData } from "./plan-data.js";
import { planProgramme, type PlanProgramme } from "./programme.js";
import type { PlanSettings } from "./settings.js";
import { takeBounds } from "./take-bounds.js";
import { indexOf, welfareOf } from "./welfare.js";

export interface FrontierPoint {
  /** Share of every product's imports and exports that is cut: 0 open, 1 closed. */
  readonly cut: number;
  readonly year: number;
  /** Loss of consumption a head against the open plan with balanced trade in the same year; 1 where there is no plan. */
  readonly lossPerHead: number;
}

/** Cuts at which the loss is told. */
export const FRONTIER_CUTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

export interface FrontierQuery {
  readonly data: PlanData;
  readonly settings: PlanSettings;
}

/** Losses by cut and year. Each plan starts from the one before; lexicographic plans are compared by harmony. */
export function frontierOf({ data, settings }: FrontierQuery, highs: HighsRuntime): readonly FrontierPoint[] {
  const objective = settings.objective === "lexicographic" ? "harmony" : settings.objective;
  const programmes = FRONTIER_CUTS.map((share) =>
    planProgramme(data, { ...settings, objective, border: { kind: "cut", share }, tradeBalance: 0 }),
  );
  const session = openSession(programmes[0].lp, { highs, conflict: false });
  const indices = ({ lp, goods }: PlanProgramme): readonly number[] => {
    takeBounds(session, lp);
    const answer = session.solve();
    if (answer.status !== "optimal" || !judge(lp, answer).holds) return [];
    return Array.from({ length: settings.years }, (_, t) => indexOf(welfareOf(goods, answer.x, t), objective));
  };
  const found = programmes.map(indices);
  session.close();
  const [open] = found;
  return FRONTIER_CUTS.flatMap((cut, k) =>
    Array.from({ length: settings.years }, (_, t) => {
      const isPlanned = found[k].length > 0 && open[t] > 0;
      return { cut, year: t + 1, lossPerHead: isPlanned ? 1 - found[k][t] / open[t] : 1 };
    }),
  );
}
