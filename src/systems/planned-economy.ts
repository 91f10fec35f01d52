// Ten answers that leave power and liberty open: a state-owned, planned economy whose goals, collectives and deliveries follow whatever is decided. Systems
// that differ in nothing but who decides and what people may do are built on it.
import type { System } from "../economy/contracts.js";
import { stateFund } from "../institutions/accumulation/state-fund.js";
import { priorities } from "../institutions/allocation/priorities.js";
import { tradeMonopoly } from "../institutions/border/trade-monopoly.js";
import { rationsByClass } from "../institutions/distribution/rations-by-class.js";
import { asDecided } from "../institutions/goals/as-decided.js";
import { collectivesAsDecided } from "../institutions/ownership/collectives-as-decided.js";
import { materialBalances } from "../institutions/planning/material-balances.js";
import { fixedListTurnoverTax } from "../institutions/prices/fixed-list-turnover-tax.js";
import { deliveriesAsDecided } from "../institutions/village/deliveries-as-decided.js";
import { planBonus } from "../institutions/work/plan-bonus.js";

export const PLANNED_ECONOMY: Omit<System["answers"], "power" | "liberty"> = {
  ownership: collectivesAsDecided,
  goals: asDecided,
  planning: materialBalances,
  accumulation: stateFund,
  allocation: priorities,
  prices: fixedListTurnoverTax,
  work: planBonus,
  village: deliveriesAsDecided,
  distribution: rationsByClass,
  border: tradeMonopoly,
};
