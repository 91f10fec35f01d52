// The New Economic Policy going on: the heights are the state's, the village sells freely after its tax, trusts reckon commercially.
import type { System } from "../economy/contracts.js";
import { trustProfitAndCredit } from "../institutions/accumulation/trust-profit-and-credit.js";
import { marketClearing } from "../institutions/allocation/market-clearing.js";
import { tradeMonopoly } from "../institutions/border/trade-monopoly.js";
import { wagesAndMarket } from "../institutions/distribution/wages-and-market.js";
import { gradualGrowth } from "../institutions/goals/gradual-growth.js";
import { censorship } from "../institutions/liberty/censorship.js";
import { commandingHeights } from "../institutions/ownership/commanding-heights.js";
import { controlFigures } from "../institutions/planning/control-figures.js";
import { vanguardParty } from "../institutions/power/vanguard-party.js";
import { trustMarkUp } from "../institutions/prices/trust-mark-up.js";
import { taxInKind } from "../institutions/village/tax-in-kind.js";
import { khozraschet } from "../institutions/work/khozraschet.js";

export const nep: System = {
  id: "nep",
  name: "New Economic Policy",
  registryId: "nep",
  about:
    "State heights and a free village market: tax in kind, trusts with mark-ups and bank credit, a trade monopoly, one party that debates.",
  answers: {
    ownership: commandingHeights,
    power: vanguardParty,
    liberty: censorship,
    goals: gradualGrowth,
    planning: controlFigures,
    accumulation: trustProfitAndCredit,
    allocation: marketClearing,
    prices: trustMarkUp,
    work: khozraschet,
    village: taxInKind,
    distribution: wagesAndMarket,
    border: tradeMonopoly,
  },
  parameters: {},
};
