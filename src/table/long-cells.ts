// A table as a list of its cells: what Parquet and long CSV hold.
import { writeCsv } from "../base/csv.js";
import type { Table } from "./table.js";

/** One cell of a table. */
export interface TableCell {
  readonly part: "domestic" | "imported" | "tax" | "value_added";
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Every cell that is not zero, and all of the first row and column of home produce, so that no sector and no use is lost. */
export function cellsOfTable(table: Table): readonly TableCell[] {
  const columns = [...table.sectors, ...table.finalUses];
  const cells = (part: TableCell["part"], rows: readonly string[], values: Float64Array): readonly TableCell[] => {
    const across = values.length / rows.length;
    return rows.flatMap((row, i) =>
      Array.from({ length: across }, (_, j) => ({
        part,
        row,
        column: columns[j],
        value: values[i * across + j],
      })).filter(
        ({ value }, j) =>
          value !== 0 || (part === "domestic" && (i === 0 || j === 0)) || (part !== "imported" && j === 0),
      ),
    );
  };
  return [
    ...cells("domestic", table.sectors, table.domestic),
    ...cells("imported", table.sectors, table.imported),
    ...cells("tax", ["duties"], table.duties),
    ...cells("value_added", table.valueAddedRows, table.valueAdded),
  ];
}

/** The table as a long CSV: part, row, column, value. */
export function writeLong(table: Table): string {
  const rows = cellsOfTable(table).map(({ part, row, column, value }) => [part, row, column, value]);
  return writeCsv(["part", "row", "column", "value"], rows);
}
