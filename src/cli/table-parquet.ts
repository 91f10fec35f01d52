// Tables in Parquet: a row for each cell (part, row, column, value); id, name, year and unit in the file's own metadata.
import { writeCsv } from "../base/csv.js";
import { Fault } from "../base/fault.js";
import { cellsOfTable } from "../table/long-cells.js";
import type { Table } from "../table/table.js";

const NAMES = ["id", "name", "year", "unit"] as const;

/** The bytes of a Parquet file with every cell of the table. */
export async function writeParquet(table: Table): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const cells = cellsOfTable(table);
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "part", data: cells.map(({ part }) => part), type: "STRING" },
      { name: "row", data: cells.map(({ row }) => row), type: "STRING" },
      { name: "column", data: cells.map(({ column }) => column), type: "STRING" },
      { name: "value", data: Float64Array.from(cells, ({ value }) => value), type: "DOUBLE" },
    ],
    kvMetadata: NAMES.map((key) => ({ key, value: table[key] })),
  });
  return new Uint8Array(buffer);
}

export interface ParquetText {
  /** The cells as a long CSV. */
  readonly text: string;
  readonly about: Readonly<Record<string, string>>;
}

/** The cells of a Parquet file as a long CSV, and what its metadata say. Throws `Fault` for anything but such a file. */
export async function readParquet(bytes: Uint8Array, { file }: { readonly file: string }): Promise<ParquetText> {
  const { parquetMetadata, parquetReadObjects } = await import("hyparquet");
  const buffer = Uint8Array.from(bytes).buffer; // a copy of its own: small files share one buffer
  try {
    const { key_value_metadata: pairs = [] } = parquetMetadata(buffer);
    const rows = await parquetReadObjects({ file: buffer });
    const columns = Object.keys(rows[0] ?? {});
    const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
    return {
      text: writeCsv(columns, cells),
      about: Object.fromEntries(pairs.map(({ key, value = "" }) => [key, value])),
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const remedy = "Check whether the file was cut off";
    throw new Fault([{ where: file, expected: "a Parquet file", found, remedy }]);
  }
}
