// Goods of a quarter by hand: aims and claims, rationing by water filling, deliveries, retail sales.
import { beginProjects, build, produce } from "./hand-written-production.mjs";

/** Own produce eaten, aims of producers, and the claims of all users on each product. */
export function claimAll(s) {
  eatOwnProduce(s);
  setAims(s);
  claimInputs(s);
  claimFinalUses(s);
  askForGoods(s);
}

/** Goods rationed and delivered, then services; retail sales; output; works moved on and begun. */
export function deliverAll(s) {
  const { facts, stock, supply } = s;
  const { n, storable } = facts;
  for (let i = 0; i < n; i++) if (storable[i]) supply[i] = stock[i * n + i];
  for (let i = 0; i < n; i++) if (storable[i]) ration(s, i);
  for (let i = 0; i < n; i++) if (storable[i]) deliverInputs(s, i);
  for (let i = 0; i < n; i++) if (!storable[i]) supply[i] = potential(s, i);
  for (let i = 0; i < n; i++) if (!storable[i]) ration(s, i);
  for (let i = 0; i < n; i++) deliverFinalUses(s, i);
  for (let i = 0; i < n; i++) sell(s, i);
  produce(s);
  build(s);
  beginProjects(s);
}

function eatOwnProduce(s) {
  const { facts, stock, eaten, ownUse, farmIndex, farmKept, basket, persons, consumption, ruralConsumption } = s;
  const { n, grain, farming, regions, inKind, ruralPeople0 } = facts;
  eaten.fill(0);
  for (let i = 0; i < n; i++) {
    if (!farming[i] || i === grain) continue;
    ownUse[i] = 0;
    for (let z = 0; z < regions; z++) {
      const each = basket[z * n + i] * inKind;
      const q = Math.min(
        each * ruralPeople0[z] * farmIndex[z] * farmKept,
        1.15 * each * persons[z],
        0.9 * stock[i * n + i],
      );
      stock[i * n + i] -= q;
      eaten[z * n + i] += q;
      ownUse[i] += q;
      consumption[i] += q;
      ruralConsumption[i] += q;
    }
  }
}

function setAims({ facts, nature, aim, orders, stock, capacity, farmFactor, ownUse }) {
  const { n, grain, storable, farming, output0 } = facts;
  for (let j = 0; j < n; j++) {
    const can = 0.25 * capacity[j] * farmFactor[j];
    const refill = storable[j] ? (1 + nature.finishedQuarters) * orders[j] - stock[j * n + j] : 0;
    const needed = Math.max(orders[j] + ownUse[j] + 0.5 * refill, 0.15 * orders[j]);
    aim[j] = farming[j] ? Math.min(can, 1.05 * needed) : Math.min(needed, 1.15 * can);
  }
  aim[grain] = 0.25 * output0[grain];
}

function claimInputs({ facts, nature, aim, stock, claim }) {
  const { n, grain, storable, farming, inputCoefficient } = facts;
  const width = n + 5;
  const cover = 1 + nature.stockQuarters;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const need = inputCoefficient[i * n + j] * aim[j];
      if (!storable[i] || i === j) claim[i * width + j] = need;
      else claim[i * width + j] = Math.min(Math.max(need * cover - stock[j * n + i], 0), 1.6 * need);
    }
  }
  for (let j = 0; j < n; j++) if (farming[j]) claim[grain * width + j] = 0;
}

function claimFinalUses({ facts, claim, stock, investmentNeed, communalVolume, defenceVolume, exports }) {
  const { n, parties, communal0, defence0 } = facts;
  for (let i = 0; i < n; i++) {
    const at = i * (n + 5) + n;
    claim[at] = Math.max(investmentNeed[i] - stock[parties.capital * n + i], 0);
    claim[at + 1] = 0.25 * communal0[i] * communalVolume;
    claim[at + 2] = 0.25 * defence0[i] * defenceVolume;
    claim[at + 3] = exports[i];
    claim[at + 4] = 0;
  }
}

/** Linear expenditure: subsistence first, the rest in base shares. */
function askForGoods({ facts, nature, demand, claim, money, price, bought, persons, households, foodRatio }) {
  const { n, regions, grain, food, parties, villageFood0, ruralPeople0 } = facts;
  for (let h = 0; h < households; h++) {
    const at = h * n;
    const isCamp = h === regions + 3;
    let need = 0;
    let base = 0;
    for (let i = 0; i < n; i++) {
      const c = bought[at + i] * persons[h];
      const least = isCamp ? c : c * (food[i] ? nature.subsistenceFood : nature.subsistenceOther);
      demand[at + i] = least;
      need += least * price[i];
      base += (c - least) * price[i];
    }
    if (h < regions) {
      const missing = (Math.max(1 - foodRatio[h], 0) * 0.25 * villageFood0[h] * persons[h]) / ruralPeople0[h];
      demand[at + grain] = missing;
      need += missing * price[grain];
    }
    const budget = isCamp ? need : nature.spending * money[parties.village + h];
    const scale = need > 0 ? Math.min(budget / need, 1) : 0;
    const spare = base > 0 ? Math.max(budget - need, 0) / base : 0;
    for (let i = 0; i < n; i++) {
      const c = bought[at + i] * persons[h];
      const q = demand[at + i] * scale + Math.min(Math.max(c - demand[at + i], 0) * spare, 3 * c);
      demand[at + i] = q;
      claim[i * (n + 5) + n + 4] += q;
    }
  }
}

/** Everyone gets min(1, lambda w) of a claim; producers, and for food households, weigh more than the rest: three weights, three passes. */
function ration({ facts, p, claim, given, supply, shortage }, i) {
  const { n } = facts;
  const width = n + 5;
  const at = i * width;
  let producers = 0;
  let finals = 0;
  for (let u = 0; u < n; u++) producers += claim[at + u];
  for (let u = n; u < width - 1; u++) finals += claim[at + u];
  const homes = claim[at + n + 4];
  const asked = producers + finals + homes;
  if (asked <= supply[i]) {
    for (let u = 0; u < width; u++) given[at + u] = claim[at + u];
    shortage[i] = 0;
    return;
  }
  const own = Math.min(claim[at + i], supply[i]);
  producers -= claim[at + i];
  const left = supply[i] - own;
  const w = p.allocation.producers;
  const b = facts.food[i] ? p.allocation.bread : 1;
  let level = 0;
  for (let pass = 0; pass < 3; pass++) {
    const isFull = level * w >= 1;
    const isFed = level * b >= 1;
    const served = (isFull ? producers : 0) + (isFed ? homes : 0);
    const open = (isFull ? 0 : producers * w) + (isFed ? 0 : homes * b) + finals;
    if (open > 0) level = (left - served) / open;
  }
  const toProducers = Math.min(level * w, 1);
  const toFinals = Math.min(level, 1);
  for (let u = 0; u < n; u++) given[at + u] = claim[at + u] * toProducers;
  for (let u = n; u < width - 1; u++) given[at + u] = claim[at + u] * toFinals;
  given[at + n + 4] = homes * Math.min(level * b, 1);
  claim[at + i] = given[at + i] = own;
  shortage[i] = Math.min(asked / Math.max(supply[i], 1e-9) - 1, 3);
}

function deliverInputs({ facts, given, stock, money, price }, i) {
  const { n } = facts;
  let sold = 0;
  for (let j = 0; j < n; j++) {
    if (i === j) continue;
    const q = given[i * (n + 5) + j];
    stock[j * n + i] += q;
    money[j] -= q * price[i];
    sold += q;
  }
  stock[i * n + i] -= sold;
  money[i] += sold * price[i];
}

function potential({ facts, nature, stock, capacity, farmFactor, effort }, j) {
  const { n, binds, storable, inputCoefficient } = facts;
  let most = 0.25 * capacity[j] * effort * farmFactor[j];
  for (let i = 0; i < n; i++)
    if (binds[i * n + j] && storable[i])
      most = Math.min(most, stock[j * n + i] / (inputCoefficient[i * n + j] * (1 - nature.normTightening)));
  return most;
}

function deliverFinalUses({ facts, given, stock, money, price, exchangeRate, termsOfTrade }, i) {
  const { n, parties } = facts;
  const at = i * (n + 5) + n;
  const bought = given[at + 1] + given[at + 2];
  const abroad = given[at + 3];
  const earned = abroad * exchangeRate * termsOfTrade;
  money[i] += (bought + given[at] + abroad) * price[i];
  money[parties.state] += earned - (bought + abroad) * price[i];
  money[parties.capital] -= given[at] * price[i];
  stock[parties.capital * n + i] += given[at];
  stock[i * n + i] -= bought + given[at] + abroad;
}

/** Retail: demand scaled to what there is, paid at the price of the day; the state pays for camps. */
function sell({ facts, given, demand, stock, money, price, eaten, households, consumption, ruralConsumption }, i) {
  const { n, regions, parties } = facts;
  const fund = given[i * (n + 5) + n + 4];
  if (fund <= 0) return;
  let asked = 0;
  for (let h = 0; h < households; h++) asked += demand[h * n + i];
  const share = Math.min(fund / asked, 1);
  let rural = 0;
  let all = 0;
  for (let h = 0; h < households; h++) {
    const q = demand[h * n + i] * share;
    money[h === regions + 3 ? parties.state : parties.village + h] -= q * price[i];
    eaten[h * n + i] += q;
    all += q;
    if (h < regions) rural += q;
  }
  stock[i * n + i] -= all;
  money[i] += all * price[i];
  consumption[i] += all;
  ruralConsumption[i] += rural;
}
