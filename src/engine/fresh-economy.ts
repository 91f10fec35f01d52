// The opening state: stocks, orders, money, debts, capital at work, people by group and age.
import { QUESTIONS } from "../economy/contracts.js";
import { FINAL_USERS, openDecisions } from "../economy/decisions.js";
import type { Economy, PaymentItems } from "../economy/economy.js";
import { STRATA, type Facts } from "../economy/facts.js";
import { floatArrays, type FloatArrays } from "../economy/float-arrays.js";
import { openLedger } from "../economy/ledger.js";
import { setCapacity } from "../economy/nature/capital.js";
import { peopleOf } from "../economy/nature/households.js";
import { setNeeds } from "../economy/nature/nutrition.js";
import type { NatureValues } from "../economy/nature-parameters.js";
import { paymentItem, PAYMENTS } from "../economy/parties.js";
import { openTally } from "../economy/tally.js";
import type { OpenedFacts } from "./open-facts.js";

/** An economy at rest in the opened facts: base orders, opening stocks, money and people. */
export function freshEconomy(opened: OpenedFacts, nature: NatureValues, seed: number): Economy {
  const { facts, read, ownership, idle } = opened;
  const { n, regions, groups, ages } = facts;
  const of = floatArrays();
  const copy = (values: Float64Array): Float64Array => copyOf(values, of);
  const decisions = openDecisions(n, regions, of);
  decisions.wage.set(facts.wage0);
  const economy: Economy = {
    facts,
    nature,
    seed,
    year: read.country.opens.year,
    quarter: read.country.opens.quarter - 1,
    age: 0,
    ledger: openLedger(facts.parties, n + PAYMENTS.length, of),
    decisions,
    tally: openTally(facts, of),
    item: paymentItems(n),
    stock: of(facts.parties.count * n),
    money: of(facts.parties.count),
    loans: of(facts.parties.count),
    price: decisions.price,
    markup: decisions.markup,
    wage: decisions.wage,
    termsOfTrade: 1,
    villageShare: of(regions),
    delivered: of(regions),
    deliveryShare: copy(facts.deliveryShare0),
    capital: copy(facts.capital0),
    efficiency: copy(facts.capital0),
    unfinished: of(3 * n),
    pace: of(n),
    finished: of(n),
    idle: copy(idle),
    technology: 1,
    labour: copy(facts.labour0),
    skill: of(n, 1),
    atWork: of(n),
    capitalTerm: of(n),
    capacity: of(n),
    lastCapacity: of(n),
    farmFactor: of(n, 1),
    farmIndex: of(regions, 1),
    aim: of(n),
    orders: of(n),
    shortage: of(n),
    bound: new Int16Array(n).fill(-1),
    productCapacity: Float64Array.from(facts.products, ({ base }) => base * (1 + nature.slack)),
    productOutput: Float64Array.from(facts.products, ({ base }) => base),
    publicVolume: { communal: 1, defence: 1 },
    ownership: copy(ownership),
    collectivised: ownership[2 * n + facts.grain],
    pressed: 0,
    privateTrade: 1,
    ...landAndPeople(opened, of),
    unemployed: 0,
    servicesPerHead: 1,
    tautness: 0,
    legitimacy: 0.5,
    belief: of(STRATA.length, 0.5),
    opinion: { privateShare: 0, openShare: 0, before: 0 },
    ruralLiving: 1,
    urbanLiving: 1,
    gdp: facts.gdp0,
    potentialGdp: facts.gdp0,
    lastGdp: facts.gdp0,
    ...workingArrays(facts, of),
    memory: Object.fromEntries(QUESTIONS.map((question) => [question, {}])),
  };
  for (let g = 0; g < groups; g++) for (let a = 0; a < ages; a++) economy.groupTotal[g] += economy.people[g * ages + a];
  setNeeds(economy);
  decisions.participation = facts.participation0;
  openGoods(economy, read);
  openMoney(economy, read);
  calibrateCapital(economy);
  setCapacity(economy);
  economy.lastCapacity.set(economy.capacity);
  return economy;
}

/** Fields, herds, harvests and people at the opening. */
function landAndPeople({ facts, people }: OpenedFacts, of: FloatArrays) {
  const { regions, groups } = facts;
  const copy = (values: Float64Array): Float64Array => copyOf(values, of);
  return {
    weather: of(regions),
    harvestShock: 1,
    sownArea: of(regions, 1),
    cattle: copy(facts.cattle0),
    horses: copy(facts.horses0),
    smallStock: copy(facts.smallStock0),
    tractors: facts.tractorPower0,
    draught: 1,
    harvest: copy(facts.normalHarvest),
    lastHarvest: copy(facts.normalHarvest),
    foodRatio: of(regions, 1),
    feedRatio: of(regions, 1),
    villageFood: of(regions),
    people: copy(people.cells),
    groupTotal: of(groups),
    newborn: of(groups),
    nutrition: of(groups, 1.1),
    bodies: of(groups, 1.1),
    leastNeed: of(groups, 1),
    hungerAtNeed: 0,
    unequal: of(5),
    plates: of(5),
    hunger: of(groups),
    hardship: of(groups),
    health: 1,
    lastHunger: of(regions),
  };
}

/** Buffers of a quarter, made once. */
function workingArrays({ n, regions }: Facts, of: FloatArrays) {
  const households = regions + 4;
  return {
    claim: of(n * (n + FINAL_USERS)),
    given: of(n * (n + FINAL_USERS)),
    supply: of(n),
    demand: of(households * n),
    eaten: of(households * n),
    shares: of(households),
    ownUse: of(n),
    investmentNeed: of(n),
    composed: of(n),
    quarterOutput: of(n),
    planNeed: of(n),
  };
}

function copyOf(values: Float64Array, of: FloatArrays): Float64Array {
  const copy = of(values.length);
  copy.set(values);
  return copy;
}

/** Capacity at the opening is base output times the slack, with idle capital idle: what is at work counts as the base of the CES. */
function calibrateCapital({ facts, efficiency, idle, unfinished }: Economy): void {
  for (let j = 0; j < facts.n; j++) {
    efficiency[j] = facts.capital0[j] / Math.max(1 - idle[j], 0.1);
    for (let stage = 0; stage < 3; stage++)
      unfinished[stage * facts.n + j] = (facts.investment0[j] * facts.gestation[j]) / 3;
  }
}

/** Goods are delivered in the quarter after they are made, so a quarter's output is on its way at the opening, beside finished stocks. */
const IN_TRANSIT = 0.25;

/** Stocks at the opening: finished goods and inputs in months, grain of village and town (in town at least a quarter's orders); orders at base. */
function openGoods({ facts, stock, orders }: Economy, read: OpenedFacts["read"]): void {
  const { n, parties: p, grain } = facts;
  const finished = read.number("stock.finished-months") / 12;
  const inputs = read.number("stock.input-months") / 12;
  for (let i = 0; i < n; i++) {
    orders[i] = 0.25 * (facts.output0[i] + facts.imports0[i]);
    if (!facts.storable[i]) continue;
    stock[i * n + i] = (finished + IN_TRANSIT) * facts.output0[i];
    for (let j = 0; j < n; j++) {
      const kept = i !== j && !(i === grain && facts.farming[j]);
      if (kept) stock[j * n + i] = Math.max(inputs, 0.15) * facts.inputCoefficient[i * n + j] * facts.output0[j];
    }
  }
  let marketed = facts.urbanConsumption0[grain] + facts.communal0[grain] + facts.defence0[grain];
  for (let j = 0; j < n; j++)
    if (!facts.farming[j]) marketed += facts.inputCoefficient[grain * n + j] * facts.output0[j];
  orders[grain] = 0.25 * marketed;
  stock[grain * n + grain] = Math.max(read.number("stock.state-grain") / facts.tonnesPerValue, 1.05 * orders[grain]);
  const village = read.number("stock.village-grain") / facts.tonnesPerValue;
  for (let z = 0; z < facts.regions; z++)
    stock[(p.village + z) * n + grain] = (village * facts.normalHarvest[z]) / facts.normalHarvestTotal;
}

/** Owners and traders open with money for two quarters: their profits come late and unevenly. */
const OWNERS_WEALTH = 2;

/**
 * Money and debts at the opening. Households hold what lets them buy their base basket in the first quarter (the income of the quarter
 * before, not yet spent, and their hoards); enterprises the rest of the money issued, at least a twentieth of a quarter's sales. The
 * world's claim is foreign debt less gold. The bank's money is the negative of all others'.
 */
function openMoney(economy: Economy, read: OpenedFacts["read"]): void {
  const { facts, money, loans, villageShare, nature } = economy;
  const { parties: p, n, regions } = facts;
  for (let z = 0; z < regions; z++) villageShare[z] = facts.ruralPeople0[z] / facts.villagersTotal0;
  let wages = 0;
  for (let j = 0; j < n; j++) if (!facts.farming[j]) wages += 0.25 * facts.wage0[j] * facts.labour0[j];
  const ruralWages = facts.ruralWageShare * wages;
  for (let h = 0; h < regions + 3; h++) {
    let basket = 0;
    for (let i = 0; i < n; i++) basket += facts.purchases[h * n + i] * peopleOf(economy, h);
    const inHand = (h === regions + 2 ? OWNERS_WEALTH : 1) * (basket / nature.spending);
    const paid =
      h < regions
        ? ruralWages * villageShare[h]
        : h === regions
          ? 0.6 * (wages - ruralWages)
          : h === regions + 1
            ? 0.4 * (wages - ruralWages)
            : 0;
    money[p.village + h] = Math.max(inHand - paid, (1 - nature.spending) * inHand);
  }
  let output = 0;
  for (let j = 0; j < n; j++) output += facts.output0[j];
  const enterprises = Math.max(
    read.number("money-in-circulation") * (1 - read.number("household-money-share")),
    0.0125 * output,
  );
  for (let j = 0; j < n; j++) money[j] = (enterprises * facts.output0[j]) / output;
  money[p.abroad] = read.number("foreign-debt") - read.number("gold-and-currency");
  const owed = read.number("enterprise-loans");
  let industry = 0;
  for (let j = 0; j < n; j++) if (!facts.farming[j]) industry += facts.output0[j];
  for (let j = 0; j < n; j++) if (!facts.farming[j]) loans[j] = (owed * facts.output0[j]) / industry;
  loans[p.state] = read.number("state-debt");
  let held = 0;
  for (let party = 0; party < p.count; party++) if (party !== p.bank) held += money[party];
  money[p.bank] = -held;
}

function paymentItems(n: number): PaymentItems {
  return {
    labour: paymentItem(n, "labour"),
    mixed: paymentItem(n, "mixed-income"),
    profit: paymentItem(n, "profit"),
    tax: paymentItem(n, "tax"),
    transfer: paymentItem(n, "transfer"),
    loan: paymentItem(n, "loan"),
    repayment: paymentItem(n, "repayment"),
    finance: paymentItem(n, "finance"),
  };
}
