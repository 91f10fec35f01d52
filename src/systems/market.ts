// A market economy with private property, an elected government and an open border: the liberal contrast.
import type { System } from "../economy/contracts.js";
import { retainedProfitAndCredit } from "../institutions/accumulation/retained-profit-and-credit.js";
import { marketClearing } from "../institutions/allocation/market-clearing.js";
import { openBorder } from "../institutions/border/open.js";
import { wagesAndMarket } from "../institutions/distribution/wages-and-market.js";
import { profit } from "../institutions/goals/profit.js";
import { ruleOfLaw } from "../institutions/liberty/rule-of-law.js";
import { privateProperty } from "../institutions/ownership/private.js";
import { noPlan } from "../institutions/planning/none.js";
import { parliament } from "../institutions/power/parliament.js";
import { marketPrices } from "../institutions/prices/market-prices.js";
import { freeMarket } from "../institutions/village/free-market.js";
import { wagesAndUnemployment } from "../institutions/work/wages-and-unemployment.js";

export const market: System = {
  id: "market",
  name: "Market economy",
  registryId: "market-economy",
  about:
    "Private owners, prices that clear markets, hard budgets and unemployment, an open border, an elected government.",
  answers: {
    ownership: privateProperty,
    power: parliament,
    liberty: ruleOfLaw,
    goals: profit,
    planning: noPlan,
    accumulation: retainedProfitAndCredit,
    allocation: marketClearing,
    prices: marketPrices,
    work: wagesAndUnemployment,
    village: freeMarket,
    distribution: wagesAndMarket,
    border: openBorder,
  },
  parameters: {},
};
