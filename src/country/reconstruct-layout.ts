// Names, unit and parameters of a table to be built from evidence.
import type { FolderReader } from "./table-source-files.js";

/** Names and unit of a table to be; the order of its rows and columns. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly unit: string;
  readonly sectors: readonly string[];
  readonly uses: readonly string[];
  readonly primaries: readonly string[];
}

/** `layout.csv`: kind, id, name. One line each of table, year and unit; sectors, uses and value-added rows in their order. */
export function readLayout(folder: FolderReader): Layout {
  const lines = folder.lines("layout.csv", ["kind", "id", "name"]);
  const ids = (kind: string): string[] =>
    lines.filter(({ cells }) => cells["kind"] === kind).map(({ cells }) => cells["id"]);
  const table = lines.find(({ cells }) => cells["kind"] === "table");
  const unit = lines.find(({ cells }) => cells["kind"] === "unit");
  const year = ids("year")[0];
  const layout = { sectors: ids("sector"), uses: ids("use"), primaries: ids("value-added") };
  if (!table || !unit || year === undefined || Object.values(layout).some((names) => names.length === 0))
    folder.fault({
      where: folder.path("layout.csv"),
      expected: "lines of the kinds table, year, unit, sector, use and value-added",
      found: `${
        lines
          .map(({ cells }) => cells["kind"])
          .filter((kind, k, all) => all.indexOf(kind) === k)
          .join(", ") || "none"
      }`,
      remedy: "Add the missing kinds",
    });
  const cells = (table ?? unit)?.cells;
  return {
    id: cells?.["id"] ?? "",
    name: cells?.["name"] ?? "",
    year: year ?? "",
    unit: unit?.cells["name"] ?? "",
    ...layout,
  };
}

/** `parameters.csv`: parameter, value, note. */
export function readParameters(folder: FolderReader): (name: string) => number {
  const lines = folder.lines("parameters.csv", ["parameter", "value"]);
  const values = new Map(lines.map((line) => [line.cells["parameter"], folder.number(line, "value")]));
  return (name) => {
    const value = values.get(name);
    if (value === undefined)
      folder.fault({
        where: folder.path("parameters.csv"),
        expected: `a line "${name}"`,
        found: "none",
        remedy: "Add the parameter",
      });
    return value ?? 0;
  };
}
