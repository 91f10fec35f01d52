// Households: what they ask for with their money, what they are given from the retail fund, and what they eat of it.
import { move, moveUnpaid, pay } from "../ledger.js";
import { FINAL_USERS, USERS } from "../decisions.js";
import type { Economy } from "../economy.js";

/** Number of household parties: villages, workers, officials, owners, camps. */
export function householdCount(economy: Economy): number {
  return economy.facts.regions + 4;
}

/** People of a household party, m persons. */
export function peopleOf({ facts, groupTotal }: Economy, h: number): number {
  if (h < facts.regions) return groupTotal[3 * h] + groupTotal[3 * h + 1] + groupTotal[3 * h + 2];
  const g = 3 * facts.regions + (h - facts.regions);
  return h === facts.regions + 3 ? groupTotal[g] + groupTotal[g + 1] : groupTotal[g];
}

/**
 * What each household asks of each product: linear expenditure (Stone-Geary). Subsistence first, the rest of the budget in shares that
 * give the base basket at base income and prices. The budget is `spending` of money in hand. Camps are fed by the state at base rations.
 * Village farm produce: what the village keeps of its own output is eaten in kind first.
 */
export function askForGoods(economy: Economy): void {
  const { facts, nature, demand, claim, money, price, markup } = economy;
  const { n, regions, grain, food, purchases, parties } = facts;
  const width = n + FINAL_USERS;
  const households = householdCount(economy);
  for (let i = 0; i < n; i++) claim[i * width + n + USERS.households] = 0;
  for (let h = 0; h < households; h++) {
    const people = peopleOf(economy, h);
    const camps = h === regions + 3;
    const at = h * n;
    let need = 0;
    let base = 0;
    for (let i = 0; i < n; i++) {
      if (h < regions && i === grain) {
        demand[at + i] = missingGrain(economy, h);
        need += demand[at + i] * price[i] * markup[i];
        continue;
      }
      const c = purchases[at + i] * people;
      const subsistence = camps ? c : c * (food[i] ? nature.subsistenceFood : nature.subsistenceOther);
      demand[at + i] = subsistence;
      need += subsistence * price[i] * markup[i];
      base += (c - subsistence) * price[i] * markup[i];
    }
    const budget = camps ? need : nature.spending * money[parties.village + h];
    const scale = need > 0 ? Math.min(budget / need, 1) : 0;
    const spare = base > 0 ? Math.max(budget - need, 0) : 0;
    for (let i = 0; i < n; i++) {
      let asked = demand[at + i] * scale;
      if (spare > 0) {
        const c = purchases[at + i] * people;
        asked += Math.min((Math.max(c - demand[at + i], 0) * spare) / base, 3 * c);
      }
      demand[at + i] = asked;
      claim[i * width + n + USERS.households] += asked;
    }
  }
}

/** Grain that a hungry village asks of the town's stock: what its own did not give last quarter, as far as it may buy. */
function missingGrain({ facts, decisions, foodRatio, groupTotal }: Economy, z: number): number {
  const people = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
  const food = (0.25 * facts.villageFood0[z] * people) / facts.ruralPeople0[z];
  return decisions.villageSales * Math.max(1 - foodRatio[z], 0) * food;
}

/** Villages eat part of their own farm produce (not grain) before anything is delivered, from this quarter's stock of the farming sectors. */
export function eatOwnProduce(economy: Economy): void {
  const { facts, stock, ledger, eaten, tally, decisions, farmIndex, ownUse } = economy;
  const { n, regions, grain, farming, basket, inKind, ruralPeople0, parties } = facts;
  eaten.fill(0);
  for (let i = 0; i < n; i++) {
    if (!farming[i] || i === grain) continue;
    ownUse[i] = 0;
    for (let z = 0; z < regions; z++) {
      const usual = basket[z * n + i] * inKind * ruralPeople0[z] * farmIndex[z] * decisions.farmKept[z];
      const most = 1.15 * basket[z * n + i] * inKind * peopleOf(economy, z);
      const q = Math.min(usual, most, 0.9 * stock[i * n + i]);
      moveUnpaid(ledger, i, parties.village + z, i, q);
      stock[i * n + i] -= q;
      eaten[z * n + i] += q;
      ownUse[i] += q;
      tally.consumption[i] += q;
      tally.ruralConsumption[i] += q;
    }
  }
}

/**
 * Splits the retail fund of each product among household parties by ration weights against their demand, and is paid at retail prices;
 * turnover tax goes on to the state. Camps' goods are paid by the state.
 */
export function shareOut(economy: Economy): void {
  const { facts, given, demand, shares } = economy;
  const n = facts.n;
  const width = n + FINAL_USERS;
  const households = householdCount(economy);
  for (let i = 0; i < n; i++) {
    const fund = given[i * width + n + USERS.households];
    if (fund <= 0) continue;
    let asked = 0;
    for (let h = 0; h < households; h++) asked += demand[h * n + i];
    if (asked <= fund * (1 + 1e-12)) for (let h = 0; h < households; h++) shares[h] = demand[h * n + i];
    else rationHouseholds(economy, i, fund);
    buy(economy, i);
  }
}

/** Water filling among households: min(1, lambda w) of each demand. */
function rationHouseholds(economy: Economy, i: number, fund: number): void {
  const { facts, demand, decisions, shares } = economy;
  const { n } = facts;
  const { ration } = decisions;
  const households = householdCount(economy);
  let lambda = 0;
  for (let pass = 0; pass < households; pass++) {
    let full = 0;
    let open = 0;
    for (let h = 0; h < households; h++) {
      const d = demand[h * n + i];
      if (lambda * ration[h] >= 1) full += d;
      else open += d * ration[h];
    }
    const next = open > 0 ? (fund - full) / open : lambda;
    if (pass > 0 && Math.abs(next - lambda) < 1e-12) break;
    lambda = next;
  }
  for (let h = 0; h < households; h++) shares[h] = demand[h * n + i] * Math.min(1, lambda * ration[h]);
}

/** Moves the shares of a product, at most its fund, to the households. */
function buy(economy: Economy, i: number): void {
  const { facts, given, stock, ledger, money, price, markup, shares, eaten, tally } = economy;
  const { parties: p, n, regions, grain } = facts;
  const households = householdCount(economy);
  const fund = given[i * (n + FINAL_USERS) + n + USERS.households];
  let left = fund;
  let taxes = 0;
  let earned = money[i];
  let consumed = tally.consumption[i];
  for (let h = 0; h < households; h++) {
    const q = Math.min(shares[h], left);
    if (q <= 0) continue;
    left -= q;
    const party = p.village + h;
    const payer = h === regions + 3 ? p.state : party;
    const list = q * price[i];
    const tax = list * (markup[i] - 1);
    move(ledger, i, payer, i, q, list + tax);
    if (i === grain && h < regions) moveUnpaid(ledger, party, p.use, i, q);
    taxes += tax;
    earned += list;
    money[payer] -= list + tax;
    eaten[h * n + i] += q;
    consumed += q;
    if (h < regions) tally.ruralConsumption[i] += q;
  }
  stock[i * n + i] -= fund - left;
  tally.consumption[i] = consumed;
  money[i] = earned;
  money[p.state] += taxes;
  pay(ledger, p.state, i, economy.item.tax, taxes);
}
