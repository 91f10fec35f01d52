// The year's plan in the manner of Kornai and Liptak (1965): the centre deals out quotas of every sector's capacity and of hands, whoever
// answers for a final product, with all its suppliers behind it, says what one more unit is worth to it, and both are averaged over few rounds.
// Their own reply, every resource to whoever values it most, finds nothing in few rounds: here the centre replies by demand at mean valuations.
import { exp } from "../base/maths.js";
import { factor, solveFactored } from "../base/vector.js";
import { reachedBy, weightsOf, YEAR_CURVE, type YearQuestion } from "./year-plan.js";

export interface TwoLevelYear {
  readonly output: Float64Array;
  /** Final use over what is wanted, 1 where nothing is. */
  readonly fulfilment: Float64Array;
  /** Geometric mean of the fulfilments that the plan reaches, and the least that the rounds have proved to be out of reach. */
  readonly reached: number;
  readonly bound: number;
}

export interface TwoLevelOptions {
  readonly rounds: number;
  /** Rounds that the provisional plan, an even fulfilment of all final demand, counts for in the averages. */
  readonly trust: number;
}

/**
 * The plan that so many rounds reach:
 *
 *   drafts -> quotas by what drafts need -> each product's plan and valuations -> mean valuations, averaged over the rounds
 *     -> demand at them -> drafts moved towards it by 1 / (rounds played + trust)
 *
 * The best of the rounds' plans is the year's. Mean valuations price a bound that no plan can pass (Lagrange), so the gap is known.
 */
export function planYearOnTwoLevels(question: YearQuestion, { rounds, trust }: TwoLevelOptions): TwoLevelYear {
  const centre = openCentre(question);
  const drafts = question.wanted.map((amount) => (amount > 0 ? 1 : 0));
  const valuations = new Float64Array(question.n + 1);
  let best: Carried | undefined;
  let bound = Infinity;
  for (let round = 1; round <= rounds; round++) {
    const { fulfilment, worth } = answersTo(centre, drafts);
    const carried = carriedOut(question, fulfilment);
    if (best === undefined || carried.reached > best.reached) best = carried;
    valuations.forEach((mean, k) => (valuations[k] = mean + (worth[k] - mean) / round));
    bound = Math.min(bound, boundAt(centre, valuations));
    const wanted = demandAt(centre, valuations);
    drafts.forEach((draft, i) => (drafts[i] = draft + (wanted[i] - draft) / (round + trust)));
  }
  best ??= carriedOut(question, new Float64Array(question.n));
  return { ...best, bound: Math.max(bound, best.reached) };
}

/** What the centre knows: resources (each sector's capacity, then all hands) and what a whole fulfilment of each product uses of them. */
interface Centre {
  readonly resources: Float64Array;
  readonly weights: Float64Array;
  /** `uses[i]`: none where nothing of the product is wanted. */
  readonly uses: readonly (Float64Array | undefined)[];
}

/** Uses by (I - A)^-1; what comes from abroad counts as the capacity and hands that making it would take. */
function openCentre(question: YearQuestion): Centre {
  const { n, inputs, imports, capacity, handsPerUnit, hands, wanted } = question;
  const factors = factor(inputs.map((a, k) => (k % (n + 1) === 0 ? 1 : 0) - a));
  if (factors.status === "singular") throw new Error("the table of a running economy has no Leontief inverse");
  const content = (amounts: Float64Array): Float64Array => {
    const output = solveFactored(factors, amounts);
    const work = output.reduce((sum, x, j) => sum + x * handsPerUnit[j], 0);
    return Float64Array.from({ length: n + 1 }, (_, k) => (k < n ? Math.max(output[k], 0) : Math.max(work, 0)));
  };
  const spared = content(imports);
  return {
    resources: spared.map((amount, k) => amount + (k < n ? capacity[k] : hands)),
    weights: weightsOf(question),
    uses: Array.from(wanted, (amount, i) =>
      amount > 0 ? content(Float64Array.from({ length: n }, (_, k) => (k === i ? amount : 0))) : undefined,
    ),
  };
}

const { pieces } = YEAR_CURVE;
const MOST = pieces.reduce((sum, { width }) => sum + width, 0);
const LEAST = pieces[0].width;

/** Each product's plan within its quotas, and the mean valuation of each resource, weighted by quota; only the quota that binds has worth. */
function answersTo({ resources, weights, uses }: Centre, drafts: Float64Array) {
  const needed = resources.map((_, k) => uses.reduce((sum, use, i) => sum + (use?.[k] ?? 0) * drafts[i], 0));
  const worth = new Float64Array(resources.length);
  const fulfilment = drafts.map((draft, i) => {
    const use = uses[i];
    if (use === undefined) return 1;
    let [ratio, binding] = [MOST, -1];
    for (let k = 0; k < resources.length; k++) {
      const within = use[k] > 0 ? (resources[k] * draft) / needed[k] : Infinity;
      if (within < ratio) [ratio, binding] = [within, k];
    }
    if (binding >= 0) worth[binding] += (weights[i] / Math.max(ratio, LEAST)) * (draft / needed[binding]);
    return ratio;
  });
  return { fulfilment, worth };
}

/** Fulfilment at which each product is worth what its resources are at these valuations. */
function demandAt({ weights, uses }: Centre, valuations: Float64Array): Float64Array {
  return weights.map((weight, i) => {
    const use = uses[i];
    return use === undefined ? 0 : Math.min(Math.max(weight / costOf(use, valuations), LEAST), MOST);
  });
}

function costOf(use: Float64Array, valuations: Float64Array): number {
  return use.reduce((sum, amount, k) => sum + amount * valuations[k], 0);
}

/** Resources at their valuations, and what every product would then gain beyond the cost of what it uses: no plan reaches more. */
function boundAt({ resources, weights, uses }: Centre, valuations: Float64Array): number {
  let value = costOf(resources, valuations);
  uses.forEach((use, i) => {
    if (use === undefined) return;
    const cost = costOf(use, valuations);
    value += weights[i] * YEAR_CURVE.atZero;
    for (const { width, slope } of pieces) value += width * Math.max(weights[i] * slope - cost, 0);
  });
  return exp(value);
}

type Carried = Omit<TwoLevelYear, "bound">;

/** The fulfilments with the outputs they take; all of it smaller in one proportion where imports that no one needs had been counted on. */
function carriedOut(question: YearQuestion, wished: Float64Array): Carried {
  const { capacity, handsPerUnit, hands } = question;
  const needed = leastOutput(question, wished);
  let over = 1;
  let work = 0;
  needed.forEach((x, j) => {
    if (capacity[j] > 0) over = Math.max(over, x / capacity[j]);
    work += x * handsPerUnit[j];
  });
  if (hands > 0) over = Math.max(over, work / hands);
  const fulfilment = wished.map((ratio, i) => (question.wanted[i] > 0 ? ratio / over : 1));
  return { output: needed.map((x) => x / over), fulfilment, reached: reachedBy(question, fulfilment) };
}

const MOST_SWEEPS = 500;

/** The least outputs, none negative, that cover inputs and final use with what is imported: x = max(A x + f - m, 0), from below. */
function leastOutput({ n, inputs, imports, wanted }: YearQuestion, fulfilment: Float64Array): Float64Array {
  const x = new Float64Array(n);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      let need = wanted[i] * (wanted[i] > 0 ? fulfilment[i] : 0) - imports[i];
      for (let j = 0; j < n; j++) need += inputs[i * n + j] * x[j];
      const next = Math.max(need, 0);
      moved = Math.max(moved, Math.abs(next - x[i]) / Math.max(next, 1));
      x[i] = next;
    }
    if (moved <= 1e-13) break;
  }
  return x;
}
