// What those who set prices look at: excess demand and full cost.
import { log } from "../../base/maths.js";
import type { Contracts } from "../contracts.js";
import { FINAL_USERS, type Decisions } from "../decisions.js";
import type { Facts } from "../facts.js";
import { quartersLeft } from "./surplus.js";

type View = Contracts["prices"]["reads"];

/** Log of what is asked this quarter, with the stock its makers want, over what is there; grain must last until the next harvest. */
export function excessDemand({ facts, claim, supply, orders, nature, quarter }: View, i: number): number {
  const width = facts.n + FINAL_USERS;
  let asked = 0;
  for (let u = 0; u < width; u++) asked += claim[i * width + u];
  const cover = facts.storable[i] ? 1 + nature.finishedQuarters : 1.03;
  const lasts = i === facts.grain ? Math.max(0.7 * quartersLeft(facts, quarter), 1) : 1;
  const wanted = Math.max(asked, 0.5 * orders[i]) * cover * lasts;
  return wanted > 0 && supply[i] > 0 ? log(wanted / supply[i]) : 0;
}

/** Price that covers inputs, pay at today's productivity, and the rest of value added in its base proportion to the price. */
export function fullCost({ facts, labour, capacity, nature, price, decisions }: View, j: number): number {
  const n = facts.n;
  const { wage } = decisions;
  let inputs = 0;
  for (let i = 0; i < n; i++) inputs += facts.inputCoefficient[i * n + j] * price[i];
  const product = capacity[j] / facts.output0[j] / (1 + nature.slack) / (labour[j] / facts.labour0[j]);
  const pay = (facts.wageShare[j] * (wage[j] / facts.wage0[j])) / product;
  const rest = 1 - facts.inputSum[j] - facts.wageShare[j];
  return (inputs + pay) / Math.max(1 - rest, 0.1);
}

/** Part of the bank's leaning that is left in the next quarter of itself. */
const FORGETS = 0.88;

/**
 * New money a bank of issue gives, as a share of output: it leans against idle capacity, more each quarter while capacity stays idle and
 * less while it is overused (`memory.issue` holds how far it has gone), and never takes more than `most`.
 */
export function leanAgainstSlack(
  { gdp, potentialGdp }: View,
  { trend, lean, most }: { readonly trend: number; readonly lean: number; readonly most: number },
  memory: { [name: string]: number },
): number {
  const slack = Math.min(Math.max(1 - gdp / potentialGdp, -0.15), 0.25);
  memory.issue = Math.min(Math.max(FORGETS * memory.issue + 0.25 * lean * slack, 0), most);
  return trend + memory.issue;
}

/** Retail prices of non-food goods that villages buy over the price they are paid for grain, 1 at base: the scissors. */
export function scissors(
  { price, markup, farmGate }: Pick<Decisions, "price" | "markup" | "farmGate">,
  facts: Facts,
): number {
  let goods = 0;
  let weight = 0;
  for (let i = 0; i < facts.n; i++) {
    if (facts.farming[i] || facts.food[i] || !facts.storable[i]) continue;
    goods += facts.ruralConsumption0[i] * price[i] * markup[i];
    weight += facts.ruralConsumption0[i];
  }
  return goods / weight / (price[facts.grain] * farmGate);
}
