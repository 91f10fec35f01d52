// The targets of one year of a run, handed down to plants and workshops, and what became of them.
import { stepsOf, type Course } from "../economy/contracts.js";
import type { Economy } from "../economy/economy.js";
import type { Opening } from "../engine/open.js";
import { runOpening } from "../engine/run.js";
import { cascade, generatePlants, type Order } from "../plan/cascade.js";
import type { RunSpec } from "../record/run-spec.js";

/** A sector's target, and how its managers answered. Amounts in millions of currency at base prices. */
export interface TargetAnswered {
  readonly sector: string;
  readonly target: number;
  /** What it could make before effort and deliveries, and what it made. */
  readonly capacity: number;
  readonly made: number;
  /** made / target. */
  readonly fulfilment: number;
}

export type OrdersOfYear =
  | {
      readonly status: "ordered";
      readonly year: number;
      readonly sectors: readonly TargetAnswered[];
      /** Guidelines, branches, plants and workshops; work in million man-years. Plants are made up from the run's seed. */
      readonly orders: readonly Order[];
    }
  | { readonly status: "absent"; readonly reason: string };

/**
 * Lives the run to the year's end and hands its targets down: at every level orders add up to what was decided above. Farms, which no target
 * binds, are left out.
 */
export function ordersOfYear(
  spec: RunSpec,
  { opening, course, year }: { readonly opening: Opening; readonly course: Course; readonly year: number },
): OrdersOfYear {
  let last: Economy | undefined;
  const watch = (economy: Economy): void => {
    last = economy;
  };
  runOpening({ ...spec, years: { from: year, to: year } }, { opening, system: course, watch });
  const given = last === undefined ? [] : sectorsWithTargets(last);
  if (last === undefined || given.length === 0) {
    const systems = stepsOf(course).map(({ system }) => system.id);
    return { status: "absent", reason: `under ${systems.join(", ")} nobody is given a target in ${year}` };
  }
  return { status: "ordered", year, sectors: given.map(answered(last)), orders: ordersTo(given, last, year) };
}

function sectorsWithTargets({ facts, decisions }: Economy): readonly number[] {
  return facts.sectorIds.map((_, j) => j).filter((j) => facts.farming[j] === 0 && decisions.target[j] > 0);
}

function answered({ facts, decisions, lastCapacity, tally }: Economy): (j: number) => TargetAnswered {
  return (j) => ({
    sector: facts.sectorIds[j],
    target: decisions.target[j],
    capacity: lastCapacity[j],
    made: tally.output[j],
    fulfilment: tally.output[j] / decisions.target[j],
  });
}

/** Work and inputs by the norms of the year's capacity. */
function ordersTo(sectors: readonly number[], economy: Economy, year: number): readonly Order[] {
  const { facts, decisions, labour, capital, lastCapacity, seed } = economy;
  const targets = sectors.map((j) => ({
    product: facts.sectorIds[j],
    year,
    output: decisions.target[j],
    labour: lastCapacity[j] > 0 ? (labour[j] * decisions.target[j]) / lastCapacity[j] : 0,
    investment: decisions.investment[j],
    capital: capital[j],
  }));
  const inputsPerUnit = Object.fromEntries(sectors.map((j) => [facts.sectorIds[j], facts.inputSum[j]]));
  return cascade({ targets, inputsPerUnit, plants: generatePlants({ products: targets.map((t) => t.product), seed }) });
}
