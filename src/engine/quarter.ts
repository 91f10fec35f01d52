// A quarter of a year: work, supply, production, village, prices, distribution, life and death. The order is the design's.
import type { Economy } from "../economy/economy.js";
import { claimFinalUses, beginProjects, bringIn, deliverFinalUses } from "../economy/nature/final-uses.js";
import { drawWeather, gatherQuarter, ripen } from "../economy/nature/harvest.js";
import { askForGoods, eatOwnProduce, shareOut } from "../economy/nature/households.js";
import { hire } from "../economy/nature/labour.js";
import { build, setCapacity } from "../economy/nature/capital.js";
import { bury } from "../economy/nature/mortality.js";
import { nourish } from "../economy/nature/nutrition.js";
import {
  financeInvestment,
  payIncomes,
  payProfits,
  payWages,
  refund,
  squareWithBank,
  taxIncomes,
} from "../economy/nature/payments.js";
import {
  claimInputs,
  deliverInputs,
  offerGoods,
  offerServices,
  produce,
  ration,
  rememberOrders,
  setAims,
} from "../economy/nature/production.js";
import { scissors } from "../economy/nature/pricing.js";
import { deliverGrain, spoil } from "../economy/nature/trade-in-grain.js";
import { eatAndFeed, gather } from "../economy/nature/village.js";
import type { Running } from "./open.js";

const GOODS = { storable: 1 } as const;
const SERVICES = { storable: 0 } as const;

/**
 * work -> wages -> border -> own produce eaten -> aims and claims -> allocation of goods, deliveries, allocation of services -> distribution -> production ->
 * projects moved on and begun -> harvest -> village -> grain delivered, eaten and fed -> prices -> incomes, profits, taxes, bank -> food in the body ->
 * the dead. `first` marks the first quarter of the year that is lived: people are hired then.
 */
export function liveQuarter({ economy, seats }: Running, { first }: { readonly first: boolean }): void {
  economy.ledger.now = economy.quarter;
  seats.work.ask();
  if (first) takeUpWork(economy);
  payWages(economy);
  seats.border.ask();
  bringIn(economy);
  eatOwnProduce(economy);
  setAims(economy);
  claimInputs(economy);
  claimFinalUses(economy);
  askForGoods(economy);
  seats.allocation.ask();
  offerGoods(economy);
  ration(economy, GOODS);
  deliverInputs(economy);
  offerServices(economy);
  ration(economy, SERVICES);
  deliverFinalUses(economy);
  seats.distribution.ask();
  shareOut(economy);
  produce(economy);
  build(economy);
  beginProjects(economy);
  financeInvestment(economy);
  bringInHarvest(economy);
  seats.village.ask();
  deliverGrain(economy);
  eatAndFeed(economy);
  seats.prices.ask();
  if (economy.quarter === 1) economy.tally.scissorsSpring = scissors(economy.decisions, economy.facts);
  payIncomes(economy);
  payProfits(economy);
  taxIncomes(economy);
  refund(economy);
  squareWithBank(economy);
  nourish(economy);
  bury(economy);
  rememberOrders(economy);
  spoil(economy);
  economy.tally.quarters++;
}

function takeUpWork(economy: Economy): void {
  hire(economy);
  setCapacity(economy);
}

/** The crop of the year ripens in the first quarter with a harvest; each quarter gathers its part. */
function bringInHarvest(economy: Economy): void {
  if (gatherQuarter(economy)) {
    drawWeather(economy);
    ripen(economy);
  }
  gather(economy);
}
