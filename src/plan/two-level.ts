// Two-level planning (Kornai and Liptak, Econometrica 33, 1965): the centre deals out quotas of scarce resources, sectors answer with what one
// more unit is worth to them, and the two play on. The gap between the bounds says how far from the optimum the play has come.
import { buildProgramme } from "../lp/builder.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { OptimalAnswer } from "../lp/answer.js";
import { solve } from "../lp/solve.js";

/** A sector: the worth of a unit of each of its activities, and what a unit uses of each resource (resources x activities, row-major, none negative). */
export interface PlanSector {
  readonly name: string;
  readonly worth: Float64Array;
  readonly uses: Float64Array;
}

export interface TwoLevelQuery {
  readonly resources: Float64Array;
  readonly sectors: readonly PlanSector[];
  readonly rounds: number;
  /** The play stops where the bounds are this close, relative to the upper one; 0 where not given. */
  readonly tolerance?: number;
}

export interface TwoLevelRound {
  /** Best plan so far, and the least that is proved to be out of reach. */
  readonly lower: number;
  readonly upper: number;
}

export interface TwoLevelPlan {
  readonly rounds: readonly TwoLevelRound[];
  /** Quotas of the best plan: `[sector * resources + resource]`. */
  readonly quotas: Float64Array;
  /** Average valuations of each sector, laid out like the quotas. */
  readonly valuations: Float64Array;
}

/**
 * Plays the rounds: quotas -> each sector's plan and its duals -> their averages -> the centre's best reply, each resource to the sector that
 * values it most -> quotas moved towards it by 1/(N + 1). The upper bound prices each resource at the highest average valuation.
 */
export function twoLevel(
  { resources, sectors, rounds, tolerance = 0 }: TwoLevelQuery,
  highs: HighsRuntime,
): TwoLevelPlan {
  const [m, n] = [resources.length, sectors.length];
  const quotas = Float64Array.from({ length: n * m }, (_, at) => resources[at % m] / n);
  const valuations = new Float64Array(n * m);
  const played: TwoLevelRound[] = [];
  let [lower, upper] = [-Infinity, Infinity];
  let best = quotas.slice();
  for (let round = 1; round <= rounds && (round === 1 || upper - lower > tolerance * Math.abs(upper)); round++) {
    let value = 0;
    sectors.forEach((sector, s) => {
      const { objective, rowDuals } = sectorPlan(sector, { quotas: quotas.subarray(s * m, (s + 1) * m), highs });
      value -= objective;
      for (let k = 0; k < m; k++) valuations[s * m + k] += (Math.abs(rowDuals[k]) - valuations[s * m + k]) / round;
    });
    if (value > lower) [lower, best] = [value, quotas.slice()];
    const dearest = Int32Array.from(resources, (_, k) => dearestSector(valuations, { k, m, n }));
    upper = Math.min(
      upper,
      resources.reduce((sum, amount, k) => sum + amount * valuations[dearest[k] * m + k], 0),
    );
    played.push({ lower, upper });
    quotas.forEach((quota, at) => {
      const reply = dearest[at % m] === Math.trunc(at / m) ? resources[at % m] : 0;
      quotas[at] = quota + (reply - quota) / (round + 1);
    });
  }
  return { rounds: played, quotas: best, valuations };
}

function dearestSector(
  valuations: Float64Array,
  { k, m, n }: { readonly k: number; readonly m: number; readonly n: number },
): number {
  let dearest = 0;
  for (let s = 1; s < n; s++) if (valuations[s * m + k] > valuations[dearest * m + k]) dearest = s;
  return dearest;
}

/** The sector's best plan within its quotas. Doing nothing is always possible; a sector whose worth has no end is a bug of its description. */
function sectorPlan(
  { name, worth, uses }: PlanSector,
  { quotas, highs }: { readonly quotas: Float64Array; readonly highs: HighsRuntime },
): OptimalAnswer {
  const builder = buildProgramme({ name });
  const rows = Array.from(quotas, (quota, k) => builder.row({ name: `resource:${k}`, upper: quota }));
  worth.forEach((one, a) => {
    const column = builder.column({ name: `activity:${a}`, cost: -one });
    rows.forEach((row, k) => builder.add(row, column, uses[k * worth.length + a]));
  });
  const answer = solve(builder.freeze(), { highs, conflict: false });
  if (answer.status !== "optimal") throw new Error(`sector ${name} is ${answer.status}`);
  return answer;
}
