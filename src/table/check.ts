// What must hold in any table: shapes, signs, the identities of rows and columns, and that the economy in it can reproduce itself.
import type { FaultItem } from "../base/fault.js";
import { spectralRadius } from "../base/vector.js";
import { technicalCoefficients } from "./coefficients.js";
import { isSigned } from "./final-use.js";
import type { Table } from "./table.js";

export interface CheckOptions {
  /** Largest gap of a row or column as a share of the larger of its two sides. */
  readonly tolerance?: number;
  /** Final uses in which produce can be negative; changes in stocks and discrepancies by their usual names where not given. */
  readonly signedUses?: readonly string[];
}

/** Room for figures printed with about six digits. */
const TOLERANCE = 1e-6;

/** Everything that is wrong with a table, all at once; nothing when it is sound. A wrong shape is told alone, for no other check can follow. */
export function checkTable(
  table: Table,
  { tolerance = TOLERANCE, signedUses = table.finalUses.filter(isSigned) }: CheckOptions = {},
): readonly FaultItem[] {
  const shape = wrongLengths(table);
  if (shape.length > 0) return shape;
  const values = [...notFinite(table), ...wrongSigns(table, signedUses)];
  return [...values, ...usedWithoutOutput(table), ...imbalances(table, tolerance), ...unproductive(table)];
}

function wrongLengths(table: Table): readonly FaultItem[] {
  const n = table.sectors.length;
  const f = table.finalUses.length;
  const expected = {
    domestic: n * (n + f),
    imported: n * (n + f),
    duties: n + f,
    valueAdded: table.valueAddedRows.length * n,
    grossOutput: n,
  };
  return Object.entries(expected)
    .map(([name, length]) => ({ name, length, found: table[name as keyof typeof expected].length }))
    .filter(({ length, found }) => length !== found)
    .map(({ name, length, found }) => ({
      where: `table ${table.id}, ${name}`,
      expected: `${length} numbers for ${n} sectors, ${f} final uses and ${table.valueAddedRows.length} rows of value added`,
      found: `${found}`,
      remedy: "Give every row a number for every column",
    }));
}

/** A cell with the names of its row and column. */
interface Cell {
  readonly part: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

function cellsOf({ sectors, finalUses, valueAddedRows, ...flows }: Table): readonly Cell[] {
  const columns = [...sectors, ...finalUses];
  const matrix = (part: string, rows: readonly string[], across: readonly string[], values: Float64Array): Cell[] =>
    [...values].map((value, k) => ({
      part,
      row: rows[Math.trunc(k / across.length)],
      column: across[k % across.length],
      value,
    }));
  return [
    ...matrix("domestic", sectors, columns, flows.domestic),
    ...matrix("imported", sectors, columns, flows.imported),
    ...matrix("duties", ["duties"], columns, flows.duties),
    ...matrix("value added", valueAddedRows, sectors, flows.valueAdded),
    ...matrix("gross output", ["gross output"], sectors, flows.grossOutput),
  ];
}

function placeOf(table: Table, { part, row, column }: Cell): string {
  return `table ${table.id}, ${part}, row ${row}, column ${column}`;
}

function notFinite(table: Table): readonly FaultItem[] {
  return cellsOf(table)
    .filter(({ value }) => !Number.isFinite(value))
    .map((cell) => ({
      where: placeOf(table, cell),
      expected: "a finite number",
      found: `${cell.value}`,
      remedy: "Give the flow, or 0 where there is none",
    }));
}

/** Subsidies make duties negative and losses make value added negative; no sector delivers less than nothing. */
function wrongSigns(table: Table, signedUses: readonly string[]): readonly FaultItem[] {
  const unsigned = new Set(["domestic", "imported", "gross output"]);
  return cellsOf(table)
    .filter(({ part, column, value }) => unsigned.has(part) && value < 0 && !signedUses.includes(column))
    .map((cell) => ({
      where: placeOf(table, cell),
      expected: "no negative number",
      found: `${cell.value}`,
      remedy: "Move the negative part to the final use or row it belongs to",
    }));
}

function usedWithoutOutput(table: Table): readonly FaultItem[] {
  return table.sectors
    .map((sector, i) => ({ sector, output: table.grossOutput[i], ...sidesOf(table, i) }))
    .filter(({ output, row, column }) => output === 0 && (row !== 0 || column !== 0))
    .map(({ sector, row, column }) => ({
      where: `table ${table.id}, gross output of ${sector}`,
      expected: `an output for deliveries of ${row} and inputs of ${column}`,
      found: "0",
      remedy: "Give the output, or remove the flows of the sector",
    }));
}

/** Deliveries of a sector (domestic row) and its outlays (column of inputs, imports, duties and value added). */
function sidesOf(table: Table, i: number): { readonly row: number; readonly column: number } {
  const n = table.sectors.length;
  const width = n + table.finalUses.length;
  let row = 0;
  for (let j = 0; j < width; j++) row += table.domestic[i * width + j];
  let column = table.duties[i];
  for (let k = 0; k < n; k++) column += table.domestic[k * width + i] + table.imported[k * width + i];
  for (let k = 0; k < table.valueAddedRows.length; k++) column += table.valueAdded[k * n + i];
  return { row, column };
}

function imbalances(table: Table, tolerance: number): readonly FaultItem[] {
  return table.sectors.flatMap((sector, i) => {
    const output = table.grossOutput[i];
    const { row, column } = sidesOf(table, i);
    return [
      { side: "row", sum: row },
      { side: "column", sum: column },
    ]
      .filter(({ sum }) => Math.abs(sum - output) > tolerance * Math.max(Math.abs(sum), Math.abs(output)))
      .map(({ side, sum }) => ({
        where: `table ${table.id}, ${side} ${sector}`,
        expected: `a sum equal to the gross output ${output} within ${tolerance} of it`,
        found: `${sum}`,
        remedy: "Balance the table or correct the flow that is off",
      }));
  });
}

function unproductive(table: Table): readonly FaultItem[] {
  const { domestic } = technicalCoefficients(table);
  if (!domestic.every((coefficient) => Number.isFinite(coefficient) && coefficient >= 0)) return [];
  const { low, high } = spectralRadius(domestic);
  if (high < 1) return [];
  return [
    {
      where: `table ${table.id}, domestic input coefficients`,
      expected: "a spectral radius below 1",
      found: `${((low + high) / 2).toPrecision(6)}`,
      remedy: "The sectors use up at least all they make: look for an input larger than the output of its column",
    },
  ];
}
