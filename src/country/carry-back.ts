// Carries a later year's table back to an earlier year of which only accounts are known: coefficients at the earlier prices, final uses in
// proportion to the value of output, balanced to the earlier outputs, value added and totals. Technique is taken as unchanged: all of it is D.
// The same carries one country's table over to another's accounts; flows that are known of the year itself stand in place of carried ones.
import { Fault } from "../base/fault.js";
import type { Table } from "../table/table.js";
import type { CarryBackData } from "./carry-back-data.js";
import type { Draw } from "./country.js";
import { balanceAccounts, redrawAccounts, type AccountEstimates } from "./reconstruct-accounts.js";
import { tableOf } from "./reconstruct-imports.js";
import type { Estimate } from "./table-source-files.js";

export interface CarryBack {
  readonly data: CarryBackData;
  /** The later year's table, drawn by the same draw. */
  readonly later: Table;
  readonly draw?: Draw | undefined;
}

/** The balanced table of the earlier year, in its unit; throws a `Fault` if the tables differ in their sectors or nothing balances. */
export function carryBackTable({ data, later, draw }: CarryBack): Table {
  checkNames(data, later);
  const central = estimatesOf(data, later);
  const estimates = draw === undefined ? central : redrawAccounts(central, { draw, name: "table/carried-back" });
  const { layout, margins, largestImportShare } = data;
  return tableOf({
    layout,
    accounts: balanceAccounts(estimates),
    dutyRates: margins.dutyRates,
    importUse: { weights: later.imported, largestShare: largestImportShare },
  });
}

function checkNames({ layout }: CarryBackData, later: Table): void {
  const pairs = [
    { kind: "sectors", ours: layout.sectors, theirs: later.sectors },
    { kind: "final uses", ours: layout.uses, theirs: later.finalUses },
    { kind: "rows of value added", ours: layout.primaries, theirs: later.valueAddedRows },
  ].filter(({ ours, theirs }) => ours.join() !== theirs.join());
  if (pairs.length === 0) return;
  throw new Fault(
    pairs.map(({ kind, ours, theirs }) => ({
      where: `table of ${layout.id}, ${kind}`,
      expected: `those of the table of ${later.id}: ${theirs.join(", ")}`,
      found: ours.join(", "),
      remedy: "Bring table/layout.csv into line with it",
    })),
  );
}

function estimatesOf(data: CarryBackData, later: Table): AccountEstimates {
  const { layout, margins, prices, sd } = data;
  const n = layout.sectors.length;
  const f = layout.uses.length;
  const growth = margins.grossOutput.map(({ value }, i) => value / later.grossOutput[i]);
  // a_ij at earlier prices = a_ij p_i / p_j; a final use moves with the value of its product.
  const carried = later.domestic.map((domestic, k) => {
    const [i, j] = [Math.trunc(k / (n + f)), k % (n + f)];
    const flow = domestic + later.imported[k] * (1 + margins.dutyRates[i]);
    return j < n ? (flow * prices[i] * growth[j]) / prices[j] : flow * growth[i];
  });
  const finalUses = layout.uses.map((_, u) => finalUse(data, carried, u));
  const uses = Array.from(carried, (flow, k) => {
    const [i, j] = [Math.trunc(k / (n + f)), k % (n + f)];
    return j < n ? (data.flows.at(i * n + j) ?? around(flow, sd.flow)) : finalUses[j - n][i];
  });
  const valueAdded = Array.from(later.valueAdded, (value, k) => around(value * growth[k % n], sd.valueAdded));
  return { layout, margins, uses, valueAdded };
}

/** One final use by product: what is known of the year, and the rest as carried back, brought to the use's total where there is one. */
function finalUse(data: CarryBackData, carried: Float64Array, use: number): readonly (Estimate | undefined)[] {
  const { layout, margins, sd } = data;
  const width = layout.sectors.length + layout.uses.length;
  const known = layout.sectors.map((_, i) => data.finalUses[i * layout.uses.length + use]);
  const flows = known.map((estimate, i) =>
    estimate === undefined ? carried[i * width + layout.sectors.length + use] : 0,
  );
  const sum = flows.reduce((all, flow) => all + flow, 0);
  const total = margins.totals.find(({ name }) => name === `total-use/${layout.uses[use]}`)?.estimate.value;
  const left = known.reduce((rest, estimate) => rest - (estimate?.value ?? 0), total ?? 0);
  const factor = total === undefined || sum === 0 ? 1 : Math.max(left / sum, 0);
  return known.map((estimate, i) => estimate ?? around(flows[i] * factor, sd.finalUse));
}

/** An estimate with this relative standard deviation; none where there is no flow. */
function around(value: number, sd: number): Estimate | undefined {
  if (value === 0) return undefined;
  const spread = 2 * sd * Math.abs(value);
  return { value, low: value - spread, high: value + spread };
}
