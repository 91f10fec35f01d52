// A table as a folder that pymrio loads.
import { sizeOf } from "./flows.js";
import { writeFrame } from "./pymrio-text.js";
import type { TableFiles } from "./reading.js";
import type { Table } from "./table.js";

/** The files of a folder that pymrio loads: the country is its one region; imports, duties and value added are extensions. */
export function writePymrio(table: Table): TableFiles {
  const { n, width } = sizeOf(table);
  const f = width - n;
  const region = table.id;
  const sectors = table.sectors.map((sector) => [region, sector]);
  const uses = table.finalUses.map((use) => [region, use]);
  const part = (values: Float64Array, from: number, to: number): Float64Array =>
    values.filter((_, k) => k % width >= from && k % width < to);
  const flows = (
    values: Float64Array,
    rows: readonly (readonly string[])[],
    names: readonly string[],
  ): readonly [string, string] => [
    writeFrame({ rows, columns: sectors, values: part(values, 0, n) }, names),
    writeFrame({ rows, columns: uses, values: part(values, n, n + f) }, names),
  ];
  const [Z, Y] = flows(table.domestic, sectors, LEVELS);
  const [importedInputs, importedFinal] = flows(
    table.imported,
    table.sectors.map((sector) => [sector]),
    ["stressor"],
  );
  const [dutyInputs, dutyFinal] = flows(table.duties, [["duties"]], ["stressor"]);
  const primary = { rows: table.valueAddedRows.map((row) => [row]), columns: sectors, values: table.valueAdded };
  const units = (rows: readonly (readonly string[])[], names: readonly string[]): string =>
    [[...names, "unit"], ...rows.map((path) => [...path, table.unit])].map((cells) => `${cells.join("\t")}\n`).join("");
  const extension = (name: string, files: TableFiles, rows: readonly (readonly string[])[]): TableFiles => ({
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])),
    [`${name}/unit.txt`]: units(rows, ["stressor"]),
    [`${name}/file_parameters.json`]: parameters("Extension", name, [...Object.keys(files), "unit.txt"]),
  });
  return {
    ...{ "Z.txt": Z, "Y.txt": Y, "unit.txt": units(sectors, LEVELS) },
    "file_parameters.json": parameters("IOSystem", table.name, ["Z.txt", "Y.txt", "unit.txt"]),
    ...extension(
      "imports",
      { "F.txt": importedInputs, "F_Y.txt": importedFinal },
      table.sectors.map((sector) => [sector]),
    ),
    ...extension("duties", { "F.txt": dutyInputs, "F_Y.txt": dutyFinal }, [["duties"]]),
    ...extension("value_added", { "F.txt": writeFrame(primary, ["stressor"]) }, primary.rows),
  };
}

const LEVELS = ["region", "sector"];

function parameters(systemtype: "IOSystem" | "Extension", name: string, files: readonly string[]): string {
  const indexColumns = systemtype === "IOSystem" ? "2" : "1";
  const entries = files.map((file) => [
    file.replace(/\.txt$/, ""),
    { name: file, nr_index_col: indexColumns, nr_header: file === "unit.txt" ? "1" : "2" },
  ]);
  return `${JSON.stringify({ files: Object.fromEntries(entries), name, systemtype }, undefined, 2)}\n`;
}
