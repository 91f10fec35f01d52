// What a table does not hold and a plan cannot do without, each with its range: `data/plan/assumptions.csv`.
import { parseNumber, readCsv } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";

export const ASSUMPTION_NAMES = [
  "capital-per-gdp",
  "labour-shares",
  "wear-of-structures",
  "wear-of-equipment",
  "growth-shift",
  "normal-use",
  "labour-reserve",
  "elasticity-factor",
  "elasticity-year-1",
  "do-without",
  "discount",
  "conversion",
  "conversion-loss",
  "stock-months",
  "resource-growth",
  "extra-exports",
  "freight",
] as const;
export type AssumptionName = (typeof ASSUMPTION_NAMES)[number];

export interface Assumption {
  readonly what: AssumptionName;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly meaning: string;
}

/** The values that a plan reckons with. */
export type Assumed = Readonly<Record<AssumptionName, number>>;

/** The assumptions of a file, one for each name in the order of `ASSUMPTION_NAMES`. Throws one `Fault` with all that is wrong. */
export function readAssumptions(text: string, { file = "plan/assumptions.csv" } = {}): readonly Assumption[] {
  const { header, rows } = readCsv(text, { file });
  const faults: FaultItem[] = [];
  const read = rows.map(({ cells, line }) => {
    const cell = (name: string): string => cells[header.indexOf(name)] ?? "";
    const where = `${file}, line ${line}`;
    const number = (name: string): number => {
      const value = parseNumber(cell(name));
      if (value === undefined)
        faults.push({
          where,
          expected: `a number in column "${name}"`,
          found: `"${cell(name)}"`,
          remedy: "Correct it",
        });
      return value ?? 0;
    };
    const [value, low, high] = [number("value"), number("low"), number("high")];
    if (!(low <= value && value <= high)) faults.push(outOfOrder(where, `${low}, ${value}, ${high}`));
    const [unit, source, meaning] = [cell("unit"), cell("source"), cell("meaning")];
    return { what: cell("what"), value, low, high, unit, source, meaning };
  });
  for (const name of ASSUMPTION_NAMES) {
    const count = read.filter(({ what }) => what === name).length;
    if (count !== 1)
      faults.push({ where: file, expected: `one row "${name}"`, found: String(count), remedy: "Add or remove rows" });
  }
  throwFaults(faults);
  return ASSUMPTION_NAMES.flatMap((name) =>
    read.filter(({ what }) => what === name).map((row) => ({ ...row, what: name })),
  );
}

function outOfOrder(where: string, found: string): FaultItem {
  return { where, expected: "low <= value <= high", found, remedy: "Correct the range" };
}

/** The values of the assumptions, those in `changes` replaced. Throws `Fault` for a name that is none and a number that is not finite. */
export function assumedValues(
  assumptions: readonly Assumption[],
  changes: Readonly<Record<string, number>> = {},
): Assumed {
  const faults: FaultItem[] = [];
  for (const [name, value] of Object.entries(changes)) {
    const where = `assumption "${name}"`;
    if (!assumptions.some(({ what }) => what === name)) {
      const remedy = suggest(name, ASSUMPTION_NAMES) || `Known are ${ASSUMPTION_NAMES.join(", ")}`;
      faults.push({ where, expected: "the name of an assumption", found: `"${name}"`, remedy });
    } else if (!Number.isFinite(value))
      faults.push({ where, expected: "a finite number", found: String(value), remedy: "Correct it" });
  }
  throwFaults(faults);
  const values = assumptions.map(({ what, value }) => [what, Object.hasOwn(changes, what) ? changes[what] : value]);
  return Object.fromEntries(values) as Assumed;
}
