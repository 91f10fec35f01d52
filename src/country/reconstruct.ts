// Reconstructs a table from evidence: flows pinned by norms or judgement, margins with intervals, and a foreign structure for the rest.
// evidence + structure -> estimates -> (redrawn inside their intervals) -> balanced by least information loss -> split by origin.
import { Fault } from "../base/fault.js";
import { nearestName } from "../base/nearest.js";
import type { Table } from "../table/table.js";
import type { Draw } from "./country.js";
import { balanceAccounts, redrawAccounts, type AccountEstimates } from "./reconstruct-accounts.js";
import type { ReconstructionData } from "./reconstruct-data.js";
import { tableOf } from "./reconstruct-imports.js";
import type { Estimate } from "./table-source-files.js";

/** What to reconstruct: the evidence, the structure by name (the first where none is named) and, for one of many tables, a draw. */
export interface Reconstruction {
  readonly data: ReconstructionData;
  readonly draw?: Draw | undefined;
  readonly template?: string | undefined;
}

/** The balanced table in the unit of the evidence; without a draw the central one. Throws a `Fault` for an unknown structure or no balance. */
export function reconstructTable({ data, draw, template }: Reconstruction): Table {
  const central = estimatesOf(data, structureOf(data, template));
  const estimates = draw === undefined ? central : redrawAccounts(central, { draw, name: "table" });
  const { layout, margins, importUse } = data;
  return tableOf({ layout, accounts: balanceAccounts(estimates), dutyRates: margins.dutyRates, importUse });
}

function structureOf({ structures, layout }: ReconstructionData, template: string | undefined): Float64Array {
  const names = [...structures.keys()];
  const structure = structures.get(template ?? names[0]);
  if (structure !== undefined) return structure;
  throw new Fault([
    {
      where: `table of ${layout.id}, template`,
      expected: `one of ${names.join(", ")}`,
      found: `"${template ?? ""}"`,
      remedy: `Take ${nearestName(template ?? "", names) ?? names[0]}`,
    },
  ]);
}

/** Estimates of all flows: evidence where there is any, elsewhere the structure's share of what the evidence leaves of a column. */
function estimatesOf(data: ReconstructionData, structure: Float64Array): AccountEstimates {
  const { layout, margins, finalUses, valueAdded } = data;
  const n = layout.sectors.length;
  const f = layout.uses.length;
  const uses = new Array<Estimate | undefined>(n * (n + f)).fill(undefined);
  for (let j = 0; j < n; j++) {
    const column = inputsOf(data, structure, j);
    for (let i = 0; i < n; i++) uses[i * (n + f) + j] = column[i];
  }
  for (let i = 0; i < n; i++) for (let u = 0; u < f; u++) uses[i * (n + f) + n + u] = finalUses[i * f + u];
  return { layout, margins, uses, valueAdded };
}

/** The inputs of one sector. Output less value added less evidence is left to the structure, but never less than its least share. */
function inputsOf(data: ReconstructionData, structure: Float64Array, j: number): readonly (Estimate | undefined)[] {
  const { layout, margins, evidence, valueAdded, parameters } = data;
  const n = layout.sectors.length;
  const known = layout.sectors.map((_, i) => evidence[i * n + j]);
  const output = margins.grossOutput[j].value;
  const primary = layout.primaries.reduce((sum, _, k) => sum + (valueAdded[k * n + j]?.value ?? 0), 0);
  const inputs = output - primary;
  const pinned = known.reduce((sum, estimate) => sum + (estimate?.value ?? 0), 0);
  const left = Math.max(inputs - pinned, parameters.leastStructureShare * inputs, 0);
  const coefficients = known.map((estimate, i) => (estimate === undefined ? structure[i * n + j] : 0));
  const free = coefficients.reduce((sum, coefficient) => sum + coefficient, 0);
  const spread = 2 * parameters.structureSd;
  return known.map((estimate, i) => {
    if (estimate !== undefined) return estimate;
    if (coefficients[i] * output <= parameters.smallestFlow) return undefined;
    const value = (coefficients[i] * left) / free;
    return { value, low: value * (1 - spread), high: value * (1 + spread) };
  });
}
