// The evidence from which a table is reconstructed: margins, flows known or judged, and the foreign structures that fill the rest.
import { readImportUse, type ImportUse } from "./reconstruct-imports.js";
import { readLayout, readParameters, type Layout } from "./reconstruct-layout.js";
import { readMargins, type Margins } from "./reconstruct-margins.js";
import { readStructures } from "./reconstruct-structures.js";
import { readFolder, type Estimate, type FolderReader, type TableFiles } from "./table-source-files.js";

export interface ReconstructionData {
  readonly layout: Layout;
  readonly margins: Margins;
  readonly importUse: ImportUse;
  /** n x n flows with evidence, domestic and imported together with duty; a value of zero says that there is none. */
  readonly evidence: readonly (Estimate | undefined)[];
  /** n x f. */
  readonly finalUses: readonly (Estimate | undefined)[];
  /** v x n. */
  readonly valueAdded: readonly (Estimate | undefined)[];
  /** Foreign coefficients in this table's sectors, n x n, by name; the first is the default. */
  readonly structures: ReadonlyMap<string, Float64Array>;
  readonly parameters: Parameters;
}

export interface Parameters {
  /** Relative standard deviation of a flow that rests on a foreign structure. */
  readonly structureSd: number;
  /** A foreign flow below this is left out; unit of the table. */
  readonly smallestFlow: number;
  /** Share of a column's inputs left to the foreign structure when the evidence asks for more. */
  readonly leastStructureShare: number;
}

/** Reads the folder `table/` of a reconstructed country; throws one `Fault` with all that is wrong in any of its files. */
export function readReconstruction(files: TableFiles): ReconstructionData {
  const folder = readFolder(files);
  const layout = readLayout(folder);
  folder.close();
  const { sectors, uses, primaries } = layout;
  const parameters = readParameters(folder);
  const data: ReconstructionData = {
    layout,
    margins: readMargins(folder, layout),
    importUse: readImportUse(folder, layout, parameters("largest-import-share")),
    evidence: readCells(folder, { name: "evidence.csv", rows: ["row", sectors], columns: ["column", sectors] }),
    finalUses: readCells(folder, { name: "final-uses.csv", rows: ["sector", sectors], columns: ["use", uses] }),
    valueAdded: readCells(folder, { name: "value-added.csv", rows: ["row", primaries], columns: ["sector", sectors] }),
    structures: readStructures(folder, sectors),
    parameters: {
      structureSd: parameters("structure-sd"),
      smallestFlow: parameters("smallest-flow"),
      leastStructureShare: parameters("least-structure-share"),
    },
  };
  folder.close();
  return data;
}

export interface CellQuery {
  readonly name: string;
  readonly rows: readonly [column: string, names: readonly string[]];
  readonly columns: readonly [column: string, names: readonly string[]];
}

/** Estimates of cells, row-major over the names of rows and columns. */
export function readCells(folder: FolderReader, { name, rows, columns }: CellQuery): readonly (Estimate | undefined)[] {
  const cells = new Array<Estimate | undefined>(rows[1].length * columns[1].length).fill(undefined);
  for (const line of folder.lines(name, [rows[0], columns[0], "value", "low", "high", "grade", "note"])) {
    const at =
      folder.position(line, rows[0], rows[1]) * columns[1].length + folder.position(line, columns[0], columns[1]);
    if (cells[at] !== undefined) repeated(folder, line.where);
    cells[at] = folder.estimate(line);
  }
  return cells;
}

function repeated(folder: FolderReader, where: string): void {
  folder.fault({ where, expected: "one line for each cell", found: "a second one", remedy: "Keep one of them" });
}
