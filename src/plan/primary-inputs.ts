// Labour and capital by product: from the country's accounts where it has them, from the branch's share or ratio where not.
import type { Table } from "../table/table.js";
import type { Assumed } from "./assumptions.js";
import type { Branch, Ranged } from "./branch.js";
import type { Merge } from "./merge-empty.js";
import type { AssumedFact } from "./plan-data.js";

export interface PrimaryQuery {
  readonly merge: Merge;
  /** Branch of each product. */
  readonly branches: readonly Branch[];
  readonly assumed: Assumed;
  /** Table units in a plan unit. */
  readonly unit: number;
  /** Amounts by sector that the country's accounts give, in the table's unit. */
  readonly given?: Readonly<Record<string, number>> | undefined;
}

/** Rows of value added that pay work: wages, and the mixed incomes of those who work for themselves. */
const PAY =
  /^(D1|D11|V001|COMP|LAB|SA201|SA202|VA002|W)$|wage|salar|compensation|remunerac|peasant|artisan|mixed.income|labou?r/i;

export interface Labour {
  /** Base-year pay by product. */
  readonly pay: Float64Array;
  readonly assumed: readonly AssumedFact[];
}

/** Pay by product: the country's accounts, else rows of wages in the table, else the branch's share of value added; never negative. */
export function labourOf(table: Table, { merge, branches, assumed, unit, given }: PrimaryQuery): Labour {
  if (given !== undefined)
    return { pay: byProduct(table, { merge, unit, amount: (id) => given[id] ?? 0 }), assumed: [] };
  const rows = table.valueAddedRows.filter((row) => PAY.test(row));
  if (rows.length > 0) {
    const pay = byProduct(table, { merge, unit, amount: (_, sector) => rowsOf(table, { sector, rows }) });
    const value = pay.reduce((sum, amount) => sum + amount, 0) / 1000;
    return { pay, assumed: [{ what: "labour-pay", range: point(value), source: `table, rows ${rows.join(", ")}` }] };
  }
  const added = byProduct(table, { merge, unit, amount: (_, sector) => rowsOf(table, { sector }) });
  const pay = added.map((value, j) => value * positionIn(branches[j].labourShare, assumed["labour-shares"]));
  return { pay, assumed: [] };
}

export interface Capital {
  readonly stock: Float64Array;
  readonly assumed: readonly AssumedFact[];
}

/** Fixed capital by product: the country's accounts, else the branch's capital per output scaled so that all of it is the assumed multiple of GDP. */
export function capitalOf(table: Table, { merge, branches, assumed, unit, given }: PrimaryQuery): Capital {
  if (given !== undefined) {
    const stock = byProduct(table, { merge, unit, amount: (id) => given[id] ?? 0 });
    return { stock, assumed: [] };
  }
  const output = byProduct(table, { merge, unit, amount: (_, sector) => table.grossOutput[sector] });
  const stock = output.map((amount, j) => amount * branches[j].capitalPerOutput.value);
  const unscaled = stock.reduce((sum, amount) => sum + amount, 0);
  const scale = (assumed["capital-per-gdp"] * 1000) / unscaled;
  const source = "capital per output of five countries by branch (wiod-2016-accounts), scaled to capital-per-gdp";
  return {
    stock: stock.map((amount) => amount * scale),
    assumed: [{ what: "capital-scale", range: point(scale), source }],
  };
}

function point(value: number): Ranged {
  return { value, low: value, high: value };
}

/** -1 the low end, 0 the value, 1 the high end. */
function positionIn({ value, low, high }: Ranged, position: number): number {
  return position < 0 ? value + position * (value - low) : value + position * (high - value);
}

interface ByProduct {
  readonly merge: Merge;
  readonly unit: number;
  readonly amount: (id: string, sector: number) => number;
}

function byProduct(table: Table, { merge, unit, amount }: ByProduct): Float64Array {
  const sums = new Float64Array(merge.hosts.length);
  table.sectors.forEach((id, sector) => (sums[merge.productOf[sector]] += Math.max(0, amount(id, sector)) / unit));
  return sums;
}

function rowsOf(
  { valueAdded, valueAddedRows, sectors }: Table,
  { sector, rows = valueAddedRows }: { readonly sector: number; readonly rows?: readonly string[] },
): number {
  const n = sectors.length;
  return valueAddedRows.reduce((sum, row, k) => (rows.includes(row) ? sum + valueAdded[k * n + sector] : sum), 0);
}
