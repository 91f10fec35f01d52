// Imports in the shape a table wants, product by product and user by user, whatever the file gives: margins on top, one row without products,
// a column beside joint flows, or net exports alone.
import type { Draft } from "./draft.js";
import { isExports } from "./final-use.js";
import { repairOf, type Repair } from "./reading.js";

/** What a file says of imports beside the flows: per column (n + f) or per product (n); undefined where it has no such column. */
export interface ImportFigures {
  /** Transport margins paid abroad on the imports of each column. */
  readonly margins: Float64Array;
  /** Imports of each column that are not split by product. */
  readonly foreign: Float64Array;
  /** Imports of each product, of either sign, held in the joint flows. */
  readonly bought: Float64Array | undefined;
  /** Exports less imports of each product. */
  readonly net: Float64Array | undefined;
}

interface Split {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
}

/** Name of the product that stands for imports given in one row. */
export const FOREIGN_PRODUCT = "IMPORTS";

/** The draft with imports by product and user, and what had to be supposed for it. */
export function splitImports(draft: Draft, figures: ImportFigures): Split {
  const { margins, foreign, bought, net } = figures;
  let split: Split = { draft, repairs: [] };
  const then = (step: (draft: Draft) => Split): void => {
    const next = step(split.draft);
    split = { draft: next.draft, repairs: [...split.repairs, ...next.repairs] };
  };
  if (net !== undefined) then((before) => withNetExports(before, net));
  if (bought !== undefined) then((before) => withProportionalImports(before, bought));
  if (margins.some((value) => value !== 0)) then((before) => withMargins(before, margins));
  if (foreign.some((value) => value !== 0)) then((before) => withForeignProduct(before, foreign));
  return split;
}

/** Margins raise the imports of their column in proportion (fob to cif); where there are none, they are duties of the column. */
function withMargins(draft: Draft, margins: Float64Array): Split {
  const [imported, duties] = [draft.imported.slice(), draft.duties.slice()];
  const width = margins.length;
  const n = draft.sectors.length;
  const columns = [...draft.sectors, ...draft.finalUses];
  const stranded: string[] = [];
  for (let j = 0; j < width; j++) {
    let total = 0;
    for (let i = 0; i < n; i++) total += Math.max(0, imported[i * width + j]);
    if (total > 0)
      for (let i = 0; i < n; i++)
        imported[i * width + j] += (Math.max(0, imported[i * width + j]) * margins[j]) / total;
    else if (margins[j] !== 0) {
      duties[j] += margins[j];
      stranded.push(columns[j]);
    }
  }
  const amount = margins.reduce((sum, value) => sum + Math.abs(value), 0);
  const cells = columns.filter((_, j) => margins[j] !== 0);
  const repairs = [
    repairOf({
      what: "transport margins paid abroad added to the imports of their column in proportion: fob to cif",
      cells,
      amount,
    }),
  ];
  if (stranded.length > 0)
    repairs.push(
      repairOf({ what: "transport margins of columns without imports counted as duties", cells: stranded, amount: 0 }),
    );
  return { draft: { ...draft, imported, duties }, repairs };
}

function withProportionalImports(draft: Draft, bought: Float64Array): Split {
  const { domestic, imported, repairs } = proportionalImports({
    joint: draft.domestic,
    rows: draft.sectors,
    columns: [...draft.sectors, ...draft.finalUses],
    bought,
  });
  return { draft: { ...draft, domestic, imported: imported.map((value, k) => value + draft.imported[k]) }, repairs };
}

/** Joint flows of home produce and imports, row-major, and imports by row, of either sign. */
export interface JointFlows {
  readonly joint: Float64Array;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly bought: Float64Array;
}

export interface PartedFlows {
  readonly domestic: Float64Array;
  readonly imported: Float64Array;
  readonly repairs: readonly Repair[];
}

/** m_i = M_i / (x_i + M_i - e_i) of every use but exports is imported; of exports too where a country sells more than it makes. */
export function proportionalImports({ joint, rows, columns, bought }: JointFlows): PartedFlows {
  const width = columns.length;
  const sign = bought.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const [domestic, imported] = [joint.slice(), new Float64Array(joint.length)];
  const kinds: Record<Parting, string[]> = { shared: [], transit: [], "sold back": [], none: [] };
  rows.forEach((product, i) => {
    const [home, abroad] = [domestic, imported].map((flows) => flows.subarray(i * width, (i + 1) * width));
    kinds[partRow({ home, abroad, columns, imports: sign * bought[i] })].push(product);
  });
  const amount = bought.reduce((sum, value) => sum + Math.abs(value), 0);
  const said: readonly (readonly [Parting, string, number])[] = [
    ["shared", "imports given by product only: split over users in proportion, none exported", amount],
    ["transit", "imports beyond home use: part of the exports is taken to be imported", 0],
    ["sold back", "imports below zero counted as exports", 0],
  ];
  const repairs = said
    .filter(([kind]) => kinds[kind].length > 0)
    .map(([kind, what, size]) => repairOf({ what, cells: kinds[kind], amount: size }));
  return { domestic, imported, repairs };
}

type Parting = "shared" | "transit" | "sold back" | "none";

interface JointRow {
  /** The joint flows; the home part when done. */
  readonly home: Float64Array;
  readonly abroad: Float64Array;
  readonly columns: readonly string[];
  readonly imports: number;
}

/** Parts one row in place and says how. */
function partRow({ home, abroad, columns, imports }: JointRow): Parting {
  if (imports === 0) return "none";
  const sold = columns.findIndex(isExports);
  if (imports < 0 && sold >= 0) {
    home[sold] -= imports;
    return "sold back";
  }
  const supply = home.reduce((sum, value) => sum + value, 0);
  const exports = home.reduce((sum, value, j) => (isExports(columns[j]) ? sum + value : sum), 0);
  const isTransit = supply - exports < imports;
  const base = isTransit ? supply : supply - exports;
  const share = base > 0 ? Math.min(1, imports / base) : 0;
  home.forEach((value, j) => {
    if (!isTransit && isExports(columns[j])) return;
    abroad[j] = share * value;
    home[j] = value - share * value;
  });
  return isTransit ? "transit" : "shared";
}

/** Net exports above zero are exports; below zero they are imports. What is traded both ways is not seen. */
function withNetExports(draft: Draft, net: Float64Array): Split {
  const width = draft.sectors.length + draft.finalUses.length;
  const n = draft.sectors.length;
  const widen = (flows: Float64Array, last: (i: number) => number): Float64Array =>
    Float64Array.from({ length: n * (width + 1) }, (_, k) => {
      const [i, j] = [Math.trunc(k / (width + 1)), k % (width + 1)];
      return j < width ? flows[i * width + j] : last(i);
    });
  const widened = {
    ...draft,
    finalUses: [...draft.finalUses, "EXP"],
    domestic: widen(draft.domestic, (i) => Math.max(0, net[i])),
    imported: widen(draft.imported, () => 0),
    duties: Float64Array.from([...draft.duties, 0]),
  };
  const split = withProportionalImports(
    widened,
    net.map((value) => Math.max(0, -value)),
  );
  const amount = net.reduce((sum, value) => sum + Math.abs(value), 0);
  const what = "only net exports given: positive ones taken for exports, negative ones for imports";
  return { draft: split.draft, repairs: [repairOf({ what, cells: draft.sectors, amount }), ...split.repairs] };
}

/** One product more, made nowhere at home, which every column buys in the amount of its imports. */
function withForeignProduct(draft: Draft, foreign: Float64Array): Split {
  const n = draft.sectors.length;
  const f = draft.finalUses.length;
  const width = n + f;
  const v = draft.valueAddedRows.length;
  const at = (k: number): { readonly i: number; readonly j: number } => ({
    i: Math.trunc(k / (width + 1)),
    j: k % (width + 1),
  });
  /** Column of the old table, or undefined for the new sector. */
  const old = (j: number): number | undefined => (j < n ? j : j === n ? undefined : j - 1);
  const enlarged = (flows: Float64Array, lastRow: (column: number) => number): Float64Array =>
    Float64Array.from({ length: (n + 1) * (width + 1) }, (_, k) => {
      const column = old(at(k).j);
      if (column === undefined) return 0;
      return at(k).i < n ? flows[at(k).i * width + column] : lastRow(column);
    });
  const longer = (values: Float64Array): Float64Array =>
    Float64Array.from([...values.slice(0, n), 0, ...values.slice(n)]);
  const valueAdded = Float64Array.from({ length: v * (n + 1) }, (_, k) =>
    k % (n + 1) === n ? 0 : draft.valueAdded[Math.trunc(k / (n + 1)) * n + (k % (n + 1))],
  );
  const amount = foreign.reduce((sum, value) => sum + Math.abs(value), 0);
  const what = `imports given in one row: kept as one product ${FOREIGN_PRODUCT} that is made nowhere at home`;
  return {
    draft: {
      ...draft,
      sectors: [...draft.sectors, FOREIGN_PRODUCT],
      domestic: enlarged(draft.domestic, () => 0),
      imported: enlarged(draft.imported, (column) => foreign[column]),
      duties: longer(draft.duties),
      valueAdded,
      ...(draft.rowOutput === undefined ? {} : { rowOutput: longer(draft.rowOutput) }),
      ...(draft.columnOutput === undefined ? {} : { columnOutput: longer(draft.columnOutput) }),
    },
    repairs: [repairOf({ what, cells: [FOREIGN_PRODUCT], amount })],
  };
}
