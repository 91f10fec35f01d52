// The calm second phase: of all plans nearly as good as the best, the one whose outputs swing least.
import { judge } from "../lp/judge.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import { solve } from "../lp/solve.js";
import { extending } from "./extending.js";
import { YEAR_OF_CONSUMPTION } from "./settings.js";
import type { SolvedPlan } from "./solve-programme.js";

/**
 * The plan whose objective is within `share` of a year-by-year loss of welfare and whose sum of |x_t - (1 + g) x_t-1| is least. Valuations stay
 * those of the best plan; undefined where the solver fails, so that the best plan itself is shown.
 */
export function calmed(
  { programme, answer, data, settings }: SolvedPlan,
  { share, highs }: { readonly share: number; readonly highs: HighsRuntime },
): Float64Array | undefined {
  const { lp, columns } = programme;
  const n = data.products.length;
  const builder = extending(lp, { name: "plan-calm", hasCosts: false });
  const kept = builder.row({
    name: "welfare-kept",
    upper: answer.objective + share * YEAR_OF_CONSUMPTION * settings.years,
  });
  lp.costs.forEach((cost, j) => (cost === 0 ? undefined : builder.add(kept, j, cost)));
  for (let t = 0; t < settings.years; t++) {
    for (let i = 0; i < n; i++) {
      const name = `${data.products[i].replace(/\s+/g, "_")}:${t + 1}`;
      const before = t === 0 ? (1 + data.growth) * data.grossOutput[i] : 0;
      const row = builder.row({ name: `swing:${name}`, equal: before });
      builder.add(row, columns.output[t * n + i], 1);
      if (t > 0) builder.add(row, columns.output[(t - 1) * n + i], -1 - data.growth);
      builder.add(row, builder.column({ name: `above:${name}`, cost: 1 }), -1);
      builder.add(row, builder.column({ name: `below:${name}`, cost: 1 }), 1);
    }
  }
  const second = builder.freeze();
  const calm = solve(second, { highs, conflict: false, method: "ipm" });
  if (calm.status !== "optimal" || !judge(second, calm).holds) return undefined;
  return calm.x.slice(0, lp.costs.length);
}
