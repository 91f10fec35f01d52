// The ways in which a country comes by its table: reconstructed anew in each draw, carried back from a later year, carried over from another country, or as given.
import { throwFaults } from "../base/fault.js";
import { checkTable } from "../table/check.js";
import type { Table } from "../table/table.js";
import { readCarryBack, type CarryBackData } from "./carry-back-data.js";
import { carryBackTable } from "./carry-back.js";
import type { TableSource } from "./country.js";
import { readReconstruction } from "./reconstruct-data.js";
import { reconstructTable } from "./reconstruct.js";
import type { TableFiles } from "./table-source-files.js";
import { readGivenTable } from "./table-source-given.js";

/** Largest gap of a row or column of a balanced table, as a share of its output. */
const BALANCED = 1e-9;

/** A source that reconstructs the table from the folder `table/` among the files; throws a `Fault` with all that is wrong in it. */
export function reconstructedSource(files: TableFiles): TableSource {
  const data = readReconstruction(files);
  return {
    kind: "reconstructed",
    templates: [...data.structures.keys()],
    table: ({ draw, template }) => sound(reconstructTable({ data, draw, template })),
  };
}

/**
 * A source that carries the table of a later year's source back with what the folder `table/` among the files knows of the earlier one.
 * One draw makes both tables. Throws a `Fault` with all that is wrong in the folder.
 */
export function carriedBackSource(files: TableFiles, base: TableSource): TableSource {
  return carriedSource(readCarryBack(files), { base, kind: "carried-back" });
}

/**
 * A source that carries the table of another country's source over to the accounts and prices in the folder `table/` among the files: the
 * technique is the other country's. Throws a `Fault` as `carriedBackSource` does.
 */
export function carriedOverSource(files: TableFiles, base: TableSource): TableSource {
  return carriedSource(readCarryBack(files), { base, kind: "carried-over" });
}

function carriedSource(
  data: CarryBackData,
  { base, kind }: { readonly base: TableSource; readonly kind: "carried-back" | "carried-over" },
): TableSource {
  return {
    kind,
    templates: base.templates,
    table: (options) => sound(carryBackTable({ data, later: base.table(options), draw: options.draw })),
  };
}

/** The table itself; what balances can still be unproductive or hold a flow of the wrong sign, which is a fault of the evidence. */
function sound(table: Table): Table {
  throwFaults(checkTable(table, { tolerance: BALANCED }));
  return table;
}

/** A source that always gives the table of `table/table.csv`; throws a `Fault` with all that is wrong in it. */
export function givenSource(files: TableFiles): TableSource {
  const table = readGivenTable(files);
  return { kind: "given", templates: [], table: () => table };
}
