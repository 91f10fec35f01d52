// A table as a folder that pymrio loads.
import { sizeOf } from "./flows.js";
import { writeFrame } from "./pymrio-text.js";
import type { TableFiles } from "./reading.js";
import type { Table } from "./table.js";

type Paths = readonly (readonly string[])[];

/** The files of a folder that pymrio loads: the country is its one region; imports, duties and value added are extensions. */
export function writePymrio(table: Table): TableFiles {
  const sectors = table.sectors.map((sector) => [table.id, sector]);
  const products = table.sectors.map((sector) => [sector]);
  const primary = table.valueAddedRows.map((row) => [row]);
  const [Z, Y] = inputsAndFinal(table, { flows: table.domestic, rows: sectors, names: LEVELS });
  const pair = (flows: Float64Array, rows: Paths): TableFiles => {
    const [F, final] = inputsAndFinal(table, { flows, rows, names: STRESSOR });
    return { "F.txt": F, "F_Y.txt": final };
  };
  const income = writeFrame({ rows: primary, columns: sectors, values: table.valueAdded }, STRESSOR);
  return {
    ...{ "Z.txt": Z, "Y.txt": Y, "unit.txt": units(table, { rows: sectors, names: LEVELS }) },
    "file_parameters.json": parameters("IOSystem", table.name, ["Z.txt", "Y.txt", "unit.txt"]),
    ...extension(table, { name: "imports", files: pair(table.imported, products), rows: products }),
    ...extension(table, { name: "duties", files: pair(table.duties, [["duties"]]), rows: [["duties"]] }),
    ...extension(table, { name: "value_added", files: { "F.txt": income }, rows: primary }),
  };
}

interface Flows {
  /** Rows x (n + f), row-major. */
  readonly flows: Float64Array;
  readonly rows: Paths;
  readonly names: readonly string[];
}

/** The texts of what sectors and of what final uses take. */
function inputsAndFinal(table: Table, { flows, rows, names }: Flows): readonly [string, string] {
  const { n, width } = sizeOf(table);
  const part = (isInput: boolean, uses: readonly string[]): string => {
    const values = flows.filter((_, k) => k % width < n === isInput);
    return writeFrame({ rows, columns: uses.map((use) => [table.id, use]), values }, names);
  };
  return [part(true, table.sectors), part(false, table.finalUses)];
}

interface Extension {
  readonly name: string;
  readonly files: TableFiles;
  readonly rows: Paths;
}

function extension(table: Table, { name, files, rows }: Extension): TableFiles {
  return {
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])),
    [`${name}/unit.txt`]: units(table, { rows, names: STRESSOR }),
    [`${name}/file_parameters.json`]: parameters("Extension", name, [...Object.keys(files), "unit.txt"]),
  };
}

function units({ unit }: Table, { rows, names }: Omit<Flows, "flows">): string {
  return [[...names, "unit"], ...rows.map((path) => [...path, unit])].map((cells) => `${cells.join("\t")}\n`).join("");
}

const LEVELS = ["region", "sector"];
const STRESSOR = ["stressor"];

function parameters(systemtype: "IOSystem" | "Extension", name: string, files: readonly string[]): string {
  const indexColumns = systemtype === "IOSystem" ? "2" : "1";
  const entries = files.map((file) => [
    file.replace(/\.txt$/, ""),
    { name: file, nr_index_col: indexColumns, nr_header: file === "unit.txt" ? "1" : "2" },
  ]);
  return `${JSON.stringify({ files: Object.fromEntries(entries), name, systemtype }, undefined, 2)}\n`;
}
