// What a planner believes of the coming year when it begins: the facts of its plan, and of the yardstick that any plan is held to.
import type { Contracts } from "../../economy/contracts.js";
import { mannedUp } from "../../economy/nature/capital.js";
import { parameter } from "../../economy/parameter.js";
import type { YearQuestion } from "../../plan/year-plan.js";
import { expectedTrade, grossFinalDemand } from "./final-demand.js";

type Now = Contracts["planning"]["reads"];

/** The number that every planner's beliefs need, for its plan or for the yardstick that its plan is held to. */
export const BELIEFS = {
  manning: parameter("rise of a sector's staff that a plan may count on within the year", "share", 0.05, {
    range: [0.02, 0.1],
  }),
} as const;

/**
 * The year as the planner sees it at its start: technique by the table; capacity by capital at work and staff raised by `manning` (nature's
 * own CES), on farms by land and herds, in grain by the last harvest; hands of all sectors outside farming together; trade as expected.
 */
export function yearQuestion(now: Now, manning: number): YearQuestion {
  const { facts, capacity, labour, farmFactor } = now;
  const trade = expectedTrade(now);
  const handsPerUnit = capacity.map((most, j) => (facts.farming[j] || most <= 0 ? 0 : labour[j] / most));
  let hands = 0;
  for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) hands += labour[j];
  const capacityOf = (j: number): number => {
    if (j === facts.grain) return facts.output0[j] * lastHarvestOverNormal(now);
    return facts.farming[j] ? capacity[j] * farmFactor[j] : capacity[j] * mannedUp(now, j, manning);
  };
  return {
    n: facts.n,
    inputs: facts.inputCoefficient,
    imports: trade.imports,
    capacity: capacity.map((_, j) => capacityOf(j)),
    handsPerUnit,
    hands,
    wanted: grossFinalDemand(now, trade),
  };
}

function lastHarvestOverNormal({ facts, lastHarvest }: Now): number {
  let crop = 0;
  for (let z = 0; z < facts.regions; z++) crop += lastHarvest[z];
  return crop / facts.normalHarvestTotal;
}
