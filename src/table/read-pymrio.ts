// Folders as pymrio saves them (Stadler 2021): file_parameters.json, Z.txt or A.txt, Y.txt, unit.txt, and folders of extensions. A table of
// one country, or one country cut out of a table of many: what it buys from the others are its imports, what it sells them its exports.
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Draft } from "./draft.js";
import { readFrame, type Frame } from "./pymrio-text.js";
import type { TableFiles } from "./reading.js";
import { outputOf } from "./solved.js";
import { sparseFromDense } from "./sparse.js";

/** Whether the files are such a folder. */
export function isPymrio(files: TableFiles): boolean {
  return "Y.txt" in files && ("Z.txt" in files || "A.txt" in files);
}

export interface PymrioReading {
  readonly draft: Draft;
  readonly region: string;
  readonly regions: readonly string[];
  readonly unit: string;
}

/** One region of the folder; it must be named where there are several. `Fault` with all that is wrong in the files. */
export function readPymrio(files: TableFiles, { region }: { readonly region?: string } = {}): PymrioReading {
  const world = worldOf(files);
  const regions = [...new Set(world.flows.rows.map(([name]) => name))];
  const chosen = region ?? (regions.length === 1 ? regions[0] : undefined);
  if (chosen === undefined || !regions.includes(chosen)) {
    const found = region === undefined ? `${regions.length} regions` : `"${region}"`;
    const remedy = suggest(region ?? "", regions) || `Choose one of ${regions.slice(0, 60).join(", ")}`;
    throw new Fault([{ where: "pymrio folder", expected: "the name of one region", found, remedy }]);
  }
  return { draft: regionDraft(world, chosen), region: chosen, regions, unit: world.unit };
}

/** Z, Y and what extensions of this package's own writing hold. */
interface World {
  readonly flows: Frame;
  readonly final: Frame;
  readonly unit: string;
  readonly primary?: Frame;
  readonly imports?: { readonly inputs: Frame; readonly final: Frame };
  readonly duties?: { readonly inputs: Frame; readonly final: Frame };
}

function worldOf(files: TableFiles): World {
  const faults: FaultItem[] = [];
  const frame = (file: string, indexColumns = 2): Frame =>
    readFrame(files[file], { file, headerRows: 2, indexColumns }, faults);
  const pairOf = (folder: string): { inputs: Frame; final: Frame } | undefined =>
    `${folder}/F.txt` in files && `${folder}/F_Y.txt` in files
      ? { inputs: frame(`${folder}/F.txt`, 1), final: frame(`${folder}/F_Y.txt`, 1) }
      : undefined;
  const final = frame("Y.txt");
  const given = frame("Z.txt" in files ? "Z.txt" : "A.txt");
  const value = ["value_added/F.txt", "factor_inputs/F.txt"].find((file) => file in files);
  const primary = value === undefined ? undefined : frame(value, 1);
  const [imports, duties] = [pairOf("imports"), pairOf("duties")];
  const n = given.rows.length;
  if (faults.length === 0 && (given.columns.length !== n || final.rows.length !== n)) {
    const found = `${n} rows and ${given.columns.length} columns, and ${final.rows.length} rows of final demand`;
    faults.push({
      where: "pymrio folder",
      expected: "a square table and final demand for its rows",
      found,
      remedy: "Check Z.txt and Y.txt",
    });
  }
  throwFaults(faults);
  const flows = "Z.txt" in files ? given : withFlows(given, final);
  const unit = /\t([^\t\r\n]+)\r?\n?$/.exec(files["unit.txt"] ?? "")?.[1] ?? "";
  return {
    ...{ flows, final, unit },
    ...(primary === undefined ? {} : { primary }),
    ...(imports === undefined ? {} : { imports }),
    ...(duties === undefined ? {} : { duties }),
  };
}

/** Z from A: outputs x = A x + y first, then z_ij = a_ij x_j. */
function withFlows(coefficients: Frame, final: Frame): Frame {
  const n = coefficients.rows.length;
  const demand = Float64Array.from({ length: n }, (_, i) => rowSum(final, i));
  const matrix = sparseFromDense(coefficients.values, n);
  const output = outputOf({ table: { id: "A.txt" }, coefficients: matrix }, demand);
  return { ...coefficients, values: coefficients.values.map((value, k) => value * output[k % n]) };
}

function rowSum({ values, columns }: Frame, row: number): number {
  const width = columns.length;
  return values.subarray(row * width, (row + 1) * width).reduce((sum, value) => sum + value, 0);
}

function regionDraft(world: World, region: string): Draft {
  const { flows, final } = world;
  const mine = placesOf(flows.rows, region);
  const uses = placesOf(final.columns, region);
  const sectors = mine.map((i) => flows.rows[i][1]);
  const categories = uses.map((j) => final.columns[j][1]);
  const [n, width] = [sectors.length, flows.columns.length];
  const foreign = [...flows.rows.keys()].filter((i) => flows.rows[i][0] !== region);
  const isOpen = foreign.length > 0;
  const finalUses = isOpen ? [...categories, "EXP"] : categories;
  const across = n + finalUses.length;
  const [domestic, imported] = [new Float64Array(n * across), new Float64Array(n * across)];
  const add = (into: Float64Array, product: number, from: number): void => {
    mine.forEach((j, at) => (into[product * across + at] += flows.values[from * width + j]));
    uses.forEach((j, at) => (into[product * across + n + at] += final.values[from * final.columns.length + j]));
  };
  mine.forEach((i, product) => add(domestic, product, i));
  for (const i of foreign) {
    const product = sectors.indexOf(flows.rows[i][1]);
    if (product >= 0) add(imported, product, i);
  }
  if (isOpen)
    mine.forEach((i, product) => {
      let home = 0;
      for (let j = 0; j < across - 1; j++) home += domestic[product * across + j];
      const output = rowSum(flows, i) + rowSum(final, i);
      domestic[product * across + across - 1] = output - home;
    });
  const rest = { sectors, finalUses, domestic, imported };
  return { ...rest, ...ownExtensions(world, { ...rest, mine, isOpen }) };
}

function placesOf(paths: readonly (readonly string[])[], region: string): readonly number[] {
  return [...paths.keys()].filter((at) => paths[at][0] === region);
}

interface Region extends Pick<Draft, "sectors" | "finalUses" | "domestic" | "imported"> {
  readonly mine: readonly number[];
  readonly isOpen: boolean;
}

/** Value added from its extension, or as what the column leaves; imports and duties where this package wrote them. */
function ownExtensions(
  world: World,
  { sectors, finalUses, domestic, imported, mine, isOpen }: Region,
): Omit<Draft, "sectors" | "finalUses" | "domestic"> {
  const n = sectors.length;
  const across = n + finalUses.length;
  const joined = (pair: { inputs: Frame; final: Frame } | undefined, rows: number): Float64Array | undefined =>
    pair === undefined || isOpen
      ? undefined
      : Float64Array.from({ length: rows * across }, (_, k) => {
          const [i, j] = [Math.trunc(k / across), k % across];
          return j < n ? pair.inputs.values[i * n + j] : pair.final.values[i * finalUses.length + j - n];
        });
  const bought = joined(world.imports, n) ?? imported;
  const duties = joined(world.duties, 1) ?? new Float64Array(across);
  const outputs = sectors.map((_, i) =>
    domestic.subarray(i * across, (i + 1) * across).reduce((sum, value) => sum + value, 0),
  );
  const { primary } = world;
  const left = Float64Array.from({ length: n }, (_, j) => {
    let rest = outputs[j] - duties[j];
    for (let i = 0; i < n; i++) rest -= domestic[i * across + j] + bought[i * across + j];
    return rest;
  });
  if (primary === undefined) return { imported: bought, duties, valueAddedRows: ["VA"], valueAdded: left };
  const width = primary.columns.length;
  const valueAdded = Float64Array.from(
    { length: primary.rows.length * n },
    (_, k) => primary.values[Math.trunc(k / n) * width + mine[k % n]],
  );
  return { imported: bought, duties, valueAddedRows: primary.rows.map(([name]) => name), valueAdded };
}
