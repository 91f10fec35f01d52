// What a year leaves behind, by hand: output and living standards, products, land, capital, technique, herds.
import { setCapacity } from "./hand-written-money.mjs";
import { herds } from "./hand-written-village.mjs";

/** GDP, what capacity would give, living standards, the villages' shares of income. */
export function learn(s) {
  const { facts, nature, output, used, consumption, ruralConsumption, capacity, idle, groupTotal, villageShare } = s;
  const { n, regions, farming, inputSum } = facts;
  let gdp = 0;
  let potential = 0;
  let rural = 0;
  let all = 0;
  for (let j = 0; j < n; j++) {
    gdp += output[j] - used[j];
    const ready = capacity[j] / (1 - 0.6 * idle[j]) / (1 + nature.slack);
    potential += (farming[j] ? output[j] : ready) * (1 - inputSum[j]);
    rural += ruralConsumption[j];
    all += consumption[j];
  }
  let people = 0;
  let villagers = 0;
  let handed = 1e-9;
  for (let g = 0; g < facts.groups; g++) people += groupTotal[g];
  for (let g = 0; g < 3 * regions; g++) villagers += groupTotal[g];
  for (let z = 0; z < regions; z++) handed += s.delivered[z];
  for (let z = 0; z < regions; z++) {
    const here = groupTotal[3 * z] + groupTotal[3 * z + 1] + groupTotal[3 * z + 2];
    villageShare[z] = (0.5 * here) / villagers + (0.5 * (s.delivered[z] + 1e-9 / regions)) / handed;
    s.delivered[z] = 0;
  }
  s.servicesPerHead = Math.max(s.communalVolume / (people / facts.people0), 0.2);
  if (s.years < 1) return;
  s.gdp = gdp;
  s.potentialGdp = potential;
  s.ruralLiving = rural / villagers / (facts.baseRural / facts.villagersTotal0);
  s.urbanLiving = (all - rural) / (people - villagers) / (facts.baseUrban / facts.urbanPeople0);
}

/** Products, land, capital, technique, herds, farm work, capacity of the next year. */
export function prepareNextYear(s) {
  countProducts(s);
  tendTheLand(s);
  matureProjects(s);
  advanceTechnique(s);
  breed(s);
  workTheLand(s);
  s.age++;
  setCapacity(s);
}

function countProducts({ facts, productCapacity, productOutput, output, capacity, lastCapacity }) {
  const { n, products, output0 } = facts;
  for (let k = 0; k < products.length; k++) {
    const { sector, base, norms } = products[k];
    let need = 0;
    for (let j = 0; j < n; j++) need += norms[j] * (output[j] / output0[j]);
    const use = Math.min(output[sector] / capacity[sector], 1);
    const short = (base * need) / Math.max(productCapacity[k] * Math.max(use, 0.5), 1e-12);
    productCapacity[k] *= (capacity[sector] / lastCapacity[sector]) * Math.min(Math.max(0.5 + 0.5 * short, 0.9), 1.12);
    productOutput[k] = Math.min(productCapacity[k], base * Math.max(need, 0));
  }
  lastCapacity.set(capacity);
}

function tendTheLand(s) {
  const { facts, nature, investment, invested, sownArea, areaGrowth, farmFactor, farmIndex, harvest } = s;
  const { n, regions, farming, grain, machinery, composition, investment0, tractorPower0 } = facts;
  let wanted = 0;
  let begun = 0;
  let usual = 0;
  let now = 0;
  for (let j = 0; j < n; j++) {
    wanted += investment[j];
    begun += invested[j];
    if (!farming[j]) continue;
    usual += composition[machinery * n + j] * investment0[j];
    now += composition[machinery * n + j] * investment[j];
  }
  now *= begun / wanted;
  const spent = 0.08 * Math.min(now, usual) + 0.5 * Math.max(now - usual, 0);
  s.tractors = 0.85 * s.tractors + (tractorPower0 > 0 ? spent / facts.currencyPerHp : 0);
  const trend = Math.pow(1 + nature.yieldTrend, s.age);
  let index = 0;
  for (let z = 0; z < regions; z++) {
    const fallow = Math.max(1 + facts.idleLand - sownArea[z], 0);
    const sown = sownArea[z] * (1 + areaGrowth[z]) + nature.landRecovery * fallow;
    sownArea[z] = Math.min(Math.max(sown, 0.5), 1.35 + facts.idleLand);
    const yields = harvest[z] / (facts.normalHarvest[z] * sownArea[z]);
    const crops = sownArea[z] * Math.pow(Math.max(yields, 0.1), 0.4);
    const share = facts.herdFoodShare[z];
    farmIndex[z] = (1 - share) * crops + share * herds(s, z);
    index += (facts.ruralPeople0[z] / facts.villagersTotal0) * farmIndex[z];
  }
  for (let j = 0; j < n; j++) if (farming[j] && j !== grain) farmFactor[j] = Math.min(index, trend * 1.25);
}

function matureProjects(s) {
  const { facts, nature, capital, efficiency, finished, idle, orders, capacity, technology } = s;
  const { n, depreciation } = facts;
  for (let j = 0; j < n; j++) {
    const wanted = 4 * orders[j] > 0.85 * capacity[j] ? nature.restoration * idle[j] : 0;
    const back = Math.min(wanted, finished[j] / (nature.repairCost * capital[j]));
    const added = finished[j] - back * nature.repairCost * capital[j];
    finished[j] = 0;
    idle[j] = idle[j] - back < 1e-6 ? 0 : idle[j] - back;
    capital[j] = capital[j] * (1 - depreciation[j]) + added;
    efficiency[j] = efficiency[j] * (1 - depreciation[j]) + added * nature.embodied * technology;
  }
}

function advanceTechnique(s) {
  const { facts, nature, output, imported, skill } = s;
  const m = facts.machinery;
  const base = facts.imports0[m] / (facts.output0[m] + facts.imports0[m]);
  const share = imported[m] / (output[m] + imported[m]);
  const relative = base > 0 ? Math.min(share / base, 1.5) : 0;
  s.technology *= 1 + nature.ownResearch * skill[m] + nature.importedTechnique * relative;
}

function breed({ facts, nature, cattle, horses, smallStock, feedRatio }) {
  const { regions, cattle0, horses0, smallStock0, cattleCeiling, horsesCeiling } = facts;
  for (let z = 0; z < regions; z++) {
    const missing = Math.max(0.93 - feedRatio[z], 0);
    const room = (now, then) => 1 - now / (then + 1e-12);
    const calves = nature.breeding * room(cattle[z], cattleCeiling * cattle0[z]);
    const foals = nature.horseBreeding * room(horses[z], horsesCeiling * horses0[z]);
    const lambs = 1.5 * nature.breeding * room(smallStock[z], cattleCeiling * smallStock0[z]);
    cattle[z] *= Math.max(1 + calves - nature.cattleStarvation * missing, 0.2);
    horses[z] *= Math.max(1 + foals - nature.horseStarvation * missing, 0.2);
    smallStock[z] *= Math.max(1 + lambs - 1.2 * nature.cattleStarvation * missing, 0.15);
  }
}

function workTheLand({ facts, labour, people }) {
  const { n, regions, ages, working, farming, labour0, villageWorkforce0 } = facts;
  let village = 0;
  for (let k = 0; k < 3 * regions * ages; k++) village += people[k] * working[k % ages];
  for (let j = 0; j < n; j++) if (farming[j]) labour[j] = (labour0[j] * village) / villageWorkforce0;
}
