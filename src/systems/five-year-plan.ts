// The economy of the five-year plans: the state owns, targets and priorities move goods, collective farms deliver.
import type { System } from "../economy/contracts.js";
import { stateFund } from "../institutions/accumulation/state-fund.js";
import { priorities } from "../institutions/allocation/priorities.js";
import { tradeMonopoly } from "../institutions/border/trade-monopoly.js";
import { rationsByClass } from "../institutions/distribution/rations-by-class.js";
import { catchUp } from "../institutions/goals/catch-up.js";
import { penalLabour } from "../institutions/liberty/penal-labour.js";
import { collectivisation } from "../institutions/ownership/collectivisation.js";
import { materialBalances } from "../institutions/planning/material-balances.js";
import { oneParty } from "../institutions/power/one-party.js";
import { fixedListTurnoverTax } from "../institutions/prices/fixed-list-turnover-tax.js";
import { collectiveFarmDeliveries } from "../institutions/village/collective-farm-deliveries.js";
import { planBonus } from "../institutions/work/plan-bonus.js";

export const fiveYearPlan: System = {
  id: "five-year-plan",
  name: "Five-year-plan economy",
  registryId: "five-year-plan-economy",
  about:
    "State ownership, taut plans balanced in few rounds, priorities and rationing, compulsory deliveries, one party.",
  answers: {
    ownership: collectivisation,
    power: oneParty,
    liberty: penalLabour,
    goals: catchUp,
    planning: materialBalances,
    accumulation: stateFund,
    allocation: priorities,
    prices: fixedListTurnoverTax,
    work: planBonus,
    village: collectiveFarmDeliveries,
    distribution: rationsByClass,
    border: tradeMonopoly,
  },
  parameters: {},
};
