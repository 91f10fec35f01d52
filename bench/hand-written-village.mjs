// Border, harvest and village by hand.
import { normalAt, sourceId } from "../dist/base/chance.js";
import { financeInvestment } from "./hand-written-money.mjs";

const COMMON = sourceId("weather/common");
const REGIONAL = sourceId("weather/region");

/** Imports by home prices, exports by world demand, and an exchange rate that clears; imports come in and are paid. */
export function tradeAbroad(s) {
  const { facts, nature, p, orders, price, shortage, stock, money, imports, exports, imported, termsOfTrade } = s;
  const { n, grain, food, parties, output0, imports0, exports0, dutyRate } = facts;
  const { border } = p;
  const e = s.exchangeRate;
  const world = Math.pow(1 + nature.worldDemand, s.age);
  let bought = 0;
  let sold = 0;
  for (let i = 0; i < n; i++) {
    const usual = (i === grain ? facts.deliveryRate0 * facts.normalHarvestTotal : output0[i]) + imports0[i];
    const use = usual > 0 ? (4 * orders[i]) / usual : 0;
    const dear = Math.min(Math.max(price[i] / e, 0.2), 5);
    imports[i] = Math.min(0.25 * imports0[i] * use * Math.pow(dear, border.imports), 0.5 * usual);
    if (food[i]) imports[i] += (border.relief * shortage[i] * orders[i]) / (1 + shortage[i]);
    const earned = Math.min(Math.max((e * termsOfTrade) / price[i], 0.2), 5);
    exports[i] = Math.min(0.25 * exports0[i] * world * Math.pow(earned, border.exports), 0.25 * usual);
    if (i === grain) exports[i] = Math.min(exports[i], Math.max(stock[i * n + i] - border.floor * orders[i], 0));
    bought += imports[i];
    sold += exports[i] * termsOfTrade;
  }
  const gap = (bought - sold) / Math.max(bought + sold, 1e-9);
  s.exchangeRate = Math.min(Math.max(e * Math.exp(border.adjustment * gap), 0.2), 5);
  for (let i = 0; i < n; i++) {
    const cost = imports[i] * s.exchangeRate;
    money[parties.state] += cost * dutyRate;
    money[i] -= cost * (1 + dutyRate);
    stock[i * n + i] += imports[i];
    imported[i] += imports[i];
  }
}

/** Investment paid, crop gathered, surplus sold, seed sown, the rest eaten and fed. */
export function harvestAndEat(s) {
  const { harvestQuarters } = s.facts;
  financeInvestment(s);
  if (isFirstHarvest(s)) ripen(s);
  const share = harvestQuarters[s.quarter];
  s.toHarvest = 4;
  for (let k = 3; k >= 1; k--) if (harvestQuarters[(s.quarter + k) % 4] > 0) s.toHarvest = k;
  gatherAndSell(s, share);
  eatAndFeed(s);
}

function isFirstHarvest({ facts, quarter }) {
  for (let k = 0; k < quarter; k++) if (facts.harvestQuarters[k] > 0) return false;
  return facts.harvestQuarters[quarter] > 0;
}

function ripen(s) {
  const { facts, nature, seed, year, harvest, horses, sownArea, tractors, persons } = s;
  const { regions, normalHarvest, normalHarvestTotal, horses0, tractors0, ruralPeople0 } = facts;
  const trend = Math.pow(1 + nature.yieldTrend, s.age);
  const common = nature.weather * Math.sqrt(nature.weatherCommon) * normalAt(seed, COMMON, year, 0);
  const own = nature.weather * Math.sqrt(1 - nature.weatherCommon);
  const mean = 0.5 * nature.weather * nature.weather;
  let power = 0;
  let power0 = 0;
  for (let z = 0; z < regions; z++) {
    const now = 0.75 * horses[z] + (nature.tractorHorses * tractors * normalHarvest[z]) / normalHarvestTotal;
    const then = 0.75 * horses0[z] + nature.tractorHorses * tractors0[z];
    power += now;
    power0 += then;
    const draught = Math.pow(Math.max(then > 0 ? now / then : 1, 0.05), nature.draught);
    const hands = Math.pow(Math.max(persons[z] / ruralPeople0[z], 0.05), nature.farmLabour);
    const weather = Math.exp(common + own * normalAt(seed, REGIONAL, year, z) - mean);
    harvest[z] = normalHarvest[z] * sownArea[z] * draught * hands * trend * weather;
  }
  s.draught = power0 > 0 ? power / power0 : 1;
}

/** The quarter's part of the crop comes in; a share of what is beyond needs goes to town, as far as town orders it. */
function gatherAndSell(s, share) {
  const { facts, nature, p, quarter, orders, price, stock, harvest, sownArea, deliveries, areaGrowth, output } = s;
  const { n, grain, regions, parties, harvestQuarters, villageFood0, villageFeed0, villageSeed0, ruralPeople0 } = facts;
  const offered = offeredShare(s);
  const isSpread = harvestQuarters[0] > 0;
  const wanted = Math.max(orders[grain] * (s.toHarvest + 1) - stock[grain * n + grain], 0);
  let sum = 0;
  for (let z = 0; z < regions; z++) {
    const at = (parties.village + z) * n + grain;
    stock[at] += harvest[z] * share;
    output[grain] += harvest[z] * share;
    const yearly = (villageFood0[z] * s.persons[z]) / ruralPeople0[z] + villageFeed0[z] * herds(s, z);
    const seed = quarter === 1 && !isSpread ? 0 : villageSeed0[z] * sownArea[z] * (isSpread ? 0.25 : 1);
    const spare = stock[at] - seed - (yearly * s.toHarvest) / 4 - 0.25 * nature.villageLoss * stock[at];
    deliveries[z] = (offered * Math.max(spare, 0)) / Math.max(s.toHarvest - 1, 1);
    areaGrowth[z] = p.village.area * (Math.min(price[grain], 2) - 1);
    sum += deliveries[z];
  }
  s.farmKept = 1;
  const part = sum > wanted ? wanted / sum : 1;
  for (let z = 0; z < regions; z++) {
    const q = deliveries[z] * part;
    stock[(parties.village + z) * n + grain] -= q;
    stock[grain * n + grain] += q;
    s.delivered[z] += q;
  }
}

function offeredShare({ facts, p, price, shortage }) {
  const { n, farming, grain, ruralConsumption0, offer0 } = facts;
  let cost = 0;
  let weight = 0;
  let short = 0;
  for (let i = 0; i < n; i++) {
    if (farming[i]) continue;
    cost += ruralConsumption0[i] * price[i];
    short += ruralConsumption0[i] * shortage[i];
    weight += ruralConsumption0[i];
  }
  const terms = Math.pow(Math.max((price[grain] * weight) / cost, 0.05), p.village.terms);
  return Math.min(offer0 * terms * Math.pow(1 / (1 + short / weight), p.village.goods), 0.97);
}

/** Herds of a region against the opening. */
export function herds({ facts, cattle, horses, smallStock }, z) {
  const { cattle0, horses0, smallStock0 } = facts;
  const part = (now, then) => (then > 0 ? now / then : 1);
  return (
    0.6 * part(cattle[z], cattle0[z]) + 0.25 * part(smallStock[z], smallStock0[z]) + 0.15 * part(horses[z], horses0[z])
  );
}

/** food rho + feed rho^2 = what may be eaten now. */
function eatAndFeed(s) {
  const { facts, nature, quarter, stock, sownArea, foodRatio, feedRatio, villageFood, consumption, used } = s;
  const { n, grain, regions, parties, harvestQuarters, villageFood0, villageFeed0, villageSeed0, ruralPeople0 } = facts;
  const sown = harvestQuarters[0] > 0 ? 0.25 : quarter === 1 ? 1 : 0;
  const isGathering = harvestQuarters[quarter] > 0 && harvestQuarters[quarter] < 1;
  const kept = isGathering || quarter === 1 ? 0 : 1;
  for (let z = 0; z < regions; z++) {
    const at = (parties.village + z) * n + grain;
    const seed = Math.min(sown * villageSeed0[z] * sownArea[z], stock[at]);
    const held = (stock[at] - seed) * (1 - 0.25 * nature.villageLoss);
    const available = Math.max(held - kept * villageSeed0[z] * sownArea[z], 0.25 * held) / s.toHarvest;
    const food = (0.25 * villageFood0[z] * s.persons[z]) / ruralPeople0[z];
    const feed = 0.25 * villageFeed0[z] * herds(s, z);
    const full = (Math.sqrt(food * food + 4 * feed * available) - food) / (2 * feed);
    const rho = Math.min(feed > 1e-12 ? full : available / food, 1.06);
    const eaten = Math.min(food * rho, held);
    const fed = Math.min(feed * rho * rho, held - eaten);
    stock[at] = held - eaten - fed;
    foodRatio[z] = rho;
    feedRatio[z] = 0.5 * feedRatio[z] + 0.5 * rho * rho;
    villageFood[z] = eaten;
    used[grain] += seed + fed;
    consumption[grain] += eaten;
    s.ruralConsumption[grain] += eaten;
  }
}
