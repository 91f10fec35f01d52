// Targets carried out without a new plan: each sector makes what it can of its target, producers are served before final use, and final use
// gets what is left. One of the repairs that Montias (1959) reports; execution by least input as in Manove (1971).
import { reachedBy, type YearQuestion } from "./year-plan.js";

export interface CarriedOut {
  readonly output: Float64Array;
  /** Final use over what is wanted, at least 0; 1 where nothing is wanted. */
  readonly fulfilment: Float64Array;
  /** Geometric mean of the fulfilments by what is wanted, as in the plan of the year. */
  readonly reached: number;
}

const MOST_ROUNDS = 1000;
/** Outputs are settled when no more than this share of one is cut. */
const SETTLED = 1e-12;
/** Shortages below this share of what can be made are none: the solver takes coefficients of this size for nothing. */
const NOTHING = 1e-8;

/**
 * Outputs are the least of target, capacity and hands; where a product does not suffice for the inputs of all producers they are cut in one
 * proportion, and so on until all inputs are there. `targets` may hold Infinity for sectors that no target binds.
 */
export function carryOut(question: YearQuestion, targets: Float64Array): CarriedOut {
  const { n, inputs, imports, wanted } = question;
  const output = possible(question, targets);
  const served = new Float64Array(n);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let i = 0; i < n; i++) served[i] = shareServed(question, output, i);
    let cut = 1;
    for (let j = 0; j < n; j++) {
      let least = 1;
      for (let i = 0; i < n; i++) if (inputs[i * n + j] > 0) least = Math.min(least, served[i]);
      output[j] *= least;
      cut = Math.min(cut, least);
    }
    if (cut > 1 - SETTLED) break;
  }
  const fulfilment = wanted.map((amount, i) => {
    if (amount <= 0) return 1;
    return Math.max(output[i] + imports[i] - neededOf(question, output, i), 0) / amount;
  });
  return { output, fulfilment, reached: reachedBy(question, fulfilment) };
}

/** Targets within capacity; where hands do not suffice, all that need hands are cut in one proportion. */
function possible({ capacity, handsPerUnit, hands }: YearQuestion, targets: Float64Array): Float64Array {
  const output = targets.map((target, j) => Math.min(target, capacity[j]));
  const work = output.reduce((sum, x, j) => sum + x * handsPerUnit[j], 0);
  return work <= hands ? output : output.map((x, j) => (handsPerUnit[j] > 0 ? (x * hands) / work : x));
}

function shareServed(question: YearQuestion, output: Float64Array, i: number): number {
  const needed = neededOf(question, output, i);
  const supply = output[i] + question.imports[i];
  return needed > supply + NOTHING * Math.max(question.capacity[i], question.wanted[i]) ? supply / needed : 1;
}

function neededOf({ n, inputs }: YearQuestion, output: Float64Array, i: number): number {
  let needed = 0;
  for (let j = 0; j < n; j++) needed += inputs[i * n + j] * output[j];
  return needed;
}
