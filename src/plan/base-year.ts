// The table as a plan of one year: nothing scarce, the base year's final demand asked for, each import used as in the table.
// The plan must give back the table's own outputs and imports; if it does not, techniques and uses were read wrongly.
import { buildProgramme } from "../lp/builder.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import { solve } from "../lp/solve.js";
import { baseImports, type Basket, type PlanData } from "./plan-data.js";

export interface BaseYear {
  readonly output: Float64Array;
  readonly imports: Float64Array;
  /** Largest |output - the table's| over the table's largest output, and the same of imports. */
  readonly outputError: number;
  readonly importError: number;
}

/**
 * Outputs and imports of least labour for the base year's final demand, stocks, exports and all else that a plan leaves out included, by the solver. Throws where it fails: a
 * table that passed its checks is productive, so this is a bug.
 */
export function reproduceBase(data: PlanData, highs: HighsRuntime): BaseYear {
  const n = data.products.length;
  const builder = buildProgramme({ name: "base-year" });
  const outputs = data.products.map((_, j) => builder.column({ name: `output:${j}`, cost: data.labour[j] + 1e-3 }));
  const imports = data.products.map((_, i) => builder.column({ name: `imports:${i}`, cost: 1, lower: -Infinity }));
  const demand = finalDemand(data);
  for (let i = 0; i < n; i++) {
    const home = builder.row({ name: `balance:${i}`, equal: demand.domestic[i] });
    const foreign = builder.row({ name: `import:${i}`, equal: demand.imported[i] });
    builder.add(home, outputs[i], 1);
    builder.add(foreign, imports[i], 1);
    for (let j = 0; j < n; j++) {
      builder.add(home, outputs[j], -data.domestic[i * n + j]);
      builder.add(foreign, outputs[j], -data.imported[i * n + j]);
    }
  }
  const answer = solve(builder.freeze(), { highs });
  if (answer.status !== "optimal") throw new Error(`the base year of ${data.name} is ${answer.status}`);
  const output = Float64Array.from(outputs, (column) => answer.x[column]);
  const imported = Float64Array.from(imports, (column) => answer.x[column]);
  const known = baseImports(data).map((value, i) => value + data.outside.imported[i]);
  return {
    output,
    imports: imported,
    outputError: distance(output, data.grossOutput),
    importError: distance(imported, known),
  };
}

function distance(found: Float64Array, known: Float64Array): number {
  const largest = known.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
  return found.reduce((worst, value, i) => Math.max(worst, Math.abs(value - known[i])), 0) / largest;
}

/** All uses but those of industries, scrap deducted. */
function finalDemand(data: PlanData): Basket {
  const { structures, equipment } = data.investment;
  const sum = (of: (basket: Basket) => Float64Array): Float64Array =>
    data.household.domestic.map(
      (_, i) =>
        of(data.household)[i] +
        of(data.public)[i] +
        of(data.defence)[i] +
        of(data.outside)[i] +
        structures * of(data.structures)[i] +
        equipment * of(data.equipment)[i],
    );
  const domestic = sum(({ domestic: flows }) => flows);
  return {
    domestic: domestic.map((flow, i) => flow + data.exports[i] - data.fixedSupply[i]),
    imported: sum(({ imported }) => imported),
  };
}
