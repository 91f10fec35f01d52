// A lower bound for the engine's speed: the market system's equations written out by hand on plain typed arrays. No ledger, no accounts,
// no answers behind contracts, no tallies that only variables read, built-in mathematics; what never changes is worked out beforehand.
import { prepareNextYear, learn } from "./hand-written-capital.mjs";
import { claimAll, deliverAll } from "./hand-written-goods.mjs";
import { payAll, payWages, takeUpWork, wantLabour } from "./hand-written-money.mjs";
import { setPace } from "./hand-written-production.mjs";
import { arrest, bury, growUp, nourish } from "./hand-written-people.mjs";
import { harvestAndEat, tradeAbroad } from "./hand-written-village.mjs";

/** What of a begun run is the same every time it is lived: facts, parameters by question, base baskets. */
export function prepareByHand({ economy, values }) {
  const { facts, nature } = economy;
  const p = {};
  for (const [name, value] of Object.entries(values)) {
    const [question, parameter] = name.split(".");
    (p[question] ??= {})[parameter] = value;
  }
  return { economy, facts, p, nature: { ...nature }, ...baskets(facts) };
}

/** A state of its own, copied from an economy at rest under `market`. */
export function beginByHand({ economy, ...prepared }) {
  const { n, regions, groups } = prepared.facts;
  const zeros = (length = n) => new Float64Array(length);
  const copy = { ...economy };
  for (const name of Object.keys(copy)) if (copy[name] instanceof Float64Array) copy[name] = copy[name].slice();
  const state = {
    ...copy,
    ...prepared,
    persons: zeros(prepared.households),
    communalVolume: 1,
    defenceVolume: 1,
    investment: zeros(),
    labourWanted: zeros(),
    exports: zeros(),
    imports: zeros(),
    deliveries: zeros(regions),
    areaGrowth: zeros(regions),
    effort: 1,
    farmKept: economy.decisions.farmKept[0],
    exchangeRate: 1,
    incomeTax: 0,
    profitTax: 0,
    issue: 0,
    leaning: 0,
    debt: -1,
    level: 1,
    years: 1,
    health: 1,
    toHarvest: 4,
    output: zeros(),
    used: zeros(),
    consumption: zeros(),
    ruralConsumption: zeros(),
    invested: zeros(),
    imported: zeros(),
    eatenOverYear: zeros(groups),
    deaths: 0,
    hungerDeaths: 0,
    births: 0,
  };
  // Built up property by property, V8 keeps it a record when whole numbers turn into fractions; a spread would become a dictionary.
  return Object.fromEntries(Object.entries(state));
}

/** Sets a state back to where another one stands, in place: a loop by hand makes its arrays once. */
export function rewindByHand(state, start) {
  for (const name of Object.keys(start)) {
    const value = start[name];
    if (typeof value === "number") state[name] = value;
    else if (value instanceof Float64Array && value !== state[name]) state[name].set(value);
  }
}

const TOWN_LIVING = [1, 1.2, 1.5];

/** Base baskets per head and quarter of each household: all of it, and what is bought of it. */
function baskets({ n, regions, ruralConsumption0, urbanConsumption0, ...facts }) {
  const households = regions + 4;
  const basket = new Float64Array(households * n);
  const bought = new Float64Array(households * n);
  for (let h = 0; h < households; h++)
    for (let i = 0; i < n; i++) {
      const town = (0.25 * urbanConsumption0[i]) / facts.urbanPeople0 / facts.townScale;
      const camp = facts.food[i] ? 0.7 : 0.25;
      const isVillage = h < regions;
      const each = isVillage
        ? (0.25 * ruralConsumption0[i]) / facts.villagersTotal0
        : town * (TOWN_LIVING[h - regions] ?? camp);
      const own = !isVillage ? 0 : i === facts.grain ? 1 : facts.farming[i] ? facts.inKind : 0;
      basket[h * n + i] = each;
      bought[h * n + i] = each * (1 - own);
    }
  return { households, basket, bought };
}

/** One year of four quarters. */
export function liveByHand(s) {
  for (const sums of [s.output, s.used, s.consumption, s.ruralConsumption, s.invested, s.imported]) sums.fill(0);
  s.quarterOutput.fill(0);
  s.eatenOverYear.fill(0);
  s.deaths = s.hungerDeaths = s.births = 0;
  const { termsOfTrade, seriesFrom } = s.facts;
  s.termsOfTrade = termsOfTrade[Math.min(s.year - seriesFrom, termsOfTrade.length - 1)];
  s.years = (4 - s.quarter) / 4;
  setPace(s);
  decideYear(s);
  arrest(s);
  for (let first = true; s.quarter < 4; s.quarter++, first = false) liveQuarter(s, first);
  growUp(s);
  learn(s);
  if (s.years === 1) prepareNextYear(s);
  s.quarter = 0;
  s.year++;
}

function liveQuarter(s, first) {
  wantLabour(s);
  if (first) takeUpWork(s);
  countPersons(s);
  payWages(s);
  tradeAbroad(s);
  claimAll(s);
  deliverAll(s);
  harvestAndEat(s);
  payAll(s);
  nourish(s);
  bury(s);
  closeQuarter(s);
}

/** Saving, public services, sale of state industry, and investment by destination. */
function decideYear(s) {
  const { facts, nature, p, orders, capacity, price, ownership, investment } = s;
  const { n } = facts;
  let wanted = 0;
  let possible = 0;
  for (let j = 0; j < n; j++) {
    if (facts.farming[j]) continue;
    wanted += 4 * orders[j];
    possible += capacity[j];
  }
  const use = Math.min(Math.max(wanted / possible / 0.94, 0.7), 1.3);
  const goal = facts.normalInvestment * p.goals.saving * (1 + p.goals.accelerator * (use - 1));
  const growth = Math.max(s.gdp, 0.5 * (s.gdp + s.potentialGdp)) / facts.gdp0;
  s.communalVolume += 0.5 * (growth - s.communalVolume);
  s.defenceVolume += 0.5 * (growth - s.defenceVolume);
  let sum = 0;
  for (let j = 0; j < n; j++) {
    const sold = j === facts.housing || !facts.storable[j] ? 0 : p.ownership.sale * ownership[j];
    ownership[j] -= sold;
    ownership[4 * n + j] += sold;
    let weight = 1;
    if (j === facts.grain) weight = 1 + 4 * Math.max(1 - s.draught, 0);
    else if (!facts.farming[j]) {
      const load = Math.min(Math.max((4 * orders[j]) / capacity[j], 0.5), 1.6);
      weight = Math.max(1 + p.accumulation.scarcity * (load - 0.94), 0.2);
    }
    const pays = Math.min(Math.max(1 + p.accumulation.margin * (price[j] - 1), 0.4), 2);
    investment[j] = facts.investment0[j] * weight * pays;
    sum += investment[j];
  }
  for (let j = 0; j < n; j++) investment[j] *= (goal * s.potentialGdp) / sum;
  for (let i = 0; i < n; i++) {
    let need = 0;
    for (let j = 0; j < n; j++) need += facts.composition[i * n + j] * investment[j];
    s.investmentNeed[i] = 0.25 * need;
  }
  s.health = Math.pow(s.servicesPerHead, -nature.healthServices);
}

function countPersons({ facts, groupTotal, persons }) {
  const { regions } = facts;
  for (let z = 0; z < regions; z++) persons[z] = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
  for (let k = 0; k < 3; k++) persons[regions + k] = groupTotal[3 * regions + k];
  persons[regions + 3] = groupTotal[3 * regions + 3] + groupTotal[3 * regions + 4];
}

/** Orders are smoothed, and what does not keep is lost. */
function closeQuarter({ facts, nature, claim, orders, stock }) {
  const { n, grain } = facts;
  const width = n + 5;
  for (let i = 0; i < n; i++) {
    let asked = 0;
    for (let u = 0; u < width; u++) asked += claim[i * width + u];
    if (i === grain) asked -= claim[i * width + n + 3] + claim[i * width + n + 4];
    orders[i] = 0.65 * orders[i] + 0.35 * Math.min(asked, 1.5 * orders[i] + 1e-9);
    const held = stock[i * n + i];
    if (i === grain) stock[i * n + i] -= 0.25 * nature.townLoss * held;
    else if (facts.farming[i]) stock[i * n + i] -= 0.5 * Math.max(held - 2 * orders[i], 0);
    else if (!facts.storable[i]) stock[i * n + i] = Math.min(held, 0);
  }
}
