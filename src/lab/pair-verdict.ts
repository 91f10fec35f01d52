// Two systems in one sentence: output, living and deaths together, never one without the other.
import type { Ensemble } from "./ensemble.js";
import { readFigure, type Reading } from "./reading.js";
import { bandOf, shareOf, type Band } from "./summary.js";

/** The first system less the second in one respect, over the draws. */
export interface PairGap {
  readonly name: "output" | "consumptionPerHead" | "excessDeaths";
  /** Shares of the second's figure; m persons for deaths. */
  readonly difference: Band;
  /** Share of our draws in which the first has more: no probability of history. */
  readonly above: number;
}

export interface PairVerdict {
  readonly first: string;
  readonly second: string;
  readonly gaps: readonly PairGap[];
  readonly sentence: string;
}

/** A verdict for every pair, in the order of the spec. */
export function pairVerdicts(ensemble: Ensemble): readonly PairVerdict[] {
  const { systems } = ensemble.spec;
  return systems.flatMap((first, k) => systems.slice(k + 1).map((second) => pairVerdict(ensemble, first, second)));
}

function pairVerdict(ensemble: Ensemble, first: string, second: string): PairVerdict {
  const hasPrices1937 = Object.hasOwn(ensemble.systems[first].columns, "gdpAt1937Prices");
  const output = hasPrices1937 ? "gdpAt1937Prices" : "gdpAt1928Prices";
  const readings: readonly (readonly [PairGap["name"], Reading])[] = [
    ["output", { kind: "value", column: output, year: "last" }],
    ["consumptionPerHead", { kind: "value", column: "consumptionPerHead", year: "last" }],
    ["excessDeaths", { kind: "sum", column: "excessDeaths", from: "first", to: "last" }],
  ];
  const gaps = readings.flatMap(([name, reading]) => gapIn(name, { reading, ensemble, first, second }));
  const last = ensemble.years[ensemble.years.length - 1];
  return { first, second, gaps, sentence: `${first} against ${second}, ${last}: ${gaps.map(phrase).join("; ")}.` };
}

interface Pair {
  readonly reading: Reading;
  readonly ensemble: Ensemble;
  readonly first: string;
  readonly second: string;
}

function gapIn(name: PairGap["name"], { reading, ensemble, first, second }: Pair): readonly PairGap[] {
  const [a, b] = [first, second].map((system) => readFigure(reading, { ensemble, system }));
  if (a.status === "absent" || b.status === "absent") return [];
  const isShare = name !== "excessDeaths";
  const gaps = a.values.map((value, k) => (value - b.values[k]) / (isShare ? b.values[k] : 1));
  return [{ name, difference: bandOf(gaps), above: shareOf(gaps, (gap) => gap > 0) }];
}

function phrase({ name, difference, above }: PairGap): string {
  const { median, low, high } = difference;
  const more = `more in ${Math.round(100 * above)} % of our draws`;
  switch (name) {
    case "output":
      return `output ${percent(median)} % [${percent(low)}, ${percent(high)}], ${more}`;
    case "consumptionPerHead":
      return `consumption per head ${percent(median)} % [${percent(low)}, ${percent(high)}], ${more}`;
    default:
      return `deaths beyond peacetime's since the start ${millions(median)} m [${millions(low)}, ${millions(high)}], ${more}`;
  }
}

function percent(share: number): string {
  return signed(100 * share, 0);
}

function millions(persons: number): string {
  return signed(persons, 2);
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value < 0 ? `-${text}` : `+${text}`;
}
