// Material balances (Montias 1959): from a first plan a few rounds of x + W (y + A x - x) only, so imbalances remain and bind the weak.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { netFinalDemand } from "./final-demand.js";

export const materialBalances = answer("planning", {
  id: "material-balances",
  about: "Targets from last year's orders and the goals' final demand, balanced in a few rounds; taut on purpose.",
  moves: { observable: "tautness", sign: 1, against: "none" },
  parameters: {
    rounds: parameter("rounds of correction made in practice", "ratio", 3, {
      range: [2, 4],
      source: "montias-1959",
      grade: "C-",
    }),
    partial: parameter("share of each imbalance corrected in a round", "share", 0.8, { range: [0.6, 1] }),
    tautness: parameter("growth added to every target", "share", 0.08, { range: [0.03, 0.14] }),
    follow: parameter("weight of the target against orders", "share", 0.6, { range: [0.4, 0.8] }),
  },
  decide({ now, p, out }) {
    const { facts, orders, planNeed } = now;
    const n = facts.n;
    for (let i = 0; i < n; i++) out.target[i] = 4 * orders[i] * (1 + p.tautness);
    netFinalDemand(now, planNeed);
    for (let round = 0; round < Math.round(p.rounds); round++) balanceOnce(facts, out.target, planNeed, p.partial);
    for (let i = 0; i < n; i++) out.target[i] = Math.min(out.target[i] * (1 + p.tautness), 1.5 * 4 * orders[i]);
    out.follow = p.follow;
  },
});

/** One round over the products in turn (Gauss-Seidel): the target moves part of the way to final demand plus what all users need. */
export function balanceOnce(
  { n, inputCoefficient }: { readonly n: number; readonly inputCoefficient: Float64Array },
  target: Float64Array,
  finalDemand: Float64Array,
  partial: number,
): void {
  for (let i = 0; i < n; i++) {
    let need = finalDemand[i];
    for (let j = 0; j < n; j++) need += inputCoefficient[i * n + j] * target[j];
    target[i] += partial * (Math.max(need, 0) - target[i]);
  }
}
