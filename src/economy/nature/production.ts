// A quarter of making things: what each sector aims at, what can be made from what is there, and what is used up.
import { move, moveUnpaid } from "../ledger.js";
import type { Economy } from "../economy.js";
import { FINAL_USERS, USERS } from "../decisions.js";

/** What bound a sector's output: an input i >= 0, its capacity, or that no more was wanted. */
export const BOUND_BY_CAPACITY = -1;
export const BOUND_BY_DEMAND = -2;

/**
 * What each sector aims to make this quarter: orders (demand asked, smoothed over a few quarters) plus what refills its stock,
 * or a share `follow` of the plan's target where that is higher, but never for output that nobody needs.
 */
export function setAims(economy: Economy): void {
  const { facts, nature, decisions, aim, orders, stock, capacity, farmFactor, ownUse } = economy;
  const n = facts.n;
  for (let j = 0; j < n; j++) {
    if (j === facts.grain) {
      aim[j] = 0.25 * facts.output0[j];
      continue;
    }
    const can = 0.25 * capacity[j] * farmFactor[j];
    const own = facts.storable[j] ? stock[j * n + j] : 0;
    const norm = facts.storable[j] ? (1 + nature.finishedQuarters) * orders[j] : 0;
    const needed = Math.max(orders[j] + ownUse[j] + 0.5 * (norm - own), 0.15 * orders[j]);
    if (facts.farming[j]) {
      aim[j] = Math.min(can, 1.05 * needed);
      continue;
    }
    const target = Math.min(0.25 * decisions.target[j], 1.1 * needed);
    aim[j] = Math.min((1 - decisions.follow) * needed + decisions.follow * Math.max(target, needed), 1.15 * can);
  }
}

/** What a sector could make now from its capacity and the inputs it holds, before this quarter's deliveries; for services. */
export function potential(economy: Economy, j: number): number {
  const { facts, nature, stock, capacity, farmFactor } = economy;
  const effort = economy.decisions.effort;
  const n = facts.n;
  let most = 0.25 * capacity[j] * effort * farmFactor[j];
  for (let i = 0; i < n; i++) {
    if (!facts.binds[i * n + j] || !facts.storable[i]) continue;
    most = Math.min(most, stock[j * n + i] / (facts.inputCoefficient[i * n + j] * (1 - nature.normTightening)));
  }
  return most;
}

/** Claims of the producers on each product: inputs for the aim, with hoarding, and what refills their stock of it. */
export function claimInputs(economy: Economy): void {
  const { facts, nature, decisions, aim, stock, claim } = economy;
  const { n, grain, farming, storable, inputCoefficient } = facts;
  const width = n + FINAL_USERS;
  const cover = 1 + nature.stockQuarters;
  const beyond = 1 + decisions.hoarding;
  for (let i = 0; i < n; i++) {
    const isStored = storable[i] === 1;
    for (let j = 0; j < n; j++) {
      const need = inputCoefficient[i * n + j] * aim[j];
      let want = need;
      if (i === grain && farming[j]) want = 0;
      else if (isStored && i !== j) {
        want = Math.min(Math.max(need * cover * beyond - stock[j * n + i], 0), 1.6 * need * beyond);
      }
      claim[i * width + j] = want;
    }
  }
}

/** Supply of goods that can be stored: what their makers hold. */
export function offerGoods({ facts, stock, supply }: Economy): void {
  for (let i = 0; i < facts.n; i++) if (facts.storable[i]) supply[i] = stock[i * facts.n + i];
}

/** Supply of services and building: what can be made from capacity and the inputs delivered by now. */
export function offerServices(economy: Economy): void {
  for (let i = 0; i < economy.facts.n; i++) if (!economy.facts.storable[i]) economy.supply[i] = potential(economy, i);
}

/**
 * Shares out each product among its users by weights: each gets min(1, lambda w) of its claim, with lambda such that nothing is left
 * or all are served; what a sector needs of its own product it keeps (water filling; exact in as many passes as there are distinct weights). Graded weights, not queues.
 */
export function ration(economy: Economy, { storable }: { readonly storable: 0 | 1 }): void {
  const { facts, claim, given, supply, decisions, shortage, tally } = economy;
  const { n, food } = facts;
  const { weight } = decisions;
  const width = n + FINAL_USERS;
  const households = n + USERS.households;
  const shops = weight[households];
  for (let i = 0; i < n; i++) {
    if (facts.storable[i] !== storable) continue;
    weight[households] = food[i] ? decisions.foodWeight : shops;
    const at = i * width;
    let asked = 0;
    for (let u = 0; u < width; u++) asked += claim[at + u];
    if (asked <= supply[i]) {
      for (let u = 0; u < width; u++) given[at + u] = claim[at + u];
      shortage[i] = 0;
    } else {
      const own = Math.min(claim[at + i], supply[i]);
      claim[at + i] = 0;
      const lambda = waterLevel(claim, weight, at, width, supply[i] - own);
      for (let u = 0; u < width; u++) given[at + u] = claim[at + u] * Math.min(1, lambda * weight[u]);
      claim[at + i] = own;
      given[at + i] = own;
      shortage[i] = Math.min(asked / Math.max(supply[i], 1e-9) - 1, 3);
    }
    tally.asked[i] += asked;
    tally.got[i] += Math.min(asked, supply[i]);
  }
  weight[households] = shops;
}

/** The level lambda of `ration`: the sum of claim min(1, lambda weight) equals what is available. */
export function waterLevel(
  claim: Float64Array,
  weight: Float64Array,
  at: number,
  width: number,
  available: number,
): number {
  let lambda = 0;
  let served = 0;
  for (let pass = 0; pass < width; pass++) {
    let full = 0;
    let open = 0;
    for (let u = 0; u < width; u++) {
      if (lambda * weight[u] >= 1) full += claim[at + u];
      else open += claim[at + u] * weight[u];
    }
    if (open <= 0) return lambda;
    const next = (available - full) / open;
    if (pass > 0 && full === served) return next;
    served = full;
    lambda = next;
  }
  return lambda;
}

/** Moves what was given to the producers and pays for it at list prices. */
export function deliverInputs(economy: Economy): void {
  const { facts, given, stock, ledger, money, price } = economy;
  const { n, storable } = facts;
  const width = n + FINAL_USERS;
  for (let i = 0; i < n; i++) {
    if (!storable[i]) continue;
    let left = stock[i * n + i];
    let earned = money[i];
    for (let j = 0; j < n; j++) {
      const q = given[i * width + j];
      if (q <= 0 || i === j) continue;
      const value = q * price[i];
      move(ledger, i, j, i, q, value);
      left -= q;
      stock[j * n + i] += q;
      earned += value;
      money[j] -= value;
    }
    stock[i * n + i] = left;
    money[i] = earned;
  }
}

/**
 * Makes the quarter's output of goods that can be stored: the least of capacity with effort, the aim, and each input held over its norm
 * (norms can be tightened; what is saved is booked as value added). Services were made as they were given.
 */
export function produce(economy: Economy): void {
  const { facts, nature, stock, given, ledger, tally, capacity, aim, farmFactor, bound } = economy;
  const { n, grain, storable, binds, inputCoefficient, parties } = facts;
  const effort = economy.decisions.effort;
  const norm = 1 - nature.normTightening;
  const width = n + FINAL_USERS;
  for (let j = 0; j < n; j++) {
    if (!storable[j] || j === grain) continue;
    let made = 0.25 * capacity[j] * effort * farmFactor[j];
    bound[j] = BOUND_BY_CAPACITY;
    if (aim[j] < made) {
      made = aim[j];
      bound[j] = BOUND_BY_DEMAND;
    }
    for (let i = 0; i < n; i++) {
      if (!binds[i * n + j]) continue;
      const held = storable[i] ? stock[j * n + i] : given[i * width + j];
      const most = held / (inputCoefficient[i * n + j] * norm);
      if (most < made) {
        made = most;
        bound[j] = i;
      }
    }
    moveUnpaid(ledger, parties.production, j, j, made);
    stock[j * n + j] += made;
    tally.output[j] += made;
    useInputs(economy, j, made);
  }
  serve(economy);
  useInputs(economy, grain, 0.25 * facts.output0[grain] * farmFactor[grain]);
}

/** Services and building: what was given was made; deliveries to producers are used at once, the rest is moved by its own user. */
function serve(economy: Economy): void {
  const { facts, given, ledger, tally, money, price, stock, bound, capacity, decisions } = economy;
  const { n, storable, parties } = facts;
  const width = n + FINAL_USERS;
  for (let i = 0; i < n; i++) {
    if (storable[i]) continue;
    let made = 0;
    for (let u = 0; u < width; u++) made += given[i * width + u];
    moveUnpaid(ledger, parties.production, i, i, made);
    tally.output[i] += made;
    let left = stock[i * n + i] + made;
    let earned = money[i];
    let used = tally.used[i];
    for (let j = 0; j < n; j++) {
      const q = given[i * width + j];
      if (q <= 0) continue;
      if (i !== j) {
        const value = q * price[i];
        move(ledger, i, j, i, q, value);
        earned += value;
        money[j] -= value;
      }
      moveUnpaid(ledger, j, parties.production, i, q);
      left -= q;
      used += q;
    }
    stock[i * n + i] = left;
    money[i] = earned;
    tally.used[i] = used;
    bound[i] = made < 0.249 * capacity[i] * decisions.effort ? BOUND_BY_DEMAND : BOUND_BY_CAPACITY;
    useInputs(economy, i, made);
  }
}

/** Uses up stored inputs for an output: coefficient times output, or all that is held where norms were tightened. */
function useInputs({ facts, stock, ledger, tally }: Economy, j: number, made: number): void {
  const { n, grain, farming, storable, inputCoefficient, parties } = facts;
  for (let i = 0; i < n; i++) {
    if (!storable[i] || (i === grain && farming[j])) continue;
    const used = Math.min(inputCoefficient[i * n + j] * made, stock[j * n + i]);
    if (used <= 0) continue;
    moveUnpaid(ledger, j, parties.production, i, used);
    stock[j * n + i] -= used;
    tally.used[i] += used;
  }
}

/** Remembers what was asked of each sector for the next aims, and what bound it. */
export function rememberOrders(economy: Economy): void {
  const { facts, claim, orders, tally, bound } = economy;
  const { n, grain } = facts;
  const width = n + FINAL_USERS;
  for (let i = 0; i < n; i++) {
    const at = i * width;
    let asked = 0;
    for (let u = 0; u < width; u++) asked += claim[at + u];
    if (i === grain) asked -= claim[at + n + USERS.exports] + claim[at + n + USERS.households];
    orders[i] = 0.65 * orders[i] + 0.35 * Math.min(asked, 1.5 * orders[i] + 1e-9);
    if (bound[i] >= BOUND_BY_CAPACITY) tally.binding[i] = bound[i];
  }
}
