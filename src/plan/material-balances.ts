// Planning as it was practised: control figures, a few rounds of material balances (Montias 1959), then whatever of it can be carried out.
// Scored on the objective of the optimal plan, so that what the practised method loses is a number.
import type { HighsRuntime } from "../lp/load-highs.js";
import { solve } from "../lp/solve.js";
import { averageBasket, grown } from "./draft.js";
import { basketTotal, type Basket, type PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import type { SolvedPlan } from "./solve-programme.js";
import { lossOf } from "./welfare.js";

export interface BalancesOptions {
  readonly highs: HighsRuntime;
  /** Rounds of correction; 3 where not given, as practice had time for. */
  readonly rounds?: number;
}

export type BalancesScore =
  | {
      readonly status: "scored";
      /** Output targets, `[t * n + i]`, in plan units. */
      readonly targets: Float64Array;
      /** Largest difference between what a target's users need and the target, over the target, after the last round. */
      readonly imbalance: number;
      /** Best value of the objective that keeps every output within its target, and the share of consumption lost against the optimum. */
      readonly objective: number;
      readonly loss: number;
    }
  | { readonly status: "infeasible"; readonly targets: Float64Array; readonly imbalance: number };

/** Targets by material balances and their score: the plan is repaired by letting output fall below target where inputs are lacking. */
export function scoreBalances(solved: SolvedPlan, { highs, rounds = 3 }: BalancesOptions): BalancesScore {
  const { data, settings, programme, answer } = solved;
  const { targets, imbalance } = balancesTargets(data, settings, rounds);
  const columnUpper = programme.lp.columnUpper.slice();
  targets.forEach((target, at) => {
    const column = programme.columns.output[at];
    columnUpper[column] = Math.min(columnUpper[column], target);
  });
  const repaired = solve({ ...programme.lp, columnUpper }, { highs, conflict: false });
  if (repaired.status !== "optimal") return { status: "infeasible", targets, imbalance };
  const loss = lossOf(Math.max(0, repaired.objective - answer.objective), settings);
  return { status: "scored", targets, imbalance, objective: repaired.objective, loss };
}

/**
 * Targets year by year: x_0 = (1 + g) x of the year before, then x_k+1 = y + A x_k for a few rounds, where y is the base year's final demand
 * grown with the plan. Behind a closed border the imports that users need are asked of home industry one for one, exports of nobody.
 */
export function balancesTargets(
  data: PlanData,
  { years, border }: PlanSettings,
  rounds: number,
): { readonly targets: Float64Array; readonly imbalance: number } {
  const n = data.products.length;
  const isClosed = border.kind === "closed";
  const inputs = isClosed ? inputsWithoutImports(data) : data.domestic;
  const demand = controlFigures(data, isClosed);
  const targets = new Float64Array(years * n);
  let [output, imbalance] = [data.grossOutput, 0];
  for (let t = 0; t < years; t++) {
    const wanted = demand.map((flow) => flow * grown(data.growth, t + 1));
    output = output.map((last) => last * (1 + data.growth));
    for (let round = 0; round < rounds; round++) output = needed(inputs, output, wanted);
    const needs = needed(inputs, output, wanted);
    for (let i = 0; i < n; i++)
      if (output[i] > 0) imbalance = Math.max(imbalance, Math.abs(needs[i] - output[i]) / output[i]);
    targets.set(output, t * n);
  }
  return { targets, imbalance };
}

/** Home inputs when each import is asked of its own home industry, and imports of no one product of the average basket. */
function inputsWithoutImports(data: PlanData): Float64Array {
  const n = data.products.length;
  const average = averageBasket(data);
  return data.domestic.map((home, k) => {
    const [i, j] = [Math.trunc(k / n), k % n];
    const foreign = data.isForeign.reduce((sum, is, f) => (is ? sum + data.imported[f * n + j] : sum), 0);
    return home + (data.isForeign[i] ? 0 : data.imported[k]) + average[i] * foreign;
  });
}

/** y + A x. */
function needed(inputs: Float64Array, output: Float64Array, wanted: Float64Array): Float64Array {
  const n = output.length;
  return wanted.map((flow, i) => {
    let need = flow;
    for (let j = 0; j < n; j++) need += inputs[i * n + j] * output[j];
    return Math.max(0, need);
  });
}

/** Final demand of the base year for home goods, and for foreign ones too where the border is closed. */
function controlFigures(data: PlanData, isClosed: boolean): Float64Array {
  const { structures, equipment } = data.investment;
  const uses = [
    { basket: data.household, times: 1 },
    { basket: data.public, times: 1 },
    { basket: data.defence, times: 1 },
    { basket: data.structures, times: structures },
    { basket: data.equipment, times: equipment },
  ].filter(({ basket }) => basketTotal(basket) > 0);
  const sum = (of: (basket: Basket) => number): number =>
    uses.reduce((total, { basket, times }) => total + times * of(basket), 0);
  const average = averageBasket(data);
  const foreign = data.isForeign.reduce((total, is, f) => (is ? total + sum(({ imported }) => imported[f]) : total), 0);
  return data.grossOutput.map((_, i) => {
    const home = sum(({ domestic }) => domestic[i]) - data.fixedSupply[i];
    if (!isClosed) return home + data.exports[i];
    return home + (data.isForeign[i] ? 0 : sum(({ imported }) => imported[i])) + average[i] * foreign;
  });
}
