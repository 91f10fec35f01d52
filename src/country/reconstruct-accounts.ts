// Estimates of every flow of a country's accounts, and their balance by least information loss.
import { exp, log } from "../base/maths.js";
import { Fault } from "../base/fault.js";
import { leastInformationLoss, type Identity } from "../table/entropy.js";
import type { Draw } from "./country.js";
import type { Layout } from "./reconstruct-layout.js";
import type { Margins, Part } from "./reconstruct-margins.js";
import type { Estimate } from "./table-source-files.js";

/** Estimates before they are balanced. `uses` are domestic and imported together with duty. */
export interface AccountEstimates {
  readonly layout: Layout;
  readonly margins: Margins;
  /** n x (n + f). */
  readonly uses: readonly (Estimate | undefined)[];
  /** v x n. */
  readonly valueAdded: readonly (Estimate | undefined)[];
}

/** Flows under which every row, column and total agrees; shapes as in the estimates. */
export interface BalancedAccounts {
  readonly uses: Float64Array;
  readonly valueAdded: Float64Array;
  readonly imports: Float64Array;
}

/** The chance of one redrawing; its sources are called `<name>/gross-output/grain` and so on. */
export interface Redraw {
  readonly draw: Draw;
  readonly name: string;
}

/** The same accounts with every estimate drawn anew inside its interval. */
export function redrawAccounts(accounts: AccountEstimates, { draw, name: of }: Redraw): AccountEstimates {
  const { layout, margins, uses, valueAdded } = accounts;
  const { sectors, primaries } = layout;
  const columns = [...sectors, ...layout.uses];
  const redraw = (estimate: Estimate, name: string): Estimate => redrawn(estimate, draw, `${of}/${name}`);
  const redrawAll = (
    cells: readonly (Estimate | undefined)[],
    nameOf: (k: number) => string,
  ): (Estimate | undefined)[] => cells.map((cell, k) => cell && redraw(cell, nameOf(k)));
  return {
    layout,
    uses: redrawAll(uses, (k) => `use/${sectors[Math.trunc(k / columns.length)]}/${columns[k % columns.length]}`),
    valueAdded: redrawAll(
      valueAdded,
      (k) => `value-added/${primaries[Math.trunc(k / sectors.length)]}/${sectors[k % sectors.length]}`,
    ),
    margins: {
      grossOutput: margins.grossOutput.map((estimate, i) => redraw(estimate, `gross-output/${sectors[i]}`)),
      imports: redrawAll(margins.imports, (i) => `imports/${sectors[i]}`),
      dutyRates: margins.dutyRates,
      totals: margins.totals.map((total) => ({ ...total, estimate: redraw(total.estimate, total.name) })),
    },
  };
}

/**
 * A lognormal draw in two pieces: the median is the value, low and high lie two standard deviations away and nothing beyond them.
 * The interval moves with the value, so that its relative width stays.
 */
function redrawn({ value, low, high }: Estimate, draw: Draw, name: string): Estimate {
  if (low === high) return { value, low, high };
  const z = Math.max(-2, Math.min(2, draw.normal(name)));
  const size = Math.abs(value);
  const most = Math.max(Math.abs(low), Math.abs(high));
  const least = Math.min(Math.abs(low), Math.abs(high));
  const factor = z > 0 ? exp((z / 2) * log(most / size)) : exp((z / 2) * (1 - least / size));
  return { value: value * factor, low: low * factor, high: high * factor };
}

/** The balanced accounts; throws a `Fault` that names the identities which cannot be met. */
export function balanceAccounts(accounts: AccountEstimates): BalancedAccounts {
  const cells = numberCells(accounts);
  const result = leastInformationLoss({
    prior: cells.estimates.map(({ value }) => value),
    sd: cells.estimates.map(relativeSd),
    identities: identitiesOf(accounts, cells),
  });
  if (result.status === "unbalanced")
    throw new Fault(
      result.gaps.map(({ name, gap }) => ({
        where: `table of ${accounts.layout.id}, ${name}`,
        expected: "estimates that can be balanced",
        found: `a gap of ${gap.toPrecision(4)} that no flow can close`,
        remedy: "Widen the interval of one of its flows or margins",
      })),
    );
  const flows = (places: Int32Array): Float64Array =>
    Float64Array.from(places, (place) => (place < 0 ? 0 : result.values[place]));
  return { uses: flows(cells.uses), valueAdded: flows(cells.valueAdded), imports: flows(cells.imports) };
}

/**
 * Relative standard deviation: low and high lie two of them away. Of an uneven interval the nearer end counts: the balance stays close to the
 * value, and it is the draw that reaches for the far end.
 */
function relativeSd({ value, low, high }: Estimate): number {
  return value === 0 ? 0 : Math.min(high - value, value - low) / (2 * Math.abs(value));
}

/** Positions in the balancing of every flow that has one; -1 elsewhere. */
interface Cells {
  readonly estimates: readonly Estimate[];
  readonly uses: Int32Array;
  readonly valueAdded: Int32Array;
  readonly outputs: Int32Array;
  readonly imports: Int32Array;
  readonly totals: Int32Array;
}

function numberCells({ uses, valueAdded, margins }: AccountEstimates): Cells {
  const estimates: Estimate[] = [];
  const place = (group: readonly (Estimate | undefined)[]): Int32Array =>
    Int32Array.from(group, (estimate) =>
      estimate === undefined || estimate.value === 0 ? -1 : estimates.push(estimate) - 1,
    );
  return {
    uses: place(uses),
    valueAdded: place(valueAdded),
    outputs: place(margins.grossOutput),
    imports: place(margins.imports),
    totals: place(margins.totals.map(({ estimate }) => estimate)),
    estimates,
  };
}

/** Deliveries of each sector, inputs of each sector, and each total, as sums that must be zero. */
function identitiesOf({ layout, margins }: AccountEstimates, cells: Cells): readonly Identity[] {
  const n = layout.sectors.length;
  const width = n + layout.uses.length;
  const all = (places: Int32Array, keep: (k: number) => boolean): Term[] =>
    [...places].filter((_, k) => keep(k)).map((cell) => ({ cell, weight: 1 }));
  const deliveries = layout.sectors.map((sector, i) =>
    identity(`deliveries of ${sector}`, [
      ...all(cells.uses, (k) => Math.trunc(k / width) === i),
      { cell: cells.outputs[i], weight: -1 },
      { cell: cells.imports[i], weight: -(1 + margins.dutyRates[i]) },
    ]),
  );
  const inputs = layout.sectors.map((sector, j) =>
    identity(`inputs of ${sector}`, [
      ...all(cells.uses, (k) => k % width === j),
      ...all(cells.valueAdded, (k) => k % n === j),
      { cell: cells.outputs[j], weight: -1 },
    ]),
  );
  const totals = margins.totals.map(({ name, parts }, t) =>
    identity(name, [
      ...parts.flatMap((part) => termsOf(part, { cells, n, width, dutyRates: margins.dutyRates })),
      { cell: cells.totals[t], weight: -1 },
    ]),
  );
  return [...deliveries, ...inputs, ...totals];
}

interface Term {
  readonly cell: number;
  readonly weight: number;
}

/** Sums the weights of each cell; flows that are absent and weights that cancel are left out. */
function identity(name: string, terms: readonly Term[]): Identity {
  const weights = new Map<number, number>();
  for (const { cell, weight } of terms) if (cell >= 0) weights.set(cell, (weights.get(cell) ?? 0) + weight);
  const kept = [...weights].filter(([, weight]) => weight !== 0);
  return { name, cells: kept.map(([cell]) => cell), weights: kept.map(([, weight]) => weight) };
}

interface Places {
  readonly cells: Cells;
  readonly n: number;
  readonly width: number;
  readonly dutyRates: readonly number[];
}

function termsOf(part: Part, { cells, n, width, dutyRates }: Places): readonly Term[] {
  const { row, column, weight } = part;
  const matrix = (places: Int32Array, across: number): Term[] =>
    [...places.keys()]
      .filter(
        (k) => (row ?? Math.trunc(k / across)) === Math.trunc(k / across) && (column ?? k % across) === k % across,
      )
      .map((k) => ({ cell: places[k], weight }));
  const list = (places: Int32Array, rate: (i: number) => number): Term[] =>
    [...places.keys()].filter((i) => (row ?? i) === i).map((i) => ({ cell: places[i], weight: weight * rate(i) }));
  switch (part.of) {
    case "use":
      return matrix(cells.uses, width);
    case "value-added":
      return matrix(cells.valueAdded, n);
    case "gross-output":
      return list(cells.outputs, () => 1);
    case "imports":
      return list(cells.imports, () => 1);
    case "duties":
      return list(cells.imports, (i) => dutyRates[i]);
  }
}
