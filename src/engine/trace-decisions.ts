// What was decided, in words: the scalars of the decisions and of the state that an explanation quotes.
import type { Economy } from "../economy/economy.js";
import { partOf, type Part, type Scene } from "./trace-part.js";

interface Decided {
  readonly about: string;
  readonly unit: string;
  readonly read: (economy: Economy) => number;
}

const DECIDED = {
  procurementGap: row(
    "grain the state wanted and did not get in the crop year",
    "share",
    (e) => e.decisions.procurementGap,
  ),
  reportingBias: row("crop reported over the true one, less 1", "share", (e) => e.decisions.reportingBias),
  grainExportPlan: row(
    "grain to be exported in the crop year",
    "Mt",
    (e) => e.decisions.grainExportPlan * e.facts.tonnesPerValue,
  ),
  currencyGap: row("foreign money missing for wanted imports", "m-currency", (e) => e.decisions.currencyGap),
  termsOfTrade: row("export over import prices of the world, 1 at base", "ratio", (e) => e.termsOfTrade),
  exchangeRate: row("home money for a unit of foreign, 1 at base", "ratio", (e) => e.decisions.exchangeRate),
  relief: row("share of food, feed and seed the state leaves after mass death", "share", (e) => e.decisions.relief),
  villageSales: row("share of its missing food a village may buy in town", "share", (e) => e.decisions.villageSales),
  collectivised: row("farming in collective farms", "share", (e) => e.collectivised),
  pressing: row("households pressed into collectives in the year", "share", (e) => e.decisions.pressing),
  farmGate: row("farm-gate over list price of grain", "ratio", (e) => e.decisions.farmGate),
  investmentGoal: row("investment wanted over output", "share", (e) => e.decisions.investmentGoal),
  defenceGoal: row("defence wanted over output", "share", (e) => e.decisions.defenceGoal),
  communalGoal: row("communal services wanted over output", "share", (e) => e.decisions.communalGoal),
  stateFinance: row("investment paid by the state", "share", (e) => e.decisions.stateFinance),
  follow: row("weight of the plan's target against orders", "share", (e) => e.decisions.follow),
  planReached: row(
    "final use over what the goals want that the plan reaches, geometric mean",
    "ratio",
    (e) => e.decisions.planReached,
  ),
  planBound: row(
    "the same of the best plan that the planner has not proved to be out of reach",
    "ratio",
    (e) => e.decisions.planBound,
  ),
  effort: row("effort of town labour, 1 at base", "ratio", (e) => e.decisions.effort),
  softBudget: row("all comers are hired (1) or only those who pay (0)", "share", (e) => e.decisions.softBudget),
  participation: row("townspeople of working age who work or seek work", "share", (e) => e.decisions.participation),
  incomeTax: row("quarterly tax on money in hand", "share", (e) => e.decisions.incomeTax),
  issue: row("new money issued over output", "share", (e) => e.decisions.issue),
  parties: row("freedom of parties", "share", (e) => e.decisions.parties),
  press: row("freedom of the press", "share", (e) => e.decisions.press),
  strike: row("freedom to strike", "share", (e) => e.decisions.strike),
  exit: row("freedom to move and leave", "share", (e) => e.decisions.exit),
  innerParty: row("freedom of debate in the ruling party", "share", (e) => e.decisions.innerParty),
  arrestRate: row("arrests per person of working age", "per-year", (e) => e.decisions.arrestRate),
  sentence: row("mean time in camp or prison", "years", (e) => e.decisions.sentence),
  executedShare: row("share of the arrested who are executed", "share", (e) => e.decisions.executedShare),
  deportedShare: row("share of pressed better-off who are deported", "share", (e) => e.decisions.deportedShare),
  campHardship: row("deaths over ordinary ones in camps at full rations", "per-year", (e) => e.decisions.campHardship),
  settlementHardship: row("the same in settlements", "per-year", (e) => e.decisions.settlementHardship),
  servicesPerHead: row("public services per head, 1 at base", "ratio", (e) => e.servicesPerHead),
  ruralLiving: row("consumption per villager, 1 at base", "ratio", (e) => e.ruralLiving),
  urbanLiving: row("consumption per townsperson, 1 at base", "ratio", (e) => e.urbanLiving),
} as const satisfies Readonly<Record<string, Decided>>;

export type DecidedName = keyof typeof DECIDED;

/** The named decisions and states, this year and the year before. */
export function decisionsPart({ now, before, year }: Scene, names: readonly DecidedName[]): Part {
  return partOf(`Decided or found in ${year}, in brackets in ${year - 1}`, names, {
    form: "list",
    columns: [
      { title: "number", cell: (name) => DECIDED[name].about },
      { title: String(year), cell: (name) => DECIDED[name].read(now) },
      { title: String(year - 1), cell: (name) => DECIDED[name].read(before) },
      { title: "unit", cell: (name) => DECIDED[name].unit },
    ],
  });
}

function row(about: string, unit: string, read: Decided["read"]): Decided {
  return { about, unit, read };
}
