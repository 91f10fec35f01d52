// What a comparison shows of each system: output and living, and in the same table what it cost in lives and liberties.
import type { Unit } from "../base/unit.js";
import type { Ensemble } from "./ensemble.js";
import { readFigure, type Reading } from "./reading.js";
import { bandOf, type Band } from "./summary.js";

export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  readonly reading: Reading;
}

/** A measure of one system: median and 90 % band, or why there is none. */
export type MeasureCell =
  ({ readonly status: "modelled" } & Band) | { readonly status: "not modelled"; readonly reason: string };

export interface MeasuredRow extends Omit<Measure, "reading"> {
  /** By id of the system. */
  readonly systems: Readonly<Record<string, MeasureCell>>;
}

/** Output and living over the whole run. */
const ECONOMY: readonly Measure[] = [
  { title: "output per head, last over first", unit: "ratio", reading: lastOverFirst("gdpPerHead") },
  { title: "output at 1937 prices, last over first", unit: "ratio", reading: lastOverFirst("gdpAt1937Prices") },
  { title: "output at base prices, last over first", unit: "ratio", reading: lastOverFirst("gdpAt1928Prices") },
  { title: "consumption per head, last over first", unit: "ratio", reading: lastOverFirst("consumptionPerHead") },
  { title: "  in villages", unit: "ratio", reading: lastOverFirst("ruralConsumptionPerHead") },
  { title: "  in towns", unit: "ratio", reading: lastOverFirst("urbanConsumptionPerHead") },
  { title: "investment share, mean", unit: "share", reading: overYears("mean", "investmentShare") },
  { title: "steel, last year", unit: "Mt", reading: lastYear("steelOutput") },
  { title: "grain harvest, mean", unit: "Mt", reading: overYears("mean", "grainHarvest") },
  { title: "people in town, last year", unit: "m-persons", reading: lastYear("urbanPopulation") },
  { title: "unemployed, mean", unit: "m-persons", reading: overYears("mean", "unemployed") },
  { title: "people, last year", unit: "m-persons", reading: lastYear("population") },
];

/** Lives and liberties; shown in every comparison. */
export const HUMAN_COST_MEASURES: readonly Measure[] = [
  { title: "deaths by hunger", unit: "m-persons", reading: overYears("sum", "deathsByHunger") },
  { title: "executed", unit: "m-persons", reading: overYears("sum", "deathsByExecution") },
  { title: "deaths in camps and prisons", unit: "m-persons", reading: overYears("sum", "deathsInCamps") },
  { title: "deaths in deportation", unit: "m-persons", reading: overYears("sum", "deathsInDeportation") },
  { title: "deaths by epidemic", unit: "m-persons", reading: overYears("sum", "deathsByEpidemic") },
  { title: "deaths by war", unit: "m-persons", reading: overYears("sum", "deathsByWar") },
  { title: "deaths beyond peacetime's", unit: "m-persons", reading: overYears("sum", "excessDeaths") },
  { title: "births lost to hunger", unit: "m-persons", reading: overYears("sum", "birthsLost") },
  { title: "hungry share, worst year", unit: "share", reading: overYears("highest", "hungryShare") },
  { title: "deported", unit: "m-persons", reading: overYears("sum", "deported") },
  { title: "imprisoned, highest", unit: "m-persons", reading: overYears("highest", "imprisoned") },
  { title: "freedom of parties, mean of 0..1", unit: "share", reading: overYears("mean", "libertyParties") },
  { title: "freedom of the press", unit: "share", reading: overYears("mean", "libertyPress") },
  { title: "freedom to strike", unit: "share", reading: overYears("mean", "libertyStrike") },
  { title: "freedom to leave", unit: "share", reading: overYears("mean", "libertyExit") },
  { title: "debate inside the ruling party", unit: "share", reading: overYears("mean", "libertyInnerParty") },
];

/** What a comparison always shows. */
export const MEASURES: readonly Measure[] = [...ECONOMY, ...HUMAN_COST_MEASURES];

/** The measures of every system. A total of deaths whose causes are not all modelled says that it is at least so much. */
export function measure(ensemble: Ensemble, measures: readonly Measure[] = MEASURES): readonly MeasuredRow[] {
  return measures.map(({ title, unit, reading }) => {
    const cells = ensemble.spec.systems.map((system): [string, MeasureCell] => {
      const read = readFigure(reading, { ensemble, system });
      if (read.status === "absent") return [system, { status: "not modelled", reason: read.reason }];
      return [system, { status: "modelled", ...bandOf(read.values) }];
    });
    const isLowerBound = "column" in reading && reading.column === "excessDeaths" && lacksCauses(ensemble);
    return { title: isLowerBound ? `${title}, at least` : title, unit, systems: Object.fromEntries(cells) };
  });
}

function lacksCauses({ systems }: Ensemble): boolean {
  return Object.values(systems).some(({ absent }) => Object.keys(absent).some((name) => name.startsWith("deaths")));
}

function lastOverFirst(column: string): Reading {
  return { kind: "ratio", column, year: "last", over: "first" };
}

function lastYear(column: string): Reading {
  return { kind: "value", column, year: "last" };
}

function overYears(kind: "sum" | "mean" | "highest", column: string): Reading {
  return { kind, column, from: "first", to: "last" };
}
