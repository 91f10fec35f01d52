// Multipliers: what one unit of final demand for each product moves through the whole table (Miller and Blair 2009, chapter 6).
import { Fault } from "../base/fault.js";
import { columnSums, inputCoefficients, perOutput, valueAddedOf } from "./flows.js";
import { pricesOf } from "./solved.js";
import type { Table } from "./table.js";

/** A number for each sector, per unit of final demand for its product. */
export interface Multipliers {
  readonly sectors: readonly string[];
  /** Gross output of all sectors, o' = u'(I - A)^-1. */
  readonly output: Float64Array;
  /** Income in the chosen rows of value added, w'(I - A)^-1. */
  readonly income: Float64Array;
  /** Imports of all products, m'(I - A)^-1. */
  readonly imports: Float64Array;
  /** Duties and net taxes on products paid by sectors, t'(I - A)^-1. */
  readonly duties: Float64Array;
}

export interface MultiplierOptions {
  /** Rows of value added that count as income; all of them where not given. Then income + imports + duties = 1. */
  readonly incomeRows?: readonly string[];
}

/** Simple multipliers of the domestic table; `Fault` for a row of income that is not there or a table that is not productive. */
export function multipliers(table: Table, { incomeRows }: MultiplierOptions = {}): Multipliers {
  const coefficients = inputCoefficients(table, "domestic");
  const n = table.sectors.length;
  const spread = (perUnit: Float64Array): Float64Array => pricesOf({ table, coefficients }, perUnit);
  return {
    sectors: table.sectors,
    output: spread(new Float64Array(n).fill(1)),
    income: spread(perOutput(table, valueAddedOf(table, knownRows(table, incomeRows)))),
    imports: spread(perOutput(table, columnSums(table, "imported").slice(0, n))),
    duties: spread(perOutput(table, table.duties.slice(0, n))),
  };
}

function knownRows(table: Table, rows: readonly string[] = table.valueAddedRows): readonly string[] {
  const unknown = rows.filter((row) => !table.valueAddedRows.includes(row));
  if (unknown.length === 0) return rows;
  throw new Fault(
    unknown.map((row) => ({
      where: `table ${table.id}`,
      expected: `a row of value added: ${table.valueAddedRows.join(", ")}`,
      found: `"${row}"`,
      remedy: "Name one of these rows",
    })),
  );
}
