// What a year teaches and changes: property, public services, land and machines on it, living standards, belief.
import { pow } from "../../base/maths.js";
import { population } from "../accounts.js";
import type { Economy } from "../economy.js";
import { pay } from "../ledger.js";
import { privateShare } from "../sums.js";
import { herdIndex } from "./herds.js";
import { transfer } from "./repression.js";

/**
 * Puts the ownership answer's wish into effect: first its wanted shares, then the households that are pressed or join: their part of
 * the land and capital of farming goes from private peasants to collective farms. Owners whose trade is taken become workers.
 */
export function changeHands(economy: Economy): void {
  const { facts, decisions, ownership } = economy;
  const n = facts.n;
  ownership.set(decisions.wantedOwnership);
  const rest = Math.max(1 - economy.collectivised, 1e-9);
  const share = Math.min((decisions.pressing + decisions.joining) / rest, 1);
  for (let j = 0; j < n; j++) {
    if (!facts.farming[j]) continue;
    const joined = share * ownership[3 * n + j];
    ownership[3 * n + j] -= joined;
    ownership[2 * n + j] += joined;
  }
  economy.collectivised = ownership[2 * n + facts.grain];
  economy.pressed = decisions.pressing;
  declass(economy);
}

/** Artisans, traders and owners in town in the measure in which the private trades they live by are gone; their money goes with them. */
function declass(economy: Economy): void {
  const { facts, ledger, money, item } = economy;
  const { parties: p, regions } = facts;
  let left = 0;
  let all = 0;
  for (let j = 0; j < facts.n; j++) {
    if (facts.farming[j]) continue;
    const income = facts.mixedShare[j] * facts.output0[j];
    left += income * privateShare(economy, j);
    all += income;
  }
  const before = economy.privateTrade;
  economy.privateTrade = all > 0 ? Math.min(left / all, before) : before;
  const share = 1 - economy.privateTrade / before;
  if (!(share > 0)) return;
  transfer(economy, 3 * regions + 2, 3 * regions, share);
  const sum = share * Math.max(money[p.owners], 0);
  pay(ledger, p.workers, p.owners, item.transfer, sum);
  money[p.owners] -= sum;
  money[p.workers] += sum;
}

/** Volumes of communal services and defence against base, halfway each year to the goals' shares of output. */
export function setPublicVolumes(economy: Economy): void {
  const { facts, decisions, publicVolume, gdp } = economy;
  const growth = Math.max(gdp, 0.5 * (gdp + economy.potentialGdp)) / facts.gdp0;
  publicVolume.communal +=
    0.5 * ((decisions.communalGoal / facts.baseShares.communal) * growth - publicVolume.communal);
  if (facts.baseShares.defence > 0) {
    publicVolume.defence += 0.5 * ((decisions.defenceGoal / facts.baseShares.defence) * growth - publicVolume.defence);
  }
}

/** Sown area, tractors and what land and herds make of farm capacity next year. */
export function tendTheLand(economy: Economy): void {
  const { facts, decisions, sownArea, farmFactor, farmIndex, harvest, nature } = economy;
  mechanise(economy);
  const trend = pow(1 + nature.yieldTrend, economy.age);
  let index = 0;
  let weight = 0;
  for (let z = 0; z < facts.regions; z++) {
    const fallow = Math.max(1 + facts.idleLand - sownArea[z], 0) * (1 - Math.min(4 * economy.pressed, 1));
    const sown = sownArea[z] * (1 + decisions.areaGrowth[z]) + nature.landRecovery * fallow;
    sownArea[z] = Math.min(Math.max(sown, 0.5), 1.35 + facts.idleLand);
    const herds = herdIndex(economy, z);
    const yields = harvest[z] / (facts.normalHarvest[z] * sownArea[z]);
    const crops = sownArea[z] * pow(Math.max(yields, 0.1), 0.4);
    const share = facts.herdFoodShare[z];
    farmIndex[z] = (1 - share) * crops + share * herds;
    const w = facts.ruralPeople0[z];
    index += w * farmIndex[z];
    weight += w;
  }
  for (let j = 0; j < facts.n; j++) {
    if (facts.farming[j] && j !== facts.grain) farmFactor[j] = Math.min(index / weight, trend * 1.25);
    if (j === facts.grain) farmFactor[j] = 1;
  }
}

/** Tractor power: a small part of usual farm machinery and half of what goes beyond it; 15 % a year wears out. Unit: m horsepower. */
function mechanise(economy: Economy): void {
  const { facts, decisions, tally } = economy;
  const n = facts.n;
  let wanted = 0;
  let begun = 0;
  let usual = 0;
  let now = 0;
  for (let j = 0; j < n; j++) wanted += decisions.investment[j];
  for (let i = 0; i < n; i++) begun += tally.invested[i];
  for (let j = 0; j < n; j++) {
    if (!facts.farming[j]) continue;
    const machines = facts.composition[facts.machinery * n + j];
    usual += machines * facts.investment0[j];
    now += machines * decisions.investment[j] * (wanted > 0 ? begun / wanted : 0);
  }
  const spent = 0.08 * Math.min(now, usual) + 0.5 * Math.max(now - usual, 0);
  economy.tractors = 0.85 * economy.tractors + (facts.tractorPower0 > 0 ? spent / facts.currencyPerHp : 0);
}

/** Output, living standards, hunger remembered, the villages' shares of income, tautness and belief, from the year's tally. */
export function learnFromYear(economy: Economy): void {
  const { facts, tally, groupTotal, lastHunger, villageShare, delivered } = economy;
  const years = tally.quarters / 4;
  if (years === 1) {
    economy.lastGdp = economy.gdp;
    economy.gdp = gdpOfYear(economy);
    economy.potentialGdp = potentialOfYear(economy);
  }
  economy.tautness = tautnessOfYear(economy);
  let rural = 0;
  let all = 0;
  for (let i = 0; i < facts.n; i++) {
    rural += tally.ruralConsumption[i];
    all += tally.consumption[i];
  }
  let villagers = 0;
  let handed = 1e-9;
  for (let z = 0; z < facts.regions; z++) {
    const people = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
    villagers += people;
    handed += delivered[z];
    const dead = tally.deathsByHunger[3 * z] + tally.deathsByHunger[3 * z + 1] + tally.deathsByHunger[3 * z + 2];
    lastHunger[z] = dead / Math.max(people, 1e-9);
  }
  for (let z = 0; z < facts.regions; z++) {
    const people = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
    villageShare[z] = (0.5 * people) / villagers + (0.5 * (delivered[z] + 1e-9 / facts.regions)) / handed;
    if (years === 1) economy.deliveryShare[z] = (delivered[z] + 1e-9 / facts.regions) / handed;
    delivered[z] = 0;
  }
  const rural0 = facts.baseRural / facts.villagersTotal0;
  const urban0 = facts.baseUrban / facts.urbanPeople0;
  const town = population(economy) - villagers;
  const before = economy.ruralLiving + economy.urbanLiving;
  if (years === 1) {
    economy.ruralLiving = rural / villagers / rural0;
    economy.urbanLiving = (all - rural) / Math.max(town, 1e-9) / urban0;
  }
  economy.servicesPerHead = Math.max(economy.publicVolume.communal / (population(economy) / facts.people0), 0.2);
  believe(economy, economy.ruralLiving + economy.urbanLiving - before);
}

/** GDP of the lived quarters at base prices: final uses and the change of stocks less imports (value units). */
export function gdpOfYear({ facts, tally }: Economy): number {
  let output = 0;
  for (let i = 0; i < facts.n; i++) output += tally.output[i] - tally.used[i];
  return output;
}

/** How much of an idle share of plant, with its hands, counts as output that could be had. */
const IDLE_WORTH = 0.6;

/** Value added of capacity at the use it had at the opening, with idle plant that could be put to work; of farming sectors, what they made. */
function potentialOfYear({ facts, tally, capacity, idle, nature }: Economy): number {
  let sum = 0;
  for (let j = 0; j < facts.n; j++) {
    const ready = capacity[j] / (1 - IDLE_WORTH * idle[j]);
    const made = facts.farming[j] ? tally.output[j] : ready / (1 + nature.slack);
    sum += made * (1 - facts.inputSum[j]);
  }
  return sum;
}

/** How far the year's wishes went beyond what could be done: investment wanted over begun, less 1, and targets over capacity, less 1. */
function tautnessOfYear({ facts, decisions, tally, capacity }: Economy): number {
  let wanted = 0;
  let begun = 0;
  let over = 0;
  let can = 0;
  for (let j = 0; j < facts.n; j++) {
    wanted += decisions.investment[j];
    begun += tally.invested[j];
    if (facts.farming[j] || decisions.target[j] <= 0) continue;
    over += Math.max(decisions.target[j] - capacity[j], 0);
    can += capacity[j];
  }
  const years = tally.quarters / 4;
  const short = begun > 0 ? Math.max((wanted * years) / begun - 1, 0) : 0;
  return 0.5 * Math.min(short, 2) + (can > 0 ? over / can : 0);
}

/**
 * Legitimacy moves a quarter of the way each year to: a base that liberties raise, plus change of living, less hunger and repression.
 * A plain index, 0..1, until belief by stratum is built in the room polity.
 */
function believe(economy: Economy, change: number): void {
  const { decisions, tally } = economy;
  const people = population(economy);
  let hungry = 0;
  for (let g = 0; g < economy.facts.groups; g++) hungry += tally.deathsByHunger[g];
  const rights = (decisions.parties + decisions.press + decisions.strike + decisions.exit + decisions.innerParty) / 5;
  const struck = (tally.deported + tally.arrested + 20 * hungry) / people;
  const target = Math.min(Math.max(0.45 + 0.2 * rights + 0.8 * change - 6 * struck, 0), 1);
  economy.legitimacy += 0.25 * (target - economy.legitimacy);
}
