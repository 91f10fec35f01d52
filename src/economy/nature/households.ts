// Households: what they ask for with their money, what they are given from the retail fund, and what they eat of it.
import { move } from "../ledger.js";
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

/** Relative base living of town classes: workers, officials, owners; the mean over the opening's town people is 1 by `townScale`. */
const TOWN_LIVING = [1, 1.2, 1.5];

/** Base consumption of product i per head of household party h, m currency a quarter per m persons. */
export function baseBasket({ facts }: Economy, h: number, i: number): number {
  if (h < facts.regions) return (0.25 * facts.ruralConsumption0[i]) / facts.villagersTotal0;
  const town = (0.25 * facts.urbanConsumption0[i]) / facts.urbanPeople0 / facts.townScale;
  const k = h - facts.regions;
  return k < 3 ? town * TOWN_LIVING[k] : facts.food[i] ? town * 0.7 : town * 0.25;
}

/** Scale that keeps the mean town basket at the table's when classes live unequally. */
export function townScale(officials: number, owners: number): number {
  return TOWN_LIVING[0] * (1 - officials - owners) + TOWN_LIVING[1] * officials + TOWN_LIVING[2] * owners;
}

/**
 * What each household asks of each product: linear expenditure (Stone-Geary). Subsistence first, the rest of the budget in shares that
 * give the base basket at base income and prices. The budget is `spending` of money in hand. Camps are fed by the state at base rations.
 * Village farm produce: what the village keeps of its own output is eaten in kind first.
 */
export function askForGoods(economy: Economy): void {
  const { facts, nature, demand, claim, money, price, markup } = economy;
  const n = facts.n;
  const width = n + FINAL_USERS;
  const households = householdCount(economy);
  for (let i = 0; i < n; i++) claim[i * width + n + USERS.households] = 0;
  for (let h = 0; h < households; h++) {
    const people = peopleOf(economy, h);
    const camps = h === facts.regions + 3;
    let need = 0;
    let base = 0;
    for (let i = 0; i < n; i++) {
      const c = boughtPerHead(economy, h, i) * people;
      if (h < facts.regions && i === facts.grain) {
        demand[h * n + i] = missingGrain(economy, h);
        need += demand[h * n + i] * price[i] * markup[i];
        continue;
      }
      const subsistence = camps ? c : c * (facts.food[i] ? nature.subsistenceFood : nature.subsistenceOther);
      demand[h * n + i] = subsistence;
      need += subsistence * price[i] * markup[i];
      base += (c - subsistence) * price[i] * markup[i];
    }
    const budget = camps ? need : nature.spending * money[facts.parties.village + h];
    const scale = need > 0 ? Math.min(budget / need, 1) : 0;
    const spare = Math.max(budget - need, 0);
    for (let i = 0; i < n; i++) {
      const c = boughtPerHead(economy, h, i) * people;
      const beyond = Math.max(c - demand[h * n + i], 0);
      const extra = base > 0 ? Math.min((beyond * spare) / base, 3 * c) : 0;
      demand[h * n + i] = demand[h * n + i] * scale + extra;
      claim[i * width + n + USERS.households] += demand[h * n + i];
    }
  }
}

/** Grain that a hungry village asks of the town's stock: what its own did not give last quarter, as far as it may buy. */
function missingGrain({ facts, decisions, foodRatio, groupTotal }: Economy, z: number): number {
  const people = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
  const food = (0.25 * facts.villageFood0[z] * people) / facts.ruralPeople0[z];
  return decisions.villageSales * Math.max(1 - foodRatio[z], 0) * food;
}

/** Base purchases per head: the basket less what a village takes from its own fields and herds. */
export function boughtPerHead(economy: Economy, h: number, i: number): number {
  const { facts } = economy;
  const c = baseBasket(economy, h, i);
  if (h >= facts.regions) return c;
  if (i === facts.grain) return 0;
  return facts.farming[i] ? c * (1 - facts.inKind) : c;
}

/** Villages eat part of their own farm produce (not grain) before anything is delivered, from this quarter's stock of the farming sectors. */
export function eatOwnProduce(economy: Economy): void {
  const { facts, stock, ledger, eaten, tally, decisions, farmIndex, ownUse } = economy;
  const n = facts.n;
  eaten.fill(0);
  for (let i = 0; i < n; i++) {
    if (!facts.farming[i] || i === facts.grain) continue;
    ownUse[i] = 0;
    for (let z = 0; z < facts.regions; z++) {
      const usual =
        baseBasket(economy, z, i) * facts.inKind * facts.ruralPeople0[z] * farmIndex[z] * decisions.farmKept[z];
      const most = 1.15 * baseBasket(economy, z, i) * facts.inKind * peopleOf(economy, z);
      const q = Math.min(usual, most, 0.9 * stock[i * n + i]);
      move(ledger, i, facts.parties.village + z, i, q, 0);
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
    buy(economy, i, households, fund);
  }
}

/** Water filling among households: min(1, lambda w) of each demand. */
function rationHouseholds(economy: Economy, i: number, fund: number): void {
  const { facts, demand, decisions, shares } = economy;
  const households = householdCount(economy);
  let lambda = 0;
  for (let pass = 0; pass < households; pass++) {
    let full = 0;
    let open = 0;
    for (let h = 0; h < households; h++) {
      const d = demand[h * facts.n + i];
      if (lambda * decisions.ration[h] >= 1) full += d;
      else open += d * decisions.ration[h];
    }
    const next = open > 0 ? (fund - full) / open : lambda;
    if (pass > 0 && Math.abs(next - lambda) < 1e-12) break;
    lambda = next;
  }
  for (let h = 0; h < households; h++) shares[h] = demand[h * facts.n + i] * Math.min(1, lambda * decisions.ration[h]);
}

function buy(economy: Economy, i: number, households: number, fund: number): void {
  const { facts, stock, ledger, money, price, markup, shares, eaten, tally } = economy;
  const { parties: p, n } = facts;
  let left = fund;
  let taxes = 0;
  for (let h = 0; h < households; h++) {
    const q = Math.min(shares[h], left);
    if (q <= 0) continue;
    left -= q;
    const party = p.village + h;
    const payer = h === facts.regions + 3 ? p.state : party;
    const list = q * price[i];
    const tax = list * (markup[i] - 1);
    move(ledger, i, payer, i, q, list + tax);
    if (i === facts.grain && h < facts.regions) move(ledger, party, p.use, i, q, 0);
    taxes += tax;
    money[i] += list;
    money[payer] -= list + tax;
    eaten[h * n + i] += q;
    tally.consumption[i] += q;
    if (h < facts.regions) tally.ruralConsumption[i] += q;
  }
  stock[i * n + i] -= fund - left;
  money[p.state] += taxes;
  move(ledger, p.state, i, economy.item.tax, 0, taxes);
}
