// What the Left Opposition asked for: faster industry from progressive taxes and trade, collectives by machines, no force on the middle peasant.
import type { System } from "../economy/contracts.js";
import { progressiveTaxFund } from "../institutions/accumulation/progressive-tax-fund.js";
import { priorities } from "../institutions/allocation/priorities.js";
import { tradeForMachines } from "../institutions/border/trade-for-machines.js";
import { wagesAndMarket } from "../institutions/distribution/wages-and-market.js";
import { plannedIndustrialisation } from "../institutions/goals/planned-industrialisation.js";
import { censorship } from "../institutions/liberty/censorship.js";
import { mechanisedCollectives } from "../institutions/ownership/mechanised-collectives.js";
import { materialBalances } from "../institutions/planning/material-balances.js";
import { vanguardParty } from "../institutions/power/vanguard-party.js";
import { trustMarkUp } from "../institutions/prices/trust-mark-up.js";
import { contract } from "../institutions/village/contract.js";
import { khozraschet } from "../institutions/work/khozraschet.js";

export const leftOpposition: System = {
  id: "left-opposition",
  name: "Left Opposition programme",
  registryId: "left-opposition-programme",
  about:
    "State-led industrialisation out of progressive taxes and wider trade; contracts and mechanised, voluntary collectives; a party that debates.",
  answers: {
    ownership: mechanisedCollectives,
    power: vanguardParty,
    liberty: censorship,
    goals: plannedIndustrialisation,
    planning: materialBalances,
    accumulation: progressiveTaxFund,
    allocation: priorities,
    prices: trustMarkUp,
    work: khozraschet,
    village: contract,
    distribution: wagesAndMarket,
    border: tradeForMachines,
  },
  parameters: {},
};
